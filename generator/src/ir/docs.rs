/// What the document says about a part, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// The default, as JSON text.
    pub default: Option<String>,
}
