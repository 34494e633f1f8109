use super::{each, object, text};
use crate::source::{Map, Node};

/// `securityDefinitions` as `securitySchemes`.
pub fn schemes(definitions: &Node) -> Node {
    each(definitions, |_, node| match node.get("type").and_then(Node::as_str) {
        Some("basic") => Some(basic(node)),
        Some("oauth2") => Some(oauth2(node)),
        _ => Some(node.clone()),
    })
}

fn basic(node: &Node) -> Node {
    let mut lifted = kept(node, &["type"]);
    lifted.insert("type".into(), text("http", node.origin));
    lifted.insert("scheme".into(), text("basic", node.origin));
    object(lifted, node.origin)
}

/// 2.0 has one flow for each scheme.
fn oauth2(node: &Node) -> Node {
    const OF_FLOW: [&str; 3] = ["authorizationUrl", "tokenUrl", "scopes"];
    let mut lifted = kept(node, &["flow", "authorizationUrl", "tokenUrl", "scopes"]);
    let name = match node.get("flow").and_then(Node::as_str) {
        Some("application") => "clientCredentials",
        Some("accessCode") => "authorizationCode",
        Some("password") => "password",
        _ => "implicit",
    };
    let flow = OF_FLOW.iter().filter_map(|member| Some(((*member).to_owned(), node.get(member)?.clone())));
    let origin = node.get("flow").unwrap_or(node).origin;
    let flow = object(flow.collect(), origin);
    lifted.insert("flows".into(), object(Map::from_iter([(name.to_owned(), flow)]), origin));
    object(lifted, node.origin)
}

fn kept(node: &Node, gone: &[&str]) -> Map {
    let members = node.as_object().into_iter().flatten();
    let kept = members.filter(|(name, _)| !gone.contains(&name.as_str()));
    kept.map(|(name, member)| (name.clone(), member.clone())).collect()
}
