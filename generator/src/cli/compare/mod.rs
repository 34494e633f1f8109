//! `oasmith diff`.

mod json;
mod markdown;
mod revision;
mod text;

use super::args::{DiffArgs, FailOn, InputArgs, ListFormat};
use super::options;
use super::show::Terminal;
use super::status::Status;
use oasmith::{Diff, Options, Step};
use revision::Checkout;
use std::path::Path;

/// Compares two documents, and says what came of it.
pub fn run(args: &DiffArgs, terminal: &Terminal) -> Status {
    match compared(args, terminal) {
        Err(status) => status,
        Ok(diff) => print(&diff, &Wish { format: args.format, fail_on: args.fail_on }, terminal),
    }
}

fn compared(args: &DiffArgs, terminal: &Terminal) -> Result<Diff, Status> {
    let old = side(Some(&args.old), args, terminal)?;
    let new = side(args.new.as_ref(), args, terminal)?;
    let compared = terminal.during("Comparing", || oasmith::diff(&old.options, &new.options));
    // What there is to say about each document, `oasmith check` says; here it would hide the changes.
    if compared.diff.is_none() {
        terminal.report(compared.old)?;
        terminal.report(compared.new)?;
        return Err(Status::Document);
    }
    let mut diff = compared.diff.ok_or(Status::Document)?;
    for change in &mut diff.changes {
        old.relabel(&mut change.old);
        new.relabel(&mut change.new);
    }
    Ok(diff)
}

/// A document to compare.
struct Side {
    options: Options,
    /// Where it was put, if it is one of a git revision; it goes when this does.
    checkout: Option<Checkout>,
}

impl Side {
    /// Says of a file of a git revision what it is called there.
    fn relabel(&self, location: &mut Option<oasmith::Location>) {
        if let (Some(checkout), Some(location)) = (&self.checkout, location) {
            location.path = checkout.label(&location.path);
        }
    }
}

/// The document that an argument names.
fn side(named: Option<&String>, args: &DiffArgs, terminal: &Terminal) -> Result<Side, Status> {
    let file = named.filter(|name| Path::new(name).is_file());
    let input = InputArgs {
        spec: file.map(Into::into),
        overlay: args.overlay.clone(),
        config: args.config.clone(),
        lock: args.lock.clone(),
        ..InputArgs::default()
    };
    let mut options = match (named, file) {
        (Some(name), None) => revision::configured(name, &input, terminal)?,
        _ => options::input(&input, terminal)?,
    };
    // What is denied stops a generation, and no comparison.
    options.deny.clear();
    let Some(name) = named.filter(|_| file.is_none()) else { return Ok(Side { options, checkout: None }) };
    match Checkout::new(name, &options) {
        Ok(checkout) => Ok(Side { options: checkout.options(&options), checkout: Some(checkout) }),
        Err(fault) => Err(terminal.misused(&fault.message, &fault.help)),
    }
}

/// How the changes are to be told.
pub struct Wish {
    pub format: ListFormat,
    pub fail_on: Option<FailOn>,
}

/// Tells the changes; the status says whether there are such that nobody wants.
pub fn print(diff: &Diff, wish: &Wish, terminal: &Terminal) -> Status {
    let status = terminal.print(&match wish.format {
        ListFormat::Text => text::text(diff, terminal.color),
        ListFormat::Json => json::json(diff),
        ListFormat::Markdown => markdown::markdown(diff),
    });
    let fails = wish.fail_on.is_some_and(|limit| diff.step() >= Step::from(limit));
    if status == Status::Done && fails { Status::Drift } else { status }
}

/// How many changes call for each step: `1 major, 2 minor, 0 patch`.
fn counts(diff: &Diff) -> String {
    let steps = [Step::Major, Step::Minor, Step::Patch];
    steps.map(|step| format!("{} {step}", diff.count(step))).join(", ")
}

/// What all changes together mean.
fn verdict(step: Step) -> &'static str {
    match step {
        Step::None => "nothing changes for users of the client",
        Step::Patch => "the next version is a patch",
        Step::Minor => "the next version is a minor one",
        Step::Major => "the next version is a major one: code that uses the client may break",
    }
}

/// A few of the operations that a change reaches.
fn reached(operations: &[String]) -> String {
    const FEW: usize = 3;
    let shown = operations.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join(", ");
    match operations.len() {
        0 => "reached by no operation".to_owned(),
        count if count <= FEW => format!("reached by {shown}"),
        count => format!("reached by {shown} and {} more", count - FEW),
    }
}
