//! Generates Rust clients from OpenAPI documents.
//!
//! In a build script one line does where the defaults serve:
//!
//! ```no_run
//! oasmith::build("openapi.yaml");
//! ```
//!
//! [`Builder`] has the same choices as the command line. [`generate`] is behind both.

#![warn(missing_docs)]

mod build_script;
mod compared;
mod config;
mod crate_files;
pub mod diagnostics;
mod diff;
mod document;
mod embed;
mod emit;
mod foreign;
mod init;
mod ir;
mod jobs;
mod lock;
mod lower;
mod made;
mod mends;
mod options;
mod outcome;
mod output;
mod overlaid;
mod relative;
mod sample;
mod selected;
mod source;
mod stack;
mod toml_text;
mod validate;
mod write;

pub use build_script::{BuildError, Builder, build};
pub use compared::{Compared, Diff, Difference, Location, Version, diff};
pub use config::CONFIG_SCHEMA;
pub use diff::{DiffCode, Step};
pub use init::init;
pub use lower::{Filter, PageRule};
pub use made::{Account, Fate, Listed, Listing, Made, Position};
pub use options::{Options, Origin, Runtime};
pub use outcome::Outcome;
pub use overlaid::{Overlaid, apply_overlays};
pub use sample::{Held, Sample};
pub use write::{Change, Layout, Stored};

use diagnostics::Report;
use emit::Target;
use lower::Pins;
use outcome::Texts;

/// Generates a client as `options` say, and writes it.
///
/// Where there are errors nothing is written, except that writing itself may break off: then each file is either as it
/// was or complete.
pub fn generate(options: &Options) -> Outcome<Made> {
    let writes = options.update_lock && !options.check;
    run(options, writes, |texts, report| {
        let place = validate::output(options, report);
        let map = foreign::type_map(options, options.layout == Layout::Crate, report);
        let known = lock::open(options, texts, report);
        let mut pins = Pins::new(known.choices);

        let sources = texts.sources.insert(source::read(&options.input(), report));
        let document = document::canonicalize(sources, report)?;
        let mut api =
            lower::lower(&document, options.reading(), options.document_url.as_deref(), &map, &mut pins, report)?;
        lower::pages(&mut api, &document, &options.pagination, report);
        // What is emitted takes its memory.
        drop(document);
        lock::hold_names(options, pins.made(), report);
        let api = selected::selected(api, options, report)?;
        let home = crate_files::home(&api, options, &place);
        let modules = emit::emit(&api, Target::Client, &embed::runtime_at(options, &api), &home);
        let files = output::files(modules, &api, options, &place, report)?;
        let lock = lock::renew(options, sources, &api.version, pins.into_choices(), known.source);
        output::store(&files, &lock, &api, options, &place).map_err(|error| report.push(error)).ok()
    })
}

/// Finds what there is to say about a document, and what it has; writes nothing.
pub fn list(options: &Options) -> Outcome<Listing> {
    run(options, false, |texts, report| {
        let map = foreign::type_map(options, false, report);
        let mut pins = Pins::new(lock::peek(options, texts, report).choices);
        let sources = texts.sources.insert(source::read(&options.input(), report));
        let document = document::canonicalize(sources, report)?;
        let mut api =
            lower::lower(&document, options.reading(), options.document_url.as_deref(), &map, &mut pins, report)?;
        lower::pages(&mut api, &document, &options.pagination, report);
        let api = selected::selected(api, options, report)?;
        Some(Listing::new(&api, &sources.files()))
    })
}

/// Holds real answers against the document: finds where they differ, and what overlay mends the document; writes nothing.
pub fn check_samples(options: &Options, samples: &[Sample]) -> Outcome<Held> {
    run(options, false, |texts, report| sample::hold(options, samples, texts, report))
}

/// Puts everything back as it was before an `oasmith update` that was ended while it stored. [`generate`] does so by itself,
/// where it writes.
pub fn recover(options: &Options) -> Outcome<()> {
    run(options, true, |_, _| Some(()))
}

/// Does the work on what lies there, once that is whole; a run that `writes` sees to it.
fn run<T: Send>(
    options: &Options,
    writes: bool,
    work: impl FnOnce(&mut Texts, &mut Report) -> Option<T> + Send,
) -> Outcome<T> {
    let (mut texts, mut report) = (Texts::default(), Report::default());
    let result =
        output::settle(options, writes, &mut report).and_then(|()| stack::run(|| work(&mut texts, &mut report)));
    report.deny(&options.deny);
    if let Some(sources) = &texts.sources {
        mends::suggest(&mut report, sources);
    }
    Outcome::new(result, report, texts)
}
