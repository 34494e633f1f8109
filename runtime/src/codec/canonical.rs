use super::decimal::Decimal;
use super::writer::write_str;
use super::{Fail, Kind, Reader, Value, to_vec};
use std::collections::BTreeMap;

/// Whether two JSON texts are the same value: numbers by value, members in any order.
pub(super) fn is_equal(one: &str, other: &str) -> bool {
    // Without escapes a string has one text, and what tags hold mostly is such a string.
    let is_plain = |text: &str| text.starts_with('"') && !text.contains('\\');
    if is_plain(one) && is_plain(other) {
        return one == other;
    }
    match (canonical(one), canonical(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// One text for all values that are the same JSON; nothing of what has no text.
pub(crate) fn canonical_text(value: &dyn Value) -> Option<Vec<u8>> {
    let text = to_vec(value).ok()?;
    canonical(std::str::from_utf8(&text).ok()?)
}

/// One text for all texts of the same value; it need not be JSON itself.
pub(super) fn canonical(text: &str) -> Option<Vec<u8>> {
    let mut reader = Reader::over(text, false);
    let mut out = Vec::new();
    write(&mut reader, &mut out).ok()?;
    reader.end().ok()?;
    Some(out)
}

fn write(r: &mut Reader<'_>, out: &mut Vec<u8>) -> Result<(), Fail> {
    match r.kind()? {
        Kind::Null => {
            r.skip()?;
            out.extend_from_slice(b"null");
        }
        Kind::Boolean => out.extend_from_slice(if r.bool()? { b"true" } else { b"false" }),
        Kind::String => write_str(out, &r.str()?),
        Kind::Number => {
            let text = r.number()?.text;
            if let Some(number) = Decimal::parse(text) {
                out.extend_from_slice(number.to_string().as_bytes());
            }
        }
        Kind::Array => write_array(r, out)?,
        Kind::Object => write_object(r, out)?,
    }
    Ok(())
}

fn write_array(r: &mut Reader<'_>, out: &mut Vec<u8>) -> Result<(), Fail> {
    out.push(b'[');
    r.array(&mut |r| {
        write(r, out)?;
        out.push(b',');
        Ok(())
    })?;
    out.push(b']');
    Ok(())
}

fn write_object(r: &mut Reader<'_>, out: &mut Vec<u8>) -> Result<(), Fail> {
    let mut members = BTreeMap::new();
    r.map(&mut |name, r| {
        let mut value = Vec::new();
        write(r, &mut value)?;
        members.insert(name.to_owned(), value);
        Ok(())
    })?;
    out.push(b'{');
    for (name, value) in &members {
        write_str(out, name);
        out.push(b':');
        out.extend_from_slice(value);
        out.push(b',');
    }
    out.push(b'}');
    Ok(())
}
