//! Headers of the parts of a body whose values are the caller's: arguments and setters of the call.

use super::body::{is_multipart, offered};
use super::carrier::Carrier;
use super::facts::{Facts, Key, key, key_in};
use super::media::{Family, family};
use super::resolve::{Hint, Resolved, Types};
use super::scalar::{json_types, text_of};
use super::scope::Named;
use super::words::Case;
use crate::diagnostics::Pointer;
use crate::document::{self, Body, Encoding, Header, JsonType, Media};
use crate::ir::{Docs, Location, Name, Parameter, Style, Type, Wire};
use std::rc::Rc;

/// A header that the caller gives for a part.
pub(super) struct PartHeader<'d> {
    header: &'d Header,
    encoding: &'d Encoding,
    media: &'d Media,
    /// The part, in a word.
    part: String,
    /// Whether the part cannot do without.
    required: bool,
    /// Whether no call can do without.
    asked: bool,
}

/// Which parameters are headers of the parts of an encoding.
#[derive(Default)]
pub(super) struct Heads(Vec<(Pointer, usize, bool)>);

impl Heads {
    /// Those of `headers`, which come behind so many other parameters.
    pub(super) fn new(headers: &[PartHeader<'_>], before: usize) -> Self {
        let each = headers.iter().enumerate();
        Self(each.map(|(index, head)| (head.encoding.at.clone(), before + index, head.required)).collect())
    }

    /// Those of the encoding at `at`, and whether its parts cannot do without.
    pub(super) fn of(&self, at: &Pointer) -> Vec<(usize, bool)> {
        let own = self.0.iter().filter(|(encoding, ..)| encoding == at);
        own.map(|(_, index, required)| (*index, *required)).collect()
    }
}

/// An encoding of a media type, its part in a word, and whether there is one such part in every body.
type OfPart<'d> = (&'d Encoding, String, bool);

/// The headers that the caller gives with a body.
pub(super) fn of_body<'d>(types: &mut Types<'_>, body: &'d Body) -> Vec<PartHeader<'d>> {
    let offered = offered(types.document, body);
    let is_certain = body.required && offered.len() == 1;
    let mut found = Vec::new();
    for media in offered.into_iter().filter(|media| is_multipart(media)) {
        for (encoding, part, is_there) in parts(types, media) {
            for header in encoding.headers.iter().filter(|header| is_sound(header)) {
                let (is_only, has_default) = fixed(types, header).map_or((false, false), |(_, only)| (only, !only));
                let required = header.required && !has_default;
                let asked = required && is_certain && is_there;
                if !is_only {
                    found.push(PartHeader { header, encoding, media, part: part.clone(), required, asked });
                }
            }
        }
    }
    found
}

fn parts<'d>(types: &mut Types<'_>, media: &'d Media) -> Vec<OfPart<'d>> {
    let whole = media.schema.as_ref().map(|at| types.facts(&key_in(Carrier::Body, at)));
    let whole: Rc<Facts<'_>> = whole.unwrap_or_default();
    let named = media.encoding.iter().map(|(name, encoding)| {
        let is_there = whole.required.contains(name.as_str());
        (encoding, name.clone(), is_there && is_one(types, whole.properties.get(name.as_str())))
    });
    let mut found: Vec<OfPart<'d>> = named.collect();
    let least = whole.counts.least.unwrap_or_default();
    let each = (1_u64..).zip(&media.prefix_encoding);
    found.extend(each.map(|(number, encoding)| (encoding, format!("part {number}"), number <= least)));
    found.extend(media.item_encoding.iter().map(|encoding| (encoding, "parts".to_owned(), false)));
    // Of a body in a part nobody knows beforehand whether it is there.
    let within: Vec<OfPart<'d>> = found
        .iter()
        .filter_map(|(encoding, part, _)| Some((encoding.inner.as_deref()?, part.clone())))
        .flat_map(|(inner, part)| {
            let inner = parts(types, inner).into_iter();
            inner.map(move |(encoding, word, _)| (encoding, format!("{part} {word}"), false)).collect::<Vec<_>>()
        })
        .collect();
    found.extend(within);
    found
}

/// Whether a member is one part, and not one for each item of a list.
fn is_one(types: &mut Types<'_>, member: Option<&Key>) -> bool {
    member.is_some_and(|key| !json_types(&types.facts(key)).contains(&JsonType::Array))
}

/// Whether a part can have a header of this name, which is not the client's own.
pub(super) fn is_sound(header: &Header) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let is_ours = |name: &str| header.name.eq_ignore_ascii_case(name);
    let ours = is_ours("content-disposition") || is_ours("content-type");
    !ours && !header.name.is_empty() && header.name.bytes().all(is_token)
}

/// The value that a header has where the caller says nothing, and whether there is no other.
pub(super) fn fixed(types: &mut Types<'_>, header: &Header) -> Option<(String, bool)> {
    let facts = types.facts(&key(header.schema.as_ref()?));
    let listed = facts.values.as_deref().unwrap_or_default();
    let only = if let [only] = listed { Some(*only) } else { None };
    let text = only.or(facts.default).and_then(text_of)?;
    text.bytes().all(|byte| matches!(byte, b' '..=b'~')).then_some((text, only.is_some()))
}

impl PartHeader<'_> {
    /// What it is told by among all that a call is given.
    pub(super) fn key(&self) -> String {
        format!("part {} {} {}", self.media.media_type, self.part, self.header.name)
    }

    /// What its argument or setter may be called, in the operation at `operation`.
    pub(super) fn named(&self, operation: &Pointer) -> Named {
        let words = format!("{} {}", self.part, self.header.name);
        let at = operation.child("requestBody").child(self.key());
        let mut named = Named::from_spec(at, &words, Case::Snake);
        named.candidates.insert(1, format!("{}_header", named.candidates[0]));
        named
    }

    /// The parameter of the call; `rust` is its name.
    pub(super) fn lower(&self, types: &mut Types<'_>, rust: String, call: &str) -> Parameter {
        let header = self.header;
        let hint = Hint::Words(vec![call.to_owned(), self.part.clone(), header.name.clone()]);
        let resolved = match &header.schema {
            Some(at) => types.at(at, hint),
            None => Resolved::plain(Type::String),
        };
        let text = format!("The header `{}` of the part `{}`.", header.name, self.part);
        Parameter {
            at: self.encoding.at.child("headers").child(&header.name),
            name: Name { spec: header.name.clone(), rust },
            docs: Docs { description: Some(header.description.clone().unwrap_or(text)), ..Docs::default() },
            location: Location::Part,
            wire: wire(header),
            nullable: resolved.nullable && resolved.ty != Type::Json,
            empty: false,
            ty: resolved.ty,
            required: self.asked,
            rules: resolved.rules,
            encodings: Vec::new(),
            only: None,
        }
    }
}

fn wire(header: &document::Header) -> Wire {
    match header.media_type.as_deref().map(family) {
        Some(Family::Json) => Wire::Json,
        Some(_) => Wire::Text,
        None => Wire::Styled { style: Style::Simple, explode: header.explode, allow_reserved: false },
    }
}
