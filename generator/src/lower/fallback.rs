//! Defaults that are values of their type.

use super::facts::{Facts, Key};
use super::object::METHODS;
use super::resolve::{Resolved, Shape, Types};
use super::scalar::limits;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Node, Value};
use crate::ir::{Fallback, Field, Plain, Presence, Type};
use std::collections::BTreeSet;

/// What is meant where the member is absent. Of what has parts only documentation tells.
pub(super) fn of(types: &mut Types<'_>, key: &Key, facts: &Facts<'_>, resolved: &Resolved) -> Option<Fallback> {
    let node = facts.default?;
    tell_beyond_width(types, key, node, &resolved.ty);
    let value = plain(types, node, resolved)?;
    Some(Fallback { value, getter: None })
}

/// What no value of the type is, is said; that it obeys the schema otherwise was seen to before.
fn tell_beyond_width(types: &mut Types<'_>, key: &Key, node: &Node, ty: &Type) {
    let (Value::Number(number), Type::Integer(width)) = (&node.value, ty) else { return };
    let (low, high) = limits(*width);
    if number.as_integer().is_some_and(|value| (low..=high).contains(&value)) {
        return;
    }
    let place = types.document.place_of(node);
    let text = format!("`default` is {}, which is no integer from {low} to {high}; it was ignored", number.as_str());
    let help = "take the `format` away, or bring the default within it";
    let mut told = Diagnostic::new(Code::DefaultMismatch, place, text).help(help);
    if let Some(part) = key.last() {
        let width = types.document.place(&part.at.child("format"));
        told = told.also(width, "the width is said here");
    }
    types.report.push(told);
}

fn plain(types: &Types<'_>, node: &Node, resolved: &Resolved) -> Option<Plain> {
    match (&node.value, &resolved.ty) {
        (Value::Null, ty) if resolved.nullable && *ty != Type::Json => Some(Plain::Null),
        (Value::Bool(value), Type::Bool) => Some(Plain::Bool(*value)),
        (Value::Number(number), Type::Integer(width)) => {
            let (low, high) = limits(*width);
            number.as_integer().filter(|value| (low..=high).contains(value)).map(Plain::Integer)
        }
        (Value::Number(number), Type::Float) => {
            let text = number.as_str();
            text.parse().is_ok_and(f64::is_finite).then(|| Plain::Float(text.to_owned()))
        }
        (Value::String(text), Type::String | Type::Formatted(_) | Type::Base64) => Some(Plain::Text(text.clone())),
        (Value::String(text), Type::Named(id)) => {
            let Shape::Enumeration { values, .. } = &types.drafts[id.0].shape else { return None };
            values.iter().any(|(listed, _)| listed == text).then(|| Plain::Text(text.clone()))
        }
        (Value::Array(items), Type::Array(_)) if items.is_empty() => Some(Plain::Empty),
        _ => None,
    }
}

/// Names the methods that give a value or its default; setters and other methods have theirs already.
pub(super) fn name_getters(fields: &mut [Field]) {
    let mut taken: BTreeSet<String> = fields.iter().map(|field| field.setter.clone()).collect();
    taken.extend(METHODS.iter().map(|name| (*name).to_owned()));
    for field in fields {
        let optional = matches!(field.presence, Presence::Optional | Presence::OptionalNullable);
        let Some(fallback) = field.default.as_mut().filter(|default| optional && default.value != Plain::Null) else {
            continue;
        };
        let mut name = format!("{}_or_default", field.name.rust.trim_end_matches('_'));
        while !taken.insert(name.clone()) {
            name.push('_');
        }
        fallback.getter = Some(name);
    }
}
