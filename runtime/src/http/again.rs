//! Whether a request is sent again, and after how long.

use super::answer::Answer;
use super::request::Plan;
use crate::error::{Error, ErrorKind};
use crate::retry::Retry;
use http::{HeaderMap, StatusCode, header};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

/// How long to wait before the next attempt; `None`: this was the last one.
pub(crate) fn wait(plan: &Plan, result: &Result<Answer, Error>) -> Option<Duration> {
    let wanted = wanted(plan, plan.attempt, result)?;
    plan.client.0.budget.take().then_some(wanted)
}

fn wanted(plan: &Plan, attempt: u32, result: &Result<Answer, Error>) -> Option<Duration> {
    let retry = plan.options.retry.as_ref()?;
    if attempt >= retry.attempts || !plan.payload.is_repeatable() || !may_repeat(plan, result) {
        return None;
    }
    let asked = match result {
        Err(error) => match error.kind() {
            ErrorKind::Connect | ErrorKind::Transport => return Some(backoff(retry, attempt)),
            ErrorKind::Credential if error.is_passing() => return Some(backoff(retry, attempt)),
            ErrorKind::Status => after(error.status()?, error.headers())?,
            _ => return None,
        },
        Ok(answer) => after(answer.meta.status, &answer.meta.headers)?,
    };
    match asked {
        Some(asked) => (asked <= retry.longest_wait).then_some(asked),
        None => Some(backoff(retry, attempt)),
    }
}

/// Whether doing it twice is the same as doing it once; what was not even sent can always be sent.
fn may_repeat(plan: &Plan, result: &Result<Answer, Error>) -> bool {
    plan.repeatable || result.as_ref().is_err_and(Error::is_credential)
}

/// For a status after which it is worth asking again: the wait that the server asks for, if it does.
#[allow(clippy::option_option)]
fn after(status: StatusCode, headers: &HeaderMap) -> Option<Option<Duration>> {
    let temporary = [StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE];
    temporary.contains(&status).then(|| retry_after(headers))
}

/// `Retry-After` (RFC 9110, 10.2.3): seconds, or a date, which is held against the answer's own `Date`,
/// so that no clock of ours has to agree with the server's.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let now = headers.get(header::DATE)?.to_str().ok()?;
    let now = httpdate::parse_http_date(now).ok()?;
    let then = httpdate::parse_http_date(text).ok()?;
    Some(then.duration_since(now).unwrap_or_default())
}

/// Twice as long each time, less up to a half at random, so that clients do not come back all at once.
fn backoff(retry: &Retry, attempt: u32) -> Duration {
    let factor = 2_u32.saturating_pow(attempt.saturating_sub(1));
    let wait = retry.first_wait.saturating_mul(factor).min(retry.longest_wait);
    // The keys of a new hasher are random, and there is one in std.
    let random = RandomState::new().build_hasher().finish() % 1000;
    let part = u32::try_from(random).unwrap_or_default();
    wait.saturating_sub(wait.saturating_mul(part) / 2000)
}
