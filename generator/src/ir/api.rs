use super::{Definition, Docs, Ledger, Name, Operation, Scheme, Server, TypeId};
use std::collections::BTreeSet;

/// A whole API.
#[derive(Clone, Debug, Default)]
pub struct Api {
    pub title: String,
    pub version: String,
    pub docs: Docs,
    /// Every server that the document names anywhere, once each.
    pub servers: Vec<Server>,
    /// The server that stands for the document: the first at its top level.
    pub default_server: Option<usize>,
    pub schemes: Vec<Scheme>,
    pub types: Vec<Definition>,
    pub operations: Vec<Operation>,
    pub groups: Vec<Group>,
    pub ledger: Ledger,
    /// The types to emit, if not all.
    pub selected: Option<BTreeSet<TypeId>>,
}

/// Operations that belong together: those whose first tag is the same.
#[derive(Clone, Debug)]
pub struct Group {
    /// The tag and the module's name.
    pub name: Name,
    pub docs: Docs,
    /// The Cargo feature that turns it on in a generated crate.
    pub feature: String,
    /// Indices of operations.
    pub operations: Vec<usize>,
}

impl Api {
    /// The definition behind an id.
    pub fn definition(&self, id: TypeId) -> &Definition {
        &self.types[id.0]
    }
}
