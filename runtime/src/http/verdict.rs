use crate::codec::{Fault, Rule, Value, check};
use crate::policy::Policy;

/// The faults of a request, by what becomes of them.
pub(crate) struct Verdict {
    policy: Policy,
    /// The request cannot be sent.
    pub fatal: Vec<Fault>,
    /// The request is sent all the same.
    pub told: Vec<Fault>,
}

impl Verdict {
    pub(crate) fn new(policy: Policy) -> Self {
        Self { policy, fatal: Vec::new(), told: Vec::new() }
    }

    /// Whether the faults of a schema keep the request from being sent.
    pub(crate) fn enforces(&self) -> bool {
        self.policy == Policy::Enforce
    }

    /// Holds a value against its schema.
    pub(crate) fn hold(&mut self, value: &dyn Value, rules: &[Rule], place: impl Fn(Fault) -> Fault) {
        let faults = match self.policy {
            Policy::Off => return,
            Policy::Warn => &mut self.told,
            Policy::Enforce => &mut self.fatal,
        };
        faults.extend(check(value, rules).into_iter().map(place));
    }
}
