//! Where bodies of parts stand within bodies of parts (`encoding` within an encoding, OpenAPI 3.2).

use super::Document;
use super::body::{Encoding, Media};
use super::schema::{JsonType, Schema};
use crate::diagnostics::Pointer;
use std::collections::HashSet;

/// The schemas whose values are `multipart` bodies that are parts of others.
#[derive(Debug, Default)]
pub struct Nested(HashSet<Pointer>);

impl Nested {
    pub(super) fn find(document: &Document) -> Self {
        let mut found = Self::default();
        for body in document.operations().iter().filter_map(|operation| operation.body.as_ref()) {
            for media in &body.content {
                found.within(document, media, media.schema.as_ref());
            }
        }
        found
    }

    /// Whether the value of the schema at `at` is such a body, wherever it is a part.
    pub fn has(&self, at: &Pointer) -> bool {
        self.0.contains(at)
    }

    /// The parts of `media`, whose schema is at `at`.
    fn within(&mut self, document: &Document, media: &Media, at: Option<&Pointer>) {
        let whole = at.map(|at| all_of(document, at)).unwrap_or_default();
        for (name, encoding) in &media.encoding {
            let same = |schema: &Schema<'_>| {
                let own = schema.properties.iter().find(|(own, _)| own == name);
                own.map(|(_, at)| at.clone())
            };
            for at in whole.iter().filter_map(same) {
                let items = all_of(document, &at).into_iter().find_map(|schema| schema.items);
                self.add(document, encoding, &items.unwrap_or(at));
            }
        }
        let item = || whole.iter().find_map(|schema| schema.items.clone()).or_else(|| media.item_schema.clone());
        for (index, encoding) in media.prefix_encoding.iter().enumerate() {
            let first = whole.iter().find_map(|schema| schema.prefix_items.get(index).cloned());
            first.or_else(item).iter().for_each(|at| self.add(document, encoding, at));
        }
        if let (Some(encoding), Some(at)) = (&media.item_encoding, item()) {
            self.add(document, encoding, &at);
        }
    }

    fn add(&mut self, document: &Document, encoding: &Encoding, at: &Pointer) {
        let Some(inner) = encoding.inner.as_ref().filter(|inner| inner.is_multipart()) else { return };
        let has_parts =
            |schema: &Schema<'_>| schema.types.iter().any(|ty| [JsonType::Object, JsonType::Array].contains(ty));
        if all_of(document, at).iter().any(has_parts) && self.0.insert(at.clone()) {
            self.within(document, inner, Some(at));
        }
    }
}

/// The schema at `at` and all that are merged into it.
fn all_of<'a>(document: &'a Document, at: &Pointer) -> Vec<Schema<'a>> {
    let mut found: Vec<Schema<'a>> = Vec::new();
    let mut queue = vec![at.clone()];
    while let Some(at) = queue.pop() {
        let Some(schema) = document.schema(&at).filter(|schema| found.iter().all(|known| known.at != schema.at)) else {
            continue;
        };
        queue.extend(schema.reference.iter().chain(&schema.all_of).cloned());
        found.push(schema);
    }
    found
}
