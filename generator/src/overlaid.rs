//! A document with its overlays applied.

use crate::source;
use crate::{Options, Outcome, run};

/// A document as text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Overlaid {
    /// As JSON.
    pub json: String,
    /// As YAML; as JSON, which is YAML, too, where a number has more digits than YAML's writer keeps.
    pub yaml: String,
}

/// Reads the document of `options` and applies their overlays; writes nothing. Comments and the way of writing are lost.
pub fn apply_overlays(options: &Options) -> Outcome<Overlaid> {
    run(options, false, |texts, report| {
        let sources = texts.sources.insert(source::read(&options.input(), report));
        let document = sources.document()?;
        Some(Overlaid { json: source::as_json(document), yaml: source::as_yaml(document) })
    })
}
