//! Reads a pattern: alternatives, terms and atoms. Groups, classes, escapes and quantifiers have files of their own.

use super::node::{Node, Reference};
use super::{Invalid, MAX_DEPTH, Note};

/// The modifiers `i`, `m` and `s`, where they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Modifiers {
    pub(super) fold: bool,
    pub(super) lines: bool,
    pub(super) all: bool,
}

/// A pattern that was read.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) node: Node,
    pub(super) notes: Vec<Note>,
    /// Whether ECMA-262 takes it under `u` as it stands.
    pub(super) strict: bool,
    /// How deep groups nest.
    pub(super) depth: usize,
}

/// An atom, and whether it may be repeated.
pub(super) type Atom = (Node, bool);

/// The groups of a whole pattern, which decide what `\1` and `\k` mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Census {
    pub(super) captures: u64,
    pub(super) names: Vec<String>,
}

/// Where an alternative stands: the disjunctions around it, and which of their alternatives.
pub(super) type Path = Vec<(usize, usize)>;

pub(super) struct Parser<'a> {
    source: &'a str,
    at: usize,
    pub(super) modifiers: Modifiers,
    /// None while groups are still being counted.
    pub(super) census: Option<Census>,
    pub(super) captures: u64,
    pub(super) names: Vec<(String, Path)>,
    pub(super) path: Path,
    disjunctions: usize,
    deepest: usize,
    pub(super) strict: bool,
    notes: Vec<Note>,
}

impl<'a> Parser<'a> {
    /// Reads a pattern twice: first to count its groups, then with what that decides.
    pub(super) fn parse(source: &'a str, modifiers: Modifiers) -> Result<Parsed, Invalid> {
        let mut count = Self::new(source, modifiers, None);
        count.pattern()?;
        let names = count.names.into_iter().map(|(name, _)| name).collect();
        let census = Census { captures: count.captures, names };

        let mut parser = Self::new(source, modifiers, Some(census));
        let node = parser.pattern()?;
        Ok(Parsed { node, notes: parser.notes, strict: parser.strict, depth: parser.deepest })
    }

    fn new(source: &'a str, modifiers: Modifiers, census: Option<Census>) -> Self {
        Self {
            source,
            at: 0,
            modifiers,
            census,
            captures: 0,
            names: Vec::new(),
            path: Path::new(),
            disjunctions: 0,
            deepest: 0,
            strict: true,
            notes: Vec::new(),
        }
    }

    fn pattern(&mut self) -> Result<Node, Invalid> {
        let node = self.disjunction()?;
        if self.peek().is_some() {
            return self.refuse(self.at, "unbalanced parenthesis: this `)` closes nothing");
        }
        Ok(node)
    }

    /// Reads alternatives up to a `)` or the end.
    pub(super) fn disjunction(&mut self) -> Result<Node, Invalid> {
        if self.path.len() > MAX_DEPTH {
            return self.refuse(self.at, format!("groups nest more than {MAX_DEPTH} deep"));
        }
        self.deepest = self.deepest.max(self.path.len());
        let ordinal = self.disjunctions;
        self.disjunctions += 1;

        let mut alternatives = Vec::new();
        loop {
            self.path.push((ordinal, alternatives.len()));
            let alternative = self.alternative();
            self.path.pop();
            alternatives.push(alternative?);
            if !self.eat("|") {
                break;
            }
        }
        Ok(one_or(alternatives, Node::Either))
    }

    fn alternative(&mut self) -> Result<Node, Invalid> {
        let mut terms = Vec::new();
        while let Some(next) = self.peek().filter(|next| !matches!(next, ')' | '|')) {
            match self.term(next)? {
                Node::Empty => {}
                term => terms.push(term),
            }
        }
        Ok(one_or(terms, Node::Sequence))
    }

    fn term(&mut self, first: char) -> Result<Node, Invalid> {
        let (atom, repeatable) = self.atom(first)?;
        self.quantified(atom, repeatable)
    }

    fn atom(&mut self, first: char) -> Result<Atom, Invalid> {
        match first {
            '(' => return self.group(),
            '[' => return Ok((self.class()?, true)),
            '\\' => return self.escape(),
            '*' | '+' | '?' => return self.refuse(self.at, format!("nothing to repeat before `{first}`")),
            '{' if self.counts_ahead().is_some() => {
                return self.refuse(self.at, "nothing to repeat before `{`");
            }
            '{' | '}' => self.strict = false,
            ']' => self.assume(self.at, "this `]` closes no class, so it stands for itself"),
            _ => {}
        }
        self.next();
        Ok(match first {
            '^' => (Node::Start { lines: self.modifiers.lines }, false),
            '$' => (Node::End { lines: self.modifiers.lines }, false),
            '.' => (Node::Any { all: self.modifiers.all }, true),
            _ => (self.literal(u32::from(first)), true),
        })
    }

    pub(super) fn literal(&self, char: u32) -> Node {
        Node::Literal { char, fold: self.modifiers.fold }
    }

    pub(super) fn reference(&self, to: Reference) -> Node {
        Node::Reference { to, fold: self.modifiers.fold }
    }

    /// Goes on with what is beyond `u`, which both engines get in another form.
    pub(super) fn assume(&mut self, at: usize, why: impl Into<String>) {
        self.strict = false;
        self.notes.push(Note { at, why: why.into() });
    }

    /// Tells something about what is taken as it stands.
    pub(super) fn remark(&mut self, at: usize, why: impl Into<String>) {
        self.notes.push(Note { at, why: why.into() });
    }

    pub(super) fn refuse<T>(&self, at: usize, why: impl Into<String>) -> Result<T, Invalid> {
        Err(Invalid { at, why: why.into() })
    }

    pub(super) fn offset(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    pub(super) fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    /// Goes back to where the parser was.
    pub(super) fn rewind(&mut self, to: usize) {
        self.at = to;
    }

    /// Takes as many bytes, which must end at a character.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }
}

fn one_or(mut nodes: Vec<Node>, many: fn(Vec<Node>) -> Node) -> Node {
    match nodes.len() {
        0 => Node::Empty,
        1 => nodes.pop().unwrap_or(Node::Empty),
        _ => many(nodes),
    }
}
