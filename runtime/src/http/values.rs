//! Values that are sent one after the other: JSON Lines, NDJSON and JSON text sequences (RFC 7464).

use super::body::Body;
use super::body_spec::BodySpec;
use super::verdict::Verdict;
use crate::codec::{EncodeError, Fault, Rule, ValidationError, Value, check, to_vec};
use bytes::Bytes;
use futures_core::Stream;
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

type Cause = Box<dyn Error + Send + Sync>;
type Flow<T> = Pin<Box<dyn Stream<Item = Result<T, Cause>> + Send>>;

/// Values that are sent one after the other: those of a list, or those of a stream as they come.
///
/// A list is held against its schema before anything is sent, and can be sent again. Of a stream each value is held
/// against it when it comes; one that breaks it ends the request with an error. A stream is sent once.
pub struct Values<T>(Source<T>);

enum Source<T> {
    List(Vec<T>),
    Stream(Flow<T>),
}

impl<T> Values<T> {
    /// The values of a stream, as they come.
    pub fn from_stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<T, E>> + Send + 'static,
        E: Into<Cause> + 'static,
        T: 'static,
    {
        Self(Source::Stream(Box::pin(Mapped { inner: Box::pin(stream), with: |item| item.map_err(Into::into) })))
    }
}

impl<T> From<Vec<T>> for Values<T> {
    fn from(values: Vec<T>) -> Self {
        Self(Source::List(values))
    }
}

impl<T> fmt::Debug for Values<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::List(values) => write!(f, "Values({})", values.len()),
            Source::Stream(_) => f.write_str("Values(stream)"),
        }
    }
}

/// Values without their type.
pub(crate) enum Erased {
    List(Vec<Arc<dyn Value>>),
    Stream(Flow<Box<dyn Value>>),
}

impl Erased {
    /// The same once more; `None` for a stream.
    pub(crate) fn again(&self) -> Option<Self> {
        match self {
            Self::List(values) => Some(Self::List(values.clone())),
            Self::Stream(_) => None,
        }
    }
}

impl<T: Value + 'static> From<Values<T>> for Erased {
    fn from(values: Values<T>) -> Self {
        let shared = |value: T| -> Arc<dyn Value> { Arc::new(value) };
        match values.0 {
            Source::List(values) => Self::List(values.into_iter().map(shared).collect()),
            Source::Stream(inner) => Self::Stream(Box::pin(Mapped {
                inner,
                with: |item| item.map(|value| -> Box<dyn Value> { Box::new(value) }),
            })),
        }
    }
}

/// The body of a request, and whether it can be sent again.
pub(crate) enum Written {
    Bytes(Bytes),
    Body(Body),
}

/// The values as a body; faults of a list go to the verdict.
pub(crate) fn write(spec: &BodySpec, values: Erased, verdict: &mut Verdict) -> Written {
    let format = Format { sequence: spec.media_type.contains("json-seq"), rules: spec.rules };
    match values {
        Erased::List(values) => {
            let mut text = Vec::new();
            for (index, value) in values.iter().enumerate() {
                let at = |fault: Fault| fault.below(&format!("/{index}"));
                let before = verdict.fatal.len();
                verdict.hold(&**value, spec.rules, at);
                match format.text(&**value) {
                    Ok(line) => text.extend_from_slice(&line),
                    Err(fault) if verdict.fatal.len() == before => verdict.fatal.push(at(fault)),
                    Err(_) => {}
                }
            }
            Written::Bytes(text.into())
        }
        Erased::Stream(values) => {
            let texts = Texts { values, format, enforce: verdict.enforces() };
            Written::Body(Body::from_stream(texts))
        }
    }
}

/// How each value is written.
#[derive(Clone, Copy)]
struct Format {
    /// Whether a record separator stands before each.
    sequence: bool,
    rules: &'static [Rule],
}

impl Format {
    fn text(self, value: &dyn Value) -> Result<Vec<u8>, Fault> {
        let mut text = if self.sequence { vec![0x1E] } else { Vec::new() };
        text.extend(to_vec(value).map_err(EncodeError::into_fault)?);
        text.push(b'\n');
        Ok(text)
    }
}

/// The texts of the values of a stream.
struct Texts {
    values: Flow<Box<dyn Value>>,
    format: Format,
    enforce: bool,
}

impl Stream for Texts {
    type Item = Result<Bytes, Cause>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (format, enforce) = (self.format, self.enforce);
        self.values.as_mut().poll_next(cx).map(|item| {
            item.map(|value| {
                let value = value?;
                if enforce {
                    ValidationError::of(check(&*value, format.rules))?;
                }
                Ok(format.text(&*value).map_err(|fault| fault.to_string())?.into())
            })
        })
    }
}

/// A stream whose items become others.
struct Mapped<S: Stream, U> {
    inner: S,
    with: fn(S::Item) -> U,
}

impl<S: Stream + Unpin, U> Stream for Mapped<S, U> {
    type Item = U;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<U>> {
        let with = self.with;
        Pin::new(&mut self.inner).poll_next(cx).map(|item| item.map(with))
    }
}
