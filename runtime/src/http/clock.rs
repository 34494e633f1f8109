//! Points in time, where there is a clock.

#[cfg(not(target_arch = "wasm32"))]
mod with_clock {
    use std::time::{Duration, Instant};

    /// A point in time to come.
    #[derive(Clone, Copy)]
    pub(crate) struct Moment(Instant);

    /// The moment that far from now; `None` where there is no clock.
    pub(crate) fn after(wait: Duration) -> Option<Moment> {
        Instant::now().checked_add(wait).map(Moment)
    }

    /// Whether it has come.
    pub(crate) fn is_over(moment: Moment) -> bool {
        Instant::now() >= moment.0
    }
}

/// std's clock panics there.
#[cfg(target_arch = "wasm32")]
mod with_clock {
    use std::time::Duration;

    /// There is none.
    #[derive(Clone, Copy)]
    pub(crate) enum Moment {}

    pub(crate) fn after(_: Duration) -> Option<Moment> {
        None
    }

    pub(crate) fn is_over(moment: Moment) -> bool {
        match moment {}
    }
}

pub(crate) use with_clock::{Moment, after, is_over};
