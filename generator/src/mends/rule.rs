//! What mends a fault of each kind.
//!
//! What is absent on purpose: faults that the text has before there is a tree (syntax, encoding, a member that is written
//! twice), what only the author knows (which file was meant, what a part without meaning was to say), what has its
//! meaning as it stands, and what is wrong in overlays, the lock and oasmith.toml.

use super::act::Act;
use crate::diagnostics::{Code, Diagnostic, FileId, Label, Pointer};
use crate::source::{Node, Value, json_text, quoted};

/// A fault in the document.
pub(super) struct Fault<'a> {
    pub(super) diagnostic: &'a Diagnostic,
    pub(super) root: &'a Node,
    pub(super) at: &'a Pointer,
    /// What stands there.
    pub(super) node: &'a Node,
}

/// The actions that mend it.
pub(super) fn acts(fault: &Fault<'_>) -> Option<Vec<Act>> {
    if let Some(value) = &fault.diagnostic.instead {
        return fault.replace(value);
    }
    match fault.diagnostic.code {
        Code::ReferenceSiblings
        | Code::MappingUnresolved
        | Code::UnknownScheme
        | Code::UnknownStyle
        | Code::ParameterTwice
        | Code::ParameterRepeated
        | Code::HeaderReserved
        | Code::OperationIdTwice
        | Code::BadStatus
        | Code::HeaderTwice
        | Code::EncodingUnknown
        | Code::BodyTwice
        | Code::CollectionFormat
        | Code::Method
        | Code::BadPattern
        | Code::Unchecked
        | Code::EmptyCombinator
        | Code::Duplicate
        | Code::EmptyEnum
        | Code::DefaultMismatch
        | Code::BoundMissing
        | Code::RequiredUndeclared
        | Code::ExampleMismatch
        | Code::WithoutEffect
        | Code::SchemaUnresolved
        | Code::TagTwice
        | Code::Xml
        | Code::ParameterIncomplete
        | Code::ClosedBeside => Some(vec![fault.remove()]),
        Code::WrongType if fault.says("left out") || fault.says("taken as absent") => Some(vec![fault.remove()]),
        Code::WrongTypeLost => Some(vec![fault.remove()]),
        Code::UnknownMember => fault.rename(),
        Code::UnknownType | Code::SecurityScheme | Code::UnknownLocation => fault.meant(),
        // What is wrong about it is the whole that it stands for.
        Code::ReferenceUnresolved | Code::ReferenceKind => Some(vec![Act::Remove(fault.at.parent()?)]),
        Code::Contradiction => Some(vec![fault.remove()]),
        Code::DynamicReference => fault.dynamic(),
        Code::ReferenceShort => fault.replace(&quoted(&format!("{}/schema", fault.node.as_str()?))),
        Code::VersionMissing => fault.merge("openapi", "\"3.1.1\""),
        Code::VersionOdd => fault.version(),
        Code::MissingFile => fault.missing(),
        Code::PartMissing => fault.assumed(),
        Code::UnionOverlap => fault.overlap(),
        Code::NoPaths if fault.root.get("paths").is_none() => fault.merge("paths", "{}"),
        Code::ServerUrl => fault.replace(&quoted(fault.after("read as")?)),
        Code::ParameterContent => fault.content(),
        Code::PathParameterOptional => fault.merge("required", "true"),
        Code::PathParameterUndeclared => fault.parameter(),
        Code::PathParameterUnknown => fault.path_parameter(),
        Code::DescriptionMissing => fault.merge("description", "\"\""),
        Code::PathTemplate => fault.path(),
        Code::MediaTypeAssumed => fault.media_type(),
        Code::Discriminator => fault.discriminator(),
        Code::RequiredFlag => fault.required(),
        Code::TupleItems => fault.tuple(),
        Code::EnumMismatch => fault.enumeration(),
        Code::XmlRoot => fault.xml_root(),
        _ => None,
    }
}

impl Fault<'_> {
    fn says(&self, words: &str) -> bool {
        self.diagnostic.message.contains(words)
    }

    /// What the message has between backticks behind `words`.
    fn after(&self, words: &str) -> Option<&str> {
        let (_, rest) = self.diagnostic.message.split_once(words)?;
        rest.trim_start().strip_prefix('`')?.split('`').next()
    }

    /// What the message has between backticks first.
    fn first(&self) -> Option<&str> {
        self.diagnostic.message.split('`').nth(1)
    }

    /// The name that the help takes for what was meant.
    fn near(&self) -> Option<&str> {
        self.diagnostic.help.as_deref()?.strip_prefix("did you mean `")?.split('`').next()
    }

    fn remove(&self) -> Act {
        Act::Remove(self.at.clone())
    }

    /// A member for the object that is at fault.
    fn merge(&self, name: &str, value: &str) -> Option<Vec<Act>> {
        self.node.as_object()?;
        Some(vec![Act::Merge(self.at.clone(), object(name, value))])
    }

    /// Another value in its place. What is merged into replaces nothing but scalars, so structures go first; an item of
    /// a list has no name by which another could come to its place.
    fn replace(&self, value: &str) -> Option<Vec<Act>> {
        let (parent, name) = (self.at.parent()?, self.at.last()?);
        self.get(&parent)?.as_object()?;
        let set = Act::Merge(parent, object(&name, value));
        let is_scalar = self.node.as_object().is_none() && self.node.as_array().is_none();
        let stays_scalar = !value.starts_with(['{', '[']);
        Some(if is_scalar && stays_scalar { vec![set] } else { vec![self.remove(), set] })
    }

    fn get(&self, at: &Pointer) -> Option<&Node> {
        super::written(self.root, at).map(|(_, node)| node)
    }

    /// A member under the name that was meant, or none.
    fn rename(&self) -> Option<Vec<Act>> {
        let mut acts = vec![self.remove()];
        let meant = self.near().zip(self.at.parent());
        if let Some((name, parent)) = meant.filter(|(name, at)| self.get(at).is_some_and(|all| all.get(name).is_none()))
        {
            acts.push(Act::Merge(parent, object(name, &json_text(self.node))));
        }
        Some(acts)
    }

    /// The word that was meant; else what has it goes.
    fn meant(&self) -> Option<Vec<Act>> {
        match (self.near(), self.diagnostic.code) {
            (Some(word), _) => self.replace(&quoted(word)),
            (None, Code::UnknownType) => Some(vec![self.remove()]),
            (None, _) => Some(vec![Act::Remove(self.at.parent()?)]),
        }
    }

    /// A schema without its reference takes any value; nothing else is anything without it.
    fn missing(&self) -> Option<Vec<Act>> {
        let whole = self.at.parent()?;
        let list = whole.parent().and_then(|list| list.last()).unwrap_or_default();
        let is_part = ["parameters", "responses", "headers", "examples", "links"].contains(&list.as_str());
        let stands_alone = is_part || whole.last().as_deref() == Some("requestBody");
        Some(vec![if stands_alone { Act::Remove(whole) } else { self.remove() }])
    }

    /// What was taken to be there.
    fn assumed(&self) -> Option<Vec<Act>> {
        let name = self.after("has no")?;
        if self.at.as_str().is_empty() && name == "info" {
            return self.merge(name, r#"{ "title": "API", "version": "0.0.0" }"#);
        }
        self.says("was assumed").then_some(())?;
        self.merge(name, &quoted(self.after(";")?))
    }

    /// What one branch requires, or both, so that no value fits both.
    fn overlap(&self) -> Option<Vec<Act>> {
        let help = self.diagnostic.help.as_deref()?;
        let [_, first, second] = self.diagnostic.labels.as_slice() else { return None };
        let branch = |label: &Label| {
            let at = &label.place.pointer;
            Some(refers(self.get(at).filter(|_| label.place.file == FileId(0))?).unwrap_or_else(|| at.clone()))
        };
        if help.contains("{minItems: 1}") {
            let least = |label| Some(Act::Merge(branch(label)?, object("minItems", "1")));
            return [first, second].into_iter().map(least).collect();
        }
        let (name, rest) = help.split_once("{required: [")?.1.split_once(']')?;
        let label = if rest.starts_with("}` on the first") { first } else { second };
        Some(vec![Act::Merge(branch(label)?, object("required", &format!("[{}]", quoted(name))))])
    }

    /// A parameter's value in one way, as it was read.
    fn content(&self) -> Option<Vec<Act>> {
        if self.says("both") {
            return Some(vec![self.remove()]);
        }
        if self.says("several") {
            let others = self.node.as_object()?.keys().skip(1);
            return Some(others.map(|name| Act::Remove(self.at.child(name))).collect());
        }
        self.merge("schema", r#"{ "type": "string" }"#)
    }

    fn dynamic(&self) -> Option<Vec<Act>> {
        let set = Act::Merge(self.at.parent()?, object("$ref", &json_text(self.node)));
        self.says("was read as `$ref`").then(|| vec![self.remove(), set])
    }

    fn version(&self) -> Option<Vec<Act>> {
        let version = self.diagnostic.help.as_deref()?.strip_prefix("write `")?.split('`').next()?;
        self.replace(&quoted(version))
    }

    fn parameter(&self) -> Option<Vec<Act>> {
        let name = self.after("describes")?.trim_start_matches('{').trim_end_matches('}');
        let ty = match self.root.get("swagger") {
            Some(_) => r#""type": "string""#,
            None => r#""schema": { "type": "string" }"#,
        };
        let parameter = format!(r#"[{{ "name": {}, "in": "path", "required": true, {ty} }}]"#, quoted(name));
        self.merge("parameters", &parameter)
    }

    fn path_parameter(&self) -> Option<Vec<Act>> {
        match self.after("taken as") {
            Some(name) => self.merge("name", &quoted(name.trim_start_matches('{').trim_end_matches('}'))),
            None => Some(vec![self.remove()]),
        }
    }

    /// The same path as it was read.
    fn path(&self) -> Option<Vec<Act>> {
        let read = self.after("read as")?;
        Some(vec![self.remove(), Act::Merge(self.at.parent()?, object(read, &json_text(self.node)))])
    }

    /// Swagger 2.0 lists media types at the operation.
    fn media_type(&self) -> Option<Vec<Act>> {
        let assumed = self.diagnostic.message.split(" was assumed").next()?.rsplit(' ').next()?;
        let steps: Vec<String> = self.at.steps().collect();
        let [paths, path, method, part, ..] = steps.as_slice() else { return None };
        let operation = Pointer::root().descend([paths, path, method]);
        let list = if part == "responses" { "produces" } else { "consumes" };
        Some(vec![Act::Merge(operation, object(list, &format!("[{}]", quoted(assumed))))])
    }

    /// A branch that has what tells it apart.
    fn discriminator(&self) -> Option<Vec<Act>> {
        let name = self.first().filter(|_| self.says("declares no"))?;
        let branch = self.referred();
        let quoted = quoted(name);
        let value = format!(r#"{{ "properties": {{ {quoted}: {{ "type": "string" }} }}, "required": [{quoted}] }}"#);
        Some(vec![Act::Merge(branch, value)])
    }

    /// Where the schema at fault says something itself.
    fn referred(&self) -> Pointer {
        refers(self.node).unwrap_or_else(|| self.at.clone())
    }

    /// The name in the list of the object that holds the property.
    fn required(&self) -> Option<Vec<Act>> {
        let property = self.at.parent()?;
        let (name, properties) = (property.last()?, property.parent()?);
        let object = properties.parent().filter(|_| properties.last().as_deref() == Some("properties"))?;
        let mut acts = vec![self.remove()];
        let listed = self.get(&object)?.get("required").and_then(Node::as_array).unwrap_or_default();
        let is_listed = listed.iter().any(|item| item.as_str() == Some(&name));
        if self.node.as_bool() == Some(true) && !is_listed {
            acts.push(Act::Merge(object, self::object("required", &format!("[{}]", quoted(&name)))));
        }
        Some(acts)
    }

    /// 3.0 has no other word for it.
    fn tuple(&self) -> Option<Vec<Act>> {
        let version = self.root.get("openapi").and_then(Node::as_str)?;
        let set = Act::Merge(self.at.parent()?, object("prefixItems", &json_text(self.node)));
        (!version.starts_with("3.0") && self.says("prefixItems")).then(|| vec![self.remove(), set])
    }

    /// Values of items stand at the items; a value of another type goes.
    fn enumeration(&self) -> Option<Vec<Act>> {
        let Value::Array(_) = &self.node.value else { return Some(vec![self.remove()]) };
        let parent = self.at.parent()?;
        if !self.says("taken as the values of its items") {
            return None;
        }
        let items = object("items", &object("enum", &json_text(self.node)));
        Some(vec![self.remove(), Act::Merge(parent, items)])
    }

    fn xml_root(&self) -> Option<Vec<Act>> {
        let name = object("name", &quoted(self.after("it is called")?));
        Some(vec![Act::Merge(self.referred(), object("xml", &name))])
    }
}

/// What a node refers to within the document. Of other files it is a pointer that leads nowhere here.
fn refers(node: &Node) -> Option<Pointer> {
    let reference = node.get("$ref").and_then(Node::as_str)?;
    Some(Pointer::parse(reference.trim_start_matches('#')))
}

/// An object of one member, as JSON.
fn object(name: &str, value: &str) -> String {
    format!("{{ {}: {value} }}", quoted(name))
}
