//! How structs are made: the order of arguments is pinned.

use super::pins::Pins;
use crate::diagnostics::Pointer;
use crate::ir::{Constructor, Object, Presence};

/// More required fields than this are given as a literal.
pub(super) const MOST_ARGUMENTS: usize = 4;

/// The fields that a constructor asks for.
pub(super) fn required(object: &Object) -> Vec<usize> {
    let asked = |presence| matches!(presence, Presence::Required | Presence::RequiredNullable);
    (0..object.fields.len()).filter(|i| asked(object.fields[*i].presence) && !object.fields[*i].is_filled()).collect()
}

/// The constructor of a struct; `literal` names the struct of its required fields if it is large.
pub(super) fn constructor(object: &Object, at: &Pointer, literal: Option<&str>, pins: &mut Pins) -> Constructor {
    let wanted: Vec<String> = required(object).iter().map(|i| object.fields[*i].name.spec.clone()).collect();
    let order = pins.order(at, wanted);
    let position = |spec: &String| object.fields.iter().position(|field| field.name.spec == *spec);
    let fields: Vec<usize> = order.iter().filter_map(position).collect();
    match literal {
        Some(name) => Constructor::Literal { name: name.to_owned(), fields },
        None if fields.is_empty() => Constructor::Empty,
        None => Constructor::Arguments(fields),
    }
}
