use std::collections::BTreeSet;

/// The members and items that keywords of a schema speak of (JSON Schema 2020-12, Core 7.7.1).
#[derive(Default)]
pub(super) struct Evaluated {
    members: BTreeSet<String>,
    items: BTreeSet<usize>,
    all_members: bool,
    all_items: bool,
}

impl Evaluated {
    pub(super) fn member(&mut self, name: &str) {
        self.members.insert(name.to_owned());
    }

    pub(super) fn item(&mut self, index: usize) {
        self.items.insert(index);
    }

    pub(super) fn every_member(&mut self) {
        self.all_members = true;
    }

    pub(super) fn every_item(&mut self) {
        self.all_items = true;
    }

    pub(super) fn has_member(&self, name: &str) -> bool {
        self.all_members || self.members.contains(name)
    }

    pub(super) fn has_item(&self, index: usize) -> bool {
        self.all_items || self.items.contains(&index)
    }

    /// What either speaks of.
    pub(super) fn join(&mut self, mut other: Self) {
        self.members.append(&mut other.members);
        self.items.append(&mut other.items);
        self.all_members |= other.all_members;
        self.all_items |= other.all_items;
    }
}
