//! Groups of operations: by the first tag, or by the first segment of the path where there are no tags.

use super::feature;
use super::pins::Pins;
use super::scope::{Named, choose};
use super::words::Case;
use crate::diagnostics::Pointer;
use crate::document::{self, Document, PathParts};
use crate::ir::{Docs, Group, Name};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// The groups, declared tags first and in their order.
pub(super) fn groups(document: &Document, operations: &[document::Operation], pins: &mut Pins) -> Vec<Group> {
    let tags = document.tags();
    let mut members: IndexMap<String, Vec<usize>> = tags.iter().map(|tag| (tag.name.clone(), Vec::new())).collect();
    for (index, operation) in operations.iter().enumerate() {
        members.entry(self::tags(operation).swap_remove(0)).or_default().push(index);
    }
    members.retain(|_, operations| !operations.is_empty());
    let at = |word: &String| Pointer::root().child("tags").child(word);
    let things: Vec<Named> = members.keys().map(|word| named(at(word), word)).collect();
    let reserved: BTreeSet<String> = RESERVED.iter().map(|name| (*name).to_owned()).collect();
    let names = choose(&things, &reserved, pins);
    let description = |word: &String| tags.iter().find(|tag| tag.name == *word).and_then(|tag| tag.description.clone());
    let mut groups: Vec<Group> = members
        .into_iter()
        .zip(names)
        .map(|((word, operations), rust)| {
            let docs = Docs { summary: Some(word.clone()), description: description(&word), ..Docs::default() };
            Group { name: Name { spec: word, rust }, docs, feature: String::new(), operations }
        })
        .collect();
    feature::assign(&mut groups);
    groups
}

/// The tags of an operation, of which the first names its group; never none.
pub(super) fn tags(operation: &document::Operation) -> Vec<String> {
    match operation.tags.as_slice() {
        [] => vec![first_segment(&operation.path)],
        tags => tags.to_vec(),
    }
}

/// What emitted modules call their own things, and the names of primitive types, which a module would hide.
const RESERVED: &[&str] = &[
    "alloc", "bool", "bridges", "char", "core", "f32", "f64", "format", "i128", "i16", "i32", "i64", "i8", "isize",
    "json", "model", "std", "str", "u128", "u16", "u32", "u64", "u8", "usize", "v1",
];

fn named(at: Pointer, word: &str) -> Named {
    let mut named = Named::from_spec(at, word, Case::Snake);
    if let Some(first) = named.candidates.first_mut().filter(|first| RESERVED.contains(&first.as_str())) {
        first.push('_');
    }
    named
}

fn first_segment(path: &str) -> String {
    let path = PathParts::of(path).path;
    let plain = |segment: &&str| !segment.is_empty() && !segment.starts_with('{');
    path.split('/').find(plain).unwrap_or("root").to_owned()
}
