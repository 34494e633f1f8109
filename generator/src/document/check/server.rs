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
        address(server, find);
        variables(server, find);
        undeclared(server, find);
    }
}

/// Blanks around a URL go, and one that begins with a host is meant to begin with `https:`.
fn address(server: &mut Node, find: &mut Findings<'_>) {
    let Some(url) = server.get("url").cloned() else { return };
    let written = url.as_str().unwrap_or_default();
    let trimmed = written.trim();
    let (meant, what) = match () {
        () if trimmed.starts_with("//") => return scheme_relative(&url, trimmed, find),
        () if begins_with_host(trimmed) => (format!("https://{trimmed}"), "has no scheme"),
        () if trimmed.len() < written.len() => (trimmed.to_owned(), "has blanks around it"),
        () => return,
    };
    let message = format!("the server's URL `{}` {what}; read as `{}`", shorten(written), shorten(&meant));
    let odd = find.diagnostic(Code::ServerUrl, &url, message);
    find.report(odd);
    let meant = made_up(&meant, &url);
    set(server, "url", meant);
}

/// One without a scheme has that of the document's address, which no file knows.
fn scheme_relative(url: &Node, written: &str, find: &mut Findings<'_>) {
    let shown = shorten(written);
    let message = format!("the server's URL `{shown}` has no scheme; read as `https:{shown}` unless told otherwise");
    let odd = find.diagnostic(Code::ServerUrl, url, message);
    find.report(odd.help("`document-url` in oasmith.toml tells where the document is from"));
}

/// Whether a URL without a scheme begins with a name such as `api.example.com`.
fn begins_with_host(url: &str) -> bool {
    let host = url.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    };
    let top = host.rsplit_once('.').map(|(_, top)| top);
    let is_top = |top: &str| top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    !url.contains("://") && top.is_some_and(is_top) && host.split('.').all(is_label)
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
            let mut odd =
                find.diagnostic(Code::ServerVariable, default, message).help("the default was kept; add it to `enum`");
            if let Some(listed) = variable.get("enum") {
                odd = odd.also(find.place(listed), "`enum` is here");
            }
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
