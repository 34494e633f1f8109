//! Strings that match a pattern, or nearly do.

use super::super::node::{Class, CodePoint, Item, LAST, Node, Set, Times};

/// Characters at the borders of what engines tell apart.
const BORDERS: &[char] = &[
    'a',
    'Z',
    '0',
    '9',
    '_',
    '-',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u{B}',
    '\u{0}',
    '.',
    '/',
    'é',
    'ß',
    'ſ',
    'K',
    'İ',
    'Σ',
    'ς',
    '߀',
    '\u{85}',
    '\u{A0}',
    '\u{180E}',
    '\u{200B}',
    '\u{2028}',
    '\u{2029}',
    '\u{FEFF}',
    '中',
    '\u{FFFF}',
    '😀',
    '\u{10FFFF}',
];

/// A small generator of numbers, the same for the same seed.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: &str) -> Self {
        let start = 0x9E37_79B9_7F4A_7C15;
        Self(seed.bytes().fold(start, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)) | 1)
    }

    /// A number below `limit`, which is not zero.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }

    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }

    pub(super) fn one_in(&mut self, chance: u64) -> bool {
        self.below(chance) == 0
    }
}

/// Candidates for a pattern, half of them changed a little, and some noise.
pub(super) fn around(node: &Node, random: &mut Random, count: usize) -> Vec<String> {
    let mut texts = vec![String::new()];
    while texts.len() < count {
        let mut text = String::new();
        if random.one_in(4) {
            text.push(*random.pick(BORDERS));
        }
        candidate(node, random, &mut text);
        if random.one_in(2) {
            texts.push(text.clone());
        }
        for _ in 0..=random.below(3) {
            text = changed(&text, random);
        }
        texts.push(text);
    }
    texts.extend(BORDERS.iter().map(char::to_string));
    texts
}

fn changed(text: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let at = random.below(chars.len() as u64 + 1) as usize;
    match random.below(5) {
        0 if at < chars.len() => chars[at] = *random.pick(BORDERS),
        1 if at < chars.len() => drop(chars.remove(at)),
        2 if at < chars.len() => chars.insert(at, chars[at]),
        3 if at < chars.len() => chars.swap(at, 0),
        _ => chars.insert(at, *random.pick(BORDERS)),
    }
    chars.into_iter().collect()
}

fn candidate(node: &Node, random: &mut Random, out: &mut String) {
    match node {
        Node::Literal { char, fold } => {
            let char = char::from_u32(*char).unwrap_or('\u{FFFD}');
            match random.below(4) {
                0 if *fold => out.extend(char.to_uppercase()),
                1 if *fold => out.extend(char.to_lowercase()),
                _ => out.push(char),
            }
        }
        Node::Any { .. } => out.push(*random.pick(BORDERS)),
        Node::Class(class) => out.push(member(class, random)),
        Node::Group { body, .. } => candidate(body, random, out),
        Node::Look { negated: false, body, .. } if random.one_in(3) => candidate(body, random, out),
        Node::Repeat { body, times } => {
            for _ in 0..often(*times, random) {
                candidate(body, random, out);
            }
        }
        Node::Sequence(nodes) => nodes.iter().for_each(|node| candidate(node, random, out)),
        Node::Either(nodes) => candidate(random.pick(nodes), random, out),
        _ => {}
    }
}

/// Mostly a number of times that is allowed, short of sizes that make the tests slow.
fn often(times: Times, random: &mut Random) -> u64 {
    let min = times.min.min(300);
    let max = times.max.unwrap_or(min + 3).min(min + 6);
    match random.below(8) {
        0 => min.saturating_sub(1),
        1 => max + 1,
        2 if times.max.is_some_and(|most| most < 300) => times.max.unwrap_or(0),
        _ => min + random.below(max.saturating_sub(min) + 1),
    }
}

fn member(class: &Class, random: &mut Random) -> char {
    if class.negated || class.items.is_empty() {
        return *random.pick(BORDERS);
    }
    let (first, last) = match random.pick(&class.items) {
        Item::Range(first, last) => (*first, *last),
        Item::Set { set: Set::Property(_), .. } | Item::Set { negated: true, .. } => return *random.pick(BORDERS),
        Item::Set { set, .. } => *random.pick(set.ranges()),
    };
    between(first, last, random)
}

fn between(first: CodePoint, last: CodePoint, random: &mut Random) -> char {
    let char = match random.below(6) {
        0 => first,
        1 => last,
        2 => first.saturating_sub(1),
        3 => (last + 1).min(LAST),
        _ => first + random.below(u64::from(last - first) + 1) as CodePoint,
    };
    char::from_u32(char).unwrap_or('\u{FFFD}')
}
