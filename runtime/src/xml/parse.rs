//! A document as a tree of elements: no document type, and no entities but the five and characters by number.

use super::element::{Attribute, Child, Element};
use super::limits::{DEEPEST, MOST_NODES};
use super::name::{is_blank, is_char};
use super::{XML, XSI, fault};
use crate::codec::Fault;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The root element of a document.
pub(super) fn parse(text: &str) -> Result<Element, Fault> {
    let mut parser = Parser { open: Vec::new(), scopes: Vec::new(), root: None, nodes: 0 };
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        let event = reader.read_event().map_err(|error| parser.wrong("syntax", error.to_string()))?;
        match event {
            Event::Start(start) => parser.start(&start)?,
            Event::End(_) => parser.end()?,
            Event::Text(text) => parser.text(&text.xml10_content())?,
            Event::CData(text) => parser.add(Child::Cdata(text.xml10_content().into_owned()))?,
            Event::GeneralRef(reference) => parser.reference(&reference)?,
            Event::DocType(_) => return Err(parser.wrong("doctype", "must have no document type")),
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if !parser.open.is_empty() {
        return Err(parser.wrong("syntax", "the element is not closed"));
    }
    parser.root.take().ok_or_else(|| fault("", "syntax", "the document has no element"))
}

struct Parser {
    /// From the root to the element that is being read.
    open: Vec<Open>,
    /// Prefixes and their namespaces.
    scopes: Vec<(String, String)>,
    root: Option<Element>,
    nodes: usize,
}

struct Open {
    element: Element,
    /// How many prefixes were declared before.
    scope: usize,
}

impl Parser {
    /// The path to the element that is open: `/pets/pet[2]`.
    fn place(&self) -> String {
        let mut place = String::new();
        let mut above: Option<&Element> = None;
        for Open { element, .. } in &self.open {
            let alike = above.map_or(0, |above| above.elements().filter(|other| other.name == element.name).count());
            place.push('/');
            place.push_str(&element.name);
            if alike > 0 {
                place.push_str(&format!("[{}]", alike + 1));
            }
            above = Some(element);
        }
        place
    }

    fn wrong(&self, rule: &'static str, message: impl Into<String>) -> Fault {
        fault(&self.place(), rule, message)
    }

    fn count(&mut self) -> Result<(), Fault> {
        self.nodes += 1;
        match self.nodes > MOST_NODES {
            true => Err(self.wrong("limit", format!("must have at most {MOST_NODES} elements, attributes and texts"))),
            false => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        self.count()?;
        if self.open.len() >= DEEPEST {
            return Err(self.wrong("depth", format!("must have at most {DEEPEST} elements within each other")));
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(fault("", "syntax", "the document has a second element at its root"));
        }
        let scope = self.scopes.len();
        let mut found = Vec::new();
        for attribute in start.attributes() {
            self.count()?;
            let attribute = attribute.map_err(|error| self.wrong("syntax", error.to_string()))?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| self.wrong("syntax", error.to_string()))?.into_owned();
            self.hold(&value)?;
            match attribute.key.0.split_once(':') {
                None if attribute.key.0 == "xmlns" => self.scopes.push((String::new(), value)),
                Some(("xmlns", prefix)) => self.scopes.push((prefix.to_owned(), value)),
                _ => found.push((attribute.key.0.to_owned(), value)),
            }
        }
        let attributes = found.into_iter().map(|(name, value)| {
            let (prefix, name) = name.split_once(':').unwrap_or(("", &name));
            // An attribute without a prefix is in no namespace.
            let namespace = if prefix.is_empty() { String::new() } else { self.namespace(prefix) };
            Attribute { name: name.to_owned(), namespace, value }
        });
        let attributes = attributes.collect();
        let name = start.name().0;
        let (prefix, name) = name.split_once(':').unwrap_or(("", name));
        let element =
            Element { name: name.to_owned(), namespace: self.namespace(prefix), attributes, children: Vec::new() };
        self.open.push(Open { element, scope });
        Ok(())
    }

    /// What a prefix stands for. One that is not declared stands for nothing, but for the two that everybody knows.
    fn namespace(&self, prefix: &str) -> String {
        let known = self.scopes.iter().rev().find(|(known, _)| known == prefix);
        match known {
            Some((_, namespace)) => namespace.clone(),
            None if prefix == "xml" => XML.to_owned(),
            None if prefix == "xsi" => XSI.to_owned(),
            None => String::new(),
        }
    }

    fn end(&mut self) -> Result<(), Fault> {
        let Some(open) = self.open.pop() else { return Err(fault("", "syntax", "an element ends that did not begin")) };
        self.scopes.truncate(open.scope);
        match self.open.last_mut() {
            Some(parent) => parent.element.children.push(Child::Element(open.element)),
            None => self.root = Some(open.element),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Fault> {
        if self.open.is_empty() {
            let blank = text.trim_start_matches('\u{FEFF}').chars().all(is_blank);
            return if blank {
                Ok(())
            } else {
                Err(fault("", "syntax", "the document has text outside of its element"))
            };
        }
        self.hold(text)?;
        // A reference splits a text in pieces.
        if let Some(Child::Text(before)) = self.open.last_mut().and_then(|open| open.element.children.last_mut()) {
            before.push_str(text);
            return Ok(());
        }
        self.add(Child::Text(text.to_owned()))
    }

    fn add(&mut self, child: Child) -> Result<(), Fault> {
        self.count()?;
        match self.open.last_mut() {
            Some(open) => open.element.children.push(child),
            None => return Err(fault("", "syntax", "the document has text outside of its element")),
        }
        Ok(())
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Fault> {
        let character = reference.resolve_char_ref().map_err(|error| self.wrong("syntax", error.to_string()))?;
        if let Some(character) = character {
            return self.text(character.encode_utf8(&mut [0; 4]));
        }
        match quick_xml::escape::resolve_predefined_entity(reference) {
            Some(text) => self.text(text),
            None => Err(self.wrong("entity", format!("the entity `{}` is not defined", &**reference))),
        }
    }

    fn hold(&self, text: &str) -> Result<(), Fault> {
        match text.chars().find(|c| !is_char(*c)) {
            Some(c) => Err(self.wrong("syntax", format!("XML has no character U+{:04X}", u32::from(c)))),
            None => Ok(()),
        }
    }
}
