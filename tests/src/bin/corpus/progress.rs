//! The progress bar: on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar of `length` steps.
pub(crate) fn bar(what: &'static str, length: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:12} {wide_bar} {pos}/{len} {elapsed}");
    let bar = ProgressBar::new(length as u64).with_message(what);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
