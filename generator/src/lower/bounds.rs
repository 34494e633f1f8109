//! Counts and numbers that values may not leave.

use crate::document::Number;

/// The least and the greatest number of something.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range {
    pub(super) least: Option<u64>,
    pub(super) most: Option<u64>,
}

impl Range {
    pub(super) fn is_empty(self) -> bool {
        self.least.is_none() && self.most.is_none()
    }

    pub(super) fn narrow(&mut self, least: Option<u64>, most: Option<u64>) {
        self.least = self.least.max(least);
        self.most = match (self.most, most) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
}

/// Bounds of numbers; several may stand beside each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounds<'a> {
    pub(super) minimum: Vec<&'a Number>,
    pub(super) maximum: Vec<&'a Number>,
    pub(super) exclusive_minimum: Vec<&'a Number>,
    pub(super) exclusive_maximum: Vec<&'a Number>,
    pub(super) multiple_of: Vec<&'a Number>,
}

impl Bounds<'_> {
    pub(super) fn is_empty(&self) -> bool {
        [&self.minimum, &self.maximum, &self.exclusive_minimum, &self.exclusive_maximum, &self.multiple_of]
            .iter()
            .all(|bounds| bounds.is_empty())
    }
}
