//! A span for each call, without anything that is secret.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{KEY, QUERY_KEY, Recorder, builder};
use oasmith_runtime::__private::v1::{self, Call, Operation, Parameter, Segment};
use oasmith_runtime::{Body, CallOptions, Retry};
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

const ITEM: &[Segment] = &[Segment::Literal("/items/"), Segment::Parameter(0)];
static GET: Operation =
    Operation::new("getItem", "GET", ITEM).parameters(&[Parameter::path("id")]).security(&[&[KEY, QUERY_KEY]]);

/// Writes down all fields of spans and events.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

impl Visit for Lines {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.lock().unwrap().push(format!("{field}={value:?}"));
    }
}

impl Subscriber for Lines {
    fn enabled(&self, of: &Metadata<'_>) -> bool {
        of.target() == "oasmith"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.0.lock().unwrap().push(format!("span {}", span.metadata().name()));
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

#[test]
fn a_call_is_a_span() {
    let lines = Lines::default();
    let answer = |status| http::Response::builder().status(status).body(Body::from("s3cret")).unwrap();
    let recorder = Recorder::answering(vec![answer(503), answer(404)]);
    let builder = builder().transport(recorder).credential(KEY, "s3cret-key").credential(QUERY_KEY, "s3cret-query");
    let retry = Retry::attempts(2).first_wait(Duration::ZERO);
    let call = Call::new(&builder.build().unwrap(), &GET).argument(0, "s3cret-id".to_owned());
    let sending = call.with(CallOptions::new().retry(retry).query("q", "s3cret")).send(v1::empty);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let result = tracing::subscriber::with_default(lines.clone(), || runtime.block_on(sending));
    assert!(result.is_err());
    assert_eq!(
        *lines.0.lock().unwrap(),
        [
            "span call",
            "operation=\"getItem\"",
            "method=\"GET\"",
            "path=\"/items/{id}\"",
            "message=trying again",
            "attempt=1",
            "wait=0ns",
            "status=503",
            "error=\"Status\"",
            "attempts=2",
            "status=404",
            "error=\"Status\"",
        ]
    );
}
