use super::Held;
use crate::diagnostics::Pointer;
use crate::document::{Document, Schema, Version, Xml, XmlNode};
use crate::ir::XmlKind;
use crate::lower::budget::DEEPEST;
use crate::lower::facts::Part;

/// What one schema, and those that it is another name for, say of its node.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub at: Pointer,
    name: Option<String>,
    pub namespace: String,
    pub prefix: String,
    pub node: Option<XmlNode>,
    pub attribute: bool,
    pub wrapped: bool,
    /// The component that it is.
    component: Option<String>,
    /// From OpenAPI 3.2 on a component is an element of its own, whoever refers to it.
    by_component: bool,
}

impl Said {
    fn add(&mut self, xml: &Xml<'_>) {
        self.name = self.name.take().or(xml.name.map(str::to_owned));
        if self.namespace.is_empty() && self.prefix.is_empty() {
            self.namespace = xml.namespace.unwrap_or_default().to_owned();
            self.prefix = xml.prefix.unwrap_or_default().to_owned();
        }
        self.node = self.node.or(xml.node);
        self.attribute |= xml.attribute;
        self.wrapped |= xml.wrapped;
    }

    /// The name of its node of this kind; empty: that of what holds it.
    pub(super) fn name(&self, held: Held<'_>, kind: XmlKind) -> String {
        let own = self.name.clone().filter(|_| kind != XmlKind::None);
        let component = || self.component.clone().unwrap_or_default();
        match held {
            Held::Entry => String::new(),
            _ if matches!(kind, XmlKind::Text | XmlKind::Cdata) => String::new(),
            Held::Member(name) if kind == XmlKind::None => name.to_owned(),
            _ if let Some(own) = own => own,
            Held::Member(_) | Held::Item { .. } if self.by_component && self.component.is_some() => component(),
            Held::Member(name) => name.to_owned(),
            Held::Item { named: true } => String::new(),
            Held::Item { named: false } | Held::Root => component(),
        }
    }
}

/// What is said of the node of a value; where there are several, each is around the next.
///
/// Up to OpenAPI 3.1 what stands beside a reference adds to what the target says. From 3.2 on a reference has no node of
/// its own unless it asks for one, and then the target's is in it.
pub(super) fn said(document: &Document, key: &[Part]) -> Vec<Said> {
    let says = |part: &&Part| document.schema(&part.at).is_some_and(|schema| schema.xml.is_some());
    let Some(part) = key.iter().find(says).or(key.first()) else { return Vec::new() };
    let apart = document.version() >= Version::V32;
    let (mut outer, mut said) = (Vec::new(), Said { at: part.at.clone(), by_component: apart, ..Said::default() });
    let mut at = part.at.clone();
    for _ in 0..DEEPEST {
        let Some(schema) = document.schema(&at) else { break };
        said.component = said.component.take().or_else(|| component(&at));
        if let Some(xml) = &schema.xml {
            said.add(xml);
        }
        let Some(next) = next(&schema) else { break };
        if apart && schema.reference.is_some() {
            let fresh = Said { at: next.clone(), by_component: true, ..Said::default() };
            let own = std::mem::replace(&mut said, fresh);
            match own.node {
                Some(XmlNode::Element) => outer.push(Said { component: None, ..own }),
                // Such a node cannot hold another: it is what the target says, elsewhere.
                Some(XmlNode::Attribute | XmlNode::Text | XmlNode::Cdata) => said = own,
                Some(XmlNode::None) | None if own.attribute => said = own,
                Some(XmlNode::None) | None => {}
            }
        }
        at = next;
    }
    outer.push(said);
    outer
}

/// The schema that one is another name for.
fn next(schema: &Schema<'_>) -> Option<Pointer> {
    if let Some(target) = &schema.reference {
        return Some(target.clone());
    }
    let is_bare = schema.properties.is_empty() && schema.any_of.is_empty() && schema.one_of.is_empty();
    match schema.all_of.as_slice() {
        [only] if is_bare => Some(only.clone()),
        _ => None,
    }
}

fn component(at: &Pointer) -> Option<String> {
    let steps: Vec<String> = at.steps().collect();
    match steps.as_slice() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => Some(name.clone()),
        _ => None,
    }
}

/// Whether two branches put a value into the same place.
pub(super) fn is_same(one: &[Said], other: &[Said]) -> bool {
    let place = |said: &Said| {
        let Said { name, namespace, prefix, node, attribute, wrapped, .. } = said.clone();
        (name, namespace, prefix, node, attribute, wrapped)
    };
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| place(one) == place(other))
}
