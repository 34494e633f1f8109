//! Cargo features: one for each group, fewer where there are very many.

use crate::ir::{Group, OTHER_MODELS};
use std::collections::BTreeSet;

/// More features than this are merged: cargo and people lose sight of them.
const MOST: usize = 200;

/// Names that mean something else in the manifest of a generated crate.
const RESERVED: &[&str] =
    &["blocking", "chrono", "default", "jiff", OTHER_MODELS, "reqwest", "time", "tower", "tracing", "uuid"];

/// Names the feature of each group after its tag, or after the first word of its tag where there are too many.
pub(super) fn assign(groups: &mut [Group]) {
    // `type_` is a name for Rust alone
    let whole = |group: &Group| group.name.rust.trim_end_matches('_').replace('_', "-");
    let first = |group: &Group| group.name.rust.split('_').next().unwrap_or_default().to_owned();
    let letter = |group: &Group| group.name.rust.chars().take(1).collect::<String>();
    let ways: [&dyn Fn(&Group) -> String; 3] = [&whole, &first, &letter];
    let few = |way: &&&dyn Fn(&Group) -> String| groups.iter().map(way).collect::<BTreeSet<_>>().len() <= MOST;
    let way = *ways.iter().find(few).unwrap_or(&ways[2]);
    let names: Vec<String> = groups.iter().map(way).collect();
    for (group, name) in groups.iter_mut().zip(names) {
        group.feature = if RESERVED.contains(&name.as_str()) { format!("{name}-operations") } else { ascii(&name) };
    }
}

/// Cargo takes letters and digits of any script in a feature's name, but it starts with one of those or `_`.
fn ascii(name: &str) -> String {
    if name.starts_with(|c: char| c.is_alphanumeric()) { name.to_owned() } else { format!("_{name}") }
}
