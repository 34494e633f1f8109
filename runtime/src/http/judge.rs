//! Answers, held against their schema as far as the policy says.

use super::answer::Answer;
use crate::codec::{Decode, Fault, Rule, Value, check, from_slice};
use crate::error::{Error, ErrorKind};
use crate::invalid::Listener;
use crate::policy::Policy;
use http::StatusCode;
use std::ops::Range;

/// What becomes of an answer that breaks its schema.
#[derive(Clone, Debug)]
pub(crate) struct Judge {
    pub policy: Policy,
    pub listener: Option<Listener>,
    pub operation: &'static str,
    /// What is asserted of the value of an answer beyond its type.
    pub rules: &'static [Rule],
}

impl Judge {
    /// Reads a value. What only a strict reading refuses is told, where that is the policy.
    pub(crate) fn read<T: Decode>(&self, text: &[u8], status: StatusCode) -> Result<T, Fault> {
        let (value, faults) = self.leniently(text)?;
        self.tell(status, &faults);
        Ok(value)
    }

    /// Reads the value of an answer and holds it against its schema.
    pub(crate) fn read_checked<T: Decode + Value>(&self, answer: &Answer) -> Result<T, Error> {
        let (value, mut faults) = self.leniently::<T>(&answer.bytes()).map_err(|fault| answer.undecodable(fault))?;
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
        let (items, mut faults) = self.leniently::<Vec<T>>(text).map_err(|fault| answer.undecodable(placed(fault)))?;
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
    fn leniently<T: Decode>(&self, text: &[u8]) -> Result<(T, Vec<Fault>), Fault> {
        let strict = self.policy != Policy::Off;
        match from_slice(text, strict) {
            Err(fault) if self.policy == Policy::Warn => Ok((from_slice(text, false)?, vec![fault])),
            read => Ok((read?, Vec::new())),
        }
    }

    fn tell(&self, status: StatusCode, faults: &[Fault]) {
        if let Some(listener) = &self.listener {
            listener.tell(self.operation, Some(status), faults);
        }
    }
}
