use super::answer::Answer;
use super::context::Context as Call;
use super::judge::Judge;
use super::reconnect::Again;
use super::response::Meta;
use super::sse::{Parser, RawEvent};
use super::stream::BodyStream;
use crate::codec::{Decode, Fault};
use crate::error::{Error, ErrorKind};
use bytes::Bytes;
use futures_core::Stream;
use http::StatusCode;
use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// An event of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The value of its data.
    pub data: T,
    /// Its type: `message` unless the server gives another.
    pub event: String,
    /// The last id that the server gave, with this event or before it; empty if none.
    pub id: String,
}

/// Server-sent events (WHATWG HTML, 9.2), each with JSON for its data, as a stream.
///
/// It ends where the server ends it, or with an event whose data is `[DONE]`. Events with empty data, which
/// servers send to keep a connection alive, are passed over unless data is text by the document;
/// [`next_text`](Self::next_text) shows them. An
/// event whose data is not of the type is an error, and the events after it can still be read; any other
/// error is the last item.
pub struct Events<T> {
    text: Texts,
    reads: Reads,
    value: PhantomData<fn() -> T>,
}

/// What the values of a stream are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// The JSON that the data is.
    Data,
    /// The text that the data is, or the string that it is in JSON.
    Text,
    /// The whole event (OpenAPI 3.2, 4.14.4).
    Whole,
}

/// The part that does not depend on the type.
struct Texts {
    stream: BodyStream,
    parser: Parser,
    ready: VecDeque<RawEvent>,
    done: bool,
    /// What the stream ends with, after the events that came before it.
    fault: Option<Error>,
    meta: Arc<Meta>,
    call: Arc<Call>,
    judge: Judge,
    again: Option<Box<Again>>,
}

pub(crate) fn finish<T>(answer: Answer) -> Result<Events<T>, Error> {
    texts(answer).map(|text| Events { text, reads: Reads::Data, value: PhantomData })
}

pub(crate) fn finish_text<T>(answer: Answer) -> Result<Events<T>, Error> {
    finish(answer).map(|events| Events { reads: Reads::Text, ..events })
}

pub(crate) fn finish_whole<T>(answer: Answer) -> Result<Events<T>, Error> {
    finish(answer).map(|events| Events { reads: Reads::Whole, ..events })
}

fn texts(mut answer: Answer) -> Result<Texts, Error> {
    let meta = answer.meta.clone();
    let call = answer.context.clone();
    let judge = answer.judge.clone();
    let again = answer.again.take();
    let stream = answer.into_open()?;
    Ok(Texts {
        parser: Parser::new(stream.limits().event),
        stream,
        ready: VecDeque::new(),
        done: false,
        fault: None,
        meta,
        call,
        judge,
        again,
    })
}

impl<T> Events<T> {
    /// Status, headers and URL.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.text.meta
    }

    /// The last id that the server gave; empty if none. A request with it as `Last-Event-ID` goes on there.
    #[must_use]
    pub fn last_event_id(&self) -> &str {
        self.text.parser.last_id()
    }

    /// How long the server wants clients to wait before they connect again, if it says so.
    #[must_use]
    pub fn retry(&self) -> Option<Duration> {
        self.text.parser.retry()
    }

    /// The next event with its data as text, whatever it is; `None` at the end.
    pub async fn next_text(&mut self) -> Option<Result<Event<String>, Error>> {
        let raw = poll_fn(|cx| self.text.poll(cx)).await?;
        Some(raw.map(|raw| Event { data: raw.data, event: raw.event, id: raw.id }))
    }
}

impl<T: Decode> Events<T> {
    /// The next event; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Event<T>, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: Decode> Events<T> {
    fn value(&self, raw: &RawEvent) -> Result<T, Fault> {
        let read = |text: &str| self.text.judge.read(text.as_bytes(), self.text.meta.status);
        match self.reads {
            Reads::Data => return read(&raw.data),
            Reads::Text => return read(&raw.data).or_else(|_| read(&raw.quoted_data())),
            Reads::Whole => {}
        }
        // What `data` is, text or JSON, the type says.
        let as_text = read(&raw.to_json(false));
        as_text.or_else(|fault| match fault.pointer() {
            "" | "/data" if raw.holds_json() => read(&raw.to_json(true)),
            _ => Err(fault),
        })
    }
}

impl<T: Decode> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let reads = self.reads;
        let passes = |raw: &RawEvent| reads != Reads::Text && raw.data.trim().is_empty();
        let raw = loop {
            match ready!(self.text.poll(cx)) {
                Some(Ok(raw)) if passes(&raw) => {}
                Some(raw) => break raw,
                None => return Poll::Ready(None),
            }
        };
        let event = raw.and_then(|raw| match self.value(&raw) {
            Ok(data) => Ok(Event { data, event: raw.event, id: raw.id }),
            Err(fault) => {
                let message = format!("the data of an event of type `{}` cannot be read", raw.event);
                let error = self.text.error(ErrorKind::Decode, message);
                let fault = self.text.call.secrets.without_value(fault, raw.data.as_bytes());
                Err(error.with_faults(vec![fault]).with_body(Bytes::from(raw.data)))
            }
        });
        Poll::Ready(Some(event))
    }
}

impl Texts {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<RawEvent, Error>>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                if event.data.trim() == "[DONE]" {
                    self.done = true;
                    self.ready.clear();
                    return Poll::Ready(None);
                }
                self.again.iter_mut().for_each(|again| again.worked());
                return Poll::Ready(Some(Ok(event)));
            }
            if self.done {
                return Poll::Ready(self.fault.take().map(Err));
            }
            if let Some(answer) = ready!(self.again.as_mut().map_or(Poll::Ready(None), |again| again.poll(cx))) {
                self.go_on(answer);
                continue;
            }
            match ready!(Pin::new(&mut self.stream).poll_next(cx)) {
                None => self.end(None),
                Some(Err(error)) => self.end(Some(error)),
                Some(Ok(bytes)) => {
                    if self.parser.feed(&bytes, &mut self.ready).is_err() {
                        self.end_with(self.too_large());
                    }
                }
            }
        }
    }

    /// The stream has ended: it is asked for again, or that was all. An event that is not complete is dropped, as the
    /// standard says.
    fn end(&mut self, fault: Option<Error>) {
        let again = self.again.as_mut().is_some_and(|again| again.begin(fault.as_ref(), &self.parser));
        if !again {
            self.done = true;
            self.fault = fault;
        }
    }

    /// Goes on with the answer to a further request.
    fn go_on(&mut self, answer: Result<Answer, Error>) {
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => return self.end(Some(error)),
        };
        self.meta = answer.meta.clone();
        // The server says that there is nothing to come back to (9.2.3).
        if answer.meta.status == StatusCode::NO_CONTENT {
            self.done = true;
            return;
        }
        match answer.into_open() {
            Ok(stream) => self.stream = stream,
            Err(error) => self.end_with(error),
        }
        self.parser.restart();
    }

    fn end_with(&mut self, error: Error) {
        self.done = true;
        self.fault = Some(error);
    }

    fn too_large(&self) -> Error {
        let limit = self.stream.limits().event;
        let message = format!("an event of the answer is larger than {limit} bytes, the limit");
        self.error(ErrorKind::TooLarge, message)
    }

    fn error(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message).with_status(self.meta.status, self.meta.headers.clone()).within(&self.call)
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("meta", &self.text.meta).finish_non_exhaustive()
    }
}
