use super::{Body, Docs, ErrorBody, Name, Output, Parameter, Rule};
use crate::diagnostics::Pointer;

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Where the document has it.
    pub at: Pointer,
    /// The operationId (or what stands for it) and the method on the client.
    pub name: Name,
    /// The type of the call.
    pub call: String,
    pub docs: Docs,
    pub method: String,
    /// The templated path as written, for people.
    pub path: String,
    pub segments: Vec<Segment>,
    /// Pieces of the query that every call sends, percent-encoded already.
    pub query: Vec<String>,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    /// The arguments of the method, in order: indices of parameters, `None` for the body.
    pub arguments: Vec<Option<usize>>,
    pub output: Output,
    /// What is asserted of the value of an answer beyond its type.
    pub answer: Vec<Rule>,
    /// Media types that the call accepts.
    pub accept: Vec<String>,
    pub errors: Option<ErrorBody>,
    /// Indices of servers, the preferred first.
    pub servers: Vec<usize>,
    /// Alternatives of indices of schemes. Empty: none is needed.
    pub security: Vec<Vec<usize>>,
}

/// A part of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Percent-encoded already.
    Literal(String),
    /// The index of a parameter.
    Parameter(usize),
}
