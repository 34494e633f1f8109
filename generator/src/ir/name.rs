/// A name in both spellings.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// As the document has it; what goes over the wire.
    pub spec: String,
    /// The Rust identifier, never raw, unique in its scope.
    pub rust: String,
}
