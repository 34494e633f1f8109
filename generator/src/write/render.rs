use super::Files;
use super::chunks::chunks;
use super::format::{FormatError, format, join};
use super::inline::nest;
use super::layout::Layout;
use super::sheet::{Sheet, sheets};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::emit::Module;
use crate::jobs;
use std::io::Write;
use std::mem::take;
use std::path::PathBuf;

/// Lays out the modules in files and formats them. `None` only where `report` has an error.
///
/// `header` is the first line of every file. An error here is a fault of oasmith itself.
pub fn render(mut root: Module, layout: Layout, header: &str, report: &mut Report) -> Option<Files> {
    let mut sheets = sheets(&mut root, layout);
    let is_movable = |sheet: &Sheet| sheet.verbatim.is_empty() && !sheet.code.iter().any(|code| code.contains('\n'));
    let movable: Vec<bool> = sheets.iter().map(is_movable).collect();
    let texts = format_all(&mut sheets, report)?;
    let pages = sheets.into_iter().zip(texts).zip(movable).map(|((sheet, text), movable)| Page {
        text: join(text.trim_end(), &sheet.verbatim),
        movable,
        path: sheet.path,
    });

    let pages = match layout {
        Layout::Crate | Layout::Module => pages.collect(),
        Layout::Inline => vec![nest(&root, layout, pages)],
    };
    let mut files = Files::default();
    for page in pages {
        if let Err(error) = files.insert(page.path, join(header, page.text.trim_end())) {
            report.push(internal(&error.to_string()));
            return None;
        }
    }
    Some(files)
}

/// A formatted piece of text.
pub(super) struct Page {
    pub path: String,
    pub text: String,
    /// Whether its lines may be indented: none of them begins inside a literal.
    pub movable: bool,
}

/// The formatted code of each sheet, which is taken out of it.
fn format_all(sheets: &mut [Sheet], report: &mut Report) -> Option<Vec<String>> {
    let cuts: Vec<Vec<String>> = sheets.iter_mut().map(|sheet| chunks(take(&mut sheet.code))).collect();
    let counts: Vec<usize> = cuts.iter().map(Vec::len).collect();
    let owners = sheets.iter().zip(cuts);
    let pieces: Vec<(String, &str)> =
        owners.flat_map(|(sheet, cut)| cut.into_iter().map(|code| (code, sheet.shared.as_str()))).collect();
    let mut results = jobs::run(pieces, |(code, _)| code.len(), |(code, shared)| format(code, shared)).into_iter();

    let mut texts = Vec::with_capacity(sheets.len());
    for (sheet, count) in sheets.iter().zip(counts) {
        let parts: Vec<_> = results.by_ref().take(count).collect();
        let parts = parts.into_iter().map(|result| result.unwrap_or_else(|(code, _)| Err(panicked(code))));
        match parts.collect::<Result<Vec<_>, _>>() {
            Ok(parts) => texts.push(parts.join("\n")),
            Err(error) => report.push(broken(&sheet.path, &error)),
        }
    }
    (texts.len() == sheets.len()).then_some(texts)
}

fn panicked(code: String) -> FormatError {
    FormatError { message: "the formatter panicked".to_owned(), text: code }
}

fn broken(path: &str, error: &FormatError) -> Diagnostic {
    let saved = match save(&error.text) {
        Ok(path) => format!("the text is in {}", path.display()),
        Err(error) => format!("the text could not be saved: {error}"),
    };
    internal(&format!("the code for {path} does not parse: {}; {saved}", error.message))
}

fn internal(message: &str) -> Diagnostic {
    Diagnostic::general(Code::Internal, message)
}

/// Keeps text for a bug report, under a name that nobody has taken.
fn save(text: &str) -> std::io::Result<PathBuf> {
    let folder = std::env::temp_dir();
    let mut refusal = std::io::Error::other("no name is free");
    for number in 0..100 {
        let path = folder.join(format!("oasmith-bug-{}-{number}.rs", std::process::id()));
        match std::fs::File::create_new(&path) {
            Ok(mut file) => return file.write_all(text.as_bytes()).map(|()| path),
            Err(error) => refusal = error,
        }
    }
    Err(refusal)
}
