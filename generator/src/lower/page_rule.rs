use std::fmt;

/// How answers follow each other, for the operations that it names or for all that have what it speaks of.
///
/// Places in answers are JSON pointers; the step `-1` is the last item of an array.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRule {
    pub(crate) operations: Vec<String>,
    pub(crate) step: Option<PageStep>,
    pub(crate) items: Option<String>,
    pub(crate) more: Option<String>,
    pub(crate) total: Option<String>,
}

/// What leads from one page to the next, in the document's names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PageStep {
    Cursor { parameter: String, next: String },
    Page { parameter: String, first: Option<i64> },
    Offset { parameter: String },
    Link,
    Url { next: String },
}

impl PageRule {
    fn new(step: PageStep) -> Self {
        Self { step: Some(step), ..Self::default() }
    }

    /// The query parameter, or the member at a JSON pointer of a body that is JSON, takes what stands at `next` in the
    /// answer before.
    #[must_use]
    pub fn cursor(parameter: impl Into<String>, next: impl Into<String>) -> Self {
        Self::new(PageStep::Cursor { parameter: parameter.into(), next: next.into() })
    }

    /// The query parameter counts pages, from its default on or from 1.
    #[must_use]
    pub fn page(parameter: impl Into<String>) -> Self {
        Self::new(PageStep::Page { parameter: parameter.into(), first: None })
    }

    /// The number of the first page, where pages are counted.
    #[must_use]
    pub fn first(mut self, number: i64) -> Self {
        if let Some(PageStep::Page { first, .. }) = &mut self.step {
            *first = Some(number);
        }
        self
    }

    /// The query parameter says how many items are passed over.
    #[must_use]
    pub fn offset(parameter: impl Into<String>) -> Self {
        Self::new(PageStep::Offset { parameter: parameter.into() })
    }

    /// The header `Link` has the next page with `rel="next"`.
    #[must_use]
    pub fn link() -> Self {
        Self::new(PageStep::Link)
    }

    /// The URL of the next page stands at `next` in the answer.
    #[must_use]
    pub fn url(next: impl Into<String>) -> Self {
        Self::new(PageStep::Url { next: next.into() })
    }

    /// No pages, for operations that another rule would mean.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The list of items in an answer; where it is not given, the answer is the list, or there is none.
    #[must_use]
    pub fn items(mut self, pointer: impl Into<String>) -> Self {
        self.items = Some(pointer.into());
        self
    }

    /// A boolean that is false on the last page.
    #[must_use]
    pub fn more(mut self, pointer: impl Into<String>) -> Self {
        self.more = Some(pointer.into());
        self
    }

    /// The number of items on all pages.
    #[must_use]
    pub fn total(mut self, pointer: impl Into<String>) -> Self {
        self.total = Some(pointer.into());
        self
    }

    /// The operations that the rule is for, by operationId or by method and path.
    #[must_use]
    pub fn operations<S: Into<String>>(mut self, ids: impl IntoIterator<Item = S>) -> Self {
        self.operations.extend(ids.into_iter().map(Into::into));
        self
    }
}

/// A value of a key of `[[pagination]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PageValue {
    Text(String),
    Texts(Vec<String>),
    Number(i64),
    Flag(bool),
}

impl PageRule {
    /// The rule as oasmith.toml says it: by key.
    pub(crate) fn entries(&self) -> Vec<(&'static str, PageValue)> {
        let text = |key, value: &String| (key, PageValue::Text(value.clone()));
        let mut entries = Vec::new();
        if !self.operations.is_empty() {
            entries.push(("operations", PageValue::Texts(self.operations.clone())));
        }
        match &self.step {
            None => {}
            Some(PageStep::Cursor { parameter, next }) => {
                entries.extend([text("cursor", parameter), text("next", next)])
            }
            Some(PageStep::Page { parameter, first }) => {
                entries.push(text("page", parameter));
                entries.extend(first.map(|first| ("first", PageValue::Number(first))));
            }
            Some(PageStep::Offset { parameter }) => entries.push(text("offset", parameter)),
            Some(PageStep::Link) => entries.push(("link", PageValue::Flag(true))),
            Some(PageStep::Url { next }) => entries.push(text("next", next)),
        }
        for (key, value) in [("items", &self.items), ("more", &self.more), ("total", &self.total)] {
            entries.extend(value.iter().map(|value| text(key, value)));
        }
        entries
    }
}

impl fmt::Display for PageValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Texts(texts) => f.write_str(&texts.join(" ")),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
        }
    }
}

/// In a line: keys with their values.
impl fmt::Display for PageRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries().into_iter().map(|(key, value)| format!("{key} {value}"));
        f.write_str(&entries.collect::<Vec<_>>().join(" "))
    }
}
