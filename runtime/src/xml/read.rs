//! From a document to JSON.

use super::element::{Element, Part};
use super::sort::takes;
use super::table::{Holds, Kind, Xml, XmlContent};
use super::{fault, scalar};
use crate::codec::{Branch, Fault};

/// The JSON of a document whose root stands as `xml` says; leniently, the root may have another name.
pub(super) fn read(xml: &Xml, root: &Element, strict: bool) -> Result<Vec<u8>, Fault> {
    let mut reader = Reader { json: String::new(), path: vec![root.name.clone()], strict };
    if let Some(content) = single(xml, root) {
        reader.array(content, xml.name, &[Part::Element(root)])?;
        return Ok(reader.json.into_bytes());
    }
    if takes(xml, "", root).is_none() && !xml.name.is_empty() {
        reader.only_leniently(xml.name, xml.namespace)?;
    }
    reader.element(&xml.holds, xml.called(&root.name), root)?;
    Ok(reader.json.into_bytes())
}

/// The content of a list that has one item and no element around it.
fn single(xml: &Xml, root: &Element) -> Option<&'static XmlContent> {
    let Holds::Content(content) = xml.holds else { return None };
    let content = content();
    let item = content.items.as_ref().filter(|_| content.types & Branch::ARRAY != 0)?;
    let is_item = takes(item, xml.name, root).is_some() && takes(xml, "", root).is_none();
    let holds_items = root.elements().any(|element| takes(item, xml.name, element).is_some());
    (is_item && !holds_items).then_some(content)
}

pub(super) struct Reader {
    pub(super) json: String,
    /// The names of the elements that are being read.
    pub(super) path: Vec<String>,
    pub(super) strict: bool,
}

impl Reader {
    /// What can only be meant so is a fault all the same where that is asked for.
    fn only_leniently(&self, name: &str, namespace: &str) -> Result<(), Fault> {
        if !self.strict {
            return Ok(());
        }
        let place = format!("/{}", self.path.join("/"));
        let namespace = match namespace {
            "" => String::new(),
            namespace => format!(" in the namespace `{namespace}`"),
        };
        Err(fault(&place, "xml", format!("must be an element `{name}`{namespace}")))
    }

    /// A comma, unless this is the first.
    pub(super) fn comma(&mut self) {
        if !self.json.ends_with(['{', '[']) {
            self.json.push(',');
        }
    }

    /// The name of a member.
    pub(super) fn key(&mut self, name: &str) {
        self.comma();
        self.quoted(name);
        self.json.push(':');
    }

    pub(super) fn quoted(&mut self, text: &str) {
        self.json.push_str(&serde_json::Value::from(text).to_string());
    }

    /// The value that an element holds.
    pub(super) fn element(&mut self, holds: &Holds, held: &str, element: &Element) -> Result<(), Fault> {
        if element.is_nil() {
            self.json.push_str("null");
            return Ok(());
        }
        self.path.push(element.name.clone());
        match holds {
            Holds::Node(inner) => match element.elements().filter(|one| takes(inner, held, one).is_some()).last() {
                Some(child) => self.element(&inner.holds, inner.called(held), child)?,
                None => self.json.push_str("null"),
            },
            Holds::Plain(types) => self.plain(*types, held, element)?,
            Holds::Content(content) => self.content(content(), held, element)?,
        }
        self.path.pop();
        Ok(())
    }

    fn content(&mut self, content: &XmlContent, held: &str, element: &Element) -> Result<(), Fault> {
        let item = content.items.as_ref().or(content.first.first());
        let has_items = || item.is_some_and(|item| element.elements().any(|one| takes(item, held, one).is_some()));
        match shape(content.types, element) {
            Shape::Object if content.types & Branch::ARRAY != 0 && has_items() => {
                self.array(content, held, &element.parts())
            }
            Shape::Object => self.object(content, element),
            Shape::List => self.array(content, held, &element.parts()),
            Shape::Scalar => {
                self.json.push_str(&scalar::json(content.types, &element.text()));
                Ok(())
            }
        }
    }

    fn plain(&mut self, types: u8, held: &str, element: &Element) -> Result<(), Fault> {
        const NOTHING: &XmlContent = &XmlContent::new(Branch::ANY, &[]);
        match shape(types, element) {
            Shape::Object => self.object(NOTHING, element),
            Shape::List => self.array(NOTHING, held, &element.parts()),
            Shape::Scalar => {
                self.json.push_str(&scalar::json(types, &element.text()));
                Ok(())
            }
        }
    }

    /// The items of a list: all that is in the element around them, or those of its siblings that are called so.
    pub(super) fn array(&mut self, content: &XmlContent, held: &str, parts: &[Part<'_>]) -> Result<(), Fault> {
        self.json.push('[');
        let mut parts = parts.iter().copied().peekable();
        for xml in content.first {
            self.comma();
            let next = parts.next_if(|part| match (xml.kind, part) {
                (Kind::Text | Kind::Cdata, Part::Text(_)) => true,
                (Kind::Element, Part::Element(element)) => takes(xml, held, element).is_some(),
                _ => false,
            });
            match next {
                Some(part) => self.item(xml, held, part)?,
                None if xml.kind == Kind::Element => {
                    // What is behind it is not there either.
                    self.json.truncate(self.json.trim_end_matches(',').len());
                    break;
                }
                None => self.json.push_str(&scalar::list(types(&xml.holds), "")),
            }
        }
        for part in parts {
            let item = content.items.unwrap_or(Xml::element(""));
            let is_item = match part {
                Part::Element(_) => item.kind == Kind::Element,
                Part::Text(_) => item.kind != Kind::Element,
            };
            if is_item {
                self.comma();
                self.item(&item, held, part)?;
            }
        }
        self.json.push(']');
        Ok(())
    }

    fn item(&mut self, xml: &Xml, held: &str, part: Part<'_>) -> Result<(), Fault> {
        match part {
            Part::Text(text) => self.json.push_str(&scalar::list(types(&xml.holds), text)),
            Part::Element(element) => {
                if takes(xml, held, element).is_none() && !xml.called(held).is_empty() {
                    self.path.push(element.name.clone());
                    self.only_leniently(xml.called(held), xml.namespace)?;
                    self.path.pop();
                }
                self.element(&xml.holds, xml.called(held), element)?;
            }
        }
        Ok(())
    }
}

/// The JSON types of values.
pub(super) fn types(holds: &Holds) -> u8 {
    match holds {
        Holds::Plain(types) => *types,
        Holds::Content(content) => content().types,
        Holds::Node(inner) => types(&inner.holds),
    }
}

enum Shape {
    Object,
    List,
    Scalar,
}

/// What an element is, of the types that it may be.
fn shape(types: u8, element: &Element) -> Shape {
    let has = |some: u8| types & some != 0;
    let is_scalar = has(!(Branch::OBJECT | Branch::ARRAY | Branch::NULL)) && !element.has_parts();
    match () {
        () if is_scalar => Shape::Scalar,
        () if has(Branch::OBJECT) => Shape::Object,
        () if has(Branch::ARRAY) => Shape::List,
        () => Shape::Scalar,
    }
}
