use crate::diagnostics::{Code, Pointer};
use crate::document::findings::Findings;
use crate::document::tree::{Tree, reference};
use crate::source::Node;
use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};

/// Component schemas whose values would have no end: objects that require each other.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    let schemas: Vec<(Pointer, &Node)> = tree.component_schemas().collect();
    let ended = ended(tree, &schemas);
    let mut told = HashSet::new();
    for (at, schema) in schemas.iter().filter(|(at, _)| !ended.contains(at.as_str())) {
        // A circle without members on the way is told of where references and choices are checked.
        let Some(member) = leading(schema, &ended).filter(|_| !told.contains(at.as_str())) else { continue };
        let name = at.last().unwrap_or_default();
        circle(tree, schema, &ended, &mut told);
        let message = format!("`{name}` holds itself through required members alone, so that no value has an end");
        let endless = find
            .at_key(Code::Contradiction, schema, message)
            .also(find.key(member), "this member leads back")
            .help("let one of the members on the way be left out or be null");
        find.report(endless);
    }
}

/// The components that have a finite value: all whose parts have one. Each is asked anew when one that it names has.
fn ended<'a>(tree: &Tree, schemas: &'a [(Pointer, &Node)]) -> HashSet<&'a str> {
    let mut named_by: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, (_, schema)) in schemas.iter().enumerate() {
        names(schema, &mut |to| named_by.entry(to).or_default().push(index));
    }
    let mut ended = HashSet::new();
    let mut queue: Vec<usize> = (0..schemas.len()).collect();
    while let Some((at, schema)) = queue.pop().and_then(|index| schemas.get(index)) {
        if !ended.contains(at.as_str()) && ends(tree, schema, &ended) {
            ended.insert(at.as_str());
            queue.extend(named_by.get(at.as_str()).into_iter().flatten());
        }
    }
    ended
}

/// Shows what the parts of `schema` that make its values endless refer to.
fn names<'a>(schema: &'a Node, found: &mut dyn FnMut(&'a str)) {
    if let Some(to) = reference(schema) {
        return found(to);
    }
    let lists = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|name| schema.get(name)?.as_array());
    lists.flatten().chain(required(schema)).for_each(|part| names(part, found));
}

/// Whether some value of `schema` has an end, as far as is known.
fn ends(tree: &Tree, schema: &Node, ended: &HashSet<&str>) -> bool {
    if schema.get("nullable").and_then(Node::as_bool) == Some(true) || schema.get("enum").is_some() {
        return true;
    }
    if let Some(to) = reference(schema) {
        // What is referred to elsewhere than among the components is not followed.
        let is_component = to.starts_with("/components/schemas/") && to.matches('/').count() == 3;
        return !is_component || ended.contains(to) || tree.at(to).is_none();
    }
    let list = |name: &str| schema.get(name).and_then(Node::as_array).unwrap_or_default();
    let any = |name: &str| list(name).is_empty() || list(name).iter().any(|branch| ends(tree, branch, ended));
    list("allOf").iter().all(|part| ends(tree, part, ended))
        && any("oneOf")
        && any("anyOf")
        && required(schema).all(|member| ends(tree, member, ended))
}

/// The members that every value has.
fn required(schema: &Node) -> impl Iterator<Item = &Node> {
    let names = schema.get("required").and_then(Node::as_array).unwrap_or_default().iter();
    names.filter_map(|name| schema.get("properties")?.get(name.as_str()?))
}

/// Notes the schemas that `start` leads to, of which nothing more is to be told.
fn circle(tree: &Tree, start: &Node, ended: &HashSet<&str>, told: &mut HashSet<String>) {
    let mut schema = Some(start);
    while let Some(to) = schema.and_then(|schema| reference(leading(schema, ended)?)) {
        if !told.insert(to.to_owned()) {
            return;
        }
        schema = tree.at(to);
    }
}

/// The member by which a schema leads to one without end.
fn leading<'a>(schema: &'a Node, ended: &HashSet<&str>) -> Option<&'a Node> {
    required(schema).find(|member| reference(member).is_some_and(|to| !ended.contains(to)))
}
