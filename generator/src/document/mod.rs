//! Trees to one canonical document, whatever version it was written in, and where each part came from.
//!
//! Later rooms see it through the views of this room only; openapiv3's types do not leave it. The passes, in order:
//! [`gather`] makes one tree of all files, [`form`] makes sure of JSON types, [`swagger`] lifts 2.0 to 3.0, [`normal`]
//! spells schemas in one way, [`check`] finds what contradicts itself, [`typed`] has openapiv3 judge the result,
//! [`example`] holds examples against their schemas.

mod body;
mod check;
mod digest;
mod event;
mod example;
mod findings;
mod form;
mod gather;
mod grammar;
mod info;
mod keywords;
mod link;
mod nested;
mod normal;
mod operation;
mod parameter;
mod path;
mod position;
mod reader;
mod response;
mod schema;
mod security;
mod server;
mod swagger;
#[cfg(test)]
mod tests;
mod tree;
mod typed;
mod unread;
mod version;
mod written;
mod xml;

pub use crate::source::{Node, Number, Origin, Value, json_text, quoted};
pub use body::{Body, Encoding, Media};
pub use example::{Difference, Mend};
pub use info::{Info, Tag};
pub use link::Link;
pub use nested::Nested;
pub use operation::Operation;
pub use parameter::{Content, Location, Parameter, Style};
pub use path::{PathParts, parameter as path_parameter};
pub use position::{Holder, Position};
pub use response::{Header, Response, Status};
pub use schema::{Additional, Discriminator, JsonType, Schema};
pub use security::{Requirement, Scheme, SchemeKind};
pub use server::{Server, Variable};
pub use unread::Unread;
pub use version::Version;
pub use written::Written;
pub use xml::{Xml, XmlNode};

use crate::diagnostics::{Place, Pointer, Report};
use crate::source::{Origins, Sources};
use findings::Findings;
use foldhash::{HashMap, HashMapExt as _};
use position::Settled;

/// The canonical document.
#[derive(Debug)]
pub struct Document {
    info: Info,
    tags: Vec<Tag>,
    /// All of it, exact; also what OpenAPI 3.0 cannot say.
    settled: Settled,
    /// The schemas of the text, before anything was rewritten.
    written: Vec<Written>,
    /// Where each node was written.
    origins: Origins,
    version: Version,
    /// What is a body within a body.
    nested: Nested,
}

/// Makes the canonical document of what was read. `None` only where `report` has an error.
pub fn canonicalize(sources: &Sources, report: &mut Report) -> Option<Document> {
    let mut find = Findings::new(sources, report);
    let document = read(sources, &mut find);
    find.finish();
    let document = document.filter(|_| !find.has_errors())?;
    // Only there it is part of the specification.
    let nested = if document.version >= Version::V32 { Nested::find(&document) } else { Nested::default() };
    Some(Document { nested, ..document })
}

fn read<'a>(sources: &'a Sources, find: &mut Findings<'a>) -> Option<Document> {
    let root = sources.document()?;
    let version = version::read(root, find)?;
    let (mut tree, written) = gather::gather(root, version, find)?;
    form::check(&mut tree, version, find);
    if version == Version::V20 {
        tree = swagger::lift(tree, find);
    }
    normal::normalize(&mut tree, version, find);
    event::embed(&mut tree);
    check::check(&mut tree, version, find);
    if find.has_errors() {
        return None;
    }
    // What openapiv3 makes of it takes as much memory as all else.
    let (info, tags) = {
        let api = typed::read(&tree, find)?;
        (Info::read(&api.info), api.tags.iter().map(Tag::read).collect())
    };
    let settled = Settled::new(tree);
    example::check(&settled, find);
    let origins = sources.origins();
    Some(Document { info, tags, settled, written, origins, version, nested: Nested::default() })
}

impl Document {
    pub fn info(&self) -> Info {
        self.info.clone()
    }

    /// The tags declared at the top level, in order.
    pub fn tags(&self) -> Vec<Tag> {
        self.tags.clone()
    }

    /// The top-level servers; `/` where the document names none.
    pub fn servers(&self) -> Vec<Server> {
        operation::document_servers(&self.settled.tree)
    }

    /// The security schemes of `components`, in order.
    pub fn schemes(&self) -> Vec<Scheme> {
        Scheme::read_all(&self.settled.tree)
    }

    /// Every operation, in the order of paths, then of methods as written.
    pub fn operations(&self) -> Vec<Operation> {
        let spots = operation::spots(&self.settled.tree);
        spots.into_iter().map(|spot| Operation::read(&self.settled.tree, spot)).collect()
    }

    /// Every operation that others call: of webhooks and callbacks. Its path is the name of either.
    pub fn received(&self) -> Vec<Operation> {
        let spots = operation::received(&self.settled.tree);
        spots.into_iter().map(|spot| Operation::read(&self.settled.tree, spot)).collect()
    }

    /// `components.schemas`, in order: name and pointer.
    pub fn component_schemas(&self) -> Vec<(String, Pointer)> {
        let named = |(at, _): (Pointer, &Node)| Some((at.last()?, at));
        self.settled.tree.component_schemas().filter_map(named).collect()
    }

    /// Every place where a schema stands, those that hold others first.
    pub fn positions(&self) -> &[Position] {
        &self.settled.positions
    }

    /// All the ways in which a real value differs from the schema at `at`.
    pub fn differences(&self, at: &Pointer, value: &Node) -> Vec<Difference> {
        example::differences(&self.settled, at, value)
    }

    /// The version that it is written in.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Every schema of the text, and where it is here: nowhere if it was left out, in several places if several were
    /// made of it.
    pub fn written(&self) -> impl Iterator<Item = (&Written, Vec<Pointer>)> {
        let mut places: HashMap<Origin, Vec<Pointer>> = HashMap::new();
        for position in self.positions() {
            places.entry(position.origin).or_default().push(position.at.clone());
        }
        self.written.iter().map(move |written| (written, places.remove(&written.origin).unwrap_or_default()))
    }

    /// Whether a schema keyword of any version is called so.
    pub fn is_keyword(name: &str) -> bool {
        grammar::is_keyword(name)
    }

    /// What has no view.
    pub fn unread(&self) -> Unread {
        Unread::count(&self.settled.tree)
    }

    /// The schema that the one at `at` is another name for, or itself.
    pub fn behind(&self, at: &Pointer) -> Pointer {
        let named = self.settled.at(at).and_then(|node| self.settled.tree.follow(node)?.1);
        named.map_or_else(|| at.clone(), Pointer::parse)
    }

    /// Whether the schema at `at` is a reference and says nothing beside it.
    pub fn is_only_reference(&self, at: &Pointer) -> bool {
        self.settled.at(at).and_then(Node::as_object).is_some_and(|map| map.len() == 1 && map.contains_key("$ref"))
    }

    /// Whether the schemas at `one` and `other` are written alike.
    pub fn says_the_same(&self, one: &Pointer, other: &Pointer) -> bool {
        let (one, other) = (self.settled.at(one), self.settled.at(other));
        one.zip(other).is_some_and(|(one, other)| tree::same(one, other))
    }

    /// What the schema at `at` says in a word, unless it is a reference: descriptions and the order of members aside.
    pub fn digest(&self, at: &Pointer) -> Option<String> {
        digest::digest(self.settled.at(at)?)
    }

    /// Whether the schema at `at` has one of these keywords: most have none, and need not be read to know that.
    pub fn has_keyword<'k>(&self, at: &Pointer, keywords: impl IntoIterator<Item = &'k str>) -> bool {
        self.settled.at(at).is_some_and(|node| keywords.into_iter().any(|keyword| node.get(keyword).is_some()))
    }

    /// The description of the schema at `at`.
    pub fn description(&self, at: &Pointer) -> Option<&str> {
        self.settled.at(at)?.get("description")?.as_str()
    }

    /// The keywords of the schema at `at` that assert something, and that nothing is made of.
    pub fn unhandled(&self, at: &Pointer) -> impl Iterator<Item = &str> {
        let members = self.settled.at(at).and_then(Node::as_object).into_iter().flatten();
        members.map(|(name, _)| name.as_str()).filter(|name| grammar::CONSTRAINING.contains(name))
    }

    /// Whether `keyword` is one of those.
    pub fn is_unhandled(&self, at: &Pointer, keyword: &str) -> bool {
        grammar::CONSTRAINING.contains(&keyword) && self.has_keyword(at, [keyword])
    }

    /// What the schema at `at` says.
    pub fn schema(&self, at: &Pointer) -> Option<Schema<'_>> {
        self.settled.schema(at)
    }

    /// Whether a part of a `multipart` body whose schema names no type is bytes (from 3.1 on, "Encoding Object").
    pub fn has_untyped_parts(&self) -> bool {
        self.version >= Version::V31
    }

    /// The schemas whose values are bodies within bodies.
    pub fn nested(&self) -> &Nested {
        &self.nested
    }

    /// Whether anything is at `at`.
    pub fn has(&self, at: &Pointer) -> bool {
        self.settled.at(at).is_some()
    }

    /// Where the part at `at` was written; of what is not there, where it would be.
    pub fn place(&self, at: &Pointer) -> Place {
        self.place_of(self.settled.at(at).unwrap_or_else(|| self.settled.tree.nearest(at.as_str())))
    }

    /// Where the part of this origin was written.
    pub fn written_at(&self, origin: Origin) -> Place {
        let (file, pointer) = self.origins.place(origin);
        Place::value(file, pointer)
    }

    /// Where a part was written.
    pub fn place_of(&self, node: &Node) -> Place {
        self.written_at(node.origin)
    }
}
