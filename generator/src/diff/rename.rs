//! Whether what is gone and what is new are one thing under two names.

use crate::ir::{Definition, Field, Kind};
use std::collections::BTreeSet;

/// Whether two types say much the same: half of what the larger has is in both.
pub(super) fn are_alike(old: &Kind, new: &Kind) -> bool {
    match (old, new) {
        (Kind::Alias(_), Kind::Alias(_)) => true,
        (Kind::Object(_), Kind::Object(_))
        | (Kind::Enumeration(_), Kind::Enumeration(_))
        | (Kind::Union(_), Kind::Union(_)) => {
            let (a, b) = (parts(old), parts(new));
            2 * a.intersection(&b).count() >= a.len().max(b.len())
        }
        _ => false,
    }
}

/// Whether two types have the same parts: many, or some and names that are alike. What is written in place is told by its
/// place alone.
pub(super) fn are_equal(old: &Definition, new: &Definition) -> bool {
    const MANY: usize = 4;
    let (a, b) = (parts(&old.kind), parts(&new.kind));
    let same = std::mem::discriminant(&old.kind) == std::mem::discriminant(&new.kind) && !a.is_empty() && a == b;
    let named = old.is_component() && new.is_component();
    same && named && (a.len() >= MANY || super::words::are_alike(&old.name.rust, &new.name.rust))
}

/// Members, values or branches.
fn parts(kind: &Kind) -> BTreeSet<&str> {
    match kind {
        Kind::Object(object) => object.fields.iter().map(|field| field.name.spec.as_str()).collect(),
        Kind::Enumeration(listed) => listed.variants.iter().map(|variant| variant.name.spec.as_str()).collect(),
        Kind::Union(union) => union.branches.iter().map(|branch| branch.name.as_str()).collect(),
        Kind::Alias(_) => BTreeSet::new(),
    }
}

/// Whether a field that is new is one that is gone under another name, beyond that their types are the same.
pub(super) fn is_renamed(old: &Field, new: &Field) -> bool {
    let described = old.docs.description.is_some() && old.docs.description == new.docs.description;
    described || super::words::are_alike(&old.name.spec, &new.name.spec)
}
