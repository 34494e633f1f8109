//! Which credentials an operation needs and gets.

use super::api::{Scheme, SchemeKind};
use super::held::Held;
use crate::options::CallOptions;

/// What the options of a call themselves hold for the scheme.
pub(crate) fn brought<'a>(scheme: &Scheme, options: &'a CallOptions) -> Vec<&'a str> {
    let header = |name: &str| -> Vec<&'a str> {
        options.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect()
    };
    match scheme.kind {
        SchemeKind::ApiKeyHeader(name) => header(name),
        SchemeKind::ApiKeyQuery(name) => {
            let pairs = options.query.iter().filter(|(other, _)| other == name);
            pairs.map(|(_, value)| value.as_str()).collect()
        }
        SchemeKind::ApiKeyCookie(name) => {
            let pairs = header("cookie").into_iter().flat_map(|cookies| cookies.split(';'));
            let pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
            pairs.filter(|(other, _)| *other == name).map(|(_, value)| value).collect()
        }
        SchemeKind::Basic | SchemeKind::Bearer | SchemeKind::OAuth2(_) | SchemeKind::Token => header("authorization"),
    }
}

/// The schemes whose credentials an operation gets: the first alternative whose schemes all have one, or are served by the
/// call's own options. One that asks for the same and more comes before it, and where the document also allows
/// none, they go along all the same if they are there: what was given is meant to be sent.
///
/// # Errors
/// If no alternative is complete; the text names the schemes and the builder's methods for them.
pub(crate) fn choose(
    schemes: &[Scheme],
    given: &[Option<Held>],
    alternatives: &[&[usize]],
    options: &CallOptions,
) -> Result<Vec<usize>, String> {
    let complete = |alternative: &&[usize]| -> Option<Vec<usize>> {
        let mut found = Vec::new();
        for index in *alternative {
            match given.get(*index)? {
                Some(_) => found.push(*index),
                None if brought(schemes.get(*index)?, options).is_empty() => return None,
                None => {}
            }
        }
        Some(found)
    };
    let only = alternatives.first().filter(|_| alternatives.len() == 1);
    if let Some(credentials) = only.and_then(complete) {
        return Ok(credentials);
    }
    let named = || alternatives.iter().filter(|set| !set.is_empty());
    let held = || named().filter_map(|set| Some((set, complete(set)?)));
    let more =
        |set: &[usize]| held().any(|(other, _)| other.len() > set.len() && set.iter().all(|at| other.contains(at)));
    if let Some((_, credentials)) = held().find(|(set, _)| !more(set)) {
        return Ok(credentials);
    }
    if alternatives.iter().any(|set| set.is_empty()) || alternatives.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: Vec<String> = named().map(|set| described(schemes, set)).collect();
    Err(format!("a credential is missing: give the client's builder {}", wanted.join(", or ")))
}

fn described(schemes: &[Scheme], set: &[usize]) -> String {
    let schemes = set.iter().filter_map(|index| schemes.get(*index));
    let names: Vec<String> = schemes
        .map(|scheme| match scheme.method {
            "" => format!("one for the scheme {}", scheme.name),
            method => format!("`{method}` (scheme {})", scheme.name),
        })
        .collect();
    names.join(" and ")
}
