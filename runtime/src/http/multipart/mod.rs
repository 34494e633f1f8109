//! `multipart` bodies (RFC 7578 for `multipart/form-data`, RFC 2046 and 2387 for the others): each member is a part.

mod boundary;
mod content_type;
mod draft;
mod form;
mod gather;
mod headers;
mod part;
mod sent;

pub(crate) use boundary::boundary;
pub(crate) use draft::Draft;
pub(crate) use form::Form;
pub(crate) use gather::gather;
pub(crate) use headers::Given;
