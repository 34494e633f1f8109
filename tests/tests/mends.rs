//! The actions that diagnostics show for overlays mend what they say they mend.

use oasmith::Options;
use oasmith::diagnostics::{Code, Diagnostic, Place, Severity};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use tests::cases::{Case, accepted, in_folder};
use tests::specs;

/// The codes of which no overlay mends anything, and why.
const WITHOUT: &str = include_str!("../mends.tsv");

fn found(options: &Options) -> Vec<Diagnostic> {
    oasmith::list(options).report().diagnostics().to_vec()
}

/// What tells one diagnostic from another.
fn key(diagnostic: &Diagnostic) -> (Code, Option<Place>, String) {
    (diagnostic.code, diagnostic.labels.first().map(|label| label.place.clone()), diagnostic.message.clone())
}

/// The same document with an overlay of these actions besides its own.
fn with(options: &Options, actions: &str, folder: &Path) -> Options {
    let overlay: PathBuf = folder.join("mend.overlay.yaml");
    let text = format!("overlay: 1.0.0\ninfo: {{ title: Mends, version: 1.0.0 }}\nactions:\n{actions}");
    fs::write(&overlay, text).expect("the folder can be written");
    let mut options = options.clone();
    options.root = Some(PathBuf::from("/"));
    options.overlays.push(overlay);
    options
}

/// What goes wrong when `diagnostic` is mended as it says.
fn fault(options: &Options, diagnostic: &Diagnostic, before: &[Diagnostic], folder: &Path) -> Option<String> {
    let action = diagnostic.mend.as_deref()?;
    let after = found(&with(options, action, folder));
    let (was, stays): (BTreeSet<_>, BTreeSet<_>) = (before.iter().map(key).collect(), after.iter().map(key).collect());
    if let Some(wrong) = after.iter().find(|one| {
        matches!(one.code, Code::BadOverlay | Code::BadQuery | Code::OverlayMismatch | Code::OverlayWithoutEffect)
            && !was.contains(&key(one))
    }) {
        return Some(format!("{}: {}\n{action}", wrong.code, wrong.message));
    }
    let is_new = |one: &&Diagnostic| one.severity == Severity::Error && !was.contains(&key(one));
    if let Some(error) = after.iter().find(is_new) {
        return Some(format!("{} is mended, and now {}: {}\n{action}", diagnostic.code, error.code, error.message));
    }
    stays.contains(&key(diagnostic)).then(|| format!("{} stays: {}\n{action}", diagnostic.code, diagnostic.message))
}

#[test]
fn what_is_shown_mends_what_was_found() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut wrong = Vec::new();
    let mut shown: BTreeSet<Code> = BTreeSet::new();
    for case in in_folder("rejected").into_iter().chain(accepted()) {
        let options = case.options(&folder.path().join("client.rs"));
        let before = found(&options);
        for diagnostic in &before {
            shown.extend(diagnostic.mend.as_ref().map(|_| diagnostic.code));
            let fault = fault(&options, diagnostic, &before, folder.path());
            wrong.extend(fault.map(|fault| format!("{}: {fault}", case.name)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let without: BTreeMap<&str, &str> = WITHOUT.lines().skip(1).filter_map(|line| line.split_once('\t')).collect();
    let all = Code::ALL.iter().map(|code| code.to_string()).collect::<BTreeSet<_>>();
    let said: BTreeSet<String> = without.keys().map(|code| (*code).to_owned()).collect();
    let shown: BTreeSet<String> = shown.iter().map(ToString::to_string).collect();
    assert_eq!(said, &all - &shown, "mends.tsv lists the codes of which no document shows a mend");
    assert!(without.values().all(|why| why.len() > 10), "each has its reason");
}

/// All at once, in documents that others wrote: items of lists from the last on, so that none moves another.
#[test]
fn what_is_shown_mends_real_documents() {
    let Some(specs) = specs::folder() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut mended = 0;
    for name in [
        "anthropic.yml",
        "apache-superset.json",
        "docker-engine-2.0.yaml",
        "heyapi-full-3.1.yaml",
        "portkey-openapi.yaml",
        "qdrant.json",
    ] {
        let options = Case::new(specs.join(name)).options(&folder.path().join("client.rs"));
        let before = found(&options);
        let mut fit: Vec<&Diagnostic> = before.iter().filter(|one| one.mend.is_some()).collect();
        fit.sort_by_key(|one| std::cmp::Reverse(one.labels.first().map(|label| steps(&label.place))));
        let actions: BTreeSet<&str> = BTreeSet::new();
        let mut seen = actions;
        let text: String = fit.iter().filter_map(|one| one.mend.as_deref()).filter(|text| seen.insert(text)).collect();
        let after: BTreeSet<_> = found(&with(&options, &text, folder.path())).iter().map(key).collect();
        let stays: Vec<String> = fit
            .iter()
            .filter(|one| after.contains(&key(one)))
            .map(|one| format!("{} {}\n{:?}", one.code, one.message, one.mend))
            .collect();
        assert!(stays.is_empty(), "{name}: {} stay of {}:\n{}", stays.len(), fit.len(), stays.join("\n"));
        mended += fit.len();
    }
    assert!(mended > 100, "{mended} are too few to say anything");
}

/// A pointer whose numbers compare as such.
fn steps(place: &Place) -> Vec<(usize, String)> {
    place.pointer.steps().map(|step| (step.parse().unwrap_or(0), step)).collect()
}
