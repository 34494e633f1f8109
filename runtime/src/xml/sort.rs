//! Which child of an element is which part of a value.

use super::element::{Attribute, Element};
use super::table::{Holds, Kind, Xml, XmlContent, XmlMember};

/// Nodes without a node of their own within each other: more cannot be told apart anyway.
pub(super) const DEEPEST: usize = 16;

/// The members of an object, each with the elements that are its, and the elements that are nobody's.
pub(super) struct Sorted<'e> {
    pub members: Vec<Vec<&'e Element>>,
    pub others: Vec<&'e Element>,
}

/// Sorts `elements` by the members of `content`.
pub(super) fn sort<'e>(content: &XmlContent, elements: impl Iterator<Item = &'e Element>) -> Sorted<'e> {
    let mut sorted = Sorted { members: content.members.iter().map(|_| Vec::new()).collect(), others: Vec::new() };
    for element in elements {
        match member(content.members, element, DEEPEST).and_then(|(index, _)| sorted.members.get_mut(index)) {
            Some(of) => of.push(element),
            None => sorted.others.push(element),
        }
    }
    sorted
}

/// The member that an element is: rather one that names its namespace; and whether it does.
fn member(members: &[XmlMember], element: &Element, left: usize) -> Option<(usize, bool)> {
    let mut found = None;
    for (index, member) in members.iter().enumerate() {
        match takes_within(&member.xml, member.name, element, left) {
            Some(true) => return Some((index, true)),
            Some(false) if found.is_none() => found = Some((index, false)),
            _ => {}
        }
    }
    found
}

/// Whether some member is this attribute.
pub(super) fn is_declared(content: &XmlContent, attribute: &Attribute) -> bool {
    fn within(content: &XmlContent, attribute: &Attribute, left: usize) -> bool {
        content.members.iter().any(|member| match (member.xml.kind, member.xml.holds) {
            (Kind::Attribute, _) => is_it(&member.xml, member.name, attribute),
            (Kind::None, Holds::Content(inner)) if left > 0 => within(inner(), attribute, left - 1),
            _ => false,
        })
    }
    within(content, attribute, DEEPEST)
}

/// Whether an attribute is the one that `xml` says.
pub(super) fn is_it(xml: &Xml, held: &str, attribute: &Attribute) -> bool {
    let same = xml.namespace.is_empty() || xml.namespace == attribute.namespace;
    xml.called(held) == attribute.name && same
}

/// Whether an element is a part of what stands as `xml` says, in something called `held`; `Some(true)` if the namespace
/// says so, too.
pub(super) fn takes(xml: &Xml, held: &str, element: &Element) -> Option<bool> {
    takes_within(xml, held, element, DEEPEST)
}

fn takes_within(xml: &Xml, held: &str, element: &Element, left: usize) -> Option<bool> {
    let name = xml.called(held);
    match (xml.kind, xml.holds) {
        (Kind::Element, _) if name != element.name => None,
        (Kind::Element, _) if xml.namespace.is_empty() => Some(false),
        (Kind::Element, _) => (xml.namespace == element.namespace).then_some(true),
        (Kind::None, Holds::Node(inner)) if left > 0 => takes_within(inner, name, element, left - 1),
        (Kind::None, Holds::Content(content)) if left > 0 => {
            let content = content();
            let items = content.first.iter().chain(&content.items);
            let mut items = items.filter_map(|item| takes_within(item, name, element, left - 1));
            items.next().or_else(|| member(content.members, element, left - 1).map(|(_, exact)| exact))
        }
        _ => None,
    }
}
