//! What calls give: values and typed errors.

use super::changes::{Changes, Subject};
use super::{Both, DiffCode, Side, Spot, header, rule};
use crate::diagnostics::Pointer;
use crate::ir::{Answers, Operation, Output};

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
    let value = |operation: &Operation| {
        let own = operation.answer_at.clone().into_iter();
        Spot(own.chain(spot(&operation.at).0).collect())
    };
    output(both, old, new, &Subject { old: value(old), new: value(new), ..about.clone() }, changes);
    if old.accept != new.accept {
        let all = |accept: &[String]| {
            if accept.is_empty() { "nothing".to_owned() } else { format!("`{}`", accept.join(", ")) }
        };
        let text = format!("it asks for {}, not {}", all(&new.accept), all(&old.accept));
        about.tell(DiffCode::AcceptWire, text, changes);
    }
    items(both, old, new, module, &about, changes);
}

fn output(both: &Both<'_>, old: &Operation, new: &Operation, about: &Subject, changes: &mut Changes) {
    if is_same(both, &old.output, &new.output) {
        rule::compare(both, &old.answer, &new.answer, about, changes);
        return;
    }
    let text = format!("it gives {}, not {}", spelled(both.new, &new.output), spelled(both.old, &old.output));
    about.tell(DiffCode::AnswerType, text, changes);
}

/// Whether code that uses the one can use the other; the variants of a choice are told one by one.
fn is_same(both: &Both<'_>, old: &Output, new: &Output) -> bool {
    match (old, new) {
        (Output::Json(a), Output::Json(b))
        | (Output::Json(a) | Output::Xml(a, _), Output::JsonOrXml(b, _))
        | (Output::JsonOrXml(a, _), Output::Json(b) | Output::Xml(b, _) | Output::JsonOrXml(b, _))
        | (Output::Xml(a, _), Output::Xml(b, _))
        | (Output::Events(a), Output::Events(b))
        | (Output::WholeEvents(a), Output::WholeEvents(b))
        | (Output::Lines(a), Output::Lines(b)) => both.is_same(a, b),
        (Output::Several(a), Output::Several(b)) => a.name == b.name,
        (a, b) => a == b,
    }
}

fn spelled(side: Side<'_>, output: &Output) -> String {
    match output {
        Output::Empty => "nothing".to_owned(),
        Output::Json(ty) | Output::Xml(ty, _) | Output::JsonOrXml(ty, _) => format!("`{}`", side.spelled(ty)),
        Output::Text => "text".to_owned(),
        Output::Bytes => "bytes".to_owned(),
        Output::Events(ty) => format!("events of `{}`", side.spelled(ty)),
        Output::WholeEvents(ty) => format!("events that are `{}`", side.spelled(ty)),
        Output::Lines(ty) => format!("a stream of `{}`", side.spelled(ty)),
        Output::Upgrade => "a connection".to_owned(),
        Output::Several(answers) => format!("`{}`", answers.name),
    }
}

/// The codes of the variants of an enum of answers: added, removed, holds another type.
type Codes = [DiffCode; 3];
const OF_ERRORS: Codes = [DiffCode::ErrorAdded, DiffCode::ErrorRemoved, DiffCode::ErrorType];
const OF_SUCCESSES: Codes = [DiffCode::VariantAdded, DiffCode::VariantRemoved, DiffCode::VariantType];

/// What the operation's module has for its answers beside the call.
fn items(both: &Both<'_>, old: &Operation, new: &Operation, module: &str, about: &Subject, changes: &mut Changes) {
    let of = |name: &str| Subject { item: format!("operations::{module}::{name}"), ..about.clone() };
    if let (Output::Several(a), Output::Several(b)) = (&old.output, &new.output) {
        variants(both, a, b, &of(&a.name), OF_SUCCESSES, changes);
    }
    header::compare(both, old, new, &of, changes);
    match (&old.errors, &new.errors) {
        (None, Some(new)) => {
            of(&new.name).tell(DiffCode::ErrorsAdded, "the errors of the operation have types", changes);
        }
        (Some(old), None) => {
            of(&old.name).tell(DiffCode::ErrorsRemoved, "the errors of the operation have no types any more", changes);
        }
        (Some(a), Some(b)) => variants(both, a, b, &of(&a.name), OF_ERRORS, changes),
        (None, None) => {}
    }
}

fn variants(both: &Both<'_>, old: &Answers, new: &Answers, about: &Subject, codes: Codes, changes: &mut Changes) {
    let [added, removed, holds] = codes;
    let find = |answers: &Answers, name: &str| answers.variants.iter().find(|variant| variant.name == name).cloned();
    let within = |place: &Spot, at: &Pointer| Spot([at.clone()].into_iter().chain(place.0.clone()).collect());
    for a in &old.variants {
        match find(new, &a.name) {
            None => {
                let about = about.part(&a.name, within(&about.old, &a.at), about.new.clone());
                about.tell(removed, "the variant is gone", changes);
            }
            Some(b) if !is_same(both, &a.output, &b.output) => {
                let text = format!("it holds {}, not {}", spelled(both.new, &b.output), spelled(both.old, &a.output));
                let (old, new) = (within(&about.old, &a.at), within(&about.new, &b.at));
                about.part(&a.name, old, new).tell(holds, text, changes);
            }
            Some(_) => {}
        }
    }
    for b in new.variants.iter().filter(|b| find(old, &b.name).is_none()) {
        let text = format!("a variant is new, which holds {}", spelled(both.new, &b.output));
        about.part(&b.name, about.old.clone(), within(&about.new, &b.at)).tell(added, text, changes);
    }
}
