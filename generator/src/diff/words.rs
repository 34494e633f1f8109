//! Likeness of names.

use std::collections::BTreeSet;

/// Whether two identifiers are like each other: half of the words of the longer are in both.
pub(super) fn are_alike(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let shared = a.intersection(&b).filter(|word| word.len() > 1).count();
    shared > 0 && 2 * shared >= a.len().max(b.len())
}

fn words(name: &str) -> BTreeSet<String> {
    let mut spaced = String::new();
    for c in name.chars() {
        if c.is_uppercase() {
            spaced.push(' ');
        }
        spaced.extend(c.to_lowercase());
    }
    spaced.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// `a`, `b` and `c`, each as code.
pub(super) fn listed<'t>(names: impl IntoIterator<Item = &'t str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
