//! The engine behind clients that oasmith generates.

#[cfg(feature = "blocking")]
mod blocking;
mod bridge;
mod codec;
mod constant;
mod error;
mod file;
mod foreign;
pub mod format;
mod http;
mod idempotency;
mod invalid;
pub mod json;
mod limits;
mod maybe;
mod options;
mod policy;
mod reconnect;
mod retry;
mod retry_budget;
mod set;
#[cfg(feature = "tower")]
pub mod tower;

#[doc(hidden)]
pub mod __private;

pub use self::http::{
    Attempt, Body, BodyStream, BoxFuture, ClientCredentials, Credential, CredentialSource, Duplex, Event, Events, Hook,
    HookFuture, JsonLines, MaybeSend, MaybeSync, Meta, Next, PageItems, Pages, RawResponse, Response, Sending,
    Transport, TransportError, Upgraded,
};
#[cfg(feature = "blocking")]
pub use blocking::{Blocking, BlockingStream, WaitEach};
pub use codec::{Fault, Place, ValidationError};
pub use constant::Constant;
pub use error::{Error, ErrorKind};
pub use file::File;
pub use foreign::Foreign;
pub use idempotency::IdempotencyKey;
pub use invalid::{Direction, Invalid};
pub use limits::Limits;
pub use maybe::Maybe;
pub use options::CallOptions;
pub use policy::Policy;
pub use reconnect::Reconnect;
pub use retry::Retry;
pub use retry_budget::RetryBudget;
pub use set::Set;
