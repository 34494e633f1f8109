//! `oasmith update`.

mod fetch;
mod url;

use super::args::{InputArgs, UpdateArgs};
use super::compare::{self, Wish};
use super::show::{Terminal, count};
use super::status::Status;
use super::{diff::unified, generate, options};
use oasmith::{Diff, Options, Origin};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Takes the published document, says what it changes, and generates: all of it, or nothing.
pub fn run(args: &UpdateArgs, terminal: &Terminal) -> Status {
    match update(args, terminal) {
        Ok(status) | Err(status) => status,
    }
}

fn update(args: &UpdateArgs, terminal: &Terminal) -> Result<Status, Status> {
    let old = configured(args, terminal)?;
    if !args.dry_run {
        terminal.report(oasmith::recover(&old))?;
    }
    let mut new = published(args, &old, terminal)?;
    new.check = args.dry_run;
    let diff = terminal.during("Comparing", || difference(&old, &new));
    let told = diff.as_ref().map_or(Status::Done, |diff| {
        compare::print(diff, &Wish { format: args.format, fail_on: args.fail_on }, terminal)
    });
    if told == Status::Drift {
        return Ok(told);
    }
    let made = terminal.report(terminal.during("Generating", || oasmith::generate(&new)))?;
    if !args.dry_run {
        return Ok(terminal.print(&generate::summary(&made)).max(told));
    }
    let changes: String = made.changes.iter().map(|change| unified(change, terminal.color)).collect();
    let would = format!("{} would change; run the command without --dry-run\n", count(made.changes.len(), "file"));
    Ok(terminal.print(&(changes + &would)).max(told))
}

/// The options of the configuration.
fn configured(args: &UpdateArgs, terminal: &Terminal) -> Result<Options, Status> {
    let input = InputArgs { config: args.config.clone(), deny: args.deny.clone(), ..InputArgs::default() };
    options::input(&input, terminal)
}

/// The same options for the document as it is published now.
fn published(args: &UpdateArgs, old: &Options, terminal: &Terminal) -> Result<Options, Status> {
    let Some(source) = args.source.clone().or_else(|| old.source.clone()) else {
        let help = format!("say `source = \"https://…\"` in {}, or `--source`", options::CONFIG);
        return Err(terminal.misused("nothing says where the document is published", &help));
    };
    let bytes = terminal
        .during(&format!("Reading {source}"), || {
            fetch::fetch(&source, &old.source_hosts, Duration::from_secs(args.timeout))
        })
        .map_err(|fault| terminal.failed(&fault.message, &fault.help))?;
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let text = String::from_utf8(bytes).map_err(|_| {
        terminal
            .failed(&format!("`{source}` is not UTF-8 text"), "nothing was changed; look at what is published there")
    })?;
    let mut new = old.clone();
    new.text = Some(text);
    new.origin = Some(Origin { from: source, sha256 });
    Ok(new)
}

/// What changes, if the old document can be read; what is wrong with the new one is told when it is generated.
fn difference(old: &Options, new: &Options) -> Option<Diff> {
    // What is denied stops a generation, and no comparison.
    let lenient = |options: &Options| {
        let mut options = options.clone();
        options.deny.clear();
        options
    };
    if !old.spec.exists() {
        return None;
    }
    oasmith::diff(&lenient(old), &lenient(new)).diff
}
