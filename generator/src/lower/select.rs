//! What of an API is generated.

use super::reach;
use crate::ir::Api;
use std::collections::BTreeSet;

/// Operations by tag or by id, all if both are empty; of those the ones whose feature is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub tags: Vec<String>,
    pub operations: Vec<String>,
    /// Features that are on, if that is asked for.
    pub features: Option<Vec<String>>,
}

impl Selection {
    /// Whether everything is selected.
    pub fn is_everything(&self) -> bool {
        self.names_nothing() && self.features.is_none()
    }

    fn names_nothing(&self) -> bool {
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
        api.selected = Some(reach::of_operations(&api, api.operations.iter()));
        reach::assign_groups(&mut api);
        api
    }

    fn selects(&self, api: &Api, index: usize) -> bool {
        let group = api.groups.iter().find(|group| group.operations.contains(&index));
        let named = self.names_nothing()
            || self.operations.contains(&api.operations[index].name.spec)
            || group.is_some_and(|group| self.tags.contains(&group.name.spec));
        named && group.is_none_or(|group| self.has_on(&group.feature))
    }

    fn has_on(&self, feature: &str) -> bool {
        let spelled = |name: &str| name.to_uppercase().replace('-', "_");
        self.features.as_ref().is_none_or(|on| on.iter().any(|name| spelled(name) == spelled(feature)))
    }
}
