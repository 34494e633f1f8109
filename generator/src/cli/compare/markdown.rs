use super::{counts, reached, verdict};
use crate::cli::show::{cell, code, count};
use oasmith::{Diff, DiffCode, Difference, Location, Step};

/// The most changes of one step that are listed: what reviews take has an end.
const MOST: usize = 150;

/// The changes for a pull request: a table of what changes how often, then each.
pub fn markdown(diff: &Diff) -> String {
    let title = |text: &str, version: &str| cell(format!("{text} {version}").trim());
    let mut text =
        format!("## Changes for users of the client\n\n**{}**: {}.", step_name(diff.step()), verdict(diff.step()));
    let (old, new) = (title(&diff.old.title, &diff.old.version), title(&diff.new.title, &diff.new.version));
    text.push_str(&match old == new {
        true => format!(" {old}.\n"),
        false => format!(" From {old} to {new}.\n"),
    });
    if diff.changes.is_empty() {
        return text;
    }
    text.push_str(&summary(diff));
    for step in [Step::Major, Step::Minor, Step::Patch] {
        text.push_str(&section(diff, step));
    }
    text
}

fn step_name(step: Step) -> &'static str {
    match step {
        Step::None => "No change",
        Step::Patch => "Patch",
        Step::Minor => "Minor",
        Step::Major => "Major",
    }
}

fn summary(diff: &Diff) -> String {
    let mut text = format!(
        "\n{} ({}).\n\n| step | code | what | how often |\n|---|---|---|---:|\n",
        count(diff.changes.len(), "change"),
        counts(diff)
    );
    let mut codes: Vec<DiffCode> = diff.changes.iter().map(|change| change.code).collect();
    codes.dedup();
    for code in codes {
        let often = diff.changes.iter().filter(|change| change.code == code).count();
        text.push_str(&format!("| {} | {code} | {} | {often} |\n", code.step(), code.title()));
    }
    text
}

/// The changes that call for one step, folded away: a pull request has other things to show.
fn section(diff: &Diff, step: Step) -> String {
    let changes: Vec<&Difference> = diff.changes.iter().filter(|change| change.code.step() == step).collect();
    if changes.is_empty() {
        return String::new();
    }
    let mut text = format!(
        "\n<details{}>\n<summary>{}: {}</summary>\n\n| code | item | what | old | new | operations |\n|---|---|---|---|---|---|\n",
        if step == Step::Major { " open" } else { "" },
        step_name(step),
        count(changes.len(), "change"),
    );
    let more = changes.len().saturating_sub(MOST);
    for change in changes.into_iter().take(MOST) {
        let others =
            if change.others.is_empty() { String::new() } else { format!(" and {} more", change.others.len()) };
        text.push_str(&format!(
            "| {} | {}{others} | {} | {} | {} | {} |\n",
            change.code,
            code(&change.item),
            sentence(&change.text),
            place(change.old.as_ref()),
            place(change.new.as_ref()),
            cell(&reached(&change.operations)),
        ));
    }
    if more > 0 {
        text.push_str(&format!("\nAnd {more} more, which `oasmith diff` lists.\n"));
    }
    text + "\n</details>\n"
}

/// A sentence in a cell; what is code in it stays as it is.
fn sentence(text: &str) -> String {
    let parts = text.split('`').enumerate().map(|(index, part)| if index % 2 == 1 { code(part) } else { cell(part) });
    parts.collect()
}

fn place(location: Option<&Location>) -> String {
    location.map_or_else(String::new, |at| code(&format!("{}:{}:{}", at.path.display(), at.line, at.column)))
}
