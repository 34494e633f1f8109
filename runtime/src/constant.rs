use crate::codec::{Decode, Fail, Reader, Value, Visit};
use crate::format::Text;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// A string of which the document allows one value: `const`, or an `enum` of one.
///
/// Constructors and setters fill it in. What an answer holds is kept, also where it is another text; `validate` of the
/// type that it is a member of tells the difference.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Constant(Cow<'static, str>);

impl Constant {
    /// Of a text, which is not checked.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text for Constant {}

impl Value for Constant {
    fn visit(&self, to: &mut dyn Visit) {
        to.str(&self.0);
    }
}

impl Decode for Constant {
    const BLANK: Option<Self> = Some(Self::new(""));

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.string().map(|text| Self(Cow::Owned(text)))
    }
}

impl fmt::Debug for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<&str> for Constant {
    fn from(text: &str) -> Self {
        Self(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for Constant {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl Deref for Constant {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Constant {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Constant {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Constant {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Serialize for Constant {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Constant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::from)
    }
}
