use super::Origin;
use crate::diagnostics::{FileId, Pointer, escape};
use foldhash::fast::RandomState;
use indexmap::IndexSet;

/// Set in a step that is an index; a name's number otherwise.
const INDEX: u32 = 1 << 31;
/// The parent of a file's root, whose step is the file's number.
const NONE: u32 = u32::MAX;

/// Where every node was written: a link to the node that holds it and the step down, 8 bytes a node.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    links: Vec<Link>,
    names: IndexSet<Box<str>, RandomState>,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    parent: u32,
    step: u32,
}

impl Origins {
    /// The root of a file.
    pub fn root(&mut self, file: FileId) -> Origin {
        self.push(NONE, file.0)
    }

    /// The member `name` of the object at `parent`.
    pub fn member(&mut self, parent: Origin, name: &str) -> Origin {
        let number = match self.names.get_index_of(name) {
            Some(number) => number,
            None => self.names.insert_full(name.into()).0,
        };
        self.push(parent.0, u32::try_from(number).unwrap_or(0) & !INDEX)
    }

    /// The item `index` of the array at `parent`.
    pub fn item(&mut self, parent: Origin, index: usize) -> Origin {
        self.push(parent.0, u32::try_from(index).unwrap_or(0) | INDEX)
    }

    /// Says that the node at `origin` is held by the one at `parent`, under the same step.
    pub fn hold(&mut self, parent: Origin, origin: Origin) {
        if let Some(link) = self.links.get_mut(origin.0 as usize) {
            link.parent = parent.0;
        }
    }

    /// How many there are, to [forget](Self::forget) those added since.
    pub fn count(&self) -> usize {
        self.links.len()
    }

    pub fn forget(&mut self, count: usize) {
        self.links.truncate(count);
    }

    /// The file, and the pointer as written there.
    pub fn place(&self, origin: Origin) -> (FileId, Pointer) {
        let mut steps = Vec::new();
        let mut at = origin.0;
        let file = loop {
            let Some(link) = self.links.get(at as usize) else {
                break FileId(0);
            };
            if link.parent == NONE {
                break FileId(link.step);
            }
            steps.push(link.step);
            at = link.parent;
        };
        let pointer = steps.iter().rev().fold(String::new(), |pointer, step| pointer + "/" + &self.step(*step));
        (file, Pointer::parse(&pointer))
    }

    /// The file alone.
    pub fn file(&self, origin: Origin) -> FileId {
        let mut at = origin.0;
        loop {
            match self.links.get(at as usize) {
                Some(link) if link.parent == NONE => return FileId(link.step),
                Some(link) => at = link.parent,
                None => return FileId(0),
            }
        }
    }

    fn step(&self, step: u32) -> String {
        if step & INDEX != 0 {
            return (step & !INDEX).to_string();
        }
        let name = self.names.get_index(step as usize).map_or("", |name| name);
        escape(name).into_owned()
    }

    fn push(&mut self, parent: u32, step: u32) -> Origin {
        let origin = Origin(u32::try_from(self.links.len()).unwrap_or(NONE));
        self.links.push(Link { parent, step });
        origin
    }
}
