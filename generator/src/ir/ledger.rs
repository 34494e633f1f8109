use super::Position;
use std::collections::BTreeMap;

/// The account of what a document says and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Operations of the document, and how many have a method.
    pub operations: Tally,
    /// By keyword.
    pub keywords: BTreeMap<String, Tally>,
    /// Every place where a schema stands, in the order of the document.
    pub positions: Vec<Position>,
}

/// How often something was kept, kept in part, or not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub honoured: usize,
    pub approximated: usize,
    pub ignored: usize,
}
