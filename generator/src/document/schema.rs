use super::{Node, Number};
use crate::diagnostics::Pointer;

/// A JSON type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JsonType {
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

/// A schema of the canonical document: what it says, keyword by keyword, exact.
///
/// `null` among types, `const: null` and the like are canonicalised into `nullable`.
#[derive(Clone, Debug, Default)]
pub struct Schema<'a> {
    pub at: Pointer,
    /// The target of `$ref`; the other keywords then are its siblings.
    pub reference: Option<Pointer>,
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    pub deprecated: bool,
    pub nullable: bool,
    pub read_only: bool,
    pub write_only: bool,
    /// Empty: any type.
    pub types: Vec<JsonType>,
    pub format: Option<&'a str>,
    pub enumeration: Option<&'a [Node]>,
    pub constant: Option<&'a Node>,
    pub default: Option<&'a Node>,

    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    pub pattern: Option<&'a str>,

    pub minimum: Option<&'a Number>,
    pub maximum: Option<&'a Number>,
    pub exclusive_minimum: Option<&'a Number>,
    pub exclusive_maximum: Option<&'a Number>,
    pub multiple_of: Option<&'a Number>,

    pub items: Option<Pointer>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique_items: bool,

    /// In the order of writing.
    pub properties: Vec<(&'a str, Pointer)>,
    pub required: Vec<&'a str>,
    pub additional: Additional,
    pub min_properties: Option<u64>,
    pub max_properties: Option<u64>,

    pub all_of: Vec<Pointer>,
    pub any_of: Vec<Pointer>,
    pub one_of: Vec<Pointer>,
    pub not: Option<Pointer>,
    pub discriminator: Option<Discriminator<'a>>,
    /// Keywords that no later room has an arm for, with their places: the ledger counts them as ignored.
    pub unhandled: Vec<(&'a str, Pointer)>,
}

/// `additionalProperties`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Not written: others are allowed, nothing is said of them.
    #[default]
    Absent,
    /// `true` or `{}`.
    Any,
    /// `false`.
    Never,
    Schema(Pointer),
}

/// A discriminator object; mapping targets are resolved to canonical pointers.
#[derive(Clone, Debug)]
pub struct Discriminator<'a> {
    pub property: &'a str,
    pub mapping: Vec<(&'a str, Pointer)>,
}
