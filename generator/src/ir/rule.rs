use super::SchemaId;

/// An assertion that a Rust type does not make by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    MinLength(u64),
    MaxLength(u64),
    /// Translated for the linear-time engine.
    Pattern(String),
    /// As written, for the engine that backtracks.
    Backtrack(String),
    Minimum(Number),
    Maximum(Number),
    ExclusiveMinimum(Number),
    ExclusiveMaximum(Number),
    MultipleOf(Number),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    Items(Vec<Rule>),
    Values(Vec<Rule>),
    Format(Format),
    /// One of these JSON texts.
    Enum(Vec<String>),
    /// A whole schema, for what no other rule says.
    Schema(SchemaId),
    /// Nothing, not even what the type says: rules of the object say it.
    Elsewhere,
}

impl Rule {
    /// The schemas that it applies to the value or to parts of it.
    pub fn schemas(&self) -> Vec<SchemaId> {
        match self {
            Self::Schema(id) => vec![*id],
            Self::Items(rules) | Self::Values(rules) => rules.iter().flat_map(Self::schemas).collect(),
            _ => Vec::new(),
        }
    }
}

/// An exact number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    Int(i128),
    /// JSON text.
    Decimal(String),
}

/// A string format, numbers in strings included, that the runtime can check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    Base64Url,
    Date,
    DateTime,
    Decimal,
    Duration,
    Email,
    Hostname,
    IdnEmail,
    IdnHostname,
    Int32,
    Int64,
    Ipv4,
    Ipv6,
    Iri,
    IriReference,
    JsonPointer,
    Regex,
    RelativeJsonPointer,
    Time,
    Uint32,
    Uint64,
    Uri,
    UriReference,
    UriTemplate,
    Uuid,
}

impl Format {
    /// Every format, in the order of names.
    pub const ALL: &'static [Self] = &[
        Self::Base64Url,
        Self::Date,
        Self::DateTime,
        Self::Decimal,
        Self::Duration,
        Self::Email,
        Self::Hostname,
        Self::IdnEmail,
        Self::IdnHostname,
        Self::Int32,
        Self::Int64,
        Self::Ipv4,
        Self::Ipv6,
        Self::Iri,
        Self::IriReference,
        Self::JsonPointer,
        Self::Regex,
        Self::RelativeJsonPointer,
        Self::Time,
        Self::Uint32,
        Self::Uint64,
        Self::Uri,
        Self::UriReference,
        Self::UriTemplate,
        Self::Uuid,
    ];

    /// The name in documents.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Base64Url => "base64url",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Decimal => "decimal",
            Self::Duration => "duration",
            Self::Email => "email",
            Self::Hostname => "hostname",
            Self::IdnEmail => "idn-email",
            Self::IdnHostname => "idn-hostname",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Iri => "iri",
            Self::IriReference => "iri-reference",
            Self::JsonPointer => "json-pointer",
            Self::Regex => "regex",
            Self::RelativeJsonPointer => "relative-json-pointer",
            Self::Time => "time",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
            Self::Uri => "uri",
            Self::UriReference => "uri-reference",
            Self::UriTemplate => "uri-template",
            Self::Uuid => "uuid",
        }
    }

    /// The format of that name, if it is one that can be checked.
    pub fn parse(keyword: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.keyword() == keyword)
    }
}
