//! What this room has to say of a document, with the places.

use crate::diagnostics::{Code, Diagnostic, Label, Part, Place, Report, Severity, nearest};
use crate::source::{Node, Sources, Value};
use foldhash::{HashSet, HashSetExt as _};
use indexmap::IndexMap;
use indexmap::map::Entry;

/// Places that one diagnostic shows of what stands in many.
const SHOWN: usize = 4;

/// Collects the diagnostics of this room.
pub struct Findings<'a> {
    pub sources: &'a Sources,
    report: &'a mut Report,
    errors: usize,
    /// What holds a member that was null and taken as absent, of which was told.
    absent: HashSet<Place>,
    /// Places that an earlier room reported an error at: what follows from it is not told again.
    broken: HashSet<Place>,
    repeated: IndexMap<(Code, String), Repeated>,
}

struct Repeated {
    diagnostic: Diagnostic,
    count: usize,
}

impl<'a> Findings<'a> {
    pub fn new(sources: &'a Sources, report: &'a mut Report) -> Self {
        let errors = report.diagnostics().iter().filter(|one| one.severity == Severity::Error);
        let broken = errors.filter_map(|one| Some(one.labels.first()?.place.clone())).collect();
        Self { sources, report, errors: 0, absent: HashSet::new(), broken, repeated: IndexMap::new() }
    }

    /// Where `node` was written.
    pub fn place(&self, node: &Node) -> Place {
        self.sources.place(node.origin)
    }

    /// Where the name of the member that holds `node` was written.
    pub fn key(&self, node: &Node) -> Place {
        self.sources.place(node.origin).key()
    }

    /// A diagnostic at the value of `node`, not yet reported.
    pub fn diagnostic(&self, code: Code, node: &Node, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.place(node), message)
    }

    /// A diagnostic at the name of the member that holds `node`, not yet reported.
    pub fn at_key(&self, code: Code, node: &Node, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.key(node), message)
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        if self.is_told(&diagnostic) {
            return;
        }
        self.errors += usize::from(diagnostic.severity == Severity::Error);
        self.report.push(diagnostic);
    }

    /// What follows from something that was told already is no news.
    fn is_told(&self, diagnostic: &Diagnostic) -> bool {
        let Some(Label { place, .. }) = diagnostic.labels.first() else { return false };
        let holder = Place { part: Part::Value, ..place.clone() };
        self.broken.contains(place) || diagnostic.code == Code::PartMissing && self.absent.contains(&holder)
    }

    /// Remembers that a member of what holds `node` was taken as absent.
    pub fn is_absent(&mut self, node: &Node) {
        let place = self.place(node);
        self.absent.extend(place.pointer.parent().map(|pointer| Place { pointer, ..place.clone() }));
    }

    /// Reports that something is missing, unless there are errors: it may have been left out for one.
    pub fn missing(&mut self, diagnostic: Diagnostic) {
        if self.errors == 0 {
            self.report(diagnostic);
        }
    }

    /// Reports what may stand in a thousand places of one document as one diagnostic: those of the same code and topic
    /// are put together. Not for errors, which are all to be seen.
    pub fn repeat(&mut self, topic: impl Into<String>, diagnostic: Diagnostic) {
        if self.is_told(&diagnostic) {
            return;
        }
        match self.repeated.entry((diagnostic.code, topic.into())) {
            Entry::Occupied(mut repeated) => repeated.get_mut().add(diagnostic),
            Entry::Vacant(place) => {
                place.insert(Repeated { diagnostic, count: 1 });
            }
        }
    }

    /// Whether the room of files told that one is not there; for a schema, a warning of that will do.
    pub fn told_of_file(&mut self, is_schema: bool) -> bool {
        let is_error = self.report.has_errors();
        self.errors += usize::from(is_error);
        is_error || is_schema && self.report.diagnostics().iter().any(|known| known.code == Code::MissingFile)
    }

    /// Whether an error was reported in this room.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Reports what was put together.
    pub fn finish(&mut self) {
        for (_, repeated) in std::mem::take(&mut self.repeated) {
            let diagnostic = repeated.close();
            self.report(diagnostic);
        }
    }
}

impl Repeated {
    fn add(&mut self, other: Diagnostic) {
        self.count += 1;
        if self.diagnostic.labels.len() < SHOWN {
            let mut also = other.labels.into_iter().take(1).collect::<Vec<_>>();
            also.iter_mut().for_each(|label| label.text = "and here".into());
            self.diagnostic.labels.append(&mut also);
        }
    }

    fn close(self) -> Diagnostic {
        self.diagnostic.also_in(self.count - 1)
    }
}

/// What a value is, for messages: `the string "x"`, `an array`.
pub fn describe(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".into(),
        Value::Bool(value) => format!("`{value}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the string `{}`", shorten(text)),
        Value::Array(_) => "an array".into(),
        Value::Object(_) => "an object".into(),
    }
}

/// Text from a document, cut to a length that a message bears.
pub fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.len() == text.len() && text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}

/// The question whether the nearest of `known` was meant, if one is near.
pub fn meant<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    const SHORTEST: usize = 3;
    if wrong.chars().count() < SHORTEST {
        return None;
    }
    let near = nearest(wrong, known.into_iter());
    near.first().map(|name| format!("did you mean `{name}`?"))
}
