//! What calls give: values and typed errors.

use super::changes::{Changes, Subject};
use super::{Both, DiffCode, Side, Spot, rule};
use crate::diagnostics::Pointer;
use crate::ir::{ErrorCase, Operation, Output};

pub(super) fn compare(
    both: &Both<'_>,
    old: &Operation,
    new: &Operation,
    module: &str,
    subject: &Subject,
    changes: &mut Changes,
) {
    let spot = |at: &Pointer| Spot::keyword(at, "responses");
    let about = Subject { old: spot(&old.at), new: spot(&new.at), request: false, response: true, ..subject.clone() };
    output(both, old, new, &about, changes);
    if old.accept != new.accept {
        let all = |accept: &[String]| {
            if accept.is_empty() { "nothing".to_owned() } else { format!("`{}`", accept.join(", ")) }
        };
        let text = format!("it asks for {}, not {}", all(&new.accept), all(&old.accept));
        about.tell(DiffCode::AcceptWire, text, changes);
    }
    errors(both, old, new, module, &about, changes);
}

fn output(both: &Both<'_>, old: &Operation, new: &Operation, about: &Subject, changes: &mut Changes) {
    let same = match (&old.output, &new.output) {
        (Output::Json(a), Output::Json(b)) | (Output::Events(a), Output::Events(b)) => both.is_same(a, b),
        (a, b) => a == b,
    };
    if same {
        rule::compare(both, &old.answer, &new.answer, about, changes);
        return;
    }
    let text = format!("it gives {}, not {}", spelled(both.new, &new.output), spelled(both.old, &old.output));
    about.tell(DiffCode::AnswerType, text, changes);
}

fn spelled(side: Side<'_>, output: &Output) -> String {
    match output {
        Output::Empty => "nothing".to_owned(),
        Output::Json(ty) => format!("`{}`", side.spelled(ty)),
        Output::Text => "text".to_owned(),
        Output::Bytes => "bytes".to_owned(),
        Output::Events(ty) => format!("events of `{}`", side.spelled(ty)),
    }
}

fn errors(both: &Both<'_>, old: &Operation, new: &Operation, module: &str, about: &Subject, changes: &mut Changes) {
    let name = |operation: &Operation| operation.errors.as_ref().map(|errors| errors.name.clone());
    let item = |name: &str| format!("operations::{module}::{name}");
    match (name(old), name(new)) {
        (None, Some(new)) => {
            let text = "the errors of the operation have types";
            Subject { item: item(&new), ..about.clone() }.tell(DiffCode::ErrorsAdded, text, changes);
        }
        (Some(old), None) => {
            let text = "the errors of the operation have no types any more";
            Subject { item: item(&old), ..about.clone() }.tell(DiffCode::ErrorsRemoved, text, changes);
        }
        (Some(name), Some(_)) => cases(both, old, new, &Subject { item: item(&name), ..about.clone() }, changes),
        (None, None) => {}
    }
}

fn cases(both: &Both<'_>, old: &Operation, new: &Operation, about: &Subject, changes: &mut Changes) {
    let of =
        |operation: &Operation| operation.errors.iter().flat_map(|errors| errors.cases.clone()).collect::<Vec<_>>();
    let (before, after) = (of(old), of(new));
    let find = |all: &[ErrorCase], name: &str| all.iter().find(|case| case.name == name).cloned();
    for a in &before {
        match find(&after, &a.name) {
            None => {
                let about = about.part(&a.name, &a.at, about.new.clone());
                about.tell(DiffCode::ErrorRemoved, "the variant is gone", changes);
            }
            Some(b) if !both.is_same(&a.ty, &b.ty) => {
                let text = format!("it holds `{}`, not `{}`", both.new.spelled(&b.ty), both.old.spelled(&a.ty));
                about.part(&a.name, &a.at, &b.at).tell(DiffCode::ErrorType, text, changes);
            }
            Some(_) => {}
        }
    }
    for b in after.iter().filter(|b| find(&before, &b.name).is_none()) {
        let text = format!("a variant is new, which holds `{}`", both.new.spelled(&b.ty));
        about.part(&b.name, about.old.clone(), &b.at).tell(DiffCode::ErrorAdded, text, changes);
    }
}
