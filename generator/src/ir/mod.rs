//! The API as it will be in Rust: plain data, every name decided, nothing that points back at the document.
//!
//! Pointers are kept as labels for the lock and for messages.

mod api;
mod body;
mod docs;
mod encoding;
mod enumeration;
mod fallback;
mod keyword;
mod ledger;
mod name;
mod object;
mod operation;
mod paging;
mod parameter;
mod position;
mod response;
mod rule;
mod security;
mod server;
mod types;
mod union;
mod xml;

pub use api::{Api, Group, OTHER_MODELS, TypeModule};
pub use body::{Body, BodyKind, Media};
pub use docs::Docs;
pub use encoding::{Encoding, Inner};
pub use enumeration::{Enumeration, Variant};
pub use fallback::{Fallback, Plain};
pub use keyword::{Keyword, Schema, SchemaId};
pub use ledger::{Ledger, Part, Tally};
pub use name::Name;
pub use object::{Constructor, Field, Object, Presence, Rest};
pub use operation::{Operation, Segment};
pub use paging::{Paging, Step};
pub use parameter::{Location, Parameter, Style, Wire};
pub use position::{Fate, Lack, Position, Reason};
pub use response::{AnswerCase, AnswerVariant, Answers, HeaderField, Headers, Output, Status};
pub use rule::{Format, Number, Rule};
pub use security::{Scheme, SchemeKind};
pub use server::{Server, Setting, Variable};
pub use types::{Bridge, Definition, Foreign, Integer, Kind, Only, Type, TypeId};
pub use union::{Branch, JsonTypes, Look, Union};
pub use xml::{Xml, XmlContent, XmlContentId, XmlHolds, XmlKind, XmlMember, XmlNode, XmlRoot, XmlRootId};
