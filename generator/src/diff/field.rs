//! Fields of structs.

use super::changes::{Changes, Subject};
use super::same::declared;
use super::{Both, DiffCode, Spot, rule};
use crate::ir::{Fallback, Field, Plain, Presence};

pub(super) fn added(both: &Both<'_>, field: &Field, about: &Subject, changes: &mut Changes) {
    let ty = declared(&both.new.spelled(&field.ty), field.presence);
    let text = format!(
        "the field `{}: {ty}` is new{}",
        field.name.rust,
        if is_required(field) { ", and required" } else { "" }
    );
    about.part(&field.name.rust, about.old.clone(), &field.at).tell(DiffCode::FieldAdded, text, changes);
}

fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::RequiredNullable)
}

pub(super) fn pair(both: &Both<'_>, a: &Field, b: &Field, about: &Subject, changes: &mut Changes) {
    let about = about.part(&a.name.rust, &a.at, &b.at);
    if a.name.spec != b.name.spec || a.name.rust != b.name.rust {
        let text = match a.name.spec == b.name.spec {
            true => format!("it is called `{}`", b.name.rust),
            false => {
                format!("it is called `{}`, and goes out as `{}`, not `{}`", b.name.rust, b.name.spec, a.name.spec)
            }
        };
        about.tell(DiffCode::FieldRenamed, text, changes);
    }
    if !both.is_same(&a.ty, &b.ty) || a.presence != b.presence {
        let old = declared(&both.old.spelled(&a.ty), a.presence);
        let new = declared(&both.new.spelled(&b.ty), b.presence);
        about.tell(DiffCode::FieldType, format!("its type is `{new}`, not `{old}`"), changes);
    }
    if b.docs.deprecated && !a.docs.deprecated {
        let about = Subject { new: Spot::keyword(&b.at, "deprecated"), ..about.clone() };
        about.tell(DiffCode::FieldDeprecated, "it is deprecated", changes);
    }
    default(a, b, &about, changes);
    rule::compare(both, &a.rules, &b.rules, &about, changes);
}

/// What is meant where it is absent, or what a constructor fills in.
fn default(a: &Field, b: &Field, about: &Subject, changes: &mut Changes) {
    let getter = |field: &Field| field.default.as_ref().and_then(|default| default.getter.clone());
    let mut tell = |code, text: String| about.tell_keyword(code, Some("default"), text, changes);
    match (&a.default, &b.default) {
        (Some(old), Some(new)) if old.value != new.value => {
            let text = format!("its default is {}, not {}", written(new), written(old));
            tell(DiffCode::DefaultChanged, text);
        }
        (None, Some(_)) if getter(b).is_some() => {
            tell(DiffCode::DefaultAdded, format!("`{}` gives it or its default", getter(b).unwrap_or_default()));
        }
        (Some(_), None) if getter(a).is_some() => {
            tell(
                DiffCode::DefaultRemoved,
                format!("`{}` is gone, since it has no default", getter(a).unwrap_or_default()),
            );
        }
        _ => {}
    }
}

fn written(default: &Fallback) -> String {
    match &default.value {
        Plain::Null => "`null`".to_owned(),
        Plain::Bool(value) => format!("`{value}`"),
        Plain::Integer(value) => format!("`{value}`"),
        Plain::Float(text) => format!("`{text}`"),
        Plain::Text(text) => format!("`{text:?}`"),
        Plain::Empty => "an empty list".to_owned(),
    }
}
