use super::args::GenerateArgs;
use super::diff::unified;
use super::options;
use super::show::{Terminal, count};
use super::status::Status;
use oasmith::{Layout, Made};

/// Generates, or compares, and says what came of it.
pub fn run(args: &GenerateArgs, terminal: &Terminal) -> Status {
    let made = options::generate(args, terminal).and_then(|options| {
        let check = options.check;
        Ok((terminal.report(terminal.during("Generating", || oasmith::generate(&options)))?, check))
    });
    match made {
        Err(status) => status,
        Ok((made, false)) => terminal.print(&summary(&made)),
        Ok((made, true)) if made.changes.is_empty() => {
            terminal.print(&format!("{} is up to date\n", made.output.display()))
        }
        Ok((made, true)) => {
            let diff: String = made.changes.iter().map(|change| unified(change, terminal.color)).collect();
            let differ =
                format!("{} would change; run the command without --check\n", count(made.changes.len(), "file"));
            terminal.print(&(diff + &differ)).max(Status::Drift)
        }
    }
}

/// What was generated, in two lines.
pub fn summary(made: &Made) -> String {
    let parts = [count(made.operations, "operation"), count(made.types, "type"), count(made.lines, "line")];
    if made.layout == Layout::Inline {
        let (parts, lock) = (parts.join(", "), made.output.display());
        return format!("The build script will generate {parts}; their names are in {lock}\n");
    }
    let stored = made.stored;
    let mut text = format!(
        "Generated {}: {}\n{} written, {} unchanged, {} removed\n",
        made.output.display(),
        parts.join(", "),
        count(stored.written, "file"),
        stored.unchanged,
        stored.removed,
    );
    // Said once, when the modules come into a crate.
    if !made.dependencies.is_empty() && stored.unchanged == 0 {
        text.push_str("The crate that it is a part of needs these dependencies:\n");
        made.dependencies.iter().for_each(|line| text.push_str(&format!("  {line}")));
    }
    text
}
