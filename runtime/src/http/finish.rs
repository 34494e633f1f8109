//! What is made of an answer that was read into memory.

use super::answer::Answer;
use super::judge;
use super::response::Response;
use super::text as characters;
use crate::codec::{Decode, Value, from_slice};
use crate::error::{Error, ErrorKind};
use crate::foreign::{Bridge, Foreign};
use bytes::Bytes;

/// A value from JSON.
///
/// # Errors
/// If the body is no JSON of this type, or, where that is asked for, breaks its schema.
pub fn json<T: Decode + Value>(answer: Answer) -> Result<Response<T>, Error> {
    judge::value(answer, None)
}

/// A value of a type that is not the runtime's, from JSON.
///
/// # Errors
/// As [`json`].
pub fn foreign<B: Bridge<T>, T: Send + Sync>(answer: Answer) -> Result<Response<T>, Error> {
    json::<Foreign<T, B>>(answer).map(|response| map(response, Foreign::into_inner))
}

/// Nothing, whatever the body is.
///
/// # Errors
/// None; it has the form of the others.
pub fn empty(answer: Answer) -> Result<Response<()>, Error> {
    Ok(Response::new((), answer.meta))
}

/// Text.
///
/// # Errors
/// If the body is not text in its character set.
pub fn text(answer: Answer) -> Result<Response<String>, Error> {
    match characters::decode(&answer.bytes(), &answer.meta.headers) {
        Ok(text) => Ok(Response::new(text, answer.meta)),
        Err(problem) => Err(answer.error(ErrorKind::Decode, problem)),
    }
}

/// The bytes as they came.
///
/// # Errors
/// None; it has the form of the others.
pub fn bytes(answer: Answer) -> Result<Response<Bytes>, Error> {
    Ok(Response::new(answer.bytes(), answer.meta))
}

/// The same answer with another value.
pub fn map<T, U>(response: Response<T>, with: impl FnOnce(T) -> U) -> Response<U> {
    let (value, meta) = response.into_parts();
    Response::new(with(value), meta)
}

/// Status and body of an error that the server answered with; `None` for all others.
#[must_use]
pub fn error_body(error: &Error) -> Option<(u16, &[u8])> {
    let status = error.status().filter(|_| error.is_status())?;
    Some((status.as_u16(), error.body()))
}

/// The body of an error that the server answered with, if it is JSON of this type.
#[must_use]
pub fn error_value<T: Decode>(error: &Error) -> Option<T> {
    error.json()
}

/// The body of an error that the server answered with, if it is text.
#[must_use]
pub fn error_text(error: &Error) -> Option<String> {
    error_body(error).and_then(|(_, body)| characters::decode(body, error.headers()).ok())
}

/// The body of an error that the server answered with.
#[must_use]
pub fn error_bytes(error: &Error) -> Option<Bytes> {
    error_body(error).map(|_| error.body().clone())
}

/// The same for a type that is not the runtime's.
#[must_use]
pub fn foreign_error<B: Bridge<T>, T>(error: &Error) -> Option<T> {
    error_value::<Foreign<T, B>>(error).map(Foreign::into_inner)
}

/// A value from the body of an error; `None` if it is no JSON of this type.
#[must_use]
pub fn decode_error_body<T: Decode>(body: &[u8]) -> Option<T> {
    from_slice(body, false).ok()
}
