//! A stream of events that broke off, asked for again where it stopped.

use super::answer::Answer;
use super::request::Plan;
use super::send;
use super::sse::Parser;
use super::trace::Span;
use super::transport::BoxFuture;
use crate::error::{Error, ErrorKind};
use crate::reconnect::Reconnect;
use http::{HeaderName, HeaderValue, StatusCode};
use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// What came of asking, and the plan to ask by again.
type Asked = (Box<Plan>, Result<Answer, Error>);

/// What it takes to ask again.
pub(crate) struct Again {
    policy: Reconnect,
    /// There unless it is on its way.
    plan: Option<Box<Plan>>,
    work: Option<BoxFuture<Asked>>,
    /// How often it was asked since an event came.
    tried: u32,
}

impl Again {
    /// `None` where that was not asked for, or asking twice would do something twice.
    pub(crate) fn of(plan: Box<Plan>) -> Option<Box<Self>> {
        let policy = plan.options.reconnect.clone()?;
        let repeatable = plan.repeatable && plan.payload.is_repeatable();
        repeatable.then(|| Box::new(Self { policy, plan: Some(plan), work: None, tried: 0 }))
    }

    /// An event came: the server is there.
    pub(crate) fn worked(&mut self) {
        self.tried = 0;
    }

    /// Begins to ask again after the stream has ended, with `fault` or by itself; false if that is the end.
    pub(crate) fn begin(&mut self, fault: Option<&Error>, parser: &Parser) -> bool {
        // A server that names neither a place nor a time to come back to has said all it had to say.
        let invited = !parser.last_id().is_empty() || parser.retry().is_some();
        let worth_it = fault.map_or(invited, is_temporary);
        if !worth_it || self.tried >= self.policy.attempts {
            return false;
        }
        let Some(mut plan) = self.plan.take() else { return false };
        let headers = Arc::make_mut(&mut plan.headers);
        match HeaderValue::from_str(parser.last_id()) {
            Ok(id) if !id.is_empty() => headers.insert(LAST_EVENT_ID, id),
            _ => headers.remove(LAST_EVENT_ID),
        };
        let wait = self.wait(parser.retry());
        self.tried += 1;
        self.work = Some(Box::pin(async move {
            plan.client.0.transport.sleep(wait).await;
            let span = Span::new(plan.operation);
            plan.attempt = 1;
            let mut upload = None;
            let result = {
                let work = pin!(send::attempts(&mut plan, &mut upload, send::Mode::Events, &span));
                span.clone().around(work).await
            };
            span.end(plan.attempt, &result);
            (plan, result)
        }));
        true
    }

    /// The new answer, once it is there; `None` if none was asked for.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Answer, Error>>> {
        let Some(work) = &mut self.work else { return Poll::Ready(None) };
        let (plan, result) = ready!(work.as_mut().poll(cx));
        self.work = None;
        self.plan = Some(plan);
        Poll::Ready(Some(result))
    }

    /// What the server asks for, or else what the caller does; twice as long after each attempt in vain.
    fn wait(&self, asked: Option<Duration>) -> Duration {
        let first = asked.unwrap_or(self.policy.first_wait);
        let grown = first.saturating_mul(2_u32.saturating_pow(self.tried.min(16)));
        grown.min(self.policy.longest_wait.max(first))
    }
}

/// Whether the fault may be gone the next time.
fn is_temporary(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Transport => true,
        ErrorKind::Status => error.status().is_some_and(|status| {
            status.is_server_error() || [StatusCode::TOO_MANY_REQUESTS, StatusCode::REQUEST_TIMEOUT].contains(&status)
        }),
        _ => false,
    }
}

impl fmt::Debug for Again {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Again").field("policy", &self.policy).field("tried", &self.tried).finish_non_exhaustive()
    }
}
