//! What is compiled by a feature only.

use crate::ir::Group;
use proc_macro2::TokenStream;
use quote::quote;

/// `cfg(feature = …)` for what belongs to `group`; nothing where there are no features.
pub(super) fn gate(group: &Group, gated: bool) -> Option<TokenStream> {
    let feature = &group.feature;
    gated.then(|| quote!(cfg(feature = #feature)))
}
