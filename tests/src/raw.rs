//! A document as it was written, read without any of the generator's code: a second opinion on what it holds.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};
use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// An object, in order.
    Map(Vec<(String, Raw)>),
    /// An array.
    List(Vec<Raw>),
    /// A string.
    Text(String),
    /// A number, a boolean or null.
    Scalar(Value),
}

impl Raw {
    /// Reads a file, as JSON if it is called so.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        if path.extension().is_some_and(|extension| extension == "json") {
            // what is no JSON may still be YAML
            if let Ok(raw) = serde_json::from_str(&text) {
                return raw;
            }
        }
        serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The members of an object; of anything else none.
    pub fn members(&self) -> &[(String, Raw)] {
        if let Self::Map(members) = self { members } else { &[] }
    }

    /// A member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The same as JSON; integers beyond 64 bits are as near as a float comes.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Map(members) => members.iter().map(|(name, value)| (name.clone(), value.to_json())).collect(),
            Self::List(items) => items.iter().map(Self::to_json).collect(),
            Self::Text(text) => text.as_str().into(),
            Self::Scalar(value) => value.clone(),
        }
    }

    /// The items of an array; of anything else none.
    pub fn items(&self) -> &[Raw] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// Whether this is the boolean `wanted`.
    pub fn is_flag(&self, wanted: bool) -> bool {
        *self == Self::Scalar(Value::Bool(wanted))
    }

    /// The value that a pointer names.
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        let mut steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
        steps.try_fold(self, |node, step| match node {
            Self::List(items) => items.get(step.parse::<usize>().ok()?),
            node => node.get(&step),
        })
    }
}

const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// The method and path of every operation in the document at `path`, as written.
pub fn operations(path: &Path) -> BTreeSet<(String, String)> {
    let document = Raw::read(path);
    let empty = Raw::Map(Vec::new());
    let paths = document.get("paths").unwrap_or(&empty).members().iter();
    paths.filter(|(name, _)| !name.starts_with("x-")).flat_map(|(name, item)| of_item(name, item, path)).collect()
}

/// The same, as operations are sent.
pub fn operations_sent(path: &Path) -> BTreeSet<(String, String)> {
    operations(path).into_iter().map(|(method, name)| (method, sent(&name))).collect()
}

/// What of a key of `paths` an operation's table says: no fragment, and no parameter of the query.
fn sent(name: &str) -> String {
    let name = name.split('#').next().unwrap_or_default();
    let Some((path, query)) = name.split_once('?') else { return name.to_owned() };
    let fixed: Vec<&str> = query.split('&').filter(|piece| !piece.ends_with('}')).collect();
    if fixed.is_empty() { path.to_owned() } else { format!("{path}?{}", fixed.join("&")) }
}

fn of_item(name: &str, item: &Raw, file: &Path) -> Vec<(String, String)> {
    let own = item.members().iter().map(|(method, _)| method.as_str()).filter(|method| METHODS.contains(method));
    let more = item.get("additionalOperations").into_iter().flat_map(Raw::members).map(|(method, _)| method.clone());
    let methods = own.map(str::to_uppercase).chain(more);
    let mut found: Vec<(String, String)> = methods.map(|method| (method, name.to_owned())).collect();
    if let Some(reference) = item.get("$ref").and_then(Raw::as_str) {
        let (other, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let other: PathBuf = if other.is_empty() { file.to_owned() } else { file.with_file_name(other) };
        let document = Raw::read(&other);
        let target = document.at(pointer).unwrap_or_else(|| panic!("{reference} leads nowhere"));
        found.extend(of_item(name, target, &other));
    }
    found
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

/// A member's name, whatever YAML takes it for: `200` is the text `200`.
struct Name(String);

impl<'de> Visitor<'de> for Reader {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut members = Vec::new();
        while let Some((Name(name), value)) = map.next_entry()? {
            members.push((name, value));
        }
        Ok(Raw::Map(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.into()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Raw, E> {
        // beyond what JSON's usual readers hold
        Ok(Raw::Scalar(Number::from_f64(value as f64).into()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Raw, E> {
        // beyond what JSON's usual readers hold
        Ok(Raw::Scalar(Number::from_f64(value as f64).into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Number::from_f64(value).into()))
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Null))
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameReader)
    }
}

struct NameReader;

impl Visitor<'_> for NameReader {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, text: &str) -> Result<Name, E> {
        Ok(Name(text.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Name, E> {
        Ok(Name(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Name, E> {
        Ok(Name(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Name, E> {
        Ok(Name(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Name, E> {
        Ok(Name(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Name, E> {
        Ok(Name("null".to_owned()))
    }
}
