//! Answers, held against their schema as far as the policy says.

use super::answer::Answer;
use super::notation::Notation;
use crate::codec::{Decode, Fault, Rule, Value, check, from_slice};
use crate::error::{Error, ErrorKind};
use crate::invalid::Listener;
use crate::policy::Policy;
use http::StatusCode;
use std::borrow::Cow;
use std::ops::Range;

/// What becomes of an answer that breaks its schema.
#[derive(Clone, Debug)]
pub(crate) struct Judge {
    pub policy: Policy,
    pub listener: Option<Listener>,
    pub operation: &'static str,
    /// What is asserted of the value of an answer beyond its type.
    pub rules: &'static [Rule],
    /// The media types that answers may have by the document, as `Accept` lists them; empty: it says nothing.
    pub accept: &'static str,
}

impl Judge {
    /// What the document declares, for an error about an answer of another media type.
    pub(crate) fn declared(&self) -> String {
        if self.accept.is_empty() {
            return String::new();
        }
        let each = self.accept.split(',').map(|range| range.split(';').next().unwrap_or_default().trim());
        format!(", where the document declares {}", each.collect::<Vec<_>>().join(", "))
    }

    /// Reads a value. What only a strict reading refuses is told, where that is the policy.
    pub(crate) fn read<T: Decode>(&self, text: &[u8], status: StatusCode) -> Result<T, Fault> {
        let (value, faults) = self.leniently(text, None)?;
        self.tell(status, &faults);
        Ok(value)
    }

    /// Reads the value of an answer and holds it against its schema; it is written in `notation`, unless it is JSON.
    pub(crate) fn read_checked<T: Decode + Value>(
        &self,
        answer: &Answer,
        notation: Option<&dyn Notation>,
    ) -> Result<T, Error> {
        let notation = notation.filter(|_| !is_json(answer));
        let read = self.leniently::<T>(&answer.bytes(), notation);
        let expected = notation.map_or("JSON", Notation::name);
        let (value, mut faults) = read.map_err(|fault| answer.undecodable(fault, expected))?;
        if self.policy == Policy::Off {
            return Ok(value);
        }
        faults.extend(check(&value, self.rules));
        if self.policy == Policy::Enforce && !faults.is_empty() {
            let status = answer.meta.status.as_u16();
            let message = format!("the answer, with status {status}, breaks its schema");
            return Err(answer.error(ErrorKind::Validation, message).with_faults(faults));
        }
        self.tell(answer.meta.status, &faults);
        Ok(value)
    }

    /// Reads the part of an answer that is a list of items, at a pointer, and holds the items against their schemas.
    pub(crate) fn read_items<T: Decode + Value>(
        &self,
        answer: &Answer,
        part: Range<usize>,
        pointer: &str,
    ) -> Result<Vec<T>, Error> {
        let body = answer.bytes();
        let text = body.get(part).unwrap_or_default();
        let placed = |fault: Fault| fault.below(pointer);
        let (items, mut faults) =
            self.leniently::<Vec<T>>(text, None).map_err(|fault| answer.undecodable(placed(fault), "JSON"))?;
        if self.policy == Policy::Off {
            return Ok(items);
        }
        for (index, item) in items.iter().enumerate() {
            faults.extend(check(item, &[]).into_iter().map(|fault| fault.below(&format!("/{index}"))));
        }
        let faults: Vec<Fault> = faults.into_iter().map(placed).collect();
        if self.policy == Policy::Enforce && !faults.is_empty() {
            let status = answer.meta.status.as_u16();
            let message = format!("the answer, with status {status}, breaks its schema");
            return Err(answer.error(ErrorKind::Validation, message).with_faults(faults));
        }
        self.tell(answer.meta.status, &faults);
        Ok(items)
    }

    /// The value, and what a strict reading stopped at, unless that is the end of it.
    fn leniently<T: Decode>(&self, text: &[u8], notation: Option<&dyn Notation>) -> Result<(T, Vec<Fault>), Fault> {
        let strict = self.policy != Policy::Off;
        match read_in(text, notation, strict) {
            Err(fault) if self.policy == Policy::Warn => Ok((read_in(text, notation, false)?, vec![fault])),
            read => Ok((read?, Vec::new())),
        }
    }

    fn tell(&self, status: StatusCode, faults: &[Fault]) {
        if let Some(listener) = &self.listener {
            listener.tell(self.operation, Some(status), faults);
        }
    }
}

/// Whether the answer is JSON: it says so, or says nothing and does not begin as XML does.
fn is_json(answer: &Answer) -> bool {
    let media_type = answer.media_type();
    let begins_so =
        || answer.bytes().trim_ascii_start().first().is_some_and(|byte| b"{[\"tfn-0123456789".contains(byte));
    media_type.contains("json") || media_type.is_empty() && begins_so()
}

/// Reads a value that is written in `notation`, or else as JSON.
pub(crate) fn read_in<T: Decode>(text: &[u8], notation: Option<&dyn Notation>, strict: bool) -> Result<T, Fault> {
    let text = match notation {
        Some(notation) => Cow::Owned(notation.read(text, strict)?),
        None => Cow::Borrowed(text),
    };
    from_slice(&text, strict)
}
