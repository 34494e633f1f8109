//! The engine behind clients that oasmith generates.

mod bridge;
mod codec;
mod constant;
mod error;
mod file;
mod foreign;
pub mod format;
mod http;
mod invalid;
pub mod json;
mod limits;
mod maybe;
mod options;
mod policy;
mod reconnect;
mod retry;
mod set;

#[doc(hidden)]
pub mod __private;

pub use self::http::{
    Body, BodyStream, BoxFuture, Duplex, Event, Events, JsonLines, MaybeSend, MaybeSync, Meta, RawResponse, Response,
    Sending, Transport, TransportError, Upgraded,
};
pub use codec::{Fault, Place, ValidationError};
pub use constant::Constant;
pub use error::{Error, ErrorKind};
pub use file::File;
pub use foreign::Foreign;
pub use invalid::{Direction, Invalid};
pub use limits::Limits;
pub use maybe::Maybe;
pub use options::CallOptions;
pub use policy::Policy;
pub use reconnect::Reconnect;
pub use retry::Retry;
pub use set::Set;
