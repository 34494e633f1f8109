//! Enums over types.

use super::changes::{Changes, Subject};
use super::rule::{self, Order, told};
use super::{Both, DiffCode};
use crate::ir::{Branch, Type, Union};

pub(super) fn compare(both: &Both<'_>, old: &Union, new: &Union, about: &Subject, changes: &mut Changes) {
    for (a, b) in matched(both, old, new) {
        match (a, b) {
            (Some(a), Some(b)) => pair(both, a, b, about, changes),
            (Some(a), None) => {
                let about = about.part(&a.name, &a.at, about.new.clone());
                about.tell(DiffCode::VariantRemoved, "the variant is gone", changes);
            }
            (None, Some(b)) => {
                let text = match b.only {
                    Some(_) => "a variant is new".to_owned(),
                    None => format!("a variant is new, which holds `{}`", both.new.spelled(&b.ty)),
                };
                about.part(&b.name, about.old.clone(), &b.at).tell(DiffCode::VariantAdded, text, changes);
            }
            (None, None) => {}
        }
    }
    conversions(both, old, new, about, changes);
    if old.unknown != new.unknown {
        let text = format!("the variant for values that fit no branch is called `{}`", new.unknown);
        let part = about.part(&old.unknown, about.old.clone(), about.new.clone());
        part.tell(DiffCode::VariantRenamed, text, changes);
    }
    match (old.exact, new.exact) {
        (false, true) => {
            told(Order::Tightened, Some("oneOf"), "a value must hold in exactly one branch", about, changes)
        }
        (true, false) => told(Order::Loosened, Some("anyOf"), "a value may hold in several branches", about, changes),
        _ => {}
    }
}

fn pair(both: &Both<'_>, a: &Branch, b: &Branch, about: &Subject, changes: &mut Changes) {
    let about = about.part(&a.name, &a.at, &b.at);
    if a.name != b.name {
        about.tell(DiffCode::VariantRenamed, format!("it is called `{}`", b.name), changes);
    }
    if a.only.is_some() != b.only.is_some() || a.only.is_none() && !both.is_same(&a.ty, &b.ty) {
        let held = |branch: &Branch, spelled: String| match branch.only {
            Some(_) => "nothing".to_owned(),
            None => format!("`{spelled}`"),
        };
        let text = format!("it holds {}, not {}", held(b, both.new.spelled(&b.ty)), held(a, both.old.spelled(&a.ty)));
        about.tell(DiffCode::VariantType, text, changes);
    }
    rule::compare(both, &a.rules, &b.rules, &about, changes);
}

/// Branches by the names of their variants, then those that hold the same.
fn matched<'a>(both: &Both<'_>, old: &'a Union, new: &'a Union) -> Vec<(Option<&'a Branch>, Option<&'a Branch>)> {
    let find = |union: &'a Union, name: &str| union.branches.iter().find(|branch| branch.name == name);
    let mut found: Vec<_> = old.branches.iter().map(|a| (Some(a), find(new, &a.name))).collect();
    let mut left: Vec<&Branch> = new.branches.iter().filter(|b| find(old, &b.name).is_none()).collect();
    for (a, b) in &mut found {
        let (Some(a), None) = (a, &b) else { continue };
        let same = |b: &&Branch| {
            a.only == b.only && a.only.is_some() || matches!(a.ty, Type::Named(_)) && both.is_same(&a.ty, &b.ty)
        };
        let Some(at) = left.iter().position(same) else { continue };
        *b = Some(left.remove(at));
    }
    found.extend(left.into_iter().map(|b| (None, Some(b))));
    found
}

/// The types that turn into the union: each that one variant alone holds.
fn conversions(both: &Both<'_>, old: &Union, new: &Union, about: &Subject, changes: &mut Changes) {
    let single = |union: &Union, ty: &Type, same: &dyn Fn(&Type, &Type) -> bool| {
        union.branches.iter().filter(|branch| branch.only.is_none() && same(ty, &branch.ty)).count() == 1
    };
    let (old_api, new_api) = (both.old.api, both.new.api);
    let within_old = |a: &Type, b: &Type| old_api.behind(a) == old_api.behind(b);
    for a in old.branches.iter().filter(|branch| branch.only.is_none() && branch.ty != Type::Json) {
        let had = single(old, &a.ty, &within_old);
        let held = new.branches.iter().find(|b| b.only.is_none() && both.is_same(&a.ty, &b.ty));
        let Some(b) = held.filter(|_| had) else { continue };
        let within_new = |x: &Type, y: &Type| new_api.behind(x) == new_api.behind(y);
        if !single(new, &b.ty, &within_new) {
            let text =
                format!("`{}` does not turn into it any more, since several variants hold it", both.new.spelled(&b.ty));
            about.tell(DiffCode::ConversionRemoved, text, changes);
        }
    }
}
