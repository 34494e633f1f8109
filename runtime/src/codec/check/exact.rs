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
        let mut holding = union.branches.iter().filter_map(|branch| held(branch, &text));
        let (first, second) = (holding.next(), holding.next());
        if let (Some(one), Some(other)) = (first, second) {
            let message = format!("must be one of the kinds of `{}`, is both `{one}` and `{other}`", union.name);
            self.fault("oneOf", message);
        }
        second.is_some() || first.is_some() && first != held_name(own)
    }
}

/// The name of a branch that shares values with others, if this one holds in it.
fn held(branch: &Branch, text: &str) -> Option<&'static str> {
    let (name, holds) = branch.holds?;
    (resembles(branch, text) && holds(text.as_bytes(), branch.rules)).then_some(name)
}

fn held_name(branch: &Branch) -> Option<&'static str> {
    branch.holds.map(|(name, _)| name)
}
