//! What is made of an answer in XML.

use super::Xml;
use crate::codec::{Decode, Slot, Value};
use crate::error::Error;
use crate::foreign::{Bridge, Foreign};
use crate::http::{Answer, Response, checked, decode_error_body, error_body, fill_in, map};

/// A root of documents.
pub trait InXml {
    /// Where its value stands.
    const XML: &'static Xml;
}

/// A value from XML.
///
/// # Errors
/// If the body is no XML of this type, or, where that is asked for, breaks its schema.
pub fn xml<X: InXml, T: Decode + Value>(answer: Answer) -> Result<Response<T>, Error> {
    checked(answer, Some(X::XML))
}

/// A value of a type that is not the runtime's, from XML.
///
/// # Errors
/// As [`xml`].
pub fn foreign_xml<X: InXml, B: Bridge<T>, T: Send + Sync>(answer: Answer) -> Result<Response<T>, Error> {
    xml::<X, Foreign<T, B>>(answer).map(|response| map(response, Foreign::into_inner))
}

/// The body of an error that the server answered with, if it is XML of this type, or JSON all the same.
#[must_use]
pub fn xml_error<X: InXml, T: Decode>(error: &Error) -> Option<T> {
    let (_, body) = error_body(error)?;
    let mut slot = Slot::new();
    match fill_in(body, Some(X::XML), false, &mut slot) {
        Ok(()) => slot.into_value(),
        Err(_) => decode_error_body(body),
    }
}

/// The same for a type that is not the runtime's.
#[must_use]
pub fn foreign_xml_error<X: InXml, B: Bridge<T>, T>(error: &Error) -> Option<T> {
    xml_error::<X, Foreign<T, B>>(error).map(Foreign::into_inner)
}
