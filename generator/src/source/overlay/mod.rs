//! Overlays (OpenAPI Overlay Specification 1.0 and 1.1).
//!
//! Both versions are read alike: what 1.1 made clear (arrays are concatenated, primitive values may be targets, kinds that do
//! not fit are errors) holds for 1.0 as well. Beyond the specification, `null` in the document gives way to anything.

mod action;
mod document;
mod merge;

#[cfg(test)]
mod tests;

use super::Node;
use super::origins::Origins;
use crate::diagnostics::{Code, Diagnostic, Place, Report};
use action::Work;
use document::Overlay;
use std::path::Path;

/// What overlays are told and how they tell.
pub struct Desk<'a> {
    pub origins: &'a Origins,
    pub report: &'a mut Report,
}

impl Desk<'_> {
    pub fn place(&self, node: &Node) -> Place {
        let (file, pointer) = self.origins.place(node.origin);
        Place::value(file, pointer)
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }
}

/// A file and what it really is.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub path: &'a Path,
    pub real: Option<&'a Path>,
}

/// Applies the overlay `node`, read from `own`, to the document, read from `target`.
pub fn apply(node: &Node, own: Known<'_>, document: &mut Node, target: Known<'_>, mut desk: Desk<'_>) {
    let overlay = Overlay::of(node, &mut desk);
    if let Some(extends) = overlay.extends {
        check_target(extends, own, target, &mut desk);
    }
    let mut work = Work::new(document, desk);
    overlay.actions.iter().for_each(|action| work.carry_out(action));
}

/// `extends` says which document the overlay was written for; only a file can be told from another.
fn check_target(extends: &Node, own: Known<'_>, target: Known<'_>, desk: &mut Desk<'_>) {
    let Some(reference) = extends.as_str().filter(|reference| !super::folder::has_scheme(reference)) else { return };
    let meant = own.path.parent().unwrap_or(Path::new("")).join(super::folder::decode(reference));
    let real = meant.canonicalize().ok();
    if real.is_some() && real.as_deref() == target.real {
        return;
    }
    let message = format!("this overlay extends `{reference}`, and is applied to `{}`", target.path.display());
    desk.push(Diagnostic::new(Code::OverlayElsewhere, desk.place(extends), message));
}
