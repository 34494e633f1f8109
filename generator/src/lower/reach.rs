//! Which types are needed by which operations.

use crate::ir::{Api, Operation, Type, TypeId};
use std::collections::BTreeSet;

/// Every type that `operations` need, directly or through others.
pub(super) fn of_operations<'a>(api: &Api, operations: impl Iterator<Item = &'a Operation>) -> BTreeSet<TypeId> {
    let mut queue = Vec::new();
    operations.for_each(|operation| named_by(operation, &mut queue));
    closure(api, queue)
}

/// Says of each type which group is the only one that needs it, if one is.
pub(super) fn assign_groups(api: &mut Api) {
    let mut owner: Vec<Option<Owner>> = vec![None; api.types.len()];
    let claim = |owner: &mut Vec<Option<Owner>>, ids: BTreeSet<TypeId>, by: Owner| {
        for id in ids {
            let known = owner[id.0].get_or_insert(by);
            *known = if *known == by { by } else { Owner::All };
        }
    };
    for index in 0..api.groups.len() {
        let members = api.groups[index].operations.iter().filter_map(|operation| api.operations.get(*operation));
        let ids = of_operations(api, members);
        claim(&mut owner, ids, Owner::Group(index));
    }
    // what no operation needs is there for everybody, and so is all that it needs
    let is_selected = |id: &TypeId| api.selected.as_ref().is_none_or(|selected| selected.contains(id));
    let unclaimed = (0..owner.len()).filter(|index| owner[*index].is_none()).map(TypeId).filter(is_selected).collect();
    claim(&mut owner, closure(api, unclaimed), Owner::All);
    for (definition, owner) in api.types.iter_mut().zip(owner) {
        definition.group = match owner {
            Some(Owner::Group(index)) => Some(index),
            Some(Owner::All) | None => None,
        };
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Group(usize),
    All,
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
