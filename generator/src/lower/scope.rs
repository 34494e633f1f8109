//! Names that must differ from each other: pinned ones first, then the rest, collisions qualified on all sides.

use super::pins::Pins;
use super::resolve::telling;
use super::words::{Case, identifier, literal_identifier, spelled_identifier, styled_identifier};
use crate::diagnostics::Pointer;
use foldhash::{HashMap, HashMapExt as _};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A thing to be named.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// What its name is pinned by.
    pub(crate) at: Pointer,
    /// Ever longer ways to say it; the first that is free of collisions is taken.
    pub(crate) candidates: Vec<String>,
    rest: Rest,
}

/// Where the candidates do not tell a thing from others, what may. Few things need it, so that it is made when they do.
#[derive(Clone, Debug)]
enum Rest {
    Nothing,
    /// The way in which the document writes its name.
    Written(String, Case),
    /// The steps to its place: those that tell something, then all.
    Place,
}

const WAYS: [fn(&str, Case) -> String; 3] = [spelled_identifier, styled_identifier, literal_identifier];

impl Named {
    /// A thing with its candidates.
    pub(crate) fn new(at: Pointer, candidates: Vec<String>) -> Self {
        Self { at, candidates, rest: Rest::Nothing }
    }

    /// A type that is called by its place where its candidates do not tell it from others.
    pub(crate) fn or_by_place(at: Pointer, candidates: Vec<String>) -> Self {
        Self { at, candidates, rest: Rest::Place }
    }

    /// A thing that the document names `spec`.
    pub(crate) fn from_spec(at: Pointer, spec: &str, case: Case) -> Self {
        Self { at, candidates: vec![identifier(spec, case)], rest: Rest::Written(spec.to_owned(), case) }
    }

    /// How many candidates it has.
    fn levels(&self) -> usize {
        let rest = match self.rest {
            Rest::Nothing => 0,
            Rest::Written(..) => WAYS.len(),
            Rest::Place => 2,
        };
        self.candidates.len() + rest
    }

    /// The candidate at `level`, or the last one.
    fn candidate(&self, level: usize) -> Option<Cow<'_, str>> {
        if let Some(candidate) = self.candidates.get(level) {
            return Some(candidate.into());
        }
        let level = level - self.candidates.len();
        match &self.rest {
            Rest::Nothing => self.candidates.last().map(|last| last.into()),
            Rest::Written(spec, case) => Some(WAYS[level.min(WAYS.len() - 1)](spec, *case).into()),
            Rest::Place => {
                let steps: Vec<String> = self.at.steps().collect();
                let words = if level == 0 { telling(&steps).join(" ") } else { steps.join(" ") };
                Some(identifier(&words, Case::Pascal).into())
            }
        }
    }
}

/// Chooses a name for each of `things`, none of them in `reserved`, and pins it.
pub(crate) fn choose(things: &[Named], reserved: &BTreeSet<String>, pins: &mut Pins) -> Vec<String> {
    let mut names: Vec<Option<String>> = vec![None; things.len()];
    let mut taken = reserved.clone();
    for (name, thing) in names.iter_mut().zip(things) {
        if let Some(pinned) = pins.name(&thing.at).filter(|pinned| !taken.contains(pinned)) {
            taken.insert(pinned.clone());
            *name = Some(pinned);
        }
    }
    let longest = things.iter().map(Named::levels).max().unwrap_or(0);
    for level in 0..longest {
        if names.iter().all(Option::is_some) {
            break;
        }
        settle(things, level, &mut names, &mut taken);
    }
    number(things, &mut names, &mut taken);
    let names: Vec<String> = names.into_iter().flatten().collect();
    for (name, thing) in names.iter().zip(things) {
        pins.pin(&thing.at, name);
    }
    names
}

/// Names all things whose candidate at `level` nobody else wants or has.
fn settle(things: &[Named], level: usize, names: &mut [Option<String>], taken: &mut BTreeSet<String>) {
    // Who wants it, if that is one alone.
    let mut wanted: BTreeMap<Cow<'_, str>, Option<usize>> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate().filter(|(index, _)| names[*index].is_none()) {
        let Some(candidate) = thing.candidate(level) else { continue };
        wanted.entry(candidate).and_modify(|alone| *alone = None).or_insert(Some(index));
    }
    let alone = wanted.into_iter().filter_map(|(name, alone)| Some((name, alone?)));
    let settled: Vec<(Cow<'_, str>, usize)> = alone.filter(|(name, _)| !taken.contains(name.as_ref())).collect();
    for (name, index) in settled {
        let name = name.into_owned();
        taken.insert(name.clone());
        names[index] = Some(name);
    }
}

/// The last resort: numbers, in the order of pointers.
fn number(things: &[Named], names: &mut [Option<String>], taken: &mut BTreeSet<String>) {
    let mut left: Vec<usize> = (0..things.len()).filter(|index| names[*index].is_none()).collect();
    left.sort_by(|a, b| things[*a].at.cmp(&things[*b].at));
    // Where the search goes on for others of the same base: what was taken stays so.
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for index in left {
        let base = things[index].candidates.first().map_or("unnamed", String::as_str);
        let separator = if base.starts_with(char::is_uppercase) || base.ends_with('_') { "" } else { "_" };
        let count = counts.entry(base).or_insert(1usize);
        let name = loop {
            let name = format!("{base}{separator}{count}");
            *count += 1;
            if !taken.contains(&name) {
                break name;
            }
        };
        taken.insert(name.clone());
        names[index] = Some(name);
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, choose};
    use crate::diagnostics::Pointer;
    use crate::lower::pins::{Choices, Pins};
    use crate::lower::words::Case;
    use std::collections::BTreeSet;

    fn names(specs: &[&str], case: Case, pins: &mut Pins) -> Vec<String> {
        let things: Vec<Named> =
            specs.iter().enumerate().map(|(i, s)| Named::from_spec(Pointer::root().child(i), s, case)).collect();
        choose(&things, &BTreeSet::new(), pins)
    }

    #[test]
    fn collisions_qualify_all_parties() {
        let mut pins = Pins::default();
        assert_eq!(names(&["asc", "ASC"], Case::Pascal, &mut pins), ["AscLower", "AscUpper"]);
        let mut pins = Pins::default();
        assert_eq!(names(&["created", "-created"], Case::Pascal, &mut pins), ["Created", "MinusCreated"]);
        let mut pins = Pins::default();
        assert_eq!(names(&["pageSize", "page_size"], Case::Snake, &mut pins), ["page_size_camel", "page_size_snake"]);
        let mut pins = Pins::default();
        let mixed = names(&["a-b_c", "a_b-c"], Case::Snake, &mut pins);
        assert_eq!(mixed, ["a_minus_b_underscore_c", "a_underscore_b_minus_c"]);
        let mut pins = Pins::default();
        assert_eq!(names(&["a.b", "a b"], Case::Snake, &mut pins), ["a_dot_b", "a_b"]);
    }

    #[test]
    fn pinned_names_stay() {
        let names_before = [("/0".to_owned(), "Ascending".to_owned())].into();
        let mut pins = Pins::new(Choices { names: names_before, ..Choices::default() });
        assert_eq!(names(&["asc", "ASC"], Case::Pascal, &mut pins), ["Ascending", "Asc"]);
    }

    #[test]
    fn equal_names_are_numbered() {
        let mut pins = Pins::default();
        assert_eq!(names(&["a", "a"], Case::Snake, &mut pins), ["a_1", "a_2"]);
    }
}
