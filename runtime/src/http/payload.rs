//! A call's body: from a value to the bytes of its media type.

use super::body::Body;
use super::body_spec::{BodyKind, BodySpec, Encoding};
use super::form;
use super::multipart::{self, Draft, Form};
use super::tree::Tree;
use super::values::{self, Erased, Written};
use super::verdict::Verdict;
use crate::codec::{EncodeError, Fault, Value, to_vec};
use bytes::Bytes;
use std::sync::Arc;

/// What a call was given as its body.
pub(crate) enum Content {
    Nothing,
    Value(Arc<dyn Value>),
    Raw(Body),
    Values(Erased),
}

impl Content {
    /// The same once more; `None` for a stream.
    pub(crate) fn again(&self) -> Option<Self> {
        Some(match self {
            Self::Nothing => Self::Nothing,
            Self::Value(value) => Self::Value(value.clone()),
            Self::Raw(body) => Self::Raw(Body::from(body.as_bytes()?.clone())),
            Self::Values(values) => Self::Values(values.again()?),
        })
    }
}

/// What is sent, as often as need be.
#[derive(Clone, Default)]
pub(crate) enum Payload {
    #[default]
    Nothing,
    Bytes(Bytes),
    Form(Arc<Form>),
    /// The call's upload.
    Stream,
}

impl Payload {
    /// Whether it comes from elsewhere while it is sent, which takes as long as it takes.
    pub(crate) fn is_streamed(&self) -> bool {
        match self {
            Self::Nothing | Self::Bytes(_) => false,
            Self::Form(form) => form.is_read(),
            Self::Stream => true,
        }
    }

    /// Whether it can be sent more than once.
    pub(crate) fn is_repeatable(&self) -> bool {
        !matches!(self, Self::Stream)
    }
}

/// A body that can be sent once; `None`: it was, or there is none.
pub(crate) type Upload = Option<Body>;

/// A body that holds what its schema asks for, and whose files are not opened yet.
pub(crate) enum Encoded {
    Nothing,
    Bytes(Bytes),
    Form(Draft),
    Raw(Body),
}

/// What is sent, and what is said of it.
#[derive(Default)]
pub(crate) struct Sendable {
    pub payload: Payload,
    pub upload: Upload,
    /// `Content-Type`, where the document's own does not say it all.
    pub content_type: Option<String>,
}

impl Encoded {
    /// Opens the files.
    ///
    /// # Errors
    /// A fault for each that cannot be sent.
    pub(crate) fn open(self) -> Result<Sendable, Vec<Fault>> {
        let draft = match self {
            Self::Nothing => return Ok(Sendable::default()),
            Self::Bytes(bytes) => return Ok(Sendable { payload: Payload::Bytes(bytes), ..Sendable::default() }),
            Self::Raw(body) => return Ok(raw(body)),
            Self::Form(draft) => draft,
        };
        let form = Form::open(draft)?;
        let content_type = Some(form.content_type.clone());
        if form.once {
            return Ok(Sendable { payload: Payload::Stream, upload: Some(form.body()), content_type });
        }
        let payload = form.bytes().map_or_else(|| Payload::Form(Arc::new(form)), Payload::Bytes);
        Ok(Sendable { payload, upload: None, content_type })
    }
}

/// The bytes of a body, or its parts; `given` are headers of these.
pub(crate) fn encode(
    spec: Option<&BodySpec>,
    content: Content,
    given: multipart::Given<'_>,
    boundary: Option<String>,
    verdict: &mut Verdict,
) -> Encoded {
    let value = match content {
        Content::Raw(body) => return Encoded::Raw(body),
        Content::Values(values) => return lines(spec, values, verdict),
        Content::Value(value) if !value.is_absent() => value,
        Content::Value(_) | Content::Nothing => {
            if spec.is_some_and(|spec| spec.required) {
                verdict.fatal.push(fault("required", "must be given"));
            }
            return Encoded::Nothing;
        }
    };
    let fallback = BodySpec::new("application/json", BodyKind::Json);
    let spec = spec.unwrap_or(&fallback);
    let before = verdict.fatal.len();
    verdict.hold(&*value, spec.rules, |fault| fault);
    let faults = &mut verdict.fatal;
    let mut own = Vec::new();
    let bytes = match spec.kind {
        BodyKind::Json | BodyKind::Lines => match spec.notation {
            Some(notation) => notation.write(&*value),
            None => to_vec(&*value).map_err(EncodeError::into_fault),
        },
        BodyKind::Form => form(&*value, spec.encoding),
        BodyKind::Text | BodyKind::Bytes => text(&*value),
        BodyKind::Multipart => {
            let boundary = boundary.unwrap_or_else(multipart::boundary);
            let draft = multipart::gather(spec, &*value, given, boundary, &mut own);
            if faults.len() == before {
                faults.append(&mut own);
            }
            return Encoded::Form(draft);
        }
    };
    match bytes {
        Ok(bytes) => return Encoded::Bytes(bytes.into()),
        // Validation has said it already, and with all other faults.
        Err(_) if faults.len() > before => {}
        Err(fault) => faults.push(fault),
    }
    Encoded::Nothing
}

fn lines(spec: Option<&BodySpec>, values: Erased, verdict: &mut Verdict) -> Encoded {
    let fallback = BodySpec::new("application/jsonl", BodyKind::Lines);
    match values::write(spec.unwrap_or(&fallback), values, verdict) {
        Written::Bytes(bytes) => Encoded::Bytes(bytes),
        Written::Body(body) => Encoded::Raw(body),
    }
}

fn raw(body: Body) -> Sendable {
    match body.as_bytes() {
        Some(bytes) => Sendable { payload: Payload::Bytes(bytes.clone()), ..Sendable::default() },
        None => Sendable { payload: Payload::Stream, upload: Some(body), content_type: None },
    }
}

fn fault(rule: &'static str, message: &str) -> Fault {
    Fault::new(String::new(), rule, message.to_owned())
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

fn form(value: &dyn Value, encoding: &[Encoding]) -> Result<Vec<u8>, Fault> {
    let form = form::form(&tree(value)?, encoding);
    form.map(String::into_bytes).ok_or_else(|| fault("type", "must be an object: it is sent as a form"))
}
