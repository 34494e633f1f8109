use super::target::Base;
use crate::diagnostics::{FileId, Pointer};
use crate::source::{Node, Sources, Value};
use foldhash::HashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// The files, and the names that schemas in them give themselves.
pub struct Files<'a> {
    pub sources: &'a Sources,
    names: RefCell<HashMap<FileId, Rc<Names>>>,
}

/// Names of one file's schemas, and where these stand.
#[derive(Default)]
pub struct Names {
    /// `$id` and `$self`.
    pub ids: HashMap<String, Pointer>,
    /// `$anchor` and `$dynamicAnchor`.
    pub anchors: HashMap<String, Pointer>,
}

impl<'a> Files<'a> {
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, names: RefCell::default() }
    }

    /// The names in the file of `base`, collected when they are first asked for.
    pub fn names(&self, base: Base<'a>) -> Rc<Names> {
        let mut names = self.names.borrow_mut();
        names.entry(base.file).or_insert_with(|| Rc::new(Names::of(base.root))).clone()
    }
}

impl Names {
    fn of(root: &Node) -> Self {
        let mut names = Self::default();
        let mut pending = vec![(root, Pointer::root())];
        while let Some((node, at)) = pending.pop() {
            match &node.value {
                Value::Object(map) => {
                    names.take(node, &at);
                    pending.extend(map.iter().map(|(name, node)| (node, at.child(name))));
                }
                Value::Array(items) => {
                    let items = items.iter().enumerate();
                    pending.extend(items.map(|(index, node)| (node, at.child(index))));
                }
                _ => {}
            }
        }
        names
    }

    fn take(&mut self, node: &Node, at: &Pointer) {
        let text = |name| node.get(name).and_then(Node::as_str).map(str::to_owned);
        let ids = ["$id", "$self"].into_iter().filter_map(text);
        self.ids.extend(ids.map(|id| (id, at.clone())));
        let anchors = ["$anchor", "$dynamicAnchor"].into_iter().filter_map(text);
        self.anchors.extend(anchors.map(|anchor| (anchor, at.clone())));
    }
}
