//! What emitted code calls. Not for anybody else: it changes with the generator.

/// The first agreement between emitted code and its runtime.
pub mod v1 {
    pub use super::super::bridge::{deserialize, serialize};
    pub use super::super::codec::{
        Branch, Decode, EncodeError, Entries, Fail, Fill, Items, Keyword, Kind, Member, Number, Reader, Ref, Rule,
        Schema, Shape, Slot, Union, Value, Visit, blank, check, debug, each_member, from_slice, holds, looks, nullable,
        pointer_at, same, to_vec, validate,
    };
    pub use super::super::foreign::{
        Bridge, Each, Foreign, ForeignRest, ForeignSlot, Serde, given, shown, shown_maybe,
    };
    pub use super::super::format::{Format, Text};
    pub use super::super::http::{
        Answer, Api, BodyKind, BodySpec, Call, Case, Client, ClientBuilder, Credential, Encoding, Location, Notation,
        Operation, PageItems, Pages, Paging, Parameter, Scheme, SchemeKind, Segment, Sending, Server, Step, Style,
        Variable, bytes, decode_error_body, empty, error_body, error_bytes, error_case, error_text, error_value,
        foreign, foreign_error, foreign_items, header, items, json, json_header, map, text, typed_body,
    };

    #[cfg(feature = "xml")]
    pub use super::super::xml::{InXml, Xml, XmlContent, XmlMember, foreign_xml, foreign_xml_error, xml, xml_error};

    // What emitted code names beside things that a document may have named the same.
    pub use super::super::{
        CallOptions, Error, Events, File, JsonLines, RawResponse, Response, Set, Upgraded, ValidationError, Values,
    };

    /// The number of this agreement.
    pub const ABI: u32 = 1;

    /// Ends the compilation of code that was generated for another agreement.
    ///
    /// # Panics
    /// If `generated` is another number, at compile time.
    pub const fn agree(generated: u32) {
        assert!(generated == ABI, "generated for another version of oasmith-runtime: regenerate the client");
    }

    pub use bytes::Bytes;
    pub use http::HeaderMap;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
