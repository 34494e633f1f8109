//! Parameters of operations.

use super::encoding;
use super::media::{Family, family};
use super::object::docs;
use super::part_header::Heads;
use super::resolve::{Hint, Resolved, Types};
use super::scalar::only;
use crate::document::{self, Content, Media, Version};
use crate::ir::{BodyKind, Docs, Encoding, Location, Name, Parameter, Style, Type, Wire};

/// Lowers a parameter; `rust` is its name as an argument or setter.
pub(super) fn lower(
    types: &mut Types<'_>,
    parameter: &document::Parameter,
    rust: String,
    operation: &str,
) -> Parameter {
    let hint = Hint::Words(vec![operation.to_owned(), parameter.name.clone()]);
    let schema = parameter.content.schema();
    let (wire, encodings) = match &parameter.content {
        Content::Schema { style: kind, explode, allow_reserved, .. } => {
            // Up to 3.1 it is said of queries alone.
            let counts = parameter.location != document::Location::Path || types.document.version() >= Version::V32;
            let allow_reserved = *allow_reserved && counts;
            (Wire::Styled { style: style(*kind), explode: *explode, allow_reserved }, Vec::new())
        }
        Content::Media(media) => content(types, media),
    };
    let resolved = match schema {
        Some(at) => types.at(at, hint),
        None => Resolved::plain(if wire == Wire::Form { Type::JsonObject } else { Type::String }),
    };
    let empty = parameter.allow_empty_value && parameter.location == document::Location::Query;
    let facts = schema.map(|at| types.facts(&super::facts::key(at)));
    let about = facts.as_ref().map(|facts| docs(facts)).unwrap_or_default();
    let only = facts.and_then(|facts| only(&facts, &resolved.ty));
    let docs = Docs {
        summary: None,
        description: parameter.description.clone().or(about.description),
        deprecated: parameter.deprecated || about.deprecated,
        default: about.default,
    };
    Parameter {
        at: parameter.at.clone(),
        name: Name { spec: parameter.name.clone(), rust },
        docs,
        location: location(parameter.location),
        wire,
        nullable: resolved.nullable && resolved.ty != Type::Json || empty && resolved.ty != Type::String,
        empty,
        ty: resolved.ty,
        required: parameter.required || parameter.location == document::Location::Path,
        rules: resolved.rules,
        encodings,
        only,
    }
}

/// How a value that a media type describes is written.
fn content(types: &mut Types<'_>, media: &Media) -> (Wire, Vec<Encoding>) {
    match (family(&media.media_type), &media.schema) {
        (Family::Json, _) => (Wire::Json, Vec::new()),
        (Family::Form, Some(at)) => {
            (Wire::Form, encoding::lower(types, media, BodyKind::Form, &super::facts::key(at), &Heads::default()))
        }
        (Family::Form, None) => (Wire::Form, Vec::new()),
        _ => (Wire::Text, Vec::new()),
    }
}

fn location(location: document::Location) -> Location {
    match location {
        document::Location::Path => Location::Path,
        document::Location::Query => Location::Query,
        document::Location::Querystring => Location::Querystring,
        document::Location::Header => Location::Header,
        document::Location::Cookie => Location::Cookie,
    }
}

/// The style of a parameter, or of a member of a form.
pub(super) fn style(style: document::Style) -> Style {
    match style {
        document::Style::Simple => Style::Simple,
        document::Style::Label => Style::Label,
        document::Style::Matrix => Style::Matrix,
        document::Style::Form => Style::Form,
        document::Style::SpaceDelimited => Style::SpaceDelimited,
        document::Style::PipeDelimited => Style::PipeDelimited,
        document::Style::DeepObject => Style::DeepObject,
        document::Style::Cookie => Style::Cookie,
    }
}

/// The word for a location in names.
pub(super) fn location_word(location: document::Location) -> &'static str {
    match location {
        document::Location::Path => "path",
        document::Location::Query => "query",
        document::Location::Querystring => "querystring",
        document::Location::Header => "header",
        document::Location::Cookie => "cookie",
    }
}
