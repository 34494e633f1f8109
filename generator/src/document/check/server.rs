use super::made_up;
use super::path::names_in;
use crate::diagnostics::Code;
use crate::document::findings::{Findings, shorten};
use crate::document::tree::{members_mut, set};
use crate::source::{Node, Value};

/// The servers that an object names.
pub fn check(holder: &mut Node, find: &mut Findings<'_>) {
    let Some(servers) = members_mut(holder).and_then(|members| members.get_mut("servers")) else { return };
    let Value::Array(servers) = &mut servers.value else { return };
    for server in servers.iter_mut().filter(|server| server.as_object().is_some()) {
        if server.get("url").is_none() {
            let missing = find
                .diagnostic(Code::PartMissing, server, "the server has no `url`; it was left out")
                .help("a server is at least `url: https://api.example.com`");
            find.report(missing);
            server.value = Value::Null;
            continue;
        }
        variables(server, find);
        undeclared(server, find);
    }
}

fn variables(server: &mut Node, find: &mut Findings<'_>) {
    let Some(variables) = members_mut(server).and_then(|members| members.get_mut("variables")) else { return };
    let Some(variables) = members_mut(variables) else { return };
    variables.retain(|name, variable| variable.as_object().is_none() || has_default(name, variable, find));
}

/// Whether the variable can take a value, if need be the first that `enum` lists.
fn has_default(name: &str, variable: &mut Node, find: &mut Findings<'_>) -> bool {
    let values = variable.get("enum").and_then(Node::as_array).unwrap_or_default();
    let values: Vec<String> = values.iter().filter_map(Node::as_str).map(str::to_owned).collect();
    if let Some(default) = variable.get("default") {
        let value = default.as_str().unwrap_or_default();
        if !values.is_empty() && !values.iter().any(|one| one == value) {
            let message = format!("the default of `{name}` is `{}`, which `enum` does not list", shorten(value));
            let odd =
                find.diagnostic(Code::ServerVariable, default, message).help("the default was kept; add it to `enum`");
            find.report(odd);
        }
        return true;
    }
    let fate = match values.first() {
        Some(first) => format!("`{}` was assumed, the first that `enum` lists", shorten(first)),
        None => "the server can be used only when it is given".into(),
    };
    let message = format!("the server variable `{name}` has no default; {fate}");
    let missing = find.at_key(Code::ServerVariable, variable, message).help("add `default`");
    find.report(missing);
    let Some(first) = values.first() else {
        return false;
    };
    let default = made_up(first, variable);
    set(variable, "default", default);
    true
}

fn undeclared(server: &Node, find: &mut Findings<'_>) {
    let Some(url) = server.get("url") else { return };
    for name in names_in(url.as_str().unwrap_or_default()) {
        let declared = server.get("variables").is_some_and(|variables| variables.get(name).is_some());
        if !declared {
            let message =
                format!("`{{{name}}}` in the server's URL is no variable that `variables` declares with a default");
            let odd = find.diagnostic(Code::ServerVariable, url, message);
            find.repeat(name, odd);
        }
    }
}
