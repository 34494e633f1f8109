//! Credentials, and what operations require of them.

use super::changes::{Changes, Subject};
use super::operation::Matched;
use super::words::listed;
use super::{Both, DiffCode, Spot};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Operation, Scheme, SchemeKind};
use std::collections::BTreeSet;

pub(super) fn compare(both: &Both<'_>, operations: &[Matched], changes: &mut Changes) {
    schemes(both, changes);
    for matched in operations {
        let (Some(old), Some(new)) = (matched.old, matched.new) else { continue };
        requirements(both, &both.old.api.operations[old], &both.new.api.operations[new], changes);
    }
}

fn home() -> Spot {
    Spot(vec![Pointer::root().descend(["components", "securitySchemes"]), Pointer::root()])
}

fn subject(scheme: &Scheme, old: Spot, new: Spot) -> Subject {
    let item = format!("ClientBuilder::{}", scheme.name.rust);
    Subject { item, old, new, operations: BTreeSet::new(), request: true, response: false }
}

/// Methods of the builder.
fn schemes(both: &Both<'_>, changes: &mut Changes) {
    let find = |api: &Api, rust: &str| api.schemes.iter().find(|scheme| scheme.name.rust == rust).cloned();
    for a in &both.old.api.schemes {
        let Some(b) = find(both.new.api, &a.name.rust) else {
            let text = format!("the credential of `{}` cannot be given any more", a.name.spec);
            subject(a, Spot::from(&a.at), home()).tell(DiffCode::CredentialRemoved, text, changes);
            continue;
        };
        let about = subject(a, Spot::from(&a.at), Spot::from(&b.at));
        if (a.kind == SchemeKind::Basic) != (b.kind == SchemeKind::Basic) {
            let text = format!("it is given {}, not {}", asked(&b.kind), asked(&a.kind));
            about.tell(DiffCode::CredentialArguments, text, changes);
        } else if a.kind != b.kind {
            let text = format!("it goes out {}, not {}", travels(&b.kind), travels(&a.kind));
            about.tell(DiffCode::CredentialWire, text, changes);
        }
    }
    for b in both.new.api.schemes.iter().filter(|b| find(both.old.api, &b.name.rust).is_none()) {
        let text = format!("the credential of `{}` can be given", b.name.spec);
        subject(b, home(), Spot::from(&b.at)).tell(DiffCode::CredentialAdded, text, changes);
    }
}

fn asked(kind: &SchemeKind) -> &'static str {
    if *kind == SchemeKind::Basic { "a user and a password" } else { "one secret" }
}

fn travels(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKeyHeader(name) => format!("in the header `{name}`"),
        SchemeKind::ApiKeyQuery(name) => format!("in the query as `{name}`"),
        SchemeKind::ApiKeyCookie(name) => format!("in the cookie `{name}`"),
        SchemeKind::Basic => "as basic authentication".to_owned(),
        SchemeKind::Bearer => "as a bearer token".to_owned(),
        SchemeKind::OAuth2(from) => format!("as a bearer token that `{from}` gives"),
        SchemeKind::Authorization => "as the header `Authorization`".to_owned(),
    }
}

/// The credentials that suffice: one set of schemes for each way.
type Ways = BTreeSet<BTreeSet<String>>;

fn requirements(both: &Both<'_>, old: &Operation, new: &Operation, changes: &mut Changes) {
    let (before, after) = (ways(both.old.api, old), ways(both.new.api, new));
    let suffices = |way: &BTreeSet<String>, ways: &Ways| ways.iter().any(|other| other.is_subset(way));
    let spot = |operation: &Operation| {
        Spot(vec![operation.at.child("security"), Pointer::root().child("security"), operation.at.clone()])
    };
    let about = Subject::method(&old.name.rust, spot(old), spot(new));
    let text = format!("it goes with {}, not with {}", told(&after), told(&before));
    if before.iter().any(|way| !suffices(way, &after)) {
        about.tell(DiffCode::SecurityTightened, text, changes);
    } else if after.iter().any(|way| !suffices(way, &before)) {
        about.tell(DiffCode::SecurityLoosened, text, changes);
    }
}

fn ways(api: &Api, operation: &Operation) -> Ways {
    let name = |index: &usize| api.schemes.get(*index).map(|scheme| scheme.name.rust.clone());
    let ways: Ways = operation.security.iter().map(|way| way.iter().filter_map(name).collect()).collect();
    if ways.is_empty() { Ways::from([BTreeSet::new()]) } else { ways }
}

fn told(ways: &Ways) -> String {
    let way = |way: &BTreeSet<String>| match way.is_empty() {
        true => "no credential".to_owned(),
        false => listed(way.iter().map(String::as_str)),
    };
    ways.iter().map(way).collect::<Vec<_>>().join(" or ")
}
