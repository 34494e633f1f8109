//! Answers, held against their schema as far as the policy says.

use super::answer::Answer;
use super::notation::Notation;
use super::operation::Operation;
use super::response::{Meta, Response};
use crate::codec::{Decode, Fault, Fill, Rule, Slot, Value, check, each_item, fill_from_slice, find};
use crate::error::{Error, ErrorKind};
use crate::invalid::Listener;
use crate::policy::Policy;
use http::StatusCode;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// What becomes of an answer that breaks its schema.
#[derive(Clone, Debug)]
pub(crate) struct Judge {
    pub policy: Policy,
    pub listener: Option<Listener>,
    pub operation: &'static Operation,
    /// What is asserted of the value of an answer beyond its type.
    pub rules: &'static [Rule],
}

impl Judge {
    /// What the document declares, for an error about an answer of another media type.
    pub(crate) fn declared(&self) -> String {
        if self.operation.accept.is_empty() {
            return String::new();
        }
        let each = self.operation.accept.split(',').map(|range| range.split(';').next().unwrap_or_default().trim());
        format!(", where the document declares {}", each.collect::<Vec<_>>().join(", "))
    }

    /// Reads a value. What only a strict reading refuses is told, where that is the policy.
    pub(crate) fn read<T: Decode>(&self, text: &[u8], status: StatusCode) -> Result<T, Fault> {
        let mut slot = Slot::new();
        let faults = self.leniently(text, None, &mut slot)?;
        self.tell(status, &faults);
        slot.into_value().ok_or_else(nothing)
    }

    // Not generic, so that it is compiled once.
    fn fill_checked(&self, answer: &Answer, notation: Option<&dyn Notation>, slot: &mut dyn Held) -> Result<(), Error> {
        let notation = notation.filter(|_| !is_json(answer));
        let expected = notation.map_or("JSON", Notation::name);
        let read = self.leniently(&answer.bytes(), notation, slot);
        let mut faults = read.map_err(|fault| answer.undecodable(fault, expected))?;
        if self.policy == Policy::Off {
            return Ok(());
        }
        faults.extend(check(slot.value(), self.rules));
        self.settle(answer, faults)
    }

    fn fill_items(&self, answer: &Answer, part: Range<usize>, pointer: &str, slot: &mut dyn Held) -> Result<(), Error> {
        let body = answer.bytes();
        let text = body.get(part).unwrap_or_default();
        let placed = |fault: Fault| fault.below(pointer);
        let read = self.leniently(text, None, slot);
        let mut faults = read.map_err(|fault| answer.undecodable(placed(fault), "JSON"))?;
        if self.policy == Policy::Off {
            return Ok(());
        }
        each_item(slot.value(), &mut |index, item| {
            faults.extend(check(item, &[]).into_iter().map(|fault| fault.below(&format!("/{index}"))));
        });
        self.settle(answer, faults.into_iter().map(placed).collect())
    }

    /// What the policy makes of the faults of an answer.
    fn settle(&self, answer: &Answer, faults: Vec<Fault>) -> Result<(), Error> {
        if self.policy == Policy::Enforce && !faults.is_empty() {
            let status = answer.meta.status.as_u16();
            let message = format!("the answer, with status {status}, breaks its schema");
            return Err(answer.error(ErrorKind::Validation, message).with_faults(faults));
        }
        self.tell(answer.meta.status, &faults);
        Ok(())
    }

    /// Reads a value; what a strict reading stopped at, unless that is the end of it.
    fn leniently(
        &self,
        text: &[u8],
        notation: Option<&dyn Notation>,
        slot: &mut dyn Fill,
    ) -> Result<Vec<Fault>, Fault> {
        let strict = self.policy != Policy::Off;
        match fill_in(text, notation, strict, slot) {
            Err(fault) if self.policy == Policy::Warn => {
                fill_in(text, notation, false, slot)?;
                Ok(vec![fault])
            }
            read => read.map(|()| Vec::new()),
        }
    }

    fn tell(&self, status: StatusCode, faults: &[Fault]) {
        if let Some(listener) = &self.listener {
            listener.tell(self.operation.id, Some(status), faults);
        }
    }
}

/// Reads the value of an answer and holds it against its schema; it is written in `notation`, unless it is JSON.
pub(crate) fn value<T: Decode + Value>(answer: Answer, notation: Option<&dyn Notation>) -> Result<Response<T>, Error> {
    let mut slot = Slot::new();
    let meta = filled(answer, notation, &mut slot)?;
    match slot.into_value() {
        Some(value) => Ok(Response::new(value, meta)),
        None => Err(empty()),
    }
}

fn filled(answer: Answer, notation: Option<&dyn Notation>, slot: &mut dyn Held) -> Result<Arc<Meta>, Error> {
    answer.judge.fill_checked(&answer, notation, slot)?;
    Ok(answer.meta)
}

/// Reads the part of an answer that is a list of items, at a pointer, and holds the items against their schemas. Nothing is
/// there where the list is not there or null.
pub(crate) fn items<T: Decode + Value>(answer: &Answer, pointer: &str) -> Result<Vec<T>, Error> {
    let mut slot = Slot::new();
    list(answer, pointer, &mut slot)?;
    Ok(slot.into_value().unwrap_or_default())
}

fn list(answer: &Answer, pointer: &str, slot: &mut dyn Held) -> Result<(), Error> {
    let body = answer.bytes();
    let list = std::str::from_utf8(&body).ok().and_then(|text| find(text, pointer));
    let null = |range: &Range<usize>| body.get(range.clone()) == Some(b"null");
    match list.filter(|range| !null(range)) {
        Some(range) => answer.judge.fill_items(answer, range, pointer, slot),
        None if pointer.is_empty() => answer.judge.fill_items(answer, 0..body.len(), "", slot),
        None => Ok(()),
    }
}

/// A place that was read into without a failure holds something.
fn empty() -> Error {
    Error::new(ErrorKind::Decode, "the answer has no value".to_owned())
}

/// Whether the answer is JSON: it says so, or says nothing and does not begin as XML does.
fn is_json(answer: &Answer) -> bool {
    let media_type = answer.meta.media_type();
    let begins_so =
        || answer.bytes().trim_ascii_start().first().is_some_and(|byte| b"{[\"tfn-0123456789".contains(byte));
    media_type.contains("json") || media_type.is_empty() && begins_so()
}

/// Reads a value that is written in `notation`, or else as JSON.
pub(crate) fn fill_in(
    text: &[u8],
    notation: Option<&dyn Notation>,
    strict: bool,
    slot: &mut dyn Fill,
) -> Result<(), Fault> {
    let text = match notation {
        Some(notation) => Cow::Owned(notation.read(text, strict)?),
        None => Cow::Borrowed(text),
    };
    fill_from_slice(&text, strict, slot)
}

/// A place that what was read can be looked at in.
trait Held: Fill {
    fn value(&self) -> &dyn Value;
}

impl<T: Decode + Value> Held for Slot<T> {
    fn value(&self) -> &dyn Value {
        match self.get() {
            Some(value) => value,
            None => &(),
        }
    }
}

/// As [`empty`].
fn nothing() -> Fault {
    Fault::new(String::new(), "required", "there is no value".to_owned())
}
