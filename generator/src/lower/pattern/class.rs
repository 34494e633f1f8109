//! Character classes.

use super::Invalid;
use super::escape::Place;
use super::node::{Class, CodePoint, Item, LAST, Node};
use super::parser::Parser;

/// The classes of POSIX, in ASCII.
const POSIX: &[(&str, &[(CodePoint, CodePoint)])] = &[
    ("alnum", &[(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)]),
    ("alpha", &[(0x41, 0x5A), (0x61, 0x7A)]),
    ("ascii", &[(0x00, 0x7F)]),
    ("blank", &[(0x09, 0x09), (0x20, 0x20)]),
    ("cntrl", &[(0x00, 0x1F), (0x7F, 0x7F)]),
    ("digit", &[(0x30, 0x39)]),
    ("graph", &[(0x21, 0x7E)]),
    ("lower", &[(0x61, 0x7A)]),
    ("print", &[(0x20, 0x7E)]),
    ("punct", &[(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E)]),
    ("space", &[(0x09, 0x0D), (0x20, 0x20)]),
    ("upper", &[(0x41, 0x5A)]),
    ("word", &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)]),
    ("xdigit", &[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)]),
];

impl Parser<'_> {
    /// A class that is one set, such as `\d`.
    pub(super) fn set(&self, item: Item) -> Node {
        Node::Class(Class { negated: false, items: vec![item], fold: self.modifiers.fold })
    }

    /// Reads a class in brackets. `[]` is empty and `[^]` is everything, and `[` means nothing special within.
    pub(super) fn class(&mut self) -> Result<Node, Invalid> {
        let at = self.offset();
        self.skip(1);
        let negated = self.eat("^");
        let mut items = Vec::new();
        while !self.eat("]") {
            if self.peek().is_none() {
                return self.refuse(at, "unbalanced bracket: this class is not closed");
            }
            if !self.posix(&mut items) {
                self.class_range(&mut items)?;
            }
        }
        Ok(Node::Class(Class { negated, items, fold: self.modifiers.fold }))
    }

    fn class_range(&mut self, items: &mut Vec<Item>) -> Result<(), Invalid> {
        let at = self.offset();
        let first = self.class_atom()?;
        let ranges = self.rest().strip_prefix('-').is_some_and(|rest| !rest.is_empty() && !rest.starts_with(']'));
        if !ranges {
            items.push(first);
            return Ok(());
        }
        self.skip(1);
        let last = self.class_atom()?;
        if let (Item::Range(low, _), Item::Range(high, _)) = (&first, &last) {
            if low > high {
                return self.refuse(at, "the ends of this range are in the wrong order");
            }
            items.push(Item::Range(*low, *high));
            return Ok(());
        }
        // Annex B: with a set at either end there is no range, and the hyphen stands for itself
        self.strict = false;
        items.extend([first, Item::Range(0x2D, 0x2D), last]);
        Ok(())
    }

    /// A character or a set. The caller has seen that something is left.
    fn class_atom(&mut self) -> Result<Item, Invalid> {
        let at = self.offset();
        if !self.eat("\\") {
            let char = self.next().map_or(0, u32::from);
            return Ok(Item::Range(char, char));
        }
        if self.eat("b") {
            return Ok(Item::Range(0x08, 0x08));
        }
        if let Some(set) = self.set_escape(at)? {
            return Ok(set);
        }
        let char = self.character_escape(at, Place::InClass)?;
        Ok(Item::Range(char, char))
    }

    /// Reads `[:alpha:]` where ECMA-262 would see a class that ends there and then a bracket that closes nothing.
    fn posix(&mut self, items: &mut Vec<Item>) -> bool {
        let Some((name, after)) = self.rest().strip_prefix("[:").and_then(|rest| rest.split_once(":]")) else {
            return false;
        };
        let (name, negated) = name.strip_prefix('^').map_or((name, false), |name| (name, true));
        let Some((_, ranges)) = POSIX.iter().find(|(known, _)| *known == name) else { return false };
        if !closes(after) {
            return false;
        }
        let at = self.offset();
        self.assume(at, format!("`[:{name}:]` is taken for the POSIX class"));
        self.skip(self.rest().len() - after.len());
        let ranges = ranges.iter().copied();
        if negated {
            items.extend(complement(ranges).into_iter().map(|(first, last)| Item::Range(first, last)));
        } else {
            items.extend(ranges.map(|(first, last)| Item::Range(first, last)));
        }
        true
    }
}

/// Whether a bracket closes before another class opens, POSIX ones apart.
fn closes(mut text: &str) -> bool {
    loop {
        text = text.trim_start_matches(|char| !matches!(char, '[' | ']' | '\\'));
        let mut chars = text.chars();
        match chars.next() {
            Some(']') => return true,
            Some('\\') => {
                chars.next();
                text = chars.as_str();
            }
            Some('[') => match text.strip_prefix("[:").and_then(|rest| rest.split_once(":]")) {
                Some((_, rest)) => text = rest,
                None => return false,
            },
            _ => return false,
        }
    }
}

/// What is between sorted ranges.
fn complement(ranges: impl Iterator<Item = (CodePoint, CodePoint)>) -> Vec<(CodePoint, CodePoint)> {
    let mut gaps = Vec::new();
    let mut next = 0;
    for (first, last) in ranges {
        if first > next {
            gaps.push((next, first - 1));
        }
        next = next.max(last + 1);
    }
    if next <= LAST {
        gaps.push((next, LAST));
    }
    gaps
}
