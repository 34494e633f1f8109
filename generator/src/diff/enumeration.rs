//! Enums over strings.

use super::DiffCode;
use super::changes::{Changes, Subject};
use super::rule::{Order, told};
use crate::ir::Enumeration;

pub(super) fn compare(old: &Enumeration, new: &Enumeration, about: &Subject, changes: &mut Changes) {
    let part = |name: &str| about.part(name, about.old.clone(), about.new.clone());
    let mut tell = |name: &str, code, text: String| part(name).tell_keyword(code, Some("enum"), text, changes);
    for a in &old.variants {
        match new.variants.iter().find(|b| b.name.spec == a.name.spec) {
            None => tell(&a.name.rust, DiffCode::VariantRemoved, format!("the value `{}` is gone", a.name.spec)),
            Some(b) if b.name.rust != a.name.rust => {
                tell(&a.name.rust, DiffCode::VariantRenamed, format!("it is called `{}`", b.name.rust));
            }
            Some(_) => {}
        }
    }
    for b in &new.variants {
        if !old.variants.iter().any(|a| a.name.spec == b.name.spec) {
            tell(&b.name.rust, DiffCode::VariantAdded, format!("the value `{}` is new", b.name.spec));
        }
    }
    if old.unknown != new.unknown {
        let text = format!("the variant for values that are not listed is called `{}`", new.unknown);
        tell(&old.unknown, DiffCode::VariantRenamed, text);
    }
    match (old.open, new.open) {
        (false, true) => told(Order::Loosened, Some("enum"), "other values are allowed", about, changes),
        (true, false) => told(Order::Tightened, Some("enum"), "no other values are allowed any more", about, changes),
        _ => {}
    }
}
