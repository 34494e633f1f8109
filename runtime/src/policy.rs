/// What is done about a request or an answer that breaks its schema.
///
/// `true` is [`Enforce`](Self::Enforce), `false` is [`Off`](Self::Off).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Policy {
    /// Nobody looks.
    Off,
    /// The client's `on_invalid` is told the faults, and the call goes on.
    Warn,
    /// The call fails with all faults.
    Enforce,
}

impl From<bool> for Policy {
    fn from(enforce: bool) -> Self {
        if enforce { Self::Enforce } else { Self::Off }
    }
}
