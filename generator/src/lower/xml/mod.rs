//! Where values stand in XML, by the `xml` objects of their schemas.
//!
//! One table serves all branches of a choice, since which one it is shows only after XML was read.

mod content;
mod said;

use super::facts::{Key, key};
use super::resolve::{Types, telling};
use super::words::{Case, identifier};
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::{Document, JsonType, Media, XmlNode as NodeType};
use crate::ir::{self, JsonTypes, XmlContentId, XmlHolds, XmlKind, XmlNode, XmlRoot, XmlRootId};
use foldhash::{HashMap, HashSet, HashSetExt as _};
use said::Said;

/// The tables that were asked for so far.
#[derive(Default)]
pub(super) struct Tables {
    all: ir::Xml,
    /// Contents by the schemas whose values they are: one, or the branches of a choice.
    known: HashMap<Vec<Key>, XmlContentId>,
    /// Those that are empty yet.
    queue: Vec<(Vec<Key>, XmlContentId)>,
    /// What was told, and where.
    told: HashSet<(Code, Pointer)>,
}

/// What holds a value.
#[derive(Clone, Copy)]
enum Held<'n> {
    Root,
    /// An object, under this name.
    Member(&'n str),
    /// A list; `named`: its items are called as what holds the list.
    Item {
        named: bool,
    },
    /// A map, under a name of the caller's.
    Entry,
}

/// Whether XML of a media type is written and read by its schema: text that is no element goes as it is.
pub(super) fn is_followed(document: &Document, media: &Media) -> bool {
    let Some(at) = &media.schema else { return false };
    let is_said = document.schema(at).is_some_and(|schema| schema.xml.is_some());
    document.schema(&document.behind(at)).is_some_and(|schema| {
        let is_text = schema.types.iter().all(|ty| *ty == JsonType::String)
            && schema.properties.is_empty()
            && [&schema.all_of, &schema.any_of, &schema.one_of].iter().all(|branches| branches.is_empty());
        is_said || schema.xml.is_some() || !is_text
    })
}

impl Types<'_> {
    /// The root of documents whose values the schema at `at` describes; what is sent needs a name.
    pub(super) fn xml_root(&mut self, at: &Pointer, is_sent: bool) -> XmlRootId {
        self.root(at, Held::Root, is_sent)
    }

    /// The same of a part of a body, which has the name of a member, or none.
    pub(super) fn xml_part(&mut self, at: &Pointer, name: &str) -> XmlRootId {
        self.root(at, if name.is_empty() { Held::Root } else { Held::Member(name) }, true)
    }

    fn root(&mut self, at: &Pointer, held: Held<'_>, is_sent: bool) -> XmlRootId {
        let mut node = self.xml_node(&[key(at)], held);
        self.fill();
        if node.name.is_empty() && is_sent {
            let text = "the root element of what is sent has no name: it is called `root`";
            let place = self.document.place(at);
            self.report.push(Diagnostic::new(Code::XmlRoot, place, text).help("add `xml: {name: …}` to the schema"));
            node.name = "root".to_owned();
        }
        let at = self.document.behind(at);
        let roots = &mut self.xml.all.roots;
        let index = roots.iter().position(|root| root.node == node).unwrap_or(roots.len());
        if index == roots.len() {
            roots.push(XmlRoot { rust: String::new(), at, node });
        }
        XmlRootId(index)
    }

    /// Where a value of the schemas of `keys`, any of them, stands.
    fn xml_node(&mut self, keys: &[Key], held: Held<'_>) -> XmlNode {
        let types = self.xml_types(keys);
        let said = said::said(self.document, keys.first().map_or(&[], Vec::as_slice));
        self.tell_branches(keys, &said);
        let Some((inner, outer)) = said.split_last() else { return free(types) };
        let wanted = kind(inner, types, held);
        // In an element of its own it need not be one.
        let kind = match wanted {
            XmlKind::None if !outer.is_empty() => wanted,
            _ => self.possible(inner, wanted, types, held),
        };
        let name = self.sound(inner, inner.name(held, kind));
        let prefix = self.sound(inner, inner.prefix.clone());
        let holds = match kind {
            XmlKind::Attribute | XmlKind::Text | XmlKind::Cdata => XmlHolds::Plain(self.flat(keys, types)),
            XmlKind::Element | XmlKind::None => self.holds(keys, types),
        };
        let mut node = XmlNode { kind, name, namespace: inner.namespace.clone(), prefix, holds };
        for around in outer.iter().rev() {
            let name = self.sound(around, around.name(held, XmlKind::Element));
            let (namespace, prefix) = (around.namespace.clone(), around.prefix.clone());
            // What has no node of its own is in this one.
            let holds = match node.kind {
                XmlKind::Element => XmlHolds::Node(Box::new(node)),
                _ => node.holds,
            };
            node = XmlNode { kind: XmlKind::Element, name, namespace, prefix, holds };
        }
        node
    }

    /// The kind that is asked for, or what it can be instead.
    fn possible(&mut self, said: &Said, wanted: XmlKind, types: JsonTypes, held: Held<'_>) -> XmlKind {
        let is_inner = matches!(wanted, XmlKind::Attribute | XmlKind::Text | XmlKind::Cdata);
        let text = match (wanted, held) {
            (XmlKind::Element, _) | (XmlKind::None, Held::Member(_)) => return wanted,
            (XmlKind::None, Held::Entry) if types.array => return wanted,
            (XmlKind::None, Held::Root | Held::Entry) => return XmlKind::Element,
            (XmlKind::None, Held::Item { .. }) => "each item of a list in a list is an element",
            (_, Held::Root) => "the root of a document is an element",
            _ if is_inner && types.object && types != JsonTypes::ALL => "an object is an element: it is no text",
            _ => return wanted,
        };
        self.tell_xml(Code::XmlPlace, &said.at, text.to_owned());
        XmlKind::Element
    }

    /// A name that XML can have.
    fn sound(&mut self, said: &Said, name: String) -> String {
        let mut chars = name.chars();
        let starts = chars.next().is_none_or(|c| c.is_alphabetic() || c == '_');
        if !starts || !chars.all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_')) {
            let text = format!("XML cannot call anything `{}`: a value that has it is not sent", name.escape_debug());
            self.tell_xml(Code::XmlPlace, &said.at, text);
        }
        name
    }

    fn tell_branches(&mut self, keys: &[Key], first: &[Said]) {
        for key in keys.iter().skip(1) {
            let other = said::said(self.document, key);
            if !said::is_same(first, &other) {
                let at = other.last().or(first.last()).map(|said| said.at.clone()).unwrap_or_default();
                let text = "another branch puts this member elsewhere in XML; it stands where that one says".to_owned();
                return self.tell_xml(Code::XmlBranches, &at, text);
            }
        }
    }

    fn tell_xml(&mut self, code: Code, at: &Pointer, text: String) {
        let diagnostic = Diagnostic::new(code, self.document.place(at), text);
        if self.xml.told.insert((code, at.clone())) {
            self.report.push(diagnostic);
        }
    }
}

/// The kind that a schema asks for.
fn kind(said: &Said, types: JsonTypes, held: Held<'_>) -> XmlKind {
    let is_list = types.array && JsonTypes { array: false, null: false, ..types }.is_empty();
    match said.node {
        Some(NodeType::Element) => XmlKind::Element,
        Some(NodeType::Attribute) => XmlKind::Attribute,
        Some(NodeType::Text) => XmlKind::Text,
        Some(NodeType::Cdata) => XmlKind::Cdata,
        // What has no parts is text then.
        Some(NodeType::None) if !types.object && !types.array => XmlKind::Text,
        Some(NodeType::None) => XmlKind::None,
        None if said.attribute => XmlKind::Attribute,
        None if is_list && !said.wrapped && !matches!(held, Held::Root) => XmlKind::None,
        None => XmlKind::Element,
    }
}

fn free(types: JsonTypes) -> XmlNode {
    let (name, namespace, prefix) = (String::new(), String::new(), String::new());
    XmlNode { kind: XmlKind::Element, name, namespace, prefix, holds: XmlHolds::Plain(types) }
}

/// The tables, with names.
pub(super) fn finish(types: &mut Types<'_>) -> ir::Xml {
    let mut all = std::mem::take(&mut types.xml.all);
    let ats = all.contents.iter().map(|content| content.at.clone()).collect();
    let names = named(ats, Case::Snake);
    all.contents.iter_mut().zip(names).for_each(|(content, name)| content.rust = name);
    let ats = all.roots.iter().map(|root| root.at.clone()).collect();
    let names = named(ats, Case::Pascal);
    all.roots.iter_mut().zip(names).for_each(|(root, name)| root.rust = name);
    all
}

/// A name for each of what stands at these places.
fn named(ats: Vec<Pointer>, case: Case) -> Vec<String> {
    let mut order: Vec<usize> = (0..ats.len()).collect();
    order.sort_by(|a, b| ats[*a].cmp(&ats[*b]));
    let (mut taken, mut names) = (HashSet::new(), vec![String::new(); ats.len()]);
    for index in order {
        let steps: Vec<String> = ats[index].steps().collect();
        let base = identifier(&telling(&steps).join(" "), case);
        let counted = (2..).map(|count| match case {
            Case::Pascal => format!("{base}{count}"),
            Case::Snake => format!("{base}_{count}"),
        });
        let name = std::iter::once(base.clone()).chain(counted).find(|name| taken.insert(name.clone()));
        names[index] = name.unwrap_or(base);
    }
    names
}
