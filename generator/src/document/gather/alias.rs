use super::Gather;
use super::home::section_of;
use super::target::{Base, Target};
use crate::diagnostics::{FileId, Pointer};
use crate::document::grammar::Kind;
use crate::source::Node;
use foldhash::{HashSet, HashSetExt as _};
use indexmap::IndexMap;

/// An alias and what it stands for.
type Alias<'a> = (Pointer, Target<'a>);

impl<'a> Gather<'a, '_> {
    /// Lets components that only refer to a part of another file be that part.
    pub(super) fn settle_aliases(&mut self) {
        let mut found: IndexMap<(FileId, Pointer), Vec<Alias<'a>>> = IndexMap::new();
        for kind in [Kind::Schema, Kind::Response, Kind::Parameter, Kind::RequestBody, Kind::Header, Kind::Scheme] {
            let Some(section) = self.homes.section(kind) else { continue };
            for (name, node) in section_of(self.document.root, &section).into_iter().flatten() {
                let Some(target) = self.bare_target(node, self.document) else { continue };
                let Some(target) = self.last_target(target) else { continue };
                if target.base.file != self.document.file {
                    let key = (target.base.file, target.pointer.clone());
                    found.entry(key).or_default().push((section.child(name), target));
                }
            }
        }
        for (key, mut aliases) in found {
            let natural = aliases.iter().position(|(alias, _)| alias.last() == key.1.last());
            if natural.is_none() && aliases.len() > 1 {
                continue;
            }
            let (alias, target) = aliases.swap_remove(natural.unwrap_or(0));
            self.homes.moved.insert(key, alias.clone());
            self.homes.aliases.insert(alias, target);
        }
    }

    /// What `node` refers to, if it says nothing else.
    fn bare_target(&self, node: &Node, base: Base<'a>) -> Option<Target<'a>> {
        let map = node.as_object().filter(|map| map.len() == 1)?;
        self.resolve(base, map.get("$ref")?.as_str()?).ok()
    }

    /// The end of the bare references through other files that begin at `target`. `None`: they go in a circle.
    pub(super) fn last_target(&self, mut target: Target<'a>) -> Option<Target<'a>> {
        let mut seen = HashSet::new();
        while target.base.file != self.document.file {
            if !seen.insert((target.base.file, target.pointer.clone())) {
                return None;
            }
            match self.bare_target(target.node, target.base) {
                Some(next) => target = next,
                None => break,
            }
        }
        Some(target)
    }
}
