use super::{Format, render};
use crate::diagnostics::{Code, Deny, Diagnostic, FileId, Locate, Located, Place, Pointer, Report, Severity, Spot};
use insta::assert_snapshot;

/// Finds every place at its offset of one text.
struct Text(&'static str);

impl Locate for Text {
    fn locate(&self, place: &Place) -> Option<Located> {
        let path = match place.file.0 {
            0 => "api.yaml",
            1 => "models/pet.yaml",
            _ => return None,
        };
        let Some(offset) = place.offset else {
            return Some(Located { path: path.into(), spot: None });
        };
        let start = self.0[..offset].rfind('\n').map_or(0, |at| at + 1);
        let line = self.0[start..].lines().next().unwrap_or_default();
        let span = offset - start;
        let end = line[span..].find([':', ' ']).map_or(line.len(), |length| span + length);
        let spot = Spot::new(self.0[..offset].lines().count().max(1), line, span..end);
        Some(Located { path: path.into(), spot: Some(spot) })
    }
}

const TEXT: Text = Text("openapi: 3.0.3\ninfo:\n  titel: Pets\n  version: 1\n");

fn place(file: u32, pointer: &str, word: &str) -> Place {
    Place::value(FileId(file), Pointer::parse(pointer)).at(TEXT.0.find(word))
}

fn full() -> Diagnostic {
    Diagnostic::new(Code::UnknownTag, place(0, "/info/titel", "titel"), "`titel` is no field of `info`")
        .label("not known")
        .also(place(1, "", "openapi"), "this version\nsays so")
        .help("write `title`,\nor remove it")
        .mend("target: $.info.titel\nremove: true\n")
}

fn report(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Report {
    let mut report = Report::default();
    diagnostics.into_iter().for_each(|diagnostic| report.push(diagnostic));
    report
}

fn show(diagnostics: impl IntoIterator<Item = Diagnostic>, format: Format) -> String {
    render(&report(diagnostics), &TEXT, format)
}

const PLAIN: Format = Format::Text { color: false };

#[test]
fn text_has_everything() {
    assert_snapshot!(show([full()], PLAIN), @r"
    warning[OA0010]: `titel` is no field of `info`
     --> api.yaml:3:3
      |
    3 |   titel: Pets
      |   ^^^^^ not known
      |
     ::: models/pet.yaml:1:1
      |
    1 | openapi: 3.0.3
      | ------- this version says so
      |
      = note: at /info/titel
      = help: write `title`,
              or remove it
      = help: an overlay action that mends it:
              target: $.info.titel
              remove: true

    warning: 1 warning
    ");
}

#[test]
fn text_without_a_line() {
    let missing = Diagnostic::new(Code::Unreadable, Place::value(FileId(0), Pointer::root()), "cannot read `api.yaml`");
    assert_snapshot!(show([missing], PLAIN), @r"
    error[OA0001]: cannot read `api.yaml`
    --> api.yaml

    error: 1 error
    ");
}

#[test]
fn text_without_a_file() {
    let general = Diagnostic::general(Code::Limit, "too much").help("take less");
    assert_snapshot!(show([general], PLAIN), @r"
    error[OA0006]: too much
     |
     = help: take less

    error: 1 error
    ");
}

#[test]
fn color_is_the_callers_choice() {
    let colored = show([full()], Format::Text { color: true });
    assert!(colored.contains("\u{1b}["));
    assert!(!show([full()], PLAIN).contains('\u{1b}'));
}

#[test]
fn text_of_a_document_cannot_steer_the_terminal() {
    let sly = Diagnostic::new(Code::Syntax, place(0, "/\u{1b}[2J", "info"), "\u{1b}[31m")
        .label("\u{1b}[32m")
        .help("\u{1b}[33m")
        .mend("\u{1b}[34m");
    assert!(!show([sly], PLAIN).contains('\u{1b}'));
}

#[test]
fn json_is_an_object_a_line() {
    let general = Diagnostic::general(Code::Limit, "too \"much\"\u{7}");
    let lines = show([full(), general], Format::Json);
    assert_snapshot!(lines, @r#"
    {"code":"OA0006","severity":"error","message":"too \"much\"\u0007"}
    {"code":"OA0010","severity":"warning","message":"`titel` is no field of `info`","file":"api.yaml","line":3,"column":3,"endColumn":8,"pointer":"/info/titel","labels":[{"file":"api.yaml","line":3,"column":3,"endColumn":8,"pointer":"/info/titel","text":"not known"},{"file":"models/pet.yaml","line":1,"column":1,"endColumn":8,"text":"this version\nsays so"}],"help":"write `title`,\nor remove it","mend":"target: $.info.titel\nremove: true\n"}
    "#);
    for line in lines.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

#[test]
fn github_escapes_what_has_a_meaning_there() {
    let percent = Diagnostic::general(Code::Limit, "100% :: too much");
    assert_snapshot!(show([full(), percent], Format::Github), @r"
    ::error title=OA0006::100%25 :: too much
    ::warning file=api.yaml,line=3,col=3,endColumn=8,title=OA0010::`titel` is no field of `info`%0Aapi.yaml:3:3: not known%0Amodels/pet.yaml:1:1: this version%0Asays so%0Aat /info/titel%0Ahelp: write `title`,%0Aor remove it%0Aan overlay action that mends it:%0Atarget: $.info.titel%0Aremove: true
    ");
}

#[test]
fn cargo_gets_a_directive_a_line() {
    assert_snapshot!(show([full()], Format::Cargo { limit: 20 }), @r"
    cargo::warning=warning[OA0010]: `titel` is no field of `info`
    cargo::warning= --> api.yaml:3:3
    cargo::warning=  |
    cargo::warning=3 |   titel: Pets
    cargo::warning=  |   ^^^^^ not known
    cargo::warning=  |
    cargo::warning= ::: models/pet.yaml:1:1
    cargo::warning=  |
    cargo::warning=1 | openapi: 3.0.3
    cargo::warning=  | ------- this version says so
    cargo::warning=  |
    cargo::warning=  = note: at /info/titel
    cargo::warning=  = help: write `title`,
    cargo::warning=          or remove it
    cargo::warning=  = help: an overlay action that mends it:
    cargo::warning=          target: $.info.titel
    cargo::warning=          remove: true
    ");
}

#[test]
fn cargo_counts_what_is_beyond_the_limit() {
    let warning = |n: usize| Diagnostic::general(Code::UnknownTag, format!("warning {n}"));
    let error = Diagnostic::general(Code::Limit, "too much");
    let note = Diagnostic { severity: Severity::Note, ..warning(9) };
    assert_snapshot!(show((1..=4).map(warning).chain([error, note]), Format::Cargo { limit: 2 }), @r"
    cargo::error=error[OA0006]: too much
    cargo::warning=warning[OA0010]: warning 1
    cargo::warning=warning[OA0010]: warning 2
    cargo::warning=and 2 more warnings; run `oasmith check` to see all
    cargo::error=1 error, 4 warnings
    ");
}

#[test]
fn order_is_that_of_the_files_and_nothing_comes_twice() {
    let at = |file, word, message: &str| Diagnostic::new(Code::Syntax, place(file, "", word), message);
    let found = [
        at(1, "openapi", "fourth"),
        at(0, "version", "third"),
        at(0, "titel", "second"),
        at(0, "info", "first"),
        at(0, "titel", "second").help("not the same"),
        at(0, "titel", "second"),
    ];
    let shown = show(found, Format::Json);
    let messages: Vec<_> =
        shown.lines().map(|line| line.split("\"message\":").nth(1).unwrap()[..7].to_owned()).collect();
    assert_eq!(messages, ["\"first\"", "\"second", "\"second", "\"third\"", "\"fourth"]);
}

#[test]
fn long_lines_are_cut_on_both_sides() {
    let line = format!("{}needle{}", "é".repeat(200), "x".repeat(200));
    let spot = Spot::new(1, &line, 400..406);
    assert_eq!((spot.column, spot.end_column, spot.hidden()), (201, 207, 100));
    assert_eq!(spot.text, format!("{}needle{}", "é".repeat(100), "x".repeat(140)));
    assert_eq!(&spot.text[spot.span], "needle");
}

#[test]
fn what_is_meant_is_cut_too() {
    let line = "x".repeat(1000);
    let spot = Spot::new(1, &line, 0..1000);
    assert_eq!((spot.end_column, spot.span.clone()), (1001, 0..80));
    assert_eq!(spot.text, format!("{}...", "x".repeat(80)));
}

/// One line, in which all is at offset 0 of the spot's text.
struct Line(String);

impl Locate for Line {
    fn locate(&self, place: &Place) -> Option<Located> {
        let start = place.offset?;
        Some(Located { path: "api.json".into(), spot: Some(Spot::new(1, &self.0, start..start + 6)) })
    }
}

fn far(columns: usize) -> String {
    let line = Line(format!("{}needle{}", "é".repeat(columns), "x".repeat(500)));
    let found = Diagnostic::new(Code::Syntax, Place::byte(FileId(0), columns * 2), "a needle").label("here");
    render(&report([found]), &line, PLAIN)
}

#[test]
fn excerpts_of_somewhat_long_lines() {
    assert_snapshot!(far(105), @r"
    error[OA0002]: a needle
     --> api.json:1:106
      |
    1 | .....ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééneedlexxxxxxxxxxxxxxxxxxxxxx...
      |                                                                                                          ^^^^^^ here

    error: 1 error
    ");
}

#[test]
fn excerpts_of_long_lines_keep_the_column() {
    assert_snapshot!(far(3000), @r"
    error[OA0002]: a needle
     --> api.json:1:3001
      |
    1 | ...éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééneedlexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
      |                                                               ^^^^^^ here

    error: 1 error
    ");
}

#[test]
fn excerpts_of_very_long_lines_keep_the_column() {
    assert_snapshot!(far(30_000), @r"
    error[OA0002]: a needle
    --> api.json:1:30001
     = note: there: ...ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééneedlexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...

    error: 1 error
    ");
}

#[test]
fn warnings_can_be_denied() {
    let mut denied = report([Diagnostic::general(Code::UnknownTag, "a tag")]);
    assert!(!denied.has_errors());
    denied.deny(&[Deny::Warnings]);
    assert!(denied.has_errors());
}

#[test]
fn nothing_is_said_of_nothing() {
    for format in [PLAIN, Format::Json, Format::Github, Format::Cargo { limit: 1 }] {
        assert_eq!(show([], format), "");
    }
}
