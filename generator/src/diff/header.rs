//! Typed headers of answers: a struct of an operation, with a field for each header.

use super::changes::{Changes, Subject};
use super::{Both, DiffCode};
use crate::ir::{HeaderField, Headers, Operation};

/// Compares them; `of` is the subject of an item in the operation's module.
pub(super) fn compare(
    both: &Both<'_>,
    old: &Operation,
    new: &Operation,
    of: &dyn Fn(&str) -> Subject,
    changes: &mut Changes,
) {
    match (&old.headers, &new.headers) {
        (None, Some(headers)) => {
            of(&headers.name).tell(DiffCode::HeadersAdded, "the headers of its answers have types", changes);
        }
        (Some(headers), None) => {
            let text = "the headers of its answers have no types any more";
            of(&headers.name).tell(DiffCode::HeadersRemoved, text, changes);
        }
        (Some(a), Some(b)) => fields(both, a, b, &of(&a.name), changes),
        (None, None) => {}
    }
}

fn fields(both: &Both<'_>, old: &Headers, new: &Headers, about: &Subject, changes: &mut Changes) {
    let find = |headers: &Headers, name: &str| headers.fields.iter().find(|field| field.name.rust == name).cloned();
    for a in &old.fields {
        let Some(b) = find(new, &a.name.rust) else {
            let text = format!("the header `{}` is gone", a.name.spec);
            about.part(&a.name.rust, &a.at, about.new.clone()).tell(DiffCode::HeaderRemoved, text, changes);
            continue;
        };
        pair(both, a, &b, &about.part(&a.name.rust, &a.at, &b.at), changes);
    }
    for b in new.fields.iter().filter(|b| find(old, &b.name.rust).is_none()) {
        let text = format!("the header `{}` is described, as `Option<{}>`", b.name.spec, both.new.spelled(&b.ty));
        about.part(&b.name.rust, about.old.clone(), &b.at).tell(DiffCode::HeaderAdded, text, changes);
    }
}

fn pair(both: &Both<'_>, a: &HeaderField, b: &HeaderField, about: &Subject, changes: &mut Changes) {
    if !both.is_same(&a.ty, &b.ty) {
        let (old, new) = (both.old.spelled(&a.ty), both.new.spelled(&b.ty));
        let text = format!("its type is `Option<{new}>`, not `Option<{old}>`");
        about.tell_keyword(DiffCode::HeaderType, Some("schema"), text, changes);
    }
    // the names of headers have no case
    if !a.name.spec.eq_ignore_ascii_case(&b.name.spec) {
        let text = format!("it is read from `{}`, not from `{}`", b.name.spec, a.name.spec);
        about.tell(DiffCode::HeaderWire, text, changes);
    } else if a.json != b.json {
        let text = if b.json { "its text is read as JSON" } else { "its text is not read as JSON any more" };
        about.tell(DiffCode::HeaderWire, text, changes);
    }
}
