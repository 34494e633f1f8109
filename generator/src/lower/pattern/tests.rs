//! Every translation is held against `regress`, which runs ECMA-262 itself.

mod corpus;
mod fuzz;
mod property;
mod refusals;
mod strings;
mod suite;
mod verdicts;
mod weight;

use super::parser::{Modifiers, Parser};
use super::writer::{Dialect, write};
use super::{Engine, Translated, translate};
use strings::Random;

/// An engine with a pattern.
enum Compiled {
    Linear(regex::Regex),
    Backtrack(regress::Regex),
}

impl Compiled {
    fn of(translated: &Translated) -> Result<Self, String> {
        match &translated.engine {
            Engine::Linear(text) => {
                regex::Regex::new(text).map(Self::Linear).map_err(|error| format!("regex on {text:?}: {error}"))
            }
            Engine::Backtrack(text) => strict(text).map(Self::Backtrack),
        }
    }

    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Linear(regex) => regex.is_match(text),
            Self::Backtrack(regex) => regex.find(text).is_some(),
        }
    }
}

/// `regress` under `u`.
fn strict(text: &str) -> Result<regress::Regex, String> {
    regress::Regex::with_flags(text, "u").map_err(|error| format!("regress on {text:?}: {error}"))
}

/// Holds a pattern's translation against ECMA-262 on so many strings: the pattern as it was written, where `regress`
/// takes it so, and in the strict syntax that the writer makes of it.
fn agrees(source: &str, count: usize) -> Result<Translated, String> {
    let translated = translate(source).map_err(|invalid| format!("{source:?} at {}: {}", invalid.at, invalid.why))?;
    let compiled = Compiled::of(&translated)?;
    let parsed = Parser::parse(source, Modifiers::default()).map_err(|invalid| invalid.why)?;
    let delimited = translated.notes.iter().any(|note| note.why.contains("delimiters"));
    let rewritten = write(&parsed.node, Dialect::Backtrack).ok_or("not written")?;
    let rewritten = (!delimited).then(|| strict(&rewritten)).transpose()?;
    let written = strict(source).ok().filter(|_| !delimited);
    if parsed.strict && !delimited && written.is_none() {
        return Err(format!("{source:?} was taken for strict"));
    }
    let lenient = regress::Regex::new(source).ok().filter(|_| written.is_none() && translated.notes.is_empty());

    for text in strings::around(&parsed.node, &mut Random::new(source), count) {
        let verdict = compiled.matches(&text);
        for reference in [&written, &rewritten, &lenient].into_iter().flatten() {
            if reference.find(&text).is_some() != verdict {
                return Err(format!("{source:?} as {:?} says {verdict} of {text:?}", translated.engine));
            }
        }
    }
    Ok(translated)
}
