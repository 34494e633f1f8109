//! What `oasmith diff` says of a change of each code, and that its programs fit the step. `tests/tests/truth.rs` compiles
//! and runs them.

use oasmith::{DiffCode, Options, Step};
use std::collections::BTreeSet;
use std::fmt::Write;
use tests::changes::{PETS, Truth};

#[test]
fn every_code_is_told_where_it_is_true() {
    let mut missing = Vec::new();
    for truth in Truth::all() {
        let [old, new] = truth.both();
        let compared = oasmith::diff(&old, &new);
        let diff = compared.diff.unwrap_or_else(|| panic!("{}: {:?}", truth.code, compared.new.report()));
        if !diff.changes.iter().any(|change| change.code == truth.code) {
            missing.push(truth.code);
        }
        let mut text = String::new();
        for change in &diff.changes {
            let is_placed = |at: &Option<oasmith::Location>| at.as_ref().is_some_and(|at| at.line > 0 && at.column > 0);
            assert!(is_placed(&change.old) && is_placed(&change.new) && !change.text.is_empty(), "{change:?}");
            let place = |at: &Option<oasmith::Location>| {
                at.as_ref().map_or_else(String::new, |at| {
                    format!("{}:{}:{} {}", at.path.display(), at.line, at.column, at.pointer)
                })
            };
            let (code, step) = (change.code, change.code.step());
            writeln!(text, "{code} {step} {}{}: {}", change.item, others(&change.others), change.text)
                .and_then(|()| writeln!(text, "  {} -> {}", place(&change.old), place(&change.new)))
                .and_then(|()| writeln!(text, "  {}", change.operations.join(", ")))
                .expect("text can be written to");
        }
        insta::with_settings!({ snapshot_path => "../snapshots/diff", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(truth.code.id(), text);
        });
    }
    assert!(missing.is_empty(), "not told: {missing:?}");
}

fn others(items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!(" ({})", items.join(", ")) }
}

/// A major change breaks a program, or what it does; no other breaks one, but for one that denies what is deprecated.
#[test]
fn programs_fit_the_step() {
    for truth in Truth::all() {
        let Truth { code, only_old, only_new, both, prints, .. } = truth;
        let denies = only_old.as_ref().is_some_and(|program| program.contains("deny(deprecated)"));
        let fits = match code.step() {
            Step::Major => only_old.is_some() || prints.is_some(),
            Step::Minor => (only_old.is_none() || denies) && (only_new.is_some() || both.is_some()),
            Step::Patch => only_old.is_none() && prints.is_some(),
            Step::None => false,
        };
        assert!(fits, "{code}");
        assert!(
            prints.is_none_or(|prints| prints[0] != prints[1])
                && (both.is_some() || only_old.is_some() || only_new.is_some()),
            "{code}"
        );
    }
}

#[test]
fn a_document_is_as_it_was() {
    let mut lines = BTreeSet::new();
    for spec in [PETS, "../openapi/portkey.yaml", "cases/conditions-3.1.yaml", "cases/not.yaml"] {
        let compared = oasmith::diff(&Options::new(spec), &Options::new(spec));
        let diff = compared.diff.expect("the document has no errors");
        lines.extend(diff.changes.into_iter().map(|change| format!("{spec}: {} {}", change.code, change.item)));
        assert!(lines.is_empty(), "{lines:?}");
    }
}

#[test]
fn codes_are_unique_and_told_in_the_page() {
    let ids: BTreeSet<&str> = DiffCode::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), DiffCode::ALL.len());
    let page = page();
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(PAGE, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(written == page, "{PAGE} is out of date; INSTA_UPDATE=always writes it");
}

const PAGE: &str = "../docs/semver.md";

const HEAD: &str = "# What a change of the document asks of the version

`oasmith diff` says what changes for Rust code that uses the client. Each kind of change has a code and the semver step that
it calls for; the largest is the verdict. `oasmith explain CODE` shows the text of this page for one code, and
`tests/diff/CODE.yaml` a change of the kind, with programs that compile with one of the clients or do another thing.

The steps are Cargo's: major where code that uses the crate may not compile, and where a call that worked may fail without
a change of that code; minor where something is new, or may arrive that could not; patch where only what goes over the
wire follows the document. Structs, enums and unions are `#[non_exhaustive]`, so new fields and variants are minor. Changes
of documentation are no changes.

Rules are told by direction: what a request is held against is refused before it is sent, so a narrower rule is major; an
answer that promises more is a patch, and one that may hold more is minor. What goes both ways is told as the direction
that is worse off, and so is a rule of which nobody can say whether it became narrower, such as another pattern.

A generated crate of the new document is compared in one configuration: with all features, and with its own lock. Not
compared are documentation, the order of fields (nothing depends on it), which branch of a union a value is read as where
several could hold it, and what types a Cargo feature turns on besides operations.

";

fn page() -> String {
    let mut page = HEAD.to_owned() + "| code | step | what |\n|---|---|---|\n";
    for code in DiffCode::ALL {
        writeln!(page, "| {code} | {} | {} |", code.step(), code.title()).expect("text can be written to");
    }
    for code in DiffCode::ALL {
        write!(page, "\n## {code}: {}\n\n*{}.* {}\n", code.title(), name(code.step()), code.explanation())
            .expect("text can be written to");
    }
    page
}

fn name(step: Step) -> &'static str {
    match step {
        Step::Major => "Major",
        Step::Minor => "Minor",
        Step::Patch => "Patch",
        Step::None => "No change",
    }
}
