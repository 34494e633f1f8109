//! How much of a document became free JSON although its schemas constrain it: every schema of the text has its fate, and
//! `free_json.tsv` is the ceiling, which only falls.

use oasmith::diagnostics::render::Format;
use oasmith::{Fate, Listing, Options};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tests::ledger;
use tests::positions::{Position, constrains, positions};
use tests::project::workspace;
use tests::raw::Raw;
use tests::specs;

/// The most that may be free JSON of Portkey's document, in thousandths of all positions.
const PORTKEY: usize = 10;

/// A line of the table.
#[derive(Debug, PartialEq)]
struct Row {
    document: String,
    positions: usize,
    free: usize,
}

fn table() -> Vec<Row> {
    let text = std::fs::read_to_string("free_json.tsv").expect("the table can be read");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [document, positions, free] = cells.as_slice() else { panic!("{line:?} has not three cells") };
        let number = |cell: &str| cell.parse().unwrap_or_else(|_| panic!("{line:?}: {cell} is no number"));
        Row { document: (*document).to_owned(), positions: number(positions), free: number(free) }
    };
    text.lines().skip(1).map(row).collect()
}

/// Where a document of the table is, if it is there.
fn path(document: &str) -> Option<PathBuf> {
    let own = workspace().join(document);
    if own.exists() { Some(own) } else { specs::folder().map(|folder| folder.join(document)) }
}

fn list(path: &Path) -> Listing {
    let outcome = oasmith::list(&Options::new(path));
    let report = outcome.render(Format::Text { color: false });
    outcome.into_result().unwrap_or_else(|| panic!("{} has errors:\n{report}", path.display()))
}

/// What is wrong with the fate of a schema, by the text alone.
fn fault(document: &Raw, position: &Position<'_>, fates: &BTreeMap<&str, &Fate>) -> Option<String> {
    let at = &position.pointer;
    let constrained = constrains(document, position.schema);
    let is = |keyword: &str| at.rsplit('/').next() == Some(keyword);
    let above = |keyword: &str| at.rsplit('/').nth(1) == Some(keyword);
    match fates.get(at.as_str()) {
        None => Some(format!("{at} has no fate")),
        // A hidden one: the type says less than the schema.
        Some(Fate::Typed(ty)) if ty == "runtime::json::Value" && constrained => Some(format!("{at} is {ty}")),
        // Such schemas describe values and are the type of none.
        Some(Fate::Merged) if ["not", "if", "then", "else", "contains", "propertyNames"].iter().any(|it| is(it)) => {
            None
        }
        Some(Fate::Merged) if !["allOf", "anyOf", "oneOf", "dependentSchemas"].into_iter().any(above) => {
            Some(format!("{at} is merged and no branch"))
        }
        Some(Fate::FreeJson(why)) if why.trim().is_empty() => Some(format!("{at} has no reason")),
        Some(Fate::FreeJson(_)) if !constrained => Some(format!("{at} constrains nothing and counts as free JSON")),
        _ => None,
    }
}

fn measure(document: &str, path: &Path) -> Row {
    let raw = Raw::read(path);
    let listing = list(path);
    let fates: BTreeMap<&str, &Fate> = listing.positions.iter().map(|at| (at.pointer.as_str(), &at.fate)).collect();
    let found = positions(&raw);
    let faults: Vec<String> = found.iter().filter_map(|position| fault(&raw, position, &fates)).collect();
    assert!(faults.is_empty(), "{document}: {} schemas have no proper fate:\n{}", faults.len(), faults.join("\n"));

    let there: BTreeSet<&str> = found.iter().map(|position| position.pointer.as_str()).collect();
    let invented: Vec<&&str> = fates.keys().filter(|pointer| !there.contains(**pointer)).collect();
    assert!(invented.is_empty(), "{document}: the text has no schema at {invented:?}");
    assert_eq!(ledger::of_listing(&listing), ledger::of_text(&found), "{document}: the ledger and the text differ");
    for (pointer, why) in listing.free_json() {
        println!("{document}#{pointer}: free JSON, since {why}");
    }
    Row { document: document.to_owned(), positions: found.len(), free: listing.free_json().count() }
}

#[test]
fn free_json_only_falls() {
    let mut held = 0;
    let mut wrong = Vec::new();
    for row in table() {
        let Some(path) = path(&row.document) else { continue };
        let now = measure(&row.document, &path);
        held += 1;
        if now != row {
            wrong.push(format!(
                "{}\t{}\t{}\t(the table says {} and {})",
                now.document, now.positions, now.free, row.positions, row.free
            ));
        }
        if row.document == "portkey-openapi.yaml" {
            assert!(now.free * 1000 <= now.positions * PORTKEY, "{} of {} are free JSON", now.free, now.positions);
            assert!(now.positions > 4000, "{} positions are too few", now.positions);
        }
    }
    println!("{held} documents measured");
    assert!(wrong.is_empty(), "free_json.tsv is out of date; no number of free JSON may rise:\n{}", wrong.join("\n"));
    assert!(held > 0, "no document was measured");
}

#[test]
fn every_fate_is_met() {
    let listing = list(Path::new("cases/types-implied.yaml"));
    let count = |test: fn(&Fate) -> bool| listing.positions.iter().filter(|position| test(&position.fate)).count();
    assert!(count(|fate| matches!(fate, Fate::Typed(_))) > 0);
    assert!(listing.free_json().any(|(pointer, why)| pointer.ends_with("/unlike") && why.contains("`not`")));
}
