use super::{Answers, Body, Docs, Headers, Media, Name, Output, Paging, Parameter, Rule, Type, XmlRootId};
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
    /// Its tags; where it has none, the name of its group.
    pub tags: Vec<String>,
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
    /// Where the document describes its value; none where there are several, or none.
    pub answer_at: Option<Pointer>,
    /// Media types that the call accepts.
    pub accept: Vec<String>,
    /// The data of the events that it gives instead, where it is asked to.
    pub events: Option<Type>,
    /// The headers of its answers, those of errors included.
    pub headers: Option<Headers>,
    /// The typed errors: a variant for each status and way to read it, most specific first.
    pub errors: Option<Answers>,
    /// Indices of servers, the preferred first.
    pub servers: Vec<usize>,
    /// Alternatives of indices of schemes. Empty: none is needed.
    pub security: Vec<Vec<usize>>,
    /// How its answers follow each other, if that is known.
    pub paging: Option<Paging>,
}

/// A part of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Percent-encoded already.
    Literal(String),
    /// The index of a parameter.
    Parameter(usize),
}

impl Operation {
    /// The roots of XML that it sends and gets.
    pub fn xml_roots(&self) -> Vec<XmlRootId> {
        let body = self.body.iter().flat_map(|body| &body.media).flat_map(Media::xml_roots);
        let errors = self.errors.iter().flat_map(Answers::xml_roots);
        body.chain(self.output.xml_roots()).chain(errors).collect()
    }

    /// Every type that stands in it.
    pub fn types(&self) -> Vec<&Type> {
        let bodies = self.body.iter().flat_map(|body| &body.media).map(|media| &media.ty);
        let given = self.parameters.iter().map(|parameter| &parameter.ty).chain(bodies);
        let headers = self.headers.iter().flat_map(|headers| headers.fields.iter().map(|field| &field.ty));
        let errors = self.errors.iter().flat_map(Answers::types);
        given.chain(self.output.types()).chain(&self.events).chain(headers).chain(errors).collect()
    }
}
