use super::entry::Entry;
use super::{plural, summary, text};
use crate::diagnostics::Severity;

/// The report as directives of a build script: errors first, and of each severity no more than `limit`.
pub fn render(entries: &[Entry<'_>], limit: usize) -> String {
    let mut out = some(entries, Severity::Error, limit);
    out.push_str(&some(entries, Severity::Warning, limit));
    if entries.iter().any(|entry| entry.diagnostic.severity == Severity::Error) {
        summary(entries).into_iter().for_each(|summary| out.push_str(&format!("cargo::error={summary}\n")));
    }
    out
}

fn some(entries: &[Entry<'_>], severity: Severity, limit: usize) -> String {
    let found: Vec<_> = entries.iter().filter(|entry| entry.diagnostic.severity == severity).collect();
    let mut out: String =
        found.iter().take(limit).map(|entry| directives(severity, &text::one(entry, false))).collect();
    if found.len() > limit {
        let rest = plural(found.len() - limit, &format!("more {severity}"));
        out.push_str(&directives(severity, &format!("and {rest}; run `oasmith check` to see all")));
    }
    out
}

/// A directive is one line, so each line of the text is one.
fn directives(severity: Severity, text: &str) -> String {
    text.lines().map(|line| format!("cargo::{severity}={line}\n")).collect()
}
