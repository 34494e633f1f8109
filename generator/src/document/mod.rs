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
use openapiv3::OpenAPI;
use tree::Tree;

/// The canonical document.
#[derive(Debug)]
pub struct Document {
    /// What openapiv3 made of it.
    api: OpenAPI,
    /// All of it, exact; also what OpenAPI 3.0 cannot say.
    tree: Tree,
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
    let (version, tree, api, written) = document?;
    let sound = !find.has_errors();
    sound.then(|| {
        let origins = sources.origins();
        let document = Document { api, tree, written, origins, version, nested: Nested::default() };
        // Only there it is part of the specification.
        let nested = if version >= Version::V32 { Nested::find(&document) } else { Nested::default() };
        Document { nested, ..document }
    })
}

fn read<'a>(sources: &'a Sources, find: &mut Findings<'a>) -> Option<(Version, Tree, OpenAPI, Vec<Written>)> {
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
    let api = typed::read(&tree, find)?;
    example::check(&tree, find);
    Some((version, tree, api, written))
}

impl Document {
    pub fn info(&self) -> Info {
        Info::read(&self.api.info)
    }

    /// The tags declared at the top level, in order.
    pub fn tags(&self) -> Vec<Tag> {
        self.api.tags.iter().map(Tag::read).collect()
    }

    /// The top-level servers; `/` where the document names none.
    pub fn servers(&self) -> Vec<Server> {
        operation::document_servers(&self.tree)
    }

    /// The security schemes of `components`, in order.
    pub fn schemes(&self) -> Vec<Scheme> {
        Scheme::read_all(&self.tree)
    }

    /// Every operation, in the order of paths, then of methods as written.
    pub fn operations(&self) -> Vec<Operation> {
        let spots = operation::spots(&self.tree);
        spots.into_iter().map(|spot| Operation::read(&self.tree, spot)).collect()
    }

    /// Every operation that others call: of webhooks and callbacks. Its path is the name of either.
    pub fn received(&self) -> Vec<Operation> {
        let spots = operation::received(&self.tree);
        spots.into_iter().map(|spot| Operation::read(&self.tree, spot)).collect()
    }

    /// `components.schemas`, in order: name and pointer.
    pub fn component_schemas(&self) -> Vec<(String, Pointer)> {
        let named = |(at, _): (Pointer, &Node)| Some((at.last()?, at));
        self.tree.component_schemas().filter_map(named).collect()
    }

    /// Every place where a schema stands, those that hold others first.
    pub fn positions(&self) -> Vec<Position> {
        position::positions(&self.tree)
    }

    /// All the ways in which a real value differs from the schema at `at`.
    pub fn differences(&self, at: &Pointer, value: &Node) -> Vec<Difference> {
        example::differences(&self.tree, at, value)
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
            let Some(node) = self.tree.at(position.at.as_str()) else { continue };
            places.entry(node.origin).or_default().push(position.at);
        }
        self.written.iter().map(move |written| (written, places.get(&written.origin).cloned().unwrap_or_default()))
    }

    /// Whether a schema keyword of any version is called so.
    pub fn is_keyword(name: &str) -> bool {
        grammar::is_keyword(name)
    }

    /// What has no view.
    pub fn unread(&self) -> Unread {
        Unread::count(&self.tree)
    }

    /// The schema that the one at `at` is another name for, or itself.
    pub fn behind(&self, at: &Pointer) -> Pointer {
        let named = self.tree.at(at.as_str()).and_then(|node| self.tree.follow(node)?.1);
        named.map_or_else(|| at.clone(), Pointer::parse)
    }

    /// Whether the schema at `at` is a reference and says nothing beside it.
    pub fn is_only_reference(&self, at: &Pointer) -> bool {
        self.tree
            .at(at.as_str())
            .and_then(Node::as_object)
            .is_some_and(|map| map.len() == 1 && map.contains_key("$ref"))
    }

    /// Whether the schemas at `one` and `other` are written alike.
    pub fn says_the_same(&self, one: &Pointer, other: &Pointer) -> bool {
        let (one, other) = (self.tree.at(one.as_str()), self.tree.at(other.as_str()));
        one.zip(other).is_some_and(|(one, other)| tree::same(one, other))
    }

    /// What the schema at `at` says in a word, unless it is a reference: descriptions and the order of members aside.
    pub fn digest(&self, at: &Pointer) -> Option<String> {
        digest::digest(self.tree.at(at.as_str())?)
    }

    /// What the schema at `at` says.
    pub fn schema(&self, at: &Pointer) -> Option<Schema<'_>> {
        Schema::read(self.tree.at(at.as_str())?, at)
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
        self.tree.at(at.as_str()).is_some()
    }

    /// Where the part at `at` was written; of what is not there, where it would be.
    pub fn place(&self, at: &Pointer) -> Place {
        self.place_of(self.tree.nearest(at.as_str()))
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
