//! What holds for every document.

use crate::{Document, folder};
use oasmith::diagnostics::render::Format;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tests::cases::Case;

/// How long one document may take; each is small.
const LONGEST: Duration = Duration::from_secs(20);

/// Errors that name a file and no place in it.
const PLACELESS: &[&str] = &["OA0003", "OA0004", "OA0006"];

/// What came of a document.
pub enum Verdict {
    Refused,
    /// With the emitted code.
    Accepted(String),
    /// Something that must not be.
    Fault(String),
}

/// What came of one run.
#[derive(PartialEq)]
struct Run {
    done: bool,
    code: Option<String>,
    report: String,
}

/// Generates `document` twice, on a thread with the stack that Rust gives to threads.
pub fn judge(document: &Document) -> Verdict {
    let path = folder().join(if document.json { "current.json" } else { "current.yaml" });
    std::fs::write(&path, &document.bytes).expect("the target folder can be written");
    let (send, receive) = mpsc::channel();
    let spec = path.clone();
    thread::spawn(move || {
        let both = catch_unwind(AssertUnwindSafe(|| [generate(&spec), generate(&spec)]));
        // Nobody listens where it took too long.
        let _ = send.send(both.map_err(|panic| words(&*panic)));
    });
    match receive.recv_timeout(LONGEST) {
        Err(_) => Verdict::Fault(format!("no end after {LONGEST:?}")),
        Ok(Err(panic)) => Verdict::Fault(format!("a panic: {panic}")),
        Ok(Ok([first, second])) => match fault(&first, &second, &document.bytes) {
            Some(fault) => Verdict::Fault(fault),
            None => first.code.map_or(Verdict::Refused, Verdict::Accepted),
        },
    }
}

fn generate(spec: &Path) -> Run {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("client.rs");
    let outcome = oasmith::generate(&Case::new(spec).options(&file));
    let code = std::fs::read_to_string(&file).ok();
    Run { done: outcome.result().is_some(), code, report: outcome.render(Format::Json) }
}

fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "without words".to_owned())
}

fn fault(first: &Run, second: &Run, bytes: &[u8]) -> Option<String> {
    if first != second {
        return Some("two runs differ".to_owned());
    }
    if first.done != first.code.is_some() {
        return Some("a result without output, or output without a result".to_owned());
    }
    let said: Vec<Value> =
        first.report.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let errors = said.iter().filter(|one| one["severity"] == "error").count();
    if first.done != (errors == 0) {
        return Some(format!("{errors} errors, and output: {}", first.done));
    }
    if let Some(one) = said.iter().find_map(|one| misplaced(one, bytes)) {
        return Some(one);
    }
    let error = syn::parse_file(first.code.as_deref().unwrap_or_default()).err()?;
    Some(format!("the output is no Rust: {error}"))
}

/// A diagnostic that must not be, or whose place does not lie in the file.
fn misplaced(said: &Value, bytes: &[u8]) -> Option<String> {
    let code = said["code"].as_str().unwrap_or_default();
    // openapiv3 judges every canonical document; a refusal without another error is a fault of oasmith, as its words say.
    if ["OA0210", "OA0799"].contains(&code) {
        return Some(format!("{code}: {}", said["message"]));
    }
    let (Some(line), Some(column)) = (said["line"].as_u64(), said["column"].as_u64()) else {
        return (said["severity"] == "error" && !PLACELESS.contains(&code))
            .then(|| format!("{code} has no place: {}", said["message"]));
    };
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let length = text.split('\n').nth(usize::try_from(line).ok()? - 1).map(|line| line.chars().count());
    let is_there = length.is_some_and(|length| column >= 1 && column <= length as u64 + 1);
    (!is_there).then(|| format!("{code} is at {line}:{column}, where nothing is"))
}
