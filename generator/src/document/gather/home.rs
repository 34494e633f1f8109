use super::Gather;
use super::target::{Base, Target};
use crate::diagnostics::{Code, FileId, Pointer};
use crate::document::findings::describe;
use crate::document::grammar::{Form, Kind};
use crate::document::tree::{Tree, members_mut, steps};
use crate::document::version::Version;
use crate::source::{Map, Node, Value};
use foldhash::fast::RandomState;
use foldhash::{HashMap, HashMapExt as _, HashSet};
use indexmap::IndexMap;
use std::collections::VecDeque;
use std::path::Path;

/// Where parts of other files, and parts of the document that stand in odd places, are in the canonical document.
pub struct Homes<'a> {
    version: Version,
    root: &'a Node,
    /// By file and pointer there.
    pub moved: HashMap<(FileId, Pointer), Pointer>,
    /// Components of the document that only refer to a part of another file, and take its place.
    pub aliases: IndexMap<Pointer, Target<'a>, RandomState>,
    /// Names that are taken in a section, beside those of the document.
    taken: HashMap<Pointer, HashSet<String>>,
    /// What has a home and is not there yet.
    pending: VecDeque<(Pointer, Kind, Target<'a>)>,
    /// Parts of the document outside the places that the specification has.
    extras: IndexMap<Pointer, Kind, RandomState>,
}

/// How a pointer of the document fits the specification.
enum Standing {
    /// It names an object of this kind.
    Is(Kind),
    /// It names something else that the specification knows.
    Other,
    /// The specification says nothing about what is there.
    Outside,
}

impl<'a> Homes<'a> {
    pub fn new(document: Base<'a>, version: Version) -> Self {
        Self {
            version,
            root: document.root,
            moved: HashMap::new(),
            aliases: IndexMap::default(),
            taken: HashMap::new(),
            pending: VecDeque::new(),
            extras: IndexMap::default(),
        }
    }

    /// The pointer of the section that keeps objects of `kind`.
    pub fn section(&self, kind: Kind) -> Option<Pointer> {
        let section = kind.section()?;
        Some(match (self.version, section) {
            (Version::V20, "schemas") => Pointer::root().child("definitions"),
            (Version::V20, _) => Pointer::root().child(section),
            _ => Pointer::root().child("components").child(section),
        })
    }

    fn standing(&self, pointer: &Pointer) -> Standing {
        let start = Form::One(self.version.root());
        let form = steps(pointer.as_str()).try_fold(start, |form, step| form.child(&step));
        match form {
            None | Some(Form::Any) => Standing::Outside,
            Some(form) => form.kind().map_or(Standing::Other, Standing::Is),
        }
    }

    /// A free pointer for what stands at `target`.
    fn settle(&mut self, section: &Pointer, target: &Target<'_>, file: Option<&Path>) -> Pointer {
        let stem = file.and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let stem = clean(&stem.unwrap_or_default());
        let name = target.pointer.last().map_or_else(|| stem.clone(), |name| clean(&name));
        let written = section_of(self.root, section);
        let taken = self.taken.entry(section.clone()).or_default();
        let is_free =
            |name: &String| !taken.contains(name) && !written.is_some_and(|written| written.contains_key(name));
        let first = [name.clone(), format!("{stem}.{name}")].into_iter().find(is_free);
        let free = first.or_else(|| (2_u32..).map(|count| format!("{stem}.{name}.{count}")).find(is_free));
        let name = free.unwrap_or(name);
        taken.insert(name.clone());
        section.child(name)
    }
}

impl<'a> Gather<'a, '_> {
    /// The canonical place of what the reference `text` names.
    pub(super) fn home(&mut self, target: Target<'a>, text: &Node, kind: Kind) -> Option<Pointer> {
        let Some(target) = self.last_target(target) else {
            self.hollow(text);
            return None;
        };
        let target = self.down_to_schema(target, text, kind);
        let fits = matches!((&target.node.value, kind), (Value::Object(_), _) | (Value::Bool(_), Kind::Schema));
        if !fits {
            self.mismatch(text, &describe(target.node), kind, &target);
            return None;
        }
        if target.base.file == self.document.file {
            return self.home_in_document(target, text, kind);
        }
        let key = (target.base.file, target.pointer.clone());
        if let Some(home) = self.homes.moved.get(&key) {
            return Some(home.clone());
        }
        let section = self.homes.section(kind)?;
        let files = self.find.sources.files();
        let file = files.get(key.0.0 as usize).copied();
        let home = self.homes.settle(&section, &target, file);
        self.homes.moved.insert(key, home.clone());
        self.homes.pending.push_back((home.clone(), kind, target));
        Some(home)
    }

    /// The schema of a parameter or the like that a reference to a schema names.
    fn down_to_schema(&mut self, target: Target<'a>, text: &Node, kind: Kind) -> Target<'a> {
        let holds = kind == Kind::Schema
            && ["in", "type", "$ref", "properties"].map(|name| target.node.get(name).is_some())
                == [true, false, false, false];
        let schema = target.node.get("schema").filter(|node| holds && node.as_object().is_some());
        let Some(schema) = schema else {
            return target;
        };
        let short = self
            .find
            .diagnostic(
                Code::ReferenceShort,
                text,
                "the reference names a parameter, a schema was expected; the parameter's schema was taken",
            )
            .help("add `/schema` to the reference");
        self.find.repeat("", short);
        Target { pointer: target.pointer.child("schema"), node: schema, ..target }
    }

    fn home_in_document(&mut self, target: Target<'a>, text: &Node, kind: Kind) -> Option<Pointer> {
        let standing = match self.homes.extras.get(&target.pointer) {
            Some(kind) => Standing::Is(*kind),
            None => self.homes.standing(&target.pointer),
        };
        match standing {
            Standing::Is(found) if found == kind => {}
            Standing::Is(found) => {
                self.mismatch(text, found.noun(), kind, &target);
                return None;
            }
            Standing::Other => {
                self.mismatch(text, &describe(target.node), kind, &target);
                return None;
            }
            Standing::Outside => {
                let pointer = target.pointer.clone();
                self.homes.extras.insert(pointer.clone(), kind);
                self.homes.pending.push_back((pointer, kind, target.clone()));
            }
        }
        Some(target.pointer)
    }

    fn mismatch(&mut self, text: &Node, found: &str, kind: Kind, target: &Target<'_>) {
        let message = format!("the reference names {found}, where {} was expected", kind.noun());
        let place = self.find.place(target.node);
        let fault = match kind {
            // As where it leads nowhere, the rest of the document is of use.
            Kind::Schema => {
                let message = format!("{message}; any value is taken there");
                self.find.diagnostic(Code::SchemaUnresolved, text, message)
            }
            _ => self.find.diagnostic(Code::ReferenceKind, text, message),
        };
        self.find.report(fault.also(place, "this is what it names"));
    }

    /// Puts what was found in other files and in odd places into the tree.
    pub(super) fn move_in(&mut self, tree: &mut Tree) {
        for (at, target) in std::mem::take(&mut self.homes.aliases) {
            let kind = match self.homes.standing(&at) {
                Standing::Is(kind) => kind,
                _ => continue,
            };
            self.homes.pending.push_back((at, kind, target));
        }
        // Copying one may bring others up.
        while let Some((at, kind, target)) = self.homes.pending.pop_front() {
            let copy = self.copy(target.node, Form::One(kind), target.base);
            put(tree, &at, copy);
        }
        let extras = std::mem::take(&mut self.homes.extras);
        let outer = extras.iter().filter(|(at, kind)| !is_within(at, **kind, &extras));
        tree.extras = outer.map(|(at, kind)| (at.clone(), *kind)).collect();
    }

    /// Whether the target can be a path item, which is copied from anywhere; reported if not.
    pub(super) fn may_be(&mut self, target: &Target<'a>, text: &Node, kind: Kind) -> bool {
        let standing = match target.base.file == self.document.file {
            true => self.homes.standing(&target.pointer),
            false => Standing::Outside,
        };
        let found = match standing {
            Standing::Is(found) if found != kind => found.noun().to_owned(),
            _ if target.node.as_object().is_none() => describe(target.node),
            _ => return true,
        };
        self.mismatch(text, &found, kind, target);
        false
    }
}

/// Whether walking another of `extras` comes by the part at `at`.
fn is_within(at: &Pointer, kind: Kind, extras: &IndexMap<Pointer, Kind, RandomState>) -> bool {
    let mut below = Vec::new();
    let mut outer = at.clone();
    while let Some(parent) = outer.parent() {
        below.extend(outer.last());
        outer = parent;
        let Some(holder) = extras.get(&outer) else { continue };
        let form = below.iter().rev().try_fold(Form::One(*holder), |form, step| form.child(step));
        if form.and_then(Form::kind) == Some(kind) {
            return true;
        }
    }
    false
}

/// The members of a section of the document.
pub fn section_of<'a>(root: &'a Node, section: &Pointer) -> Option<&'a Map> {
    let step = |node: &'a Node, step: std::borrow::Cow<'_, str>| node.get(&step);
    steps(section.as_str()).try_fold(root, step)?.as_object()
}

/// Puts `node` at a pointer, making the objects on the way.
fn put(tree: &mut Tree, at: &Pointer, node: Node) {
    let Some(name) = at.last() else { return };
    if let Some(existing) = tree.at_mut(at.as_str()) {
        *existing = node;
        return;
    }
    let mut holder = &mut tree.root;
    let steps: Vec<_> = at.steps().collect();
    for step in steps.iter().take(steps.len().saturating_sub(1)) {
        let origin = holder.origin;
        let Some(members) = members_mut(holder) else { return };
        let empty = || Node { value: Value::object(Map::default()), origin };
        holder = members.entry(step.clone()).or_insert_with(empty);
    }
    if let Some(members) = members_mut(holder) {
        members.insert(name, node);
    }
}

/// A name as component names are: letters, digits, `.`, `-` and `_`.
fn clean(name: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let clean: String = name.chars().map(|c| if fits(c) { c } else { '_' }).collect();
    if clean.is_empty() { "Part".into() } else { clean }
}
