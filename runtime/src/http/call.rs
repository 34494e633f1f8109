use super::answer::Answer;
use super::body::Body;
use super::client::Client;
use super::events::Events;
use super::lines::JsonLines;
use super::operation::Operation;
use super::payload::Content;
use super::raw::RawResponse;
use super::response::Response;
use super::send::{self, Mode};
use super::sending::Sending;
use super::upgrade::Upgraded;
use super::{events, lines, raw, upgrade};
use crate::codec::{Decode, Value};
use crate::error::Error;
use crate::options::CallOptions;
use std::fmt;

/// An operation with its arguments, ready to be sent. It owns everything that it needs.
#[must_use]
pub struct Call {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    /// By the index of the parameter.
    pub(crate) arguments: Vec<Option<Box<dyn Value>>>,
    pub(crate) content: Content,
    /// The number of the body's media type.
    pub(crate) media: usize,
    pub(crate) options: CallOptions,
    pub(crate) boundary: Option<String>,
}

impl Call {
    /// A call without arguments.
    pub fn new(client: &Client, operation: &'static Operation) -> Self {
        Self {
            client: client.clone(),
            operation,
            arguments: Vec::new(),
            content: Content::Nothing,
            media: 0,
            options: CallOptions::new(),
            boundary: None,
        }
    }

    /// Sets what stands between the parts of a `multipart` body, where it must not be left to chance.
    pub fn boundary(mut self, boundary: &str) -> Self {
        self.boundary = Some(boundary.to_owned());
        self
    }

    /// Sets the argument for the parameter of that index.
    pub fn argument(mut self, index: usize, value: impl Value + 'static) -> Self {
        self.set(index, value);
        self
    }

    /// Sets the argument for the parameter of that index.
    pub fn set(&mut self, index: usize, value: impl Value + 'static) {
        self.put(index, Box::new(value));
    }

    fn put(&mut self, index: usize, value: Box<dyn Value>) {
        while self.arguments.len() <= index {
            self.arguments.push(None);
        }
        if let Some(place) = self.arguments.get_mut(index) {
            *place = Some(value);
        }
    }

    /// Chooses the media type of that number for the body.
    pub fn media(mut self, media: usize) -> Self {
        self.media = media;
        self
    }

    /// Lets `change` do something to the call.
    pub fn apply(self, change: impl FnOnce(Self) -> Self) -> Self {
        change(self)
    }

    /// Sets the body.
    pub fn body(mut self, value: impl Value + 'static) -> Self {
        self.set_body(value);
        self
    }

    /// Sets the body.
    pub fn set_body(&mut self, value: impl Value + 'static) {
        self.content = Content::Value(Box::new(value));
    }

    /// Sets the body to bytes that are sent as they are.
    pub fn raw_body(mut self, body: impl Into<Body>) -> Self {
        self.set_raw_body(body);
        self
    }

    /// Sets the body to bytes that are sent as they are.
    pub fn set_raw_body(&mut self, body: impl Into<Body>) {
        self.content = Content::Raw(body.into());
    }

    /// Lays options over those that the call has.
    pub fn with(mut self, options: CallOptions) -> Self {
        self.options = self.options.overlaid(options);
        self
    }

    /// Sends the request and reads the answer into memory.
    pub fn send<T>(self, finish: fn(Answer) -> Result<Response<T>, Error>) -> Sending<Response<T>> {
        Sending::new(Box::pin(send::run(self, Mode::Read)), finish)
    }

    /// Sends the request; the answer is handed over as it comes, whatever its status.
    pub fn send_raw(self) -> Sending<RawResponse> {
        Sending::new(Box::pin(send::run(self, Mode::Raw)), raw::finish)
    }

    /// Asks the server to switch to another protocol, and gives the connection.
    pub fn send_upgrade(self) -> Sending<Upgraded> {
        Sending::new(Box::pin(send::run(self, Mode::Upgrade)), upgrade::finish)
    }

    /// Sends the request; the answer is read as a stream of JSON values.
    pub fn send_lines<T: Decode>(self) -> Sending<JsonLines<T>> {
        Sending::new(Box::pin(send::run(self, Mode::Lines)), lines::finish)
    }

    /// Sends the request; the answer is read as a stream of server-sent events, each with JSON for its data.
    pub fn send_events<T: Decode>(self) -> Sending<Events<T>> {
        Sending::new(Box::pin(send::run(self, Mode::Events)), events::finish)
    }
}

/// The operation's name; the arguments may be secret.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
