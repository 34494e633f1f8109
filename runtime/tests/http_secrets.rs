//! No credential stands in a span, in an event, in an error or in what is printed of a client, whatever kind it is of and
//! wherever it travels; and whatever a library below the transport traces.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{API, BASIC, BEARER, COOKIE_KEY, KEY, QUERY_KEY, Step, TOKEN, TestServer, leak, reply};
use oasmith_runtime::__private::v1::{
    self, Api, Call, Client, ClientBuilder, Operation, Scheme, SchemeKind, Segment, Server,
};
use oasmith_runtime::{CallOptions, ClientCredentials, Credential, Error, Retry};
use std::convert::Infallible;
use std::error::Error as _;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

/// In every secret, and in what is made of it on the way: as it is, in base64 with `user:` or `id:` in front, and as it is
/// in a form.
const SECRETS: [&str; 3] = ["s3cret", "dXNlcjpzM2NyZX", "aWQ6czNjcmV0"];

/// Writes down everything that anybody traces.
#[derive(Clone, Default)]
struct Everything(Arc<Mutex<Vec<String>>>);

impl Visit for Everything {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.lock().unwrap().push(format!("{field}={value:?}"));
    }
}

impl Subscriber for Everything {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::TRACE)
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.0.lock().unwrap().push(format!("{} {}", span.metadata().target(), span.metadata().name()));
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// An answer that repeats all that it was sent, after one that asks for patience.
fn echoes(sent: &str) -> Vec<Vec<Step>> {
    let headers = [("x-echo", sent), ("location", "/x?key=s3cret"), ("set-cookie", "sid=s3cret")];
    vec![reply("503 Service Unavailable", &headers, sent), reply("401 Unauthorized", &headers, sent)]
}

/// All that is shown of an error.
fn shown(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        text += &format!(" {inner} {inner:?}");
        cause = inner.source();
    }
    text
}

/// What is traced and shown while a call of a client, which sends `sent`, fails twice, where the server says `echo`.
fn told(scheme: usize, sent: &str, echo: &str, make: impl FnOnce(ClientBuilder, &str) -> ClientBuilder) -> String {
    let everything = Everything::default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let work = async {
        let server = TestServer::start(echoes(echo)).await;
        let builder = make(Client::builder(&API).base_url(&server.url), &server.url);
        let mut text = format!("{builder:?}");
        let client = builder.build().unwrap();
        text += &format!("{client:?}");
        let operation = leak(Operation::new("own", "GET", ITEMS).security(leak([leak([scheme]).as_slice()])));
        let retry = Retry::attempts(2).first_wait(Duration::ZERO);
        let call = Call::new(&client, operation).with(CallOptions::new().retry(retry));
        text += &format!("{call:?}");
        let error = call.send(v1::empty).await.unwrap_err();
        let seen = server.seen();
        assert_eq!(seen.len(), 2);
        assert!(format!("{seen:?}").contains(sent), "the server was sent it: {seen:?}");
        text + &shown(&error)
    };
    let text = tracing::subscriber::with_default(everything.clone(), || runtime.block_on(work));
    let traced = everything.0.lock().unwrap().join("\n");
    assert!(traced.contains("oasmith call") && traced.contains("operation=\"own\""), "{traced}");
    format!("{text}\n{traced}")
}

/// Asserts that nothing of a secret is in it.
fn holds_no_secret(text: &str) {
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} stands in:\n{text}");
    }
}

#[test]
fn values_of_every_kind() {
    let basic = Credential::basic("user", "s3cret");
    let source = Credential::source(|| async { Ok::<_, Infallible>("s3cret") });
    let cases = [
        (KEY, "s3cret", Credential::secret("s3cret")),
        (BEARER, "Bearer s3cret", Credential::secret("s3cret")),
        (BASIC, "Basic dXNlcjpzM2NyZXQ=", basic),
        (QUERY_KEY, "s3cret%26a", Credential::secret("s3cret&a")),
        (COOKIE_KEY, "sid=s3cret", Credential::secret("s3cret")),
        (TOKEN, "Digest s3cret", Credential::secret("Digest s3cret")),
        (BEARER, "Bearer s3cret", source),
    ];
    for (scheme, sent, credential) in cases {
        holds_no_secret(&told(scheme, sent, sent, |builder, _| builder.credential(scheme, credential)));
    }
}

#[test]
fn what_the_options_of_a_call_hold() {
    let options =
        CallOptions::new().header("x-api-key", "s3cret").header("authorization", "s3cret").query("q", "s3cret");
    assert!(!format!("{options:?}").contains("s3cret"), "{options:?}");
    holds_no_secret(&told(KEY, "s3cret", "s3cret", |builder, _| builder.options(options)));
}

#[test]
fn a_proxy_s_password() {
    // What only the proxy is sent, no server can repeat.
    let told = told(KEY, "Basic dXNlcjpzM2NyZXQ=", "no", |builder, url| {
        let builder = builder.base_url("http://api.internal").credential(KEY, "key");
        builder.proxy(url.replace("http://", "http://user:s3cret@"))
    });
    holds_no_secret(&told);
}

static OAUTH: Api = Api::new("OAuth", "1").servers(&[Server::new("https://api.example.com")], 0).schemes(&[Scheme {
    name: "OAuth",
    method: "oauth",
    kind: SchemeKind::OAuth2("https://auth.example.com/token"),
}]);

/// Runs one call with client credentials against a server of tokens that answers this.
fn fetched(status: &'static str, answer: &'static str) -> (String, Error) {
    let everything = Everything::default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let work = async {
        let tokens = TestServer::start(vec![reply(status, &[], answer)]).await;
        let api = TestServer::start(vec![reply("404 Not Found", &[], "no such token: Bearer s3cret-token")]).await;
        let credentials = ClientCredentials::new("id", "s3cret").token_url(format!("{}/token", tokens.url));
        let mut text = format!("{credentials:?}");
        let builder = Client::builder(&OAUTH).base_url(&api.url).no_proxy().credential(0, credentials);
        let client = builder.build().unwrap();
        text += &format!("{client:?}");
        let operation = leak(Operation::new("own", "GET", ITEMS).security(&[&[0]]));
        let error = Call::new(&client, operation).send(v1::empty).await.unwrap_err();
        let asked = format!("{:?}", tokens.seen());
        assert!(asked.contains("Basic aWQ6czNjcmV0"), "{asked}");
        (text + &shown(&error), error)
    };
    let (text, error) = tracing::subscriber::with_default(everything.clone(), || runtime.block_on(work));
    let traced = everything.0.lock().unwrap().join("\n");
    (format!("{text}\n{traced}"), error)
}

#[test]
fn client_credentials_and_the_tokens_that_they_give() {
    let token = r#"{"access_token":"s3cret-token","token_type":"Bearer"}"#;
    let (text, error) = fetched("200 OK", token);
    assert!(error.is_status(), "{error}");
    holds_no_secret(&text);
    let refused = r#"{"error":"invalid_client","error_description":"id:s3cret is none"}"#;
    let (text, error) = fetched("401 Unauthorized", refused);
    assert!(error.is_credential() && text.contains("invalid_client"), "{error}");
    holds_no_secret(&text);
    let (text, error) = fetched("200 OK", r#"{"access_token":"s3cret-token","token_type":"mac"}"#);
    assert!(error.is_credential(), "{error}");
    holds_no_secret(&text);
}

#[test]
fn an_address_with_a_password_is_refused_without_its_text() {
    let error = Client::builder(&API).base_url("https://user:s3cret@api.example.com").build().unwrap_err();
    holds_no_secret(&shown(&error));
    let error = Client::builder(&API).proxy("http://user:s3cret@[").build().unwrap_err();
    holds_no_secret(&shown(&error));
}
