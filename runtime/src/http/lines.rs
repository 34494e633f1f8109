//! JSON values one after the other: JSON Lines, NDJSON and JSON text sequences (RFC 7464).

use super::answer::Answer;
use super::context::Context as Call;
use super::judge::Judge;
use super::response::Meta;
use super::stream::BodyStream;
use crate::codec::Decode;
use crate::error::{Error, ErrorKind};
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

/// JSON values that come one after the other, as a stream: each on a line of its own, or, in a JSON text sequence,
/// behind a record separator.
///
/// Empty lines are passed over. A value that is not of the type is an error, and the values after it can still be read;
/// any other error is the last item. No value may be larger than the limit on events
/// ([`Limits::event`](crate::Limits::event)).
pub struct JsonLines<T> {
    text: Texts,
    value: PhantomData<fn() -> T>,
}

/// The part that does not depend on the type.
struct Texts {
    stream: BodyStream,
    /// What came, from the first byte of the value that is being read.
    buffer: BytesMut,
    /// How much of it is known to hold no separator.
    searched: usize,
    separator: u8,
    done: bool,
    meta: Arc<Meta>,
    call: Arc<Call>,
    judge: Judge,
}

pub(crate) fn finish<T>(answer: Answer) -> Result<JsonLines<T>, Error> {
    let (meta, call, judge) = (answer.meta.clone(), answer.context.clone(), answer.judge.clone());
    let is_sequence = meta.media_type().ends_with("json-seq");
    let separator = if is_sequence { 0x1E } else { b'\n' };
    let stream = answer.into_open()?;
    let text = Texts { stream, buffer: BytesMut::new(), searched: 0, separator, done: false, meta, call, judge };
    let value = PhantomData;
    Ok(JsonLines { text, value })
}

impl<T> JsonLines<T> {
    /// Status, headers and URL.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.text.meta
    }
}

impl<T: Decode> JsonLines<T> {
    /// The next value; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: Decode> Stream for JsonLines<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(text) = ready!(self.text.poll(cx)) else { return Poll::Ready(None) };
        let value = text.and_then(|text| {
            let read = self.text.judge.read(&text, self.text.meta.status);
            read.map_err(|fault| {
                let error = self.text.error(ErrorKind::Decode, "a value of the stream cannot be read".to_owned());
                let fault = self.text.call.secrets.without_value(fault, &text);
                error.with_faults(vec![fault]).with_body(text)
            })
        });
        Poll::Ready(Some(value))
    }
}

impl Texts {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            while let Some(text) = self.cut() {
                if text.len() > self.stream.limits().event {
                    return Poll::Ready(Some(Err(self.too_large())));
                }
                if !text.trim_ascii().is_empty() {
                    return Poll::Ready(Some(Ok(text)));
                }
            }
            if self.done {
                return Poll::Ready(None);
            }
            if self.buffer.len() > self.stream.limits().event {
                return Poll::Ready(Some(Err(self.too_large())));
            }
            match ready!(Pin::new(&mut self.stream).poll_next(cx)) {
                None => self.done = true,
                Some(Err(error)) => {
                    self.give_up();
                    return Poll::Ready(Some(Err(error)));
                }
                Some(Ok(bytes)) => self.buffer.extend_from_slice(&bytes),
            }
        }
    }

    /// The text before the next separator; at the end, what is left.
    fn cut(&mut self) -> Option<Bytes> {
        let rest = self.buffer.get(self.searched..).unwrap_or_default();
        let Some(at) = rest.iter().position(|byte| *byte == self.separator) else {
            self.searched = self.buffer.len();
            let left = self.done && !self.buffer.is_empty();
            return left.then(|| self.buffer.split().freeze());
        };
        let mut text = self.buffer.split_to(self.searched + at + 1);
        text.truncate(self.searched + at);
        self.searched = 0;
        Some(text.freeze())
    }

    fn too_large(&mut self) -> Error {
        self.give_up();
        let limit = self.stream.limits().event;
        let message = format!("a value of the answer's stream is larger than {limit} bytes, the limit");
        self.error(ErrorKind::TooLarge, message)
    }

    fn give_up(&mut self) {
        self.done = true;
        self.buffer.clear();
        self.searched = 0;
    }

    fn error(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message).with_status(self.meta.status, self.meta.headers.clone()).within(&self.call)
    }
}

impl<T> fmt::Debug for JsonLines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonLines").field("meta", &self.text.meta).finish_non_exhaustive()
    }
}
