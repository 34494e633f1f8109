use super::Gather;
use super::target::Base;
use crate::diagnostics::{Code, Pointer};
use crate::document::grammar::{Kind, is_keyword};
use crate::document::version::Version;
use crate::source::{Map, Node, Value};

/// What people write beside `$ref` before 3.1 and evidently mean; it says nothing about which values are valid.
const ANNOTATIONS: &[&str] =
    &["title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "xml"];

impl<'a> Gather<'a, '_> {
    /// Whether a keyword beside `$ref` counts. Before 3.1 none does by the letter.
    pub(super) fn keeps(&mut self, name: &str, member: &Node) -> bool {
        if self.version >= Version::V31 || name.starts_with("x-") || ANNOTATIONS.contains(&name) {
            return true;
        }
        if name == "nullable" {
            let kept = self
                .find
                .at_key(
                    Code::ReferenceSiblings,
                    member,
                    format!("{} ignores `nullable` beside `$ref`; it was taken as it is meant", self.version.name()),
                )
                .help("write `allOf: [{$ref: …}]` beside `nullable`");
            self.find.repeat("nullable", kept);
            return true;
        }
        if is_keyword(name) {
            let ignored = self
                .find
                .at_key(
                    Code::ReferenceSiblings,
                    member,
                    format!("{} ignores `{name}` beside `$ref`", self.version.name()),
                )
                .help("put the reference into `allOf` to have both");
            self.find.repeat(name, ignored);
        }
        false
    }

    /// `$dynamicRef` and `$recursiveRef` as plain references, which they are unless a schema elsewhere redirects them.
    pub(super) fn dynamic(&mut self, mut schema: Node, base: Base<'a>) -> Node {
        let Value::Object(map) = &mut schema.value else {
            return schema;
        };
        let Some((name, text)) =
            ["$dynamicRef", "$recursiveRef"].iter().find_map(|name| Some((*name, map.get(*name)?.clone())))
        else {
            return schema;
        };
        let pointer = match name {
            "$dynamicRef" => self.canonical(&text, Kind::Schema, base),
            _ => self.recursion(&text, base),
        };
        if let Some(pointer) = pointer {
            plain(map, name, &pointer, &text);
            let approximated =
                self.find.at_key(Code::DynamicReference, &text, format!("`{name}` was read as `$ref` to `{pointer}`"));
            self.find.repeat(name, approximated);
        }
        schema
    }

    /// The nearest schema around `text` that has `$recursiveAnchor: true`.
    fn recursion(&mut self, text: &Node, base: Base<'a>) -> Option<Pointer> {
        let mut at = self.find.place(text).pointer.parent();
        while let Some(pointer) = at {
            let target = self.resolve(base, &format!("#{pointer}")).ok()?;
            if target.node.get("$recursiveAnchor").and_then(Node::as_bool) == Some(true) {
                return self.home(target, text, Kind::Schema);
            }
            at = pointer.parent();
        }
        None
    }
}

fn plain(map: &mut Map, name: &str, pointer: &Pointer, text: &Node) {
    map.shift_remove(name);
    map.shift_insert(0, "$ref".into(), super::link(pointer, text));
}
