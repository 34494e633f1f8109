//! What no view reads, so that no code is generated from it.

use super::grammar::Kind;
use super::tree::Tree;
use crate::source::{Node, Origin};

/// The parts of a document of which few are ever used, by where they were written.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    /// Links of responses.
    pub links: Vec<Origin>,
}

impl Unread {
    pub(super) fn count(tree: &Tree) -> Self {
        let mut unread = Self::default();
        tree.each(&mut |node, kind| unread.add(node, kind));
        unread
    }

    fn add(&mut self, node: &Node, kind: Kind) {
        if kind == Kind::Response {
            let links = node.get("links").and_then(Node::as_object).into_iter().flatten();
            self.links.extend(links.map(|(_, link)| link.origin));
        }
    }
}
