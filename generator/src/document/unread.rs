//! What no view reads, so that no code is generated from it.

use super::grammar::Kind;
use super::tree::Tree;
use crate::source::Node;

/// How often parts stand in a document that have no view.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unread {
    /// Links of responses.
    pub links: usize,
}

impl Unread {
    pub(super) fn count(tree: &Tree) -> Self {
        let mut unread = Self::default();
        tree.each(&mut |node, kind| unread.add(node, kind));
        unread
    }

    fn add(&mut self, node: &Node, kind: Kind) {
        if kind == Kind::Response {
            self.links += node.get("links").and_then(Node::as_object).map_or(0, |links| links.len());
        }
    }
}
