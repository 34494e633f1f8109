//! Servers, and which of them operations go to.

use super::changes::{Changes, Subject};
use super::operation::Matched;
use super::{Both, DiffCode, Spot};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Operation, Server};
use std::collections::BTreeSet;

pub(super) fn compare(both: &Both<'_>, operations: &[Matched], changes: &mut Changes) {
    let subject = |item: String| {
        let at = Spot(vec![Pointer::root().child("servers"), Pointer::root()]);
        Subject { item, old: at.clone(), new: at, operations: BTreeSet::new(), request: true, response: false }
    };
    let (old, new) = (default(both.old.api), default(both.new.api));
    if old != new {
        let text = format!("calls go to `{new}` by default, not to `{old}`");
        subject("Client".to_owned()).tell(DiffCode::DefaultServer, text, changes);
    }
    let (before, after) = (methods(both.old.api), methods(both.new.api));
    let lacks = |all: &[&Server], one: &Server| !all.iter().any(|other| other.name.rust == one.name.rust);
    for gone in before.iter().filter(|server| lacks(&after, server)) {
        let text = format!("the server `{}` is gone", gone.name.spec);
        subject(format!("ClientBuilder::{}", gone.name.rust)).tell(DiffCode::ServerRemoved, text, changes);
    }
    for added in after.iter().filter(|server| lacks(&before, server)) {
        let text = format!("the server `{}` can be replaced", added.name.spec);
        subject(format!("ClientBuilder::{}", added.name.rust)).tell(DiffCode::ServerAdded, text, changes);
    }
    for matched in operations {
        let (Some(a), Some(b)) = (matched.old, matched.new) else { continue };
        of_operation(both, &both.old.api.operations[a], &both.new.api.operations[b], changes);
    }
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
fn methods(api: &Api) -> Vec<&Server> {
    let named = |(index, _): &(usize, &Server)| Some(*index) != api.default_server;
    api.servers.iter().enumerate().filter(named).map(|(_, server)| server).collect()
}

/// The operations that have a server among theirs.
pub(super) fn operations(api: &Api, index: usize) -> BTreeSet<String> {
    let having = api.operations.iter().filter(|operation| operation.servers.contains(&index));
    having.map(|operation| operation.name.rust.clone()).collect()
}

/// Where a server may stand: with the first operation that has it, with that one's path, or at the top.
pub(super) fn home(api: &Api, index: usize) -> Spot {
    let found = api.operations.iter().find_map(|operation| {
        let at = operation.servers.iter().position(|server| *server == index)?;
        Some((&operation.at, at))
    });
    let Some((operation, at)) = found else { return Spot::top("servers") };
    let lists = [Some(operation.clone()), operation.parent(), Some(Pointer::root())];
    let lists = lists.into_iter().flatten().map(|holder| holder.child("servers"));
    let places = lists.flat_map(|list| [list.child(at), list]);
    Spot(places.chain([Pointer::root()]).collect())
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
