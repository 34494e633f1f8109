//! Enums over strings.

use super::resolve::Types;
use super::scope::{Named, choose};
use super::words::Case;
use crate::ir::{Enumeration, Name, TypeId, Variant};
use std::collections::BTreeSet;

/// Builds the enum of draft `id` over `values`.
pub(super) fn build(types: &mut Types<'_>, id: TypeId, values: &[(String, Option<String>)], open: bool) -> Enumeration {
    let at = types.drafts[id.0].at.child("enum");
    let things: Vec<Named> =
        values.iter().map(|(text, _)| Named::from_spec(at.child(text), text, Case::Pascal)).collect();
    let names = choose(&things, &BTreeSet::new(), types.pins);
    let unknown = catch_all(&names);
    let variants = values
        .iter()
        .zip(names)
        .map(|((spec, description), rust)| Variant {
            name: Name { spec: spec.clone(), rust },
            description: description.clone(),
        })
        .collect();
    Enumeration { variants, unknown, open }
}

/// The name of the variant that keeps what is not listed.
pub(super) fn catch_all(taken: &[String]) -> String {
    ["Unknown", "Unlisted", "Unrecognized"]
        .into_iter()
        .map(str::to_owned)
        .chain((1..).map(|count| format!("Unknown{count}")))
        .find(|name| !taken.contains(name))
        .unwrap_or_default()
}
