//! What becomes of answers: by status, media type and header, as values, errors and streams.

use crate::wire::now;
use http::{Request, Response, StatusCode, header};
use oasmith_runtime::{Body, BoxFuture, Policy, Transport, TransportError};
use std::time::Duration;
use tests::generated::{
    responses_errors as errors, responses_errors_shared as shared, responses_events as events,
    responses_events_3_2 as whole, responses_headers as headers, responses_lines as lines,
    responses_several_success as several,
};

/// A transport that gives one answer to every request.
#[derive(Clone, Copy)]
struct Answer {
    status: u16,
    media_type: &'static str,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
}

const fn answer(status: u16, media_type: &'static str, body: &'static str) -> Answer {
    Answer { status, media_type, headers: &[], body }
}

impl Answer {
    const fn with(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }
}

impl Transport for Answer {
    fn send(&self, _: Request<Body>) -> BoxFuture<Result<Response<Body>, TransportError>> {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).expect("a status");
        let content_type = Some(("content-type", self.media_type)).filter(|(_, value)| !value.is_empty());
        for (name, value) in content_type.iter().chain(self.headers) {
            let name = header::HeaderName::from_static(name);
            response.headers_mut().append(name, header::HeaderValue::from_static(value));
        }
        Box::pin(std::future::ready(Ok(response)))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(std::future::pending())
    }
}

/// A client of a case's document whose server gives this answer.
macro_rules! client {
    ($case:ident, $answer:expr) => {
        $case::Client::builder().base_url("https://host").transport($answer).build().expect("a client")
    };
}

const JSON: &str = "application/json";

#[test]
fn an_answer_is_the_variant_of_its_status() {
    use several::responses::ExportsCreateOutput as Output;
    let called = |answer| now(several_client(answer).exports_create()).expect("an answer").into_inner();
    assert!(
        matches!(called(answer(200, JSON, r#"{"url":"u"}"#)), Output::Ok(export) if export.url.as_deref() == Some("u"))
    );
    assert!(matches!(called(answer(201, JSON, "{}")), Output::Ok(_)));
    assert!(
        matches!(called(answer(202, JSON, r#"{"job":"j"}"#)), Output::Accepted(made) if made.job.as_deref() == Some("j"))
    );
    assert_eq!(called(answer(204, "", "")), Output::NoContent);
    // A status that is not described is read as the first.
    assert!(matches!(called(answer(208, JSON, "{}")), Output::Ok(_)));
}

fn several_client(answer: Answer) -> several::Client {
    client!(several, answer)
}

#[test]
fn an_answer_is_the_variant_of_its_media_type() {
    use several::responses::ReportsGetOutput as Output;
    let called = |answer| now(several_client(answer).reports_get("1")).map(oasmith_runtime::Response::into_inner);
    let full = "application/vnd.report.full+json";
    assert!(matches!(called(answer(200, "application/json; charset=utf-8", "{}")), Ok(Output::Json(_))));
    assert!(
        matches!(called(answer(200, full, r#"{"rows":[1]}"#)), Ok(Output::VndReportFullJson(report)) if report.rows == Some(vec![1]))
    );
    assert_eq!(called(answer(200, "TEXT/CSV", "a,b")).expect("text"), Output::Text("a,b".to_owned()));
    assert_eq!(called(answer(200, "text/plain", "a,b")).expect("text"), Output::Text("a,b".to_owned()));
    assert_eq!(called(answer(200, "image/png", "png")).expect("bytes"), Output::Bytes("png".into()));
    assert_eq!(called(answer(201, "text/plain", "word")).expect("text"), Output::Text("word".to_owned()));
    // Some other JSON is read as JSON; what is not said, and what nothing was said of, as the first.
    assert!(matches!(called(answer(200, "application/hal+json", "{}")), Ok(Output::Json(_))));
    assert!(matches!(called(answer(200, "", "{}")), Ok(Output::Json(_))));
    let error = called(answer(200, "application/pdf", "%PDF")).expect_err("no JSON");
    assert!(error.is_decode());
    assert!(error.to_string().contains("says it is application/pdf"), "{error}");
    assert_eq!(&error.body()[..], b"%PDF");
}

#[test]
fn the_rules_of_a_variant_are_held_against_its_value() {
    use several::responses::CountOutput as Output;
    let called = |answer| {
        let options = several::CallOptions::new().validate_response(Policy::Enforce);
        now(several_client(answer).count().with(options)).map(oasmith_runtime::Response::into_inner)
    };
    assert_eq!(called(answer(200, JSON, "3")).expect("valid"), Output::Ok(3));
    assert!(called(answer(200, JSON, "-3")).expect_err("too small").is_validation());
    assert_eq!(called(answer(203, JSON, r#""ab""#)).expect("valid"), Output::NonAuthoritative("ab".to_owned()));
    assert!(called(answer(203, JSON, r#""a""#)).expect_err("too short").is_validation());
}

#[test]
fn an_answer_that_is_not_what_was_said_is_an_error_with_its_place() {
    let called = |answer| now(several_client(answer).same()).expect_err("an error");
    let error = called(answer(206, JSON, r#"{"url": 3}"#));
    assert!(error.is_decode());
    assert_eq!(error.status().map(|status| status.as_u16()), Some(206));
    assert_eq!(error.faults()[0].pointer(), "/url");
    assert_eq!(&error.body()[..], br#"{"url": 3}"#);
    assert_eq!(called(answer(200, JSON, "")).kind(), several::ErrorKind::Decode);
}

#[test]
fn an_error_is_the_variant_of_its_status() {
    use errors::responses::WidgetsGetError as Described;
    let called = |answer| {
        let error = now(client!(errors, answer).widgets_get("1")).expect_err("an error");
        assert!(error.is_status());
        Described::from_error(&error)
    };
    assert!(matches!(called(answer(404, JSON, r#"{"id":"1"}"#)), Some(Described::NotFound(found)) if found.id == "1"));
    assert!(matches!(
        called(answer(409, "application/problem+json", r#"{"title":"t"}"#)),
        Some(Described::Conflict(_))
    ));
    // A status of its own is not taken for its range.
    assert_eq!(called(answer(410, "", "")), Some(Described::Gone));
    assert_eq!(called(answer(410, JSON, r#"{"title":"t"}"#)), Some(Described::Gone));
    assert!(matches!(called(answer(418, JSON, r#"{"title":"t"}"#)), Some(Described::ClientError(_))));
    assert_eq!(called(answer(503, "text/plain", "busy")), Some(Described::ServiceUnavailable("busy".to_owned())));
    assert!(matches!(called(answer(500, JSON, "{}")), Some(Described::Default(_))));
    assert_eq!(called(answer(404, "text/html", "<h1>404</h1>")), None);
}

#[test]
fn operations_with_the_same_errors_share_their_type() {
    use errors::responses::{WidgetsDeleteError, WidgetsRenewError};
    let error = now(client!(errors, answer(502, JSON, r#"{"title":"t"}"#)).widgets_renew("1")).expect_err("an error");
    let found: Option<WidgetsDeleteError> = WidgetsRenewError::from_error(&error);
    assert!(matches!(found, Some(WidgetsDeleteError::ServerError(problem)) if problem.title == "t"));
}

#[test]
fn an_error_that_operations_share_has_a_name_at_the_root() {
    let error = now(client!(shared, answer(404, JSON, r#"{"title":"t"}"#)).a_get()).expect_err("an error");
    assert_eq!(error.json::<shared::ApiError>().map(|problem| problem.title).as_deref(), Some("t"));
    let error = now(client!(shared, answer(500, JSON, r#"{"title":"u"}"#)).a_put()).expect_err("an error");
    assert_eq!(error.json::<shared::ApiError>().map(|problem| problem.title).as_deref(), Some("u"));
    let error = now(client!(shared, answer(500, JSON, "[]")).a_put()).expect_err("an error");
    assert_eq!(error.json::<shared::ApiError>(), None);
}

const HEADERS: &[(&str, &str)] = &[
    ("x-total", "42"),
    ("link", r#"<https://host/pets?page=2>; rel="next", <https://host/pets?page=9>; rel="last""#),
    ("x-tags", "a, b"),
    ("x-tags", "c"),
    ("x-sizes", "1,2"),
    ("x-page", "number=2,of=3"),
    ("x-owner", r#"{"name":"Ann"}"#),
    ("x-mode", "fast"),
    ("last-modified", "2026-01-02T03:04:05Z"),
    ("x-differs", "7"),
    ("x-any", "7"),
];

#[test]
fn headers_have_types() {
    let pets = now(client!(headers, answer(200, JSON, "[]").with(HEADERS)).pets_list()).expect("an answer");
    let found = headers::responses::PetsListHeaders::from_headers(pets.meta().headers()).expect("headers");
    assert_eq!(found.x_total, Some(42));
    assert!(found.link.is_some_and(|link| link.ends_with(r#"rel="last""#)));
    assert_eq!(found.x_tags, Some(["a", "b", "c"].map(str::to_owned).into()));
    assert_eq!(found.x_sizes, Some(vec![1, 2]));
    assert_eq!(found.x_page.map(|page| (page.number, page.of)), Some((2, Some(3))));
    assert_eq!(found.x_owner.map(|owner| owner.name).as_deref(), Some("Ann"));
    assert_eq!(found.x_mode, Some(headers::models::PetsListXMode::Fast));
    assert!(found.last_modified.is_some());
    assert_eq!(found.x_differs.as_deref(), Some("7"));
    assert_eq!(found.x_any.as_deref(), Some("7"));
    assert_eq!(found.retry_after, None);
}

#[test]
fn an_answer_is_not_lost_for_its_headers() {
    const ODD: &[(&str, &str)] = &[("x-total", "many"), ("x-page", "number=two")];
    let pets = now(client!(headers, answer(200, JSON, r#"["a"]"#)).pets_list()).expect("an answer");
    let found = headers::responses::PetsListHeaders::from_headers(pets.meta().headers()).expect("headers");
    assert_eq!((pets.len(), found.x_total), (1, None));
    let pets = now(client!(headers, answer(200, JSON, "[]").with(ODD)).pets_list()).expect("an answer");
    let error = headers::responses::PetsListHeaders::from_headers(pets.meta().headers()).expect_err("faults");
    let places: Vec<String> = error.faults().iter().map(|fault| fault.place().to_string()).collect();
    assert_eq!(places, ["header `X-Total`", "header `X-Page`"]);
}

#[test]
fn headers_of_errors_are_read_in_the_same_way() {
    const BUSY: &[(&str, &str)] = &[("retry-after", "5"), ("x-total", "9")];
    let error = now(client!(headers, answer(429, "", "").with(BUSY)).pets_list()).expect_err("an error");
    let found = headers::responses::PetsListHeaders::from_headers(error.headers()).expect("headers");
    assert_eq!((found.retry_after, found.x_total), (Some(5), Some(9)));
}

#[test]
fn lines_are_a_stream_of_values() {
    let log = "{\"text\":\"a\"}\r\n\n{\"text\":1}\n{\"text\":\"c\"}";
    let mut found = now(client!(lines, answer(200, "application/jsonl", log)).log()).expect("a stream");
    assert_eq!(now(found.next()).expect("one").expect("read").text, "a");
    let error = now(found.next()).expect("one").expect_err("no text");
    assert!(error.is_decode());
    assert_eq!(error.faults()[0].pointer(), "/text");
    assert_eq!(&error.body()[..], br#"{"text":1}"#);
    assert_eq!(now(found.next()).expect("one").expect("read").text, "c");
    assert!(now(found.next()).is_none());
    let text = "\u{1E}{\"text\":\n\"a\"}\n\u{1E}{\"text\":\"b\"}\n";
    let mut found = now(client!(lines, answer(200, "application/json-seq", text)).sequence()).expect("a stream");
    assert_eq!(now(found.next()).expect("one").expect("read").text, "a");
    assert_eq!(now(found.next()).expect("one").expect("read").text, "b");
    assert!(now(found.next()).is_none());
    let refused = now(client!(lines, answer(500, "text/plain", "broken")).old()).expect_err("an error");
    assert!(refused.is_status());
}

#[test]
fn streams_beside_another_answer_are_asked_for() {
    let body = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
    let raw = now(client!(lines, answer(200, "application/jsonl", body)).either().send_raw()).expect("an answer");
    let mut found = raw.into_json_lines::<lines::models::Line>().expect("a stream");
    assert_eq!(now(found.next()).expect("one").expect("read").text, "a");
    let answer = answer(200, "text/event-stream", "data: {\"id\":\"1\"}\n\n");
    let call = client!(events, answer).chat(events::models::ChatBody::new());
    let mut found = now(call.send_events::<events::models::Event>()).expect("a stream");
    assert_eq!(now(found.next()).expect("one").expect("read").data.id, "1");
}

#[test]
fn an_answer_as_it_came_can_be_made_an_error() {
    let raw = |answer| now(client!(errors, answer).widgets_get("1").send_raw()).expect("an answer");
    assert!(now(raw(answer(200, JSON, "{}")).error_for_status()).is_ok());
    let error = now(raw(answer(404, JSON, r#"{"id":"1"}"#)).error_for_status()).expect_err("an error");
    assert!(errors::responses::WidgetsGetError::from_error(&error).is_some());
}

#[test]
fn an_event_can_be_an_object_of_its_type_and_data() {
    let stream = |text| answer(200, "text/event-stream", text);
    let mut found = now(client!(whole, stream("data: {\"name\":\"a\"}\n\n")).data()).expect("a stream");
    assert_eq!(now(found.next()).expect("one").expect("read").data.name, "a");
    let mut found = now(client!(whole, stream("id: 1\nevent: log\ndata: {\"a\":1}\n\n")).whole()).expect("a stream");
    let event = now(found.next()).expect("one").expect("read").data;
    assert_eq!(
        (event.event.as_deref(), event.data.as_str(), event.id.as_deref()),
        (Some("log"), "{\"a\":1}", Some("1"))
    );
    let text = "event: added\ndata: {\"name\":\"a\"}\n\nevent: removed\ndata: 7\n\nevent: added\ndata: {}\n\n";
    let mut found = now(client!(whole, stream(text)).either()).expect("a stream");
    let mut next = || now(found.next()).expect("one");
    assert!(matches!(next().expect("read").data, whole::models::Change::Added(added) if added.data.name == "a"));
    assert!(matches!(next().expect("read").data, whole::models::Change::Removed(removed) if removed.data == "7"));
    assert_eq!(next().expect_err("no pet").faults()[0].pointer(), "/data");
}
