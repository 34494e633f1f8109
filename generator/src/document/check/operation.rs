use super::path::names_in;
use super::{Edit, made_up, path};
use crate::diagnostics::{Code, Pointer};
use crate::document::findings::{Findings, meant};
use crate::document::operation::{Spot, spots};
use crate::document::parameter::Location;
use crate::document::path::PathParts;
use crate::document::reader::list;
use crate::document::tree::{Tree, same, set, unset};
use crate::source::{Map, Node, Value};
use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};

/// Headers that the specification keeps for itself.
const RESERVED: [&str; 3] = ["accept", "content-type", "authorization"];

/// Operations: their ids, and their parameters among each other and against the path.
pub fn check(tree: &Tree, find: &mut Findings<'_>) -> Vec<Edit> {
    path::check(tree, find);
    let spots = spots(tree);
    operation_ids(&spots, find);
    let mut check = Check { tree, find, edits: Vec::new(), told: HashSet::new() };
    for spot in &spots {
        check.operation(spot);
    }
    check.edits
}

fn operation_ids(spots: &[Spot<'_>], find: &mut Findings<'_>) {
    let mut seen: HashMap<&str, &Node> = HashMap::new();
    for id in spots.iter().filter_map(|spot| spot.node.get("operationId")) {
        let text = id.as_str().unwrap_or_default();
        let Some(first) = seen.get(text).filter(|_| !text.is_empty()) else {
            seen.insert(text, id);
            continue;
        };
        let twice = find
            .diagnostic(Code::OperationIdTwice, id, format!("two operations are called `{text}`"))
            .also(find.place(first), "first here")
            .help("ids are unique; both operations get a name that tells them apart");
        find.report(twice);
    }
}

struct Check<'t, 'f, 'a> {
    tree: &'t Tree,
    find: &'f mut Findings<'a>,
    edits: Vec<Edit>,
    /// Places of path items' parameters that were spoken of for another operation.
    told: HashSet<Pointer>,
}

/// A parameter as it is listed.
struct Listed<'t> {
    name: &'t str,
    location: Location,
    /// As written in the list, maybe a reference.
    node: &'t Node,
    behind: &'t Node,
    at: Pointer,
}

impl<'t> Check<'t, '_, '_> {
    fn operation(&mut self, spot: &Spot<'t>) {
        let shared = self.listed(spot.item, &spot.item_at);
        let own = self.listed(spot.node, &spot.at);
        self.twice(&shared);
        self.twice(&own);
        self.reserved(shared.iter().chain(&own));
        self.whole_query(shared.iter().chain(&own));
        let parts = PathParts::of(spot.path);
        let names = names_in(parts.path);
        self.in_query(spot, parts, &shared, &own);
        let mut declared: HashSet<_> = in_path(shared.iter().chain(&own)).map(|one| one.name).collect();
        declared.extend(self.misspelt(spot, &own, &names, &declared));
        self.not_in_path(spot, shared.iter().chain(&own), &names);
        let mut added = HashSet::new();
        for name in names.into_iter().filter(|name| !declared.contains(name)) {
            if added.insert(name) {
                self.undeclared(spot, (name, Location::Path), &declared);
            }
        }
    }

    fn listed(&self, holder: &'t Node, at: &Pointer) -> Vec<Listed<'t>> {
        let listed = list(holder, at, "parameters").filter_map(|(node, at)| {
            let (behind, _) = self.tree.follow(node)?;
            let location = Location::parse(behind.get("in")?.as_str()?)?;
            Some(Listed { name: behind.get("name")?.as_str()?, location, node, behind, at })
        });
        listed.collect()
    }

    /// Parameters are told apart by name and location.
    fn twice(&mut self, listed: &[Listed<'t>]) {
        let mut seen: HashMap<(&str, Location), &Listed<'t>> = HashMap::new();
        for one in listed {
            let Some(first) = seen.get(&(one.name, one.location)) else {
                seen.insert((one.name, one.location), one);
                continue;
            };
            if !self.told.insert(one.at.clone()) {
                continue;
            }
            let same = same(one.behind, first.behind);
            let code = if same { Code::ParameterRepeated } else { Code::ParameterTwice };
            let twice = self
                .find
                .diagnostic(code, one.node, format!("the parameter `{}` is listed twice", one.name))
                .also(self.find.place(first.node), "first here")
                .help("parameters are told apart by `name` and `in`");
            self.find.report(twice);
            self.edits.push(Edit::LeaveOut(one.at.clone()));
        }
    }

    /// The whole query leaves no room for parameters of it.
    fn whole_query<'l>(&mut self, listed: impl Iterator<Item = &'l Listed<'t>>)
    where
        't: 'l,
    {
        let in_query = |one: &&Listed<'t>| matches!(one.location, Location::Query | Location::Querystring);
        let all: Vec<_> = listed.filter(in_query).collect();
        let Some(whole) = all.iter().find(|one| one.location == Location::Querystring) else { return };
        let Some(other) = all.iter().find(|one| one.at != whole.at) else { return };
        if !self.told.insert(whole.at.clone()) {
            return;
        }
        let message =
            format!("`{}` is the whole query, and `{}` is in the query, too; both are sent", whole.name, other.name);
        let both = self.find.diagnostic(Code::QueryTwice, whole.node, message);
        self.find.report(both.also(self.find.place(other.node), "this is in the query, too"));
    }

    fn reserved<'l>(&mut self, listed: impl Iterator<Item = &'l Listed<'t>>)
    where
        't: 'l,
    {
        let is_reserved = |one: &&Listed<'t>| {
            one.location == Location::Header && RESERVED.contains(&one.name.to_lowercase().as_str())
        };
        for one in listed.filter(is_reserved) {
            if !self.told.insert(one.at.clone()) {
                continue;
            }
            let message =
                format!("the header `{}` is no parameter: media types and `security` say what it is", one.name);
            let ignored = self.find.diagnostic(Code::HeaderReserved, one.node, message);
            self.find.repeat(one.name, ignored);
            self.edits.push(Edit::LeaveOut(one.at.clone()));
        }
    }

    /// The one name in the path that nothing describes, where the one parameter that is in no path is called nearly so:
    /// it is taken for that.
    fn misspelt<'n>(
        &mut self,
        spot: &Spot<'t>,
        own: &[Listed<'t>],
        names: &[&'n str],
        declared: &HashSet<&str>,
    ) -> Option<&'n str> {
        let mut missing = names.iter().filter(|name| !declared.contains(**name));
        let (name, None) = (missing.next()?, missing.next()) else { return None };
        let mut idle = in_path(own.iter()).filter(|one| !names.contains(&one.name));
        let (one, None) = (idle.next()?, idle.next()) else { return None };
        meant(one.name, [*name]).or_else(|| meant(name, [one.name]))?;
        self.told.insert(one.at.clone());
        let message = format!("the path `{}` has no `{{{}}}`; taken as `{{{name}}}`", spot.path, one.name);
        let slip = self.find.diagnostic(Code::PathParameterUnknown, one.node, message);
        self.find.report(slip.also(self.find.key(spot.item), "this is the path"));
        let mut node = one.behind.clone();
        set(&mut node, "name", made_up(name, one.behind));
        self.edits.push(Edit::LeaveOut(one.at.clone()));
        self.edits.push(Edit::Push(spot.at.child("parameters"), node));
        Some(name)
    }

    fn not_in_path<'l>(&mut self, spot: &Spot<'t>, listed: impl Iterator<Item = &'l Listed<'t>>, names: &[&str])
    where
        't: 'l,
    {
        for one in in_path(listed).filter(|one| !names.contains(&one.name)) {
            if !self.told.insert(one.at.clone()) {
                continue;
            }
            let message = format!("the path `{}` has no `{{{}}}`; the parameter was left out", spot.path, one.name);
            let mut odd = self
                .find
                .diagnostic(Code::PathParameterUnknown, one.node, message)
                .also(self.find.key(spot.item), "this is the path");
            odd.help = meant(one.name, names.iter().copied());
            self.find.report(odd);
            self.edits.push(Edit::LeaveOut(one.at.clone()));
        }
    }

    /// A `{name}` behind `?` is a parameter of the query, wherever the document says that it is.
    fn in_query(&mut self, spot: &Spot<'t>, parts: PathParts<'t>, shared: &[Listed<'t>], own: &[Listed<'t>]) {
        let all = || shared.iter().chain(own);
        let is_sent = |wire: &str| all().any(|one| one.location == Location::Query && one.name == wire);
        for (wire, name) in parts.templated().filter(|(wire, _)| !is_sent(wire)) {
            let Some(one) = in_path(all()).find(|one| one.name == name) else {
                self.undeclared(spot, (wire, Location::Query), &HashSet::new());
                continue;
            };
            if self.told.insert(one.at.clone()) {
                let message =
                    format!("`{{{name}}}` stands in the query of the path; sent as the query parameter `{wire}`");
                let moved = self.find.diagnostic(Code::PathTemplate, one.node, message);
                self.find.report(moved.also(self.find.key(spot.item), "this is the path"));
                self.edits.push(Edit::LeaveOut(one.at.clone()));
            }
            let mut node = one.behind.clone();
            set(&mut node, "name", made_up(wire, one.behind));
            set(&mut node, "in", made_up("query", one.behind));
            unset(&mut node, "style");
            self.edits.push(Edit::Push(spot.at.child("parameters"), node));
        }
    }

    /// A name in the path that no parameter describes becomes a string.
    fn undeclared(&mut self, spot: &Spot<'t>, (name, location): (&str, Location), declared: &HashSet<&str>) {
        let place = location.name();
        let message = format!("no parameter describes `{{{name}}}` of the path; a string was assumed");
        let mut odd = self
            .find
            .at_key(Code::PathParameterUndeclared, spot.item, message)
            .also(self.find.key(spot.node), "for this operation");
        odd.help = meant(name, declared.iter().copied())
            .or_else(|| Some(format!("add a parameter with `name: {name}`, `in: {place}` and `required: true`")));
        self.find.repeat(name, odd);
        let text = |text: &str| made_up(text, spot.item);
        let schema = Map::from_iter([("type".to_owned(), text("string"))]);
        let origin = spot.item.origin;
        let parameter = Map::from_iter([
            ("name".to_owned(), text(name)),
            ("in".to_owned(), text(place)),
            ("required".to_owned(), Node { value: Value::Bool(true), origin }),
            ("schema".to_owned(), Node { value: Value::object(schema), origin }),
        ]);
        let node = Node { value: Value::object(parameter), origin };
        self.edits.push(Edit::Push(spot.at.child("parameters"), node));
    }
}

fn in_path<'l, 't: 'l>(listed: impl Iterator<Item = &'l Listed<'t>>) -> impl Iterator<Item = &'l Listed<'t>> {
    listed.filter(|one| one.location == Location::Path)
}
