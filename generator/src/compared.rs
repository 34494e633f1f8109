//! Two documents held against each other, and what differs for users of their clients.

use crate::diagnostics::{Locate, Pointer};
use crate::diff::{self, Change, DiffCode, Side, Spot, Step};
use crate::document::{self, Document};
use crate::ir::Api;
use crate::lower::{self, Choices, Pins};
use crate::outcome::Texts;
use crate::{Options, Outcome, emit, foreign, lock, selected, source, stack};
use foldhash::{HashMap, HashMapExt as _};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What came of reading two documents, and how they differ where both could be read.
#[derive(Debug)]
pub struct Compared {
    /// What there is to say about the old document.
    pub old: Outcome<Version>,
    /// What there is to say about the new one.
    pub new: Outcome<Version>,
    /// How they differ; absent where either has errors.
    pub diff: Option<Diff>,
}

/// What a document says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Version {
    /// The title of the API.
    pub title: String,
    /// Its version.
    pub version: String,
}

/// What changes for users of a generated crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diff {
    /// The old document.
    pub old: Version,
    /// The new one.
    pub new: Version,
    /// The most serious first.
    pub changes: Vec<Difference>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// What kind of change it is.
    pub code: DiffCode,
    /// The Rust item, as from the root of the crate: `models::Pet::tag`.
    pub item: String,
    /// Other items that the same words of the document change in the same way.
    pub others: Vec<String>,
    /// What happens to it, in a sentence without a full stop.
    pub text: String,
    /// Where the old document says so, or would.
    pub old: Option<Location>,
    /// Where the new document says so, or would.
    pub new: Option<Location>,
    /// The methods of the operations that it reaches.
    pub operations: Vec<String>,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Location {
    /// The file, as it was given.
    pub path: PathBuf,
    /// From 1; 0 where the file cannot be read any more.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The JSON pointer in that file.
    pub pointer: String,
}

impl Diff {
    /// The step that all changes together call for.
    pub fn step(&self) -> Step {
        self.changes.iter().map(|change| change.code.step()).max().unwrap_or_default()
    }

    /// How many changes call for `step`.
    pub fn count(&self, step: Step) -> usize {
        self.changes.iter().filter(|change| change.code.step() == step).count()
    }
}

/// Holds two documents against each other: what changes for users of the generated crate, and the semver step that it
/// calls for. Writes nothing.
///
/// Both are read with the names of the old one's lock, as `oasmith generate` does when a document has changed.
pub fn diff(old: &Options, new: &Options) -> Compared {
    let before = lowered(old, None);
    let pinned = before.result().map(|lowered| lowered.choices.clone());
    let after = lowered(new, pinned);
    let diff = match (before.result(), after.result()) {
        (Some(a), Some(b)) => {
            let sides = (Located::new(a, before.texts()), Located::new(b, after.texts()));
            stack::run(|| Some(sides.0.against(&sides.1)))
        }
        _ => None,
    };
    let version = |lowered: Lowered| lowered.version();
    Compared { old: before.map(version), new: after.map(version), diff }
}

/// A document, and the API that it became.
struct Lowered {
    document: Document,
    api: Api,
    choices: Choices,
}

impl Lowered {
    fn version(&self) -> Version {
        Version { title: self.api.title.clone(), version: self.api.version.clone() }
    }
}

/// Reads a document; with the names of `pinned` in place of those of its own lock.
fn lowered(options: &Options, pinned: Option<Choices>) -> Outcome<Lowered> {
    crate::run(options, false, |texts, report| {
        let map = foreign::type_map(options, false, report);
        let known = pinned.unwrap_or_else(|| lock::peek(options, texts, report).choices);
        let mut pins = Pins::new(known.clone());
        let sources = texts.sources.insert(source::read(&options.input(), report));
        let document = document::canonicalize(sources, report)?;
        let api = lower::lower(&document, options.reading(), options.document_url.as_deref(), &map, &mut pins, report)?;
        let api = selected::selected(api, options, report)?;
        let made = pins.into_choices();
        let mut choices = known;
        choices.names.extend(made.names);
        choices.orders.extend(made.orders);
        choices.branches = made.branches;
        Some(Lowered { document, api, choices })
    })
}

/// A document whose places can be found.
struct Located<'a> {
    lowered: &'a Lowered,
    texts: &'a Texts,
}

impl<'a> Located<'a> {
    fn new(lowered: &'a Lowered, texts: &'a Texts) -> Self {
        Self { lowered, texts }
    }

    fn side(&self) -> Side<'a> {
        Side { api: &self.lowered.api, spell: emit::type_path }
    }

    fn against(&self, new: &Self) -> Diff {
        let changes = diff::compare(self.side(), new.side());
        let mut found: Vec<Difference> = Vec::with_capacity(changes.len());
        let mut known: HashMap<Same, usize> = HashMap::new();
        for change in changes {
            let (old, new) = (self.place(&change, &change.old), new.place(&change, &change.new));
            // What stands once in the document and reaches several items is one change.
            let same = (change.code, change.text.clone(), old.clone(), new.clone());
            match known.get(&same).and_then(|index| found.get_mut(*index)) {
                Some(first) if change.code.is_shared() => {
                    first.others.push(change.item);
                    let all: BTreeSet<String> = first.operations.drain(..).chain(change.operations).collect();
                    first.operations = all.into_iter().collect();
                }
                _ => {
                    known.insert(same, found.len());
                    found.push(difference(change, old, new));
                }
            }
        }
        Diff { old: self.lowered.version(), new: new.lowered.version(), changes: found }
    }

    /// Where `spot` is in the text.
    fn place(&self, change: &Change, spot: &Spot) -> Option<Location> {
        let document = &self.lowered.document;
        let keyword = change.keyword.and_then(|keyword| {
            let holders = spot.0.iter().flat_map(|at| {
                let schema = at.child("schema");
                [at.clone(), schema.clone(), document.behind(at), document.behind(&schema)]
            });
            holders.map(|at| at.child(keyword)).find(|at| document.has(at))
        });
        let there = || spot.0.iter().find(|at| document.has(at)).or(spot.0.first()).cloned();
        let place = match keyword {
            Some(at) => document.place(&at),
            None => document.place(&there()?),
        };
        let place = if place.pointer == Pointer::root() { place } else { place.key() };
        let located = self.texts.locate(&place)?;
        let (line, column) = located.spot.map_or((0, 0), |spot| (spot.line, spot.column));
        Some(Location { path: located.path, line, column, pointer: place.pointer.to_string() })
    }
}

/// What makes two changes one: they say the same of the same places.
type Same = (DiffCode, String, Option<Location>, Option<Location>);

fn difference(change: Change, old: Option<Location>, new: Option<Location>) -> Difference {
    Difference {
        code: change.code,
        item: change.item,
        others: Vec::new(),
        text: change.text,
        old,
        new,
        operations: change.operations.into_iter().collect(),
    }
}
