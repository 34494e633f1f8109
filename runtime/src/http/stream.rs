use super::answer::{Answer, Text};
use super::body::Body;
use super::client::Client;
use super::context::Context as Call;
use super::judge::Judge;
use super::race;
use super::response::Meta;
use super::transport::{BoxFuture, Transport, TransportError, TransportFault};
use super::upgrade::Duplex;
use crate::error::{Error, ErrorKind};
use crate::limits::Limits;
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// An answer's body, piece by piece as it comes. The limit on silence holds between two pieces.
pub struct BodyStream {
    body: Option<Body>,
    client: Client,
    timer: Option<BoxFuture<()>>,
    call: Arc<Call>,
    meta: Arc<Meta>,
}

impl BodyStream {
    pub(crate) fn new(body: Body, client: Client, call: Arc<Call>, meta: Arc<Meta>) -> Self {
        Self { body: Some(body), client, timer: None, call, meta }
    }

    /// The next piece; `None` at the end and after an error.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.client.0.limits
    }

    pub(crate) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The answer that this is the body of.
    pub(crate) fn into_answer(self, judge: Judge) -> Answer {
        Answer {
            meta: self.meta.clone(),
            context: self.call.clone(),
            text: Text::Open(Box::new(self)),
            judge,
            again: None,
        }
    }

    pub(crate) fn transport(&self) -> Arc<dyn Transport> {
        self.client.0.transport.clone()
    }

    /// The whole body, unless it is larger than the limit.
    pub(crate) async fn read(&mut self) -> Result<Bytes, Error> {
        let announced = self.body.as_ref().and_then(Body::length);
        if announced.is_some_and(|length| length > self.limits().body) {
            self.body = None;
            return Err(self.too_large());
        }
        let first = self.next().await.transpose()?.unwrap_or_default();
        self.bounded(first.len())?;
        let Some(second) = self.next().await.transpose()? else {
            // Most bodies come in one piece.
            return Ok(first);
        };
        let mut whole = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            self.bounded(whole.len().saturating_add(chunk.len()))?;
            whole.extend_from_slice(&chunk);
            next = self.next().await.transpose()?;
        }
        Ok(whole.freeze())
    }

    /// Refuses a body of that many bytes, if it is larger than the limit.
    fn bounded(&mut self, length: usize) -> Result<(), Error> {
        if u64::try_from(length).unwrap_or(u64::MAX) <= self.limits().body {
            return Ok(());
        }
        self.body = None;
        Err(self.too_large())
    }

    /// The connection behind an answer that switched protocols.
    pub(crate) async fn switch(&mut self) -> Result<Pin<Box<dyn Duplex>>, Error> {
        let Some(switched) = self.body.take().and_then(Body::into_switched) else {
            let message = "the transport does not hand over connections that the server switches";
            return Err(self.error(ErrorKind::Configuration, message.to_owned()));
        };
        switched.await.map_err(|fault| self.broken(fault))
    }

    /// As much of the body of an error as is kept, or what came of it.
    pub(crate) async fn start(mut self) -> Bytes {
        let mut start = BytesMut::new();
        while let Some(Ok(chunk)) = self.next().await {
            start.extend_from_slice(&chunk);
            if start.len() >= self.limits().error_body {
                start.truncate(self.limits().error_body);
                break;
            }
        }
        start.freeze()
    }

    fn error(&self, kind: ErrorKind, message: String) -> Error {
        Error::new(kind, message).with_status(self.meta.status, self.meta.headers.clone()).within(&self.call)
    }

    fn too_large(&self) -> Error {
        let limit = self.limits().body;
        let message = format!("the answer is larger than {limit} bytes, the limit for what is read into memory");
        self.error(ErrorKind::TooLarge, message)
    }

    fn silent(&self) -> Error {
        let limit = self.limits().silence.map(race::shown).unwrap_or_default();
        let message = format!("the answer's body stopped: nothing came for {limit}");
        self.error(ErrorKind::Timeout, message)
    }

    fn broken(&self, fault: TransportError) -> Error {
        let root = self.call.secrets.blot(&fault.root());
        let (kind, message) = match fault.fault() {
            TransportFault::Timeout => {
                (ErrorKind::Timeout, format!("the transport gave up waiting for the answer's body: {root}"))
            }
            _ => (ErrorKind::Transport, format!("the connection broke while the answer's body was read: {root}")),
        };
        self.error(kind, message).with_source(fault.into_source())
    }

    fn is_silent(&mut self, cx: &mut Context<'_>) -> bool {
        let Some(limit) = self.limits().silence else {
            return false;
        };
        let transport = &self.client.0.transport;
        let timer = self.timer.get_or_insert_with(|| transport.sleep(limit));
        timer.as_mut().poll(cx).is_ready()
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let Some(body) = &mut this.body else {
            return Poll::Ready(None);
        };
        let fault = match Pin::new(body).poll_next(cx) {
            Poll::Ready(Some(Ok(chunk))) => {
                this.timer = None;
                return Poll::Ready(Some(Ok(chunk)));
            }
            Poll::Ready(None) => {
                this.body = None;
                return Poll::Ready(None);
            }
            Poll::Ready(Some(Err(fault))) => this.broken(fault),
            Poll::Pending if this.is_silent(cx) => this.silent(),
            Poll::Pending => return Poll::Pending,
        };
        // The connection is of no use any more.
        this.body = None;
        Poll::Ready(Some(Err(fault)))
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BodyStream").field("meta", &self.meta).finish_non_exhaustive()
    }
}
