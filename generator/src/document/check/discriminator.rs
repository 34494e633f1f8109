use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::grammar::Kind;
use crate::document::tree::{Tree, reference};
use crate::source::Node;

/// Discriminators that cannot be followed in full.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    tree.each(&mut |node, kind| {
        let discriminator = node.get("discriminator").filter(|_| kind == Kind::Schema);
        let Some(name) = discriminator.and_then(|one| one.get("propertyName")) else { return };
        for branch in branches(node).into_iter().filter(|branch| is_closed_without(tree, branch, name)) {
            undeclared(branch, name, find);
        }
    });
}

fn branches(schema: &Node) -> Vec<&Node> {
    let lists = ["oneOf", "anyOf"].into_iter().filter_map(|name| schema.get(name)?.as_array());
    lists.flatten().collect()
}

/// A branch that could be chosen by a member that it has not.
fn undeclared(branch: &Node, name: &Node, find: &mut Findings<'_>) {
    let member = name.as_str().unwrap_or_default();
    let message = format!("the branch declares no `{member}`, which tells it apart; it is written without it");
    let lost = find
        .diagnostic(Code::Discriminator, branch, message)
        .also(find.place(name), "the discriminator asks for it")
        .help(format!("declare `{member}` as a required string in the schema of the branch"));
    find.report(lost);
}

/// Whether values of `branch` are objects that cannot hold the member `name`.
fn is_closed_without(tree: &Tree, branch: &Node, name: &Node) -> bool {
    let Some(name) = name.as_str() else { return false };
    let mut holds = Holds { tree, name, found: false, object: false, left: 1_000 };
    holds.look(branch);
    holds.object && !holds.found
}

struct Holds<'a> {
    tree: &'a Tree,
    name: &'a str,
    found: bool,
    object: bool,
    /// How many schemas may still be looked at: references may lead in circles.
    left: usize,
}

impl Holds<'_> {
    fn look(&mut self, schema: &Node) {
        if self.found || self.left == 0 {
            return;
        }
        self.left -= 1;
        if let Some(behind) = reference(schema).and_then(|to| self.tree.at(to)) {
            self.look(behind);
        }
        if let Some(properties) = schema.get("properties") {
            self.object = true;
            self.found |= properties.get(self.name).is_some();
        }
        let rest = schema.get("additionalProperties").or(schema.get("patternProperties"));
        self.found |= rest.is_some_and(|rest| rest.as_bool() != Some(false));
        for list in ["allOf", "oneOf", "anyOf"] {
            schema.get(list).and_then(Node::as_array).unwrap_or_default().iter().for_each(|part| self.look(part));
        }
    }
}
