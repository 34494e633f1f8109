//! Security schemes and what operations require of them.

use super::pins::Pins;
use super::scope::{Named, choose};
use super::words::Case;
use crate::document::{self, Location, Requirement};
use crate::ir::{Name, Scheme, SchemeKind};
use std::collections::BTreeSet;

/// The schemes of the document; their names become methods of the builder.
pub(super) fn schemes(found: &[document::Scheme], reserved: &BTreeSet<String>, pins: &mut Pins) -> Vec<Scheme> {
    let things: Vec<Named> = found
        .iter()
        .map(|scheme| {
            let mut named = Named::from_spec(scheme.at.clone(), &scheme.name, Case::Snake);
            named.candidates.insert(1, format!("{}_credential", named.candidates[0]));
            named
        })
        .collect();
    let names = choose(&things, reserved, pins);
    let lowered = |(scheme, rust): (&document::Scheme, String)| Scheme {
        at: scheme.at.clone(),
        name: Name { spec: scheme.name.clone(), rust },
        description: scheme.description.clone(),
        kind: kind(&scheme.kind),
    };
    found.iter().zip(names).map(lowered).collect()
}

fn kind(kind: &document::SchemeKind) -> SchemeKind {
    match kind {
        document::SchemeKind::ApiKey { location: Location::Query, name } => SchemeKind::ApiKeyQuery(name.clone()),
        document::SchemeKind::ApiKey { location: Location::Cookie, name } => SchemeKind::ApiKeyCookie(name.clone()),
        document::SchemeKind::ApiKey { name, .. } => SchemeKind::ApiKeyHeader(name.clone()),
        document::SchemeKind::Http { scheme } if scheme == "basic" => SchemeKind::Basic,
        document::SchemeKind::Http { scheme } if scheme == "bearer" => SchemeKind::Bearer,
        document::SchemeKind::OAuth2 { token_url: Some(url) } => SchemeKind::OAuth2(url.clone()),
        document::SchemeKind::OAuth2 { token_url: None } | document::SchemeKind::OpenIdConnect { .. } => {
            SchemeKind::Bearer
        }
        document::SchemeKind::Http { .. } | document::SchemeKind::MutualTls => SchemeKind::Authorization,
    }
}

/// Alternatives as indices of schemes; one that names a scheme that is not declared cannot be met and is left out.
pub(super) fn requirements(found: &[Requirement], schemes: &[Scheme]) -> Vec<Vec<usize>> {
    let index = |name: &String| schemes.iter().position(|scheme| scheme.name.spec == *name);
    let alternative =
        |requirement: &Requirement| requirement.schemes.iter().map(|(name, _)| index(name)).collect::<Option<Vec<_>>>();
    found.iter().filter_map(alternative).collect()
}
