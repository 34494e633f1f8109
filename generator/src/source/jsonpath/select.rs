use super::compare::Known;
use super::{Operand, Query, Segment, Selector, Test};
use crate::source::{Node, Value};

/// A step down from a value to one that it holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    Name(String),
    Index(usize),
}

/// A step that borrows its name.
#[derive(Clone, Copy)]
enum Down<'a> {
    Name(&'a str),
    Index(usize),
}

impl Down<'_> {
    fn own(self) -> Step {
        match self {
            Self::Name(name) => Step::Name(name.to_owned()),
            Self::Index(index) => Step::Index(index),
        }
    }
}

impl Query {
    /// Where the values that the query selects are, in the order of RFC 9535. `root` is the whole document.
    pub fn locate(&self, root: &Node) -> Vec<Vec<Step>> {
        let mut places = Vec::new();
        let mut found = |path: &[Down<'_>], _: &Node| places.push(path.iter().map(|step| step.own()).collect());
        Walk { root, found: &mut found }.segments(root, &self.segments, &mut Vec::new());
        places
    }

    /// How much of the query's text selects something, if not all of it does.
    pub fn reach(&self, root: &Node, text: &str) -> usize {
        let mut end = text.find('$').map_or(0, |root| root + 1);
        for count in 1..=self.segments.len() {
            let part = Self { absolute: true, segments: self.segments.iter().take(count).cloned().collect() };
            if part.nodes(root, root).is_empty() {
                break;
            }
            end = part.segments.last().map_or(end, |segment| segment.end);
        }
        end
    }

    fn nodes<'a>(&self, root: &'a Node, current: &'a Node) -> Vec<&'a Node> {
        let mut nodes = Vec::new();
        let mut found = |_: &[Down<'a>], node: &'a Node| nodes.push(node);
        let start = if self.absolute { root } else { current };
        Walk { root, found: &mut found }.segments(start, &self.segments, &mut Vec::new());
        nodes
    }
}

/// Follows a query down, without lists in between.
struct Walk<'a, 'f> {
    root: &'a Node,
    found: &'f mut dyn FnMut(&[Down<'a>], &'a Node),
}

impl<'a> Walk<'a, '_> {
    fn segments(&mut self, node: &'a Node, segments: &[Segment], path: &mut Vec<Down<'a>>) {
        let Some((segment, rest)) = segments.split_first() else { return (self.found)(path, node) };
        for selector in &segment.selectors {
            self.selector(node, selector, rest, path);
        }
        if segment.descends {
            for (step, child) in children(node) {
                path.push(step);
                self.segments(child, segments, path);
                path.pop();
            }
        }
    }

    fn selector(&mut self, node: &'a Node, selector: &Selector, rest: &[Segment], path: &mut Vec<Down<'a>>) {
        let root = self.root;
        let mut descend = |step, child| {
            path.push(step);
            self.segments(child, rest, path);
            path.pop();
        };
        match (selector, &node.value) {
            (Selector::Name(name), Value::Object(map)) => {
                map.get_key_value(name).into_iter().for_each(|(name, child)| descend(Down::Name(name), child));
            }
            (Selector::Wildcard, _) => children(node).for_each(|(step, child)| descend(step, child)),
            (Selector::Index(index), Value::Array(items)) => {
                let index = normal(*index, items.len()).and_then(|index| usize::try_from(index).ok());
                let item = index.and_then(|index| Some((index, items.get(index)?)));
                item.into_iter().for_each(|(index, child)| descend(Down::Index(index), child));
            }
            (Selector::Slice { start, end, step }, Value::Array(items)) => {
                let indices = slice(*start, *end, *step, items.len());
                let items = indices.into_iter().filter_map(|index| Some((index, items.get(index)?)));
                items.for_each(|(index, child)| descend(Down::Index(index), child));
            }
            (Selector::Filter(test), _) => {
                let kept = children(node).filter(|(_, child)| test.holds(root, child));
                kept.for_each(|(step, child)| descend(step, child));
            }
            _ => {}
        }
    }
}

fn children<'a>(node: &'a Node) -> Box<dyn Iterator<Item = (Down<'a>, &'a Node)> + 'a> {
    match &node.value {
        Value::Object(map) => Box::new(map.iter().map(|(name, child)| (Down::Name(name), child))),
        Value::Array(items) => Box::new(items.iter().enumerate().map(|(index, child)| (Down::Index(index), child))),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Box::new(std::iter::empty()),
    }
}

/// An index from the start, if it was one from the end.
fn normal(index: i64, length: usize) -> Option<i64> {
    let length = i64::try_from(length).ok()?;
    Some(if index < 0 { index + length } else { index })
}

/// The indices of a slice (section 2.3.4.2.2).
fn slice(start: Option<i64>, end: Option<i64>, step: i64, length: usize) -> Vec<usize> {
    let Ok(size) = i64::try_from(length) else { return Vec::new() };
    let place =
        |index: Option<i64>, default| index.map_or(default, |index| if index < 0 { index + size } else { index });
    let (mut at, last) = match step {
        1.. => (place(start, 0).clamp(0, size), place(end, size).clamp(0, size)),
        _ => (place(start, size - 1).clamp(-1, size - 1), place(end, -1).clamp(-1, size - 1)),
    };
    let mut indices = Vec::new();
    while (step > 0 && at < last) || (step < 0 && at > last) {
        indices.extend(usize::try_from(at));
        at = at.saturating_add(step);
    }
    indices
}

impl Test {
    fn holds(&self, root: &Node, current: &Node) -> bool {
        match self {
            Self::Any(tests) => tests.iter().any(|test| test.holds(root, current)),
            Self::All(tests) => tests.iter().all(|test| test.holds(root, current)),
            Self::Not(test) => !test.holds(root, current),
            Self::Exists(query) => !query.nodes(root, current).is_empty(),
            Self::Compare(left, operator, right) => {
                operator.holds(left.value(root, current).as_ref(), right.value(root, current).as_ref())
            }
        }
    }
}

impl Operand {
    /// The value to compare, or nothing.
    fn value<'a>(&'a self, root: &'a Node, current: &'a Node) -> Option<Known<'a>> {
        match self {
            Self::Literal(literal) => Some(Known::literal(literal)),
            Self::Query(query) => query.nodes(root, current).first().map(|node| Known::node(node)),
            Self::Length(operand) => operand.value(root, current)?.length(),
            Self::Count(query) => Some(Known::count(query.nodes(root, current).len())),
            Self::Value(query) => match query.nodes(root, current).as_slice() {
                [node] => Some(Known::node(node)),
                _ => None,
            },
        }
    }
}
