use super::Checker;
use crate::codec::reader::resembles;
use crate::codec::{Branch, Union, Value, to_vec};

/// `oneOf`: a value may hold in one branch alone.
impl Checker<'_> {
    /// Whether a value of branch `chosen` is settled: it is valid in another branch alone, or the fault that it is in
    /// several was found. Otherwise what there is to say is said of the chosen one.
    pub(super) fn is_settled(&mut self, union: &'static Union, chosen: usize, value: &dyn Value) -> bool {
        let Some(own) = union.branches.get(chosen).filter(|branch| branch.holds.is_some()) else { return false };
        let Some(text) = to_vec(value).ok().and_then(|text| String::from_utf8(text).ok()) else { return false };
        if let Some(both) = holds_twice(union, &text) {
            self.fault("oneOf", is_both(union, both));
            return true;
        }
        let first = union.branches.iter().find_map(|branch| held(branch, &text));
        first.is_some() && first != held_name(own)
    }
}

/// For messages.
pub(crate) fn is_both(union: &Union, (one, other): (&str, &str)) -> String {
    format!("must be one of the kinds of `{}`, is both `{one}` and `{other}`", union.name)
}

/// Whether a value that is faulty in branch `chosen` of an `anyOf` is valid in another.
pub(super) fn holds_elsewhere(union: &'static Union, chosen: Option<usize>, value: &dyn Value) -> bool {
    let Some(chosen) = chosen.filter(|_| !union.exact) else { return false };
    let others = || union.branches.iter().enumerate().filter(|(index, _)| *index != chosen).map(|(_, branch)| branch);
    if !others().any(|branch| branch.holds.is_some()) {
        return false;
    }
    let text = to_vec(value).ok().and_then(|text| String::from_utf8(text).ok());
    text.is_some_and(|text| others().any(|branch| held(branch, &text).is_some()))
}

/// Two branches of a `oneOf` that a text holds in.
pub(crate) fn holds_twice(union: &'static Union, text: &str) -> Option<(&'static str, &'static str)> {
    let mut holding = union.branches.iter().filter(|_| union.exact).filter_map(|branch| held(branch, text));
    Some((holding.next()?, holding.next()?))
}

/// The name of a branch that shares values with others, if this one holds in it.
fn held(branch: &Branch, text: &str) -> Option<&'static str> {
    let (name, holds) = branch.holds?;
    (resembles(branch, text) && holds(text.as_bytes(), branch.rules)).then_some(name)
}

fn held_name(branch: &Branch) -> Option<&'static str> {
    branch.holds.map(|(name, _)| name)
}
