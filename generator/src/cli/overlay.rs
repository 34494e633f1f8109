use super::args::{ApplyArgs, DocumentFormat, InputArgs, OverlayCommand};
use super::options;
use super::show::Terminal;
use super::status::Status;

/// Does what is to be done with overlays.
pub fn run(command: &OverlayCommand, terminal: &Terminal) -> Status {
    let OverlayCommand::Apply(args) = command;
    apply(args, terminal)
}

fn apply(args: &ApplyArgs, terminal: &Terminal) -> Status {
    let input = InputArgs {
        spec: args.spec.clone(),
        overlay: args.overlay.clone(),
        config: args.config.clone(),
        root: args.root.clone(),
        ..InputArgs::default()
    };
    let options = match options::input(&input, terminal) {
        Ok(options) => options,
        Err(status) => return status,
    };
    let is_json = options.spec.extension().is_some_and(|extension| extension == "json");
    let format = args.format.unwrap_or(if is_json { DocumentFormat::Json } else { DocumentFormat::Yaml });
    match terminal.report(oasmith::apply_overlays(&options)) {
        Err(status) => status,
        Ok(document) => terminal.print(&match format {
            DocumentFormat::Yaml => document.yaml,
            DocumentFormat::Json => document.json,
        }),
    }
}
