use super::args::InitArgs;
use super::options;
use super::show::{Terminal, count};
use super::status::Status;
use oasmith::Layout;

/// Makes a crate, and says what to do with it.
pub fn run(args: &InitArgs, terminal: &Terminal) -> Status {
    let made = options::input(&args.input, terminal).and_then(|mut options| {
        options.name = args.name.clone().or(options.name);
        options.layout = if args.build_rs { Layout::Inline } else { Layout::Module };
        terminal.report(oasmith::init(&options, &args.output))
    });
    match made {
        Err(status) => status,
        Ok(made) => terminal.print(&format!(
            "Made the crate {} in {}: {}, {}\nCall something: cd {} && cargo run --example first_call\n",
            made.package,
            args.output.display(),
            count(made.operations, "operation"),
            count(made.types, "type"),
            args.output.display(),
        )),
    }
}
