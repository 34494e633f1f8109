use crate::jobs;
use proc_macro2::TokenStream;

/// A Rust module as emitted: layout on disk is decided by `write`.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// The module's name; empty for the root.
    pub name: String,
    /// Its documentation, made safe; one string per line.
    pub docs: Vec<String>,
    /// Attributes that stand before `mod` (outer) or at the head of the file (inner), without `#` and brackets.
    pub attributes: Vec<TokenStream>,
    pub public: bool,
    pub items: Items,
    pub children: Vec<Module>,
}

impl PartialEq for Module {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.children == other.children
    }
}

impl Eq for Module {}

/// What a module holds.
#[derive(Clone, Debug)]
pub enum Items {
    /// Code, of which each text is one or more whole items in one line, as tokens are written: text takes a fraction of
    /// the memory that a stream of them does.
    Code(Vec<String>),
    /// Text taken over as it stands: the embedded runtime.
    Text(String),
}

impl From<TokenStream> for Items {
    fn from(tokens: TokenStream) -> Self {
        Self::code(&tokens, Vec::new())
    }
}

impl Default for Items {
    fn default() -> Self {
        Self::Code(Vec::new())
    }
}

impl Items {
    /// `head`, such as imports, and the items behind it.
    pub(super) fn code(head: &TokenStream, mut items: Vec<String>) -> Self {
        items.insert(0, head.to_string());
        Self::Code(items)
    }
}

/// From how many things on it takes less time to share them out.
const MANY: usize = 32;

/// The text of what is made of each thing: tokens stay on the core that makes them.
pub(super) fn texts<T: Copy + Send>(things: &[T], make: impl Fn(T) -> TokenStream + Sync) -> Vec<String> {
    let text = |thing: &T| make(*thing).to_string();
    if things.len() < MANY {
        return things.iter().map(text).collect();
    }
    // What panicked there panics here.
    jobs::run(things.to_vec(), |_| 1, text).into_iter().map(|made| made.unwrap_or_else(|thing| text(&thing))).collect()
}
