//! What became of each keyword that the document's text has at a schema, whether it was met or not.

use super::facts::Key;
use super::resolve::Types;
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::{Document, JsonType};
use crate::ir::{Fate, Lack, Ledger, Part, Position, Reason, SchemaId, Tally};
use foldhash::{HashMap, HashMapExt as _};
use std::collections::{BTreeMap, BTreeSet};

/// What lowering notes on its way.
#[derive(Default)]
pub(super) struct Notes {
    /// Schemas that were looked into.
    pub(super) met: BTreeSet<Pointer>,
    /// Schemas and their keywords that the Rust type or its rules say only in part.
    pub(super) approximated: BTreeSet<(Pointer, &'static str)>,
    /// Schemas that are written as others are, which count for both.
    pub(super) alike: Vec<(Pointer, Pointer)>,
    /// Closed schemas that were told of, since they forbid what stands beside them.
    pub(super) closed: BTreeSet<Pointer>,
    /// Schemas that stand for themselves.
    pub(super) endless: Vec<Key>,
}

impl Types<'_> {
    /// Says that the Rust type says less than the schema at `at` does with `keyword`.
    pub(super) fn approximate(&mut self, at: &Pointer, keyword: &'static str, text: &str) {
        if self.notes.approximated.insert((at.clone(), keyword)) {
            let place = self.document.place(at);
            self.report.push(Diagnostic::new(Code::Approximated, place, text));
        }
    }
}

/// What became of a keyword; the worst counts where several schemas were made of one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Honoured,
    Approximated,
    Ignored,
}

/// The account of all keywords.
pub(super) fn account(
    document: &Document,
    noted: (&Notes, &HashMap<Pointer, SchemaId>),
    fates: &[(Pointer, Fate)],
    parts: Vec<Part>,
) -> Ledger {
    let books = Books::new(document, noted, fates);
    let mut keywords: BTreeMap<String, Tally> = BTreeMap::new();
    for (written, places) in document.written() {
        for keyword in &written.keywords {
            let tally = match keywords.get_mut(keyword.as_ref()) {
                Some(tally) => tally,
                None => keywords.entry(keyword.to_string()).or_default(),
            };
            match books.worst(&places, keyword) {
                Verdict::Honoured => tally.honoured += 1,
                Verdict::Approximated => tally.approximated += 1,
                Verdict::Ignored => tally.ignored += 1,
            }
        }
    }
    let positions = fates.iter().map(|(at, fate)| Position { at: document.place(at), fate: fate.clone() });
    Ledger { parts, keywords, positions: positions.collect() }
}

/// What is known of schemas.
struct Books<'a> {
    document: &'a Document,
    fates: HashMap<&'a Pointer, &'a Fate>,
    approximated: HashMap<&'a Pointer, Vec<&'static str>>,
    /// Schemas that values are held against as a whole.
    whole: &'a HashMap<Pointer, SchemaId>,
}

impl<'a> Books<'a> {
    fn new(
        document: &'a Document,
        (notes, whole): (&'a Notes, &'a HashMap<Pointer, SchemaId>),
        fates: &'a [(Pointer, Fate)],
    ) -> Self {
        let mut approximated: HashMap<&Pointer, Vec<&'static str>> = HashMap::new();
        for (at, keyword) in &notes.approximated {
            approximated.entry(at).or_default().push(keyword);
        }
        let fates = fates.iter().map(|(at, fate)| (at, fate)).collect();
        Self { document, fates, approximated, whole }
    }

    /// What became of a keyword of a schema that is at `places`; one that nobody uses counts if there is no other.
    fn worst(&self, places: &[Pointer], keyword: &str) -> Verdict {
        let verdict = |at: &Pointer| self.verdict(at, keyword);
        let is_used = |at: &&Pointer| !matches!(self.fates.get(at), None | Some(Fate::Untyped(_)));
        let used = places.iter().filter(is_used).map(verdict).max();
        let any = || places.iter().map(verdict).max();
        used.or_else(any).unwrap_or(Verdict::Ignored)
    }

    fn verdict(&self, at: &Pointer, keyword: &str) -> Verdict {
        if !Document::is_keyword(keyword) || self.document.is_unhandled(at, keyword) {
            return Verdict::Ignored;
        }
        if self.whole.contains_key(at) {
            return Verdict::Honoured;
        }
        match self.fates.get(at) {
            // The user has seen to it.
            Some(Fate::Untyped(Lack::Replaced)) => Verdict::Honoured,
            // Text goes as it is.
            Some(Fate::Untyped(Lack::Media)) if self.is_text(at) => match keyword {
                "type" | "format" => Verdict::Honoured,
                _ => Verdict::Ignored,
            },
            None | Some(Fate::Untyped(_)) => Verdict::Ignored,
            // Values are held against the list.
            Some(Fate::FreeJson(Reason::Structures | Reason::OnlyNull | Reason::Untypable(_))) => Verdict::Honoured,
            Some(Fate::FreeJson(Reason::Within(_))) => Verdict::Ignored,
            Some(Fate::FreeJson(_)) => Verdict::Approximated,
            Some(Fate::Typed(_) | Fate::Merged) if self.is_approximated(at, keyword) => Verdict::Approximated,
            Some(Fate::Typed(_) | Fate::Merged) => Verdict::Honoured,
        }
    }

    fn is_text(&self, at: &Pointer) -> bool {
        self.document.schema(at).is_some_and(|schema| schema.types == [JsonType::String])
    }

    fn is_approximated(&self, at: &Pointer, keyword: &str) -> bool {
        self.approximated.get(at).is_some_and(|names| names.contains(&keyword))
    }
}
