//! Servers, and which of them operations go to.

use super::changes::{Changes, Subject};
use super::operation::Matched;
use super::{Both, DiffCode, Spot};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Operation, Server};
use std::collections::BTreeSet;

pub(super) fn compare(both: &Both<'_>, operations: &[Matched], changes: &mut Changes) {
    let (old, new) = (default(both.old.api), default(both.new.api));
    if old != new {
        let top = Spot::top("servers");
        let about = Subject {
            item: "Client".to_owned(),
            old: top.clone(),
            new: top,
            operations: BTreeSet::new(),
            request: true,
            response: false,
        };
        about.tell(DiffCode::DefaultServer, format!("calls go to `{new}` by default, not to `{old}`"), changes);
    }
    let (before, after) = (methods(both.old.api), methods(both.new.api));
    let lacks = |all: &[(usize, &Server)], one: &Server| !all.iter().any(|(_, other)| other.name.rust == one.name.rust);
    for (index, gone) in before.iter().filter(|(_, server)| lacks(&after, server)) {
        let (old, new) = (home(both.old.api, *index), away(both.old.api, *index));
        let text = format!("the server `{}` is gone", gone.name.spec);
        method(both.old.api, *index, gone, old, new).tell(DiffCode::ServerRemoved, text, changes);
    }
    for (index, added) in after.iter().filter(|(_, server)| lacks(&before, server)) {
        let (old, new) = (away(both.new.api, *index), home(both.new.api, *index));
        let text = format!("the server `{}` can be replaced", added.name.spec);
        method(both.new.api, *index, added, old, new).tell(DiffCode::ServerAdded, text, changes);
    }
    for matched in operations {
        let (Some(a), Some(b)) = (matched.old, matched.new) else { continue };
        of_operation(both, &both.old.api.operations[a], &both.new.api.operations[b], changes);
    }
}

/// About the method that replaces a server.
fn method(api: &Api, index: usize, server: &Server, old: Spot, new: Spot) -> Subject {
    let item = format!("ClientBuilder::{}", server.name.rust);
    Subject { item, old, new, operations: operations(api, index), request: true, response: false }
}

/// The server that stands for the document.
fn default(api: &Api) -> String {
    api.default_server.and_then(|index| api.servers.get(index)).map_or_else(String::new, address)
}

/// The address, variables by their defaults.
pub(super) fn address(server: &Server) -> String {
    server.variables.iter().fold(server.name.spec.clone(), |url, variable| {
        url.replace(&format!("{{{}}}", variable.name), &variable.default)
    })
}

/// The servers that have a method of the builder.
fn methods(api: &Api) -> Vec<(usize, &Server)> {
    let named = |(index, _): &(usize, &Server)| Some(*index) != api.default_server;
    api.servers.iter().enumerate().filter(named).collect()
}

/// The operations that have a server among theirs.
pub(super) fn operations(api: &Api, index: usize) -> BTreeSet<String> {
    let having = api.operations.iter().filter(|operation| operation.servers.contains(&index));
    having.map(|operation| operation.name.rust.clone()).collect()
}

/// Where a server may stand: with the first operation that has it, with that one's path, or at the top.
pub(super) fn home(api: &Api, index: usize) -> Spot {
    let Some((operation, at)) = holder(api, index) else { return Spot::top("servers") };
    let places = lists(operation).flat_map(|list| [list.child(at), list]);
    Spot(places.chain([Pointer::root()]).collect())
}

/// Where a document that lacks the server says which ones there are instead.
pub(super) fn away(api: &Api, index: usize) -> Spot {
    let Some((operation, _)) = holder(api, index) else { return Spot::top("servers") };
    Spot(lists(operation).chain([operation.at.clone(), Pointer::root()]).collect())
}

/// The first operation that has a server, and where among its own.
fn holder(api: &Api, index: usize) -> Option<(&Operation, usize)> {
    api.operations.iter().find_map(|operation| {
        let at = operation.servers.iter().position(|server| *server == index)?;
        Some((operation, at))
    })
}

/// The lists of servers that may be in force for an operation, its own first.
fn lists(operation: &Operation) -> impl Iterator<Item = Pointer> {
    let holders = [Some(operation.at.clone()), operation.at.parent(), Some(Pointer::root())];
    holders.into_iter().flatten().map(|holder| holder.child("servers"))
}

/// Whether an operation goes elsewhere, beyond that the document's own server is another one.
fn of_operation(both: &Both<'_>, old: &Operation, new: &Operation, changes: &mut Changes) {
    let of = |api: &Api, operation: &Operation| -> Vec<Option<String>> {
        let address =
            |index: &usize| api.servers.get(*index).filter(|_| Some(*index) != api.default_server).map(address);
        operation.servers.iter().map(address).collect()
    };
    let (before, after) = (of(both.old.api, old), of(both.new.api, new));
    if before == after {
        return;
    }
    let told = |all: &[Option<String>]| {
        let one = |server: &Option<String>| match server {
            Some(url) => format!("`{url}`"),
            None => "the document's server".to_owned(),
        };
        all.iter().map(one).collect::<Vec<_>>().join(", else ")
    };
    let spot = |operation: &Operation| {
        let item = operation.at.parent().map(|item| item.child("servers"));
        let own = [
            Some(operation.at.child("servers")),
            item,
            Some(Pointer::root().child("servers")),
            Some(operation.at.clone()),
        ];
        Spot(own.into_iter().flatten().collect())
    };
    let about = Subject::method(&old.name.rust, spot(old), spot(new));
    let text = format!("it goes to {}, not to {}", told(&after), told(&before));
    about.tell(DiffCode::OperationServer, text, changes);
}
