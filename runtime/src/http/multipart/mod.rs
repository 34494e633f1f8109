//! `multipart` bodies (RFC 7578 for `multipart/form-data`, RFC 2046 and 2387 for the others): each member is a part.

mod boundary;
mod content_type;
mod form;
mod gather;
mod headers;
mod part;
mod sent;

pub(crate) use boundary::boundary;
pub(crate) use form::Form;
pub(crate) use gather::{Draft, gather};
pub(crate) use headers::Given;
