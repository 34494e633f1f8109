//! The engine: one call, from its checks to its answer.

use super::answer::{Answer, Text};
use super::body::Body;
use super::call::Call;
use super::hook::{Attempt, Next};
use super::hop::Hop;
use super::judge::Judge;
use super::reconnect::Again;
use super::request::{self, Plan, Planned};
use super::response::Meta;
use super::stream::BodyStream;
use super::trace::Span;
use super::transport::{BoxFuture, MaybeSend, Transport, TransportError};
use super::upload::{self, Watch};
use super::{again, authorize, payload::Upload, race, redirect, shown};
use crate::error::{Error, ErrorKind};
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

/// What becomes of the answer's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It is read into memory; an error status is an error.
    Read,
    /// It is handed over, whatever the status.
    Raw,
    /// It is handed over as JSON values; an error status is an error.
    Lines,
    /// The connection is handed over; any status but 101 is an error.
    Upgrade,
    /// It is handed over as events; an error status is an error.
    Events,
}

/// Sends the call. What it holds while it is under way is large: it is put on the heap, once.
#[allow(clippy::large_futures)]
pub(crate) fn run(call: Call, mode: Mode) -> BoxFuture<Result<Answer, Error>> {
    Box::pin(async move {
        let span = Span::new(call.operation);
        let planned = span.within(|| request::plan(call, mode));
        let work = pin!(traced(planned, mode, span.clone()));
        span.around(work).await
    })
}

async fn traced(planned: Planned, mode: Mode, span: Span) -> Result<Answer, Error> {
    let (mut plan, mut upload) = match planned {
        Ok(planned) => planned,
        Err(error) => {
            let result = Err(error);
            span.end(0, &result);
            return result;
        }
    };
    let transport = plan.client.0.transport.clone();
    let limit = limit(&plan, mode);
    let answer = {
        let work = pin!(attempts(&mut plan, &mut upload, mode, &span));
        race::within(&*transport, limit, work).await
    };
    let result = answer.unwrap_or_else(|| {
        let limit = limit.map(race::shown).unwrap_or_default();
        let message = format!("the call was given up after {limit}, its limit");
        Err(Error::new(ErrorKind::Timeout, message).within(&plan.context).after(plan.attempt))
    });
    span.end(plan.attempt, &result);
    result.map(|answer| Answer { again: (mode == Mode::Events).then(|| Again::of(plan)).flatten(), ..answer })
}

/// The limit on the whole call. Streams are not cut, in either direction, unless the caller says so.
fn limit(plan: &Plan, mode: Mode) -> Option<Duration> {
    let streamed = mode != Mode::Read || plan.payload.is_streamed();
    let default = plan.client.0.limits.call.filter(|_| !streamed);
    plan.options.timeout.or(default)
}

/// The call, until it is answered or not worth another attempt.
pub(crate) async fn attempts(plan: &mut Plan, upload: &mut Upload, mode: Mode, span: &Span) -> Result<Answer, Error> {
    loop {
        let result = once(plan, upload, mode).await;
        if result.is_ok() {
            plan.client.0.budget.put_back();
        }
        let Some(wait) = again::wait(plan, &result) else {
            return result.map_err(|error| error.after(plan.attempt));
        };
        span.again(plan.attempt, wait, &result);
        plan.client.0.transport.sleep(wait).await;
        plan.attempt += 1;
    }
}

/// One attempt, and another with a new credential if the server refuses the one that was sent.
async fn once(plan: &mut Plan, upload: &mut Upload, mode: Mode) -> Result<Answer, Error> {
    authorize::authorize(plan, false).await?;
    let result = exchange(plan, upload, mode).await;
    if !is_refused(&result) || !plan.is_renewable() {
        return result;
    }
    match authorize::authorize(plan, true).await {
        Ok(true) => exchange(plan, upload, mode).await,
        // The server's own word says more.
        Ok(false) | Err(_) => result,
    }
}

fn is_refused(result: &Result<Answer, Error>) -> bool {
    let status = match result {
        Ok(answer) => Some(answer.meta.status),
        Err(error) => error.status(),
    };
    status == Some(StatusCode::UNAUTHORIZED)
}

/// The request, and those that redirects make of it.
async fn exchange(plan: &Plan, upload: &mut Upload, mode: Mode) -> Result<Answer, Error> {
    let mut hop = Hop::first(plan);
    let mut redirects = 0;
    loop {
        let request = hop.request(plan, upload)?;
        let result = sent(plan, &hop, request).await;
        let mut response = result.map_err(|error| error.or_within(&hop.context))?;
        shown::hide(response.headers_mut(), &hop.context.secrets);
        match redirect::follow(&hop, &response, redirects)? {
            Some(next) => hop = next,
            None => return finished(plan, opened(plan, hop, response), mode).await,
        }
        redirects += 1;
    }
}

/// An answer whose headers are not there yet.
type Arriving = BoxFuture<Result<Response<Body>, TransportError>>;

/// Sends a request on to the hooks, and to the transport where there are none, as most clients have.
async fn sent(plan: &Plan, hop: &Hop, mut request: Request<Body>) -> Result<Response<Body>, Error> {
    if plan.client.0.hooks.is_empty() {
        hop.authorize(&mut request)?;
        return head(plan, hop, request).await;
    }
    Next::new(plan, hop).run(Attempt::new(request, plan)).await
}

/// Sends a request and waits for the headers of its answer.
pub(crate) fn head<'a>(
    plan: &'a Plan,
    hop: &'a Hop,
    request: Request<Body>,
) -> impl Future<Output = Result<Response<Body>, Error>> + MaybeSend + 'a {
    let (request, watch) = upload::watched(request);
    let work = plan.client.0.transport.send(request);
    answered(plan, hop, work, watch)
}

async fn answered(plan: &Plan, hop: &Hop, mut work: Arriving, watch: Watch) -> Result<Response<Body>, Error> {
    let shared = &plan.client.0;
    let Some(limit) = shared.limits.headers else {
        return work.await.map_err(|error| hop.fault(error));
    };
    loop {
        let before = watch.count();
        let timer = shared.transport.sleep(limit);
        if let Some(result) = race::before(timer, work.as_mut()).await {
            return result.map_err(|error| hop.fault(error));
        }
        // While the body is on its way, nobody waits for the answer yet.
        if watch.count() == before {
            let limit = race::shown(limit);
            let message = format!("the server did not answer within {limit}");
            return Err(Error::new(ErrorKind::Timeout, message).within(&hop.context));
        }
    }
}

/// The answer, its body read where that is asked for. What seldom comes is on the heap, so that the future of every call
/// need not have room for it.
async fn finished(plan: &Plan, mut answer: Answer, mode: Mode) -> Result<Answer, Error> {
    match mode {
        Mode::Raw => return Ok(answer),
        Mode::Read | Mode::Lines if answer.meta.status.is_success() => {}
        _ => return Box::pin(unusual(answer, &plan.withheld, mode)).await,
    }
    if answer.is_event_stream() && plan.operation.accept.contains("json") {
        // Reading it would take as long as the server has events.
        return Err(answer.unexpected_events());
    }
    if mode == Mode::Read {
        answer.read().await?;
    }
    Ok(answer)
}

fn opened(plan: &Plan, hop: Hop, response: Response<Body>) -> Answer {
    let (parts, body) = response.into_parts();
    let context = hop.context;
    let meta = Arc::new(Meta { status: parts.status, headers: parts.headers, url: context.uri.clone() });
    let stream = BodyStream::new(body, plan.client.clone(), context.clone(), meta.clone());
    let judge = Judge {
        rules: plan.operation.answer,
        policy: plan.options.response_policy(),
        listener: plan.client.0.listener.clone(),
        operation: plan.operation,
    };
    Answer { meta, context, text: Text::Open(Box::new(stream)), judge, again: None }
}

/// What comes of error statuses, of events and of connections that switch.
async fn unusual(answer: Answer, withheld: &str, mode: Mode) -> Result<Answer, Error> {
    if mode == Mode::Upgrade && answer.meta.status == StatusCode::SWITCHING_PROTOCOLS {
        return switched(answer).await;
    }
    if !answer.meta.status.is_success() {
        return Err(status_error(answer, withheld).await);
    }
    if mode == Mode::Upgrade {
        let Answer { meta, context, .. } = &answer;
        let message = format!("the server answered {} and did not switch to another protocol", meta.status);
        let error = Error::new(ErrorKind::Decode, message).within(context);
        let error = error.with_status(meta.status, meta.headers.clone());
        return Err(error.with_body(start(answer).await));
    }
    events(answer).await
}

/// The answer with the connection that it leaves behind.
async fn switched(mut answer: Answer) -> Result<Answer, Error> {
    if let Text::Open(stream) = &mut answer.text {
        answer.text = Text::Switched(stream.switch().await?);
    }
    Ok(answer)
}

/// The answer, if it is a stream of events or does not say what it is.
async fn events(answer: Answer) -> Result<Answer, Error> {
    let media_type = answer.meta.media_type();
    if answer.is_event_stream() || media_type.is_empty() {
        return Ok(answer);
    }
    let status = answer.meta.status;
    let message =
        format!("the answer, with status {}, is {media_type} and no stream of server-sent events", status.as_u16());
    let headers = answer.meta.headers.clone();
    let error = Error::new(ErrorKind::Decode, message).within(&answer.context);
    let body = start(answer).await;
    Err(error.with_status(status, headers).with_body(body))
}

/// As much of the body as errors keep.
async fn start(answer: Answer) -> Bytes {
    match answer.text {
        Text::Open(stream) => stream.start().await,
        Text::Read(bytes) => bytes,
        Text::Switched(_) => Bytes::new(),
    }
}

/// The error for an answer whose status is one; `withheld` says why credentials were not sent, if they were not.
pub(crate) async fn status_error(answer: Answer, withheld: &str) -> Error {
    let meta = answer.meta.clone();
    let context = answer.context.clone();
    let body = start(answer).await;
    let mut message = format!("the server answered {}", meta.status);
    let excerpt = shown::excerpt(&body, &context.secrets);
    if !excerpt.is_empty() {
        message = format!("{message}: {excerpt}");
    }
    let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&meta.status);
    if refused && !withheld.is_empty() {
        message = format!("{message} [{withheld}]");
    }
    Error::new(ErrorKind::Status, message)
        .with_status(meta.status, meta.headers.clone())
        .with_body(body)
        .within(&context)
}
