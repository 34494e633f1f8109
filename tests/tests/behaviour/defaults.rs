//! The document's defaults: filled in where something must be there, told where it may be absent.

use crate::{faults, read, survives, written};
use oasmith_runtime::Maybe;
use serde_json::json;
use tests::generated::defaults_beyond_width::models::{Widths, WidthsRequired};
use tests::generated::defaults_filled::models::{Everything, Job, JobModeAfter, Mode, Wrong};

#[test]
fn constructors_fill_in_what_must_be_there() {
    let expected = json!({
        "name": "n", "priority": 5, "mode": "fast", "note": null, "tags": [], "weight": 1_234_567.125,
    });
    assert_eq!(written(&Job::new("n")), expected);
    let job =
        Job::new("n").priority(1).mode(Mode::Slow).note(Some("x".to_owned())).tags(vec!["t".to_owned()]).weight(0.5);
    let expected = json!({
        "name": "n", "priority": 1, "mode": "slow", "note": "x", "tags": ["t"], "weight": 0.5,
    });
    assert_eq!(written(&job), expected);
    assert_eq!(written(&Everything::new()), json!({"a": 1, "b": "b"}));
    assert_eq!(Everything::default(), Everything::new());
}

#[test]
fn what_is_absent_stays_so_and_its_default_is_told() {
    let text = r#"{"name": "n", "priority": 5, "mode": "fast", "note": null, "tags": [], "weight": 1.5}"#;
    let job: Job = survives(text);
    assert_eq!((job.retries, job.retries_or_default_()), (None, 1_000_000));
    assert_eq!((job.queue_or_default(), job.since_or_default(), job.type_or_default()), ("main", "2026-01-31", "job"));
    assert_eq!(job.mode_after_or_default(), &JobModeAfter::Slow);
    assert_eq!(job.labels_or_default(), [""; 0]);
    assert_eq!((job.quiet_or_default(), job.color_or_default()), (Some(true), Some("red")));

    let job = job.retries(2).queue("q").mode_after(JobModeAfter::Fast).labels(vec!["l".to_owned()]);
    let job = job.quiet(Maybe::Null).color("blue");
    assert_eq!((job.retries_or_default_(), job.queue_or_default()), (2, "q"));
    assert_eq!((job.mode_after_or_default(), job.labels_or_default().len()), (&JobModeAfter::Fast, 1));
    assert_eq!((job.quiet_or_default(), job.color_or_default()), (None, Some("blue")));
    assert_eq!(job.colors_or_default().unwrap(), [""; 0]);
}

#[test]
fn what_must_be_there_is_missed_in_an_answer_all_the_same() {
    assert!(serde_json::from_str::<Everything>(r#"{"a": 1}"#).is_err());
}

#[test]
fn a_default_of_the_wrong_type_is_no_default() {
    let wrong = Wrong::new(3);
    assert_eq!(written(&wrong), json!({"count": 3}));
    let found: Wrong = read(r#"{"count": 1}"#);
    assert_eq!((found.width, found.mode, found.flag), (None, None, None));
}

/// Nothing is cut off: who makes the value is asked for what the default cannot be.
#[test]
fn a_default_beyond_the_width_is_no_default() {
    let required = WidthsRequired { byte: 1, signed: 2, unsigned: 3, long: 4, plain: 5, named: 6, merged: 7 };
    let widths = Widths::new(required);
    let expected = json!({
        "byte": 1, "signed": 2, "unsigned": 3, "long": 4, "plain": 5, "named": 6, "merged": 7, "within": -128,
    });
    assert_eq!(written(&widths), expected);
    assert_eq!((widths.optional, widths.beyond, widths.wide_or_default()), (None, None, u64::MAX));
    assert_eq!(faults(widths.validate()), [""; 0]);
}
