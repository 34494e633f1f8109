mod set;
mod steps;

use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};
use steps::Steps;

/// Who searches for a pattern: the engine in linear time, or the one for ECMA-262 that backtracks.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Engine {
    Linear,
    Backtrack,
}

enum Compiled {
    Steps(Steps),
    Linear(regex::Regex),
    Backtrack(regress::Regex),
    /// The generator compiles every pattern that it emits, so this is one that it never saw: it asserts nothing.
    Broken,
}

/// By the pattern's place in memory, which is found sooner than its text; of those there are as many as the program has.
type Cache = HashMap<(usize, usize, Engine), &'static Compiled>;

// A pattern is compiled once for the whole program.
static CACHE: LazyLock<RwLock<Cache>> = LazyLock::new(RwLock::default);

/// Whether a pattern matches anywhere in `text`.
pub(super) fn matches(pattern: &'static str, engine: Engine, text: &str) -> bool {
    match compiled(pattern, engine) {
        Compiled::Steps(steps) => steps.matches(text),
        Compiled::Linear(regex) => regex.is_match(text),
        Compiled::Backtrack(regex) => regex.find(text).is_some(),
        Compiled::Broken => true,
    }
}

fn compiled(pattern: &'static str, engine: Engine) -> &'static Compiled {
    let key = (pattern.as_ptr().addr(), pattern.len(), engine);
    let cached = CACHE.read().unwrap_or_else(PoisonError::into_inner).get(&key).copied();
    if let Some(compiled) = cached {
        return compiled;
    }
    let compiled = compile(pattern, engine);
    let mut cache = CACHE.write().unwrap_or_else(PoisonError::into_inner);
    cache.entry(key).or_insert_with(|| Box::leak(Box::new(compiled)))
}

/// Above what the generator lets a pattern weigh: a program that turns on regex's `perf` features compiles it from its
/// end as well, which takes up to twice as much.
const SIZE_LIMIT: usize = 2 * (10 << 20);

fn compile(pattern: &str, engine: Engine) -> Compiled {
    let compiled = match engine {
        Engine::Linear => Steps::of(pattern).map(Compiled::Steps).or_else(|| linear(pattern).map(Compiled::Linear)),
        Engine::Backtrack => ecma(pattern).map(Compiled::Backtrack),
    };
    compiled.unwrap_or(Compiled::Broken)
}

fn linear(pattern: &str) -> Option<regex::Regex> {
    regex::RegexBuilder::new(pattern).size_limit(SIZE_LIMIT).build().ok()
}

/// JSON Schema asks for the `u` flag; a pattern that is only written without it is taken too.
fn ecma(pattern: &str) -> Option<regress::Regex> {
    let unicode = regress::Regex::with_flags(pattern, "u");
    unicode.or_else(|_| regress::Regex::new(pattern)).ok()
}
