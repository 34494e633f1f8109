//! Credentials: which go along, how they travel, and that nothing ever shows them.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{API, BASIC, BEARER, COOKIE_KEY, KEY, QUERY_KEY, Recorder, Seen, TOKEN, builder, leak};
use oasmith_runtime::__private::v1::{self, Api, Call, Client, Credential, Operation, Segment, Server};
use oasmith_runtime::{Body, CallOptions, Error};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

fn secured(security: &'static [&'static [usize]]) -> &'static Operation {
    leak(Operation::new("secured", "GET", ITEMS).security(security))
}

fn secret(text: &str) -> Credential {
    Credential::secret(text)
}

async fn sent(credentials: Vec<(usize, Credential)>, security: &'static [&'static [usize]]) -> Result<Seen, Error> {
    let recorder = Recorder::default();
    let mut builder = builder().transport(recorder.clone());
    for (scheme, credential) in credentials {
        builder = builder.credential(scheme, credential);
    }
    let result = Call::new(&builder.build()?, secured(security)).send_raw().await;
    if result.is_err() {
        assert!(recorder.seen.lock().unwrap().is_empty());
    }
    result.map(|_| recorder.only())
}

#[tokio::test]
async fn each_scheme_travels_its_way() {
    let seen = sent(vec![(KEY, secret("k1"))], &[&[KEY]]).await.unwrap();
    assert_eq!(seen.header("x-api-key"), Some("k1"));
    let seen = sent(vec![(BEARER, secret("t1"))], &[&[BEARER]]).await.unwrap();
    assert_eq!(seen.header("authorization"), Some("Bearer t1"));
    let basic = Credential::basic("Aladdin", "open sesame");
    let seen = sent(vec![(BASIC, basic)], &[&[BASIC]]).await.unwrap();
    assert_eq!(seen.header("authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    let seen = sent(vec![(QUERY_KEY, secret("a&b"))], &[&[QUERY_KEY]]).await.unwrap();
    assert_eq!(seen.line, "GET https://api.example.com/v1/items?key=a%26b");
    let seen = sent(vec![(COOKIE_KEY, secret("c1"))], &[&[COOKIE_KEY]]).await.unwrap();
    assert_eq!(seen.header("cookie"), Some("sid=c1"));
    let seen = sent(vec![(TOKEN, secret("Digest x=1"))], &[&[TOKEN]]).await.unwrap();
    assert_eq!(seen.header("authorization"), Some("Digest x=1"));
}

#[tokio::test]
async fn the_first_complete_alternative_is_used() {
    let either: &[&[usize]] = &[&[KEY, BEARER], &[BASIC], &[QUERY_KEY]];
    let some = vec![(KEY, secret("k1")), (QUERY_KEY, secret("q1"))];
    let seen = sent(some, either).await.unwrap();
    assert_eq!(seen.header("x-api-key"), None);
    assert!(seen.line.ends_with("?key=q1"));
    let all = vec![(KEY, secret("k1")), (BEARER, secret("t1")), (BASIC, Credential::basic("u", "p"))];
    let seen = sent(all, either).await.unwrap();
    assert_eq!(seen.header("x-api-key"), Some("k1"));
    assert_eq!(seen.header("authorization"), Some("Bearer t1"));
}

#[tokio::test]
async fn an_alternative_that_asks_for_more_comes_first() {
    let growing: &[&[usize]] = &[&[KEY], &[QUERY_KEY], &[BEARER, KEY]];
    let seen = sent(vec![(KEY, secret("k1")), (BEARER, secret("t1"))], growing).await.unwrap();
    assert_eq!((seen.header("x-api-key"), seen.header("authorization")), (Some("k1"), Some("Bearer t1")));
    let seen = sent(vec![(KEY, secret("k1")), (QUERY_KEY, secret("q1"))], growing).await.unwrap();
    assert_eq!(seen.header("x-api-key"), Some("k1"));
    assert!(!seen.line.contains("q1"), "one of its own is no more than the first");
}

#[tokio::test]
async fn without_a_complete_alternative_nothing_is_sent() {
    let error = sent(vec![(KEY, secret("k1"))], &[&[KEY, BEARER], &[BASIC]]).await.unwrap_err();
    assert!(error.is_configuration());
    assert_eq!(
        error.to_string(),
        "secured: a credential is missing: give the client's builder `api_key` (scheme Key) and `token` \
         (scheme Bearer), or `login` (scheme Basic)"
    );
}

#[tokio::test]
async fn anonymous_where_the_document_allows_it() {
    let seen = sent(vec![], &[&[KEY], &[]]).await.unwrap();
    assert_eq!(seen.header("x-api-key"), None);
    let seen = sent(vec![(KEY, secret("k1"))], &[&[], &[KEY]]).await.unwrap();
    assert_eq!(seen.header("x-api-key"), Some("k1"), "what is optional goes along if it is there");
    let seen = sent(vec![(KEY, secret("k1"))], &[]).await.unwrap();
    assert_eq!(seen.header("x-api-key"), None, "no operation gets what it does not ask for");
}

#[tokio::test]
async fn credentials_that_cannot_travel_are_refused_by_the_builder() {
    let cases = [
        (KEY, secret("s3cret\n"), "`api_key` was given a text with a character that cannot be sent"),
        (KEY, secret(""), "`api_key` was given an empty text"),
        (COOKIE_KEY, secret("s3cret; admin=1"), "`session` was given a text with a character"),
        (BASIC, secret("s3cret"), "`login` was given one secret"),
        (BASIC, Credential::basic("a:b", "s3cret"), "`login` was given a user name with a colon"),
        (KEY, Credential::basic("u", "s3cret"), "`api_key` was given user and password"),
        (99, secret("s3cret"), "there is no security scheme 99"),
    ];
    for (scheme, credential, expected) in cases {
        let error = builder().credential(scheme, credential).build().unwrap_err();
        assert!(error.is_configuration());
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
    }
}

#[tokio::test]
async fn nothing_shows_a_credential() {
    let echo = http::Response::builder()
        .status(401)
        .header("set-cookie", "sid=s3cret-cookie")
        .header("location", "/x?key=s3cret-query")
        .body(Body::from("no such key: s3cret-header, s3cret-query, s3cret%2Dx"))
        .unwrap();
    let recorder = Recorder::answering(vec![echo]);
    let builder = builder()
        .transport(recorder)
        .credential(KEY, secret("s3cret-header"))
        .credential(QUERY_KEY, secret("s3cret-query"))
        .header("X-Other", "s3cret-option");
    assert!(!format!("{builder:?}").contains("s3cret"));
    let client = builder.build().unwrap();
    assert!(!format!("{client:?}").contains("s3cret"), "{client:?}");
    let call = Call::new(&client, secured(&[&[KEY, QUERY_KEY]]));
    let call = call.with(oasmith_runtime::CallOptions::new().header("X-Own", "s3cret-call").query("q", "s3cret-q"));
    assert!(!format!("{call:?}").contains("s3cret"), "{call:?}");
    assert!(!format!("{:?}", secret("s3cret")).contains("s3cret"));
    let sending = call.send(oasmith_runtime::__private::v1::empty);
    assert!(!format!("{sending:?}").contains("s3cret"));
    let error = sending.await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "secured: the server answered 401 Unauthorized: no such key: [credential], [credential], s3cret%2Dx \
         (GET https://api.example.com/v1/items)"
    );
    let shown = format!("{error:?} {:?}", error.url()).replace("s3cret%2Dx", "");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn nor_what_callers_put_into_authorization_themselves() {
    let echo = http::Response::builder().status(401);
    let echo = echo.body(Body::from("bad token s3cret-own")).unwrap();
    let client = builder().transport(Recorder::answering(vec![echo])).build().unwrap();
    let options = oasmith_runtime::CallOptions::new().header("Authorization", "Bearer s3cret-own");
    let call = Call::new(&client, secured(&[])).with(options);
    let error = call.send(oasmith_runtime::__private::v1::empty).await.unwrap_err();
    assert!(error.to_string().contains("bad token [credential]"), "{error}");
}

#[tokio::test]
async fn an_answer_shows_no_credential() {
    let answer = http::Response::builder().header("set-cookie", "sid=s3cret-cookie").body(Body::from("1")).unwrap();
    let client = builder()
        .transport(Recorder::answering(vec![answer]))
        .credential(QUERY_KEY, secret("s3cret-query"))
        .build()
        .unwrap();
    let call = Call::new(&client, secured(&[&[QUERY_KEY]]));
    let answer = call.send(oasmith_runtime::__private::v1::json::<i64>).await.unwrap();
    assert_eq!(answer.meta().url().to_string(), "https://api.example.com/v1/items");
    assert!(!format!("{answer:?}").contains("s3cret"), "{answer:?}");
}

static SPLIT: Api = Api::new("Split", "1")
    .servers(
        &[
            Server::new("https://api.example.com/v1").method("public_url"),
            Server::new("https://upload.example.net/v1").method("upload_url"),
            Server::new("https://api.example.com/v2"),
            Server::new("https://trusted.example.org/").trusted(),
        ],
        0,
    )
    .schemes(API.schemes);

/// Credentials belong to the document's own server; others get them when the builder names them.
#[tokio::test]
async fn credentials_stay_with_the_documents_own_server() {
    let refusing = || http::Response::builder().status(403).body(Body::from("no")).unwrap();
    let at = |servers: &'static [usize]| leak(secured(&[&[KEY]]).servers(servers));
    let recorder = Recorder::answering(vec![refusing(), refusing(), refusing(), refusing(), refusing()]);
    let make = || Client::builder(&SPLIT).transport(recorder.clone()).credential(KEY, secret("k1"));
    let client = make().build().unwrap();
    let named = make().server(1, "https://upload.example.net/v1").build().unwrap();
    let run = |client: &Client, servers| Call::new(client, at(servers)).send(oasmith_runtime::__private::v1::empty);

    let error = run(&client, &[1]).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "secured: the server answered 403 Forbidden: no [credentials were not sent, since only the document \
         names upload.example.net; the client's builder can name it too, with `upload_url`] \
         (GET https://upload.example.net/v1/items)"
    );
    for (client, servers) in [(&client, &[0][..]), (&client, &[2]), (&client, &[3]), (&named, &[1])] {
        let error = run(client, servers).await.unwrap_err();
        assert!(!error.to_string().contains("not sent"), "{error}");
    }
    let seen = recorder.seen.lock().unwrap();
    let got: Vec<Option<&str>> = seen.iter().map(|seen| seen.header("x-api-key")).collect();
    assert_eq!(got, [None, Some("k1"), Some("k1"), Some("k1"), Some("k1")]);
}

#[tokio::test]
async fn options_of_a_call_take_the_place_of_a_credential() {
    let with = |options: CallOptions, security: &'static [&'static [usize]]| async move {
        let recorder = Recorder::default();
        let client = builder().transport(recorder.clone()).build().unwrap();
        let result = Call::new(&client, secured(security)).with(options).send_raw().await;
        result.map(|_| recorder.only())
    };
    let options = CallOptions::new;
    let seen = with(options().header("X-API-Key", "own"), &[&[KEY]]).await.unwrap();
    assert_eq!(seen.header("x-api-key"), Some("own"));
    let in_authorization: [&[&[usize]]; 3] = [&[&[BEARER]], &[&[BASIC]], &[&[TOKEN]]];
    for scheme in in_authorization {
        let seen = with(options().header("authorization", "Bearer own"), scheme).await.unwrap();
        assert_eq!(seen.header("authorization"), Some("Bearer own"));
    }
    let seen = with(options().query("key", "own"), &[&[QUERY_KEY]]).await.unwrap();
    assert!(seen.line.ends_with("?key=own"), "{}", seen.line);
    let seen = with(options().header("cookie", "a=b; sid=own"), &[&[COOKIE_KEY]]).await.unwrap();
    assert_eq!(seen.header("cookie"), Some("a=b; sid=own"));

    let not_enough: [(CallOptions, &[&[usize]]); 4] = [
        (options().header("x-api-key", "own"), &[&[KEY, BEARER]]),
        (options().header("x-other", "own").query("x-api-key", "own"), &[&[KEY]]),
        (options().header("cookie", "other=sid"), &[&[COOKIE_KEY]]),
        (options().header("key", "own"), &[&[QUERY_KEY]]),
    ];
    for (options, security) in not_enough {
        assert!(with(options, security).await.unwrap_err().is_configuration());
    }
}

#[tokio::test]
async fn what_a_server_repeats_is_not_shown() {
    for (credential, options) in [
        (Some("secret-of-client"), CallOptions::new()),
        (None, CallOptions::new().header("x-api-key", "secret-of-call")),
    ] {
        for status in [200, 302, 401] {
            let echo = "for secret-of-client, secret-of-call";
            let answer = http::Response::builder().status(status).header("x-echo", echo).header("location", "ftp://a");
            let recorder = Recorder::answering(vec![answer.body(Body::from(echo)).unwrap()]);
            let mut builder = builder().transport(recorder.clone());
            if let Some(key) = credential {
                builder = builder.credential(KEY, secret(key));
            }
            let call = Call::new(&builder.build().unwrap(), secured(&[&[KEY]])).with(options.clone());
            let shown = match call.send(v1::text).await {
                Ok(response) => format!("{:?}", response.meta()),
                Err(error) => format!("{error:?} {error}"),
            };
            assert!(shown.contains("x-echo"), "{shown}");
            let hidden = credential.unwrap_or("secret-of-call");
            assert!(!shown.contains(hidden), "{status}: {shown}");
        }
    }
}
