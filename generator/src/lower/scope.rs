//! Names that must differ from each other: pinned ones first, then the rest, collisions qualified on all sides.

use super::pins::Pins;
use super::words::{Case, identifier, literal_identifier, spelled_identifier, styled_identifier};
use crate::diagnostics::Pointer;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A thing to be named.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// What its name is pinned by.
    pub(crate) at: Pointer,
    /// Ever longer ways to say it; the first that is free of collisions is taken.
    pub(crate) candidates: Vec<String>,
}

impl Named {
    /// A thing that the document names `spec`.
    pub(crate) fn from_spec(at: Pointer, spec: &str, case: Case) -> Self {
        let candidates = vec![
            identifier(spec, case),
            spelled_identifier(spec, case),
            styled_identifier(spec, case),
            literal_identifier(spec, case),
        ];
        Self { at, candidates }
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
    let longest = things.iter().map(|thing| thing.candidates.len()).max().unwrap_or(0);
    for level in 0..longest {
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
    let mut wanted: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, thing) in things.iter().enumerate() {
        if let (None, Some(candidate)) = (&names[index], candidate(thing, level)) {
            wanted.entry(candidate).or_default().push(index);
        }
    }
    let settled: Vec<(usize, String)> = wanted
        .into_iter()
        .filter(|(name, indices)| indices.len() == 1 && !taken.contains(*name))
        .filter_map(|(name, indices)| Some((*indices.first()?, name.to_owned())))
        .collect();
    for (index, name) in settled {
        taken.insert(name.clone());
        names[index] = Some(name);
    }
}

fn candidate(thing: &Named, level: usize) -> Option<&str> {
    thing.candidates.get(level).or(thing.candidates.last()).map(String::as_str)
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
