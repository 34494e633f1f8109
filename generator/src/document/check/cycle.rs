use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::grammar::Kind;
use crate::document::tree::{LONGEST_CHAIN, Tree, reference};
use crate::source::Node;
use foldhash::{HashMap, HashMapExt as _};

/// Finds references that lead nowhere in the canonical tree, circles of references that hold nothing, and chains that are
/// longer than later rooms follow them.
///
/// A schema includes what it refers to and what `allOf` lists. A circle of these alone has no value; through
/// properties, items and unions recursion is sound.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    let mut walk = Walk { tree, states: HashMap::new(), circles: Vec::new(), longest: None };
    let mut lost = Vec::new();
    tree.each(&mut |node, kind| {
        if kind == Kind::Discriminator {
            let mapping = node.get("mapping").and_then(Node::as_object).into_iter().flatten();
            lost.extend(mapping.map(|(_, text)| text).filter(|text| leads(tree, text).is_none()));
        }
        let Some(text) = node.get("$ref").filter(|_| kind.is_referenceable()) else { return };
        match leads(tree, text) {
            Some(to) => walk.visit(to),
            None => lost.push(text),
        }
    });
    for node in walk.circles {
        let text = node.get("$ref").unwrap_or(node);
        let to = text.as_str().unwrap_or_default();
        let circle = find
            .diagnostic(
                Code::ReferenceCycle,
                text,
                format!("`{to}` leads back to here, and nothing is said on the way"),
            )
            .help("let one of the references in the circle be what is meant");
        let through = leads(tree, text).and_then(|to| tree.at(to)).filter(|through| through.origin != node.origin);
        find.report(match through {
            Some(through) => circle.also(find.key(through), "by way of this"),
            None => circle,
        });
    }
    if let Some(node) = walk.longest.filter(|_| !find.has_errors()) {
        let text = node.get("$ref").unwrap_or(node);
        let message = format!("from here references and `allOf` lead on through more than {LONGEST_CHAIN} others");
        let chain =
            find.diagnostic(Code::SchemaLimit, text, message).help("refer to what is meant without so many steps");
        find.report(chain);
    }
    // Where an error was reported, a reference may lead to what was left out.
    if find.has_errors() {
        return;
    }
    for text in lost {
        let to = text.as_str().unwrap_or_default();
        let lost = find.diagnostic(Code::ReferenceUnresolved, text, format!("`{to}` leads to what was left out"));
        find.report(lost);
    }
}

/// The pointer of a canonical reference, if there is something.
fn leads<'a>(tree: &Tree, text: &'a Node) -> Option<&'a str> {
    let to = text.as_str()?.strip_prefix('#')?;
    tree.at(to).map(|_| to)
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    /// With the length of the longest chain from here.
    Done(usize),
}

struct Walk<'a> {
    tree: &'a Tree,
    /// By pointer.
    states: HashMap<&'a str, State>,
    /// The references that close a circle.
    circles: Vec<&'a Node>,
    /// Where the first chain begins that is too long.
    longest: Option<&'a Node>,
}

impl<'a> Walk<'a> {
    /// Goes depth first through what `start` includes.
    fn visit(&mut self, start: &'a str) {
        if self.states.contains_key(start) {
            return;
        }
        self.states.insert(start, State::Open);
        let mut path = vec![(start, self.included(start), 0)];
        while let Some((at, rest, length)) = path.last_mut() {
            let Some((to, node)) = rest.last().copied() else {
                self.states.insert(at, State::Done(*length));
                path.pop();
                continue;
            };
            match self.states.get(to) {
                None => {
                    self.states.insert(to, State::Open);
                    path.push((to, self.included(to), 0));
                    continue;
                }
                Some(State::Open) => self.circles.push(node),
                Some(State::Done(below)) => {
                    *length = (*length).max(below + 1);
                    if *length == LONGEST_CHAIN {
                        self.longest.get_or_insert(node);
                    }
                }
            }
            rest.pop();
        }
    }

    /// The references that the object at `pointer` includes: where they lead, and the objects that they stand in.
    fn included(&self, pointer: &'a str) -> Vec<(&'a str, &'a Node)> {
        let mut found = Vec::new();
        let mut pending: Vec<_> = self.tree.at(pointer).into_iter().collect();
        while let Some(node) = pending.pop() {
            found.extend(reference(node).map(|to| (to, node)));
            let parts = node.get("allOf").and_then(Node::as_array).unwrap_or_default();
            pending.extend(parts);
        }
        found
    }
}
