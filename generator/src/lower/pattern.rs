//! `pattern`: which engine can run it, and in which syntax.
//!
//! A pattern is an ECMA-262 regular expression, searched for anywhere in the string, under the `u` flag
//! (JSON Schema 2020-12, Core 6.4). Where `u` refuses a construct that browsers have always taken (Annex B), that
//! construct alone is read leniently; `\p{…}` stays a property either way. What other dialects write and ECMA-262
//! has no meaning for is translated where only one meaning is possible, with a note, and refused otherwise.

mod charset;
mod class;
mod escape;
mod group;
mod node;
mod parser;
mod property;
mod quantifier;
mod weight;
mod writer;

#[cfg(test)]
mod tests;

use parser::{Modifiers, Parser};
use writer::Dialect;

/// The deepest nesting of groups, which bounds the recursion here and in both engines.
const MAX_DEPTH: usize = 100;

/// How deep groups may nest for the `regex` crate, which allows 250 levels and counts up to four for a group.
const LINEAR_DEPTH: usize = 60;

/// What `regex` may make of a pattern, in bytes, by [`weight`]: its own default limit.
const LINEAR_WEIGHT: u64 = 10 << 20;

/// A pattern that one of the engines takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Translated {
    pub(super) engine: Engine,
    /// What was assumed, where ECMA-262 alone would have refused or meant something that nobody writes on purpose.
    pub(super) notes: Vec<Note>,
}

/// The engine for a pattern, with the text to give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    /// In the syntax of the `regex` crate with its default options, for `is_match`; groups do not capture.
    Linear(String),
    /// In strict ECMA-262 syntax, for `regress` with the flag `u`: as written, unless that needed leniency.
    Backtrack(String),
}

/// An assumption, at a byte offset of the pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) at: usize,
    pub(super) why: String,
}

/// A pattern that no engine takes, and the byte offset where that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Invalid {
    pub(super) at: usize,
    pub(super) why: String,
}

/// Decides which engine runs a `pattern` and writes the pattern in its syntax.
///
/// # Errors
/// The pattern is no regular expression, or belongs to another dialect in a way that leaves its meaning open.
pub(super) fn translate(source: &str) -> Result<Translated, Invalid> {
    let (text, modifiers, delimited) = undelimited(source);
    let parsed = Parser::parse(text, modifiers).map_err(|invalid| moved(invalid, delimited))?;
    let mut notes: Vec<Note> = parsed.notes.into_iter().map(|note| Note { at: note.at + delimited, ..note }).collect();
    if delimited > 0 {
        let why = "the slashes are taken as delimiters, as they could not match otherwise".to_owned();
        notes.insert(0, Note { at: 0, why });
    }

    let fits = parsed.depth <= LINEAR_DEPTH && weight::weight(&parsed.node) <= LINEAR_WEIGHT;
    let linear = if fits { writer::write(&parsed.node, Dialect::Linear) } else { None };
    let engine = match linear {
        Some(text) => Engine::Linear(text),
        None if parsed.strict && delimited == 0 => Engine::Backtrack(source.to_owned()),
        None => match writer::write(&parsed.node, Dialect::Backtrack) {
            Some(text) => Engine::Backtrack(text),
            None => return Err(Invalid { at: 0, why: "no engine takes this".to_owned() }),
        },
    };
    Ok(Translated { engine, notes })
}

fn moved(invalid: Invalid, by: usize) -> Invalid {
    Invalid { at: invalid.at + by, ..invalid }
}

/// Takes `/^…/flags` apart: a `^` after a slash matches nowhere, so that only a literal of JavaScript or PHP can be
/// meant. Returns the inner text, its modifiers and its offset.
fn undelimited(source: &str) -> (&str, Modifiers, usize) {
    let whole = (source, Modifiers::default(), 0);
    let Some(inner) = source.strip_prefix('/').filter(|rest| rest.starts_with('^')) else { return whole };
    let Some((body, flags)) = inner.rsplit_once('/') else { return whole };
    if body.ends_with('\\') || !flags.chars().all(|flag| "dgimsuy".contains(flag)) {
        return whole;
    }
    let modifiers = Modifiers { fold: flags.contains('i'), lines: flags.contains('m'), all: flags.contains('s') };
    (body, modifiers, 1)
}
