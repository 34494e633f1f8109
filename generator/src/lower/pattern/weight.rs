//! About how many bytes the `regex` crate makes of a pattern, never fewer: it writes repetitions out.

use super::node::{Class, CodePoint, Item, LAST, Node, Set};

/// What surrounds the pattern itself.
const BASE: u64 = 4096;
/// A state, with its share of bookkeeping.
const STATE: u64 = 40;
/// What a copy of a repeated part adds: where to go on without it.
const COPY: u64 = 64;
/// A range of ASCII characters.
const ASCII_RANGE: u64 = 16;
/// A range that needs several bytes of UTF-8; the first one weighs more.
const WIDE_RANGE: u64 = 200;
const FIRST_WIDE_RANGE: u64 = 600;
/// A property, or a wide range in any case: hundreds of ranges.
const PROPERTY: u64 = 24_000;

/// The weight of a whole pattern.
pub(super) fn weight(node: &Node) -> u64 {
    of(node).saturating_add(BASE)
}

fn of(node: &Node) -> u64 {
    match node {
        Node::Empty => 0,
        Node::Start { .. } | Node::End { .. } | Node::Boundary { .. } => STATE,
        Node::Literal { char, fold: true } => literal(*char),
        Node::Literal { char, .. } => {
            if *char < 0x80 {
                STATE
            } else {
                4 * STATE
            }
        }
        Node::Any { .. } => Ranges { all: 4, wide: 2 }.weight(false),
        Node::Class(class) => of_class(class),
        Node::Group { body, .. } | Node::Look { body, .. } => of(body).saturating_add(STATE),
        Node::Reference { .. } => STATE,
        Node::Repeat { body, times } => {
            // the last copy of an open end loops
            let copies = times.max.unwrap_or_else(|| times.min.max(1));
            of(body).saturating_add(COPY).saturating_mul(copies).saturating_add(STATE)
        }
        Node::Sequence(nodes) => sum(nodes, 0),
        Node::Either(nodes) => sum(nodes, STATE),
    }
}

fn sum(nodes: &[Node], each: u64) -> u64 {
    nodes.iter().fold(STATE, |sum, node| sum.saturating_add(of(node)).saturating_add(each))
}

/// A character in any case: at most four.
fn literal(char: CodePoint) -> u64 {
    if char < 0x80 { Ranges { all: 1, wide: 0 }.weight(true) } else { STATE + FIRST_WIDE_RANGE + 4 * WIDE_RANGE }
}

fn of_class(class: &Class) -> u64 {
    // a complement has a range more, which is a wide one
    let mut ranges = if class.negated { Ranges::COMPLEMENT } else { Ranges::default() };
    let mut properties: u64 = 0;
    for item in &class.items {
        match item {
            Item::Range(_, last) => ranges.add(*last),
            Item::Set { set: Set::Property(_), .. } => properties += 1,
            Item::Set { set, negated } => {
                set.ranges().iter().for_each(|(_, last)| ranges.add(*last));
                if *negated {
                    ranges.add(LAST);
                }
            }
        }
    }
    PROPERTY.saturating_mul(properties).saturating_add(ranges.weight(class.fold))
}

/// How many ranges a class has, and how many of them are wide.
#[derive(Clone, Copy, Default)]
struct Ranges {
    all: u64,
    wide: u64,
}

impl Ranges {
    const COMPLEMENT: Self = Self { all: 1, wide: 1 };

    fn add(&mut self, last: CodePoint) {
        self.all += 1;
        self.wide += u64::from(last >= 0x80);
    }

    fn weight(self, fold: bool) -> u64 {
        let mut weight = STATE + ASCII_RANGE * self.all;
        if self.wide > 0 {
            weight += FIRST_WIDE_RANGE + WIDE_RANGE * self.wide;
        }
        match (fold, self.wide > 0) {
            (false, _) => weight,
            // letters such as the Kelvin sign come in
            (true, false) => 2 * weight + 2 * FIRST_WIDE_RANGE,
            (true, true) => weight + PROPERTY,
        }
    }
}
