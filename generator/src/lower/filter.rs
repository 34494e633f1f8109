//! Operations by tag, operationId and path.

use crate::diagnostics::nearest;
use crate::ir::{Api, Operation};
use glob::{MatchOptions, Pattern};

/// Names of operations, as the document has them, or patterns of such: `*` stands for any text, `?` for a character,
/// `[abc]` for one of several. In paths `*` stays within a segment, and `**` stands for any segments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// All operations with such a tag.
    pub tags: Vec<String>,
    /// Operations by operationId, or by what stands for it.
    pub operations: Vec<String>,
    /// All operations of such paths, as the document writes them: `/pets/{petId}`.
    pub paths: Vec<String>,
}

/// By what an entry of a [`Filter`] names operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Tag,
    Operation,
    Path,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Tag, Self::Operation, Self::Path];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Operation => "operation",
            Self::Path => "path",
        }
    }

    /// What an operation is called by.
    fn names(self, operation: &Operation) -> Vec<&str> {
        match self {
            Self::Tag => operation.tags.iter().map(String::as_str).collect(),
            Self::Operation => vec![&operation.name.spec],
            Self::Path => vec![&operation.path],
        }
    }

    fn fits(self, entry: &str, name: &str) -> bool {
        let how = MatchOptions { require_literal_separator: self == Self::Path, ..MatchOptions::new() };
        entry == name || Pattern::new(entry).is_ok_and(|pattern| pattern.matches_with(name, how))
    }
}

impl Filter {
    /// Whether it names nothing.
    pub fn is_empty(&self) -> bool {
        Kind::ALL.iter().all(|kind| self.entries(*kind).is_empty())
    }

    /// Whether it names `operation`.
    pub(super) fn names(&self, operation: &Operation) -> bool {
        Kind::ALL.into_iter().any(|kind| self.entries(kind).iter().any(|entry| names(kind, entry, operation)))
    }

    /// Entries that no operation fits, with the nearest names that there are.
    pub(super) fn unknown(&self, api: &Api) -> Vec<(Kind, String, Vec<String>)> {
        let mut unknown = Vec::new();
        for kind in Kind::ALL {
            for entry in self.entries(kind) {
                if !api.operations.iter().any(|operation| names(kind, entry, operation)) {
                    let known = api.operations.iter().flat_map(|operation| kind.names(operation));
                    unknown.push((kind, entry.clone(), nearest(entry, known)));
                }
            }
        }
        unknown
    }

    fn entries(&self, kind: Kind) -> &[String] {
        match kind {
            Kind::Tag => &self.tags,
            Kind::Operation => &self.operations,
            Kind::Path => &self.paths,
        }
    }
}

fn names(kind: Kind, entry: &str, operation: &Operation) -> bool {
    kind.names(operation).into_iter().any(|name| kind.fits(entry, name))
}
