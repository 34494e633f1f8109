//! Credentials that are got when they are needed: tokens of OAuth 2 and sources of the caller's.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{API, BEARER, KEY, Recorder, Seen, leak};
use oasmith_runtime::__private::v1::{self, Api, Call, Client, Operation, Scheme, SchemeKind, Segment, Server};
use oasmith_runtime::{Body, CallOptions, ClientCredentials, Credential, Retry};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static OWN: Operation = Operation::new("own", "GET", ITEMS).security(&[&[0]]);
static POST: Operation = Operation::new("post", "POST", ITEMS).security(&[&[0]]);
static OAUTH: Api = Api::new("OAuth", "1")
    .servers(&[Server::new("https://api.example.com/v1/")], 0)
    .schemes(&[Scheme { name: "OAuth", method: "oauth", kind: SchemeKind::OAuth2("https://auth.example.com/token") }]);

fn answer(status: u16, body: &str) -> http::Response<Body> {
    http::Response::builder().status(status).body(Body::from(body.to_owned())).unwrap()
}

fn token(text: &str, lifetime: u64) -> http::Response<Body> {
    answer(200, &format!(r#"{{"access_token":"{text}","token_type":"Bearer","expires_in":{lifetime}}}"#))
}

fn client(recorder: &Recorder, credential: impl Into<Credential>) -> Client {
    Client::builder(&OAUTH).transport(recorder.clone()).credential(0, credential).build().unwrap()
}

fn id() -> ClientCredentials {
    ClientCredentials::new("the id", "s3cret:%")
}

/// Line and `Authorization` of each request.
fn seen(recorder: &Recorder) -> Vec<(String, String)> {
    let seen = recorder.seen.lock().unwrap();
    let of = |seen: &Seen| (seen.line.clone(), seen.header("authorization").unwrap_or_default().to_owned());
    seen.iter().map(of).collect()
}

fn pair(line: &str, authorization: &str) -> (String, String) {
    (line.to_owned(), authorization.to_owned())
}

const FETCH: &str = "POST https://auth.example.com/token";
const CALL: &str = "GET https://api.example.com/v1/items";
/// `the+id:s3cret%3A%25`
const BASIC: &str = "Basic dGhlK2lkOnMzY3JldCUzQSUyNQ==";

#[tokio::test]
async fn a_token_is_fetched_once_and_sent_with_every_call() {
    let recorder = Recorder::answering(vec![token("t1", 3600)]);
    let client = client(&recorder, id().scopes(["read", "write"]).parameter("audience", "a b"));
    for _ in 0..2 {
        Call::new(&client, &OWN).send(v1::empty).await.unwrap();
    }
    assert_eq!(seen(&recorder), [pair(FETCH, BASIC), pair(CALL, "Bearer t1"), pair(CALL, "Bearer t1")]);
    let fetch = recorder.seen.lock().unwrap()[0].clone();
    assert_eq!(fetch.body(), "grant_type=client_credentials&scope=read+write&audience=a+b");
    assert_eq!(fetch.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(fetch.header("accept"), Some("application/json"));
}

#[tokio::test]
async fn id_and_secret_in_the_body_for_servers_that_want_it() {
    let recorder = Recorder::answering(vec![token("t1", 3600)]);
    let client = client(&recorder, id().in_body().token_url("/oauth/token"));
    Call::new(&client, &OWN).send(v1::empty).await.unwrap();
    assert_eq!(seen(&recorder)[0], pair("POST https://api.example.com/oauth/token", ""));
    let body = recorder.seen.lock().unwrap()[0].body().to_owned();
    assert_eq!(body, "grant_type=client_credentials&client_id=the+id&client_secret=s3cret%3A%25");
}

#[tokio::test]
async fn another_is_fetched_before_the_first_expires() {
    let recorder = Recorder::answering(vec![token("t1", 0), answer(200, ""), token("t2", 3600)]);
    let client = client(&recorder, id());
    for _ in 0..3 {
        Call::new(&client, &OWN).send(v1::empty).await.unwrap();
    }
    let sent: Vec<String> = seen(&recorder).into_iter().map(|(_, authorization)| authorization).collect();
    assert_eq!(sent, [BASIC, "Bearer t1", BASIC, "Bearer t2", "Bearer t2"]);
}

#[tokio::test]
async fn a_401_refreshes_once() {
    let answers = vec![token("t1", 3600), answer(401, ""), token("t2", 3600), answer(200, "")];
    let recorder = Recorder::answering(answers);
    let own = client(&recorder, id());
    Call::new(&own, &POST).send(v1::empty).await.unwrap();
    let sent: Vec<String> = seen(&recorder).into_iter().map(|(_, authorization)| authorization).collect();
    assert_eq!(sent, [BASIC, "Bearer t1", BASIC, "Bearer t2"]);

    let answers = vec![token("t1", 3600), answer(401, "no"), token("t2", 3600), answer(401, "still no")];
    let recorder = Recorder::answering(answers);
    let error = Call::new(&client(&recorder, id()), &OWN).send(v1::empty).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
    assert!(error.to_string().contains("still no"), "{error}");
    assert_eq!(recorder.seen.lock().unwrap().len(), 4);

    let answers = vec![token("t1", 3600), answer(401, "no"), token("t1", 3600)];
    let recorder = Recorder::answering(answers);
    let error = Call::new(&client(&recorder, id()), &OWN).send(v1::empty).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!(recorder.seen.lock().unwrap().len(), 3, "the same token is not sent again");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_calls_one_fetches() {
    let recorder = Recorder::answering(vec![token("t1", 3600)]);
    let client = client(&recorder, id());
    let calls: Vec<_> = (0..64).map(|_| tokio::spawn(Call::new(&client, &OWN).send(v1::empty))).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let fetches = seen(&recorder).into_iter().filter(|(line, _)| line == FETCH).count();
    assert_eq!((fetches, recorder.seen.lock().unwrap().len()), (1, 65));
}

#[tokio::test]
async fn what_the_server_of_tokens_refuses_is_an_error_of_its_own() {
    let refusals = [
        (
            answer(401, r#"{"error":"invalid_client","error_description":"not s3cret:%"}"#),
            "https://auth.example.com/token gave no token: 401 Unauthorized invalid_client: not [credential]",
        ),
        (answer(500, "boom"), "https://auth.example.com/token gave no token: 500 Internal Server Error boom"),
        (answer(200, "{}"), "the answer of https://auth.example.com/token, with status 200 OK, has no `access_token`"),
        (
            answer(200, r#"{"access_token":"s3cret:%","token_type":"mac"}"#),
            "the token of https://auth.example.com/token is no bearer token",
        ),
    ];
    for (refusal, expected) in refusals {
        let recorder = Recorder::answering(vec![refusal]);
        let call = Call::new(&client(&recorder, id()), &OWN);
        let call = call.with(CallOptions::new().retry(Retry::attempts(3).first_wait(Duration::ZERO)));
        let error = call.send(v1::empty).await.unwrap_err();
        assert!(error.is_credential(), "{error:?}");
        assert_eq!(error.to_string(), format!("own: {expected} (GET https://api.example.com/v1/items)"));
        assert!(!format!("{error:?}").contains("s3cret"), "{error:?}");
        assert_eq!(recorder.seen.lock().unwrap().len(), 1, "it would be no other the next time");
    }
}

#[tokio::test]
async fn what_passes_is_tried_again_with_the_call() {
    let recorder = Recorder::answering(vec![answer(503, ""), token("t1", 3600)]);
    let call = Call::new(&client(&recorder, id()), &POST);
    let call = call.with(CallOptions::new().retry(Retry::attempts(2).first_wait(Duration::ZERO)));
    call.send(v1::empty).await.unwrap();
    assert_eq!(recorder.seen.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn client_credentials_that_cannot_work_are_refused_by_the_builder() {
    let build = |scheme, credential: ClientCredentials| Client::builder(&API).credential(scheme, credential).build();
    for (result, expected) in [
        (build(KEY, id()), "`api_key` was given client credentials, but the scheme asks for no token"),
        (build(BEARER, id()), "`token` was given client credentials without a token URL, and the document has none"),
        (build(BEARER, id().token_url("ftp://a/")), "the token URL of `token`, ftp://a/, is not fit for it"),
        (build(BEARER, ClientCredentials::new("", "s3cret")), "without an id or a secret"),
    ] {
        let error = result.unwrap_err();
        assert!(error.is_configuration() && error.to_string().contains(expected), "{error}");
        assert!(!format!("{error:?} {:?}", id()).contains("s3cret"));
    }
}

#[tokio::test]
async fn a_source_is_asked_before_every_attempt() {
    let count = Arc::new(AtomicU32::new(0));
    let counted = count.clone();
    let source = move || {
        let number = counted.fetch_add(1, Ordering::SeqCst);
        async move { Ok::<_, std::io::Error>(format!("s3cret{number}")) }
    };
    let recorder = Recorder::answering(vec![answer(200, ""), answer(503, ""), answer(401, "it was s3cret3")]);
    let client = client(&recorder, Credential::source(source));
    Call::new(&client, &OWN).send(v1::empty).await.unwrap();
    let retry = CallOptions::new().retry(Retry::attempts(2).first_wait(Duration::ZERO));
    Call::new(&client, &OWN).with(retry).send(v1::empty).await.unwrap();
    let sent: Vec<String> = seen(&recorder).into_iter().map(|(_, authorization)| authorization).collect();
    assert_eq!(sent, ["Bearer s3cret0", "Bearer s3cret1", "Bearer s3cret2", "Bearer s3cret3"]);
    assert_eq!(count.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn a_source_serves_every_kind_of_scheme() {
    let recorder = Recorder::default();
    let secured = leak(Operation::new("secured", "GET", ITEMS).security(&[&[KEY, http_support::BASIC]]));
    let key = || async { Ok::<_, std::io::Error>("k1") };
    let login = || async { Ok::<_, std::io::Error>(("Aladdin", "open sesame")) };
    let builder = http_support::builder().transport(recorder.clone());
    let builder = builder.credential(KEY, Credential::source(key));
    let client = builder.credential(http_support::BASIC, Credential::source(login)).build().unwrap();
    Call::new(&client, secured).send(v1::empty).await.unwrap();
    let seen = recorder.only();
    assert_eq!(seen.header("x-api-key"), Some("k1"));
    assert_eq!(seen.header("authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
}

#[tokio::test]
async fn a_source_that_fails_says_why() {
    let source = || async { Err::<String, _>("the vault is shut") };
    let recorder = Recorder::default();
    let error = Call::new(&client(&recorder, Credential::source(source)), &OWN).send(v1::empty).await.unwrap_err();
    assert!(error.is_credential());
    let expected = "own: the source of the credential for `oauth` failed: the vault is shut (GET https://api.example.com/v1/items)";
    assert_eq!(error.to_string(), expected);
    let source = || async { Ok::<_, std::io::Error>("s3cret\n") };
    let error = Call::new(&client(&recorder, Credential::source(source)), &OWN).send(v1::empty).await.unwrap_err();
    assert!(error.is_credential() && !format!("{error:?}").contains("s3cret"), "{error:?}");
    assert!(recorder.seen.lock().unwrap().is_empty());
}
