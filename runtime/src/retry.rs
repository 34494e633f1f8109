use std::time::Duration;

/// When a request is sent again: off unless it is asked for.
///
/// Only operations that are idempotent, or that carry an [idempotency key](crate::IdempotencyKey), are tried again, only if the body can be sent again, as a stream
/// cannot, and only after a connection fault or an answer 429 or 503. `Retry-After` is obeyed up to the
/// longest wait; a server that asks for more gets no further attempt. All calls of a client
/// share a [budget](crate::RetryBudget) of retries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    pub(crate) attempts: u32,
    pub(crate) first_wait: Duration,
    pub(crate) longest_wait: Duration,
}

impl Retry {
    /// Half a second before the second attempt; twice as long before each that follows.
    pub const FIRST_WAIT: Duration = Duration::from_millis(500);
    /// No wait is longer than 30 seconds.
    pub const LONGEST_WAIT: Duration = Duration::from_secs(30);

    /// At most so many attempts, the first one included.
    #[must_use]
    pub fn attempts(attempts: u32) -> Self {
        Self { attempts, first_wait: Self::FIRST_WAIT, longest_wait: Self::LONGEST_WAIT }
    }

    /// One attempt: no retry, where the client's own options ask for some.
    #[must_use]
    pub fn never() -> Self {
        Self::attempts(1)
    }

    /// The wait before the second attempt; it doubles for each that follows. Up to half of each wait is
    /// taken away at random.
    #[must_use]
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// The longest wait between two attempts, also where the server asks for more.
    #[must_use]
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }
}
