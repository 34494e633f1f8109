use crate::file::Pieces;
use crate::http::transport::TransportError;
use bytes::Bytes;
use futures_core::Stream;
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// The parts of a body one after the other, each opened when its turn comes.
pub(super) struct Sent(pub(super) VecDeque<Pieces>);

impl Stream for Sent {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(pieces) = self.0.front_mut() {
            match ready!(Pin::new(pieces).poll_next(cx)) {
                Some(Ok(bytes)) if bytes.is_empty() => {}
                Some(Ok(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                Some(Err(fault)) => {
                    self.0.clear();
                    return Poll::Ready(Some(Err(fault)));
                }
                None => {
                    self.0.pop_front();
                }
            }
        }
        Poll::Ready(None)
    }
}
