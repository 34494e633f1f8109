//! How often a document writes each keyword of schemas: by its own text, and by the generator's account.

use crate::positions::Position;
use oasmith::Listing;
use std::collections::BTreeMap;

/// Keywords that no value can contradict; the account has an entry for each other one that the text writes.
const SAYS_NOTHING: [&str; 16] = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$recursiveAnchor",
    "$schema",
    "$vocabulary",
    "definitions",
    "description",
    "example",
    "examples",
    "externalDocs",
    "id",
    "title",
    "xml",
];

/// By the schemas of the text.
pub fn of_text(found: &[Position<'_>]) -> BTreeMap<String, usize> {
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    for (keyword, _) in found.iter().flat_map(|position| position.schema.members()) {
        if !keyword.starts_with("x-") && !SAYS_NOTHING.contains(&keyword.as_str()) {
            *written.entry(keyword.clone()).or_default() += 1;
        }
    }
    written
}

/// By the generator's account.
pub fn of_listing(listing: &Listing) -> BTreeMap<String, usize> {
    let accounts = listing.keywords.iter();
    accounts.map(|one| (one.what.clone(), one.honoured + one.approximated + one.ignored)).collect()
}
