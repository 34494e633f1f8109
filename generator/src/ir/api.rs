use super::{Definition, Docs, Kind, Ledger, Name, Operation, Schema, Scheme, Server, Type, TypeId};
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
    /// What values are held against beyond types and rules.
    pub schemas: Vec<Schema>,
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

    /// A type with other names of types replaced by what they stand for.
    pub fn behind(&self, ty: &Type) -> Type {
        let inner = |ty: &Type| Box::new(self.behind(ty));
        match ty {
            Type::Named(id) => match &self.definition(*id).kind {
                Kind::Alias(target) => self.behind(target),
                _ => ty.clone(),
            },
            Type::Array(item) => Type::Array(inner(item)),
            Type::Map(value) => Type::Map(inner(value)),
            Type::Nullable(value) => Type::Nullable(inner(value)),
            Type::Boxed(value) => Type::Boxed(inner(value)),
            _ => ty.clone(),
        }
    }
}
