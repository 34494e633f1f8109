//! Formats emitted code without a syntax tree.
//!
//! Two fifths of the time of generation went into parsing what had just been written. This reads the tokens once and knows
//! as much of Rust as is emitted; an item that has anything else is left to syn and prettyplease, whose layout this keeps.

mod attr;
mod control;
mod expr;
mod import;
mod item;
mod layout;
mod lexer;
mod pat;
mod postfix;
mod printer;
mod stmt;
mod ty;

use layout::Layout;
use lexer::Token;
use printer::Printer;

/// A part of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'c> {
    /// The attributes and docs of the file itself, formatted.
    Head(String),
    /// Items, formatted.
    Items(String),
    /// An item that the printer does not know.
    Unknown(&'c str),
}

/// The parts of `code` in their order; `None` where it is not made of tokens that the printer knows.
///
/// `shared` are outer attributes that every module and every type gets.
pub(super) fn print<'c>(code: &'c str, shared: &'c str) -> Option<Vec<Part<'c>>> {
    let tokens = lexer::tokens(code)?;
    let shared = lexer::tokens(shared)?;
    let mut layout = Layout::default();
    let mut parts = Vec::new();

    let mut printer = Printer { tokens: &tokens, at: 0, ops: Vec::new() };
    printer.inner_attributes()?;
    if printer.at > 0 {
        let mut head = String::new();
        layout.lay_out(&printer.ops, &mut head);
        parts.push(Part::Head(head));
    }

    let mut text = String::with_capacity(code.len() + code.len() / 2);
    let (mut at, mut ops) = (printer.at, printer.ops);
    while at < tokens.len() {
        ops.clear();
        let mut printer = Printer { tokens: &tokens, at, ops };
        if printer
            .outer_attributes()
            .and_then(|()| share(&mut printer, &shared))
            .and_then(|()| printer.item())
            .is_some()
        {
            layout.lay_out(&printer.ops, &mut text);
            at = printer.at;
        } else {
            if !text.is_empty() {
                parts.push(Part::Items(std::mem::take(&mut text)));
            }
            let end = item_end(&tokens, at)?;
            parts.push(Part::Unknown(code.get(tokens.get(at)?.start..tokens.get(end)?.end())?));
            at = end + 1;
        }
        ops = printer.ops;
    }
    if !text.is_empty() {
        parts.push(Part::Items(text));
    }
    Some(parts)
}

/// Gives the item that begins here the attributes that all have, if lints have something to say about it.
fn share<'c>(printer: &mut Printer<'c, '_>, shared: &[Token<'c>]) -> Option<()> {
    if shared.is_empty() || matches!(printer.peek(0), "use" | "const") || printer.peek(1) == "!" {
        return Some(());
    }
    let (public, second) = (printer.is("pub"), printer.peek(1));
    if public && matches!(second, "use" | "const" | "(") {
        // Which item follows a restricted visibility is not looked up.
        return (second != "(").then_some(());
    }
    let mut attributes = Printer { tokens: shared, at: 0, ops: std::mem::take(&mut printer.ops) };
    let known = attributes.outer_attributes();
    printer.ops = attributes.ops;
    known
}

/// The index of the last token of the item that begins at `start`.
fn item_end(tokens: &[Token<'_>], start: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut words = Vec::new();
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.checked_sub(1)?,
            word if depth == 0 && token.kind == lexer::Kind::Ident && words.len() < 2 && word != "pub" => {
                words.push(word)
            }
            _ => {}
        }
        if depth == 0 && (token.text == ";" || token.text == "}" && !ends_in_semicolon(&words)) {
            return Some(index);
        }
    }
    None
}

/// Whether an item that begins with these words, `pub` left out, ends in a semicolon, whatever braces it has.
fn ends_in_semicolon(words: &[&str]) -> bool {
    match words {
        ["const", second, ..] => !matches!(*second, "fn" | "async" | "unsafe"),
        [first, ..] => matches!(*first, "const" | "static" | "type" | "use"),
        [] => false,
    }
}
