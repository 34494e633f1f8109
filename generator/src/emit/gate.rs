//! What is compiled by a feature only.

use crate::ir::{Api, Group, OTHER_MODELS, TypeModule};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;

/// `cfg(feature = …)` for what belongs to `group`; nothing where there are no features.
pub(super) fn gate(group: &Group, gated: bool) -> Option<TokenStream> {
    let feature = &group.feature;
    gated.then(|| quote!(cfg(feature = #feature)))
}

/// `cfg` for the types of a module; nothing where there are no features.
pub(super) fn of_types(api: &Api, module: &TypeModule, gated: bool) -> Option<TokenStream> {
    if !gated {
        return None;
    }
    let others = module.others.then_some(OTHER_MODELS);
    let features: BTreeSet<&str> =
        module.groups.iter().map(|index| api.groups[*index].feature.as_str()).chain(others).collect();
    let features = features.iter().map(|feature| quote!(feature = #feature));
    Some(if features.len() == 1 { quote!(cfg(#(#features)*)) } else { quote!(cfg(any(#(#features),*))) })
}
