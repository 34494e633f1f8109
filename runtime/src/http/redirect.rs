//! Redirects (RFC 9110, 15.4), followed only where nothing is given away.

use super::address::{self, same_origin, shown};
use super::body::Body;
use super::hop::{Carries, Hop};
use crate::error::{Error, ErrorKind};
use crate::limits::Limits;
use http::{HeaderMap, Method, Response, StatusCode, Uri, header};
use std::sync::Arc;
use url::Url;

/// The request that the answer asks for, if it redirects.
///
/// # Errors
/// If it asks for what is not done: more than ten steps, from https to http, a body for another origin.
pub(crate) fn follow(hop: &Hop, response: &Response<Body>, redirects: u32) -> Result<Option<Hop>, Error> {
    let Some(method) = next_method(&hop.method, response.status()) else {
        return Ok(None);
    };
    let Some(location) = response.headers().get(header::LOCATION) else {
        return Ok(None);
    };
    let refuse = |why: String| {
        let status = response.status();
        let error = Error::new(ErrorKind::Redirect, format!("the redirect {status} was not followed: {why}"));
        let error = error.with_status(status, response.headers().clone());
        Err(error.within(&hop.context))
    };
    if redirects >= Limits::REDIRECTS {
        return refuse(format!("it is the one after {}", Limits::REDIRECTS));
    }
    let here = Url::parse(&hop.context.uri.to_string()).ok();
    let location = here.zip(location.to_str().ok()).and_then(|(here, text)| Some((here.join(text).ok()?, here)));
    let Some((mut url, here)) = location else {
        return refuse("its location is no URL".to_owned());
    };
    if !matches!(url.scheme(), "http" | "https") {
        return refuse("its location is neither http nor https".to_owned());
    }
    url = address::harmless(&url);
    if here.scheme() == "https" && url.scheme() == "http" {
        return refuse(format!("it leads from https to {}", shown(&url)));
    }
    without_keys(&mut url, hop);
    let keeps_body = method == hop.method && hop.body == Carries::Body;
    let home = same_origin(&here, &url);
    if keeps_body && !home {
        return refuse(format!("it would send the body to another origin, {}", shown(&url)));
    }
    let Ok(uri) = url.as_str().parse::<Uri>() else {
        return refuse("its location is too long or not fit to be sent".to_owned());
    };
    let mut next = hop.clone();
    next.method = method;
    Arc::make_mut(&mut next.context).uri = uri;
    if !home {
        next.headers = Arc::new(harmless(&hop.headers));
        next.carried = None;
    }
    if !keeps_body {
        next.body = Carries::Nothing;
        for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
            Arc::make_mut(&mut next.headers).remove(name);
        }
    }
    Ok(Some(next))
}

/// The method of the next request; `None` if the status asks for none.
fn next_method(method: &Method, status: StatusCode) -> Option<Method> {
    let changes = match status {
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND => *method == Method::POST,
        StatusCode::SEE_OTHER => *method != Method::HEAD,
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => false,
        _ => return None,
    };
    Some(if changes { Method::GET } else { method.clone() })
}

/// Takes keys out of the query that the server put there again.
fn without_keys(url: &mut Url, hop: &Hop) {
    let keys = hop.carried.as_ref().map_or(&[][..], |carried| &carried.keys);
    let Some(query) = url.query().filter(|_| !keys.is_empty()) else {
        return;
    };
    let is_key = |piece: &&str| {
        let name = piece.split('=').next().unwrap_or_default();
        let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
        keys.iter().any(|(key, _)| *key == name)
    };
    let kept: Vec<&str> = query.split('&').filter(|piece| !is_key(piece)).collect();
    let kept = kept.join("&");
    url.set_query((!kept.is_empty()).then_some(kept.as_str()));
}

/// The headers that another origin may see: any other could be a credential.
fn harmless(headers: &HeaderMap) -> HeaderMap {
    let mut kept = HeaderMap::new();
    for name in [header::ACCEPT, header::USER_AGENT] {
        if let Some(value) = headers.get(&name) {
            kept.insert(name, value.clone());
        }
    }
    kept
}
