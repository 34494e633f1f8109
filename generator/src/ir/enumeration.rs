use super::Name;

/// An enum over strings; an unknown value is kept.
#[derive(Clone, Debug)]
pub struct Enumeration {
    pub variants: Vec<Variant>,
    /// The name of the variant for values that are not listed.
    pub unknown: String,
    /// The document allows other values, too.
    pub open: bool,
}

/// A value of an enumeration.
#[derive(Clone, Debug)]
pub struct Variant {
    pub name: Name,
    pub description: Option<String>,
}
