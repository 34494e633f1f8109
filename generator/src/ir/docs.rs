/// What the document says about a part, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// The default, as JSON text.
    pub default: Option<String>,
}

/// The bytes of a text that documentation shows; no rustdoc page is better for more.
const LONGEST: usize = 64 * 1024;

impl Docs {
    /// As much of a text as documentation shows.
    pub fn shown(text: &str) -> &str {
        if text.len() <= LONGEST {
            return text;
        }
        let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.get(..end).unwrap_or_default()
    }
}
