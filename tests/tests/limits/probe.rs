//! Runs the generator on a document in a process of its own.

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a document may take, on a busy machine and without optimisation; a second more for each megabyte.
const LONGEST: Duration = Duration::from_secs(60);

/// Files in a folder of their own; the first is the document.
pub struct Probe {
    folder: TempDir,
    spec: String,
    size: u64,
}

/// What the generator made of a document.
#[derive(Debug)]
pub struct Probed {
    /// Whether there is output.
    pub done: bool,
    pub diagnostics: Vec<Value>,
    /// The emitted code.
    pub code: String,
    pub milliseconds: u64,
    /// The most memory that it took, in KiB.
    pub peak: u64,
}

impl Probe {
    pub fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let probe = Self { folder, spec: name.to_owned(), size: 0 };
        probe.with(name, content)
    }

    /// Another file beside it.
    pub fn with(mut self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.size += content.as_ref().len() as u64;
        std::fs::write(self.folder.path().join(name), content).expect("a temporary file can be written");
        self
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The outcome, which must come in time, and in memory that the document's size bounds.
    #[track_caller]
    pub fn run(&self) -> Probed {
        self.run_sized(self.size)
    }

    /// The same of files that have become `size` bytes long.
    #[track_caller]
    pub fn run_sized(&self, size: u64) -> Probed {
        let probed = self.measured(LONGEST + Duration::from_secs(size >> 20));
        let most = 256 * 1024 + 40 * size / 1024;
        assert!(probed.peak <= most, "{} KiB of memory for {size} bytes", probed.peak);
        probed
    }

    #[track_caller]
    fn measured(&self, longest: Duration) -> Probed {
        let output = self.folder.path().join("out.rs");
        let mut command = Command::new(env!("CARGO_BIN_EXE_probe"));
        command.arg(self.folder.path().join(&self.spec)).arg(&output);
        let said = self.folder.path().join("stdout");
        let file = std::fs::File::create(&said).expect("a temporary file can be written");
        let mut child = command.stdout(file).stderr(Stdio::inherit()).spawn().expect("the probe can be started");
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("the probe can be waited for") {
                break status;
            }
            if start.elapsed() > longest {
                child.kill().and_then(|()| child.wait()).expect("the probe can be ended");
                panic!("no end after {longest:?}");
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let text = std::fs::read_to_string(said).expect("the probe's words can be read");
        assert!(status.success(), "the generator broke off with {status}: {text}");
        Probed::read(&text, std::fs::read_to_string(output).unwrap_or_default())
    }
}

impl Probed {
    fn read(text: &str, code: String) -> Self {
        let (diagnostics, last) = text.trim_end().rsplit_once('\n').unwrap_or(("", text.trim_end()));
        let mut words = last.split(' ');
        let done = words.next() == Some("done");
        let mut number = || words.next().and_then(|word| word.parse().ok()).expect("the probe says figures");
        let (milliseconds, peak) = (number(), number());
        let diagnostics = diagnostics.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
        Self { done, diagnostics: diagnostics.collect(), code, milliseconds, peak }
    }

    /// The errors, as `CODE LINE:COLUMN`.
    pub fn errors(&self) -> Vec<String> {
        let errors = self.diagnostics.iter().filter(|said| said["severity"] == "error");
        errors.map(|said| format!("{} {}:{}", text(&said["code"]), said["line"], said["column"])).collect()
    }

    /// The document is taken, without an error; what is emitted is Rust.
    #[track_caller]
    pub fn accepted(self) -> Self {
        assert!(self.done, "refused: {:?}", self.diagnostics);
        syn::parse_file(&self.code).expect("emitted code is Rust");
        self
    }

    /// The same where taking apart what is emitted would take longer than making it.
    #[track_caller]
    pub fn emitted(self) {
        assert!(self.done && !self.code.is_empty(), "refused: {:?}", self.diagnostics);
    }

    /// The document is refused with just this error.
    #[track_caller]
    pub fn refused(self, error: &str) -> Self {
        let first: Vec<_> = self.diagnostics.iter().take(3).collect();
        assert_eq!(self.errors(), [error], "{first:?}");
        assert!(!self.done && self.code.is_empty());
        self
    }

    /// The document is refused, and this error is among others.
    #[track_caller]
    pub fn has(self, error: &str) {
        assert!(self.errors().iter().any(|said| said == error), "{:?}", self.errors());
        assert!(!self.done && self.code.is_empty());
    }

    /// The document is taken, and this warning is among others.
    #[track_caller]
    pub fn warns(self, warning: &str) {
        let warnings = self.diagnostics.iter().filter(|said| said["severity"] == "warning");
        let mut said = warnings.map(|said| format!("{} {}:{}", text(&said["code"]), said["line"], said["column"]));
        assert!(said.any(|said| said == warning), "{:?}", self.diagnostics.last());
        assert!(self.done, "{:?}", self.errors());
    }

    /// The document is refused, and the first error is on this line.
    #[track_caller]
    pub fn first_on_line(self, line: usize) {
        let first = self.errors().first().cloned().unwrap_or_default();
        assert!(first.contains(&format!(" {line}:")), "{:?}", self.diagnostics);
        assert!(!self.done && self.code.is_empty());
    }

    /// There is output that is Rust, or errors, none of them in the first line.
    #[track_caller]
    pub fn in_its_place(self) {
        if self.done {
            self.accepted();
            return;
        }
        let errors = self.errors();
        assert!(!errors.is_empty() && !errors.iter().any(|said| said.contains(" 1:")), "{errors:?}");
    }

    /// All messages.
    pub fn messages(&self) -> Vec<&str> {
        self.diagnostics.iter().map(|said| text(&said["message"])).collect()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
