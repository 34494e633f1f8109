use super::entry::Entry;
use super::summary;
use crate::diagnostics::{Label, Located, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str as clean,
};

/// The columns of an excerpt. annotate-snippets cuts longer lines around what is meant.
const WIDTH: usize = 140;
/// How much of a line may be hidden before its excerpt. annotate-snippets counts columns in the text that it is given, so
/// dots stand in for the hidden part, which it cuts off; beyond this many they would cost too much.
const FAR: usize = 20_000;

pub fn render(entries: &[Entry<'_>], color: bool) -> String {
    let mut text = String::new();
    for entry in entries {
        text.push_str(&one(entry, color));
        text.push_str("\n\n");
    }
    if let Some(summary) = summary(entries) {
        let worst = entries.iter().map(|entry| entry.diagnostic.severity).max().unwrap_or(Severity::Error);
        text.push_str(&renderer(color).render(&[Group::with_title(level(worst).primary_title(summary))]));
        text.push('\n');
    }
    text
}

/// One diagnostic, without a line end.
pub fn one(entry: &Entry<'_>, color: bool) -> String {
    let diagnostic = entry.diagnostic;
    let title = level(diagnostic.severity).primary_title(&*diagnostic.message).id(diagnostic.code.id());
    let mut group = Group::with_title(title);
    for (index, (label, located)) in entry.spots.iter().enumerate() {
        if let Some(located) = located {
            group = show(group, label, located, index == 0);
        }
    }
    if let Some(pointer) = entry.pointer() {
        group = group.element(Level::NOTE.message(clean(&format!("at {pointer}"))));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(clean(help)));
    }
    if let Some(action) = &diagnostic.mend {
        let text = format!("an overlay action that mends it:\n{}", action.trim_end());
        group = group.element(Level::HELP.message(clean(&text)));
    }
    renderer(color).render(&[group])
}

fn show<'a>(group: Group<'a>, label: &'a Label, located: &'a Located, first: bool) -> Group<'a> {
    let path = located.path.to_string_lossy();
    let Some(spot) = &located.spot else {
        return group.element(Origin::path(path));
    };
    let hidden = spot.hidden();
    if hidden > FAR {
        let origin = Origin::path(path).line(spot.line).char_column(spot.column);
        return group.element(origin).element(Level::NOTE.message(clean(&format!("there: ...{}...", spot.text))));
    }
    let kind = if first { AnnotationKind::Primary } else { AnnotationKind::Context };
    let mut annotation: Annotation<'_> = kind.span(spot.span.start + hidden..spot.span.end + hidden);
    if !label.text.is_empty() {
        annotation = annotation.label(clean(&label.text.replace('\n', " ")));
    }
    let source = ".".repeat(hidden) + &spot.text;
    group.element(Snippet::source(source).line_start(spot.line).path(path).annotation(annotation))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn renderer(color: bool) -> Renderer {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(WIDTH).decor_style(DecorStyle::Ascii)
}
