use crate::codec::Fault;
use crate::http::{MaybeSend, MaybeSync};
use http::StatusCode;
use std::fmt;
use std::sync::Arc;

/// A request or an answer that breaks its schema and that a call goes on with, as [`Policy::Warn`](crate::Policy::Warn)
/// has it. Its text is one line.
#[derive(Clone, Copy, Debug)]
pub struct Invalid<'a> {
    pub(crate) operation: &'static str,
    /// None: it is the request.
    pub(crate) status: Option<StatusCode>,
    pub(crate) faults: &'a [Fault],
}

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the server.
    Request,
    /// From the server.
    Response,
}

impl<'a> Invalid<'a> {
    /// The operation, as the document calls it.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Whether it is a request or an answer.
    #[must_use]
    pub fn direction(&self) -> Direction {
        if self.status.is_some() { Direction::Response } else { Direction::Request }
    }

    /// The answer's status; `None` for a request.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// What is wrong; there is at least one.
    #[must_use]
    pub fn faults(&self) -> &'a [Fault] {
        self.faults
    }
}

impl fmt::Display for Invalid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Some(status) => {
                write!(f, "{}: the answer, with status {}, breaks its schema", self.operation, status.as_u16())?;
            }
            None => write!(f, "{}: the request breaks its schema", self.operation)?,
        }
        Fault::list(self.faults, f)
    }
}

/// What a client calls with each.
#[derive(Clone)]
pub(crate) struct Listener(Arc<dyn Listen>);

/// `dyn` takes no bounds that depend on the target, a trait of its own does.
trait Listen: MaybeSend + MaybeSync {
    fn hear(&self, invalid: &Invalid<'_>);
}

impl<F: Fn(&Invalid<'_>) + MaybeSend + MaybeSync> Listen for F {
    fn hear(&self, invalid: &Invalid<'_>) {
        self(invalid);
    }
}

impl Listener {
    pub fn new(listener: impl Fn(&Invalid<'_>) + MaybeSend + MaybeSync + 'static) -> Self {
        Self(Arc::new(listener))
    }

    /// Tells of the faults, if there are any.
    pub fn tell(&self, operation: &'static str, status: Option<StatusCode>, faults: &[Fault]) {
        if !faults.is_empty() {
            self.0.hear(&Invalid { operation, status, faults });
        }
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listener")
    }
}
