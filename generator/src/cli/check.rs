use super::args::CheckArgs;
use super::options;
use super::show::{Terminal, count};
use super::status::Status;
use oasmith::{Options, Sample};

/// Reports what there is to say about a document, or about real answers held against it.
pub fn run(args: &CheckArgs, terminal: &Terminal) -> Status {
    let options = match options::input(&args.input, terminal) {
        Ok(options) => options,
        Err(status) => return status,
    };
    if !args.sample.is_empty() {
        return samples(&args.sample, &options, terminal);
    }
    match terminal.report(terminal.during("Reading", || oasmith::list(&options))) {
        Err(status) => status,
        Ok(listing) => terminal.print(&format!(
            "{}: a client would have {} and {}\n",
            options.spec.display(),
            count(listing.operations.len(), "operation"),
            count(listing.types, "type"),
        )),
    }
}

/// Holds the samples against the document; the overlay that mends it is the result.
fn samples(texts: &[String], options: &Options, terminal: &Terminal) -> Status {
    let mut samples = Vec::new();
    for text in texts {
        match sample(text) {
            Some(sample) => samples.push(sample),
            None => {
                let message = format!("`{}` is no sample", text.escape_debug());
                return terminal
                    .misused(&message, "write `--sample listPets=answer.json`, or `listPets:404=answer.json`");
            }
        }
    }
    let held = match terminal.report(oasmith::check_samples(options, &samples)) {
        Ok(held) => held,
        Err(status) => return status,
    };
    match terminal.print(&held.overlay.unwrap_or_default()) {
        Status::Done if held.differences > 0 => Status::Document,
        status => status,
    }
}

/// `OPERATION=FILE` or `OPERATION:STATUS=FILE`.
fn sample(text: &str) -> Option<Sample> {
    let (name, file) = text.split_once('=').filter(|(name, file)| !name.is_empty() && !file.is_empty())?;
    let (operation, status) = match name.rsplit_once(':') {
        Some((operation, status)) if status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit()) => {
            (operation, status.parse().ok())
        }
        _ => (name, None),
    };
    Some(Sample { operation: operation.to_owned(), status, file: file.into() })
}
