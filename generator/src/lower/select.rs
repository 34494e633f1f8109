//! What of an API is generated.

use crate::ir::{Api, Kind, Output, Type, TypeId};
use std::collections::BTreeSet;

/// Operations by tag or by id; everything if both are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub tags: Vec<String>,
    pub operations: Vec<String>,
}

impl Selection {
    /// Whether everything is selected.
    pub fn is_everything(&self) -> bool {
        self.tags.is_empty() && self.operations.is_empty()
    }

    /// Names of the selection that the API does not have, with the nearest that it has.
    pub fn unknown(&self, api: &Api) -> Vec<(String, Vec<String>)> {
        let tags: Vec<&str> = api.groups.iter().map(|group| group.name.spec.as_str()).collect();
        let ids: Vec<&str> = api.operations.iter().map(|operation| operation.name.spec.as_str()).collect();
        let missing = |wanted: &[String], known: &[&str]| -> Vec<(String, Vec<String>)> {
            let absent = wanted.iter().filter(|name| !known.contains(&name.as_str()));
            absent.map(|name| (name.clone(), crate::diagnostics::nearest(name, known.iter().copied()))).collect()
        };
        [missing(&self.tags, &tags), missing(&self.operations, &ids)].concat()
    }

    /// Leaves out what is not selected, and the types that nothing selected reaches.
    #[must_use]
    pub fn apply(&self, mut api: Api) -> Api {
        if self.is_everything() {
            return api;
        }
        let keep: BTreeSet<usize> = (0..api.operations.len()).filter(|index| self.selects(&api, *index)).collect();
        let place = |old: &usize| keep.iter().position(|kept| kept == old);
        for group in &mut api.groups {
            group.operations = group.operations.iter().filter_map(place).collect();
        }
        api.groups.retain(|group| !group.operations.is_empty());
        let operations = std::mem::take(&mut api.operations);
        api.operations = operations
            .into_iter()
            .enumerate()
            .filter(|(index, _)| keep.contains(index))
            .map(|(_, operation)| operation)
            .collect();
        prune(&mut api);
        api
    }

    fn selects(&self, api: &Api, index: usize) -> bool {
        let by_id = self.operations.contains(&api.operations[index].name.spec);
        let in_group =
            |group: &crate::ir::Group| group.operations.contains(&index) && self.tags.contains(&group.name.spec);
        by_id || api.groups.iter().any(in_group)
    }
}

/// Leaves out the types that no operation reaches.
fn prune(api: &mut Api) {
    let mut reached = BTreeSet::new();
    let mut queue: Vec<TypeId> = Vec::new();
    for operation in &api.operations {
        let outputs = match &operation.output {
            Output::Json(ty) | Output::Events(ty) => Some(ty),
            Output::Empty | Output::Text | Output::Bytes => None,
        };
        let errors = operation.errors.iter().flat_map(|errors| errors.cases.iter().map(|case| &case.ty));
        let types = operation
            .parameters
            .iter()
            .map(|p| &p.ty)
            .chain(operation.body.iter().map(|b| &b.ty))
            .chain(outputs)
            .chain(errors);
        types.for_each(|ty| collect(ty, &mut queue));
    }
    while let Some(id) = queue.pop() {
        if reached.insert(id) {
            match &api.types[id.0].kind {
                Kind::Object(object) => {
                    object.fields.iter().for_each(|field| collect(&field.ty, &mut queue));
                    object.rest.iter().for_each(|rest| collect(&rest.ty, &mut queue));
                }
                Kind::Union(union) => union.branches.iter().for_each(|branch| collect(&branch.ty, &mut queue)),
                Kind::Alias(ty) => collect(ty, &mut queue),
                Kind::Enumeration(_) => {}
            }
        }
    }
    api.selected = Some(reached);
}

fn collect(ty: &Type, into: &mut Vec<TypeId>) {
    match ty {
        Type::Named(id) => into.push(*id),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) | Type::Boxed(inner) => collect(inner, into),
        _ => {}
    }
}
