//! The headers of an operation's answers.

use super::resolve::{Hint, Resolved, Types};
use super::scope::{Named, choose};
use super::words::Case;
use crate::document::{Header, Operation};
use crate::ir::{Docs, HeaderField, Headers, Name, Type};
use std::collections::BTreeSet;

/// A struct of all the headers that the operation's answers are described to have, whatever their status.
pub(super) fn lower(types: &mut Types<'_>, operation: &Operation, call: &str) -> Option<Headers> {
    let all: Vec<&Header> = operation.responses.iter().flat_map(|response| &response.headers).collect();
    let mut distinct: Vec<&Header> = Vec::new();
    for header in &all {
        // what it says of the body stands in `content` (4.8.17.1)
        let is_known = |name: &str| header.name.eq_ignore_ascii_case(name);
        if !is_known("content-type") && !distinct.iter().any(|known| is_known(&known.name)) {
            distinct.push(header);
        }
    }
    if distinct.is_empty() {
        return None;
    }
    let place = |header: &&Header| operation.at.child("headers").child(header.name.to_ascii_lowercase());
    let things: Vec<Named> =
        distinct.iter().map(|header| Named::from_spec(place(header), &header.name, Case::Snake)).collect();
    let names = choose(&things, &BTreeSet::new(), types.pins);
    let fields = distinct.into_iter().zip(names).map(|(header, rust)| {
        let others = all.iter().filter(|other| other.name.eq_ignore_ascii_case(&header.name));
        let mut found: Vec<(Type, bool)> = others.map(|other| ty(types, other, call)).collect();
        found.dedup();
        // where answers differ in it, its text is what they share
        let (ty, json) = if let [only] = found.as_slice() { only.clone() } else { (Type::String, false) };
        let docs = Docs { description: header.description.clone(), ..Docs::default() };
        HeaderField { name: Name { spec: header.name.clone(), rust }, at: header.at.clone(), docs, ty, json }
    });
    Some(Headers { name: format!("{call}Headers"), fields: fields.collect() })
}

/// The type of a header's value, and whether its text is JSON.
fn ty(types: &mut Types<'_>, header: &Header, call: &str) -> (Type, bool) {
    let hint = Hint::Words(vec![call.to_owned(), header.name.clone()]);
    let resolved = header.schema.as_ref().map_or_else(|| Resolved::plain(Type::String), |at| types.at(at, hint));
    // a header has no text for null
    match resolved.ty {
        Type::Bytes | Type::File => (Type::String, false),
        Type::Json if !header.by_media => (Type::String, false),
        ty => (ty, header.by_media),
    }
}
