//! How schemas travel in what is sent: bytes are files among the parts of a `multipart` body, and text in JSON.

use super::body::{is_multipart, offered};
use super::facts::{Key, Part};
use crate::diagnostics::Pointer;
use crate::document::{Additional, Document, JsonType, Nested, Operation, Schema};
use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};

/// How a value that a schema describes travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Carrier {
    /// As JSON, or as text that a style makes.
    #[default]
    Json,
    /// As a whole `multipart` body.
    Body,
    /// As a part of one, or as several parts if it is a list.
    Part,
    /// As one of several parts.
    Item,
}

impl Carrier {
    /// Of the members of an object.
    pub(super) fn member(self) -> Self {
        if self == Self::Body { Self::Part } else { Self::Json }
    }

    /// Of the items of a list.
    pub(super) fn item(self) -> Self {
        if matches!(self, Self::Body | Self::Part) { Self::Item } else { Self::Json }
    }

    /// The same, unless what is at `at` is a body of parts itself.
    pub(super) fn unless_nested(self, nested: &Nested, at: &Pointer) -> Self {
        if self.is_part() && nested.has(at) { Self::Body } else { self }
    }

    /// Whether a value here goes as JSON, or as text that a style makes.
    pub(super) fn is_json(self) -> bool {
        self == Self::Json
    }

    /// Whether a value here is a part of its own.
    pub(super) fn is_part(self) -> bool {
        matches!(self, Self::Part | Self::Item)
    }
}

/// The carriers that schemas are used in, and where the carrier makes a difference.
pub(super) struct Carriers<'a> {
    document: &'a Document,
    used: HashSet<(Pointer, Carrier)>,
    differs: HashMap<(Pointer, Carrier), bool>,
}

impl<'a> Carriers<'a> {
    pub(super) fn new(document: &'a Document, operations: &[Operation]) -> Self {
        let mut carriers = Self { document, used: HashSet::new(), differs: HashMap::new() };
        for operation in operations {
            carriers.of_operation(operation);
        }
        // What no call needs is there all the same, as JSON.
        for (_, at) in document.component_schemas() {
            if carriers.of_component(&at).is_none() {
                carriers.walk(at, Carrier::Json);
            }
        }
        carriers
    }

    fn of_operation(&mut self, operation: &Operation) {
        for parameter in &operation.parameters {
            parameter.content.schema().into_iter().for_each(|at| self.walk(at.clone(), Carrier::Json));
        }
        for media in operation.responses.iter().flat_map(|response| &response.content) {
            media.schema.iter().chain(&media.item_schema).for_each(|at| self.walk(at.clone(), Carrier::Json));
        }
        let document = self.document;
        for media in operation.body.iter().flat_map(|body| offered(document, body)) {
            let carrier = if is_multipart(media) { Carrier::Body } else { Carrier::Json };
            media.schema.iter().for_each(|at| self.walk(at.clone(), carrier));
            media.item_schema.iter().for_each(|at| self.walk(at.clone(), carrier.item()));
        }
    }

    fn walk(&mut self, at: Pointer, carrier: Carrier) {
        let mut queue = vec![(at, carrier)];
        while let Some((at, carrier)) = queue.pop() {
            if !self.used.insert((at.clone(), carrier)) {
                continue;
            }
            let Some(schema) = self.document.schema(&at) else { continue };
            queue.extend(inside(&schema, carrier, self.document.nested()).map(|(at, carrier, _)| (at, carrier)));
        }
    }

    /// The carrier that a component is named for; `None` if nothing uses it.
    pub(super) fn of_component(&self, at: &Pointer) -> Option<Carrier> {
        let all = [Carrier::Json, Carrier::Body, Carrier::Part, Carrier::Item];
        all.into_iter().find(|carrier| self.used.contains(&(at.clone(), *carrier)))
    }

    /// Whether the schema at `at` has another type for JSON, so that this one needs a name of its own.
    pub(super) fn is_second(&self, at: &Pointer, carrier: Carrier) -> bool {
        carrier != Carrier::Json && self.of_component(at) != Some(carrier)
    }

    /// The key without carriers that make no difference.
    pub(super) fn settled(&mut self, key: &Key) -> Key {
        let mut places =
            key.iter().flat_map(|part| [&part.at].into_iter().chain(part.any.places()).map(|at| (at, part.carrier)));
        if places.any(|(at, carrier)| carrier != Carrier::Json && self.differs(at, carrier)) {
            return key.clone();
        }
        key.iter().map(|part| Part { carrier: Carrier::Json, ..part.clone() }).collect()
    }

    /// Whether a file is in it that would be text in JSON.
    fn differs(&mut self, at: &Pointer, carrier: Carrier) -> bool {
        let asked = (at.clone(), carrier);
        if let Some(known) = self.differs.get(&asked) {
            return *known;
        }
        let found = self.holds_file(asked.clone());
        self.differs.insert(asked, found);
        found
    }

    fn holds_file(&self, root: (Pointer, Carrier)) -> bool {
        let mut seen = HashSet::new();
        let mut queue = vec![(root.0, root.1, true)];
        while let Some((at, carrier, alone)) = queue.pop() {
            if carrier == Carrier::Json || !seen.insert((at.clone(), carrier)) {
                continue;
            }
            let Some(schema) = self.document.schema(&at) else { continue };
            if carrier.is_part() && (is_binary(&schema) || alone && self.is_untyped(&schema)) {
                return true;
            }
            queue.extend(inside(&schema, carrier, self.document.nested()));
        }
        false
    }

    fn is_untyped(&self, schema: &Schema<'_>) -> bool {
        let parts = [&schema.all_of, &schema.any_of, &schema.one_of];
        self.document.has_untyped_parts()
            && schema.types.is_empty()
            && schema.reference.is_none()
            && schema.format.is_none()
            && schema.properties.is_empty()
            && schema.items.is_none()
            && parts.iter().all(|branches| branches.is_empty())
    }
}

fn is_binary(schema: &Schema<'_>) -> bool {
    schema.format == Some("binary") && schema.types.iter().all(|ty| *ty == JsonType::String)
}

/// The schemas that one is made of, with their carriers, and whether each describes a value by itself.
fn inside<'s>(
    schema: &'s Schema<'_>,
    carrier: Carrier,
    nested: &'s Nested,
) -> impl Iterator<Item = (Pointer, Carrier, bool)> + 's {
    let same = schema.reference.iter().chain(&schema.any_of).chain(&schema.one_of);
    let same = same.map(move |at| (at.clone(), carrier, true));
    let merged = schema.all_of.iter().map(move |at| (at.clone(), carrier, false));
    let mapped = schema.discriminator.iter().flat_map(|discriminator| &discriminator.mapping);
    let mapped = mapped.map(move |(_, at)| (at.clone(), carrier, true));
    let rest = match &schema.additional {
        Additional::Schema(at) => Some(at),
        Additional::Absent | Additional::Any | Additional::Never => None,
    };
    let members = schema.properties.iter().map(|(_, at)| at).chain(rest);
    let members = members.map(move |at| (at.clone(), carrier.member().unless_nested(nested, at), true));
    let items = schema.items.iter().chain(&schema.prefix_items);
    let items = items.map(move |at| (at.clone(), carrier.item().unless_nested(nested, at), true));
    same.chain(merged).chain(mapped).chain(members).chain(items)
}
