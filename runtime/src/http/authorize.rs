//! The credentials of a call, got anew for each attempt.

use super::api::Scheme;
use super::carried::Carried;
use super::context::Secrets;
use super::credential::{self, Ready};
use super::credential_source::CredentialSource;
use super::held::Held;
use super::request::Plan;
use super::requirement;
use super::token_request::Via;
use crate::error::{Error, ErrorKind};
use crate::options::CallOptions;
use http::header;
use std::sync::Arc;

/// Gets the credentials that the call sends. `refused`: the server refused those that it has. Says whether they are
/// others than before.
///
/// # Errors
/// Of kind Credential, if one cannot be had.
pub(crate) async fn authorize(plan: &mut Plan, refused: bool) -> Result<bool, Error> {
    let mut credentials = Vec::new();
    for (place, index) in plan.chosen.iter().enumerate() {
        let before = plan.credentials.get(place).filter(|_| refused);
        credentials.push(value(plan, *index, before).await?);
    }
    let changed = credentials.iter().map(|ready| &ready.secrets).ne(plan.credentials.iter().map(|old| &old.secrets));
    let (carried, secrets) = carried(&credentials, plan.client.0.api.schemes, &plan.options);
    plan.carried = carried;
    Arc::make_mut(&mut plan.context).secrets = secrets;
    plan.credentials = credentials;
    Ok(changed)
}

/// What goes along, and what must not be shown.
fn carried(credentials: &[Arc<Ready>], schemes: &[Scheme], options: &CallOptions) -> (Option<Arc<Carried>>, Secrets) {
    let plain = options.headers.is_empty() && options.query.is_empty();
    match credentials {
        [] if plain => (None, Secrets::default()),
        [only] if plain => (Some(only.carried.clone()), only.secrets.clone()),
        _ => {
            let carried = Carried::new(credentials.iter(), schemes, options);
            (Some(Arc::new(carried)), secrets(credentials, schemes, options))
        }
    }
}

async fn value(plan: &Plan, index: usize, refused: Option<&Arc<Ready>>) -> Result<Arc<Ready>, Error> {
    let shared = &plan.client.0;
    let held = shared.credentials.get(index).and_then(Option::as_ref).zip(shared.api.schemes.get(index));
    let Some((held, scheme)) = held else {
        // `requirement::choose` takes only what is held.
        return Err(failure(plan, format!("there is no credential for the scheme {index}")));
    };
    match held {
        Held::Ready(ready) => Ok(ready.clone()),
        Held::Source(source) => asked(plan, &**source, scheme, refused.is_some()).await.map(Arc::new),
        Held::Tokens(tokens) => {
            let refused = refused.and_then(|ready| ready.secrets.0.first()).map(String::as_str);
            let token = tokens.get(&Via { shared, context: &plan.context }, refused).await?;
            let ready = prepared(plan, scheme, &token.into())?;
            Ok(Arc::new(ready.besides(tokens.secrets())))
        }
    }
}

async fn asked(plan: &Plan, source: &dyn CredentialSource, scheme: &Scheme, refused: bool) -> Result<Ready, Error> {
    match source.credential(refused).await {
        Ok(credential) => prepared(plan, scheme, &credential),
        Err(cause) => {
            let message = format!("the source of the credential for `{}` failed: {cause}", scheme.method);
            Err(failure(plan, message).with_source(cause))
        }
    }
}

fn prepared(plan: &Plan, scheme: &Scheme, credential: &credential::Credential) -> Result<Ready, Error> {
    credential::prepare(scheme, credential).map_err(|problem| failure(plan, problem))
}

fn failure(plan: &Plan, message: String) -> Error {
    Error::new(ErrorKind::Credential, message).within(&plan.context)
}

/// What must not be shown: credentials, and what callers put where credentials travel.
fn secrets(credentials: &[Arc<Ready>], schemes: &[Scheme], options: &CallOptions) -> Secrets {
    let own = [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE];
    let own = own.iter().flat_map(|name| options.headers.get_all(name));
    let own = own.filter_map(|value| value.to_str().ok()).filter_map(|value| value.split(' ').next_back());
    let given = credentials.iter().flat_map(|ready| ready.secrets.0.iter());
    let brought = schemes.iter().flat_map(|scheme| requirement::brought(scheme, options));
    Secrets::of(given.map(String::as_str).chain(own).chain(brought).map(str::to_owned).collect())
}
