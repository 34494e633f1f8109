//! From a call to everything that goes over the wire: nothing is sent before this has succeeded.

use super::api::Scheme;
use super::arguments::{self, Placed};
use super::body_spec::BodySpec;
use super::call::Call;
use super::carried::{self, Carried};
use super::client::{Shared, UNHEARD};
use super::context::{Context, Secrets};
use super::credential::Ready;
use super::escape::Escape;
use super::held::Held;
use super::operation::Operation;
use super::payload::{self, Payload, Sendable, Upload};
use super::requirement;
use super::send::Mode;
use super::server::{Choice, Credentials};
use super::verdict::Verdict;
use super::{address, client::Client, multipart, upgrade};
use crate::codec::Fault;
use crate::error::{Error, ErrorKind};
use crate::options::CallOptions;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use url::Url;

/// A request, and what is needed to send it again or elsewhere.
pub(crate) struct Plan {
    pub client: Client,
    pub operation: &'static Operation,
    pub options: CallOptions,
    pub context: Context,
    pub method: Method,
    /// Without what is carried.
    pub url: Url,
    /// Without what is carried.
    pub headers: HeaderMap,
    /// The schemes whose credentials go along.
    pub chosen: Vec<usize>,
    /// Their credentials, in the same order; none before they are got.
    pub credentials: Vec<Ready>,
    pub carried: Carried,
    pub payload: Payload,
    /// Whether sending it twice is the same as sending it once.
    pub repeatable: bool,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// Why credentials do not go along although the operation asks for them; empty if they do.
    pub withheld: String,
}

/// Checks the call and makes its request.
///
/// # Errors
/// Of kind Validation with all faults of the arguments and the body, or of kind Configuration.
pub(crate) fn plan(call: Call, mode: Mode) -> Result<(Plan, Upload), Error> {
    let mut context =
        Context { operation: call.operation.id, method: Method::GET, url: "".into(), secrets: Secrets::default() };
    let configuration =
        |message: String, context: &Context| Error::new(ErrorKind::Configuration, message).within(context);
    context.method = Method::from_bytes(call.operation.method.as_bytes())
        .map_err(|_| configuration("the method is no HTTP method".to_owned(), &context))?;

    let shared = call.client.0.clone();
    let options = shared.options.clone().overlaid(call.options);
    if !options.problems.is_empty() {
        return Err(configuration(options.problems.join("; "), &context));
    }
    if shared.listener.is_none() && options.warns() {
        return Err(configuration(UNHEARD.to_owned(), &context));
    }
    let mut verdict = Verdict::new(options.request_policy());
    let placed = arguments::place(call.operation, &call.arguments, &mut verdict);
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
        entitled(&shared, call.operation, &choice, &options).map_err(|problem| configuration(problem, &context))?;

    let mut url = target(&choice.url, &placed, shared.api.schemes, &options);
    if let Some(page) = &call.elsewhere {
        url = elsewhere(&url, page, shared.api.schemes)
            .map_err(|problem| Error::new(ErrorKind::Redirect, problem).within(&context))?;
    }
    context.url = address::shown(&url).into();
    let sendable = encoded.open().map_err(|faults| unreadable(faults, &context))?;
    let Sendable { payload, upload, content_type } = sendable;
    let mut plan = Plan {
        client: call.client,
        operation: call.operation,
        method: context.method.clone(),
        context,
        url,
        headers: HeaderMap::new(),
        chosen,
        credentials: Vec::new(),
        carried: Carried::default(),
        payload,
        repeatable: call.operation.idempotent,
        attempt: 1,
        withheld,
        options,
    };
    let content_type = content_type.as_deref().unwrap_or_else(|| media_type(spec));
    plan.fill_headers(placed, content_type, mode);
    plan.mark();
    Ok((plan, upload))
}

/// All faults that keep the request from being sent, in one error.
fn sendable(faults: Vec<Fault>, context: &Context) -> Result<(), Error> {
    if faults.is_empty() {
        return Ok(());
    }
    let error = Error::new(ErrorKind::Validation, "the request is not valid and was not sent");
    Err(error.with_faults(faults).within(context))
}

/// The error for files that cannot be sent.
fn unreadable(faults: Vec<Fault>, context: &Context) -> Error {
    let error = Error::new(ErrorKind::File, "a file cannot be sent, and the request was not");
    error.with_faults(faults).within(context)
}

/// The schemes whose credentials go along, and why not, if they stay.
fn entitled(
    shared: &Shared,
    operation: &Operation,
    choice: &Choice,
    options: &CallOptions,
) -> Result<(Vec<usize>, String), String> {
    let schemes = shared.api.schemes;
    let found = requirement::choose(schemes, &shared.credentials, operation.security, options)?;
    match choice.credentials {
        Credentials::Go => Ok((found, String::new())),
        Credentials::Stay(_) if found.is_empty() => Ok((found, String::new())),
        Credentials::Stay(method) => {
            let method = if method.is_empty() { "base_url" } else { method };
            let host = choice.url.host_str().unwrap_or_default();
            let why = format!(
                "credentials were not sent, since only the document names {host}; \
                 the client's builder can name it too, with `{method}`"
            );
            Ok((Vec::new(), why))
        }
    }
}

fn target(base: &Url, placed: &Placed, schemes: &[Scheme], options: &CallOptions) -> Url {
    // Arguments hold no question mark by now, so one is the document's own.
    let (path, fixed) = placed.path.split_once('?').unwrap_or((&placed.path, ""));
    let mut url = base.clone();
    url.set_path(&format!("{}{path}", base.path().trim_end_matches('/')));
    let own = options.query.iter().filter(|(name, _)| !carried::is_secret_key(schemes, name));
    let own = own.map(|(name, value)| format!("{}={}", Escape::All.apply(name), Escape::All.apply(value)));
    let fixed = (!fixed.is_empty()).then(|| fixed.to_owned());
    let pieces: Vec<String> = fixed.into_iter().chain(placed.query.iter().cloned()).chain(own).collect();
    if !pieces.is_empty() {
        url.set_query(Some(&pieces.join("&")));
    }
    url
}

/// The URL of another page, without keys, which the server may have put there.
fn elsewhere(url: &Url, page: &Url, schemes: &[Scheme]) -> Result<Url, String> {
    if !address::same_origin(url, page) {
        let shown = address::shown(page);
        return Err(format!("the next page is at another origin, {shown}: it was not asked for"));
    }
    let mut page = page.clone();
    page.set_fragment(None);
    let name = |piece: &str| {
        let name = piece.split('=').next().unwrap_or_default();
        percent_encoding::percent_decode_str(name).decode_utf8_lossy().into_owned()
    };
    let query = page.query().unwrap_or_default().to_owned();
    let kept = query.split('&').filter(|piece| !carried::is_secret_key(schemes, &name(piece)));
    let kept = kept.collect::<Vec<_>>().join("&");
    page.set_query((!kept.is_empty()).then_some(kept.as_str()));
    Ok(page)
}

impl Plan {
    /// Whether the call can be sent again with another credential.
    pub(crate) fn is_renewable(&self) -> bool {
        let held = self.chosen.iter().filter_map(|index| self.client.0.credentials.get(*index)?.as_ref());
        self.payload.is_repeatable() && held.into_iter().any(Held::is_renewable)
    }

    /// What the operation says, then what its parameters say, then what the caller says.
    fn fill_headers(&mut self, placed: Placed, content_type: &str, mode: Mode) {
        if let Some(agent) = &self.client.0.user_agent {
            self.headers.insert(header::USER_AGENT, agent.clone());
        }
        let accept = match mode {
            Mode::Events => "text/event-stream",
            Mode::Read | Mode::Raw | Mode::Lines | Mode::Upgrade => self.operation.accept,
        };
        self.fixed(header::ACCEPT, accept);
        if !matches!(self.payload, Payload::Nothing) {
            self.fixed(header::CONTENT_TYPE, content_type);
        }
        for (name, value) in placed.headers {
            self.headers.insert(name, value);
        }
        if let Ok(mut value) = HeaderValue::from_str(&placed.cookies.join("; ")) {
            value.set_sensitive(true);
            if !placed.cookies.is_empty() {
                self.headers.insert(header::COOKIE, value);
            }
        }
        let schemes = self.client.0.api.schemes;
        for name in self.options.headers.keys() {
            self.headers.remove(name);
        }
        for (name, value) in &self.options.headers {
            if !carried::is_secret_header(schemes, name) {
                self.headers.append(name.clone(), value.clone());
            }
        }
        if mode == Mode::Upgrade {
            upgrade::ask(&mut self.headers);
        }
    }

    /// Puts an idempotency key on the request; one that is there, as an argument, serves as well.
    fn mark(&mut self) {
        let key = self.options.idempotency.as_ref();
        let default = HeaderName::from_static("idempotency-key");
        let name = key.map_or(&default, |key| &key.header);
        let missing = key.filter(|_| !self.headers.contains_key(name));
        if let Some(value) = missing.and_then(|key| key.of_call(self.repeatable)) {
            self.headers.insert(name.clone(), value);
        }
        self.repeatable |= self.headers.contains_key(name);
    }

    fn fixed(&mut self, name: HeaderName, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Ok(value) = HeaderValue::from_str(text) {
            self.headers.insert(name, value);
        }
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
