//! About how many bytes the `regex` crate makes of a pattern, never fewer: it writes repetitions out.

use super::node::{Class, CodePoint, Item, Node, Set};

/// What surrounds the pattern itself.
const BASE: u64 = 4096;
/// A state, with its share of bookkeeping.
const STATE: u64 = 40;
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
        Node::Literal { char, fold } if *fold => class_of(&[(*char, *char)], true),
        Node::Literal { char, .. } => {
            if *char < 0x80 {
                STATE
            } else {
                4 * STATE
            }
        }
        Node::Any { .. } => class_of(&[(0, 9), (11, 0x10_FFFF), (11, 0x10_FFFF)], false),
        Node::Class(class) => of_class(class),
        Node::Group { body, .. } | Node::Look { body, .. } => of(body).saturating_add(STATE),
        Node::Reference { .. } => STATE,
        Node::Repeat { body, times } => {
            // the last copy of an open end loops
            let copies = times.max.unwrap_or_else(|| times.min.max(1));
            of(body).saturating_add(STATE).saturating_mul(copies).saturating_add(STATE)
        }
        Node::Sequence(nodes) => sum(nodes, 0),
        Node::Either(nodes) => sum(nodes, STATE),
    }
}

fn sum(nodes: &[Node], each: u64) -> u64 {
    nodes.iter().fold(STATE, |sum, node| sum.saturating_add(of(node)).saturating_add(each))
}

fn of_class(class: &Class) -> u64 {
    let mut ranges = Vec::new();
    let mut properties = 0;
    for item in &class.items {
        match item {
            Item::Range(first, last) => ranges.push((*first, *last)),
            Item::Set { set: Set::Property(_), .. } => properties += 1,
            Item::Set { set, .. } => ranges.extend(set.ranges()),
        }
    }
    // a complement has a range more, which may be a wide one
    ranges.extend([(0x80, 0x10_FFFF), (0x80, 0x10_FFFF)]);
    PROPERTY.saturating_mul(properties).saturating_add(class_of(&ranges, class.fold))
}

fn class_of(ranges: &[(CodePoint, CodePoint)], fold: bool) -> u64 {
    let wide = ranges.iter().filter(|(_, last)| *last >= 0x80).count() as u64;
    let ascii = ranges.len() as u64;
    let mut weight = STATE + ASCII_RANGE * ascii;
    if wide > 0 {
        weight += FIRST_WIDE_RANGE + WIDE_RANGE * wide;
    }
    match (fold, wide > 0) {
        (false, _) => weight,
        // letters such as the Kelvin sign come in
        (true, false) => 2 * weight + 2 * FIRST_WIDE_RANGE,
        (true, true) => weight + PROPERTY,
    }
}
