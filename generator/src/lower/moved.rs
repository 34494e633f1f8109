//! Branches of unions that a new version of the document lists in another order: what stands within them keeps the
//! names that it had where it stood.
//!
//! A branch that is a reference is known by what it refers to. Others are known by what they say, where no other
//! branch of the union says the same, and by their number otherwise.

use crate::diagnostics::{Pointer, escape, unescape};
use crate::document::Document;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Where branches stood before that stand elsewhere now; nowhere if they are new and take the place of another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Moved(HashMap<String, Option<String>>);

/// What each branch says, by its pointer.
type Said = BTreeMap<String, String>;

/// The branches of one union that are no references, and what they say.
type Union = (Pointer, Vec<(Pointer, String)>);

impl Moved {
    /// What moved since the branches said what `old` has, and what they say now.
    pub(super) fn find(document: &Document, old: &Said) -> (Self, Said) {
        let (mut moved, mut new) = (Self::default(), Said::new());
        for (at, branches) in unions(document) {
            moved.follow(&at, &branches, old);
            new.extend(branches.into_iter().map(|(at, said)| (at.as_str().to_owned(), said)));
        }
        (moved, new)
    }

    fn follow(&mut self, union: &Pointer, branches: &[(Pointer, String)], old: &Said) {
        let Some(home) = self.before(union.as_str()) else { return };
        let first = format!("{home}/");
        let is_branch = |at: &str| at.strip_prefix(&first).is_some_and(|step| !step.contains('/'));
        let listed: Vec<_> = old.range(first.clone()..).take_while(|(at, _)| at.starts_with(&first)).collect();
        let known: Vec<_> = listed.into_iter().filter(|(at, _)| is_branch(at)).collect();
        let stood: Vec<Option<&String>> = branches
            .iter()
            .map(|(_, said)| {
                let alike = |all: &mut dyn Iterator<Item = &String>| all.filter(|one| *one == said).count();
                let is_alone = alike(&mut branches.iter().map(|(_, said)| said)) == 1
                    && alike(&mut known.iter().map(|(_, said)| *said)) == 1;
                known.iter().find(|(_, one)| is_alone && *one == said).map(|(at, _)| *at)
            })
            .collect();
        let claimed: HashSet<&String> = stood.iter().flatten().copied().collect();
        for ((at, _), stood) in branches.iter().zip(&stood) {
            let same = format!("{home}/{}", at.last().unwrap_or_default());
            match stood {
                Some(there) if **there != same => _ = self.0.insert(at.as_str().to_owned(), Some((*there).clone())),
                None if claimed.contains(&same) => _ = self.0.insert(at.as_str().to_owned(), None),
                _ => {}
            }
        }
    }

    /// Where what is at `at` was before; `None` for what is new in a place that something else had.
    pub(super) fn before(&self, at: &str) -> Option<String> {
        if self.0.is_empty() {
            return Some(at.to_owned());
        }
        // A variant is known by its union and, in one step, by the place of its branch.
        if let Some((union, branch)) = at.rsplit_once('/').filter(|(_, step)| step.starts_with("~1")) {
            let branch = self.before(&unescape(branch))?;
            return Some(format!("{}/{}", self.before(union)?, escape(&branch)));
        }
        let mut end = at.len();
        loop {
            if let Some(there) = self.0.get(&at[..end]) {
                return there.as_ref().map(|there| format!("{there}{}", &at[end..]));
            }
            match at[..end].rfind('/') {
                Some(next) => end = next,
                None => return Some(at.to_owned()),
            }
        }
    }
}

/// Every union of several branches, those that hold others first.
fn unions(document: &Document) -> Vec<Union> {
    let mut found: Vec<Union> = Vec::new();
    let mut known: HashMap<Pointer, usize> = HashMap::new();
    for at in document.positions().iter().map(|position| &position.at) {
        let Some(list) = at.parent().filter(is_list) else { continue };
        if at.last().is_some_and(|step| step == "0") && !document.has(&list.child(1)) {
            continue;
        }
        if let Some(said) = document.digest(at) {
            let index = *known.entry(list.clone()).or_insert_with(|| {
                found.push((list, Vec::new()));
                found.len() - 1
            });
            found[index].1.push((at.clone(), said));
        }
    }
    found
}

fn is_list(list: &Pointer) -> bool {
    list.last().is_some_and(|step| matches!(step.as_str(), "oneOf" | "anyOf"))
}
