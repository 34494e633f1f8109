//! Types that are not the runtime's: those by which a user replaces what the document says.

use crate::codec::{Decode, Fail, Fill, Reader, Value, Visit};
use crate::json;
use crate::maybe::Maybe;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// How values of a type travel as JSON.
pub trait Bridge<T> {
    /// The value as JSON, or why it has none.
    ///
    /// # Errors
    /// If the value has no JSON.
    fn show(value: &T) -> Result<json::Value, String>;

    /// Reads the value that comes next.
    ///
    /// # Errors
    /// If it is no JSON, or none of this type.
    fn read(r: &mut Reader<'_>) -> Result<T, Fail>;
}

/// By serde.
#[derive(Debug)]
pub struct Serde;

impl<T: Serialize + DeserializeOwned> Bridge<T> for Serde {
    fn show(value: &T) -> Result<json::Value, String> {
        serde_json::to_value(value).map_err(|error| error.to_string())
    }

    fn read(r: &mut Reader<'_>) -> Result<T, Fail> {
        let (start, text) = r.raw()?;
        serde_json::from_str(text).map_err(|error| Fail::new(start, "type", said(&error)))
    }
}

/// What serde says, without its place, which is one within the value.
fn said(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

/// A container of values for which there is the bridge `B`.
#[derive(Debug)]
pub struct Each<B>(PhantomData<B>);

impl<T, B: Bridge<T>> Bridge<Vec<T>> for Each<B> {
    fn show(value: &Vec<T>) -> Result<json::Value, String> {
        value.iter().map(B::show).collect::<Result<_, _>>().map(json::Value::Array)
    }

    fn read(r: &mut Reader<'_>) -> Result<Vec<T>, Fail> {
        let mut items = Vec::new();
        r.array(&mut |r| {
            items.push(B::read(r)?);
            Ok(())
        })?;
        Ok(items)
    }
}

impl<T, B: Bridge<T>> Bridge<BTreeMap<String, T>> for Each<B> {
    fn show(value: &BTreeMap<String, T>) -> Result<json::Value, String> {
        let members = value.iter().map(|(name, value)| Ok((name.clone(), B::show(value)?)));
        members.collect::<Result<_, String>>().map(json::Value::Object)
    }

    fn read(r: &mut Reader<'_>) -> Result<BTreeMap<String, T>, Fail> {
        let mut members = BTreeMap::new();
        r.map(&mut |name, r| {
            members.insert(name.to_owned(), B::read(r)?);
            Ok(())
        })?;
        Ok(members)
    }
}

impl<T, B: Bridge<T>> Bridge<Option<T>> for Each<B> {
    fn show(value: &Option<T>) -> Result<json::Value, String> {
        value.as_ref().map_or(Ok(json::Value::Null), B::show)
    }

    fn read(r: &mut Reader<'_>) -> Result<Option<T>, Fail> {
        if r.null()? { Ok(None) } else { B::read(r).map(Some) }
    }
}

/// A value as it goes onto the wire.
pub struct Shown(Maybe<Result<json::Value, String>>);

/// Shows a value that may be absent.
#[must_use]
pub fn shown<B: Bridge<T>, T>(value: Option<&T>) -> Shown {
    Shown(value.map_or(Maybe::Absent, |value| Maybe::Value(B::show(value))))
}

/// Shows an argument.
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "an argument is over once it was given")]
pub fn given<B: Bridge<T>, T>(value: Option<T>) -> Shown {
    shown::<B, T>(value.as_ref())
}

/// Shows a value that may be absent or `null`.
#[must_use]
pub fn shown_maybe<B: Bridge<T>, T>(value: Maybe<&T>) -> Shown {
    Shown(value.map(B::show))
}

impl Value for Shown {
    fn visit(&self, to: &mut dyn Visit) {
        match &self.0 {
            Maybe::Absent | Maybe::Null => to.null(),
            Maybe::Value(Ok(value)) => to.json(value),
            Maybe::Value(Err(why)) => to.unshowable(why),
        }
    }

    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }
}

/// A place for a member.
pub struct ForeignSlot<B, T> {
    value: Maybe<T>,
    null: OnNull,
    bridge: PhantomData<B>,
}

/// What `null` is at a place.
enum OnNull {
    /// What the type makes of it.
    Value,
    /// The same as nothing, unless reading is strict.
    Absent,
    /// Itself.
    Kept,
}

impl<B: Bridge<T>, T> ForeignSlot<B, T> {
    fn new(null: OnNull) -> Self {
        Self { value: Maybe::Absent, null, bridge: PhantomData }
    }

    /// For a member that must be there.
    #[must_use]
    pub fn required() -> Self {
        Self::new(OnNull::Value)
    }

    /// For a member that may be left out.
    #[must_use]
    pub fn optional() -> Self {
        Self::new(OnNull::Absent)
    }

    /// For a member that may be `null`.
    #[must_use]
    pub fn nullable() -> Self {
        Self::new(OnNull::Kept)
    }

    /// The value of a member that must be there.
    ///
    /// # Errors
    /// If nothing was read.
    pub fn take(self, r: &Reader<'_>) -> Result<T, Fail> {
        self.value.into_option().ok_or_else(|| r.fail("required", "a required member is missing"))
    }

    /// The value, unless it is absent or `null`.
    #[must_use]
    pub fn into_option(self) -> Option<T> {
        self.value.into_option()
    }

    /// The value of a member that may be left out and may be `null`.
    #[must_use]
    pub fn into_maybe(self) -> Maybe<T> {
        self.value
    }
}

impl<B: Bridge<T>, T> Fill for ForeignSlot<B, T> {
    fn member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.value = match self.null {
            OnNull::Absent if r.tolerate_null()? => Maybe::Absent,
            OnNull::Kept if r.null()? => Maybe::Null,
            _ => Maybe::Value(B::read(r)?),
        };
        Ok(())
    }
}

/// A place for all members that are not declared.
pub struct ForeignRest<B, T> {
    values: BTreeMap<String, T>,
    bridge: PhantomData<B>,
}

impl<B: Bridge<T>, T> ForeignRest<B, T> {
    /// An empty place.
    #[must_use]
    pub fn new() -> Self {
        Self { values: BTreeMap::new(), bridge: PhantomData }
    }

    /// What was read.
    #[must_use]
    pub fn into_map(self) -> BTreeMap<String, T> {
        self.values
    }
}

impl<B: Bridge<T>, T> Default for ForeignRest<B, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<B: Bridge<T>, T> Fill for ForeignRest<B, T> {
    fn member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.values = Each::<B>::read(r)?;
        Ok(())
    }

    fn entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.values.insert(name.to_owned(), B::read(r)?);
        Ok(())
    }
}

/// A value of a type that is not the runtime's, where it travels alone: in an event of a stream.
pub struct Foreign<T, B = Serde> {
    value: T,
    bridge: PhantomData<fn() -> B>,
}

impl<T, B> Foreign<T, B> {
    /// The value itself.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T, B> Deref for Foreign<T, B> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug, B> fmt::Debug for Foreign<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Send + Sync, B: Bridge<T>> Value for Foreign<T, B> {
    fn visit(&self, to: &mut dyn Visit) {
        shown::<B, T>(Some(&self.value)).visit(to);
    }
}

impl<T, B: Bridge<T>> Decode for Foreign<T, B> {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        B::read(r).map(|value| Self { value, bridge: PhantomData })
    }
}
