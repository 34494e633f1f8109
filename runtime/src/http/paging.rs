//! How the answers of an operation follow each other: tables that emitted code is made of.

use super::body_cursor::ReadBody;

/// Where the next page is told, and where the items are.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// What leads from one page to the next.
    pub step: Step,
    /// JSON pointer of the list of items in an answer; empty: the answer is the list.
    pub items: &'static str,
    /// JSON pointer of a boolean that is false on the last page; empty: there is none.
    pub more: &'static str,
    /// JSON pointer of the number of items on all pages; empty: there is none.
    pub total: &'static str,
    /// How a body is read that a cursor was put into; `None`: it is sent as it is.
    pub body: Option<ReadBody>,
}

/// What leads from one page to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The parameter of that index takes what stands at the pointer; absent, null and empty mean the last page.
    Cursor(usize, &'static str),
    /// The member at the first pointer in the request's body takes what stands at the second; null and empty mean the
    /// last page.
    Body(&'static str, &'static str),
    /// The parameter of that index counts pages, from that number on.
    Page(usize, i64),
    /// The parameter of that index says how many items are passed over.
    Offset(usize),
    /// The header `Link` has the next page's URL with `rel="next"` (RFC 8288).
    Link,
    /// The URL of the next page stands at the pointer.
    Url(&'static str),
}

impl Paging {
    /// Pages whose answers are the lists themselves.
    #[must_use]
    pub const fn new(step: Step) -> Self {
        Self { step, items: "", more: "", total: "", body: None }
    }

    /// Where the items are.
    #[must_use]
    pub const fn items(mut self, pointer: &'static str) -> Self {
        self.items = pointer;
        self
    }

    /// Where it says whether there is more.
    #[must_use]
    pub const fn more(mut self, pointer: &'static str) -> Self {
        self.more = pointer;
        self
    }

    /// Where it says how many items there are.
    #[must_use]
    pub const fn total(mut self, pointer: &'static str) -> Self {
        self.total = pointer;
        self
    }

    /// How a body is read that a cursor was put into: what is asked for next is held against its schema as well.
    #[must_use]
    pub const fn body(mut self, read: ReadBody) -> Self {
        self.body = Some(read);
        self
    }
}
