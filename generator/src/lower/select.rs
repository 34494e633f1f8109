//! What of an API is generated.

use super::filter::{Filter, Kind};
use super::reach;
use crate::ir::Api;
use std::collections::BTreeSet;

/// Operations that one filter names, all if it is empty, without those that the other does; of these the ones whose
/// feature is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub include: Filter,
    pub exclude: Filter,
    /// Features that are on, if that is asked for.
    pub features: Option<Vec<String>>,
}

impl Selection {
    /// Whether everything is selected.
    pub fn is_everything(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty() && self.features.is_none()
    }

    /// Entries that no operation fits, with the nearest names that there are.
    pub fn unknown(&self, api: &Api) -> Vec<(Kind, String, Vec<String>)> {
        let mut unknown = self.include.unknown(api);
        unknown.extend(self.exclude.unknown(api));
        unknown
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
        reach::assign_modules(&mut api);
        api
    }

    fn selects(&self, api: &Api, index: usize) -> bool {
        let operation = &api.operations[index];
        let named = self.include.is_empty() || self.include.names(operation);
        let group = api.groups.iter().find(|group| group.operations.contains(&index));
        named && !self.exclude.names(operation) && group.is_none_or(|group| self.has_on(&group.feature))
    }

    fn has_on(&self, feature: &str) -> bool {
        let spelled = |name: &str| name.to_uppercase().replace('-', "_");
        self.features.as_ref().is_none_or(|on| on.iter().any(|name| spelled(name) == spelled(feature)))
    }
}
