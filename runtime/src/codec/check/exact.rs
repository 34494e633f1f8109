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
        let found = holding(union, &text);
        if let Some(message) = is_both(union, found) {
            self.fault("oneOf", message);
            return true;
        }
        found.0.is_some() && found.0 != held_name(own)
    }
}

/// The first two branches that a text holds in.
type Holding = (Option<&'static str>, Option<&'static str>);

fn holding(union: &'static Union, text: &str) -> Holding {
    let mut holding = union.branches.iter().filter_map(|branch| held(branch, text));
    (holding.next(), holding.next())
}

/// What is wrong with a value that holds in two branches.
fn is_both(union: &Union, found: Holding) -> Option<String> {
    let (one, other) = (found.0?, found.1?);
    Some(format!("must be one of the kinds of `{}`, is both `{one}` and `{other}`", union.name))
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

/// Whether a value of a `oneOf` has to be asked whether it holds in several branches.
pub(crate) fn may_hold_twice(union: &Union) -> bool {
    union.exact && union.branches.iter().any(|branch| branch.holds.is_some())
}

/// What is wrong with a text that holds in two branches.
pub(crate) fn holds_twice(union: &'static Union, text: &str) -> Option<String> {
    is_both(union, holding(union, text))
}

/// The name of a branch that shares values with others, if this one holds in it.
fn held(branch: &Branch, text: &str) -> Option<&'static str> {
    let (name, holds) = branch.holds?;
    (resembles(branch, text) && holds(text.as_bytes(), branch.rules)).then_some(name)
}

fn held_name(branch: &Branch) -> Option<&'static str> {
    branch.holds.map(|(name, _)| name)
}
