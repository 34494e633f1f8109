use super::Checker;
use super::pattern::{Engine, matches};
use super::whole::counted;
use crate::codec::Rule;
use crate::file::File;
use crate::format::Format;

/// Strings.
impl Checker<'_> {
    pub(super) fn text(&mut self, value: &str) {
        for rule in self.rules {
            match *rule {
                // A character has one byte to four, so most texts need not be counted.
                Rule::MinLength(least) if bytes(value) / 4 < least => {
                    self.at_least("minLength", least, length(value), "character");
                }
                Rule::MaxLength(most) if bytes(value) > most => {
                    self.at_most("maxLength", most, length(value), "character");
                }
                Rule::Pattern(pattern) => self.pattern(pattern, Engine::Linear, value),
                Rule::Backtrack(pattern) => self.pattern(pattern, Engine::Backtrack, value),
                Rule::Format(format) => self.format(format, value),
                _ => {}
            }
        }
    }

    /// Of bytes, lengths are counted in octets (the specification's "Working with Binary Data", 3.1.1); those of a
    /// stream that nobody told are not checked.
    pub(super) fn bytes(&mut self, file: &File) {
        let counts = |rule: &&Rule| matches!(rule, Rule::MinLength(_) | Rule::MaxLength(_));
        let mut rules = self.rules.iter().filter(counts).peekable();
        let Some(length) = rules.peek().and_then(|_| file.length()) else { return };
        for rule in rules {
            match *rule {
                Rule::MinLength(least) => self.at_least("minLength", least, length, "byte"),
                Rule::MaxLength(most) => self.at_most("maxLength", most, length, "byte"),
                _ => {}
            }
        }
    }

    pub(super) fn format(&mut self, format: Format, value: &str) {
        if !format.is_valid(value) {
            let message = format!("must have the format `{}`", format.name());
            self.fault("format", message);
        }
    }

    fn pattern(&mut self, pattern: &'static str, engine: Engine, value: &str) {
        if !matches(pattern, engine, value) {
            self.fault("pattern", format!("must match `{pattern}`"));
        }
    }

    pub(super) fn at_least(&mut self, rule: &'static str, least: u64, has: u64, what: &str) {
        if has < least {
            let message = format!("must have at least {}, has {has}", counted(least, what));
            self.fault(rule, message);
        }
    }

    pub(super) fn at_most(&mut self, rule: &'static str, most: u64, has: u64, what: &str) {
        if has > most {
            let message = format!("must have at most {}, has {has}", counted(most, what));
            self.fault(rule, message);
        }
    }
}

fn bytes(value: &str) -> u64 {
    u64::try_from(value.len()).unwrap_or(u64::MAX)
}

/// In characters, as JSON Schema counts.
fn length(value: &str) -> u64 {
    u64::try_from(value.chars().count()).unwrap_or(u64::MAX)
}
