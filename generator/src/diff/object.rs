//! Structs.

use super::changes::{Changes, Subject};
use super::rename::is_renamed;
use super::rule::told;
use super::words::listed;
use super::{Both, DiffCode, Spot, field, rule};
use crate::ir::{Constructor, Field, Object};

pub(super) fn compare(both: &Both<'_>, old: &Object, new: &Object, about: &Subject, changes: &mut Changes) {
    let fields = matched(both, old, new);
    for (a, b) in &fields {
        match (a, b) {
            (Some(a), Some(b)) => field::pair(both, a, b, about, changes),
            (Some(a), None) => {
                let text = format!("the field `{}` is gone", a.name.rust);
                about.part(&a.name.rust, &a.at, about.new.clone()).tell(DiffCode::FieldRemoved, text, changes);
            }
            (None, Some(b)) => field::added(both, b, about, changes),
            (None, None) => {}
        }
    }
    constructor(old, new, &fields, about, changes);
    rest(both, old, new, about, changes);
    rule::compare(both, &old.rules, &new.rules, about, changes);
    if old.closed != new.closed {
        let (order, text) = match new.closed {
            true => (rule::Order::Tightened, "members that are not declared are forbidden"),
            false => (rule::Order::Loosened, "members that are not declared are allowed"),
        };
        told(order, Some("additionalProperties"), text, about, changes);
    }
}

/// The fields of both sides: by their names on the wire, then what looks renamed.
fn matched<'a>(both: &Both<'_>, old: &'a Object, new: &'a Object) -> Vec<(Option<&'a Field>, Option<&'a Field>)> {
    let find = |object: &'a Object, spec: &str| object.fields.iter().find(|field| field.name.spec == spec);
    let mut found: Vec<(Option<&Field>, Option<&Field>)> =
        old.fields.iter().map(|a| (Some(a), find(new, &a.name.spec))).collect();
    let mut left: Vec<&Field> = new.fields.iter().filter(|b| find(old, &b.name.spec).is_none()).collect();
    for (a, b) in &mut found {
        let (Some(a), None) = (a, &b) else { continue };
        let same = |other: &&Field| both.is_same(&a.ty, &other.ty) && a.presence == other.presence;
        let Some(at) = left.iter().position(|other| same(other) && is_renamed(a, other)) else { continue };
        *b = Some(left.remove(at));
    }
    found.extend(left.into_iter().map(|b| (None, Some(b))));
    found
}

/// What must be given to make the struct.
fn constructor(
    old: &Object,
    new: &Object,
    fields: &[(Option<&Field>, Option<&Field>)],
    about: &Subject,
    changes: &mut Changes,
) {
    // A field that has another name is the same argument.
    let renamed = |spec: &str| {
        let pair = fields.iter().find(|(a, _)| a.is_some_and(|a| a.name.spec == spec));
        pair.and_then(|(_, b)| *b).map_or_else(|| spec.to_owned(), |b| b.name.spec.clone())
    };
    let asked = |object: &Object| -> Vec<String> {
        let order: &[usize] = match &object.constructor {
            Constructor::Empty => &[],
            Constructor::Arguments(order) | Constructor::Literal { fields: order, .. } => order,
        };
        order.iter().filter_map(|index| object.fields.get(*index)).map(|field| field.name.spec.clone()).collect()
    };
    let mut before: Vec<String> = asked(old).iter().map(|spec| renamed(spec)).collect();
    let mut after = asked(new);
    let is_literal = |object: &Object| matches!(object.constructor, Constructor::Literal { .. });
    if is_literal(old) && is_literal(new) {
        before.sort();
        after.sort();
    }
    if before == after && is_literal(old) == is_literal(new) {
        return;
    }
    let text = match is_literal(old) && is_literal(new) {
        true => literal(&before, &after),
        false => format!("it is made {}, not {}", made(new), made(old)),
    };
    let about = Subject {
        item: format!("{}::new", about.item),
        old: required(&about.old),
        new: required(&about.new),
        ..about.clone()
    };
    about.tell(DiffCode::Constructor, text, changes);
}

/// What a literal asks for that it did not, or does not any more.
fn literal(before: &[String], after: &[String]) -> String {
    let beyond = |all: &[String], other: &[String]| {
        let left: Vec<&str> = all.iter().filter(|name| !other.contains(name)).map(String::as_str).collect();
        (!left.is_empty()).then(|| listed(left))
    };
    let came = beyond(after, before).map(|names| format!("must be given {names}"));
    let gone = beyond(before, after).map(|names| format!("must not be given {names}"));
    let parts: Vec<String> = came.into_iter().chain(gone).collect();
    format!("its literal {}", parts.join(", and "))
}

/// The list of what is required.
fn required(of: &Spot) -> Spot {
    let listed = of.0.iter().map(|at| at.child("required"));
    Spot(listed.chain(of.0.iter().cloned()).collect())
}

fn made(object: &Object) -> String {
    let name = |index: &usize| object.fields.get(*index).map_or("", |field| field.name.rust.as_str());
    match &object.constructor {
        Constructor::Empty => "of nothing".to_owned(),
        Constructor::Arguments(order) => format!("of {}", listed(order.iter().map(name))),
        Constructor::Literal { name: literal, fields } => {
            format!("of the literal `{literal}` with {}", listed(fields.iter().map(name)))
        }
    }
}

/// The map of members that are not declared.
fn rest(both: &Both<'_>, old: &Object, new: &Object, about: &Subject, changes: &mut Changes) {
    let part = |name: &str| {
        let at = |spot: &Spot| {
            Spot(spot.0.iter().map(|at| at.child("additionalProperties")).chain(spot.0.clone()).collect())
        };
        about.part(name, at(&about.old), at(&about.new))
    };
    match (&old.rest, &new.rest) {
        (Some(a), None) => {
            part(&a.field).tell(DiffCode::FieldRemoved, "members that are not declared are not kept any more", changes);
        }
        (None, Some(b)) => {
            part(&b.field).tell(DiffCode::FieldAdded, "members that are not declared are kept", changes);
        }
        (Some(a), Some(b)) => {
            let part = part(&a.field);
            if !both.is_same(&a.ty, &b.ty) {
                let text = format!("its values are `{}`, not `{}`", both.new.spelled(&b.ty), both.old.spelled(&a.ty));
                part.tell(DiffCode::FieldType, text, changes);
            }
            rule::compare(both, &a.rules, &b.rules, &part, changes);
        }
        (None, None) => {}
    }
}
