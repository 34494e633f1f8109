//! A span for each call, where the feature `tracing` is on. Nothing in it is the caller's or secret: the path is the
//! document's, without arguments.

#[cfg(not(feature = "tracing"))]
mod nothing;
#[cfg(feature = "tracing")]
mod span;

#[cfg(not(feature = "tracing"))]
pub(crate) use nothing::Span;
#[cfg(feature = "tracing")]
pub(crate) use span::Span;
