//! Writes a pattern in the syntax of either engine.

use super::node::{Capture, Class, CodePoint, Node, Reference, Times};
use std::fmt::Write as _;

/// A syntax to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// The `regex` crate.
    Linear,
    /// ECMA-262 under `u`.
    Backtrack,
}

/// The pattern in that syntax, unless it cannot say it.
pub(super) fn write(node: &Node, dialect: Dialect) -> Option<String> {
    let mut case = Case::default();
    case.look(node);
    let fold_all = case.fold && !case.exact;
    let mut writer = Writer { dialect, fold_all, out: String::new() };
    writer.node(node)?;
    let text = writer.out;
    Some(match (fold_all, dialect) {
        (false, _) => text,
        (true, Dialect::Linear) => format!("(?i){text}"),
        (true, Dialect::Backtrack) => format!("(?i:{text})"),
    })
}

/// Whether parts of a pattern ignore case, and whether parts do not.
#[derive(Default)]
struct Case {
    fold: bool,
    exact: bool,
}

impl Case {
    fn look(&mut self, node: &Node) {
        match node {
            Node::Literal { fold, .. }
            | Node::Boundary { fold, .. }
            | Node::Reference { fold, .. }
            | Node::Class(Class { fold, .. }) => {
                self.fold |= *fold;
                self.exact |= !*fold;
            }
            Node::Group { body, .. } | Node::Look { body, .. } | Node::Repeat { body, .. } => self.look(body),
            Node::Sequence(nodes) | Node::Either(nodes) => nodes.iter().for_each(|node| self.look(node)),
            Node::Empty | Node::Any { .. } | Node::Start { .. } | Node::End { .. } => {}
        }
    }
}

pub(super) struct Writer {
    dialect: Dialect,
    /// Whether the whole pattern ignores case, which is then said once.
    fold_all: bool,
    pub(super) out: String,
}

/// Written, unless the dialect cannot say it.
pub(super) type Written = Option<()>;

impl Writer {
    fn node(&mut self, node: &Node) -> Written {
        match node {
            Node::Empty => {}
            Node::Literal { char, fold } => self.folded(*fold, |writer| writer.literal(*char))?,
            Node::Class(class) => self.folded(class.fold, |writer| writer.class(class))?,
            Node::Any { all } => self.any(*all),
            Node::Start { lines } => self.anchor('^', *lines)?,
            Node::End { lines } => self.anchor('$', *lines)?,
            Node::Boundary { negated, fold } => self.boundary(*negated, *fold)?,
            Node::Group { capture, body } => self.group(capture, body)?,
            Node::Look { behind, negated, body } => self.look(*behind, *negated, body)?,
            Node::Reference { to, fold } => self.folded(*fold, |writer| writer.reference(to))?,
            Node::Repeat { body, times } => self.repeat(body, *times)?,
            Node::Sequence(nodes) => nodes.iter().try_for_each(|node| self.node(node))?,
            Node::Either(nodes) => self.either(nodes)?,
        }
        Some(())
    }

    pub(super) fn linear(&self) -> bool {
        self.dialect == Dialect::Linear
    }

    pub(super) fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Goes on only if this is the dialect that backtracks.
    fn backtrack_only(&self) -> Written {
        (!self.linear()).then_some(())
    }

    fn folded(&mut self, fold: bool, inner: impl FnOnce(&mut Self) -> Written) -> Written {
        if !fold || self.fold_all {
            return inner(self);
        }
        self.push("(?i:");
        inner(self)?;
        self.push(")");
        Some(())
    }

    fn literal(&mut self, char: CodePoint) -> Written {
        match char::from_u32(char) {
            None if self.linear() => self.nothing(),
            Some(char) if syntax(char) => {
                self.out.push('\\');
                self.out.push(char);
            }
            // means something in the one dialect under options alone, and may not be escaped in the other
            Some(char) if self.linear() && matches!(char, '#' | '&' | '-' | '~') => {
                self.out.push('\\');
                self.out.push(char);
            }
            Some(char) if char == ' ' || char.is_ascii_graphic() => self.out.push(char),
            _ => self.escaped(char),
        }
        Some(())
    }

    /// A character by its number. The macro cannot fail on a string.
    pub(super) fn escaped(&mut self, char: CodePoint) {
        let letter = if self.linear() { 'x' } else { 'u' };
        let _ = write!(self.out, "\\{letter}{{{char:X}}}");
    }

    /// What matches no character.
    pub(super) fn nothing(&mut self) {
        self.push(if self.linear() { "[^\\x{0}-\\x{10FFFF}]" } else { "[]" });
    }

    pub(super) fn any(&mut self, all: bool) {
        self.push(match (self.dialect, all) {
            (Dialect::Linear, false) => "[^\\n\\r\\x{2028}\\x{2029}]",
            (Dialect::Linear, true) => "(?s:.)",
            (Dialect::Backtrack, false) => ".",
            (Dialect::Backtrack, true) => "[^]",
        });
    }

    fn anchor(&mut self, anchor: char, lines: bool) -> Written {
        if lines {
            // four characters end a line, where `regex` has one
            self.backtrack_only()?;
            let _ = write!(self.out, "(?m:{anchor})");
        } else {
            self.out.push(anchor);
        }
        Some(())
    }

    fn boundary(&mut self, negated: bool, fold: bool) -> Written {
        let letter = if negated { 'B' } else { 'b' };
        if self.linear() {
            // in any case, two letters beyond ASCII are word characters (22.2.2.9.3)
            if fold {
                return None;
            }
            let _ = write!(self.out, "(?-u:\\{letter})");
            return Some(());
        }
        self.folded(fold, |writer| {
            writer.out.push('\\');
            writer.out.push(letter);
            Some(())
        })
    }

    fn group(&mut self, capture: &Capture, body: &Node) -> Written {
        match capture {
            Capture::Numbered if !self.linear() => self.push("("),
            Capture::Named(name) if !self.linear() => {
                let _ = write!(self.out, "(?<{name}>");
            }
            _ => self.push("(?:"),
        }
        self.node(body)?;
        self.push(")");
        Some(())
    }

    fn look(&mut self, behind: bool, negated: bool, body: &Node) -> Written {
        self.backtrack_only()?;
        self.push(match (behind, negated) {
            (false, false) => "(?=",
            (false, true) => "(?!",
            (true, false) => "(?<=",
            (true, true) => "(?<!",
        });
        self.node(body)?;
        self.push(")");
        Some(())
    }

    fn reference(&mut self, reference: &Reference) -> Written {
        self.backtrack_only()?;
        // in a group, as digits may follow
        let _ = match reference {
            Reference::Number(number) => write!(self.out, "(?:\\{number})"),
            Reference::Name(name) => write!(self.out, "\\k<{name}>"),
        };
        Some(())
    }

    fn repeat(&mut self, body: &Node, times: Times) -> Written {
        // `u` lets only groups be repeated, not what looks around
        let looks = matches!(body, Node::Look { .. });
        self.push(if looks { "(?:" } else { "" });
        self.node(body)?;
        self.push(if looks { ")" } else { "" });
        let _ = match (times.min, times.max) {
            (0, None) => write!(self.out, "*"),
            (1, None) => write!(self.out, "+"),
            (0, Some(1)) => write!(self.out, "?"),
            (min, None) => write!(self.out, "{{{min},}}"),
            (min, Some(max)) if min == max => write!(self.out, "{{{min}}}"),
            (min, Some(max)) => write!(self.out, "{{{min},{max}}}"),
        };
        self.push(if times.lazy { "?" } else { "" });
        Some(())
    }

    fn either(&mut self, nodes: &[Node]) -> Written {
        for (index, node) in nodes.iter().enumerate() {
            self.push(if index > 0 { "|" } else { "" });
            self.node(node)?;
        }
        Some(())
    }
}

/// Characters that both dialects take behind a backslash for themselves.
pub(super) fn syntax(char: char) -> bool {
    "^$\\.*+?()[]{}|".contains(char)
}
