use super::made_up;
use crate::diagnostics::{Code, Severity};
use crate::document::findings::Findings;
use crate::document::operation::METHODS;
use crate::document::tree::{Tree, members_mut, set};
use crate::document::version::Version;
use crate::source::{Map, Node, Value};
use foldhash::{HashMap, HashMapExt as _};

/// What stands at the top of the document.
pub fn check(tree: &mut Tree, version: Version, find: &mut Findings<'_>) {
    info(&mut tree.root, find);
    paths(&tree.root, version, find);
    tags(&mut tree.root, find);
    component_names(&tree.root, find);
    not_called(&tree.root, find);
}

fn info(root: &mut Node, find: &mut Findings<'_>) {
    let origin = root.origin;
    if root.get("info").is_none() {
        let missing = find
            .diagnostic(Code::PartMissing, root, "the document has no `info`")
            .help("add `info` with a `title` and a `version`");
        find.missing(missing);
    }
    let Some(members) = members_mut(root) else { return };
    let empty = Node { value: Value::object(Map::default()), origin };
    let written = members.contains_key("info");
    let info = members.entry("info".into()).or_insert(empty);
    for (name, assumed) in [("title", "API"), ("version", "0.0.0")] {
        if info.get(name).is_some() {
            continue;
        }
        if written {
            let message = format!("`info` has no `{name}`; `{assumed}` was assumed");
            let missing = find.at_key(Code::PartMissing, info, message);
            find.missing(missing);
        }
        let text = made_up(assumed, info);
        set(info, name, text);
    }
}

fn paths(root: &Node, version: Version, find: &mut Findings<'_>) {
    if root.get("paths").is_some() {
        return;
    }
    let others = ["components", "webhooks"].iter().any(|name| root.get(name).is_some());
    if version >= Version::V31 && others {
        return;
    }
    let missing = find
        .diagnostic(Code::NoPaths, root, "the document has no `paths`, so it describes nothing to call")
        .help("add `paths`; a document without operations has `paths: {}`");
    find.report(missing);
}

fn tags(root: &mut Node, find: &mut Findings<'_>) {
    let Some(tags) = members_mut(root).and_then(|members| members.get_mut("tags")) else { return };
    let Value::Array(tags) = &mut tags.value else { return };
    let mut seen: HashMap<String, Node> = HashMap::new();
    for tag in tags.iter_mut().filter(|tag| tag.as_object().is_some()) {
        let name = tag.get("name").and_then(Node::as_str).map(str::to_owned);
        let fault = match name {
            None => Some(find.diagnostic(Code::PartMissing, tag, "the tag has no `name`; it was left out")),
            Some(name) => seen.insert(name.clone(), tag.clone()).map(|first| {
                find.diagnostic(Code::TagTwice, tag, format!("the tag `{name}` is declared twice; the first counts"))
                    .also(find.place(&first), "first here")
            }),
        };
        if let Some(fault) = fault {
            find.report(fault);
            tag.value = Value::Null;
        }
    }
}

fn component_names(root: &Node, find: &mut Findings<'_>) {
    let fits = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    let sections = root.get("components").and_then(Node::as_object).into_iter().flatten();
    for (section, members) in sections.filter(|(section, _)| !section.starts_with("x-")) {
        let odd = members.as_object().into_iter().flatten().filter(|(name, _)| !fits(name));
        for (name, node) in odd {
            let message = format!("a component may not be called `{name}`");
            let odd = find
                .at_key(Code::ComponentName, node, message)
                .help("names of components consist of letters, digits, `.`, `-` and `_`; other tools may refuse this");
            find.repeat(section, odd);
        }
    }
}

/// What a client receives rather than calls is left alone, and that is said.
fn not_called(root: &Node, find: &mut Findings<'_>) {
    if let Some(webhooks) = root.get("webhooks").filter(|node| node.as_object().is_some_and(|map| !map.is_empty())) {
        let message = "webhooks are received, not called: what they bring has a type, and no more is generated";
        let left_alone = find.at_key(Code::NotCalled, webhooks, message);
        find.report(left_alone);
    }
    let items = root.get("paths").and_then(Node::as_object).into_iter().flatten();
    let operations = items.flat_map(|(_, item)| METHODS.iter().filter_map(|method| item.get(method)));
    for callbacks in operations.filter_map(|operation| operation.get("callbacks")) {
        let message = "callbacks are received, not called: what they bring has a type, and no more is generated";
        let mut left_alone = find.at_key(Code::NotCalled, callbacks, message);
        left_alone.severity = Severity::Note;
        find.repeat("callbacks", left_alone);
    }
}
