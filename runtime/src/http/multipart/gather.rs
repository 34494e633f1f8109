//! From a value to parts.

use super::content_type::{essence, is_json, of_file, of_value};
use super::draft::Draft;
use super::headers::{self, Given};
use super::part::{Content, Head, Part};
use crate::codec::{EncodeError, Entries, Fault, Items, Shape, Value, Visit, each_entry, each_item, escaped, to_vec};
use crate::file::File;
use crate::http::body_spec::{BodyKind, BodySpec, Encoding};
use crate::http::escape::Escape;
use crate::http::form::form;
use crate::http::style::Styled;
use crate::http::tree::Tree;
use http::HeaderValue;

/// The parts of a value: one for each member of an object, or one for each item of a list; of an array, one for each
/// item, which has no name. What is absent or null is not sent.
pub(crate) fn gather(
    spec: &BodySpec,
    value: &dyn Value,
    given: Given<'_>,
    boundary: String,
    faults: &mut Vec<Fault>,
) -> Draft {
    let media_type = match essence(spec.media_type) {
        "multipart/*" => "multipart/form-data",
        media_type => media_type,
    };
    let draft = Draft { parts: Vec::new(), media_type, root: "text/plain".to_owned(), boundary };
    let mut body = Body { draft, encoding: spec.encoding, given, faults };
    let is_object = each_entry(value, &mut |name, value| body.member(name, value));
    // Every part of a form has a name (RFC 7578, 4.2).
    let may_be_array = !is_object && !body.is_form_data();
    let is_array = may_be_array && each_item(value, &mut |index, value| body.item(spec, index, value));
    if !is_object && !is_array {
        body.fault(String::new(), "type", "must hold parts: an object, or an array where parts have no names");
    }
    body.draft
}

/// The whole body.
struct Body<'a> {
    draft: Draft,
    encoding: &'static [Encoding],
    given: Given<'a>,
    faults: &'a mut Vec<Fault>,
}

impl Body<'_> {
    fn fault(&mut self, pointer: String, rule: &'static str, message: &str) {
        self.faults.push(Fault::new(pointer, rule, message.to_owned()));
    }

    fn is_form_data(&self) -> bool {
        self.draft.media_type.eq_ignore_ascii_case("multipart/form-data")
    }

    fn member(&mut self, name: &str, value: &dyn Value) {
        let own = self.encoding.iter().find(|encoding| encoding.name == name).copied();
        let encoding = own.unwrap_or(Encoding::new(""));
        if encoding.style.is_some() && self.is_form_data() {
            return self.styled(name, &encoding, value);
        }
        let pointer = escaped(name);
        let name = Some(name);
        let mut member = Member { body: self, name, encoding, value, pointer, is_item: false };
        value.visit(&mut member);
    }

    /// An item of a body that is an array.
    fn item(&mut self, spec: &BodySpec, index: usize, value: &dyn Value) {
        let encoding = spec.prefix.get(index).or(spec.item.first()).copied().unwrap_or(Encoding::new(""));
        let pointer = format!("/{index}");
        let mut member = Member { body: self, name: None, encoding, value, pointer, is_item: true };
        value.visit(&mut member);
    }

    /// A member with a style is text; nothing is percent-encoded ("Encoding Object", 3.1.1).
    fn styled(&mut self, name: &str, encoding: &Encoding, value: &dyn Value) {
        let Some(tree) = Tree::of(value) else {
            return self.fault(escaped(name), "finite", "must hold finite numbers only");
        };
        let Some(style) = encoding.style else { return };
        let given = self.given;
        let Some(headers) = self.headers(&given, encoding, None, &escaped(name)) else { return };
        let styled = Styled { name, style, explode: encoding.explode, escape: Escape::Nothing };
        for (part, text) in styled.named(&tree) {
            let head = Head { name: Some(&part), file_name: None, content_type: "", headers: &headers };
            self.push(&head, Content::Bytes(text.into()), escaped(name));
        }
    }

    /// The headers of a part, or a fault at its place.
    fn headers<'g>(
        &mut self,
        given: &'g Given<'_>,
        encoding: &Encoding,
        file: Option<&'g File>,
        pointer: &str,
    ) -> Option<Vec<(&'g str, &'g str)>> {
        let message = match given.of(encoding, file) {
            Ok(headers) => return Some(headers),
            Err(headers::Fault::Unsound) => "has a header that no part can carry".to_owned(),
            Err(headers::Fault::Missing(name)) => {
                format!("must have the header `{name}`, which the call was not given")
            }
        };
        self.fault(pointer.to_owned(), "header", &message);
        None
    }

    fn push(&mut self, head: &Head<'_>, content: Content, pointer: String) {
        if self.draft.parts.is_empty() && !head.content_type.is_empty() {
            essence(head.content_type).clone_into(&mut self.draft.root);
        }
        self.draft.parts.push(Part { head: head.text(), content, pointer });
    }
}

/// A member, or an item of one that is a list.
struct Member<'a, 'b> {
    body: &'a mut Body<'b>,
    name: Option<&'a str>,
    encoding: Encoding,
    value: &'a dyn Value,
    pointer: String,
    is_item: bool,
}

impl Member<'_, '_> {
    fn push(&mut self, content_type: &str, content: Content) {
        self.push_with(None, content_type, None, content);
    }

    fn push_with(&mut self, file_name: Option<&str>, content_type: &str, file: Option<&File>, content: Content) {
        let given = self.body.given;
        let Some(headers) = self.body.headers(&given, &self.encoding, file, &self.pointer) else { return };
        let head = Head { name: self.name, file_name, content_type, headers: &headers };
        self.body.push(&head, content, self.pointer.clone());
    }

    /// A scalar. Without a content type it is `text/plain` (RFC 7578, 4.4; RFC 2046, 5.2), and most servers expect
    /// none; only where ASCII would be assumed the type is said.
    fn text(&mut self, text: &str) {
        match of_value(self.encoding.content_type) {
            Some(media_type) if is_json(media_type) => self.json_text(),
            Some(media_type) => self.push(media_type, Content::Bytes(text.to_owned().into())),
            None => {
                let media_type = if self.body.is_form_data() { "" } else { "text/plain; charset=utf-8" };
                self.push(media_type, Content::Bytes(text.to_owned().into()));
            }
        }
    }

    /// What is no scalar: JSON, or a body of its own.
    fn composite(&mut self) {
        let Some(inner) = self.encoding.inner else { return self.json_text() };
        if inner.kind == BodyKind::Multipart {
            return self.parts(inner);
        }
        let form = Tree::of(self.value).and_then(|tree| form(&tree, inner.encoding));
        match form {
            Some(text) => self.push(inner.media_type, Content::Bytes(text.into())),
            None => self.body.fault(self.pointer.clone(), "type", "must be an object: it is sent as a form"),
        }
    }

    /// Parts within the part.
    fn parts(&mut self, inner: &BodySpec) {
        let mut faults = Vec::new();
        let boundary = self.body.draft.inner_boundary();
        let draft = gather(inner, self.value, self.body.given, boundary, &mut faults).below(&self.pointer);
        for fault in faults {
            self.body.fault(format!("{}{}", self.pointer, fault.pointer()), fault.rule(), fault.message());
        }
        self.push(&draft.content_type(), Content::Draft(draft));
    }

    /// JSON, or what is sent in its place.
    fn json_text(&mut self) {
        let media_type = of_value(self.encoding.content_type).unwrap_or("application/json");
        let text = match self.encoding.notation {
            Some(notation) => notation.write(self.value),
            None => to_vec(self.value).map_err(EncodeError::into_fault),
        };
        match text {
            Ok(text) => self.push(media_type, Content::Bytes(text.into())),
            Err(inner) => {
                let pointer = format!("{}{}", self.pointer, inner.pointer());
                self.body.faults.push(Fault::new(pointer, inner.rule(), inner.message().to_owned()));
            }
        }
    }
}

impl Visit for Member<'_, '_> {
    fn null(&mut self) {}

    fn bool(&mut self, value: bool) {
        self.text(if value { "true" } else { "false" });
    }

    fn i64(&mut self, value: i64) {
        self.text(&value.to_string());
    }

    fn u64(&mut self, value: u64) {
        self.text(&value.to_string());
    }

    fn f64(&mut self, value: f64) {
        if !value.is_finite() {
            let pointer = self.pointer.clone();
            return self.body.fault(pointer, "finite", "must be finite");
        }
        self.text(&value.to_string());
    }

    fn number(&mut self, text: &str) {
        self.text(text);
    }

    fn str(&mut self, value: &str) {
        self.text(value);
    }

    fn file(&mut self, file: &File) {
        let media_type = of_file(self.encoding.content_type, file.content_type());
        if HeaderValue::from_str(media_type).is_err() {
            let pointer = self.pointer.clone();
            return self.body.fault(pointer, "header", "has a content type that no header can carry");
        }
        let file_name = file.file_name().or(self.name.map(|_| "file"));
        self.push_with(file_name, media_type, Some(file), Content::File(file.clone()));
    }

    fn array(&mut self, items: &dyn Items) {
        if self.is_item {
            return self.composite();
        }
        for index in 0..items.len() {
            let value = items.get(index);
            let pointer = format!("{}/{index}", self.pointer);
            let (name, encoding) = (self.name, self.encoding);
            let mut item = Member { body: &mut *self.body, name, encoding, value, pointer, is_item: true };
            value.visit(&mut item);
        }
    }

    fn map(&mut self, _: &dyn Entries) {
        self.composite();
    }

    fn object(&mut self, _: &'static Shape, _: &[&dyn Value]) {
        self.composite();
    }

    fn json(&mut self, value: &serde_json::Value) {
        use serde_json::Value as Json;
        match value {
            Json::Null => {}
            Json::Bool(_) | Json::Number(_) => self.text(&value.to_string()),
            Json::String(text) => self.text(text),
            Json::Array(items) => self.array(items),
            Json::Object(_) => self.composite(),
        }
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}
