//! Which types are needed by which operations.

use super::words::{Case, identifier};
use crate::ir::{Api, Operation, Type, TypeId, TypeModule};
use std::collections::{BTreeMap, BTreeSet};

/// Every type that `operations` need, directly or through others.
pub(super) fn of_operations<'a>(api: &Api, operations: impl Iterator<Item = &'a Operation>) -> BTreeSet<TypeId> {
    let mut queue = Vec::new();
    operations.for_each(|operation| named_by(operation, &mut queue));
    closure(api, queue)
}

/// A type that more groups than this need is there for everybody; with more sets of groups than this, so is each that
/// several need. Every module lists its groups, and the lists must not outgrow the document.
const MOST: usize = 200;

/// Puts types that the same groups need into a module, so that no feature compiles what it does not need.
///
/// What every group needs is in none of them.
pub(super) fn assign_modules(api: &mut Api) {
    let mut members: BTreeMap<Needed, Vec<usize>> = BTreeMap::new();
    for (index, needed) in needed(api).into_iter().enumerate() {
        members.entry(needed).or_default().push(index);
    }
    let most = if members.keys().filter(|needed| needed.count > 1).count() > MOST { 1 } else { MOST };
    let mut names: BTreeSet<String> = api.groups.iter().map(|group| group.name.rust.clone()).collect();
    api.type_modules.clear();
    for (needed, types) in members {
        let Needed { count, groups, others } = needed;
        let everybody = count > 1 && (count == api.groups.len() || count > most);
        let module = (!everybody && (count > 0 || others)).then(|| {
            let name = match groups[..] {
                [group] if !others => api.groups[group].name.rust.clone(),
                [] => free("others".to_owned(), &mut names),
                _ => free(shared_name(types.iter().map(|index| api.types[*index].name.rust.as_str())), &mut names),
            };
            api.type_modules.push(TypeModule { name, groups, others });
            api.type_modules.len() - 1
        });
        types.into_iter().for_each(|index| api.types[index].module = module);
    }
}

/// Who needs a type: those that few groups need come first.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Needed {
    count: usize,
    /// The first of them.
    groups: Vec<usize>,
    /// Whether a type that no operation needs does, or it is such a type.
    others: bool,
}

fn needed(api: &Api) -> Vec<Needed> {
    let mut needed = vec![Needed::default(); api.types.len()];
    if api.groups.is_empty() {
        return needed;
    }
    for (index, group) in api.groups.iter().enumerate() {
        let members = group.operations.iter().filter_map(|operation| api.operations.get(*operation));
        for id in of_operations(api, members) {
            let needed = &mut needed[id.0];
            needed.count += 1;
            if needed.count <= MOST {
                needed.groups.push(index);
            }
        }
    }
    let is_selected = |id: &TypeId| api.selected.as_ref().is_none_or(|selected| selected.contains(id));
    let others = (0..needed.len()).filter(|index| needed[*index].count == 0).map(TypeId).filter(is_selected);
    closure(api, others.collect()).into_iter().for_each(|id| needed[id.0].others = true);
    needed
}

/// A name after the first of the types, in the order of their names: it changes seldom as a document grows.
fn shared_name<'a>(types: impl Iterator<Item = &'a str>) -> String {
    format!("shared_{}", identifier(types.min().unwrap_or_default(), Case::Snake))
}

fn free(mut name: String, taken: &mut BTreeSet<String>) -> String {
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    name
}

fn named_by(operation: &Operation, into: &mut Vec<TypeId>) {
    operation.types().into_iter().for_each(|ty| collect(ty, into));
}

fn closure(api: &Api, mut queue: Vec<TypeId>) -> BTreeSet<TypeId> {
    let mut reached = BTreeSet::new();
    while let Some(id) = queue.pop() {
        if !reached.insert(id) {
            continue;
        }
        api.types[id.0].kind.types().into_iter().for_each(|ty| collect(ty, &mut queue));
    }
    reached
}

fn collect(ty: &Type, into: &mut Vec<TypeId>) {
    into.extend(ty.named());
}
