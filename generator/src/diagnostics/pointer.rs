use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::sync::Arc;

thread_local! {
    static CHILD: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A JSON pointer (RFC 6901), such as `/paths/~1pets/get`.
///
/// Cheap to clone; the empty pointer names the whole document.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Pointer(Arc<str>);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Takes over text that already is a pointer (`""` or `"/…"`).
    pub fn parse(text: &str) -> Self {
        Self(text.into())
    }

    /// The member or item `step` of the value at this pointer; `step` is escaped.
    #[must_use]
    pub fn child(&self, step: impl fmt::Display) -> Self {
        // A text that all children on this thread share: there are millions, and few steps have anything to escape.
        CHILD.with_borrow_mut(|text| {
            text.clear();
            text.push_str(&self.0);
            text.push('/');
            let start = text.len();
            // A String takes whatever is written.
            let _ = write!(text, "{step}");
            if let Cow::Owned(step) = escape(&text[start..]) {
                text.truncate(start);
                text.push_str(&step);
            }
            Self(text.as_str().into())
        })
    }

    /// Several steps down at once.
    #[must_use]
    pub fn descend<S: fmt::Display>(&self, steps: impl IntoIterator<Item = S>) -> Self {
        steps.into_iter().fold(self.clone(), |at, step| at.child(step))
    }

    /// The value that holds this one, if this is not the root.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|end| Self(self.0[..end].into()))
    }

    /// The unescaped steps from the root.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|step| unescape(step).into_owned())
    }

    /// The last step, unescaped.
    pub fn last(&self) -> Option<String> {
        self.0.rfind('/').map(|end| unescape(&self.0[end + 1..]).into_owned())
    }

    /// The pointer's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A step of a pointer's text as the name that it stands for (RFC 6901, section 4).
pub fn unescape(step: &str) -> Cow<'_, str> {
    // Hardly any has something to unescape, and most are short.
    match step.bytes().any(|byte| byte == b'~') {
        true => Cow::Owned(step.replace("~1", "/").replace("~0", "~")),
        false => Cow::Borrowed(step),
    }
}

/// A name as a step of a pointer's text (RFC 6901, section 3).
pub fn escape(name: &str) -> Cow<'_, str> {
    match name.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        true => Cow::Owned(name.replace('~', "~0").replace('/', "~1")),
        false => Cow::Borrowed(name),
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
