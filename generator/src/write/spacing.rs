//! Empty lines between items: prettyplease prints none.

const STARTS: [&str; 16] = [
    "pub ", "pub(", "fn ", "impl ", "impl<", "struct ", "enum ", "const ", "static ", "type ", "trait ", "mod ",
    "async ", "use ", "call!", "model!",
];

/// Puts an empty line between items where one of the two takes more than a line.
///
/// It goes by lines, so `text` must hold no literal of several lines.
pub(super) fn space(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut before = "";
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| byte == b'\n').unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        if needs_space(before, line) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        before = line;
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    spaced
}

fn needs_space(before: &str, line: &str) -> bool {
    // What an item or a member ends in.
    if !before.ends_with(['}', ';']) {
        return false;
    }
    let (upper, lower) = (before.trim_start(), line.trim_start());
    let level = before.len() - upper.len();
    let next = line.len() - lower.len();
    if !starts_item(lower) || is_documented(upper) {
        return false;
    }
    if level != next {
        // The end of a static that is a chain of calls.
        return next == 0 && upper.ends_with(");");
    }
    match upper {
        // The end of an import of several lines, and another import.
        "};" if is_use(lower) => false,
        "}" | "};" | "];" | ");" => level == 0 || is_member(lower),
        _ if !upper.ends_with(';') => false,
        _ if upper.starts_with("call!") => level == 0,
        _ if is_use(upper) != is_use(lower) => level == 0,
        _ => is_documented(lower) && (level == 0 || is_member(lower)) || is_block(lower) && !is_use(lower),
    }
}

fn starts_item(line: &str) -> bool {
    is_documented(line) || STARTS.iter().any(|start| line.starts_with(start))
}

/// Docs or attributes, which belong to the item below them.
fn is_documented(line: &str) -> bool {
    line.starts_with("///") || line.starts_with("#[")
}

/// A line that can start a member of an impl, and hardly a statement.
fn is_member(line: &str) -> bool {
    ["///", "#[", "fn ", "pub ", "async ", "const "].iter().any(|start| line.starts_with(start))
}

fn is_use(line: &str) -> bool {
    line.starts_with("use ") || line.starts_with("pub use ")
}

fn is_block(line: &str) -> bool {
    line.ends_with('{') && !line.ends_with("= {")
}
