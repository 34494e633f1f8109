//! Pages: from one answer to the next, and where they end.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{QUERY_KEY, Recorder, builder};
use oasmith_runtime::__private::v1::{
    self, Call, Client, Operation, PageItems, Pages, Paging, Parameter, Segment, Step,
};
use oasmith_runtime::{Body, Error};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static LIST: Operation = Operation::new("list", "GET", ITEMS)
    .parameters(&[Parameter::query("limit"), Parameter::query("at")])
    .security(&[&[QUERY_KEY]]);

fn client(answers: &[(&str, &str)]) -> (Recorder, Client) {
    let answers = answers.iter().map(|(link, body)| {
        let mut answer = http::Response::builder();
        if !link.is_empty() {
            answer = answer.header("link", *link);
        }
        answer.body(Body::from((*body).to_owned())).unwrap()
    });
    let recorder = Recorder::answering(answers.collect());
    let client = builder().transport(recorder.clone()).credential(QUERY_KEY, "k").build().unwrap();
    (recorder, client)
}

/// The items, the error at their end, and the queries that were sent.
async fn items(
    paging: &'static Paging,
    given: Option<i64>,
    answers: &[(&str, &str)],
) -> (Vec<i64>, Option<Error>, Vec<String>) {
    let (recorder, client) = client(answers);
    let mut call = Call::new(&client, &LIST);
    if let Some(at) = given {
        call.set(1, at);
    }
    let mut stream = PageItems::new(call, paging, v1::items::<i64>);
    let (mut found, mut error) = (Vec::new(), None);
    while let Some(item) = stream.next().await {
        match item {
            Ok(item) => found.push(item),
            Err(failed) => error = Some(failed),
        }
    }
    let seen = recorder.seen.lock().unwrap();
    let queries = seen.iter().map(|seen| seen.line.split_once('?').map_or("", |(_, query)| query).to_owned());
    (found, error, queries.collect())
}

#[tokio::test]
async fn cursors() {
    static PAGING: Paging = Paging::new(Step::Cursor(1, "/next")).items("/data");
    let answers =
        [("", r#"{"data":[1,2],"next":"a/b"}"#), ("", r#"{"data":[],"next":7}"#), ("", r#"{"next":null,"data":[3]}"#)];
    let (found, error, queries) = items(&PAGING, None, &answers).await;
    assert_eq!((found, error.is_none()), (vec![1, 2, 3], true));
    assert_eq!(queries, ["key=k", "at=a%2Fb&key=k", "at=7&key=k"]);

    static LAST: Paging = Paging::new(Step::Cursor(1, "/data/-1")).items("/data").more("/more");
    let answers = [("", r#"{"data":[1,2],"more":true}"#), ("", r#"{"data":[3],"more":false}"#)];
    let (found, _, queries) = items(&LAST, None, &answers).await;
    assert_eq!((found, queries), (vec![1, 2, 3], vec!["key=k".to_owned(), "at=2&key=k".to_owned()]));

    let answers = [("", r#"{"data":[1],"next":"a"}"#), ("", r#"{"data":[2],"next":"a"}"#)];
    let (found, error, _) = items(&PAGING, None, &answers).await;
    assert!(error.unwrap().to_string().contains("names the page after it by what it was asked for"));
    assert_eq!(found, [1, 2], "what came is not lost");
}

#[tokio::test]
async fn numbered_pages_end_with_one_that_is_empty_or_with_the_total() {
    static PAGING: Paging = Paging::new(Step::Page(1, 0)).items("/data").total("/total");
    let answers = [("", r#"{"data":[1,2]}"#), ("", r#"{"data":[3]}"#), ("", r#"{"data":[]}"#)];
    let (found, _, queries) = items(&PAGING, None, &answers).await;
    assert_eq!((found, queries.join(" ")), (vec![1, 2, 3], "key=k at=1&key=k at=2&key=k".to_owned()));
    let answers = [("", r#"{"data":[1,2],"total":3}"#), ("", r#"{"data":[3],"total":3}"#)];
    assert_eq!(items(&PAGING, None, &answers).await.2.len(), 2);
    let answers = [("", r#"{"data":[1,2],"total":3}"#), ("", r#"{"data":null,"total":3}"#)];
    let (_, _, queries) = items(&PAGING, Some(4), &answers).await;
    assert_eq!(queries, ["at=4&key=k", "at=5&key=k"], "from where the caller begins");
}

#[tokio::test]
async fn offsets_count_what_came() {
    static PAGING: Paging = Paging::new(Step::Offset(1)).total("/0");
    let answers = [("", "[1,2]"), ("", "[3]"), ("", "[]")];
    static PLAIN: Paging = Paging::new(Step::Offset(1));
    let (found, _, queries) = items(&PLAIN, Some(10), &answers).await;
    assert_eq!((found, queries.join(" ")), (vec![1, 2, 3], "at=10&key=k at=12&key=k at=13&key=k".to_owned()));
    assert_eq!(items(&PAGING, None, &[("", "[3,1,1]")]).await.2.len(), 1);
}

#[tokio::test]
async fn links() {
    static PAGING: Paging = Paging::new(Step::Link);
    let answers = [
        (r#"</v1/items?page=1>; rel=prev, </v1/items?page=3&key=k>; title="a, b; c"; rel="last next""#, "[1]"),
        (r#"<?page=4>; rel="next""#, "[2]"),
        (r#"</v1/items?page=1>; rel="first""#, "[3]"),
    ];
    let (found, error, queries) = items(&PAGING, None, &answers).await;
    assert_eq!((found, error.is_none()), (vec![1, 2, 3], true));
    assert_eq!(queries, ["key=k", "page=3&key=k", "page=4&key=k"], "keys are put there once");

    let away = [(r#"<https://other.example.net/items>; rel="next""#, "[1]")];
    let (found, error, queries) = items(&PAGING, None, &away).await;
    let error = error.unwrap();
    assert!(error.is_redirect() && error.to_string().contains("https://other.example.net"), "{error}");
    assert_eq!((found.len(), queries.len()), (1, 1));

    static URL: Paging = Paging::new(Step::Url("/links/next")).items("/data");
    let answers = [("", r#"{"data":[1],"links":{"next":"/v1/items?page=2"}}"#), ("", r#"{"data":[2],"links":{}}"#)];
    assert_eq!(items(&URL, None, &answers).await.2, ["key=k", "page=2&key=k"]);
}

#[tokio::test]
async fn whole_answers_page_by_page() {
    static PAGING: Paging = Paging::new(Step::Page(1, 1)).items("/data");
    let (_, client) = client(&[("", r#"{"data":[1]}"#), ("", r#"{"data":[]}"#), ("", "never")]);
    let mut pages = Pages::new(Call::new(&client, &LIST), &PAGING, v1::json::<serde_json::Value>);
    let mut found = Vec::new();
    while let Some(page) = pages.next().await {
        found.push(page.unwrap().into_inner().to_string());
    }
    assert_eq!(found, [r#"{"data":[1]}"#, r#"{"data":[]}"#]);
}

#[tokio::test]
async fn an_error_is_the_last_that_comes() {
    static PAGING: Paging = Paging::new(Step::Page(1, 1)).items("/data");
    let (found, error, queries) = items(&PAGING, None, &[("", r#"{"data":[1]}"#), ("", r#"{"data":["x"]}"#)]).await;
    assert_eq!((found, queries.len()), (vec![1], 2));
    let error = error.unwrap();
    assert!(error.is_decode());
    assert_eq!(error.faults()[0].pointer(), "/data/0");
}
