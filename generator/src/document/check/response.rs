use super::made_up;
use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::response::Status;
use crate::document::tree::{members_mut, set};
use crate::document::version::Version;
use crate::source::{Map, Node, Value};
use foldhash::{HashMap, HashMapExt as _};

/// The keys of an operation's responses.
pub fn check_statuses(operation: &mut Node, version: Version, find: &mut Findings<'_>) {
    let Some(members) = members_mut(operation) else { return };
    let Some(responses) = members.get_mut("responses") else {
        if version <= Version::V30 {
            let missing =
                find.at_key(Code::PartMissing, operation, "the operation has no `responses`; any answer is taken");
            find.missing(missing);
        }
        return;
    };
    if version <= Version::V30 && responses.as_object().is_some_and(Map::is_empty) {
        let missing =
            find.diagnostic(Code::PartMissing, responses, "`responses` lists no response; any answer is taken");
        find.missing(missing);
    }
    let Some(responses) = members_mut(responses) else { return };
    let mut seen: HashMap<Status, (String, Node)> = HashMap::new();
    responses.retain(|key, response| {
        if key.starts_with("x-") {
            return true;
        }
        let Some(status) = Status::parse(key) else {
            let bad = find
                .at_key(Code::BadStatus, response, format!("`{key}` is no status; the response was left out"))
                .label("expected a code such as 200, a range such as 4XX, or default");
            find.report(bad);
            return false;
        };
        match seen.insert(status, (key.clone(), response.clone())) {
            None => true,
            Some((first, node)) => {
                let twice = format!("`{key}` is the same status as `{first}`; the response was left out");
                let twice = find.at_key(Code::BadStatus, response, twice);
                find.report(twice.also(find.key(&node), "first here"));
                false
            }
        }
    });
}

/// A response by itself.
pub fn check(node: &mut Node, version: Version, find: &mut Findings<'_>) {
    if node.get("description").is_none() {
        if version < Version::V32 {
            let missing = find.at_key(Code::DescriptionMissing, node, "the response has no `description`");
            find.repeat("", missing);
        }
        let text = made_up("", node);
        set(node, "description", text);
    }
    headers(node, find);
}

/// HTTP does not tell names of headers apart by case.
fn headers(node: &mut Node, find: &mut Findings<'_>) {
    let Some(headers) = members_mut(node).and_then(|members| members.get_mut("headers")) else { return };
    let Value::Object(headers) = &mut headers.value else { return };
    let mut seen: HashMap<String, Node> = HashMap::new();
    headers.retain(|name, header| {
        let Some(first) = seen.get(&name.to_lowercase()) else {
            seen.insert(name.to_lowercase(), header.clone());
            return true;
        };
        let twice = find
            .at_key(Code::HeaderTwice, header, format!("the header `{name}` is described twice; the first counts"))
            .also(find.key(first), "first here");
        find.report(twice);
        false
    });
}
