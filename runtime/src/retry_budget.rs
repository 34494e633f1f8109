use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many retries a client has in stock, so that a server in trouble is not sent several times the usual requests.
///
/// Each retry takes one out, each call that succeeds puts a part of one back, up to the stock that there was at first.
/// A call that finds it empty ends with what it has. Clones share a stock, also among clients.
#[derive(Clone, Debug)]
pub struct RetryBudget(Option<Stock>);

#[derive(Clone, Debug)]
struct Stock {
    /// In thousandths of a retry, as all of these.
    left: Arc<AtomicU32>,
    full: u32,
    back: u32,
}

impl RetryBudget {
    /// The stock of a client that is given no other.
    pub const STOCK: u32 = 100;
    /// So many calls have to succeed before another retry is in stock.
    pub const CALLS: u32 = 10;

    /// So many retries; one comes back when so many calls have succeeded.
    #[must_use]
    pub fn new(stock: u32, calls: u32) -> Self {
        let full = stock.saturating_mul(1000);
        Self(Some(Stock { left: Arc::new(AtomicU32::new(full)), full, back: 1000 / calls.clamp(1, 1000) }))
    }

    /// No limit but that of each call.
    #[must_use]
    pub fn unlimited() -> Self {
        Self(None)
    }

    /// Takes a retry; false if there is none.
    pub(crate) fn take(&self) -> bool {
        let Some(stock) = &self.0 else {
            return true;
        };
        let less = |left: u32| left.checked_sub(1000);
        stock.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }

    /// Puts back what a call that succeeds puts back.
    pub(crate) fn put_back(&self) {
        let Some(stock) = &self.0 else {
            return;
        };
        let more = |left: u32| (left < stock.full).then(|| left.saturating_add(stock.back).min(stock.full));
        let _ = stock.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(Self::STOCK, Self::CALLS)
    }
}
