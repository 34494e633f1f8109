use super::{JsonTypes, Rule};
use crate::diagnostics::Pointer;

/// The index of a schema in [`Api::schemas`](super::Api::schemas).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub usize);

/// A schema that values are held against as a whole, for what no Rust type and no other rule says.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// Where the document has it, or what it is a part of.
    pub at: Pointer,
    /// The name of its table.
    pub rust: String,
    pub nullable: bool,
    pub keywords: Vec<Keyword>,
}

impl Schema {
    /// Where the schema of all values is said to stand, which documents write as `true`.
    pub const ANY: &str = "/any";
    /// Where the schema of no value is said to stand, which documents write as `false`.
    pub const NEVER: &str = "/never";
}

/// A keyword of a schema.
#[derive(Clone, Debug, PartialEq)]
pub enum Keyword {
    Types(JsonTypes),
    /// What is said of the value itself.
    Rules(Vec<Rule>),
    AllOf(Vec<SchemaId>),
    AnyOf(Vec<SchemaId>),
    OneOf(Vec<SchemaId>),
    Not(SchemaId),
    If {
        test: SchemaId,
        then: Option<SchemaId>,
        otherwise: Option<SchemaId>,
    },
    Required(Vec<String>),
    Properties(Vec<(String, SchemaId)>),
    /// By pattern.
    PatternProperties(Vec<(Rule, SchemaId)>),
    AdditionalProperties {
        declared: Vec<String>,
        patterns: Vec<Rule>,
        schema: SchemaId,
    },
    PropertyNames(SchemaId),
    DependentRequired(Vec<(String, Vec<String>)>),
    DependentSchemas(Vec<(String, SchemaId)>),
    PrefixItems(Vec<SchemaId>),
    Items {
        from: usize,
        schema: SchemaId,
    },
    Contains {
        schema: SchemaId,
        least: u64,
        most: Option<u64>,
    },
    UnevaluatedProperties(SchemaId),
    UnevaluatedItems(SchemaId),
}

impl Keyword {
    /// The schemas that it applies to the value or to parts of it.
    pub fn schemas(&self) -> Vec<SchemaId> {
        match self {
            Self::Types(_) | Self::Required(_) | Self::DependentRequired(_) => Vec::new(),
            Self::Rules(rules) => rules.iter().flat_map(Rule::schemas).collect(),
            Self::AllOf(all) | Self::AnyOf(all) | Self::OneOf(all) | Self::PrefixItems(all) => all.clone(),
            Self::If { test, then, otherwise } => [Some(*test), *then, *otherwise].into_iter().flatten().collect(),
            Self::Properties(named) | Self::DependentSchemas(named) => named.iter().map(|(_, id)| *id).collect(),
            Self::PatternProperties(matching) => matching.iter().map(|(_, id)| *id).collect(),
            Self::Not(id)
            | Self::PropertyNames(id)
            | Self::AdditionalProperties { schema: id, .. }
            | Self::Items { schema: id, .. }
            | Self::Contains { schema: id, .. }
            | Self::UnevaluatedProperties(id)
            | Self::UnevaluatedItems(id) => vec![*id],
        }
    }
}
