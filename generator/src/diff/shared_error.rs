//! `ApiError`: the type that the errors of all operations share.

use super::changes::{Changes, Subject};
use super::{Both, DiffCode, Spot};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Definition, TypeId};
use std::collections::BTreeSet;

pub(super) fn compare(both: &Both<'_>, changes: &mut Changes) {
    let (old, new) = (shared(both.old.api), shared(both.new.api));
    let tell = |code, text: String, old: Spot, new: Spot, changes: &mut Changes| {
        let operations = [both.old.api, both.new.api].into_iter().flat_map(described).collect();
        Subject { item: "ApiError".to_owned(), old, new, operations, request: false, response: true }
            .tell(code, text, changes);
    };
    match (old, new) {
        (None, Some(b)) => {
            let b = both.new.api.definition(b);
            let text = format!("errors have one type, `models::{}`", b.name.rust);
            tell(DiffCode::SharedErrorAdded, text, home(b), Spot::from(&b.at), changes);
        }
        (Some(a), None) => {
            let a = both.old.api.definition(a);
            let text = format!("errors have no one type any more, as `models::{}` was", a.name.rust);
            tell(DiffCode::SharedErrorRemoved, text, Spot::from(&a.at), home(a), changes);
        }
        (Some(a), Some(b)) if !both.pairs.are(a, b) => {
            let (a, b) = (both.old.api.definition(a), both.new.api.definition(b));
            let text = format!("it is `models::{}`, not `models::{}`", b.name.rust, a.name.rust);
            tell(DiffCode::SharedErrorType, text, Spot::from(&a.at), Spot::from(&b.at), changes);
        }
        _ => {}
    }
}

/// The type, if there is code of it.
fn shared(api: &Api) -> Option<TypeId> {
    api.shared_error.filter(|id| api.selected.as_ref().is_none_or(|selected| selected.contains(id)))
}

/// Where the other document may have the type all the same.
fn home(definition: &Definition) -> Spot {
    Spot(vec![definition.at.clone(), Pointer::root().child("paths")])
}

/// The operations whose errors are described.
fn described(api: &Api) -> BTreeSet<String> {
    let described = api.operations.iter().filter(|operation| operation.errors.is_some());
    described.map(|operation| operation.name.rust.clone()).collect()
}
