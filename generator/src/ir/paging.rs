use super::Type;

/// How the answers of an operation follow each other. Places in an answer are JSON pointers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    pub step: Step,
    /// Where the list of items is, and their type, if that is known.
    pub items: Option<(String, Type)>,
    /// A boolean that is false on the last page.
    pub more: Option<String>,
    /// The number of items on all pages.
    pub total: Option<String>,
}

/// What leads from one page to the next. Parameters are indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Cursor {
        parameter: usize,
        next: String,
    },
    Page {
        parameter: usize,
        first: i64,
    },
    Offset {
        parameter: usize,
    },
    /// The member of the body at a pointer.
    Body {
        member: String,
        next: String,
    },
    /// The header `Link`.
    Link,
    /// A URL in the answer.
    Url {
        next: String,
    },
}
