use super::answer::Answer;
use super::transport::BoxFuture;
use crate::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A call on its way: a future of its answer. Nothing is sent before it is polled; dropping it ends the call.
#[must_use = "nothing is sent unless this is awaited"]
pub struct Sending<R> {
    answer: BoxFuture<Result<Answer, Error>>,
    finish: fn(Answer) -> Result<R, Error>,
}

impl<R> Sending<R> {
    pub(crate) fn new(answer: BoxFuture<Result<Answer, Error>>, finish: fn(Answer) -> Result<R, Error>) -> Self {
        Self { answer, finish }
    }
}

impl<R> Future for Sending<R> {
    type Output = Result<R, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let finish = self.finish;
        let answer = self.answer.as_mut().poll(cx);
        answer.map(|answer| answer.and_then(finish))
    }
}

impl<R> fmt::Debug for Sending<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}
