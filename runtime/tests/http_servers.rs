//! Which server an operation goes to.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{API, Recorder, leak};
use oasmith_runtime::__private::v1::{self, Api, Call, Client, ClientBuilder, Operation, Segment, Server, Variable};
use oasmith_runtime::Error;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

async fn target(builder: ClientBuilder, servers: &'static [usize]) -> Result<String, Error> {
    let recorder = Recorder::default();
    let client = builder.transport(recorder.clone()).build()?;
    let operation = leak(Operation::new("op", "GET", ITEMS).servers(servers));
    Call::new(&client, operation).send(v1::json::<Option<i64>>).await?;
    Ok(recorder.only().line.strip_prefix("GET ").unwrap().to_owned())
}

fn api() -> ClientBuilder {
    Client::builder(&API)
}

#[tokio::test]
async fn the_first_server_that_is_an_address() {
    assert_eq!(target(api(), &[0, 1]).await.unwrap(), "https://api.example.com/v1/items");
    assert_eq!(target(api(), &[1, 0]).await.unwrap(), "https://api.example.com/v1/items");
    assert_eq!(target(api(), &[]).await.unwrap(), "https://api.example.com/v1/items");
}

#[tokio::test]
async fn a_server_that_was_given_comes_first() {
    let given = || api().server(1, "https://self.example.org/api/");
    assert_eq!(target(given(), &[0, 1]).await.unwrap(), "https://self.example.org/api/items");
    assert_eq!(target(given(), &[0]).await.unwrap(), "https://api.example.com/v1/items");
    let both = given().base_url("http://localhost:8080");
    assert_eq!(target(both, &[0, 1]).await.unwrap(), "https://self.example.org/api/items");
    let both = given().base_url("http://localhost:8080");
    assert_eq!(target(both, &[0]).await.unwrap(), "http://localhost:8080/items");
    let twice = given().server(1, "https://later.example.org");
    assert_eq!(target(twice, &[1]).await.unwrap(), "https://later.example.org/items");
}

#[tokio::test]
async fn the_base_url_serves_every_other_operation() {
    let based = || api().base_url("http://localhost:8080/x/");
    assert_eq!(target(based(), &[0]).await.unwrap(), "http://localhost:8080/x/items");
    assert_eq!(target(based(), &[1]).await.unwrap(), "http://localhost:8080/x/items");
}

#[tokio::test]
async fn an_operation_without_an_address_says_how_to_give_one() {
    let error = target(api(), &[1]).await.unwrap_err();
    assert!(error.is_configuration());
    assert_eq!(
        error.to_string(),
        "op: the document gives no address for this operation; give one to the client's builder with \
         `self_hosted_url` or `base_url`"
    );
}

#[tokio::test]
async fn addresses_that_are_none_are_refused_and_not_repeated() {
    let cases = [
        ("api.example.com/s3cret", "is not an absolute URL"),
        ("ftp://example.com/s3cret", "must begin with https:// or http://"),
        ("https://user:s3cret@example.com", "holds a user name or password"),
        ("https://example.com/?key=s3cret", "must not have a query or a fragment"),
    ];
    for (url, expected) in cases {
        for builder in [api().base_url(url), api().server(1, url)] {
            let error = builder.build().unwrap_err();
            assert!(error.is_configuration());
            assert!(error.to_string().contains(expected), "{error}");
            assert!(!error.to_string().contains("s3cret"), "{error}");
        }
    }
}

#[tokio::test]
async fn everything_wrong_with_a_builder_is_said_at_once() {
    let error = api().base_url("x").user_agent("a\nb").header("b ad", "1").build().unwrap_err();
    let text = error.to_string();
    for part in ["`base_url` is not", "the user agent", "\"b ad\" is no name"] {
        assert!(text.contains(part), "{text}");
    }
}

static REGIONAL: Api = Api::new("Regional", "1").servers(
    &[Server::new("https://{region}.example.com/{base}").variables(&[
        Variable { name: "region", default: "eu", allowed: &["eu", "us"] },
        Variable { name: "base", default: "v1", allowed: &[] },
    ])],
    0,
);

#[tokio::test]
async fn variables_have_defaults_and_allowed_values() {
    let regional = || Client::builder(&REGIONAL);
    assert_eq!(target(regional(), &[]).await.unwrap(), "https://eu.example.com/v1/items");
    let us = regional().variable(0, "region", "us").variable(0, "base", "v2");
    assert_eq!(target(us, &[0]).await.unwrap(), "https://us.example.com/v2/items");
    let error = regional().variable(0, "region", "mars").build().unwrap_err();
    assert!(error.to_string().contains("\"region\" must be one of eu, us"), "{error}");
    let error = regional().variable(0, "planet", "mars").build().unwrap_err();
    assert!(error.to_string().contains("no variable \"planet\""), "{error}");
}

#[tokio::test]
async fn relative_servers_need_a_base() {
    static RELATIVE: Api = Api::new("Relative", "1").servers(&[Server::new("/v1")], 0);
    let error = target(Client::builder(&RELATIVE), &[]).await.unwrap_err();
    assert!(error.to_string().contains("with `base_url`"), "{error}");
    let based = Client::builder(&RELATIVE).base_url("https://example.com/v9");
    assert_eq!(target(based, &[0]).await.unwrap(), "https://example.com/v9/items");
}

#[tokio::test]
async fn a_server_can_be_chosen() {
    static SEVERAL: Api = Api::new("Several", "1").servers(
        &[Server::new("https://one.example.com"), Server::new("https://two.example.com/x"), Server::new("/y")],
        0,
    );
    let api = || Client::builder(&SEVERAL);
    assert_eq!(target(api().choose(1), &[0, 1]).await.unwrap(), "https://two.example.com/x/items");
    assert_eq!(target(api().choose(1), &[0]).await.unwrap(), "https://one.example.com/items");
    assert_eq!(target(api().choose(2), &[0, 2]).await.unwrap(), "https://one.example.com/items");
    let based = api().choose(1).base_url("http://localhost:1");
    assert_eq!(target(based, &[0, 1]).await.unwrap(), "http://localhost:1/items");
}

#[tokio::test]
async fn a_variable_cannot_lead_to_another_host() {
    for value in ["evil.example.net/", "a@b", "x#", "x?", "x\\y"] {
        let error = Client::builder(&SHARED).variables(&[0, 1], "tenant", value).build().unwrap_err();
        assert!(error.to_string().contains("another host"), "{error}");
    }
    let shared = Client::builder(&SHARED).variables(&[0, 1], "tenant", "me");
    assert_eq!(target(shared, &[1]).await.unwrap(), "https://me.example.org/items");
}

static SHARED: Api = Api::new("Shared", "1").servers(
    &[
        Server::new("https://{tenant}.example.com").variables(&[TENANT]),
        Server::new("https://{tenant}.example.org").variables(&[TENANT]),
    ],
    0,
);

const TENANT: Variable = Variable { name: "tenant", default: "demo", allowed: &[] };
