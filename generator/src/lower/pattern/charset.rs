//! Writes character classes in the syntax of either engine.

use super::node::{Class, CodePoint, Item, LAST, Set};
use super::writer::{Writer, Written, syntax};
use std::fmt::Write as _;

impl Writer {
    pub(super) fn class(&mut self, class: &Class) -> Written {
        if let ([Item::Set { set, negated }], false) = (class.items.as_slice(), class.negated) {
            self.supported(set, *negated, class.fold)?;
            self.lone_set(set, *negated);
            return Some(());
        }
        let start = self.out.len();
        self.push(if class.negated { "[^" } else { "[" });
        let empty = self.out.len();
        for item in &class.items {
            self.item(item, class.fold)?;
        }
        if self.out.len() > empty || !self.linear() {
            self.push("]");
            return Some(());
        }
        self.out.truncate(start);
        if class.negated {
            self.any(true)
        } else {
            self.nothing()
        }
        Some(())
    }

    fn item(&mut self, item: &Item, fold: bool) -> Written {
        match item {
            Item::Range(first, last) if self.linear() => {
                for (first, last) in without_surrogates(*first, *last) {
                    self.range(first, last);
                }
            }
            Item::Range(first, last) => self.range(*first, *last),
            Item::Set { set, negated } => {
                self.supported(set, *negated, fold)?;
                self.lone_set(set, *negated);
            }
        }
        Some(())
    }

    fn supported(&self, set: &Set, negated: bool, fold: bool) -> Written {
        let Set::Property(property) = set else { return Some(()) };
        // in any case, `\P{Lu}` matches `A`, as it holds `a` (22.2.2.7.3); `regex` has it the other way round
        let supported = !self.linear() || (property.linear && !(negated && fold));
        supported.then_some(())
    }

    fn lone_set(&mut self, set: &Set, negated: bool) {
        let name = match (set, negated) {
            (Set::Property(property), _) => {
                let letter = if negated { 'P' } else { 'p' };
                let _ = write!(self.out, "\\{letter}{{{}}}", property.text);
                return;
            }
            (Set::Digit, false) => "\\d",
            (Set::Digit, true) => "\\D",
            (Set::Word, false) => "\\w",
            (Set::Word, true) => "\\W",
            (Set::Space, false) => "\\s",
            (Set::Space, true) => "\\S",
        };
        if !self.linear() {
            self.push(name);
            return;
        }
        self.push(if negated { "[^" } else { "[" });
        for (first, last) in set.ranges() {
            self.range(*first, *last);
        }
        self.push("]");
    }

    fn range(&mut self, first: CodePoint, last: CodePoint) {
        self.in_class(first);
        if last > first {
            self.push("-");
            self.in_class(last);
        }
    }

    fn in_class(&mut self, char: CodePoint) {
        match char::from_u32(char) {
            Some(char) if char.is_ascii_alphanumeric() || char == '_' => self.out.push(char),
            Some(char) if syntax(char) || char == '-' => {
                self.out.push('\\');
                self.out.push(char);
            }
            Some(char) if char == ' ' || char.is_ascii_graphic() && !matches!(char, '&' | '~') => self.out.push(char),
            _ => self.escaped(char),
        }
    }
}

/// A range less the surrogates, which no string holds and `regex` refuses.
fn without_surrogates(first: CodePoint, last: CodePoint) -> impl Iterator<Item = (CodePoint, CodePoint)> {
    let below = (first, last.min(0xD7FF));
    let above = (first.max(0xE000), last.min(LAST));
    [below, above].into_iter().filter(|(first, last)| first <= last)
}
