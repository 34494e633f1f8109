//! What processes cost, where the system tells (Linux does).

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;
use std::fs;

/// Peak memory of a process in KiB, by what `/proc` calls it: a number, or `self`.
pub fn peak(process: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// CPU seconds, of user and system, that this process took so far.
pub fn own_seconds() -> Option<f64> {
    seconds(14)
}

/// What the children cost that have ended: CPU seconds of all, and the peak memory of one in MB.
pub fn cost_of_children() -> Option<(f64, f64)> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // KiB everywhere but on Apple's systems.
    let unit = if cfg!(target_vendor = "apple") { 1.0 } else { 1024.0 };
    Some((micros as f64 / 1e6, usage.max_rss() as f64 * unit / 1e6))
}

/// Two fields of proc(5) from the one of this number on, which Linux counts in hundredths.
fn seconds(field: usize) -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets is the second field, and may hold blanks.
    let fields = text.rsplit(')').next()?.split_whitespace();
    let ticks: Option<Vec<f64>> = fields.skip(field - 3).take(2).map(|ticks| ticks.parse().ok()).collect();
    Some(ticks?.iter().sum::<f64>() / 100.0)
}
