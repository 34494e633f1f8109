//! Where schemas stand in what is sent: bytes are files among the parts of a `multipart` body, and text in JSON.

use super::body::{chosen, is_multipart};
use super::facts::{Key, Part};
use crate::diagnostics::Pointer;
use crate::document::{Additional, Content, Document, JsonType, Operation, Schema};
use std::collections::{HashMap, HashSet};

/// How a value that a schema describes travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Position {
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

impl Position {
    /// Of the members of an object.
    pub(super) fn member(self) -> Self {
        if self == Self::Body { Self::Part } else { Self::Json }
    }

    /// Of the items of a list.
    pub(super) fn item(self) -> Self {
        if self == Self::Part { Self::Item } else { Self::Json }
    }

    /// Whether a value here is a part of its own.
    pub(super) fn is_part(self) -> bool {
        matches!(self, Self::Part | Self::Item)
    }
}

/// The positions that schemas are used in, and where the position makes a difference.
pub(super) struct Positions<'a> {
    document: &'a Document,
    used: HashSet<(Pointer, Position)>,
    differs: HashMap<(Pointer, Position), bool>,
}

impl<'a> Positions<'a> {
    pub(super) fn new(document: &'a Document, operations: &[Operation]) -> Self {
        let mut positions = Self { document, used: HashSet::new(), differs: HashMap::new() };
        for operation in operations {
            positions.of_operation(operation);
        }
        // What no call needs is there all the same, as JSON.
        for (_, at) in document.component_schemas() {
            if positions.of_component(&at).is_none() {
                positions.walk(at, Position::Json);
            }
        }
        positions
    }

    fn of_operation(&mut self, operation: &Operation) {
        for parameter in &operation.parameters {
            let (Content::Schema { schema, .. } | Content::Media { schema, .. }) = &parameter.content;
            schema.iter().for_each(|at| self.walk(at.clone(), Position::Json));
        }
        for media in operation.responses.iter().flat_map(|response| &response.content) {
            media.schema.iter().chain(&media.item_schema).for_each(|at| self.walk(at.clone(), Position::Json));
        }
        let Some(media) = operation.body.as_ref().and_then(chosen) else { return };
        let position = if is_multipart(media) { Position::Body } else { Position::Json };
        media.schema.iter().for_each(|at| self.walk(at.clone(), position));
    }

    fn walk(&mut self, at: Pointer, position: Position) {
        let mut queue = vec![(at, position)];
        while let Some((at, position)) = queue.pop() {
            if !self.used.insert((at.clone(), position)) {
                continue;
            }
            let Some(schema) = self.document.schema(&at) else { continue };
            queue.extend(inside(&schema, position).map(|(at, position, _)| (at, position)));
        }
    }

    /// The position that a component is named for; `None` if nothing uses it.
    pub(super) fn of_component(&self, at: &Pointer) -> Option<Position> {
        let all = [Position::Json, Position::Body, Position::Part, Position::Item];
        all.into_iter().find(|position| self.used.contains(&(at.clone(), *position)))
    }

    /// Whether the schema at `at` has another type for JSON, so that this one needs a name of its own.
    pub(super) fn is_second(&self, at: &Pointer, position: Position) -> bool {
        position != Position::Json && self.of_component(at) != Some(position)
    }

    /// The key without positions that make no difference.
    pub(super) fn settled(&mut self, key: &Key) -> Key {
        if key.iter().any(|part| part.position != Position::Json && self.differs(&part.at, part.position)) {
            return key.clone();
        }
        key.iter().map(|part| Part { position: Position::Json, ..part.clone() }).collect()
    }

    /// Whether a file is in it that would be text in JSON.
    fn differs(&mut self, at: &Pointer, position: Position) -> bool {
        let asked = (at.clone(), position);
        if let Some(known) = self.differs.get(&asked) {
            return *known;
        }
        let found = self.holds_file(asked.clone());
        self.differs.insert(asked, found);
        found
    }

    fn holds_file(&self, root: (Pointer, Position)) -> bool {
        let mut seen = HashSet::new();
        let mut queue = vec![(root.0, root.1, true)];
        while let Some((at, position, alone)) = queue.pop() {
            if position == Position::Json || !seen.insert((at.clone(), position)) {
                continue;
            }
            let Some(schema) = self.document.schema(&at) else { continue };
            if position.is_part() && (is_binary(&schema) || alone && self.is_untyped(&schema)) {
                return true;
            }
            queue.extend(inside(&schema, position));
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

/// The schemas that one is made of, with their positions, and whether each describes a value by itself.
fn inside<'s>(schema: &'s Schema<'_>, position: Position) -> impl Iterator<Item = (Pointer, Position, bool)> + 's {
    let same = schema.reference.iter().chain(&schema.any_of).chain(&schema.one_of);
    let same = same.map(move |at| (at.clone(), position, true));
    let merged = schema.all_of.iter().map(move |at| (at.clone(), position, false));
    let mapped = schema.discriminator.iter().flat_map(|discriminator| &discriminator.mapping);
    let mapped = mapped.map(move |(_, at)| (at.clone(), position, true));
    let rest = match &schema.additional {
        Additional::Schema(at) => Some(at),
        Additional::Absent | Additional::Any | Additional::Never => None,
    };
    let members = schema.properties.iter().map(|(_, at)| at).chain(rest);
    let members = members.map(move |at| (at.clone(), position.member(), true));
    let items = schema.items.iter().map(move |at| (at.clone(), position.item(), true));
    same.chain(merged).chain(mapped).chain(members).chain(items)
}
