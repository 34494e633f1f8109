//! What the ledger counts as lost is told by a diagnostic, so that `--deny` has a place to point at.

use oasmith::diagnostics::Deny;
use oasmith::{Account, Listing};
use tests::cases::{Case, accepted};

fn listing(case: &Case, denied: &[Deny]) -> Option<Listing> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut options = case.options(&folder.path().join("client.rs"));
    options.deny = denied.to_vec();
    oasmith::list(&options).into_result()
}

fn lost(listing: &Listing, count: fn(&Account) -> usize) -> Vec<&str> {
    let accounts = listing.parts.iter().chain(&listing.keywords);
    accounts.filter(|account| count(account) > 0).map(|account| account.what.as_str()).collect()
}

#[test]
fn what_is_lost_can_be_denied() {
    let counts = [
        (Deny::Approximated, (|account| account.approximated) as fn(&Account) -> usize),
        (Deny::Ignored, |account| account.ignored),
    ];
    let mut silent = Vec::new();
    for case in accepted() {
        let all = listing(&case, &[]).unwrap_or_else(|| panic!("{} has errors", case.name));
        for (deny, count) in counts {
            let what = lost(&all, count);
            if !what.is_empty() && listing(&case, &[deny]).is_some() {
                silent.push(format!("{}: {} are {}, and nothing is said", case.name, what.join(", "), deny.as_str()));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn what_loses_nothing_passes() {
    let minimal = Case::new("cases/minimal.yaml");
    assert!(listing(&minimal, &Deny::ALL).is_some());
}
