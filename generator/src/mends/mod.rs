//! The overlay actions (OpenAPI Overlay 1.0) that mend what was found in a document.
//!
//! They are told at the end, when the tree with its overlays is there: an action is applied after those of the overlays
//! at hand, and its target must select what lies there then.

mod act;
mod rule;
mod target;

pub(crate) use target::{member, text, written};

use crate::diagnostics::{Diagnostic, FileId, Report};
use crate::source::{Node, Sources};
use rule::Fault;

/// Longer actions would bury what is wrong.
const LONGEST: usize = 1_000;

/// Adds to each diagnostic of `report` the action that mends it, where there is one: what an overlay, another file or the
/// options say wrong is mended there.
pub(crate) fn suggest(report: &mut Report, sources: &Sources) {
    let Some(root) = sources.document() else { return };
    for diagnostic in report.iter_mut().filter(|diagnostic| diagnostic.mend.is_none()) {
        diagnostic.mend = mend(diagnostic, root, sources);
    }
}

fn mend(diagnostic: &Diagnostic, root: &Node, sources: &Sources) -> Option<String> {
    let place = &diagnostic.labels.first()?.place;
    if place.file != FileId(0) || place.offset.is_some() {
        return None;
    }
    let (_, node) = written(root, &place.pointer)?;
    // An overlay may have moved it, or put something else there.
    let (file, pointer) = (sources.place(node.origin).file, sources.place(node.origin).pointer);
    if file != place.file || pointer != place.pointer {
        return None;
    }
    let acts = rule::acts(&Fault { diagnostic, root, at: &place.pointer, node })?;
    let text = acts.iter().map(|act| act.text(root)).collect::<Option<String>>()?;
    (!text.is_empty() && text.len() <= LONGEST).then_some(text)
}
