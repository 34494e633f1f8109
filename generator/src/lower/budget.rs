//! How much one document may call for. Schemas can multiply: those of five choices that list each other hold together in
//! hundreds of ways. Whatever goes beyond ends in an error, and not in memory or on the stack.

use super::facts::{Facts, Key};
use super::resolve::{Resolved, Types};
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::Document;
use crate::ir::{Kind, Type};
use std::rc::Rc;

/// Schemas that lead to each other before one of them gets a name, or that are merged one into the other.
pub(super) const DEEPEST: usize = 128;
/// Schemas that hold together.
const MOST_TOGETHER: usize = 64;
/// Branches of one union: each pair of them is held against each other.
const MOST_BRANCHES: usize = 1_000;
/// Arrays and maps within each other, with no name on the way.
const DEEPEST_TYPE: usize = 32;

/// What may still be made of a document; all of it is far more than people write, and grows with the document.
pub(super) struct Budget {
    types: usize,
    /// Members, values and branches of types.
    members: usize,
    /// Schemas and properties that are merged; listed values weigh less.
    pub(super) merged: usize,
    /// An error was told; nothing more is made.
    pub(super) spent: bool,
}

impl Budget {
    pub(super) fn new(document: &Document) -> Self {
        let schemas = document.positions().len();
        Self {
            types: 1_000 + 4 * schemas,
            members: 50_000 + 16 * schemas,
            merged: 200_000 + 50 * schemas,
            spent: false,
        }
    }
}

impl<'a> Types<'a> {
    /// Says that the document asks for too much at `at`; the first time is the only one.
    pub(super) fn too_much(&mut self, at: &Pointer, text: &str) {
        if std::mem::replace(&mut self.budget.spent, true) {
            return;
        }
        let help = "break the chain or the choice up; documents that people write stay far below";
        let found = Diagnostic::new(Code::SchemaLimit, self.document.place(at), text).help(help);
        self.report.push(found);
    }

    /// What a key is once the limits are met, or as soon as it meets one.
    pub(super) fn limited(&mut self, key: &Key, open: usize) -> Option<Resolved> {
        let at = key.last().map(|part| part.at.clone()).unwrap_or_default();
        if open >= DEEPEST {
            self.too_much(&at, &format!("more than {DEEPEST} schemas lead on to each other with no type in between"));
        }
        if key.len() > MOST_TOGETHER {
            self.too_much(&at, &format!("more than {MOST_TOGETHER} schemas hold together"));
        }
        self.budget.spent.then(|| Resolved::plain(Type::Json))
    }

    /// Counts what was merged.
    pub(super) fn pay_merged(&mut self, key: &[super::facts::Part], facts: Rc<Facts<'a>>) -> Rc<Facts<'a>> {
        let values = facts.values.as_ref().map_or(0, Vec::len);
        let cost = facts.met.len() + facts.properties.len() + values / 16;
        self.budget.merged = self.budget.merged.saturating_sub(cost);
        if facts.beyond || self.budget.merged == 0 {
            let at = key.last().map(|part| part.at.clone()).unwrap_or_default();
            self.too_much(&at, "the schemas that are merged here, through `allOf` and references, are too many");
        }
        facts
    }

    /// Counts a type that needs a name.
    pub(super) fn pay_type(&mut self, at: &Pointer, branches: usize) {
        self.budget.types = self.budget.types.saturating_sub(1);
        if branches > MOST_BRANCHES {
            self.too_much(at, &format!("the choice has more than {MOST_BRANCHES} branches"));
        }
        if self.budget.types == 0 {
            self.too_much(at, "the schemas of the document multiply: far more types than schemas would be needed");
        }
    }

    /// Counts what a type is made of.
    pub(super) fn pay_members(&mut self, at: &Pointer, kind: &Kind) {
        let members = match kind {
            Kind::Object(object) => object.fields.len(),
            Kind::Union(union) => {
                union.branches.iter().map(|branch| 1 + branch.look.known.len() + branch.look.members.len()).sum()
            }
            Kind::Enumeration(enumeration) => enumeration.variants.len(),
            Kind::Alias(_) => 1,
        };
        self.budget.members = self.budget.members.saturating_sub(members);
        if self.budget.members == 0 {
            self.too_much(at, "the schemas of the document multiply: far more members than it has would be needed");
        }
    }

    /// Whether `ty` may be the type of items or of members.
    pub(super) fn pay_depth(&mut self, at: Option<&Pointer>, ty: Type) -> Type {
        let mut depth = 0;
        let mut inner = &ty;
        while let Some(next) = inner.parts().first().copied() {
            inner = next;
            depth += 1;
        }
        if depth < DEEPEST_TYPE {
            return ty;
        }
        let text = format!("more than {DEEPEST_TYPE} arrays and maps nest with no name on the way");
        self.too_much(at.unwrap_or(&Pointer::root()), &text);
        Type::Json
    }
}
