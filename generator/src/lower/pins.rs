use super::moved::Moved;
use crate::diagnostics::Pointer;
use crate::document::Document;
use std::collections::BTreeMap;

/// Names and argument orders that do not change once they were chosen: what `oasmith.lock` keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pins {
    old: Choices,
    new: Choices,
    moved: Moved,
}

/// Choices by canonical pointer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Rust names.
    pub names: BTreeMap<String, String>,
    /// Wire names of the arguments of a constructor or operation, in order.
    pub orders: BTreeMap<String, Vec<String>>,
    /// What branches of unions say that are no references: they are found by it wherever they are listed.
    pub branches: BTreeMap<String, String>,
    /// Names that the user gives, for what is at these places in this version of the document.
    pub given: BTreeMap<String, String>,
}

impl Pins {
    /// Starts from the choices of an earlier run.
    pub fn new(old: Choices) -> Self {
        Self { old, ..Self::default() }
    }

    /// The choices of this run.
    pub fn into_choices(self) -> Choices {
        self.new
    }

    /// The choices that this run has made so far.
    pub fn made(&self) -> &Choices {
        &self.new
    }

    /// Finds out where branches of unions are now.
    pub(super) fn follow(&mut self, document: &Document) {
        (self.moved, self.new.branches) = Moved::find(document, &self.old.branches);
    }

    pub(crate) fn name(&self, at: &Pointer) -> Option<String> {
        let given = self.old.given.get(at.as_str());
        given.or_else(|| self.old.names.get(&self.moved.before(at.as_str())?)).cloned()
    }

    pub(crate) fn pin(&mut self, at: &Pointer, name: &str) {
        self.new.names.insert(at.as_str().to_owned(), name.to_owned());
    }

    /// Puts `wanted` into the order of an earlier run; what is new comes last.
    pub(crate) fn order(&mut self, at: &Pointer, wanted: Vec<String>) -> Vec<String> {
        let before = self.moved.before(at.as_str());
        let old = before.and_then(|at| self.old.orders.get(&at)).cloned().unwrap_or_default();
        let mut order: Vec<String> = old.into_iter().filter(|name| wanted.contains(name)).collect();
        for name in wanted {
            if !order.contains(&name) {
                order.push(name);
            }
        }
        if order.len() > 1 {
            self.new.orders.insert(at.as_str().to_owned(), order.clone());
        }
        order
    }
}
