//! Every example decodes into its type, or the user is told that it contradicts its schema, and a validator that knows
//! nothing of the generator agrees.

mod made;
mod overlap;
mod program;
mod validator;

use oasmith::diagnostics::{Code, FileId};
use oasmith::{Fate, Options, Outcome};
use program::Input;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::catch_unwind;
use std::path::Path;
use tests::cases::{Case, in_folder};
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
        match &self.fault {
            _ if !self.faults.is_empty() => None,
            Some(fault) => Some(format!("{at}: {fault}; the validator finds no fault")),
            None => self.told.then(|| format!("{at}: the user is told of a contradiction, the validator finds none")),
        }
    }

    /// A fault that all find, and of which the user is not told. How many branches of `oneOf` hold the generator does not
    /// judge: it does not know all that they say.
    fn untold(&self) -> Option<String> {
        let is_told_of = |fault: &String| !fault.contains("valid under more than one of the schemas");
        let fault = self.fault.as_ref().filter(|_| !self.told && self.faults.iter().any(is_told_of))?;
        Some(format!("{}: {fault}; the user is not told ({})", self.example.pointer, self.faults.join("; ")))
    }
}

/// The Rust type of an example's schema, if it has one.
fn ty<'a>(fates: &'a BTreeMap<&str, &Fate>, example: &Example<'_>) -> Option<&'a str> {
    match fates.get(example.schema.as_str()) {
        Some(Fate::Typed(ty)) => Some(ty),
        Some(Fate::FreeJson(_)) => Some("runtime::json::Value"),
        _ => None,
    }
}

/// What was found of a document.
struct Found {
    examples: usize,
    /// How many of them have a type.
    typed: usize,
    /// How many of those emitted code refuses.
    refused: usize,
    /// How many contradict their schemas, as the independent validator has it.
    contradicting: usize,
    /// Where the opinions do not go together.
    wrong: Vec<String>,
    untold: Vec<String>,
    /// How many values were made of schemas.
    made: usize,
    /// Those that did not come back as they were.
    changed: Vec<String>,
    /// How many pairs of branches the generator has an example for.
    overlaps: usize,
    /// Examples of those that do not fit: below some levels, and where a member is a choice, they lack members.
    unfit: Vec<String>,
}

/// Asks for all opinions on every example of a document.
fn find(path: &Path, project: &str) -> Found {
    let case = Case { overlay: None, ..Case::new(path) };
    let document = Raw::read(path);
    let shown = examples(&document);
    let mut options = Options::new(path);
    program::choose(&mut options, &case);
    let outcome = oasmith::list(&options);
    let told = told(&outcome);
    let overlaps = overlap::told(outcome.report());
    let listing = outcome.into_result().expect("the document has no errors");
    let fates: BTreeMap<&str, &Fate> = listing.positions.iter().map(|at| (at.pointer.as_str(), &at.fate)).collect();

    let input =
        |one: &Example<'_>| Some(Input { ty: ty(&fates, one)?.to_owned(), json: one.value.to_json().to_string() });
    let mut inputs: Vec<Input> = shown.iter().filter_map(input).collect();
    let typed = inputs.len();
    let json = document.to_json();
    let judge = Judge::new(json.clone());
    inputs.extend(made::values(&json, &judge, &fates, seed()));
    let mut said = if inputs.is_empty() { Vec::new() } else { program::run(project, &case, &inputs) };
    let made = made::wrong(&said.split_off(typed), &inputs[typed..]);
    let mut said = said.into_iter();
    let verdict = |example| Verdict {
        example,
        fault: ty(&fates, example).and_then(|_| said.next().flatten()),
        faults: judge.faults(&example.schema, &example.value.to_json()),
        told: is_told(&told, &example.pointer),
    };
    let mut verdicts: Vec<Verdict<'_>> = shown.iter().map(verdict).collect();
    // An example that several schemas show is told of once, whichever of them it contradicts.
    let contradicting: BTreeSet<&str> =
        verdicts.iter().filter(|one| !one.faults.is_empty()).map(|one| one.example.pointer.as_str()).collect();
    for verdict in verdicts.iter_mut().filter(|one| one.faults.is_empty()) {
        verdict.told &= !contradicting.contains(verdict.example.pointer.as_str());
    }
    let count = |test: fn(&Verdict<'_>) -> bool| verdicts.iter().filter(|verdict| test(verdict)).count();
    Found {
        examples: shown.len(),
        typed,
        refused: count(|verdict| verdict.fault.is_some()),
        contradicting: count(|verdict| !verdict.faults.is_empty()),
        wrong: verdicts.iter().filter_map(Verdict::disagreement).collect(),
        untold: verdicts.iter().filter_map(Verdict::untold).collect(),
        made: inputs.len() - typed,
        changed: made,
        overlaps: overlaps.len(),
        unfit: overlap::wrong(&overlaps, &judge),
    }
}

/// Holds every example of a document; `None` where opinions differ, which is told.
fn look(path: &Path, project: &str) -> Option<Found> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Ok(found) = catch_unwind(|| find(path, project)) else {
        println!("{name}: failed");
        return None;
    };
    let Found { examples, typed, refused, contradicting, wrong, untold, made, changed, overlaps, unfit } = &found;
    println!(
        "{name}: {examples} examples, {typed} with a type, {refused} refused; {contradicting} contradict their schemas; \
         {made} values made, {} changed; {overlaps} pairs of branches overlap",
        changed.len()
    );
    wrong.iter().chain(untold).chain(changed).chain(unfit).for_each(|text| println!("{name}: {text}"));
    found.wrong.is_empty().then_some(found)
}

fn hold(path: &Path) -> Found {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let found = look(path, &format!("examples-{}", name.replace('.', "-"))).expect("all opinions go together");
    assert!(found.changed.is_empty(), "{}", found.changed.join("\n"));
    assert!(found.unfit.len() <= found.overlaps / 3, "{}", found.unfit.join("\n"));
    found
}

/// Documents small enough to be compiled each time.
const SAMPLE: [&str; 6] = [
    "apache-superset.json",
    "firecracker.json",
    "museum-3.1.yaml",
    "readme-discriminators-3.0.json",
    "resend-3.1.2.yaml",
    "train-travel-3.1.yaml",
];

#[test]
fn examples_of_a_sample_of_documents() {
    let Some(folder) = specs::folder() else { return };
    let found = SAMPLE.map(|name| hold(&folder.join(name)));
    let sum = |of: fn(&Found) -> usize| found.iter().map(of).sum::<usize>();
    assert!(sum(|one| one.typed) > 300, "{} examples say nothing", sum(|one| one.typed));
    assert!(sum(|one| one.made) > 1000, "{} values are too few", sum(|one| one.made));
}

#[test]
fn examples_of_portkey() {
    let Some(folder) = specs::folder() else { return };
    let found = hold(&folder.join("portkey-openapi.yaml"));
    assert!(found.typed > 500 && found.refused > 0, "{} examples say nothing", found.typed);
    assert!(found.untold.is_empty(), "{}", found.untold.join("\n"));
    assert!(found.made > 10_000, "{} values are too few", found.made);
}

#[test]
fn examples_of_the_bundled_document() {
    let found = hold(&workspace().join("openapi/portkey.yaml"));
    assert!(found.typed > 20, "{} examples are too few to say anything", found.typed);
}

/// A document in which nearly every example contradicts its schema.
#[test]
fn examples_that_contradict_their_schemas() {
    let found = hold(&workspace().join("tests/rejected/example-mismatch.yaml"));
    assert!(found.refused >= 7, "only {} examples do not decode", found.refused);
    assert!(found.untold.is_empty(), "{}", found.untold.join("\n"));
}

/// The example that a user is shown for two branches which nothing tells apart fits both, in the cases and in a sample of
/// published documents, whose clients are not compiled for this.
#[test]
fn overlaps_are_shown_by_values_that_fit_both() {
    let published = specs::folder().into_iter().flat_map(|folder| OVERLAPPING.map(|name| Case::new(folder.join(name))));
    let (mut shown, mut unfit) = (0, Vec::new());
    for case in in_folder("cases").into_iter().chain(published).filter(|case| case.overlay.is_none()) {
        let overlaps = overlap::told(oasmith::list(&Options::new(&case.spec)).report());
        if overlaps.is_empty() {
            continue;
        }
        shown += overlaps.len();
        let wrong = overlap::wrong(&overlaps, &Judge::new(Raw::read(&case.spec).to_json()));
        unfit.extend(wrong.into_iter().map(|text| format!("{}: {text}", case.name)));
    }
    println!("{shown} overlaps");
    unfit.iter().for_each(|text| println!("{text}"));
    let known = |text: &&String| !LACKING.iter().any(|known| text.starts_with(known));
    let new: Vec<&String> = unfit.iter().filter(known).collect();
    assert!(new.is_empty(), "{new:?}");
    assert!(LACKING.iter().all(|known| unfit.iter().any(|text| text.starts_with(known))) || specs::folder().is_none());
    assert!(shown >= 4, "{shown} examples say nothing");
}

/// Published documents that the generator finds such branches in.
const OVERLAPPING: [&str; 6] = [
    "portkey-openapi.yaml",
    "discord.json",
    "mistral.yaml",
    "readme-discriminators-3.0.json",
    "qdrant.json",
    "twilio-api-v2010.yaml",
];

/// Branches whose example lacks members: below three levels, or where a member is itself a choice.
const LACKING: [&str; 1] = ["portkey-openapi: /components/schemas/InputItem/oneOf/"];

/// OASMITH_VALUES_SEED makes other values of schemas.
fn seed() -> u64 {
    std::env::var("OASMITH_VALUES_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(1)
}

/// Takes many minutes. OASMITH_DOCUMENT names one document.
#[test]
#[ignore = "compiles the clients of all documents at hand"]
fn examples_of_all_documents() {
    let Some(folder) = specs::folder() else { return };
    let wanted = std::env::var("OASMITH_DOCUMENT").ok();
    let (mut failed, mut tried) = (Vec::new(), 0);
    for case in in_folder(&folder.to_string_lossy()) {
        let name = case.spec.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_wanted = wanted.as_ref().is_none_or(|wanted| *wanted == name);
        tried += usize::from(is_wanted);
        if is_wanted && look(&case.spec, "examples-at-large").is_none() {
            failed.push(name);
        }
    }
    assert!(tried > 0, "there is no document {}", wanted.unwrap_or_default());
    assert!(failed.is_empty(), "opinions differ on examples of {}", failed.join(", "));
}
