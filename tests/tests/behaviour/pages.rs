//! Pages and items of calls, by rules of oasmith.toml and by what the document says.

use super::wire::now;
use http::{Request, Response};
use oasmith_runtime::{Body, BoxFuture, Transport, TransportError};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tests::generated::pagination::Client;

/// Gives these answers, one after the other, each with a `Link` or without; keeps what it was asked for.
#[derive(Clone, Default)]
struct Script {
    answers: Arc<Mutex<VecDeque<(&'static str, &'static str)>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Transport for Script {
    fn send(&self, request: Request<Body>) -> BoxFuture<Result<Response<Body>, TransportError>> {
        let line = request.uri().path_and_query().expect("a path").to_string();
        self.asked.lock().expect("no test panics in between").push(line);
        let next = self.answers.lock().expect("no test panics in between").pop_front();
        let (link, body) = next.expect("no more is asked for than there is");
        let mut answer = Response::builder().header("content-type", "application/json");
        if !link.is_empty() {
            answer = answer.header("link", link);
        }
        Box::pin(std::future::ready(Ok(answer.body(Body::from(body)).expect("the answer has a form"))))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(std::future::pending())
    }
}

fn client(answers: &[(&'static str, &'static str)]) -> (Client, Script) {
    let script = Script { answers: Arc::new(Mutex::new(answers.iter().copied().collect())), ..Script::default() };
    (Client::builder().transport(script.clone()).build().expect("a client"), script)
}

impl Script {
    fn asked(&self) -> Vec<String> {
        assert!(self.answers.lock().expect("no test panics in between").is_empty(), "all answers are asked for");
        self.asked.lock().expect("no test panics in between").clone()
    }
}

#[test]
fn numbered_pages() {
    let (client, script) = client(&[
        ("", r#"{"data":[{"name":"Rex"},{"name":"Tom"}],"total":3}"#),
        ("", r#"{"data":[{"name":"Ada"}],"total":3}"#),
    ]);
    let mut items = client.list_pets().page_size(2).items();
    let mut names = Vec::new();
    while let Some(pet) = now(items.next()) {
        names.push(pet.expect("a pet").name);
    }
    assert_eq!(names, ["Rex", "Tom", "Ada"]);
    assert_eq!(script.asked(), ["/v1/pets?page_size=2", "/v1/pets?page_size=2&current_page=1"]);
}

#[test]
fn a_cursor_that_may_be_null() {
    let (client, script) = client(&[
        ("", r#"{"data":[],"paging":{"last":"o 1"},"has_more":true}"#),
        ("", r#"{"data":[{"name":"Ada"}],"paging":{"last":"o2"},"has_more":false}"#),
    ]);
    let mut pages = client.list_owners().items_(5).pages();
    let mut sizes = Vec::new();
    while let Some(page) = now(pages.next()) {
        sizes.push(page.expect("a page").data.len());
    }
    assert_eq!(sizes, [0, 1]);
    assert_eq!(script.asked(), ["/v1/owners?items=5", "/v1/owners?after=o%201&items=5"]);
}

#[test]
fn offsets_of_an_answer_that_is_the_list() {
    let (client, script) = client(&[("", r#"["a","b"]"#), ("", "[]")]);
    let mut items = client.list_events().items();
    assert_eq!(now(items.next()).expect("an item").expect("an event"), "a");
    assert_eq!(now(items.next()).expect("an item").expect("an event"), "b");
    assert!(now(items.next()).is_none());
    assert_eq!(script.asked(), ["/v1/events", "/v1/events?skip=2"]);
}

#[test]
fn links_that_the_document_declares_need_no_rule() {
    let (client, script) = client(&[(r#"</v1/visits?c=2>; rel="next""#, r#"[{"name":"Rex"}]"#), ("", "[]")]);
    let mut items = client.list_visits().items();
    assert_eq!(now(items.next()).expect("an item").expect("a visit").name, "Rex");
    assert!(now(items.next()).is_none());
    assert_eq!(script.asked(), ["/v1/visits", "/v1/visits?c=2"]);
}

#[test]
fn a_url_in_the_answer() {
    let (client, script) = client(&[("", r#"{"notes":["a"],"next":"?c=2"}"#), ("", r#"{"notes":["b"],"next":""}"#)]);
    let mut items = client.list_notes().items();
    assert_eq!(now(items.next()).expect("an item").expect("a note"), "a");
    assert_eq!(now(items.next()).expect("an item").expect("a note"), "b");
    assert!(now(items.next()).is_none());
    assert_eq!(script.asked(), ["/v1/notes", "/v1/notes?c=2"]);
}
