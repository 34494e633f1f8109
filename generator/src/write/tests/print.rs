//! What the printer lays out without a syntax tree is what prettyplease makes of the same tokens.

use crate::diagnostics::Report;
use crate::emit::{Home, Target, emit};
use crate::foreign::type_map;
use crate::lower::{Choices, Pins};
use crate::write::Layout;
use crate::write::chunks::chunks;
use crate::write::format::{format, parse_and_print};
use crate::write::print::{Part, print};
use crate::write::sheet::{Sheet, sheets};
use crate::{Options, document, embed, lower, source, stack};
use std::path::{Path, PathBuf};

/// What became of the items of a document.
#[derive(Debug, Default)]
struct Figures {
    bytes: usize,
    /// Bytes of items that the printer does not know.
    unknown: usize,
}

#[test]
fn cases_are_laid_out_as_by_way_of_a_syntax_tree() {
    let figures = compare_all(&documents("../tests/cases"));
    assert!(figures.unknown * 50 < figures.bytes, "{figures:?}");
}

#[test]
#[ignore = "all of shared/specs takes minutes"]
fn published_documents_are_laid_out_as_by_way_of_a_syntax_tree() {
    let figures = compare_all(&documents("../../shared/specs"));
    assert!(figures.unknown * 50 < figures.bytes, "{figures:?}");
}

#[test]
fn items_that_the_printer_does_not_know_take_the_way_by_a_syntax_tree() {
    let code = "pub struct A ; fn b () { while true { c () ; } } # [doc = \" D.\"] pub struct D ;";
    let parts = print(code, "").unwrap();
    assert!(
        matches!(
            parts.as_slice(),
            [Part::Items(_), Part::Unknown("fn b () { while true { c () ; } }"), Part::Items(_)]
        ),
        "{parts:?}"
    );
    let text = "pub struct A;\n\nfn b() {\n    while true {\n        c();\n    }\n}\n\n/// D.\npub struct D;\n";
    assert_eq!(format(code, "").unwrap(), text);
}

fn documents(folder: &str) -> Vec<PathBuf> {
    if let Ok(path) = std::env::var("OASMITH_DOCUMENT") {
        return vec![PathBuf::from(path)];
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("{} is not there", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| ["yaml", "yml", "json"].iter().any(|known| end == *known)));
    paths.sort();
    paths
}

fn compare_all(documents: &[PathBuf]) -> Figures {
    let mut figures = Figures::default();
    for path in documents {
        for sheet in code(path).unwrap_or_default() {
            // Lines inside of literals are left to prettyplease.
            let pieces = chunks(sheet.code).into_iter().filter(|piece| !piece.contains('\n'));
            for piece in pieces {
                compare(path, &piece, &sheet.shared, &mut figures);
            }
        }
    }
    println!("{figures:?}");
    figures
}

fn compare(path: &Path, code: &str, shared: &str, figures: &mut Figures) {
    let expected = parse_and_print(code, shared).unwrap();
    let parts = print(code, shared).unwrap_or_else(|| panic!("{}: no parts of {}", path.display(), start(code)));
    let (mut head, mut body) = (String::new(), String::new());
    figures.bytes += code.len();
    for part in parts {
        match part {
            Part::Head(text) => head = text,
            Part::Items(text) => body.push_str(&text),
            Part::Unknown(item) => {
                figures.unknown += item.len();
                println!("{}: unknown: {}", path.display(), start(item));
                body.push_str(&parse_and_print(item, shared).unwrap().1);
            }
        }
    }
    same_lines(path, &lines(&expected.0), &lines(&head));
    same_lines(path, &without_macros(&expected.1), &without_macros(&body));
    // Macros are laid out better here: the same tokens must be left.
    let (expected, body) = (tokens(&expected.1), tokens(&body));
    let same = expected.bytes().zip(body.bytes()).take_while(|(one, other)| one == other).count();
    let rest = |text: &str| text.get(same.saturating_sub(40)..).unwrap_or(text).chars().take(90).collect::<String>();
    assert!(expected == body, "{}: `{}` became `{}`", path.display(), rest(&expected), rest(&body));
}

/// All but spaces, and commas that only broken lists have.
fn tokens(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.replace(",>", ">").replace(",)", ")")
}

fn start(code: &str) -> String {
    code.chars().take(600).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// All lines but calls of macros at the margin, which prettyplease does not know to be types.
fn without_macros(text: &str) -> Vec<&str> {
    let mut inside = false;
    let mut kept = Vec::new();
    for line in text.lines() {
        let begins = line.starts_with("call!(") || line.starts_with("model!(");
        inside |= begins;
        if !inside {
            kept.push(line);
        }
        inside &= !line.ends_with(");");
    }
    kept
}

fn same_lines(path: &Path, expected: &[&str], found: &[&str]) {
    let Some(at) = (0..expected.len().max(found.len())).find(|at| expected.get(*at) != found.get(*at)) else { return };
    let around = |lines: &[&str]| {
        lines.get(at.saturating_sub(12)..(at + 12).min(lines.len())).map(|lines| lines.join("\n")).unwrap_or_default()
    };
    panic!("{}:\n--- expected\n{}\n--- found\n{}", path.display(), around(expected), around(found));
}

/// The code that a document's client is, before it is formatted; `None` where the document has errors.
fn code(path: &Path) -> Option<Vec<Sheet>> {
    stack::run(|| {
        let options = Options::new(path);
        let mut report = Report::default();
        let map = type_map(&options, true, &mut report);
        let mut pins = Pins::new(Choices::default());
        let sources = source::read(&options.input(), &mut report);
        let document = document::canonicalize(&sources, &mut report)?;
        let api = lower::lower(&document, options.reading(), None, &map, &mut pins, &mut report)?;
        let home = Home { is_crate: true, path: Some("client".to_owned()) };
        let mut modules = emit(&api, Target::Client, &embed::runtime_at(&options, &api), &home);
        Some(sheets(&mut modules, Layout::Module))
    })
}
