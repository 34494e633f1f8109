use crate::diagnostics::Pointer;
use crate::document::grammar::{Form, Kind};
use crate::document::tree::{Tree, members_mut, reference};
use crate::source::{Node, Origin, Value};
use foldhash::{HashMap, HashMapExt as _};

/// Sections of 2.0, and what they are called in 3.0.
const SECTIONS: [(&str, &str); 3] = [
    ("/definitions", "/components/schemas"),
    ("/parameters", "/components/parameters"),
    ("/responses", "/components/responses"),
];

/// What each reference of a 2.0 tree names, by the pointer that it is written with.
pub fn targets(tree: &Tree) -> HashMap<String, Origin> {
    let mut targets = HashMap::new();
    tree.each(&mut |node, kind| {
        let Some(to) = reference(node).filter(|_| kind.is_referenceable()) else { return };
        if let Some(target) = tree.at(to) {
            targets.insert(to.to_owned(), target.origin);
        }
    });
    targets
}

/// Where a pointer into a 2.0 document leads after lifting, if it leads into a section.
pub fn moved(pointer: &Pointer) -> Pointer {
    let text = pointer.as_str();
    for (from, to) in SECTIONS {
        if let Some(rest) = text.strip_prefix(from).filter(|rest| rest.starts_with('/')) {
            return Pointer::parse(&format!("{to}{rest}"));
        }
    }
    pointer.clone()
}

/// Sets the references of a lifted tree right.
pub fn relink(tree: &mut Tree, targets: &HashMap<String, Origin>) {
    let wanted = targets.iter().filter(|(to, _)| !is_kept(to)).map(|(to, origin)| (*origin, to.as_str()));
    let mut search = Search { wanted: wanted.collect(), steps: Vec::new(), found: HashMap::new() };
    search.visit(&tree.root, Some(Form::One(Kind::Document)));
    let found = search.found;
    tree.each_mut(&mut |node, kind| {
        if kind.is_referenceable() {
            members_mut(node)
                .and_then(|members| members.get_mut("$ref"))
                .into_iter()
                .for_each(|to| relink_one(to, &found));
        }
        if kind == Kind::Discriminator {
            let mapping = members_mut(node).and_then(|members| members.get_mut("mapping")).and_then(members_mut);
            mapping.into_iter().flat_map(|map| map.values_mut()).for_each(|to| relink_one(to, &found));
        }
    });
}

/// Whether lifting leaves what is at a pointer as it is within its section: definitions, and whole parameters and
/// responses.
fn is_kept(to: &str) -> bool {
    to.starts_with("/definitions/")
        || (SECTIONS.iter().any(|(from, _)| to.starts_with(from)) && to.matches('/').count() == 2)
}

fn relink_one(written: &mut Node, found: &HashMap<String, String>) {
    let Some(to) = written.as_str().and_then(|text| text.strip_prefix('#')) else { return };
    let to = match found.get(to) {
        Some(pointer) => pointer.clone(),
        None => moved(&Pointer::parse(to)).as_str().to_owned(),
    };
    written.value = Value::String(format!("#{to}"));
}

/// Looks for what references name outside the sections, wherever lifting put it.
struct Search<'t> {
    /// Origin of a target, and the pointer that it is named by.
    wanted: HashMap<Origin, &'t str>,
    steps: Vec<String>,
    /// Old pointer to new.
    found: HashMap<String, String>,
}

impl Search<'_> {
    fn visit(&mut self, node: &Node, form: Option<Form>) {
        if self.wanted.is_empty() {
            return;
        }
        let is_target = form.and_then(Form::kind).is_some_and(Kind::is_referenceable);
        if let Some(old) = self.wanted.get(&node.origin).filter(|_| is_target) {
            let pointer = Pointer::root().descend(&self.steps);
            self.found.entry((*old).to_owned()).or_insert_with(|| pointer.as_str().to_owned());
        }
        match &node.value {
            Value::Object(map) => map.iter().for_each(|(name, member)| {
                let form = form.and_then(|form| form.child(name));
                self.step(name.clone(), member, form);
            }),
            Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| {
                let step = index.to_string();
                let form = form.and_then(|form| form.child(&step));
                self.step(step, item, form);
            }),
            _ => {}
        }
    }

    fn step(&mut self, step: String, node: &Node, form: Option<Form>) {
        if form.is_none() {
            return;
        }
        self.steps.push(step);
        self.visit(node, form);
        self.steps.pop();
    }
}
