//! From a call's arguments to bytes on the wire and back.

mod address;
pub(crate) mod again;
mod answer;
mod api;
mod arguments;
mod body;
mod body_spec;
mod call;
mod case;
mod client;
pub(crate) mod context;
mod credential;
mod default_transport;
mod escape;
mod events;
mod finish;
mod form;
mod header;
mod hop;
mod judge;
mod lines;
mod multipart;
mod operation;
mod payload;
mod race;
mod raw;
mod reconnect;
mod redirect;
mod request;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod response;
mod send;
mod sending;
mod server;
pub(crate) mod shown;
mod sse;
mod stream;
mod style;
mod text;
mod transport;
mod tree;
mod upgrade;
mod upload;
mod verdict;

pub use answer::Answer;
pub use api::{Api, Scheme, SchemeKind, Server, Variable};
pub use body::Body;
pub(crate) use body::Mapped;
pub use body_spec::{BodyKind, BodySpec, Encoding};
pub use call::Call;
pub use case::{Case, error_case};
pub use client::{Client, ClientBuilder};
pub use credential::Credential;
pub use events::{Event, Events};
pub use finish::{
    bytes, decode_error_body, empty, error_body, error_bytes, error_text, error_value, foreign, foreign_error, json,
    map, text,
};
pub use header::{header, json_header};
pub use lines::JsonLines;
pub use operation::{Location, Operation, Parameter, Segment, Style};
pub use raw::RawResponse;
pub use response::{Meta, Response};
pub use sending::Sending;
pub use stream::BodyStream;
pub use transport::{BoxFuture, MaybeSend, MaybeSync, Transport, TransportError};
pub use upgrade::{Duplex, Upgraded};
