use crate::diagnostics::Pointer;
use std::collections::BTreeMap;

/// The account of what a document says and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Operations of the document, and how many have a method.
    pub operations: Tally,
    /// By keyword.
    pub keywords: BTreeMap<String, Tally>,
    /// Schemas that assert something but became free JSON.
    pub free_json: Vec<Pointer>,
}

/// How often something was kept, kept in part, or not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub honoured: usize,
    pub approximated: usize,
    pub ignored: usize,
}
