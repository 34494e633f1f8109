use super::{counts, reached, verdict};
use crate::cli::show::{count, plain};
use oasmith::{Diff, Difference, Location, Step};

/// The changes for people, the verdict last.
pub fn text(diff: &Diff, color: bool) -> String {
    let mut text: String = diff.changes.iter().map(|change| one(change, color)).collect();
    let verdict = verdict(diff.step());
    let summary = match diff.changes.len() {
        0 => format!("No change: {verdict}\n"),
        changes => format!("{} ({}): {verdict}\n", count(changes, "change"), counts(diff)),
    };
    text.push_str(&paint(&summary, diff.step(), color));
    text
}

fn one(change: &Difference, color: bool) -> String {
    let step = change.code.step();
    let head = paint(&format!("{step}[{}]", change.code), step, color);
    let others = match change.others.len() {
        0 => String::new(),
        others => format!(" (and {})", count(others, "other item")),
    };
    format!(
        "{head} {}{others}: {}\n  old: {}\n  new: {}\n  {}\n\n",
        plain(&change.item),
        plain(&change.text),
        place(change.old.as_ref()),
        place(change.new.as_ref()),
        plain(&reached(&change.operations)),
    )
}

fn place(location: Option<&Location>) -> String {
    match location {
        Some(at) => plain(&format!("{}:{}:{} {}", at.path.display(), at.line, at.column, at.pointer)),
        None => "nowhere".to_owned(),
    }
}

fn paint(text: &str, step: Step, color: bool) -> String {
    let code = match step {
        Step::Major => 31,
        Step::Minor => 33,
        Step::Patch => 36,
        Step::None => 32,
    };
    if color { format!("\u{1b}[1;{code}m{}\u{1b}[0m{}", text.trim_end(), ending(text)) } else { text.to_owned() }
}

fn ending(text: &str) -> &str {
    text.get(text.trim_end().len()..).unwrap_or_default()
}
