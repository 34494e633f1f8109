use crate::emit;
use crate::ir::{self, Api, Ledger, Tally};
use crate::write::{Change, Layout, Stored};
use std::path::{Path, PathBuf};

/// What was generated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Made {
    /// The folder, or the file of [`Layout::Inline`]; the lock where a build script generates the client.
    pub output: PathBuf,
    /// How it is laid out.
    pub layout: Layout,
    /// How many operations the client has.
    pub operations: usize,
    /// How many named types it has.
    pub types: usize,
    /// How many lines all files have together.
    pub lines: usize,
    /// What was done to the files; nothing if they were only compared.
    pub stored: Stored,
    /// With [`Options::check`](crate::Options::check), how the files differ from what lies there.
    pub changes: Vec<Change>,
    /// Lines for the `[dependencies]` of the crate that the output becomes a part of.
    pub dependencies: Vec<String>,
    /// The name of the package that the output is, or would be.
    pub package: String,
    /// What that package is, in a sentence.
    pub description: String,
    /// Its README.
    pub readme: String,
    /// A program that makes one call.
    pub example: String,
}

/// What a document was found to have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listing {
    /// The document's title.
    pub title: String,
    /// The document's version.
    pub version: String,
    /// Its operations, in the order of the document; only those that the options select.
    pub operations: Vec<Listed>,
    /// How many named types a client has.
    pub types: usize,
    /// What became of the document's operations, parameters and other parts, whatever is selected.
    pub parts: Vec<Account>,
    /// What became of each keyword that the document's text has at a schema, whatever is selected.
    pub keywords: Vec<Account>,
    /// Every place where a schema stands, and what became of it, in the order of the document.
    pub positions: Vec<Position>,
}

/// A place of the document where a schema stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Position {
    /// Its JSON pointer, behind the file's name and `#` where that is not the document itself.
    pub pointer: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fate {
    /// Values of it have this type, written as from the root of the emitted code.
    Typed(String),
    /// What it says went into the type of the schema that holds it.
    Merged,
    /// It constrains values, and its values are free JSON, for the reason given.
    FreeJson(String),
    /// No emitted code has values of it, for the reason given.
    Untyped(String),
}

/// How often a part of a document was kept, kept in part, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// `operations`, `parameters` and the like, or a keyword of schemas.
    pub what: String,
    /// Kept.
    pub honoured: usize,
    /// Kept in part.
    pub approximated: usize,
    /// Without effect.
    pub ignored: usize,
}

/// An operation of a [`Listing`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listed {
    /// The operationId, or what stands for it: what `--operation` takes.
    pub id: String,
    /// The method on the client.
    pub name: String,
    /// The HTTP method, in upper case.
    pub method: String,
    /// The path as written.
    pub path: String,
    /// The tag whose module it is in: what `--tag` takes.
    pub tag: Option<String>,
    /// The document's summary, or the first line of its description.
    pub summary: Option<String>,
    /// Whether the document deprecates it.
    pub deprecated: bool,
}

impl Listing {
    pub(crate) fn new(api: &Api, files: &[&Path]) -> Self {
        let operations = api.operations.iter().enumerate().map(|(index, operation)| {
            let group = api.groups.iter().find(|group| group.operations.contains(&index));
            let docs = &operation.docs;
            let text = docs.summary.as_deref().or(docs.description.as_deref()).unwrap_or_default();
            let first = text.lines().map(str::trim).find(|line| !line.is_empty());
            Listed {
                id: operation.name.spec.clone(),
                name: operation.name.rust.clone(),
                method: operation.method.clone(),
                path: operation.path.clone(),
                tag: group.map(|group| group.name.spec.clone()),
                summary: first.map(str::to_owned),
                deprecated: docs.deprecated,
            }
        });
        Self {
            title: api.title.clone(),
            version: api.version.clone(),
            operations: operations.collect(),
            types: types(api),
            parts: parts(&api.ledger),
            keywords: keywords(&api.ledger),
            positions: api.ledger.positions.iter().map(|position| Position::new(api, position, files)).collect(),
        }
    }

    /// The schemas that constrain values whose type is free JSON: pointer and reason.
    pub fn free_json(&self) -> impl Iterator<Item = (&str, &str)> {
        self.positions.iter().filter_map(|position| match &position.fate {
            Fate::FreeJson(reason) => Some((position.pointer.as_str(), reason.as_str())),
            _ => None,
        })
    }
}

impl Position {
    fn new(api: &Api, position: &ir::Position, files: &[&Path]) -> Self {
        let at = &position.at;
        let file = files.get(at.file.0 as usize).and_then(|path| path.file_name()).filter(|_| at.file.0 > 0);
        let pointer = match file {
            Some(name) => format!("{}#{}", name.to_string_lossy(), at.pointer),
            None => at.pointer.to_string(),
        };
        let fate = match &position.fate {
            ir::Fate::Typed(ty) => Fate::Typed(emit::type_path(api, ty)),
            ir::Fate::Merged => Fate::Merged,
            ir::Fate::FreeJson(reason) => Fate::FreeJson(reason.to_string()),
            ir::Fate::Untyped(lack) => Fate::Untyped(lack.to_string()),
        };
        Self { pointer, fate }
    }
}

/// How many named types of `api` are emitted.
pub(crate) fn types(api: &Api) -> usize {
    api.selected.as_ref().map_or(api.types.len(), |selected| selected.len())
}

fn parts(ledger: &Ledger) -> Vec<Account> {
    let there = ledger.parts.iter().filter(|part| part.tally != Tally::default());
    there.map(|part| Account::new(part.what, part.tally)).collect()
}

fn keywords(ledger: &Ledger) -> Vec<Account> {
    ledger.keywords.iter().map(|(keyword, tally)| Account::new(keyword, *tally)).collect()
}

impl Account {
    fn new(what: &str, tally: Tally) -> Self {
        let Tally { honoured, approximated, ignored } = tally;
        Self { what: what.to_owned(), honoured, approximated, ignored }
    }
}
