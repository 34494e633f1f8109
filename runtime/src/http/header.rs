//! Values from the headers of an answer (style `simple`).

use crate::codec::{Decode, Fault, Place, from_slice};
use http::{HeaderMap, HeaderValue};

/// The value of a header; `None` if it is not there, or, with a fault, not of this type.
pub fn header<T: Decode>(headers: &HeaderMap, name: &'static str, faults: &mut Vec<Fault>) -> Option<T> {
    read(headers, name, faults, &spellings(headers, name)?)
}

/// The value of a header that holds JSON; `None` if it is not there, or, with a fault, not of this type.
pub fn json_header<T: Decode>(headers: &HeaderMap, name: &'static str, faults: &mut Vec<Fault>) -> Option<T> {
    let value = headers.get(name)?;
    read(headers, name, faults, &[String::from_utf8_lossy(value.as_bytes()).into_owned()])
}

/// The value of the first spelling that has one.
fn read<T: Decode>(
    headers: &HeaderMap,
    name: &'static str,
    faults: &mut Vec<Fault>,
    spellings: &[String],
) -> Option<T> {
    let mut first = None;
    for text in spellings {
        match from_slice(text.as_bytes(), false) {
            Ok(value) => return Some(value),
            Err(fault) => first = first.or(Some(fault)),
        }
    }
    let secret = headers.get_all(name).iter().any(HeaderValue::is_sensitive);
    let shown = |message: &str| match message.split_once(", found ") {
        Some((expected, _)) if secret => expected.to_owned(),
        _ => message.to_owned(),
    };
    faults.extend(first.map(|fault| fault.reworded(shown).in_place(Place::Header(name))));
    None
}

/// What a header's text can mean, as JSON: style `simple` tells a number from a text, and a list from an object, by
/// the type that is asked for. `None` if the header is not there.
fn spellings(headers: &HeaderMap, name: &str) -> Option<Vec<String>> {
    let values: Vec<String> =
        headers.get_all(name).iter().map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned()).collect();
    // A header that stands several times is a list (RFC 9110, 5.3), but for Set-Cookie, whose values hold commas.
    let (text, items) = match values.as_slice() {
        [] => return None,
        [one] => (one.clone(), split(one)),
        several if name.eq_ignore_ascii_case("set-cookie") => (several.join(", "), values.clone()),
        several => (several.join(", "), several.iter().flat_map(|value| split(value)).collect()),
    };
    let mut found = vec![quoted(&text)];
    found.extend(plain(&text));
    found.push(list(items.iter().map(|item| quoted(item))));
    found.push(list(items.iter().map(|item| scalar(item))));
    if let Some(pairs) = pairs(&items) {
        found.push(object(pairs.iter().map(|(name, value)| (*name, scalar(value)))));
        found.push(object(pairs.iter().map(|(name, value)| (*name, quoted(value)))));
    }
    Some(found)
}

fn split(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split(',').map(|item| item.trim().to_owned()).collect()
}

/// `R=100,G=200` where exploded, else `R,100,G,200`.
fn pairs(items: &[String]) -> Option<Vec<(&str, &str)>> {
    let exploded: Option<Vec<_>> = items.iter().map(|item| item.split_once('=')).collect();
    let in_turn = || {
        let pairs = items.chunks_exact(2);
        let whole = pairs.remainder().is_empty();
        whole.then(|| pairs.filter_map(|pair| Some((pair.first()?.as_str(), pair.get(1)?.as_str()))).collect())
    };
    exploded.or_else(in_turn)
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The text itself, if it is a number or a boolean.
fn plain(text: &str) -> Option<String> {
    let is_number = text.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    (is_number || matches!(text, "true" | "false")).then(|| text.to_owned())
}

fn scalar(text: &str) -> String {
    plain(text).unwrap_or_else(|| quoted(text))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn object<'a>(members: impl Iterator<Item = (&'a str, String)>) -> String {
    let members: Vec<String> = members.map(|(name, value)| format!("{}:{value}", quoted(name))).collect();
    format!("{{{}}}", members.join(","))
}
