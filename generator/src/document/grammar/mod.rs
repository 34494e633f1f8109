//! What the specifications say of members: which object has which, and what form each takes.
//!
//! One table serves every pass that walks a document: following references, checking JSON types, and making the copy
//! for openapiv3. What is not in the table (`x-` members, examples, links) is not walked into.

mod schema;
mod v2;
mod v3;

use crate::document::version::Version;

pub use schema::{CONSTRAINING, is_keyword};

/// What an object of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Document,
    Info,
    Contact,
    License,
    Tag,
    Server,
    Variable,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Media,
    Encoding,
    Response,
    Header,
    Scheme,
    Flows,
    Flow,
    Schema,
    Discriminator,
    /// Swagger 2.0 has its own form of these.
    Document2,
    PathItem2,
    Operation2,
    Parameter2,
    Response2,
    Header2,
    Scheme2,
}

/// What form the value of a member takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    /// A reference; made canonical before forms are checked.
    Reference,
    Flag,
    /// An integer that is not negative.
    Count,
    Number,
    /// A number, or a flag as before JSON Schema draft 6.
    Bound,
    /// Any JSON value.
    Any,
    /// An array of any JSON values.
    Values,
    /// An array of strings.
    Texts,
    /// An object of strings.
    TextMap,
    /// The names of JSON types: one, or an array of them.
    Types,
    /// Security requirements.
    Requirements,
    /// References by discriminator value.
    Mapping,
    /// A schema or a boolean.
    SchemaOrFlag,
    One(Kind),
    List(Kind),
    /// An object whose members have any names.
    Map(Kind),
    /// The same, but `x-` members are extensions.
    Table(Kind),
    /// An object of callbacks.
    Callbacks,
    /// Path items by the expression of their URL, or a reference to such an object.
    Callback,
}

/// A member of an object of some kind.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub form: Form,
}

const fn field(name: &'static str, form: Form) -> Field {
    Field { name, form }
}

impl Kind {
    /// The members that objects of this kind have.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Schema => schema::SCHEMA,
            Self::Discriminator => schema::DISCRIMINATOR,
            Self::Document2
            | Self::PathItem2
            | Self::Operation2
            | Self::Parameter2
            | Self::Response2
            | Self::Header2
            | Self::Scheme2 => v2::fields(self),
            _ => v3::fields(self),
        }
    }

    /// The form of the member `name`, if the specification knows it.
    pub fn form(self, name: &str) -> Option<Form> {
        self.fields().iter().find(|field| field.name == name).map(|field| field.form)
    }

    /// Whether a reference may stand in for an object of this kind.
    pub fn is_referenceable(self) -> bool {
        self.section().is_some()
    }

    /// The section of `components` (in 2.0: of the document) that keeps objects of this kind.
    pub fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Schema => "schemas",
            Self::Response | Self::Response2 => "responses",
            Self::Parameter | Self::Parameter2 => "parameters",
            Self::RequestBody => "requestBodies",
            Self::Header => "headers",
            Self::Scheme => "securitySchemes",
            Self::Media => "mediaTypes",
            Self::PathItem | Self::PathItem2 => "pathItems",
            _ => return None,
        })
    }

    /// The object's name in the specification, for messages.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Document | Self::Document2 => "the document",
            Self::Info => "an info object",
            Self::Contact => "a contact object",
            Self::License => "a licence object",
            Self::Tag => "a tag",
            Self::Server => "a server",
            Self::Variable => "a server variable",
            Self::Components => "components",
            Self::PathItem | Self::PathItem2 => "a path item",
            Self::Operation | Self::Operation2 => "an operation",
            Self::Parameter | Self::Parameter2 => "a parameter",
            Self::RequestBody => "a request body",
            Self::Media => "a media type object",
            Self::Encoding => "an encoding object",
            Self::Response | Self::Response2 => "a response",
            Self::Header | Self::Header2 => "a header",
            Self::Scheme | Self::Scheme2 => "a security scheme",
            Self::Flows => "OAuth flows",
            Self::Flow => "an OAuth flow",
            Self::Schema => "a schema",
            Self::Discriminator => "a discriminator",
        }
    }

    /// The first version that has the member `name` of this kind.
    pub fn since(self, name: &str) -> Version {
        match self {
            Self::Schema => schema::since(name),
            _ => v3::since(self, name),
        }
    }
}

impl Form {
    /// What is expected, for messages.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Reference => "a reference, which is a string",
            Self::Flag => "`true` or `false`",
            Self::Count => "an integer from 0 up",
            Self::Number => "a number",
            Self::Bound => "a number or a boolean",
            Self::Any => "a value",
            Self::Values | Self::List(_) => "an array",
            Self::Texts => "an array of strings",
            Self::TextMap | Self::Mapping => "an object of strings",
            Self::Types => "the name of a type or an array of names",
            Self::Requirements => "an array of security requirements",
            Self::SchemaOrFlag => "a schema or a boolean",
            Self::One(kind) => kind.noun(),
            Self::Map(_) | Self::Table(_) | Self::Callbacks => "an object",
            Self::Callback => "a callback",
        }
    }

    /// What a value one step below has to be, and the rest of the way is walked by it.
    pub fn child(self, step: &str) -> Option<Self> {
        match self {
            Self::One(kind) => kind.form(step),
            Self::SchemaOrFlag => Kind::Schema.form(step),
            Self::List(kind) => step.parse::<usize>().is_ok().then_some(Self::One(kind)),
            Self::Map(kind) => Some(Self::One(kind)),
            Self::Table(kind) => (!step.starts_with("x-")).then_some(Self::One(kind)),
            Self::Callbacks => Some(Self::Callback),
            Self::Callback => Self::Table(Kind::PathItem).child(step),
            _ => None,
        }
    }

    /// Whether it is an object whose members have any names.
    pub fn is_named(self) -> bool {
        matches!(self, Self::Map(_) | Self::Table(_) | Self::Callbacks | Self::Callback)
    }

    /// The kind of object that stands here, if it is one.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::One(kind) => Some(kind),
            Self::SchemaOrFlag => Some(Kind::Schema),
            _ => None,
        }
    }
}
