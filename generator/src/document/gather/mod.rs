//! Many files to one tree: every reference is made local, and what stands in other files moves under `components`.
//!
//! Path items are copied to where they are referred to, so that an operation is always under `/paths`; all else is
//! shared through one canonical place.

mod alias;
mod files;
mod home;
mod mapping;
mod siblings;
mod target;
#[cfg(test)]
mod tests;

use super::findings::{Findings, describe};
use super::grammar::{Form, Kind};
use super::tree::{Tree, walk};
use super::version::Version;
use super::written::{Text, Written};
use crate::diagnostics::{Code, FileId, Pointer};
use crate::source::{Map, Node, Value};
use files::Files;
use foldhash::{HashMap, HashMapExt as _};
use home::Homes;
use target::{Base, Lost, Target};

/// The walk over the files.
pub(super) struct Gather<'a, 'f> {
    find: &'f mut Findings<'a>,
    files: Files<'a>,
    document: Base<'a>,
    version: Version,
    homes: Homes<'a>,
    /// What references were found to name, by file, kind and text.
    known: HashMap<(FileId, Kind, String), Option<Pointer>>,
    /// The schemas of all files, for the ledger.
    text: Text,
    /// The references that are being copied in place of themselves, to find cycles.
    copying: Vec<(FileId, Pointer)>,
    /// How deep the copy is.
    depth: usize,
    /// How many more nodes may be copied in place of references.
    budget: usize,
    /// Another copy would have been too much, and whether that was said.
    beyond: bool,
    told: bool,
}

/// How deep the copy may nest, twice of what a file may.
const DEEPEST: usize = 256;
/// More nodes than the files hold that may be copied in place of references, so that copies of copies come to an end.
const COPIED: usize = 20_000;

/// Makes one tree of the document and what its references reach; and says which schemas stand in its text. `None` only
/// where an error was reported.
pub fn gather<'a>(root: &'a Node, version: Version, find: &mut Findings<'a>) -> Option<(Tree, Vec<Written>)> {
    let document = Base { root, file: find.place(root).file };
    let budget = find.sources.count() + COPIED;
    let mut gather = Gather {
        homes: Homes::new(document, version),
        files: Files::new(find.sources),
        find,
        document,
        version,
        known: HashMap::new(),
        text: Text::default(),
        copying: Vec::new(),
        depth: 0,
        budget,
        beyond: false,
        told: false,
    };
    gather.settle_aliases();
    let mut tree =
        Tree { root: gather.copy(root, Form::One(version.root()), document), kind: version.root(), extras: Vec::new() };
    gather.move_in(&mut tree);
    (!gather.beyond).then(|| (tree, gather.text.into_schemas()))
}

impl<'a> Gather<'a, '_> {
    /// A copy of `node` whose references are canonical. One that leads nowhere is reported, and stays.
    fn copy(&mut self, node: &'a Node, form: Form, base: Base<'a>) -> Node {
        if !self.pay() {
            return Node { value: Value::Null, origin: node.origin };
        }
        self.depth += 1;
        let copy = self.copy_one(node, form, base);
        self.depth -= 1;
        copy
    }

    /// Whether there may be a copy of another node: what is copied in place of references has an end.
    fn pay(&mut self) -> bool {
        if self.copying.is_empty() || self.beyond {
            return !self.beyond;
        }
        self.budget = self.budget.saturating_sub(1);
        self.beyond = self.budget == 0 || self.depth > DEEPEST;
        !self.beyond
    }

    fn copy_one(&mut self, node: &'a Node, form: Form, base: Base<'a>) -> Node {
        let value = match (form, &node.value) {
            (Form::One(_) | Form::SchemaOrFlag, Value::Object(map)) => match form.kind() {
                Some(kind) => return self.object(node, map, kind, base),
                None => node.value.clone(),
            },
            (Form::List(kind), Value::Array(items)) => {
                let items = items.iter();
                Value::Array(items.map(|item| self.copy(item, Form::One(kind), base)).collect())
            }
            (form, Value::Object(map)) if form.is_named() => match map.get("$ref") {
                Some(text) if text.as_str().is_some() => {
                    return self.in_place(node, text, form, base);
                }
                _ => self.members(map, |name| form.child(name), base),
            },
            (Form::Mapping, Value::Object(map)) => self.mapping(map, base),
            (_, value) => value.clone(),
        };
        Node { value, origin: node.origin }
    }

    fn members(&mut self, map: &'a Map, form: impl Fn(&str) -> Option<Form>, base: Base<'a>) -> Value {
        let members = map.iter().map(|(name, member)| {
            let copy = match form(name) {
                Some(form) => self.copy(member, form, base),
                None => member.clone(),
            };
            (name.clone(), copy)
        });
        Value::object(members.collect())
    }

    fn object(&mut self, node: &'a Node, map: &'a Map, kind: Kind, base: Base<'a>) -> Node {
        self.text.add(node, kind);
        if let Some(text) = map.get("$ref").filter(|text| text.as_str().is_some()) {
            let copy = match kind {
                Kind::PathItem | Kind::PathItem2 => self.path_item(map, text, kind, base),
                Kind::Schema => Some(self.schema(map, text, base)),
                _ if kind.is_referenceable() => self.reference(map, text, kind, base),
                _ => return self.in_place(node, text, Form::One(kind), base),
            };
            let value = copy.unwrap_or_else(|| node.value.clone());
            return Node { value, origin: node.origin };
        }
        let value = self.members(map, |name| kind.form(name), base);
        let copy = Node { value, origin: node.origin };
        if kind == Kind::Schema { self.dynamic(copy, base) } else { copy }
    }

    /// A reference to something that is shared.
    fn reference(&mut self, map: &'a Map, text: &'a Node, kind: Kind, base: Base<'a>) -> Option<Value> {
        let pointer = self.canonical(text, kind, base)?;
        let mut copy = Map::default();
        copy.insert("$ref".into(), link(&pointer, text));
        // From 3.1 on, a reference may say better what it refers to.
        for (name, member) in map {
            match name.as_str() {
                "summary" | "description" => _ = copy.insert(name.clone(), member.clone()),
                _ => self.passed_over(member, kind.form(name)),
            }
        }
        Some(Value::object(copy))
    }

    /// What stands beside a reference and has no effect is written all the same.
    fn passed_over(&mut self, member: &Node, form: Option<Form>) {
        walk(member, form.unwrap_or(Form::Any), &mut |node, kind| self.text.add(node, kind));
    }

    /// A reference to a schema with what stands beside it; any value is allowed where it leads nowhere.
    fn schema(&mut self, map: &'a Map, text: &'a Node, base: Base<'a>) -> Value {
        let pointer = self.canonical(text, Kind::Schema, base);
        let mut copy = Map::default();
        copy.extend(pointer.map(|pointer| ("$ref".to_owned(), link(&pointer, text))));
        for (name, member) in map {
            if name == "$ref" {
                continue;
            }
            if !self.keeps(name, member) {
                self.passed_over(member, Kind::Schema.form(name));
                continue;
            }
            let member = match Kind::Schema.form(name) {
                Some(form) => self.copy(member, form, base),
                None => member.clone(),
            };
            copy.insert(name.clone(), member);
        }
        Value::object(copy)
    }

    /// A path item takes the members of the one that it refers to; its own win.
    fn path_item(&mut self, map: &'a Map, text: &'a Node, kind: Kind, base: Base<'a>) -> Option<Value> {
        let target = self.find_target(text, base, false)?;
        if !self.may_be(&target, text, kind) {
            return None;
        }
        let Value::Object(mut merged) = self.copy_target(&target, text, Form::One(kind))?.value else {
            return None;
        };
        for (name, member) in map.iter().filter(|(name, _)| *name != "$ref") {
            let member = match kind.form(name) {
                Some(form) => self.copy(member, form, base),
                None => member.clone(),
            };
            merged.insert(name.clone(), member);
        }
        Some(Value::Object(merged))
    }

    /// A reference is replaced by what it refers to: to a callback, and where the specification allows none.
    fn in_place(&mut self, node: &Node, text: &'a Node, form: Form, base: Base<'a>) -> Node {
        let Some(target) = self.find_target(text, base, false) else {
            return node.clone();
        };
        if form != Form::Callback {
            let message = format!("a reference stands where {} has to stand itself", form.noun());
            let odd = self
                .find
                .diagnostic(Code::ReferencePlace, text, message)
                .help("what it refers to was put in its place; other tools may refuse it");
            self.find.repeat(form.noun(), odd);
        }
        self.copy_target(&target, text, form).unwrap_or_else(|| node.clone())
    }

    /// A copy of what `text` names. `None`: that is being copied, which is reported.
    fn copy_target(&mut self, target: &Target<'a>, text: &Node, form: Form) -> Option<Node> {
        let key = (target.base.file, target.pointer.clone());
        if self.copying.contains(&key) {
            self.hollow(text);
            return None;
        }
        self.copying.push(key);
        let within = !self.beyond;
        let copy = self.copy(target.node, form, target.base);
        self.copying.pop();
        if within && self.beyond && !self.told {
            self.told = true;
            let message =
                "what this names takes the reference's place, and makes the document larger or deeper than any is";
            let found = self.find.diagnostic(Code::Limit, text, message);
            self.find.report(found);
        }
        Some(copy)
    }

    /// Where the reference `text` leads in the canonical document; reported if nowhere.
    fn canonical(&mut self, text: &Node, kind: Kind, base: Base<'a>) -> Option<Pointer> {
        let key = (base.file, kind, text.as_str()?.to_owned());
        if let Some(Some(pointer)) = self.known.get(&key) {
            return Some(pointer.clone());
        }
        let target = self.find_target(text, base, kind == Kind::Schema)?;
        let pointer = self.home(target, text, kind);
        self.known.insert(key, pointer.clone());
        pointer
    }

    /// What `text` names; reported if nothing. A schema that is not there asserts nothing, which leaves a client whose
    /// other parts are sound; of anything else there is no telling what a request would lack.
    fn find_target(&mut self, text: &Node, base: Base<'a>, is_schema: bool) -> Option<Target<'a>> {
        let lost = match self.resolve(base, text.as_str()?) {
            Ok(target) => return Some(target),
            Err(lost) => lost,
        };
        if lost.no_file && self.find.told_of_file(is_schema) {
            return None;
        }
        let (code, message) = match is_schema {
            true => (Code::SchemaUnresolved, format!("{}; any value is taken there", lost.message)),
            false => (Code::ReferenceUnresolved, lost.message),
        };
        let mut fault = self.find.diagnostic(code, text, message);
        fault.help = lost.help;
        self.find.report(fault);
        None
    }

    fn resolve(&self, base: Base<'a>, text: &str) -> Result<Target<'a>, Lost> {
        target::resolve(&self.files, base, text)
    }

    /// Reports references that only lead to each other.
    fn hollow(&mut self, text: &Node) {
        let found = describe(text);
        let fault = self
            .find
            .diagnostic(
                Code::ReferenceCycle,
                text,
                format!("{found} leads back to itself, and nothing is said on the way"),
            )
            .help("let one of the references in the cycle be what is meant");
        self.find.report(fault);
    }
}

/// The value of a canonical `$ref`, written where `text` is.
fn link(pointer: &Pointer, text: &Node) -> Node {
    Node { value: Value::String(format!("#{pointer}")), origin: text.origin }
}
