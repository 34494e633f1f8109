//! Texts that a pattern takes.

use regex_syntax::hir::{Class, Hir, HirKind};

/// A text for a pattern, at least so long. Assertions that look ahead are taken out and must hold by luck: what is made is
/// validated after all.
pub fn matching(pattern: &str, shortest: usize, serial: usize) -> Option<String> {
    let hir = regex_syntax::parse(&without_lookahead(pattern)).ok()?;
    (1..=shortest.max(1) + 2).find_map(|length| {
        let mut text = String::new();
        write(&hir, length, serial, &mut text)?;
        (text.chars().count() >= shortest.max(1)).then_some(text)
    })
}

/// The pattern without `(?!…)` and `(?=…)`, which the syntax does not have; such groups with groups in them are not read.
fn without_lookahead(pattern: &str) -> String {
    let mut text = pattern.to_owned();
    for opening in ["(?!", "(?="] {
        while let Some(start) = text.find(opening) {
            let Some(length) = text[start..].find(')') else { return text };
            text.replace_range(start..=start + length, "");
        }
    }
    text
}

/// Writes a text, repeating as often as `length` says where it may.
fn write(hir: &Hir, length: usize, serial: usize, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(()),
        HirKind::Literal(literal) => {
            text.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(())
        }
        HirKind::Class(class) => {
            text.push(member(class, serial)?);
            Some(())
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.map_or(usize::MAX, |most| most as usize);
            let times = length.clamp(repetition.min as usize, most.max(repetition.min as usize));
            (0..times).try_for_each(|_| write(&repetition.sub, length, serial, text))
        }
        HirKind::Capture(capture) => write(&capture.sub, length, serial, text),
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, length, serial, text)),
        HirKind::Alternation(branches) => write(branches.get(serial % branches.len())?, length, serial, text),
    }
}

/// A member of a class: a letter if it has one.
fn member(class: &Class, serial: usize) -> Option<char> {
    let Class::Unicode(class) = class else { return None };
    let letter = (0..26).map(|step| char::from(b'a' + ((serial + step) % 26) as u8));
    let holds = |letter: &char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(letter));
    letter.into_iter().find(holds).or_else(|| class.ranges().first().map(|range| range.start()))
}
