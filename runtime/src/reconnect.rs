use std::time::Duration;

/// When a stream of server-sent events that broke off is asked for again: never, unless it is asked for.
///
/// Only operations that are idempotent are, after a connection that broke or was silent for too long, an answer 408, 429
/// or 5xx, and where the server ends the stream, if it gave an `id` or a `retry` before. The request then carries the last
/// `id` as `Last-Event-ID`. An answer 204 and `[DONE]` end the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconnect {
    pub(crate) attempts: u32,
    pub(crate) first_wait: Duration,
    pub(crate) longest_wait: Duration,
}

impl Reconnect {
    /// Three seconds, unless the server names a time with `retry`; twice as long after each attempt in vain.
    pub const FIRST_WAIT: Duration = Duration::from_secs(3);
    /// No wait is longer than a minute, unless the server asks for more.
    pub const LONGEST_WAIT: Duration = Duration::from_secs(60);

    /// At most so many attempts one after the other; an event that comes starts the count anew.
    #[must_use]
    pub fn attempts(attempts: u32) -> Self {
        Self { attempts, first_wait: Self::FIRST_WAIT, longest_wait: Self::LONGEST_WAIT }
    }

    /// No attempt, where the client's own options ask for some.
    #[must_use]
    pub fn never() -> Self {
        Self::attempts(0)
    }

    /// The wait before the first attempt, where the server names none.
    #[must_use]
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// The longest wait that grows from the first.
    #[must_use]
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }
}
