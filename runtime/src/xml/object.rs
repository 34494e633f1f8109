//! The members of an object: attributes, elements and text of one element.

use super::XML;
use super::element::{Attribute, Element, Part};
use super::read::{Reader, types};
use super::scalar;
use super::sort::{DEEPEST, is_declared, is_it, sort};
use super::table::{Holds, Kind, Xml, XmlContent, XmlMember};
use crate::codec::{Branch, Fault};

/// The member for text of an element in free JSON that has more than text: no element can be called so.
pub(super) const TEXT: &str = "$text";

impl Reader {
    pub(super) fn object(&mut self, content: &XmlContent, element: &Element) -> Result<(), Fault> {
        self.json.push('{');
        let others = self.members(content, element, element.elements(), DEEPEST)?;
        self.undeclared(content, element, &others)?;
        self.json.push('}');
        Ok(())
    }

    /// The declared members; gives back the elements that are none.
    fn members<'e>(
        &mut self,
        content: &XmlContent,
        element: &'e Element,
        elements: impl Iterator<Item = &'e Element>,
        left: usize,
    ) -> Result<Vec<&'e Element>, Fault> {
        let sorted = sort(content, elements);
        for (member, found) in content.members.iter().zip(sorted.members) {
            match member.xml.kind {
                Kind::Attribute => self.attribute(member, element),
                Kind::Text => self.text(member, element.text()),
                Kind::Cdata => self.text(member, element.cdata()),
                Kind::None => self.inline(member, element, &found, left)?,
                // As in JSON, the last of several counts.
                Kind::Element => {
                    if let Some(last) = found.last() {
                        self.key(member.name);
                        self.element(&member.xml.holds, member.xml.called(member.name), last)?;
                    }
                }
            }
        }
        Ok(sorted.others)
    }

    fn attribute(&mut self, member: &XmlMember, element: &Element) {
        let types = types(&member.xml.holds);
        let found = element.attributes.iter().find(|attribute| is_it(&member.xml, member.name, attribute));
        match found {
            Some(attribute) => {
                self.key(member.name);
                self.json.push_str(&scalar::list(types, &attribute.value));
            }
            // There is no other way to write null.
            None if types & Branch::NULL != 0 && types != Branch::ANY => {
                self.key(member.name);
                self.json.push_str("null");
            }
            None => {}
        }
    }

    fn text(&mut self, member: &XmlMember, text: String) {
        if member.required || !text.is_empty() {
            self.key(member.name);
            self.json.push_str(&scalar::list(types(&member.xml.holds), &text));
        }
    }

    /// A member without a node of its own.
    fn inline(&mut self, member: &XmlMember, element: &Element, found: &[&Element], left: usize) -> Result<(), Fault> {
        let held = member.xml.called(member.name);
        let content = match member.xml.holds {
            Holds::Content(content) => content(),
            Holds::Node(inner) => {
                if let Some(last) = found.last() {
                    self.key(member.name);
                    self.element(&inner.holds, inner.called(held), last)?;
                }
                return Ok(());
            }
            Holds::Plain(_) => {
                self.text(member, element.text());
                return Ok(());
            }
        };
        if content.types & Branch::ARRAY != 0 {
            if member.required || !found.is_empty() {
                self.key(member.name);
                let parts: Vec<Part<'_>> = found.iter().copied().map(Part::Element).collect();
                self.array(content, held, &parts)?;
            }
            return Ok(());
        }
        if left == 0 {
            return Ok(());
        }
        let before = self.json.len();
        self.key(member.name);
        self.json.push('{');
        self.members(content, element, found.iter().copied(), left - 1)?;
        if self.json.ends_with('{') && !member.required {
            self.json.truncate(before);
            return Ok(());
        }
        self.json.push('}');
        Ok(())
    }

    /// What no member declares: elements and attributes by name, several of one name as a list.
    fn undeclared(&mut self, content: &XmlContent, element: &Element, others: &[&Element]) -> Result<(), Fault> {
        const FREE: &Xml = &Xml::element("");
        let is_member = |name: &str| content.members.iter().any(|member| member.name == name);
        let rest = content.rest.as_ref().unwrap_or(FREE);
        let is_other = |attribute: &&Attribute| {
            let is_known = is_declared(content, attribute) || is_member(&attribute.name);
            let is_element = others.iter().any(|other| other.name == attribute.name);
            attribute.namespace != XML && !is_known && !is_element
        };
        for attribute in element.own_attributes().filter(is_other) {
            self.key(&attribute.name);
            self.json.push_str(&scalar::list(types(&rest.holds), &attribute.value));
        }
        let mut sorted: Vec<&Element> = others.iter().copied().filter(|other| !is_member(&other.name)).collect();
        sorted.sort_by(|a, b| a.name.cmp(&b.name));
        for group in sorted.chunk_by(|a, b| a.name == b.name) {
            let Some(last) = group.last() else { continue };
            self.key(&last.name);
            self.group(rest, group, last)?;
        }
        let is_free = content.rest.is_none() && content.members.is_empty();
        if is_free && !is_member(TEXT) && !element.text().is_empty() {
            self.key(TEXT);
            self.quoted(&element.text());
        }
        Ok(())
    }

    fn group(&mut self, rest: &Xml, group: &[&Element], last: &Element) -> Result<(), Fault> {
        let parts = || group.iter().copied().map(Part::Element).collect::<Vec<_>>();
        match (rest.kind, rest.holds) {
            (Kind::None, Holds::Content(content)) => self.array(content(), &last.name, &parts()),
            (_, Holds::Plain(Branch::ANY)) if group.len() > 1 => {
                const LIST: &XmlContent = &XmlContent::new(Branch::ARRAY, &[]);
                self.array(LIST, &last.name, &parts())
            }
            _ => self.element(&rest.holds, &last.name, last),
        }
    }
}
