//! Methods of the client.

use super::answer;
use super::argument;
use super::changes::{Changes, Subject};
use super::{Both, DiffCode, Spot};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Operation, Segment};
use std::collections::BTreeSet;

/// An operation of both sides, or of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Matched {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
}

/// The operations of both sides: by the name of the method, and of the others by HTTP method and path.
pub(super) fn matched(old: &Api, new: &Api) -> Vec<Matched> {
    let mut found: Vec<Matched> = Vec::new();
    let mut taken = BTreeSet::new();
    for (index, operation) in old.operations.iter().enumerate() {
        let same = new.operations.iter().position(|other| other.name.rust == operation.name.rust);
        taken.extend(same);
        found.push(Matched { old: Some(index), new: same });
    }
    for matched in &mut found {
        let (Some(index), None) = (matched.old, matched.new) else { continue };
        let line = line(&old.operations[index]);
        let same = (0..new.operations.len())
            .find(|other| !taken.contains(other) && self::line(&new.operations[*other]) == line);
        taken.extend(same);
        matched.new = same;
    }
    let left = (0..new.operations.len()).filter(|index| !taken.contains(index));
    found.extend(left.map(|index| Matched { old: None, new: Some(index) }));
    found
}

/// Method and path without the names of placeholders, which do not go over the wire.
fn line<'a>(operation: &'a Operation) -> (&'a str, Vec<&'a str>) {
    let literal = |segment: &'a Segment| match segment {
        Segment::Literal(text) => text.as_str(),
        Segment::Parameter(_) => "{}",
    };
    (&operation.method, operation.segments.iter().map(literal).collect())
}

pub(super) fn compare(both: &Both<'_>, operations: &[Matched], changes: &mut Changes) {
    features(both, changes);
    for matched in operations {
        match (matched.old, matched.new) {
            (Some(old), Some(new)) => pair(both, old, new, changes),
            (Some(old), None) => {
                let operation = &both.old.api.operations[old];
                alone(operation, DiffCode::OperationRemoved, "the method", "gone", changes);
            }
            (None, Some(new)) => {
                let operation = &both.new.api.operations[new];
                alone(operation, DiffCode::OperationAdded, "a method", "new", changes);
            }
            (None, None) => {}
        }
    }
}

/// Tells of an operation that one side has.
fn alone(operation: &Operation, code: DiffCode, method: &str, what: &str, changes: &mut Changes) {
    let text = format!("{method} for {} {} is {what}", operation.method, operation.path);
    Subject::method(&operation.name.rust, &operation.at, &operation.at).tell(code, text, changes);
}

fn pair(both: &Both<'_>, old: usize, new: usize, changes: &mut Changes) {
    let (a, b) = (&both.old.api.operations[old], &both.new.api.operations[new]);
    let subject = Subject::method(&a.name.rust, &a.at, &b.at);
    if a.name.rust != b.name.rust {
        let text = format!("the method is called `{}`", b.name.rust);
        subject.tell(DiffCode::OperationRenamed, text, changes);
    }
    let modules = (module(both.old.api, old), module(both.new.api, new));
    if modules.0 != modules.1 {
        let text = format!("the type of the call moves to `operations::{}::{}`", modules.1, b.call);
        let item = format!("operations::{}::{}", modules.0, a.call);
        Subject { item, ..subject.clone() }.tell(DiffCode::OperationMoved, text, changes);
    }
    if line(a) != line(b) {
        let text = format!("it goes out as {} {}, not {} {}", b.method, b.path, a.method, a.path);
        subject.tell(DiffCode::RequestLine, text, changes);
    }
    if b.docs.deprecated && !a.docs.deprecated {
        let subject = Subject { new: Spot::keyword(&b.at, "deprecated"), ..subject.clone() };
        subject.tell(DiffCode::OperationDeprecated, "it is deprecated", changes);
    }
    argument::compare(both, a, b, &format!("operations::{}::{}", modules.0, a.call), &subject, changes);
    answer::compare(both, a, b, modules.0, &subject, changes);
}

/// The module that the type of the call is in.
fn module(api: &Api, operation: usize) -> &str {
    let group = api.groups.iter().find(|group| group.operations.contains(&operation));
    group.map_or("", |group| group.name.rust.as_str())
}

/// Features of a generated crate: one for each group.
fn features(both: &Both<'_>, changes: &mut Changes) {
    let of = |api: &Api| api.groups.iter().map(|group| group.feature.clone()).collect::<BTreeSet<_>>();
    let (old, new) = (of(both.old.api), of(both.new.api));
    let tags = Spot(vec![Pointer::root().child("tags"), Pointer::root().child("paths")]);
    let mut tell = |feature: &String, code: DiffCode, text: &str| {
        let item = format!("feature {feature}");
        let (operations, old, new) = (BTreeSet::new(), tags.clone(), tags.clone());
        Subject { item, old, new, operations, request: false, response: false }.tell(code, text, changes);
    };
    old.difference(&new).for_each(|name| tell(name, DiffCode::FeatureRemoved, "no operation belongs to it any more"));
    new.difference(&old).for_each(|name| tell(name, DiffCode::FeatureAdded, "it turns on a new group of operations"));
}
