use super::args::{Color, MessageFormat};
use super::progress;
use super::status::Status;
use oasmith::Outcome;
use oasmith::diagnostics::render::Format;
use std::io::{self, IsTerminal, Write};

/// Where results and diagnostics go, and in which form.
pub struct Terminal {
    format: Format,
    /// Whether results are coloured.
    pub color: bool,
}

impl Terminal {
    pub fn new(format: MessageFormat, color: Color) -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let wanted = |is_terminal: bool| match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && !plain,
        };
        let format = match format {
            MessageFormat::Text => Format::Text { color: wanted(io::stderr().is_terminal()) },
            MessageFormat::Json => Format::Json,
            MessageFormat::Github => Format::Github,
        };
        Self { format, color: wanted(io::stdout().is_terminal()) }
    }

    /// Writes diagnostics to standard error. The result, or the status to end with.
    pub fn report<T>(&self, outcome: Outcome<T>) -> Result<T, Status> {
        // Where even that cannot be written, the status is all that is left to say.
        let _ = io::stderr().write_all(outcome.render(self.format).as_bytes());
        let status = Status::of(outcome.report());
        outcome.into_result().ok_or(if status == Status::Done { Status::Document } else { status })
    }

    /// Writes a result to standard output.
    pub fn print(&self, text: &str) -> Status {
        match io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
            Ok(()) => Status::Done,
            // Whoever reads has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
            Err(_) => Status::Environment,
        }
    }

    /// Does what may take a while, and shows that it does.
    pub fn during<T>(&self, what: &str, work: impl FnOnce() -> T) -> T {
        let _shown = progress::show(what);
        work()
    }

    /// Says on standard error why nothing came of it.
    pub fn failed(&self, message: &str, help: &str) -> Status {
        self.misused(message, help);
        Status::Environment
    }

    /// Says on standard error what is wrong with the command.
    pub fn misused(&self, message: &str, help: &str) -> Status {
        let _ = writeln!(io::stderr(), "error: {message}\n  help: {help}");
        Status::Usage
    }
}

/// Text of a document for a terminal: nothing in it can steer the terminal.
pub fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// `1 file`, `2 files`.
pub fn count(number: usize, word: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {word}{ending}")
}

/// Text that stays in its cell of a Markdown table.
pub fn cell(text: &str) -> String {
    plain(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

/// The same as code.
pub fn code(text: &str) -> String {
    format!("`{}`", plain(text).replace('`', "'").replace('|', "\\|"))
}
