use std::time::Duration;

/// How long and how much a client waits for. What is `None` has no limit.
///
/// A client has one set of limits; [`CallOptions::timeout`](crate::CallOptions::timeout) is the limit of a
/// single call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    pub(crate) connect: Option<Duration>,
    pub(crate) headers: Option<Duration>,
    pub(crate) silence: Option<Duration>,
    pub(crate) call: Option<Duration>,
    pub(crate) body: u64,
    pub(crate) error_body: usize,
    pub(crate) event: usize,
}

impl Limits {
    /// Ten seconds for a connection to stand, TLS included.
    pub const CONNECT: Duration = Duration::from_secs(10);
    /// Two minutes from the last byte of a request to the headers of its answer.
    pub const HEADERS: Duration = Duration::from_secs(120);
    /// One minute between two pieces of a body.
    pub const SILENCE: Duration = Duration::from_secs(60);
    /// Ten minutes for a call whose answer is read into memory, retries and redirects included.
    pub const CALL: Duration = Duration::from_secs(600);
    /// 64 MiB for a body that is read into memory.
    pub const BODY: u64 = 64 << 20;
    /// 64 KiB of an error's body are kept.
    pub const ERROR_BODY: usize = 64 << 10;
    /// 8 MiB for one event of a stream.
    pub const EVENT: usize = 8 << 20;
    /// At most ten redirects for one request.
    pub const REDIRECTS: u32 = 10;

    /// The limits that the constants name.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// For a connection to stand. A transport that the caller hands in has its own.
    #[must_use]
    pub fn connect(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect = limit.into();
        self
    }

    /// From the last byte of a request to the headers of its answer. It is measured in whole periods, so
    /// after a large upload it may take up to twice as long.
    #[must_use]
    pub fn headers(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.headers = limit.into();
        self
    }

    /// Between two pieces of an answer's body, streams included.
    #[must_use]
    pub fn silence(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.silence = limit.into();
        self
    }

    /// For a whole call whose answer is read into memory. Uploads that are streams have no such limit,
    /// unless the call's own options give one.
    #[must_use]
    pub fn call(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.call = limit.into();
        self
    }

    /// The size of a body that is read into memory, in bytes.
    #[must_use]
    pub fn body(mut self, bytes: u64) -> Self {
        self.body = bytes;
        self
    }

    /// How much of an error's body is kept, in bytes.
    #[must_use]
    pub fn error_body(mut self, bytes: usize) -> Self {
        self.error_body = bytes;
        self
    }

    /// The size of one event of a stream, in bytes.
    #[must_use]
    pub fn event(mut self, bytes: usize) -> Self {
        self.event = bytes;
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Some(Self::CONNECT),
            headers: Some(Self::HEADERS),
            silence: Some(Self::SILENCE),
            call: Some(Self::CALL),
            body: Self::BODY,
            error_body: Self::ERROR_BODY,
            event: Self::EVENT,
        }
    }
}
