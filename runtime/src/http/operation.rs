//! What the document says of one operation: tables that emitted code is made of.

use super::body_spec::{BodySpec, Encoding};
use crate::codec::Rule;

/// An operation: where its arguments go and what comes back.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// `operationId`, or what stands for it; errors call the operation by it.
    pub id: &'static str,
    /// The method, in capitals.
    pub method: &'static str,
    /// The path below the server's URL.
    pub path: &'static [Segment],
    /// `name=value` pieces of the query that the path itself says, encoded; an argument of the name takes their place.
    pub query: &'static [&'static str],
    /// The parameters, in the order of the arguments.
    pub parameters: &'static [Parameter],
    /// The body, if it may have one, in the media type that serves best.
    pub body: Option<BodySpec>,
    /// The body in other media types.
    pub other_bodies: &'static [BodySpec],
    /// `Accept`; empty: none is sent.
    pub accept: &'static str,
    /// What is asserted of the value of an answer beyond its type.
    pub answer: &'static [Rule],
    /// Indices of the servers that it is offered by, in order; empty: the document's own.
    pub servers: &'static [usize],
    /// Alternatives, each a set of schemes that go together; empty: no credential is asked for.
    pub security: &'static [&'static [usize]],
    /// Whether doing it twice is the same as doing it once (RFC 9110, 9.2.2).
    pub idempotent: bool,
}

impl Operation {
    /// An operation without parameters, body and security; idempotent if its method is.
    #[must_use]
    pub const fn new(id: &'static str, method: &'static str, path: &'static [Segment]) -> Self {
        Self {
            id,
            method,
            path,
            query: &[],
            parameters: &[],
            body: None,
            other_bodies: &[],
            accept: "",
            answer: &[],
            servers: &[],
            security: &[],
            idempotent: matches!(
                method.as_bytes(),
                b"GET" | b"HEAD" | b"PUT" | b"DELETE" | b"OPTIONS" | b"TRACE" | b"QUERY"
            ),
        }
    }

    /// Pieces of the query that every call sends.
    #[must_use]
    pub const fn query(mut self, query: &'static [&'static str]) -> Self {
        self.query = query;
        self
    }

    /// The parameters, in the order of the arguments.
    #[must_use]
    pub const fn parameters(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    /// The body.
    #[must_use]
    pub const fn body(mut self, body: BodySpec) -> Self {
        self.body = Some(body);
        self
    }

    /// The body in other media types, which a call can choose.
    #[must_use]
    pub const fn other_bodies(mut self, bodies: &'static [BodySpec]) -> Self {
        self.other_bodies = bodies;
        self
    }

    /// The body in the media type of that number, of which the first is the one that serves best.
    pub(crate) fn body_in(&self, media: usize) -> Option<&BodySpec> {
        match media {
            0 => self.body.as_ref(),
            other => self.other_bodies.get(other - 1),
        }
    }

    /// `Accept`.
    #[must_use]
    pub const fn accept(mut self, accept: &'static str) -> Self {
        self.accept = accept;
        self
    }

    /// What is asserted of the value of an answer beyond its type.
    #[must_use]
    pub const fn answer(mut self, rules: &'static [Rule]) -> Self {
        self.answer = rules;
        self
    }

    /// Indices of the servers that it is offered by.
    #[must_use]
    pub const fn servers(mut self, servers: &'static [usize]) -> Self {
        self.servers = servers;
        self
    }

    /// Alternatives, each a set of schemes.
    #[must_use]
    pub const fn security(mut self, security: &'static [&'static [usize]]) -> Self {
        self.security = security;
        self
    }

    /// Whether doing it twice is the same as doing it once, where the method does not say it.
    #[must_use]
    pub const fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = idempotent;
        self
    }
}

/// A piece of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Text that is sent as it stands, slashes included.
    Literal(&'static str),
    /// The parameter of that index.
    Parameter(usize),
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// `in`.
    pub location: Location,
    /// `style`.
    pub style: Style,
    /// `explode`.
    pub explode: bool,
    /// `allowReserved`.
    pub reserved: bool,
    /// Whether it must be given.
    pub required: bool,
    /// Whether null stands for an empty value, and neither that nor empty text is held against rules
    /// (`allowEmptyValue`).
    pub empty: bool,
    /// What is asserted of its value.
    pub rules: &'static [Rule],
    /// How single members go out where the value is a form.
    pub encoding: &'static [Encoding],
}

impl Parameter {
    const fn new(name: &'static str, location: Location, style: Style, explode: bool) -> Self {
        Self {
            name,
            location,
            style,
            explode,
            reserved: false,
            required: false,
            empty: false,
            rules: &[],
            encoding: &[],
        }
    }

    /// A path parameter: style simple, required.
    #[must_use]
    pub const fn path(name: &'static str) -> Self {
        Self::new(name, Location::Path, Style::Simple, false).required()
    }

    /// A query parameter: style form, exploded.
    #[must_use]
    pub const fn query(name: &'static str) -> Self {
        Self::new(name, Location::Query, Style::Form, true)
    }

    /// A value that is the whole query.
    #[must_use]
    pub const fn querystring(name: &'static str) -> Self {
        Self::new(name, Location::Querystring, Style::UrlEncoded, false)
    }

    /// A header: style simple.
    #[must_use]
    pub const fn header(name: &'static str) -> Self {
        Self::new(name, Location::Header, Style::Simple, false)
    }

    /// A cookie: style form, exploded.
    #[must_use]
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(name, Location::Cookie, Style::Form, true)
    }

    /// A header of a part of the body: style simple. The encoding of the part says that it is one.
    #[must_use]
    pub const fn part(name: &'static str) -> Self {
        Self::new(name, Location::Part, Style::Simple, false)
    }

    /// `style` and `explode`, where they are not the defaults.
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = style;
        self.explode = explode;
        self
    }

    /// `allowReserved: true`.
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }

    /// `required: true`.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// `allowEmptyValue: true`.
    #[must_use]
    pub const fn empty(mut self) -> Self {
        self.empty = true;
        self
    }

    /// What is asserted of its value.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }

    /// How single members go out where the value is a form.
    #[must_use]
    pub const fn encoding(mut self, encoding: &'static [Encoding]) -> Self {
        self.encoding = encoding;
        self
    }
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Into the path.
    Path,
    /// Behind the question mark.
    Query,
    /// Behind the question mark, as all that stands there (OpenAPI 3.2).
    Querystring,
    /// Into a header.
    Header,
    /// Into the `Cookie` header.
    Cookie,
    /// Into a header of a part of the body.
    Part,
}

/// How a parameter's value becomes text (section 4.8.12.3 "Style Values" of the specification, 3.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `blue,black,brown`
    Simple,
    /// `.blue.black.brown`
    Label,
    /// `;color=blue;color=black`
    Matrix,
    /// `color=blue&color=black`
    Form,
    /// `color=blue%20black`
    SpaceDelimited,
    /// `color=blue%7Cblack`
    PipeDelimited,
    /// `color%5BR%5D=100`
    DeepObject,
    /// 3.2's `cookie`: as `form`, but nothing is encoded.
    Cookie,
    /// `content: application/json`: the value's JSON.
    Json,
    /// `content: application/x-www-form-urlencoded`: the value as a form.
    UrlEncoded,
    /// `content` of another media type: the text that the value is.
    Plain,
}
