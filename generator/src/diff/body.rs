//! Bodies of several media types: an enum with a variant for each.

use super::changes::{Changes, Subject};
use super::{Both, DiffCode};
use crate::ir::{Body, Media};

pub(super) fn compare(both: &Both<'_>, old: &Body, new: &Body, about: &Subject, changes: &mut Changes) {
    match (&old.choice, &new.choice) {
        (None, None) => {}
        (Some(a), Some(b)) if a == b => variants(both, old, new, about, changes),
        (a, b) => {
            let name = |choice: &Option<String>| {
                choice.clone().map_or("one media type".to_owned(), |name| format!("`{name}`"))
            };
            let text = format!("the body is {}, not {}", name(b), name(a));
            about.tell(DiffCode::ArgumentType, text, changes);
        }
    }
}

fn variants(both: &Both<'_>, old: &Body, new: &Body, about: &Subject, changes: &mut Changes) {
    let find =
        |body: &Body, name: &str| -> Option<Media> { body.media.iter().find(|media| media.variant == name).cloned() };
    let part = |media: &Media| about.part(&media.variant, about.old.clone(), about.new.clone());
    for a in &old.media {
        match find(new, &a.variant) {
            None => part(a).tell(DiffCode::VariantRemoved, "the variant is gone", changes),
            Some(b) if !both.is_same(&a.ty, &b.ty) || a.nullable != b.nullable => {
                let text = format!("it holds `{}`, not `{}`", both.new.spelled(&b.ty), both.old.spelled(&a.ty));
                part(a).tell(DiffCode::VariantType, text, changes);
            }
            Some(_) => {}
        }
    }
    for b in new.media.iter().filter(|b| find(old, &b.variant).is_none()) {
        let text = format!("a variant is new, which holds `{}`", both.new.spelled(&b.ty));
        part(b).tell(DiffCode::VariantAdded, text, changes);
    }
}
