//! Patterns that are one step after another, such as `^[a-z]+-[0-9]{4}$`, which most are: what each step takes is certain
//! when it is read from the left, so that nothing has to be searched for.

use super::set::Set;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

/// How many steps a pattern may have.
const MOST: usize = 64;

/// A pattern that begins where the text begins.
#[derive(Debug)]
pub(super) struct Steps {
    steps: Vec<Step>,
    /// Whether it ends where the text ends, too.
    to_end: bool,
}

/// As many characters of a set as there are, within limits.
#[derive(Debug)]
struct Step {
    set: Set,
    least: u32,
    most: u32,
}

impl Steps {
    /// `None` if the pattern is anything else.
    pub(super) fn of(pattern: &str) -> Option<Self> {
        let pattern = regex_syntax::parse(pattern).ok()?;
        let HirKind::Concat(parts) = pattern.kind() else { return None };
        let parts = match parts.split_first()? {
            (start, parts) if is(start, Look::Start) => parts,
            _ => return None,
        };
        let (parts, to_end) = match parts.split_last() {
            Some((end, parts)) if is(end, Look::End) => (parts, true),
            _ => (parts, false),
        };
        let mut steps = Vec::new();
        parts.iter().try_for_each(|part| push(&mut steps, part))?;
        certain(&steps).then_some(Self { steps, to_end })
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        let mut rest = text.chars();
        self.steps.iter().all(|step| step.take(&mut rest)) && !(self.to_end && rest.next().is_some())
    }
}

impl Step {
    fn take(&self, rest: &mut std::str::Chars<'_>) -> bool {
        for taken in 0..self.most {
            let mut after = rest.clone();
            if !after.next().is_some_and(|char| self.set.has(char)) {
                return taken >= self.least;
            }
            *rest = after;
        }
        true
    }
}

fn is(part: &Hir, look: Look) -> bool {
    matches!(part.kind(), HirKind::Look(other) if *other == look)
}

fn push(steps: &mut Vec<Step>, part: &Hir) -> Option<()> {
    match part.kind() {
        HirKind::Empty => {}
        HirKind::Capture(group) => push(steps, &group.sub)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| push(steps, part))?,
        HirKind::Literal(text) => {
            let text = std::str::from_utf8(&text.0).ok()?;
            steps.extend(text.chars().map(|char| Step { set: Set::only(char), least: 1, most: 1 }));
        }
        HirKind::Class(class) => steps.push(Step { set: set(class)?, least: 1, most: 1 }),
        HirKind::Repetition(repetition) => steps.push(repeated(repetition)?),
        HirKind::Look(_) | HirKind::Alternation(_) => return None,
    }
    (steps.len() <= MOST).then_some(())
}

fn set(class: &Class) -> Option<Set> {
    match class {
        Class::Unicode(class) => Some(Set::of(class)),
        Class::Bytes(_) => None,
    }
}

/// One step again and again; more than one is left to those who search.
fn repeated(repetition: &Repetition) -> Option<Step> {
    let mut steps = Vec::new();
    push(&mut steps, &repetition.sub)?;
    let step = steps.pop().filter(|step| steps.is_empty() && step.least == 1 && step.most == 1)?;
    Some(Step { least: repetition.min, most: repetition.max.unwrap_or(u32::MAX), ..step })
}

/// Whether no step that takes as much as it can takes what a later one needs: whatever may come next, it does not have.
fn certain(steps: &[Step]) -> bool {
    steps.iter().enumerate().filter(|(_, step)| step.least < step.most).all(|(at, step)| {
        let later = steps.get(at + 1..).unwrap_or_default();
        let needed = later.iter().position(|step| step.least > 0).map_or(later.len(), |needed| needed + 1);
        later.iter().take(needed).all(|next| !step.set.meets(&next.set))
    })
}

#[cfg(test)]
mod tests;
