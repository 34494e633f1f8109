//! The engine behind clients that oasmith generates.

mod bridge;
mod codec;
pub mod format;
mod http;
pub mod json;
mod maybe;

#[doc(hidden)]
pub mod __private;

pub use codec::{Fault, Place, ValidationError};
pub use maybe::Maybe;
