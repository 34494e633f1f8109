//! Which of the answers that the document describes has come.

use super::answer::Answer;
use super::response::media_type;
use crate::codec::Rule;
use crate::error::Error;
use http::StatusCode;

/// An answer that the document describes, and the variant that it is read as.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    status: Described,
    media: &'static [&'static str],
    variant: usize,
    rules: &'static [Rule],
}

/// A key of the document's responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Described {
    Code(u16),
    /// `2XX` is 2.
    Range(u16),
    Default,
}

impl Case {
    const fn new(status: Described, media: &'static [&'static str], variant: usize) -> Self {
        Self { status, media, variant, rules: &[] }
    }

    /// An answer with this status. `media` are the types of its body in lower case, without parameters; none if it has no
    /// body.
    #[must_use]
    pub const fn code(code: u16, media: &'static [&'static str], variant: usize) -> Self {
        Self::new(Described::Code(code), media, variant)
    }

    /// An answer with a status of this class: 2 for `2XX`.
    #[must_use]
    pub const fn range(class: u16, media: &'static [&'static str], variant: usize) -> Self {
        Self::new(Described::Range(class), media, variant)
    }

    /// An answer with a status that no other describes.
    #[must_use]
    pub const fn default(media: &'static [&'static str], variant: usize) -> Self {
        Self::new(Described::Default, media, variant)
    }

    /// What is asserted of its value.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }
}

impl Answer {
    /// The variant of the case that this is. A status that none describes is read as the first, which is what a server
    /// means that answers 201 where its document says 200.
    pub fn choose(&mut self, cases: &'static [Case]) -> usize {
        let first = cases.first().map_or(Described::Default, |case| case.status);
        let status = described(cases, self.meta.status).unwrap_or(first);
        let Some(case) = of_type(cases, status, &self.meta.media_type()) else { return 0 };
        self.judge.rules = case.rules;
        case.variant
    }
}

/// The variant of the case that the server's error is; `None` if its status is not described, or nothing was answered.
#[must_use]
pub fn error_case(error: &Error, cases: &[Case]) -> Option<usize> {
    let status = described(cases, error.status().filter(|_| error.is_status())?)?;
    of_type(cases, status, &media_type(error.headers())).map(|case| case.variant)
}

/// The most specific description of a status.
fn described(cases: &[Case], status: StatusCode) -> Option<Described> {
    let code = status.as_u16();
    let levels = [Described::Code(code), Described::Range(code / 100), Described::Default];
    levels.into_iter().find(|level| cases.iter().any(|case| case.status == *level))
}

/// Of the answers for a status the one for a media type: the one that names it, then the one whose range holds it, then
/// one that is read in the same way. Without a type, and with one that nothing was said of, it is the first.
fn of_type<'a>(cases: &'a [Case], status: Described, media_type: &str) -> Option<&'a Case> {
    let here = || cases.iter().filter(|case| case.status == status);
    let by = |fits: fn(&str, &str) -> bool| here().find(|case| case.media.iter().any(|known| fits(known, media_type)));
    by(|known, media_type| known == media_type)
        .or_else(|| by(is_in))
        .or_else(|| by(|known, media_type| is_json(known) && is_json(media_type)))
        .or_else(|| by(|known, media_type| is_xml(known) && is_xml(media_type)))
        .or_else(|| by(|known, media_type| is_text(known) && is_text(media_type)))
        .or_else(|| here().next())
}

/// Whether a type is in a range such as `image/*`.
fn is_in(range: &str, media_type: &str) -> bool {
    let kind = range.strip_suffix('*').filter(|kind| *kind != "*/" && !media_type.is_empty());
    kind.is_some_and(|kind| media_type.starts_with(kind))
}

fn is_json(media_type: &str) -> bool {
    matches!(media_type, "application/json" | "text/json" | "*/*") || media_type.ends_with("+json")
}

fn is_xml(media_type: &str) -> bool {
    media_type.ends_with("/xml") || media_type.ends_with("+xml")
}

fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/") && media_type != "text/json"
}
