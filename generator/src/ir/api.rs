use super::{Definition, Docs, Kind, Ledger, Name, Operation, Schema, Scheme, Server, Setting, Type, TypeId, Xml};
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
    /// The variables of servers that callers may set.
    pub settings: Vec<Setting>,
    pub schemes: Vec<Scheme>,
    pub types: Vec<Definition>,
    /// What values are held against beyond types and rules.
    pub schemas: Vec<Schema>,
    /// Where values stand in XML.
    pub xml: Xml,
    pub operations: Vec<Operation>,
    /// The type of the errors of all operations, or of nearly all.
    pub shared_error: Option<TypeId>,
    pub groups: Vec<Group>,
    /// The modules of types that not everybody may need.
    pub type_modules: Vec<TypeModule>,
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

/// Types that the same groups need.
#[derive(Clone, Debug)]
pub struct TypeModule {
    /// The module's name.
    pub name: String,
    /// Indices of the groups.
    pub groups: Vec<usize>,
    /// Whether they are there without any group, too: [`OTHER_MODELS`].
    pub others: bool,
}

/// The Cargo feature of types that no operation needs, such as those of webhooks, and of what these need.
pub const OTHER_MODELS: &str = "other-models";

impl Api {
    /// Whether anything is sent or comes as XML.
    pub fn has_xml(&self) -> bool {
        self.operations.iter().any(|operation| !operation.xml_roots().is_empty())
    }

    /// The definition behind an id.
    pub fn definition(&self, id: TypeId) -> &Definition {
        &self.types[id.0]
    }

    /// A type with other names of types replaced by what they stand for.
    pub fn behind(&self, ty: &Type) -> Type {
        if let Type::Named(id) = ty
            && let Kind::Alias(target) = &self.definition(*id).kind
        {
            return self.behind(target);
        }
        let mut behind = ty.clone();
        behind.parts_mut().into_iter().for_each(|part| *part = self.behind(part));
        behind
    }
}
