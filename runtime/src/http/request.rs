//! From a call to everything that goes over the wire: nothing is sent before this has succeeded.

use super::api::Scheme;
use super::arguments::{self, Placed};
use super::body_spec::BodySpec;
use super::call::Call;
use super::client::{Shared, UNHEARD};
use super::context::{Context, Secrets};
use super::credential::{self, Ready, Travels};
use super::escape::Escape;
use super::operation::Operation;
use super::payload::{self, Payload, Sendable, Upload};
use super::send::Mode;
use super::server::{Choice, Credentials};
use super::verdict::Verdict;
use super::{address, client::Client, upgrade};
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
    /// Without the keys.
    pub url: Url,
    /// Keys that travel in the query.
    pub keys: Vec<(&'static str, String)>,
    pub headers: HeaderMap,
    pub payload: Payload,
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
    let encoded = payload::encode(spec, call.content, &mut verdict);
    sendable(verdict.fatal, &context)?;
    if let Some(listener) = &shared.listener {
        listener.tell(call.operation.id, None, &verdict.told);
    }
    let choice =
        shared.servers.choose(shared.api, call.operation).map_err(|problem| configuration(problem, &context))?;
    let (credentials, withheld) =
        entitled(&shared, call.operation, &choice, &options).map_err(|problem| configuration(problem, &context))?;

    let url = target(&choice.url, &placed, &options);
    context.url = address::shown(&url).into();
    context.secrets = secrets(&credentials, shared.api.schemes, &options);
    let sendable = encoded.open(call.boundary).map_err(|faults| unreadable(faults, &context))?;
    let Sendable { payload, upload, content_type } = sendable;
    let mut plan = Plan {
        client: call.client,
        operation: call.operation,
        method: context.method.clone(),
        context,
        url,
        keys: Vec::new(),
        headers: HeaderMap::new(),
        payload,
        withheld,
        options,
    };
    let content_type = content_type.as_deref().unwrap_or_else(|| media_type(spec));
    plan.fill_headers(placed, content_type, &credentials, mode);
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

/// The credentials that go along, and why not, if they stay.
fn entitled<'a>(
    shared: &'a Shared,
    operation: &Operation,
    choice: &Choice,
    options: &CallOptions,
) -> Result<(Vec<&'a Ready>, String), String> {
    let schemes = shared.api.schemes;
    let found = credential::choose(schemes, &shared.credentials, operation.security, options)?;
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

/// What must not be shown: credentials, and what callers put where credentials travel.
fn secrets(credentials: &[&Ready], schemes: &[Scheme], options: &CallOptions) -> Secrets {
    let own = [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE];
    let own = own.iter().flat_map(|name| options.headers.get_all(name));
    let own = own.filter_map(|value| value.to_str().ok()).filter_map(|value| value.split(' ').next_back());
    let given = credentials.iter().flat_map(|ready| &ready.secrets);
    let mut texts = Vec::new();
    let brought = schemes.iter().flat_map(|scheme| credential::brought(scheme, options));
    for secret in given.map(String::as_str).chain(own).chain(brought) {
        texts.push(secret.to_owned());
        let encoded = Escape::All.apply(secret);
        if encoded != secret {
            texts.push(encoded);
        }
    }
    Secrets(texts.into())
}

fn target(base: &Url, placed: &Placed, options: &CallOptions) -> Url {
    // Arguments hold no question mark by now, so one is the document's own.
    let (path, fixed) = placed.path.split_once('?').unwrap_or((&placed.path, ""));
    let mut url = base.clone();
    url.set_path(&format!("{}{path}", base.path().trim_end_matches('/')));
    let own =
        options.query.iter().map(|(name, value)| format!("{}={}", Escape::All.apply(name), Escape::All.apply(value)));
    let fixed = (!fixed.is_empty()).then(|| fixed.to_owned());
    let pieces: Vec<String> = fixed.into_iter().chain(placed.query.iter().cloned()).chain(own).collect();
    if !pieces.is_empty() {
        url.set_query(Some(&pieces.join("&")));
    }
    url
}

impl Plan {
    /// What the operation says, then what its parameters say, then credentials, then what the caller says.
    fn fill_headers(&mut self, placed: Placed, content_type: &str, credentials: &[&Ready], mode: Mode) {
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
        let mut cookies = placed.cookies;
        for ready in credentials {
            match &ready.travels {
                Travels::Header(name, value) => {
                    self.headers.insert(name.clone(), value.clone());
                }
                Travels::Query(name, key) => self.keys.push((name, key.clone())),
                Travels::Cookie(pair) => cookies.push(pair.clone()),
            }
        }
        if let Ok(mut value) = HeaderValue::from_str(&cookies.join("; ")) {
            value.set_sensitive(true);
            if !cookies.is_empty() {
                self.headers.insert(header::COOKIE, value);
            }
        }
        for name in self.options.headers.keys() {
            self.headers.remove(name);
        }
        for (name, value) in &self.options.headers {
            self.headers.append(name.clone(), value.clone());
        }
        if mode == Mode::Upgrade {
            upgrade::ask(&mut self.headers);
        }
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
