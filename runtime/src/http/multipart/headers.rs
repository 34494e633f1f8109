//! The headers of parts beyond those that every part has.

use crate::file::File;
use crate::http::body_spec::Encoding;
use crate::http::operation::Parameter;
use http::{HeaderName, HeaderValue};

/// What the caller gave for headers of parts.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    pub parameters: &'static [Parameter],
    /// By the index of the parameter.
    pub texts: &'a [Option<String>],
}

/// Why a part cannot have the headers that it should.
pub(super) enum Fault {
    Missing(&'static str),
    Unsound,
}

impl Given<'_> {
    /// The headers of a part: those that its file has, else what the caller gave, else what the document says.
    pub(super) fn of<'s>(
        &'s self,
        encoding: &Encoding,
        file: Option<&'s File>,
    ) -> Result<Vec<(&'s str, &'s str)>, Fault> {
        let own: Vec<(&str, &str)> = file.map(|file| file.headers().collect()).unwrap_or_default();
        if !own.iter().all(is_sound) {
            return Err(Fault::Unsound);
        }
        let mut given: Vec<(&str, &str)> = Vec::new();
        for (index, required) in encoding.given {
            let Some(parameter) = self.parameters.get(*index) else { continue };
            match self.texts.get(*index).and_then(Option::as_deref) {
                Some(text) => given.push((parameter.name, text)),
                None if *required && !has(&own, parameter.name) => return Err(Fault::Missing(parameter.name)),
                None => {}
            }
        }
        let documented = encoding.headers.iter().copied().filter(|(name, _)| !has(&given, name) && !has(&own, name));
        let mut all: Vec<(&str, &str)> = documented.collect();
        all.extend(given.iter().copied().filter(|(name, _)| !has(&own, name)));
        all.extend(own);
        Ok(all)
    }
}

fn has(headers: &[(&str, &str)], name: &str) -> bool {
    headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name))
}

/// Whether a part can have the header; two of them are the engine's.
fn is_sound((name, value): &(&str, &str)) -> bool {
    let is_ours = ["content-disposition", "content-type"].iter().any(|own| name.eq_ignore_ascii_case(own));
    HeaderName::from_bytes(name.as_bytes()).is_ok() && HeaderValue::from_str(value).is_ok() && !is_ours
}
