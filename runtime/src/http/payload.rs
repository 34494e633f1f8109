//! A call's body: from a value to the bytes of its media type.

use super::body::Body;
use super::escape::Escape;
use super::operation::{BodyKind, BodySpec, Style};
use super::style::Styled;
use super::tree::Tree;
use crate::codec::{Fault, Value, check, to_vec};
use bytes::Bytes;

/// What a call was given as its body.
pub(crate) enum Content {
    Nothing,
    Value(Box<dyn Value>),
    Raw(Body),
}

/// What is sent, as often as need be.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Nothing,
    Bytes(Bytes),
    /// The call's upload.
    Stream,
}

/// A body that can be sent once; `None`: it was, or there is none.
pub(crate) type Upload = Option<Body>;

/// The bytes of a body, all its faults in `faults`.
pub(crate) fn encode(
    spec: Option<&BodySpec>,
    content: Content,
    validate: bool,
    faults: &mut Vec<Fault>,
) -> (Payload, Upload) {
    let value = match content {
        Content::Raw(body) => return raw(body),
        Content::Value(value) if !value.is_absent() => value,
        Content::Value(_) | Content::Nothing => {
            if spec.is_some_and(|spec| spec.required) {
                faults.push(fault("required", "must be given"));
            }
            return (Payload::Nothing, None);
        }
    };
    let kind = spec.map_or(BodyKind::Json, |spec| spec.kind);
    let rules = spec.map_or(&[][..], |spec| spec.rules);
    let encoding = spec.map_or(&[][..], |spec| spec.encoding);
    let before = faults.len();
    if validate {
        faults.extend(check(&*value, rules));
    }
    let bytes = match kind {
        BodyKind::Json => json(&*value),
        BodyKind::Form => form(&*value, encoding),
        BodyKind::Text | BodyKind::Bytes => text(&*value),
    };
    match bytes {
        Ok(bytes) => return (Payload::Bytes(bytes.into()), None),
        // Validation has said it already, and with all other faults.
        Err(_) if faults.len() > before => {}
        Err(fault) => faults.push(fault),
    }
    (Payload::Nothing, None)
}

fn raw(body: Body) -> (Payload, Upload) {
    match body.as_bytes() {
        Some(bytes) => (Payload::Bytes(bytes.clone()), None),
        None => (Payload::Stream, Some(body)),
    }
}

fn fault(rule: &'static str, message: &str) -> Fault {
    Fault::new(String::new(), rule, message.to_owned())
}

fn json(value: &dyn Value) -> Result<Vec<u8>, Fault> {
    to_vec(value).map_err(|error| {
        let message = "must be a finite number".to_owned();
        Fault::new(error.pointer().to_owned(), "finite", message)
    })
}

fn tree(value: &dyn Value) -> Result<Tree, Fault> {
    Tree::of(value).ok_or_else(|| fault("finite", "must hold finite numbers only"))
}

fn text(value: &dyn Value) -> Result<Vec<u8>, Fault> {
    match tree(value)? {
        Tree::Plain(text) | Tree::Text(text) => Ok(text.into_bytes()),
        other => Ok(other.to_string().into_bytes()),
    }
}

/// Members without an encoding of their own are written as the specification's default content types say:
/// scalars as text, each item of a list under the list's name, objects as JSON.
fn form(value: &dyn Value, encoding: &[super::operation::Encoding]) -> Result<Vec<u8>, Fault> {
    let Tree::Object(members) = tree(value)? else {
        return Err(fault("type", "must be an object: it is sent as a form"));
    };
    let mut pairs = Vec::new();
    for (name, value) in &members {
        let own = encoding.iter().find(|encoding| encoding.name == name);
        let style = match (own, value) {
            (Some(own), _) => own.style,
            (None, Tree::Object(_)) => Style::Json,
            (None, _) => Style::Form,
        };
        let reserved = own.is_some_and(|own| own.reserved);
        let styled = Styled {
            name,
            style,
            explode: own.is_none_or(|own| own.explode),
            escape: if reserved { Escape::Reserved } else { Escape::Form },
        };
        pairs.extend(styled.pairs(value));
    }
    Ok(pairs.join("&").into_bytes())
}
