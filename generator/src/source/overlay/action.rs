use super::Desk;
use super::document::{Action, Change};
use super::merge::{Clash, update};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::jsonpath::{Query, Step};
use crate::source::{Node, Value};
use foldhash::{HashSet, HashSetExt as _};
use std::collections::BTreeSet;

/// How deeply the outcome may nest, twice of what a file may.
const DEEPEST: usize = 256;
/// How many values overlays may write, so that copies of copies come to an end.
const MOST: usize = 1_000_000;

/// A document that actions are carried out on, one after the other.
pub struct Work<'a> {
    document: &'a mut Node,
    desk: Desk<'a>,
    /// How many values have been written.
    written: usize,
}

impl<'a> Work<'a> {
    pub fn new(document: &'a mut Node, desk: Desk<'a>) -> Self {
        Self { document, desk, written: 0 }
    }

    pub fn carry_out(&mut self, action: &Action<'_>) {
        let targets: BTreeSet<_> = action.query.locate(self.document).into_iter().collect();
        if targets.is_empty() {
            return self.tell_idle(action.target, &action.query);
        }
        match &action.change {
            Change::Remove => self.remove(action, &targets),
            Change::Update(value) => self.update(value, &targets, None),
            Change::Copy(node, query) => self.copy(node, query, &targets),
        }
    }

    /// Takes the targets away, the last ones first, so that indices stay what they are.
    fn remove(&mut self, action: &Action<'_>, targets: &BTreeSet<Vec<Step>>) {
        for path in targets.iter().rev() {
            let Some((step, parent)) = path.split_last() else {
                let message = "the document itself cannot be removed";
                self.desk.push(Diagnostic::new(Code::OverlayMismatch, self.desk.place(action.target), message));
                continue;
            };
            match (at(self.document, parent).map(|node| &mut node.value), step) {
                (Some(Value::Object(map)), Step::Name(name)) => {
                    map.shift_remove(name);
                }
                (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
                    items.remove(*index);
                }
                _ => {}
            }
        }
    }

    fn copy(&mut self, node: &Node, query: &Query, targets: &BTreeSet<Vec<Step>>) {
        let sources = query.locate(self.document);
        let source = match sources.as_slice() {
            [source] => at(self.document, source).cloned(),
            [] => return self.tell_idle(node, query),
            more => {
                let message = format!("`copy` takes a single value, and this selects {}", more.len());
                let place = self.desk.place(node);
                return self.desk.push(Diagnostic::new(Code::OverlayMismatch, place, message));
            }
        };
        if let Some(source) = source {
            self.update(&source, targets, Some(node));
        }
    }

    /// Merges `value`, which is the overlay's own unless `copy` says what names it.
    fn update(&mut self, value: &Node, targets: &BTreeSet<Vec<Step>>, copy: Option<&Node>) {
        let deepest = targets.iter().map(Vec::len).max().unwrap_or(0);
        self.written = self.written.saturating_add(size(value).saturating_mul(targets.len()));
        if deepest + depth(value) > DEEPEST || self.written > MOST {
            let place = self.desk.place(copy.unwrap_or(value));
            let message = "the overlay makes the document larger or deeper than any document is";
            return self.desk.push(Diagnostic::new(Code::Limit, place, message));
        }
        let mut clashes = Vec::new();
        for path in targets {
            if let Some(target) = at(self.document, path) {
                update(target, value, &mut clashes);
            }
        }
        self.tell_clashes(&clashes, copy);
    }

    /// Tells of each part of an update once, whatever number of targets it does not fit.
    fn tell_clashes(&mut self, clashes: &[Clash], copy: Option<&Node>) {
        let place = |origin| {
            let (file, pointer) = self.desk.origins.place(origin);
            crate::diagnostics::Place::value(file, pointer)
        };
        let mut told = HashSet::new();
        for clash in clashes.iter().filter(|clash| told.insert(clash.update)) {
            let Clash { update_kind, target_kind, .. } = clash;
            let message = format!("{update_kind} cannot be merged into {target_kind}");
            let own = place(copy.map_or(clash.update, |copy| copy.origin));
            let mut diagnostic = Diagnostic::new(Code::OverlayMismatch, own, message);
            if copy.is_some() {
                diagnostic = diagnostic.also(place(clash.update), format!("this is {update_kind}"));
            }
            let diagnostic = diagnostic
                .also(place(clash.target), format!("this is {target_kind}"))
                .help("to replace it, remove it in an action before this one");
            self.desk.report.push(diagnostic);
        }
    }

    fn tell_idle(&mut self, node: &Node, query: &Query) {
        let text = node.as_str().unwrap_or_default();
        let reach = text.get(..query.reach(self.document, text)).unwrap_or_default();
        let message = format!("`{}` selects nothing", text.trim());
        let help = format!("`{}` selects something, and has nothing of the kind below", reach.trim());
        self.desk.push(Diagnostic::new(Code::OverlayWithoutEffect, self.desk.place(node), message).help(help));
    }
}

/// The value at a path.
fn at<'a>(node: &'a mut Node, path: &[Step]) -> Option<&'a mut Node> {
    path.iter().try_fold(node, |node, step| match (&mut node.value, step) {
        (Value::Object(map), Step::Name(name)) => map.get_mut(name),
        (Value::Array(items), Step::Index(index)) => items.get_mut(*index),
        _ => None,
    })
}

fn children(node: &Node) -> Box<dyn Iterator<Item = &Node> + '_> {
    match &node.value {
        Value::Object(map) => Box::new(map.values()),
        Value::Array(items) => Box::new(items.iter()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Box::new(std::iter::empty()),
    }
}

fn size(node: &Node) -> usize {
    1 + children(node).map(size).sum::<usize>()
}

fn depth(node: &Node) -> usize {
    1 + children(node).map(depth).max().unwrap_or(0)
}
