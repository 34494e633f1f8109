use super::Position;
use std::collections::BTreeMap;

/// The account of what a document says and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Operations, parameters and the like.
    pub parts: Vec<Part>,
    /// The keywords of schemas.
    pub keywords: BTreeMap<String, Tally>,
    /// Every place where a schema stands, in the order of the document.
    pub positions: Vec<Position>,
}

/// What became of the parts of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The kind, in the plural.
    pub what: &'static str,
    pub tally: Tally,
}

/// How often something was kept, kept in part, or not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub honoured: usize,
    pub approximated: usize,
    pub ignored: usize,
}
