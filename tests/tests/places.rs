//! A fault that has two places shows both.

use std::collections::BTreeSet;
use tests::cases::in_folder;
use tests::code::said;

/// Codes of faults that are always between two things in a document.
const BETWEEN: &[&str] = &[
    "OA0007", "OA0212", "OA0307", "OA0308", "OA0309", "OA0311", "OA0314", "OA0316", "OA0320", "OA0409", "OA0410",
    "OA0455", "OA0457", "OA0458", "OA0460", "OA0462", "OA0463",
];

#[test]
fn both_places_are_shown() {
    let mut met = BTreeSet::new();
    for case in in_folder("cases").into_iter().chain(in_folder("rejected")) {
        for one in said(&case).0.into_iter().filter(|one| BETWEEN.contains(&one.code.as_str())) {
            assert!(one.places > 1, "{}:{} {} shows one place", case.spec.display(), one.line, one.code);
            met.insert(one.code);
        }
    }
    assert_eq!(met, BETWEEN.iter().map(|code| (*code).to_owned()).collect(), "some are never met");
}
