//! From a call's arguments to bytes on the wire and back.

pub(crate) mod address;
pub(crate) mod again;
mod answer;
mod api;
mod arguments;
mod authorize;
mod base;
mod body;
mod body_cursor;
mod body_spec;
mod call;
mod carried;
mod case;
mod client;
mod client_credentials;
mod clock;
pub(crate) mod context;
mod credential;
mod credential_source;
mod default_transport;
mod escape;
mod events;
mod finish;
mod form;
mod header;
mod headers;
mod held;
mod hook;
mod hop;
mod judge;
#[cfg(feature = "reqwest")]
mod last_server;
mod lines;
mod link;
mod multipart;
mod notation;
mod operation;
mod pages;
mod paging;
mod payload;
mod race;
mod raw;
mod reconnect;
mod redirect;
mod request;
mod requirement;
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
mod token_request;
mod tokens;
mod trace;
mod transport;
mod tree;
mod turn;
mod upgrade;
mod upload;
mod values;
mod verdict;
mod walk;

pub use answer::Answer;
pub use api::{Api, Scheme, SchemeKind, Server, Variable};
pub use body::Body;
pub(crate) use body::Mapped;
pub use body_cursor::typed_body;
pub use body_spec::{BodyKind, BodySpec, Encoding};
pub use call::Call;
pub use case::{Case, error_case};
pub use client::{Client, ClientBuilder};
pub use client_credentials::ClientCredentials;
pub use credential::Credential;
pub use credential_source::CredentialSource;
pub use events::{Event, Events};
pub use finish::{
    bytes, decode_error_body, empty, error_body, error_bytes, error_text, error_value, foreign, foreign_error, json,
    map, text,
};
pub use header::{header, json_header};
pub use hook::{Attempt, Hook, HookFuture, Next};
pub use lines::JsonLines;
pub use notation::Notation;
pub use operation::{Location, Operation, Parameter, Segment, Style};
pub use pages::{PageItems, Pages, foreign_items, items};
pub use paging::{Paging, Step};
pub use raw::RawResponse;
pub use response::{Meta, Response};
pub use sending::Sending;
pub use stream::BodyStream;
pub use transport::{BoxFuture, MaybeSend, MaybeSync, Transport, TransportError};
pub use upgrade::{Duplex, Upgraded};
pub use values::Values;
#[cfg(feature = "xml")]
pub(crate) use {
    judge::{fill_in, value as checked},
    tree::Tree,
};
