use crate::diagnostics::{Diagnostic, FileId, Label, Locate, Located, Report};
use foldhash::{HashSet, HashSetExt as _};
use std::cmp::Ordering;

/// A diagnostic and where its labels are.
pub struct Entry<'a> {
    pub diagnostic: &'a Diagnostic,
    pub spots: Vec<(&'a Label, Option<Located>)>,
}

impl Entry<'_> {
    /// Where the fault is.
    pub fn main(&self) -> Option<&Located> {
        self.spots.first()?.1.as_ref()
    }

    /// The pointer of the fault; absent for the whole document.
    pub fn pointer(&self) -> Option<&str> {
        let pointer = self.diagnostic.labels.first()?.place.pointer.as_str();
        (!pointer.is_empty()).then_some(pointer)
    }

    /// Line and column of the fault, 0 where there are none.
    fn position(&self) -> (usize, usize) {
        self.main().and_then(|at| at.spot.as_ref()).map_or((0, 0), |spot| (spot.line, spot.column))
    }

    fn file(&self) -> Option<FileId> {
        self.diagnostic.labels.first().map(|label| label.place.file)
    }

    fn order(&self, other: &Self) -> Ordering {
        let key = |entry: &Self| (entry.file(), entry.position(), entry.diagnostic.code);
        key(self).cmp(&key(other)).then_with(|| self.diagnostic.message.cmp(&other.diagnostic.message))
    }
}

/// Every diagnostic once, by file, line, column and code; those without a file come first.
pub fn sorted<'a>(report: &'a Report, files: &dyn Locate) -> Vec<Entry<'a>> {
    let locate = |label: &'a Label| (label, files.locate(&label.place));
    let mut seen = HashSet::new();
    let mut entries: Vec<_> = report
        .diagnostics()
        .iter()
        .filter(|diagnostic| seen.insert(*diagnostic))
        .map(|diagnostic| Entry { diagnostic, spots: diagnostic.labels.iter().map(locate).collect() })
        .collect();
    entries.sort_by(Entry::order);
    entries
}
