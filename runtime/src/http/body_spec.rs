//! What the document says of one operation's body: tables that emitted code is made of.

use super::notation::Notation;
use super::operation::Style;
use crate::codec::Rule;

/// A request's body.
#[derive(Clone, Copy, Debug)]
pub struct BodySpec {
    /// `Content-Type`.
    pub media_type: &'static str,
    /// How the value becomes bytes.
    pub kind: BodyKind,
    /// Whether it must be given.
    pub required: bool,
    /// What is asserted of its value.
    pub rules: &'static [Rule],
    /// How single members of a form are written, where it is not the default.
    pub encoding: &'static [Encoding],
    /// How the first parts are written where parts have no names.
    pub prefix: &'static [Encoding],
    /// How the parts after these are written.
    pub item: &'static [Encoding],
    /// How it is written, if it is JSON by its kind and is not sent as that.
    pub notation: Option<&'static dyn Notation>,
}

impl BodySpec {
    /// A body that must be given.
    #[must_use]
    pub const fn new(media_type: &'static str, kind: BodyKind) -> Self {
        Self { media_type, kind, required: true, rules: &[], encoding: &[], prefix: &[], item: &[], notation: None }
    }

    /// A body that may be left out.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// What is asserted of its value.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }

    /// How it is written instead of JSON.
    #[must_use]
    pub const fn notation(mut self, notation: &'static dyn Notation) -> Self {
        self.notation = Some(notation);
        self
    }

    /// How single members of a form are written.
    #[must_use]
    pub const fn encoding(mut self, encoding: &'static [Encoding]) -> Self {
        self.encoding = encoding;
        self
    }

    /// How parts without names are written: the first ones each, and all others in one way, if there is one to say.
    #[must_use]
    pub const fn by_position(mut self, prefix: &'static [Encoding], item: &'static [Encoding]) -> Self {
        self.prefix = prefix;
        self.item = item;
        self
    }
}

/// How a body's value becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// JSON text.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data` and other `multipart` types: each member is a part.
    Multipart,
    /// A string's text.
    Text,
    /// JSON values, one after the other.
    Lines,
    /// Bytes that the caller gives, at once or as a stream.
    Bytes,
}

/// How a member of a form is written (the specification's "Encoding Object").
#[derive(Clone, Copy, Debug)]
pub struct Encoding {
    /// The member.
    pub name: &'static str,
    /// `style`; `None`: the member is written in its content type.
    pub style: Option<Style>,
    /// `explode`.
    pub explode: bool,
    /// `allowReserved`.
    pub reserved: bool,
    /// `contentType` of a part: a media type or range, or a list of them; empty: the default of the value's type.
    pub content_type: &'static str,
    /// How an object that is a part is written, if it is not sent as JSON.
    pub notation: Option<&'static dyn Notation>,
    /// Further headers of a part: names and values.
    pub headers: &'static [(&'static str, &'static str)],
    /// Headers of a part that the caller gives: the index of the parameter, and whether the part cannot do without.
    pub given: &'static [(usize, bool)],
    /// How a part is written that is a body of parts or a form itself; its content type is then that body's.
    pub inner: Option<&'static BodySpec>,
}

impl Encoding {
    /// A member that is written as it would be without an encoding.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            style: None,
            explode: false,
            reserved: false,
            content_type: "",
            notation: None,
            headers: &[],
            given: &[],
            inner: None,
        }
    }

    /// `style` and `explode`.
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = Some(style);
        self.explode = explode;
        self
    }

    /// `allowReserved: true`.
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }

    /// `contentType`.
    #[must_use]
    pub const fn content_type(mut self, content_type: &'static str) -> Self {
        self.content_type = content_type;
        self
    }

    /// How an object is written instead of JSON.
    #[must_use]
    pub const fn notation(mut self, notation: &'static dyn Notation) -> Self {
        self.notation = Some(notation);
        self
    }

    /// Further headers.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// Further headers that the caller gives.
    #[must_use]
    pub const fn given(mut self, given: &'static [(usize, bool)]) -> Self {
        self.given = given;
        self
    }

    /// A body of parts or a form in a part.
    #[must_use]
    pub const fn inner(mut self, inner: &'static BodySpec) -> Self {
        self.inner = Some(inner);
        self
    }
}
