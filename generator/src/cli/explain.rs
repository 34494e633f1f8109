use super::args::ExplainArgs;
use super::show::Terminal;
use super::status::Status;
use oasmith::DiffCode;
use oasmith::diagnostics::Code;

/// The width that explanations are broken at.
const WIDTH: usize = 100;

/// Explains the code of a diagnostic or of a change, or lists them all.
pub fn run(args: &ExplainArgs, terminal: &Terminal) -> Status {
    let Some(id) = &args.code else {
        let mut codes = Code::ALL.to_vec();
        codes.sort_by_key(|code| code.id());
        let changes = DiffCode::ALL.iter().copied().map(change);
        return terminal.print(&changes.chain(codes.into_iter().map(line)).collect::<String>());
    };
    match (Code::parse(id), DiffCode::parse(id)) {
        (Some(code), _) => terminal.print(&format!("{}\n{}", line(code), wrap(code.explanation()))),
        (None, Some(code)) => terminal.print(&format!("{}\n{}", change(code), wrap(code.explanation()))),
        (None, None) => unknown(id, terminal),
    }
}

fn unknown(id: &str, terminal: &Terminal) -> Status {
    let message = format!("there is no diagnostic `{}`", id.escape_debug());
    let all = "`oasmith explain` lists all codes";
    match Code::nearest(id) {
        Some(near) => terminal.misused(&message, &format!("the nearest is {near}, {}; {all}", near.title())),
        None => terminal.misused(&message, all),
    }
}

fn line(code: Code) -> String {
    format!("{code} {:8}{}\n", code.severity().to_string(), code.title())
}

fn change(code: DiffCode) -> String {
    format!("{code} {:8}{}\n", code.step().to_string(), code.title())
}

/// Breaks text into lines at blanks.
fn wrap(text: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            lines.push('\n');
            width = 0;
        } else if width > 0 {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines + "\n"
}
