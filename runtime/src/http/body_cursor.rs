//! The next page of an answer, where the body of the request says which one is asked for.

use super::body::Body;
use super::payload::Content;
use crate::codec::{Decode, Fault, Value, find, from_slice, to_vec};
use crate::error::{Error, ErrorKind};
use std::sync::Arc;

/// Reads a body as its type.
pub type ReadBody = fn(&[u8]) -> Result<Arc<dyn Value>, Fault>;

/// The body as a value, which is held against its schema when it is sent.
///
/// # Errors
/// If the text is none of this type.
pub fn typed_body<T: Decode + Value + 'static>(text: &[u8]) -> Result<Arc<dyn Value>, Fault> {
    Ok(Arc::new(from_slice::<T>(text, false)?))
}

/// Puts a cursor, a JSON text, where `pointer` says in a body that is JSON.
///
/// # Errors
/// If the body has no place for it, or is none of its type with it.
pub(crate) fn put(content: &mut Content, pointer: &str, cursor: &str, read: Option<ReadBody>) -> Result<(), Error> {
    let text = text(content).and_then(|text| with(&text, pointer, cursor));
    let Some(text) = text else {
        let message = format!("the next page cannot be asked for: the body has no place for `{pointer}`");
        return Err(Error::new(ErrorKind::Configuration, message));
    };
    // What the caller gave as it goes was not held against its schema before.
    let read = read.filter(|_| !matches!(content, Content::Raw(_)));
    *content = match read {
        Some(read) => Content::Value(read(text.as_bytes()).map_err(unfit)?),
        None => Content::Raw(Body::from(text)),
    };
    Ok(())
}

fn unfit(fault: Fault) -> Error {
    let message = "the next page cannot be asked for: the body does not take what the answer says of it";
    Error::new(ErrorKind::Validation, message).with_faults(vec![fault])
}

fn text(content: &Content) -> Option<String> {
    let bytes = match content {
        Content::Nothing => return Some("{}".to_owned()),
        Content::Value(value) if value.is_absent() => return Some("{}".to_owned()),
        Content::Value(value) => to_vec(&**value).ok()?,
        Content::Raw(body) => body.as_bytes()?.to_vec(),
        Content::Values(_) => return None,
    };
    String::from_utf8(bytes).ok()
}

/// The text with `value` at `pointer`: in place of what is there, or as a new first member of an object.
fn with(text: &str, pointer: &str, value: &str) -> Option<String> {
    if let Some(found) = find(text, pointer) {
        return Some(format!("{}{value}{}", text.get(..found.start)?, text.get(found.end..)?));
    }
    let (holder, name) = pointer.rsplit_once('/')?;
    let at = find(text, holder)?;
    let (before, rest) = (text.get(..at.start)?, text.get(at.start..)?);
    let members = rest.strip_prefix('{')?;
    let name = serde_json::Value::from(name.replace("~1", "/").replace("~0", "~"));
    let comma = if members.trim_start().starts_with('}') { "" } else { "," };
    Some(format!("{before}{{{name}:{value}{comma}{members}"))
}
