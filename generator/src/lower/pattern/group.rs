//! Everything that starts with `(`.

use super::Invalid;
use super::node::{Capture, Node, Reference};
use super::parser::{Atom, Modifiers, Parser, Path};

/// What the letters of `(?ims-ims)` ask for.
struct Change {
    modifiers: Modifiers,
    bytes: usize,
    /// Whether it ends in `:` and holds for the group alone, which is ECMA-262 since 2025.
    scoped: bool,
    /// The letter `u`, which says what holds anyway.
    redundant: bool,
}

impl Parser<'_> {
    /// Reads a group, a look-around, or what other dialects write like one.
    pub(super) fn group(&mut self) -> Result<Atom, Invalid> {
        let at = self.offset();
        self.skip(1);
        if self.rest().starts_with('*') {
            return self.refuse(at, "ECMA-262 has no verbs such as `(*ACCEPT)`");
        }
        if !self.eat("?") {
            self.captures += 1;
            return self.closed(at, Capture::Numbered);
        }
        for (opening, behind, negated) in
            [("=", false, false), ("!", false, true), ("<=", true, false), ("<!", true, true)]
        {
            if self.eat(opening) {
                let body = Box::new(self.body(at)?);
                return Ok((Node::Look { behind, negated, body }, !behind));
            }
        }
        if self.eat(":") {
            return self.closed(at, Capture::No);
        }
        if self.eat("<") {
            return self.named(at);
        }
        self.foreign(at)
    }

    fn closed(&mut self, at: usize, capture: Capture) -> Result<Atom, Invalid> {
        let body = Box::new(self.body(at)?);
        Ok((Node::Group { capture, body }, true))
    }

    /// The inside of the group that opened at `at`, and its `)`.
    fn body(&mut self, at: usize) -> Result<Node, Invalid> {
        let outside = self.modifiers;
        let body = self.disjunction()?;
        self.modifiers = outside;
        if !self.eat(")") {
            return self.refuse(at, "unbalanced parenthesis: this group is not closed");
        }
        Ok(body)
    }

    fn named(&mut self, at: usize) -> Result<Atom, Invalid> {
        let named = self.offset();
        let name = self.name('>')?;
        let clash = self.names.iter().any(|(other, path)| *other == name && !exclude(path, &self.path));
        if clash {
            return self.refuse(named, format!("two groups that can both match are named `{name}`"));
        }
        self.captures += 1;
        self.names.push((name.clone(), self.path.clone()));
        self.closed(at, Capture::Named(name))
    }

    /// Reads a name up to `end` (22.2.1, GroupSpecifier).
    pub(super) fn name(&mut self, end: char) -> Result<String, Invalid> {
        let at = self.offset();
        let mut name = String::new();
        while let Some(next) = self.next() {
            if next == end && !name.is_empty() {
                return Ok(name);
            }
            let escaped = if next == '\\' && self.eat("u") { self.code_point().and_then(char::from_u32) } else { None };
            let char = escaped.unwrap_or(next);
            if !in_name(char, name.is_empty()) {
                break;
            }
            name.push(char);
        }
        self.refuse(at, "the name of a group is letters, digits, `$` and `_`, no digit first")
    }

    /// What only other dialects have behind `(?`.
    fn foreign(&mut self, at: usize) -> Result<Atom, Invalid> {
        if self.eat("P<") {
            self.assume(at, "`(?P<…>` is taken for `(?<…>`");
            return self.named(at);
        }
        if self.eat("P=") {
            self.assume(at, "`(?P=…)` is taken for `\\k<…>`");
            let name = self.name(')')?;
            return self.reference_by_name(at, name);
        }
        if self.rest().starts_with('#') {
            let Some(end) = self.rest().find(')') else {
                return self.refuse(at, "unbalanced parenthesis: this comment is not closed");
            };
            self.assume(at, "`(?#…)` is taken for a comment");
            self.skip(end + 1);
            return Ok((Node::Empty, false));
        }
        if let Some(change) = self.change_ahead() {
            return self.changed(at, &change);
        }
        let why = match self.peek() {
            Some('>') => "ECMA-262 has no atomic groups",
            Some('(') => "ECMA-262 has no conditional groups",
            Some('R' | '&' | '0'..='9' | '+') => "ECMA-262 has no recursion",
            Some('x') => "ECMA-262 has no free-spacing mode",
            _ => "ECMA-262 has no group that starts like this",
        };
        self.refuse(at, why)
    }

    /// Reads a group by its name from a back-reference.
    pub(super) fn reference_by_name(&self, at: usize, name: String) -> Result<Atom, Invalid> {
        if self.census.as_ref().is_some_and(|census| !census.names.contains(&name)) {
            return self.refuse(at, format!("no group is named `{name}`"));
        }
        Ok((self.reference(Reference::Name(name)), true))
    }

    fn changed(&mut self, at: usize, change: &Change) -> Result<Atom, Invalid> {
        self.skip(change.bytes);
        if change.redundant {
            self.assume(at, "the modifier `u` is left out, as patterns are Unicode anyway");
        }
        if !change.scoped {
            if !change.redundant || change.modifiers != self.modifiers {
                self.assume(at, "these modifiers are taken to hold from here to the end of the group");
            }
            self.modifiers = change.modifiers;
            return Ok((Node::Empty, false));
        }
        let outside = std::mem::replace(&mut self.modifiers, change.modifiers);
        let atom = self.closed(at, Capture::No);
        self.modifiers = outside;
        atom
    }

    /// The modifiers that come next, if they are ones that have a meaning here, each given once.
    fn change_ahead(&self) -> Option<Change> {
        let mut change = Change { modifiers: self.modifiers, bytes: 0, scoped: false, redundant: false };
        let mut seen = String::new();
        for letter in self.rest().chars() {
            change.bytes += letter.len_utf8();
            let on = !seen.contains('-');
            match letter {
                ')' | ':' => {
                    change.scoped = letter == ':';
                    return Some(change).filter(|_| seen.chars().any(char::is_alphabetic));
                }
                _ if seen.contains(letter) => return None,
                'i' => change.modifiers.fold = on,
                'm' => change.modifiers.lines = on,
                's' => change.modifiers.all = on,
                'u' if on => change.redundant = true,
                '-' => {}
                _ => return None,
            }
            seen.push(letter);
        }
        None
    }
}

/// Whether two places lie in different alternatives of one disjunction, so that only one of them can match.
fn exclude(one: &Path, other: &Path) -> bool {
    one.iter().zip(other).any(|(one, other)| one.0 == other.0 && one.1 != other.1)
}

fn in_name(char: char, first: bool) -> bool {
    if matches!(char, '$' | '_') {
        return true;
    }
    if first {
        return unicode_ident::is_xid_start(char);
    }
    unicode_ident::is_xid_continue(char) || matches!(char, '\u{200C}' | '\u{200D}')
}
