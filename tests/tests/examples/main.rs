//! Every example decodes into its type, or the user is told that it contradicts its schema, and a validator that knows
//! nothing of the generator agrees.

mod program;
mod validator;

use oasmith::diagnostics::{Code, FileId};
use oasmith::{Fate, Options, Outcome};
use program::Input;
use std::collections::BTreeMap;
use std::path::Path;
use tests::cases::Case;
use tests::declared::declares;
use tests::examples::{Example, examples};
use tests::project::workspace;
use tests::raw::Raw;
use tests::specs;
use validator::Judge;

/// The places at which the generator says that an example contradicts its schema.
fn told<T>(outcome: &Outcome<T>) -> Vec<String> {
    let codes = [Code::ExampleMismatch, Code::DefaultMismatch];
    let said = outcome.report().diagnostics().iter().filter(|said| codes.contains(&said.code));
    let places = said.flat_map(|said| &said.labels).map(|label| &label.place);
    places.filter(|place| place.file == FileId(0)).map(|place| place.pointer.to_string()).collect()
}

/// Whether one of `places` is at or within `at`.
fn is_told(places: &[String], at: &str) -> bool {
    places.iter().any(|place| place.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// An example with all opinions on it.
struct Verdict<'a> {
    example: &'a Example<'a>,
    /// What the emitted code has against it; nothing either where no emitted code has values of its schema.
    fault: Option<String>,
    /// What the independent validator has against it.
    faults: Vec<String>,
    told: bool,
}

impl Verdict<'_> {
    /// Where the opinions do not go together.
    fn disagreement(&self) -> Option<String> {
        let at = &self.example.pointer;
        let faults = self.faults.join("; ");
        match (&self.fault, self.told, self.faults.is_empty()) {
            (_, true, true) => Some(format!("{at}: the user is told of a contradiction, the validator finds none")),
            (Some(fault), _, true) => Some(format!("{at}: {fault}; the validator finds no fault")),
            (Some(fault), false, _) => Some(format!("{at}: {fault}; the user is not told ({faults})")),
            _ => None,
        }
    }
}

/// The Rust type of an example's schema, if it has one.
fn ty<'a>(fates: &'a BTreeMap<&str, &Fate>, example: &Example<'_>) -> Option<&'a str> {
    match fates.get(example.schema.as_str()) {
        Some(Fate::Typed(ty)) => Some(ty),
        Some(Fate::FreeJson(_)) => Some("runtime::json::Value"),
        Some(_) => None,
        None => panic!("{} has no fate", example.schema),
    }
}

/// What emitted code has against each example, if it has its type.
fn decoded(case: &Case, document: &Raw, shown: &[(&Example<'_>, &str)]) -> Vec<Option<String>> {
    let input = |(example, ty): &(&Example<'_>, &str)| Input {
        ty: (*ty).to_owned(),
        json: example.value.to_json().to_string(),
    };
    let outputs = program::run(case, &shown.iter().map(input).collect::<Vec<_>>());
    let judged = shown.iter().zip(outputs).map(|((example, _), output)| {
        let schema = document.at(&example.schema).expect("the schema is there");
        // Members that the schema does not know are passed over when they are read.
        let lost = output.lost.iter().find(|at| declares(document, schema, at));
        output.fault.or_else(|| lost.map(|at| format!("{at} was lost")))
    });
    judged.collect()
}

/// Asks for all opinions on every example of a document; gives how many examples have a type, and how many of these
/// do not decode.
fn hold(path: &Path) -> (usize, usize) {
    let case = Case { overlay: None, ..Case::new(path) };
    let document = Raw::read(path);
    let shown = examples(&document);
    let outcome = oasmith::list(&Options::new(path));
    let told = told(&outcome);
    let listing = outcome.into_result().expect("the document has no errors");
    let fates: BTreeMap<&str, &Fate> = listing.positions.iter().map(|at| (at.pointer.as_str(), &at.fate)).collect();

    let typed: Vec<(&Example<'_>, &str)> = shown.iter().filter_map(|one| Some((one, ty(&fates, one)?))).collect();
    let mut decoded = decoded(&case, &document, &typed).into_iter();
    let judge = Judge::new(document.to_json());
    let verdict = |example| Verdict {
        example,
        fault: ty(&fates, example).and_then(|_| decoded.next().flatten()),
        faults: judge.faults(&example.schema, &example.value.to_json()),
        told: is_told(&told, &example.pointer),
    };
    let verdicts: Vec<Verdict<'_>> = shown.iter().map(verdict).collect();

    let count = |test: fn(&Verdict<'_>) -> bool| verdicts.iter().filter(|verdict| test(verdict)).count();
    let refused = count(|verdict| verdict.fault.is_some());
    let contradicting = count(|verdict| !verdict.faults.is_empty());
    println!("{}: {} examples; of {} with a type {refused} do not decode", case.name, shown.len(), typed.len());
    println!("{contradicting} contradict their schemas; the user is told of {}", count(|verdict| verdict.told));
    for verdict in verdicts.iter().filter(|verdict| !verdict.faults.is_empty() && !verdict.told) {
        println!("not told: {}: {}", verdict.example.pointer, verdict.faults.join("; "));
    }
    let wrong: Vec<String> = verdicts.iter().filter_map(Verdict::disagreement).collect();
    assert!(wrong.is_empty(), "{} of {} examples:\n{}", wrong.len(), shown.len(), wrong.join("\n"));
    (typed.len(), refused)
}

#[test]
fn examples_of_portkey() {
    let Some(folder) = specs::folder() else { return };
    let (typed, refused) = hold(&folder.join("portkey-openapi.yaml"));
    assert!(typed > 500 && refused > 0, "{typed} examples, of which {refused} do not decode, say nothing");
}

#[test]
fn examples_of_the_bundled_document() {
    let (typed, _) = hold(&workspace().join("openapi/portkey.yaml"));
    assert!(typed > 20, "{typed} examples are too few to say anything");
}

/// A document in which nearly every example contradicts its schema.
#[test]
fn examples_that_contradict_their_schemas() {
    let (_, refused) = hold(&workspace().join("tests/rejected/example-mismatch.yaml"));
    assert!(refused >= 7, "only {refused} examples do not decode");
}
