use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::path::PathParts;
use crate::document::tree::Tree;
use crate::source::Node;
use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};

/// The names in braces of a template, in order.
pub fn names_in(template: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = template;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        names.push(name.rsplit('{').next().unwrap_or(name));
        rest = after;
    }
    names
}

/// The paths themselves: their templates, and whether they differ.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    let paths = tree.root.get("paths").and_then(Node::as_object).into_iter().flatten();
    let mut seen: HashMap<String, (&str, &Node)> = HashMap::new();
    for (path, item) in paths.filter(|(path, _)| !path.starts_with("x-")) {
        template(path, item, find);
        let shape = shape(path);
        if let Some((other, first)) = seen.get(shape.as_str()) {
            let message = format!("`{path}` and `{other}` differ only in the names of their parameters");
            let same = find.at_key(Code::PathsEquivalent, item, message).also(find.key(first), "the other is here");
            find.report(same);
        }
        seen.entry(shape).or_insert((path, item));
    }
}

fn template(path: &str, item: &Node, find: &mut Findings<'_>) {
    if !path.starts_with('/') {
        let message = format!("the path `{path}` does not begin with a slash; read as `/{path}`");
        let odd = find.at_key(Code::PathTemplate, item, message);
        find.report(odd);
    }
    let opened = path.matches('{').count();
    if opened != path.matches('}').count() || names_in(path).len() != opened {
        let message =
            format!("the braces in the path `{path}` do not match; what is not in a pair is taken as it stands");
        let odd = find.at_key(Code::PathTemplate, item, message);
        find.report(odd);
    }
    let parts = PathParts::of(path);
    for (mark, part, fate) in [('?', parts.query, "sent as the query"), ('#', parts.fragment, "never sent")] {
        if part.is_some() {
            let message = format!("the path `{path}` holds a `{mark}`; what is behind it is {fate}");
            let odd = find.at_key(Code::PathNotAlone, item, message);
            find.repeat(mark, odd);
        }
    }
    let mut seen = HashSet::new();
    for name in names_in(path).into_iter().filter(|name| !seen.insert(*name)) {
        let message = format!("the path names `{{{name}}}` twice; both get the same value");
        let odd = find.at_key(Code::PathTemplate, item, message);
        find.report(odd);
    }
}

/// The path with its parameters' names left out.
fn shape(path: &str) -> String {
    let mut shape = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        inside = (inside || c == '{') && c != '}';
        if !inside || c == '{' {
            shape.push(c);
        }
    }
    shape
}
