//! From a call to everything that goes over the wire: nothing is sent before this has succeeded.

use super::api::Scheme;
use super::arguments::{self, Placed};
use super::base::Base;
use super::body_spec::BodySpec;
use super::call::Call;
use super::carried::{self, Carried};
use super::client::{Shared, UNHEARD};
use super::context::Context;
use super::credential::Ready;
use super::escape::Escape;
use super::held::Held;
use super::operation::Operation;
use super::payload::{self, Payload, Sendable, Upload};
use super::requirement;
use super::send::Mode;
use super::server::{Choice, Credentials};
use super::verdict::Verdict;
use super::{address, client::Client, headers, multipart};
use crate::codec::Fault;
use crate::error::{Error, ErrorKind};
use crate::options::CallOptions;
use http::{HeaderMap, Method, Uri};
use std::borrow::Cow;
use std::sync::Arc;
use url::Url;

/// A request, and what is needed to send it again or elsewhere.
pub(crate) struct Plan {
    pub client: Client,
    pub operation: &'static Operation,
    pub options: Arc<CallOptions>,
    /// With the URI.
    pub context: Arc<Context>,
    pub method: Method,
    /// Without what is carried.
    pub headers: Arc<HeaderMap>,
    /// The schemes whose credentials go along.
    pub chosen: Vec<usize>,
    /// Their credentials, in the same order; none before they are got.
    pub credentials: Vec<Arc<Ready>>,
    pub carried: Option<Arc<Carried>>,
    pub payload: Payload,
    /// Whether sending it twice is the same as sending it once.
    pub repeatable: bool,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// Why credentials do not go along although the operation asks for them; empty if they do.
    pub withheld: String,
}

/// A plan with what can be sent once.
pub(crate) type Planned = Result<(Box<Plan>, Upload), Error>;

/// Checks the call and makes its request.
///
/// # Errors
/// Of kind Validation with all faults of the arguments and the body, or of kind Configuration.
pub(crate) fn plan(call: Call, mode: Mode) -> Planned {
    let mut context = Arc::new(Context::new(call.operation));
    let configuration =
        |message: String, context: &Arc<Context>| Error::new(ErrorKind::Configuration, message).within(context);
    let method = Method::from_bytes(call.operation.method.as_bytes())
        .map_err(|_| configuration("the method is no HTTP method".to_owned(), &context))?;
    Arc::make_mut(&mut context).method = method.clone();

    let shared = &*call.client.0;
    let options = if call.options.say_nothing() {
        shared.options.clone()
    } else {
        Arc::new(CallOptions::clone(&shared.options).overlaid(call.options))
    };
    if !options.problems.is_empty() {
        return Err(configuration(options.problems.join("; "), &context));
    }
    if shared.listener.is_none() && options.warns() {
        return Err(configuration(UNHEARD.to_owned(), &context));
    }
    let mut verdict = Verdict::new(options.request_policy());
    let mut placed = arguments::place(call.operation, &call.arguments, &mut verdict);
    let spec = call.operation.body_in(call.media);
    let given = multipart::Given { parameters: call.operation.parameters, texts: &placed.parts };
    let encoded = payload::encode(spec, call.content, given, call.boundary, &mut verdict);
    sendable(verdict.fatal, &context)?;
    if let Some(listener) = &shared.listener {
        listener.tell(call.operation.id, None, &verdict.told);
    }
    let choice =
        shared.servers.choose(shared.api, call.operation).map_err(|problem| configuration(problem, &context))?;
    let (chosen, withheld) =
        entitled(shared, call.operation, &choice, &options).map_err(|problem| configuration(problem, &context))?;

    let uri = match &call.elsewhere {
        None => target(choice.url, &placed, shared.api.schemes, &options),
        Some(page) => elsewhere(choice.url.url(), page, shared.api.schemes)
            .map_err(|problem| Error::new(ErrorKind::Redirect, problem).within(&context))?,
    };
    let uri = uri.ok_or_else(|| configuration(address::UNFIT.to_owned(), &context))?;
    Arc::make_mut(&mut context).uri = uri;
    let sendable = encoded.open().map_err(|faults| unreadable(faults, &context))?;
    let Sendable { payload, upload, content_type } = sendable;
    if !matches!(payload, Payload::Nothing) {
        placed.content_type = content_type.map_or_else(|| Cow::Borrowed(media_type(spec)), Cow::Owned);
    }
    let mut headers = headers::headers(call.operation, shared, &options, placed, mode);
    let repeatable = headers::mark(&mut headers, &options, call.operation.idempotent);
    let plan = Plan {
        client: call.client,
        operation: call.operation,
        method,
        context,
        headers: Arc::new(headers),
        chosen,
        credentials: Vec::new(),
        carried: None,
        payload,
        repeatable,
        attempt: 1,
        withheld,
        options,
    };
    Ok((Box::new(plan), upload))
}

/// All faults that keep the request from being sent, in one error.
fn sendable(faults: Vec<Fault>, context: &Arc<Context>) -> Result<(), Error> {
    if faults.is_empty() {
        return Ok(());
    }
    let error = Error::new(ErrorKind::Validation, "the request is not valid and was not sent");
    Err(error.with_faults(faults).within(context))
}

/// The error for files that cannot be sent.
fn unreadable(faults: Vec<Fault>, context: &Arc<Context>) -> Error {
    let error = Error::new(ErrorKind::File, "a file cannot be sent, and the request was not");
    error.with_faults(faults).within(context)
}

/// The schemes whose credentials go along, and why not, if they stay.
fn entitled(
    shared: &Shared,
    operation: &Operation,
    choice: &Choice<'_>,
    options: &CallOptions,
) -> Result<(Vec<usize>, String), String> {
    let schemes = shared.api.schemes;
    let found = requirement::choose(schemes, &shared.credentials, operation.security, options)?;
    match choice.credentials {
        Credentials::Go => Ok((found, String::new())),
        Credentials::Stay(_) if found.is_empty() => Ok((found, String::new())),
        Credentials::Stay(method) => {
            let method = if method.is_empty() { "base_url" } else { method };
            let host = choice.url.url().host_str().unwrap_or_default();
            let why = format!(
                "credentials were not sent, since only the document names {host}; \
                 the client's builder can name it too, with `{method}`"
            );
            Ok((Vec::new(), why))
        }
    }
}

/// `None` if it is too long to be sent.
fn target(base: &Base, placed: &Placed, schemes: &[Scheme], options: &CallOptions) -> Option<Uri> {
    // Arguments hold no question mark by now, so one is the document's own.
    let (path, fixed) = placed.path.split_once('?').unwrap_or((&placed.path, ""));
    let mut query = fixed.to_owned();
    let mut push = |piece: &str| {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(piece);
    };
    placed.query.iter().for_each(|piece| push(piece));
    for (name, value) in options.query.iter().filter(|(name, _)| !carried::is_secret_key(schemes, name)) {
        push(&format!("{}={}", Escape::All.apply(name), Escape::All.apply(value)));
    }
    base.below(path, &query)
}

/// The URI of another page, without keys, which the server may have put there; `None` if it is too long to be sent.
fn elsewhere(home: &Url, page: &Url, schemes: &[Scheme]) -> Result<Option<Uri>, String> {
    if !address::same_origin(home, page) {
        let shown = address::shown(page);
        return Err(format!("the next page is at another origin, {shown}: it was not asked for"));
    }
    let mut page = address::harmless(page);
    let name = |piece: &str| {
        let name = piece.split('=').next().unwrap_or_default();
        percent_encoding::percent_decode_str(name).decode_utf8_lossy().into_owned()
    };
    let query = page.query().unwrap_or_default().to_owned();
    let kept = query.split('&').filter(|piece| !carried::is_secret_key(schemes, &name(piece)));
    let kept = kept.collect::<Vec<_>>().join("&");
    page.set_query((!kept.is_empty()).then_some(kept.as_str()));
    Ok(page.as_str().parse().ok())
}

impl Plan {
    /// Whether the call can be sent again with another credential.
    pub(crate) fn is_renewable(&self) -> bool {
        let held = self.chosen.iter().filter_map(|index| self.client.0.credentials.get(*index)?.as_ref());
        self.payload.is_repeatable() && held.into_iter().any(Held::is_renewable)
    }
}

/// A range such as `image/*` says what the caller may send, and names nothing itself.
fn media_type(spec: Option<&BodySpec>) -> &'static str {
    match spec {
        Some(spec) if spec.media_type.contains('*') => "application/octet-stream",
        Some(spec) => spec.media_type,
        None => "",
    }
}
