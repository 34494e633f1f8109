use super::DiffCode;
use crate::diagnostics::Pointer;
use std::collections::BTreeSet;

/// Where a change is in a document: the first of these that is there; where none is, what is nearest to the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot(pub Vec<Pointer>);

impl From<&Pointer> for Spot {
    fn from(at: &Pointer) -> Self {
        Self(vec![at.clone()])
    }
}

impl Spot {
    /// The member `keyword` of the document itself.
    pub(super) fn top(keyword: &str) -> Self {
        Self(vec![Pointer::root().child(keyword), Pointer::root()])
    }

    /// The member `keyword` of what is at `at`, or of what that refers to.
    pub(super) fn keyword(at: &Pointer, keyword: &str) -> Self {
        Self(vec![at.child(keyword), at.clone()])
    }
}

/// One change, for users of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub code: DiffCode,
    /// The Rust item, as from the root of the crate.
    pub item: String,
    /// What happens to it, in a sentence without a full stop.
    pub text: String,
    pub old: Spot,
    pub new: Spot,
    /// The keyword of the schema that changed, so that a reference can be followed to where it stands.
    pub keyword: Option<&'static str>,
    /// The methods of the operations that it reaches.
    pub operations: BTreeSet<String>,
}

/// The changes so far.
#[derive(Default)]
pub(super) struct Changes(Vec<Change>);

impl Changes {
    pub(super) fn push(&mut self, change: Change) {
        self.0.push(change);
    }

    /// The most serious first; those of one code in the order of finding.
    pub(super) fn into_all(mut self) -> Vec<Change> {
        self.0.sort_by_key(|change| (std::cmp::Reverse(change.code.step()), change.code));
        self.0
    }
}

/// Where changes of one item are told: all but the code, the item's part and the sentence.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) item: String,
    pub(super) old: Spot,
    pub(super) new: Spot,
    pub(super) operations: BTreeSet<String>,
    /// Whether requests, and whether answers hold its values.
    pub(super) request: bool,
    pub(super) response: bool,
}

impl Subject {
    pub(super) fn tell(&self, code: DiffCode, text: impl Into<String>, changes: &mut Changes) {
        self.tell_keyword(code, None, text, changes);
    }

    pub(super) fn tell_keyword(
        &self,
        code: DiffCode,
        keyword: Option<&'static str>,
        text: impl Into<String>,
        changes: &mut Changes,
    ) {
        changes.push(Change {
            code,
            item: self.item.clone(),
            text: text.into(),
            old: self.old.clone(),
            new: self.new.clone(),
            keyword,
            operations: self.operations.clone(),
        });
    }

    /// The method of an operation, where it is told what goes into a request.
    pub(super) fn method(name: &str, old: impl Into<Spot>, new: impl Into<Spot>) -> Self {
        Self {
            item: format!("Client::{name}"),
            old: old.into(),
            new: new.into(),
            operations: BTreeSet::from([name.to_owned()]),
            request: true,
            response: false,
        }
    }

    /// A part of it, at places of its own.
    pub(super) fn part(&self, name: &str, old: impl Into<Spot>, new: impl Into<Spot>) -> Self {
        Self { item: format!("{}::{name}", self.item), old: old.into(), new: new.into(), ..self.clone() }
    }
}
