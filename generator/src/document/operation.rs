use super::{Body, Parameter, Requirement, Response, Server};
use crate::diagnostics::Pointer;

/// An operation with all that its path and its document say for it.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The operation object, such as `/paths/~1pets/get`.
    pub at: Pointer,
    /// In upper case.
    pub method: String,
    /// The templated path as written.
    pub path: String,
    pub id: Option<String>,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    pub tags: Vec<String>,
    /// Of the path item and of the operation, the latter winning; in the order of writing, the path item's first.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub responses: Vec<Response>,
    /// The alternatives in force (the operation's, else the document's). Empty: none is needed.
    pub security: Vec<Requirement>,
    /// The servers in force (the operation's, else the path item's, else the document's).
    pub servers: Vec<Server>,
}
