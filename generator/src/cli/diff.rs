use oasmith::Change;
use similar::TextDiff;
use std::time::Duration;

/// Beyond this a diff of one file is left coarse.
const PATIENCE: Duration = Duration::from_secs(2);

/// How a file would change, as a unified diff.
pub fn unified(change: &Change, color: bool) -> String {
    let (old, new) = (change.old.as_deref(), change.new.as_deref());
    let name = |side: &str, text: Option<&str>| match text {
        Some(_) => format!("{side}/{}", change.path),
        None => "/dev/null".to_owned(),
    };
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old.unwrap_or_default(), new.unwrap_or_default());
    let text = diff.unified_diff().context_radius(3).header(&name("a", old), &name("b", new)).to_string();
    if color { text.lines().map(colored).collect() } else { text }
}

fn colored(line: &str) -> String {
    let code = match line.as_bytes().first() {
        Some(b'+') => 32,
        Some(b'-') => 31,
        Some(b'@') => 36,
        _ => return format!("{line}\n"),
    };
    format!("\u{1b}[{code}m{line}\u{1b}[0m\n")
}
