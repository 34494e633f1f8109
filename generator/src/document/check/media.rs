use crate::diagnostics::Code;
use crate::document::findings::{Findings, meant};
use crate::document::grammar::Kind;
use crate::document::tree::{Tree, members_mut, set};
use crate::source::{Map, Node, Value};
use std::collections::BTreeSet;

/// A request body by itself.
pub fn check_body(node: &mut Node, find: &mut Findings<'_>) {
    if node.get("content").is_some() {
        return;
    }
    let missing = find.at_key(Code::PartMissing, node, "the request body has no `content`; no body is sent");
    find.missing(missing);
    let empty = Node { value: Value::object(Map::default()), origin: node.origin };
    set(node, "content", empty);
}

/// Media types that share a key, separated by commas, get one each.
pub fn part(holder: &mut Node, find: &mut Findings<'_>) {
    let Some(content) = members_mut(holder).and_then(|members| members.get_mut("content")) else { return };
    let Some(members) = members_mut(content) else { return };
    if !members.keys().any(|name| is_list(name)) {
        return;
    }
    let mut parted = Map::default();
    for (name, node) in std::mem::take(members) {
        if !is_list(&name) {
            parted.insert(name, node);
            continue;
        }
        let message = format!("`{name}` names several media types; each was taken");
        let odd = find.at_key(Code::MediaType, &node, message).help("give each a member of its own");
        find.repeat(name.as_str(), odd);
        for one in name.split(',') {
            parted.entry(one.trim().to_owned()).or_insert_with(|| node.clone());
        }
    }
    *members = parted;
}

/// Whether a text is several media types with commas between them.
fn is_list(text: &str) -> bool {
    text.contains(',') && text.split(',').all(is_media_type)
}

/// Encodings of properties that there are not.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    tree.each(&mut |node, kind| {
        let encoding = node.get("encoding").and_then(Node::as_object).filter(|_| kind == Kind::Media);
        let (Some(encoding), Some(schema)) = (encoding, node.get("schema")) else { return };
        let mut names = Names { tree, known: BTreeSet::new(), open: false, seen: BTreeSet::new() };
        names.collect(schema);
        if names.open {
            return;
        }
        for (name, node) in encoding.iter().filter(|(name, _)| !names.known.contains(name.as_str())) {
            let message = format!("`encoding` names `{name}`, which is no property of the schema; it has no effect");
            let mut odd = find.at_key(Code::EncodingUnknown, node, message);
            odd.help = meant(name, names.known.iter().copied());
            find.report(odd);
        }
    });
    media_types(tree, find);
}

fn media_types(tree: &Tree, find: &mut Findings<'_>) {
    tree.each(&mut |node, kind| {
        if !matches!(kind, Kind::RequestBody | Kind::Response | Kind::Parameter | Kind::Header) {
            return;
        }
        let content = node.get("content").and_then(Node::as_object).into_iter().flatten();
        for (name, node) in content.filter(|(name, _)| !is_media_type(name)) {
            let message = format!("`{name}` is no media type; what it describes is taken as bytes");
            let odd = find.at_key(Code::MediaType, node, message).help("a media type is like `application/json`");
            find.repeat(name, odd);
        }
    });
}

/// Whether a text is like `application/json; charset=utf-8` (RFC 9110, section 8.3.1), wildcards included.
fn is_media_type(text: &str) -> bool {
    let token = |text: &str| {
        let special = |b: u8| b"!#$%&'*+-.^_`|~".contains(&b);
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || special(b))
    };
    let essence = text.split(';').next().unwrap_or_default().trim();
    essence.split_once('/').is_some_and(|(kind, subtype)| token(kind) && token(subtype))
}

/// The properties that a schema and what it is made of declare.
struct Names<'a> {
    tree: &'a Tree,
    known: BTreeSet<&'a str>,
    /// Other names are allowed and described.
    open: bool,
    seen: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn collect(&mut self, schema: &'a Node) {
        if let Some(to) = crate::document::tree::reference(schema) {
            match self.tree.at(to) {
                Some(schema) if self.seen.insert(to) => self.collect(schema),
                _ => {}
            }
        }
        let properties = schema.get("properties").and_then(Node::as_object).into_iter().flatten();
        self.known.extend(properties.map(|(name, _)| name.as_str()));
        let closed = schema.get("additionalProperties").is_none_or(|rest| rest.as_bool() == Some(false));
        self.open |= !closed || schema.get("patternProperties").is_some();
        for combinator in ["allOf", "anyOf", "oneOf"] {
            let branches = schema.get(combinator).and_then(Node::as_array).unwrap_or_default();
            branches.iter().for_each(|branch| self.collect(branch));
        }
    }
}
