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
use super::values::Values;
use super::{events, lines, raw, upgrade};
use crate::codec::{Decode, Value};
use crate::error::{Error, ErrorKind};
use crate::options::CallOptions;
use std::fmt;
use std::sync::Arc;
use url::Url;

/// An operation with its arguments, ready to be sent. It owns everything that it needs.
#[must_use]
pub struct Call {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    /// By the index of the parameter.
    pub(crate) arguments: Vec<Option<Arc<dyn Value>>>,
    pub(crate) content: Content,
    /// The number of the body's media type.
    pub(crate) media: usize,
    pub(crate) options: CallOptions,
    pub(crate) boundary: Option<String>,
    /// The URL of another page of the answer.
    pub(crate) elsewhere: Option<Url>,
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
            elsewhere: None,
        }
    }

    /// The same call once more.
    pub(crate) fn again(&self) -> Result<Self, Error> {
        let Some(content) = self.content.again() else {
            let message = "the next page cannot be asked for: the body is a stream, which is sent once";
            return Err(Error::new(ErrorKind::Configuration, message));
        };
        Ok(Self {
            client: self.client.clone(),
            operation: self.operation,
            arguments: self.arguments.clone(),
            content,
            media: self.media,
            options: self.options.clone(),
            boundary: self.boundary.clone(),
            elsewhere: self.elsewhere.clone(),
        })
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
        self.put(index, Arc::new(value));
    }

    fn put(&mut self, index: usize, value: Arc<dyn Value>) {
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
        self.content = Content::Value(Arc::new(value));
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

    /// Sets the body to values that are sent one after the other.
    pub fn values<T: Value + 'static>(mut self, values: Values<T>) -> Self {
        self.content = Content::Values(values.into());
        self
    }

    /// Lays options over those that the call has.
    pub fn with(mut self, options: CallOptions) -> Self {
        self.options = self.options.overlaid(options);
        self
    }

    /// Sends the request and reads the answer into memory.
    pub fn send<T>(self, finish: fn(Answer) -> Result<Response<T>, Error>) -> Sending<Response<T>> {
        Sending::new(send::run(self, Mode::Read), finish)
    }

    /// Sends the request; the answer is handed over as it comes, whatever its status.
    pub fn send_raw(self) -> Sending<RawResponse> {
        Sending::new(send::run(self, Mode::Raw), raw::finish)
    }

    /// Asks the server to switch to another protocol, and gives the connection.
    pub fn send_upgrade(self) -> Sending<Upgraded> {
        Sending::new(send::run(self, Mode::Upgrade), upgrade::finish)
    }

    /// As `send_events`, where the data is text that need not be JSON.
    pub fn send_text_events<T: Decode>(self) -> Sending<Events<T>> {
        Sending::new(send::run(self, Mode::Events), events::finish_text)
    }

    /// As `send_events`, where the value is the whole event: an object of its type, its data and its id.
    pub fn send_whole_events<T: Decode>(self) -> Sending<Events<T>> {
        Sending::new(send::run(self, Mode::Events), events::finish_whole)
    }

    /// Sends the request; the answer is read as a stream of JSON values.
    pub fn send_lines<T: Decode>(self) -> Sending<JsonLines<T>> {
        Sending::new(send::run(self, Mode::Lines), lines::finish)
    }

    /// Sends the request; the answer is read as a stream of server-sent events, each with JSON for its data.
    pub fn send_events<T: Decode>(self) -> Sending<Events<T>> {
        Sending::new(send::run(self, Mode::Events), events::finish)
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
