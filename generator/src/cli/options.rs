use super::args::{FilterArgs, GenerateArgs, InputArgs};
use super::show::Terminal;
use super::status::Status;
use oasmith::{Filter, Layout, Options, Runtime};
use std::path::Path;

/// The file that is read where no document is named.
pub const CONFIG: &str = "oasmith.toml";

/// What the configuration says, and over it what the command line does.
pub fn input(args: &InputArgs, terminal: &Terminal) -> Result<Options, Status> {
    let implied = (args.spec.is_none() && Path::new(CONFIG).exists()).then(|| CONFIG.into());
    let mut options = match args.config.clone().or(implied) {
        Some(config) => terminal.report(Options::from_config(config))?,
        None => Options::new(""),
    };
    replace(&mut options.spec, args.spec.clone());
    if options.spec.as_os_str().is_empty() {
        let help = format!("name one, as in `oasmith check openapi.yaml`, or say `spec = \"…\"` in {CONFIG}");
        return Err(terminal.misused("no document is named", &help));
    }
    replace_list(&mut options.overlays, &args.overlay);
    filters(&mut options, &args.filter);
    options.document_url = args.document_url.clone().or(options.document_url);
    options.root = args.root.clone().or(options.root);
    options.lock = args.lock.clone().or(options.lock);
    options.deny.extend(args.deny.iter().copied().map(oasmith::diagnostics::Deny::from));
    Ok(options)
}

/// All options of `oasmith generate`.
pub fn generate(args: &GenerateArgs, terminal: &Terminal) -> Result<Options, Status> {
    let mut options = input(&args.input, terminal)?;
    options.output = args.output.clone().or(options.output);
    options.name = args.name.clone().or(options.name);
    replace(&mut options.runtime, args.runtime.as_deref().map(Runtime::from));
    if args.output.is_some() && options.layout == Layout::Inline {
        options.layout = Layout::Crate;
    }
    replace(&mut options.layout, args.module.then_some(Layout::Module));
    options.check = args.check;
    Ok(options)
}

/// Filters of the command line stand in place of all those of the configuration: together they would mean neither.
fn filters(options: &mut Options, args: &FilterArgs) {
    let filter = |tags: &[String], operations: &[String], paths: &[String]| Filter {
        tags: tags.to_vec(),
        operations: operations.to_vec(),
        paths: paths.to_vec(),
    };
    let include = filter(&args.tag, &args.operation, &args.path);
    let exclude = filter(&args.exclude_tag, &args.exclude_operation, &args.exclude_path);
    if !include.is_empty() || !exclude.is_empty() {
        (options.include, options.exclude) = (include, exclude);
    }
}

fn replace<T>(option: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *option = given;
    }
}

fn replace_list<T: Clone>(option: &mut Vec<T>, given: &[T]) {
    if !given.is_empty() {
        *option = given.to_vec();
    }
}
