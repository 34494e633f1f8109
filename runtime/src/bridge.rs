//! Between serde and the codec, through JSON text: slow, and small.

use crate::codec::{Decode, Fail, Kind, Reader, Value, from_slice, to_vec};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use std::ops::Range;

/// Serializes a value with serde.
///
/// # Errors
/// If a number is not finite, or the serializer fails.
pub fn serialize<S: Serializer>(value: &dyn Value, to: S) -> Result<S::Ok, S::Error> {
    let text = to_vec(value).map_err(S::Error::custom)?;
    let text = std::str::from_utf8(&text).map_err(S::Error::custom)?;
    Text(text).serialize(to)
}

/// Deserializes a value with serde, from a format that describes itself.
///
/// # Errors
/// If the deserializer fails, or what it gives is not of this type.
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    let text = serde_json::to_vec(&value).map_err(D::Error::custom)?;
    from_slice(&text, false).map_err(D::Error::custom)
}

/// JSON text of a value.
struct Text<'a>(&'a str);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut reader = Reader::over(self.0, false);
        let kind = reader.kind().map_err(|fail| custom(&fail))?;
        match kind {
            Kind::Null => to.serialize_unit(),
            Kind::Boolean => to.serialize_bool(reader.bool().map_err(|fail| custom(&fail))?),
            Kind::String => to.serialize_str(&reader.str().map_err(|fail| custom(&fail))?),
            Kind::Number => reader.json().map_err(|fail| custom(&fail))?.serialize(to),
            Kind::Array => {
                let items = items(&mut reader).map_err(|fail| custom(&fail))?;
                let mut to = to.serialize_seq(Some(items.len()))?;
                for item in items {
                    to.serialize_element(&self.part(item))?;
                }
                to.end()
            }
            Kind::Object => {
                let members = members(&mut reader).map_err(|fail| custom(&fail))?;
                let mut to = to.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    to.serialize_entry(&name, &self.part(value))?;
                }
                to.end()
            }
        }
    }
}

impl<'a> Text<'a> {
    fn part(&self, range: Range<usize>) -> Text<'a> {
        Text(self.0.get(range).unwrap_or_default())
    }
}

fn items(r: &mut Reader<'_>) -> Result<Vec<Range<usize>>, Fail> {
    let mut items = Vec::new();
    r.array(&mut |r| {
        items.push(passed(r)?);
        Ok(())
    })?;
    Ok(items)
}

fn members(r: &mut Reader<'_>) -> Result<Vec<(String, Range<usize>)>, Fail> {
    let mut members = Vec::new();
    r.map(&mut |name, r| {
        members.push((name.to_owned(), passed(r)?));
        Ok(())
    })?;
    Ok(members)
}

fn passed(r: &mut Reader<'_>) -> Result<Range<usize>, Fail> {
    let start = r.offset();
    r.skip()?;
    Ok(start..r.offset())
}

fn custom<E: serde::ser::Error>(fail: &Fail) -> E {
    E::custom(fail.message())
}
