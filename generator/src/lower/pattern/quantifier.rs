//! `*`, `+`, `?` and `{n,m}`.

use super::Invalid;
use super::node::{Node, Times};
use super::parser::Parser;

/// No string in memory has as many characters, so that from here on a limit is none.
const ENDLESS: u64 = i32::MAX as u64;

/// A quantifier ahead: how often, how many bytes, and whether `{,n}` was written.
pub(super) struct Ahead {
    min: u64,
    max: Option<u64>,
    bytes: usize,
    from_nothing: bool,
}

impl Parser<'_> {
    /// Puts the quantifier that may follow around an atom.
    pub(super) fn quantified(&mut self, atom: Node, repeatable: bool) -> Result<Node, Invalid> {
        let Some(ahead) = self.quantifier_ahead() else { return Ok(atom) };
        let at = self.offset();
        if !repeatable {
            if ahead.from_nothing {
                return Ok(atom);
            }
            return self.refuse(at, "nothing to repeat: what stands before this takes no characters");
        }
        if ahead.max.is_some_and(|max| max < ahead.min) {
            return self.refuse(at, "the limits of this repetition are in the wrong order");
        }
        if ahead.from_nothing {
            self.assume(at, "a repetition without a lower limit is taken to start at 0");
        }
        self.skip(ahead.bytes);
        let lazy = self.eat("?");
        self.refuse_second_quantifier()?;
        if matches!(atom, Node::Look { .. }) {
            self.strict = false;
        }

        let max = ahead.max.filter(|max| *max < ENDLESS);
        let times = Times { min: ahead.min, max, lazy };
        Ok(Node::Repeat { body: Box::new(atom), times })
    }

    fn refuse_second_quantifier(&self) -> Result<(), Invalid> {
        if self.peek() == Some('+') {
            return self.refuse(self.offset(), "ECMA-262 has no possessive quantifiers");
        }
        if self.quantifier_ahead().is_some_and(|ahead| !ahead.from_nothing) {
            return self.refuse(self.offset(), "nothing to repeat: this follows a quantifier");
        }
        Ok(())
    }

    fn quantifier_ahead(&self) -> Option<Ahead> {
        let (min, max) = match self.peek()? {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            '{' => return self.counts_ahead().or_else(|| self.upper_limit_ahead()),
            _ => return None,
        };
        Some(Ahead { min, max, bytes: 1, from_nothing: false })
    }

    /// `{n}`, `{n,}` or `{n,m}`, if one comes next.
    pub(super) fn counts_ahead(&self) -> Option<Ahead> {
        let inner = braced(self.rest())?;
        let bytes = inner.len() + 2;
        let (min, max) = match inner.split_once(',') {
            None => (number(inner)?, Some(number(inner)?)),
            Some((min, "")) => (number(min)?, None),
            Some((min, max)) => (number(min)?, Some(number(max)?)),
        };
        Some(Ahead { min, max, bytes, from_nothing: false })
    }

    /// `{,m}`, which Python, Ruby and PCRE2 read as `{0,m}`.
    fn upper_limit_ahead(&self) -> Option<Ahead> {
        let inner = braced(self.rest())?;
        let max = number(inner.strip_prefix(',')?)?;
        Some(Ahead { min: 0, max: Some(max), bytes: inner.len() + 2, from_nothing: true })
    }
}

fn braced(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('{')?;
    inner.get(..inner.find('}')?)
}

fn number(digits: &str) -> Option<u64> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(digits.parse().unwrap_or(u64::MAX))
}
