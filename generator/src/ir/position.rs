use super::Type;
use crate::diagnostics::Place;
use std::fmt;

/// A place of the document where a schema stands, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub at: Place,
    pub fate: Fate,
}

/// What became of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It has a Rust type.
    Typed(Type),
    /// What it says went into the type of the schema that holds it.
    Merged,
    /// It constrains values, and its values are free JSON.
    FreeJson(Reason),
    /// No emitted code has values of it.
    Untyped(Lack),
}

/// Why values that a schema constrains are free JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    Contradiction,
    Endless,
    AnyButNull,
    NoType,
    OnlyNull,
    Structures,
    Untypable(String),
    Within(Place),
    Choice,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Contradiction => "what holds at once contradicts itself, so that no value is valid",
            Self::Endless => "it stands for itself, with nothing on the way that could have a name",
            Self::AnyButNull => "it allows every JSON type but null",
            Self::NoType => "it names no `type`, so that it allows every JSON type",
            Self::OnlyNull => "null is its only value",
            Self::Structures => "it lists objects or arrays as its values; validation holds values against the list",
            Self::Untypable(keyword) => {
                return write!(f, "`{keyword}` has no counterpart in Rust types; validation holds values against it");
            }
            Self::Within(place) => return write!(f, "it describes a part of `{}`, which is free JSON", place.pointer),
            Self::Choice => "one of its branches takes everything",
        })
    }
}

/// Why no emitted code has values of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    Header,
    Media,
    Received,
    Copied,
    Idle,
    Replaced,
    Unused,
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Header => "headers of answers and of parts are read and written as text",
            Self::Media => "the body goes as text or bytes, or in another of its media types",
            Self::Received => "webhooks and callbacks are received, not called, and this is not what they bring",
            Self::Copied => "it counts where a path refers to the path item that holds it",
            Self::Idle => "it describes what values of the schema that holds it never have",
            Self::Replaced => "a type of the user's own stands for the schema that holds it",
            Self::Unused => "nothing refers to it",
        })
    }
}
