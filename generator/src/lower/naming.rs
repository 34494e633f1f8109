//! Names of types: the document's own first, then those made of the place of use; collisions qualify all sides.

use super::base::{Base, bases};
use super::pins::Pins;
use super::resolve::{Draft, Hint, Shape};
use super::scope::{Named, choose};
use super::words::Case;
use crate::diagnostics::Pointer;
use crate::ir::{Kind, TypeId};
use foldhash::HashMap;
use std::collections::BTreeSet;

/// Names that emitted models use for other things.
pub(super) const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "BTreeMap",
    "Box",
    "Clone",
    "Copy",
    "Constant",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "Maybe",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The names of all drafts, and of the structs that hold the required fields of large ones.
pub(super) struct TypeNames {
    pub(super) drafts: Vec<String>,
    pub(super) aliases: Vec<String>,
    literals: HashMap<TypeId, String>,
}

impl TypeNames {
    pub(super) fn literal(&self, id: TypeId) -> Option<&str> {
        self.literals.get(&id).map(String::as_str)
    }
}

/// Names every draft, and every component that is no draft (`aliases`: pointer and name).
pub(super) fn name_types(
    drafts: &[Draft],
    aliases: &[(Pointer, String)],
    large: &[TypeId],
    pins: &mut Pins,
) -> TypeNames {
    let reserved: BTreeSet<String> = PRELUDE.iter().map(|name| (*name).to_owned()).collect();
    let is_given = |draft: &Draft| matches!(draft.hint, Hint::Given(_));
    let bases = bases(drafts);
    let based = || drafts.iter().zip(&bases);
    let mut given: Vec<Named> =
        based().filter(|(draft, _)| is_given(draft)).map(|(draft, base)| named(draft, base)).collect();
    given.extend(aliases.iter().map(|(at, name)| component(at.clone(), name)));
    let given_names = choose(&given, &reserved, pins);
    let count = given.len() - aliases.len();
    let taken: BTreeSet<String> = reserved.into_iter().chain(given_names.iter().cloned()).collect();
    let mut derived: Vec<Named> =
        based().filter(|(draft, _)| !is_given(draft)).map(|(draft, base)| named(draft, base)).collect();
    let inline = derived.len();
    derived.extend(large.iter().map(|id| literal(&drafts[id.0], &bases[id.0])));
    let derived_names = choose(&derived, &taken, pins);

    let mut given = given_names.iter().take(count).cloned();
    let mut inline_names = derived_names.iter().take(inline).cloned();
    let names =
        drafts.iter().filter_map(|draft| if is_given(draft) { given.next() } else { inline_names.next() }).collect();
    let literals = large.iter().copied().zip(derived_names.iter().skip(inline).cloned()).collect();
    TypeNames { drafts: names, aliases: given_names.into_iter().skip(count).collect(), literals }
}

fn component(at: Pointer, name: &str) -> Named {
    let mut named = Named::from_spec(at, name, Case::Pascal);
    named.candidates.insert(1, format!("{}Model", named.candidates[0]));
    named
}

fn named(draft: &Draft, base: &Base) -> Named {
    if let Hint::Given(name) = &draft.hint {
        return component(draft.at.clone(), name);
    }
    let suffix = match draft.shape {
        Shape::Object => "Object",
        Shape::Enumeration { .. } => "Choice",
        Shape::Union { .. } => "Union",
    };
    let mut candidates = base.spellings();
    candidates.extend(candidates.last().map(|base| format!("{base}{suffix}")));
    Named::or_by_place(draft.at.clone(), candidates)
}

fn literal(draft: &Draft, base: &Base) -> Named {
    let mut candidates: Vec<String> = base.spellings().iter().map(|base| format!("{base}Required")).collect();
    candidates.extend(candidates.last().map(|base| format!("{base}Fields")));
    Named::new(draft.at.child("required"), candidates)
}

/// Drafts whose constructor takes a literal, since it has more arguments than people can keep apart.
pub(super) fn large(drafts: &[Draft]) -> Vec<TypeId> {
    let is_large = |draft: &Draft| match &draft.kind {
        Some(Kind::Object(object)) => super::constructor::required(object).len() > super::constructor::MOST_ARGUMENTS,
        _ => false,
    };
    (0..drafts.len()).filter(|index| is_large(&drafts[*index])).map(TypeId).collect()
}
