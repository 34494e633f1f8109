use super::context::Context;
use super::judge::Judge;
use super::reconnect::Again;
use super::response::Meta;
use super::shown;
use super::stream::BodyStream;
use super::upgrade::Duplex;
use crate::codec::Fault;
use crate::error::{Error, ErrorKind};
use bytes::Bytes;
use http::StatusCode;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

/// An answer before anything is made of it.
#[derive(Debug)]
pub struct Answer {
    pub(crate) meta: Arc<Meta>,
    pub(crate) context: Arc<Context>,
    pub(crate) text: Text,
    pub(crate) judge: Judge,
    /// How a stream of events is asked for again, if it may be.
    pub(crate) again: Option<Box<Again>>,
}

/// An answer's body.
pub(crate) enum Text {
    Open(Box<BodyStream>),
    Read(Bytes),
    /// There is none: the connection is another protocol's now.
    Switched(Pin<Box<dyn Duplex>>),
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Open(_) => "Open",
            Self::Read(_) => "Read",
            Self::Switched(_) => "Switched",
        })
    }
}

impl Answer {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.meta.status
    }

    /// The media type of the body in lower case, without its parameters; empty if none is given.
    #[must_use]
    pub fn media_type(&self) -> String {
        self.meta.media_type().into_owned()
    }

    pub(crate) fn is_event_stream(&self) -> bool {
        self.meta.media_type() == "text/event-stream"
    }

    pub(crate) async fn read(&mut self) -> Result<(), Error> {
        if let Text::Open(stream) = &mut self.text {
            self.text = Text::Read(stream.read().await?);
        }
        Ok(())
    }

    /// The body, if it was not read.
    pub(crate) fn into_open(self) -> Result<BodyStream, Error> {
        match self.text {
            Text::Open(stream) => Ok(*stream),
            Text::Read(_) | Text::Switched(_) => {
                let message = "the answer's body was read before".to_owned();
                Err(Error::new(ErrorKind::Decode, message).within(&self.context))
            }
        }
    }

    /// The body, if it was read.
    pub(crate) fn bytes(&self) -> Bytes {
        match &self.text {
            Text::Read(bytes) => bytes.clone(),
            Text::Open(_) | Text::Switched(_) => Bytes::new(),
        }
    }

    /// An error about the body.
    pub(crate) fn error(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message)
            .with_status(self.meta.status, self.meta.headers.clone())
            .with_body(self.bytes())
            .within(&self.context)
    }

    /// The error for a body that is not what was expected: JSON, or what that is called.
    pub(crate) fn undecodable(&self, fault: Fault, expected: &str) -> Error {
        let status = self.meta.status.as_u16();
        let media_type = self.meta.media_type();
        let bytes = self.bytes();
        let message = match &*media_type {
            "text/event-stream" => return self.unexpected_events(),
            _ if bytes.is_empty() => {
                format!("the answer, with status {status}, has no body, where {expected} is expected")
            }
            "" => format!("the answer, with status {status}, cannot be read"),
            other if other.contains(&expected.to_ascii_lowercase()) => {
                format!("the answer, with status {status}, cannot be read")
            }
            other => format!(
                "the answer, with status {status}, cannot be read as {expected}, and says it is {other}{}",
                self.judge.declared()
            ),
        };
        // What is no such text at all says itself best what it is.
        let message = if fault.rule() == "syntax" && !bytes.is_empty() {
            format!("{message}; it begins with `{}`", shown::excerpt(&bytes, &self.context.secrets))
        } else {
            message
        };
        let error = self.error(ErrorKind::Decode, message);
        if bytes.is_empty() {
            return error;
        }
        error.with_faults(vec![self.context.secrets.without_value(fault, &bytes)])
    }

    pub(crate) fn unexpected_events(&self) -> Error {
        let message = "the answer is a stream of server-sent events; call `send_events` on the operation to read it";
        self.error(ErrorKind::Decode, message.to_owned())
    }
}
