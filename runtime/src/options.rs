use crate::idempotency::{IdempotencyKey, Settled};
use crate::policy::Policy;
use crate::reconnect::Reconnect;
use crate::retry::Retry;
use http::{HeaderMap, HeaderName, HeaderValue};
use std::fmt;
use std::time::Duration;

/// What a single call does differently, or what all calls of a client do.
///
/// What a call's options leave open, the client's options say; what those leave open has the default that
/// each method names.
#[derive(Clone, Default)]
pub struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) headers: HeaderMap,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) validate_request: Option<Policy>,
    pub(crate) validate_response: Option<Policy>,
    pub(crate) retry: Option<Retry>,
    pub(crate) idempotency: Option<Settled>,
    pub(crate) reconnect: Option<Reconnect>,
    /// What was given and cannot be sent; a call with such options fails before anything is sent.
    pub(crate) problems: Vec<String>,
}

impl CallOptions {
    /// Options that change nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A limit on the whole call, retries and redirects included; for `send_raw` and `send_events`, which
    /// hand the body over as it comes, on the time until its headers are there. Default: the client's limits.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Sends a header, in place of what the operation sends under that name.
    #[must_use]
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let name = name.as_ref();
        let parsed = name.parse::<HeaderName>();
        // The value stays out of the message: it may be a secret.
        match (parsed, HeaderValue::from_bytes(value.as_ref().as_bytes())) {
            (Ok(name), Ok(value)) => {
                self.headers.append(name, value);
            }
            (Err(_), _) => self.problems.push(format!("{name:?} is no name for a header")),
            (Ok(name), Err(_)) => self
                .problems
                .push(format!("the value given for the header {name} has a character that headers cannot carry")),
        }
        self
    }

    /// Adds a pair to the query; both parts are percent-encoded.
    #[must_use]
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// What is done about a request that breaks its schema. Default: [`Policy::Enforce`]. What would make another
    /// request of it, such as a path argument that leads to another path, is an error under every policy.
    #[must_use]
    pub fn validate_request(mut self, policy: impl Into<Policy>) -> Self {
        self.validate_request = Some(policy.into());
        self
    }

    /// What is done about an answer that breaks its schema. Default: [`Policy::Off`]. What can be read leniently is
    /// handed out under [`Policy::Warn`], too; what cannot be read at all is an error under every policy.
    #[must_use]
    pub fn validate_response(mut self, policy: impl Into<Policy>) -> Self {
        self.validate_response = Some(policy.into());
        self
    }

    /// When the request is sent again. Default: never.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Sends an idempotency key, so that the call can be sent again although its method is not idempotent. The options of
    /// a client take [`IdempotencyKey::random`] alone.
    #[must_use]
    pub fn idempotency_key(mut self, key: impl Into<IdempotencyKey>) -> Self {
        match key.into().settled() {
            Ok(key) => self.idempotency = Some(key),
            Err(problem) => self.problems.push(problem),
        }
        self
    }

    /// When a stream of events that broke off is asked for again. Default: never.
    #[must_use]
    pub fn reconnect(mut self, reconnect: Reconnect) -> Self {
        self.reconnect = Some(reconnect);
        self
    }

    /// Whether they leave everything open.
    pub(crate) fn say_nothing(&self) -> bool {
        let Self {
            timeout,
            headers,
            query,
            validate_request,
            validate_response,
            retry,
            idempotency,
            reconnect,
            problems,
        } = self;
        let policies = validate_request.is_none() && validate_response.is_none();
        let again = retry.is_none() && idempotency.is_none() && reconnect.is_none();
        timeout.is_none() && policies && again && headers.is_empty() && query.is_empty() && problems.is_empty()
    }

    pub(crate) fn request_policy(&self) -> Policy {
        self.validate_request.unwrap_or(Policy::Enforce)
    }

    pub(crate) fn response_policy(&self) -> Policy {
        self.validate_response.unwrap_or(Policy::Off)
    }

    /// Whether there are faults to tell.
    pub(crate) fn warns(&self) -> bool {
        [self.request_policy(), self.response_policy()].contains(&Policy::Warn)
    }

    /// These options with `over` laid over them.
    pub(crate) fn overlaid(mut self, over: Self) -> Self {
        for name in over.headers.keys() {
            self.headers.remove(name);
        }
        for (name, value) in &over.headers {
            self.headers.append(name.clone(), value.clone());
        }
        self.query.extend(over.query);
        self.problems.extend(over.problems);
        self.timeout = over.timeout.or(self.timeout);
        self.validate_request = over.validate_request.or(self.validate_request);
        self.validate_response = over.validate_response.or(self.validate_response);
        self.retry = over.retry.or(self.retry);
        self.idempotency = over.idempotency.or(self.idempotency);
        self.reconnect = over.reconnect.or(self.reconnect);
        self
    }
}

/// Headers and query by name only: the values may be secrets.
impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<&str> = self.query.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("CallOptions")
            .field("timeout", &self.timeout)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("query", &query)
            .field("validate_request", &self.validate_request)
            .field("validate_response", &self.validate_response)
            .field("retry", &self.retry)
            .field("reconnect", &self.reconnect)
            .finish_non_exhaustive()
    }
}
