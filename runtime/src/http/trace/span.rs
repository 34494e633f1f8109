use crate::error::Error;
use crate::http::answer::Answer;
use crate::http::hook;
use crate::http::operation::Operation;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tracing::Instrument;
use tracing::field::Empty;

#[derive(Clone)]
pub(crate) struct Span(tracing::Span);

impl Span {
    pub(crate) fn new(operation: &Operation) -> Self {
        let path = hook::path(operation);
        Self(tracing::info_span!(
            target: "oasmith",
            "call",
            operation = operation.id,
            method = operation.method,
            path = path.as_str(),
            status = Empty,
            attempts = Empty,
            error = Empty,
        ))
    }

    pub(crate) fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.in_scope(work)
    }

    pub(crate) async fn around<F: Future>(self, work: Pin<&mut F>) -> F::Output {
        work.instrument(self.0).await
    }

    /// An attempt came to nothing, and there will be another.
    pub(crate) fn again(&self, attempt: u32, wait: Duration, result: &Result<Answer, Error>) {
        let status = status(result);
        let error = kind(result);
        tracing::debug!(target: "oasmith", parent: &self.0, attempt, ?wait, status, error, "trying again");
    }

    pub(crate) fn end(&self, attempts: u32, result: &Result<Answer, Error>) {
        self.0.record("attempts", attempts);
        if let Some(status) = status(result) {
            self.0.record("status", status);
        }
        if let Some(kind) = kind(result) {
            self.0.record("error", kind);
        }
    }
}

fn status(result: &Result<Answer, Error>) -> Option<u16> {
    let status = match result {
        Ok(answer) => Some(answer.meta.status),
        Err(error) => error.status(),
    };
    status.map(|status| status.as_u16())
}

fn kind(result: &Result<Answer, Error>) -> Option<String> {
    result.as_ref().err().map(|error| format!("{:?}", error.kind()))
}
