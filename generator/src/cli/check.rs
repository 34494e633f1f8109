use super::args::InputArgs;
use super::options;
use super::show::{Terminal, count};
use super::status::Status;

/// Reports what there is to say about a document.
pub fn run(args: &InputArgs, terminal: &Terminal) -> Status {
    let found = options::input(args, terminal).and_then(|options| {
        let listing = terminal.report(oasmith::list(&options))?;
        Ok((options.spec, listing))
    });
    match found {
        Err(status) => status,
        Ok((spec, listing)) => terminal.print(&format!(
            "{}: a client would have {} and {}\n",
            spec.display(),
            count(listing.operations.len(), "operation"),
            count(listing.types, "type"),
        )),
    }
}
