//! What is made of a group: schemas, each with the instances that it is asked about.

use crate::read::{Group, Test};
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// How a group is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The schema as it is published, and no type that its keywords imply.
    Published,
    /// A schema for each JSON type of the group's instances, with that type added. A schema that names its types stays
    /// as it is, and has to refuse the instances of others. There is no Rust type of null alone: where no type is named,
    /// null is not asked about.
    Typed,
}

impl Mode {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Published, Self::Typed];

    /// The name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Typed => "typed",
        }
    }
}

/// A schema and its instances.
#[derive(Clone, Debug)]
pub struct Subject<'g> {
    pub group: &'g Group,
    /// The files that the schema is made of; the first is the one to refer to.
    pub files: Vec<String>,
    pub tests: Vec<&'g Test>,
}

type Members = BTreeMap<String, Box<RawValue>>;

/// What is made of `group`.
pub fn subjects(group: &Group, mode: Mode) -> Vec<Subject<'_>> {
    let whole = Subject { group, files: vec![group.schema.get().to_owned()], tests: group.tests.iter().collect() };
    let members = serde_json::from_str::<Members>(group.schema.get()).ok();
    if mode == Mode::Published || members.as_ref().is_some_and(|members| members.contains_key("type")) {
        return vec![whole];
    }
    let mut split: BTreeMap<&str, Vec<&Test>> = BTreeMap::new();
    for test in &group.tests {
        split.entry(json_type(test.data.get())).or_default().push(test);
    }
    split.remove("null");
    let typed = |(ty, tests)| Subject { group, files: with_type(group.schema.get(), members.as_ref(), ty), tests };
    split.into_iter().map(typed).collect()
}

/// The schema with `type`.
fn with_type(schema: &str, members: Option<&Members>, ty: &str) -> Vec<String> {
    match members {
        // Elsewhere in it the schema may stand for values of other types.
        Some(members) if names_itself(schema, members) => {
            vec![format!(r#"{{"type":"{ty}","allOf":[{{"$ref":"FILE1"}}]}}"#), schema.to_owned()]
        }
        // Beside a reference nothing else holds in 3.0.
        Some(members) if members.contains_key("$ref") && !members.contains_key("allOf") => {
            let mut members = members.clone();
            let reference = members.remove("$ref").map(|target| format!(r#"[{{"$ref":{target}}}]"#));
            members.extend(reference.and_then(|text| Some(("allOf".to_owned(), RawValue::from_string(text).ok()?))));
            vec![with_member(members, ty)]
        }
        Some(members) => vec![with_member(members.clone(), ty)],
        None if schema == "true" => vec![format!(r#"{{"type":"{ty}"}}"#)],
        None => vec![format!(r#"{{"type":"{ty}","allOf":[{schema}]}}"#)],
    }
}

fn with_member(mut members: Members, ty: &str) -> String {
    members.insert("type".to_owned(), to_raw_value(ty).expect("a string is JSON"));
    serde_json::to_string(&members).expect("members are JSON")
}

fn names_itself(schema: &str, members: &Members) -> bool {
    let named = ["$id", "id", "$anchor", "$dynamicAnchor"].iter().any(|name| members.contains_key(*name));
    let dense: String = schema.split_whitespace().collect();
    named || dense.contains(r##""$ref":"#""##) || dense.contains(r#""$dynamicRef":"#)
}

/// The JSON type of a text.
fn json_type(text: &str) -> &'static str {
    match text.as_bytes().first() {
        Some(b'{') => "object",
        Some(b'[') => "array",
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'n') => "null",
        _ => "number",
    }
}
