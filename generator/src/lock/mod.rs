//! `oasmith.lock`: names and argument orders that stay as they are when the document changes.
//!
//! The file is TOML with one choice a line, sorted, so that version control can merge two branches that both add some.

mod open;
mod print;
mod read;

#[cfg(test)]
mod tests;

pub(crate) use open::{hold_names, open, peek, renew};
pub(crate) use read::{is_name, name};

use crate::lower::Choices;
use crate::source::fingerprint;
use read::read;

/// The format that this oasmith writes; it reads older ones.
const FORMAT: u32 = 1;

/// What `oasmith.lock` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lock {
    /// The name of the document's file: the choices are keyed by pointers, which other documents have too.
    pub document: String,
    /// The fingerprint of all that was read.
    pub fingerprint: String,
    /// The version of oasmith that wrote it.
    pub generator: String,
    pub choices: Choices,
    /// Where `oasmith update` took the document from.
    pub source: Option<Source>,
}

/// A document as `oasmith update` met it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Source {
    pub from: String,
    pub sha256: String,
    /// What the document calls its version.
    pub version: String,
    /// The options that shaped the output.
    pub options: Vec<String>,
}
