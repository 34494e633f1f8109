//! How much code is emitted: every line is compiled by somebody.

use oasmith::diagnostics::render::Format;
use oasmith::{Options, Runtime};
use std::path::PathBuf;
use tests::project::workspace;
use tests::specs;

/// Documents, and the lines that a crate of each may have without the runtime. Who emits more says here why it is worth it;
/// who emits much less lowers the figure.
const CEILINGS: &[(&str, usize)] =
    &[("portkey.yaml", 7_000), ("portkey-openapi.yaml", 97_000), ("github-2021.json", 162_000)];

#[test]
fn no_document_has_more_lines_than_it_may() {
    let bundled = workspace().join("openapi");
    let folders: Vec<PathBuf> = [bundled].into_iter().chain(specs::folder()).collect();
    for (name, most) in CEILINGS {
        let Some(path) = folders.iter().map(|folder| folder.join(name)).find(|path| path.exists()) else { continue };
        let lines = lines(path);
        assert!(lines <= *most, "{name}: {lines} lines are more than {most}");
        assert!(lines > most - most / 8, "{name}: {lines} lines are so few that {most} is no ceiling any more");
    }
}

/// How many lines there are; nothing is written.
fn lines(document: PathBuf) -> usize {
    let mut options = Options::new(document);
    options.output = Some(workspace().join("target/emitted/lines/client"));
    options.lock = Some(workspace().join("target/emitted/lines/none.lock"));
    options.update_lock = false;
    options.runtime = Runtime::Version(env!("CARGO_PKG_VERSION").to_owned());
    options.check = true;
    let outcome = oasmith::generate(&options);
    match outcome.result() {
        Some(made) => made.lines,
        None => panic!("{}", outcome.render(Format::Text { color: false })),
    }
}
