//! The transport that is used unless another is given.

use std::time::Duration;

/// What the default transport is made from.
#[derive(Clone, Default)]
pub(crate) struct Setup {
    pub connect: Option<Duration>,
    pub no_proxy: bool,
    pub proxy: Option<String>,
    pub roots: Vec<Vec<u8>>,
}

impl Setup {
    pub(crate) fn is_default(&self) -> bool {
        !self.no_proxy && self.proxy.is_none() && self.roots.is_empty()
    }
}

#[cfg(not(feature = "reqwest"))]
pub(crate) fn build(_: &Setup) -> Result<std::sync::Arc<dyn super::transport::Transport>, String> {
    Err("there is no transport: hand one in with `transport`, or switch on the feature `reqwest`".to_owned())
}

#[cfg(feature = "reqwest")]
pub(crate) use super::reqwest_transport::build;
