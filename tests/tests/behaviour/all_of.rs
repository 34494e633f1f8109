//! `allOf`: a value of the emitted type keeps all that its branches say.

use crate::{faults, read, survives};
use serde_json::{from_str, json};
use tests::generated::all_of_inheritance::models::Pet;
use tests::generated::all_of_merge::models::Project;
use tests::generated::all_of_only_required::models::{AnyContact, Contact, NewContact};
use tests::generated::pathology_compose::models::{Closed, Containing, Redefined, RedefinedStatus};
use tests::generated::union_behind_all_of::models::Event;

#[test]
fn a_member_of_two_branches_obeys_both() {
    let named =
        |name: &str| read::<Project>(&json!({"created_at": "2024-01-01T00:00:00Z", "name": name, "id": 1}).to_string());
    assert_eq!(faults(named("right").validate()), Vec::<String>::new());
    assert_eq!(faults(named("").validate()), ["/name minLength"]);
    assert_eq!(faults(named("ninechars").validate()), ["/name maxLength"]);
}

#[test]
fn a_branch_that_only_requires_does_so() {
    assert_eq!(survives::<Contact>("{}").email, None);
    let contact: NewContact = survives(r#"{"email": "e", "phone": null}"#);
    assert_eq!((contact.email.as_str(), contact.phone), ("e", None));
    for (json, missing) in [(r#"{"email": "e"}"#, "phone"), (r#"{"phone": "1"}"#, "email")] {
        let error = from_str::<NewContact>(json).expect_err("a member is missing");
        assert!(error.to_string().contains(missing), "{error}");
    }
    assert_eq!(faults(read::<AnyContact>("{}").validate()), [" anyOf"]);
    assert_eq!(faults(read::<AnyContact>(r#"{"phone": "1"}"#).validate()), Vec::<String>::new());
}

#[test]
fn a_branch_that_is_a_union_makes_one_of_the_whole() {
    let created: Event = survives(r#"{"at": 1, "name": "n"}"#);
    assert!(matches!(&created, Event::Created(event) if event.at == 1 && event.name == "n"), "{created:?}");
    let deleted: Event = survives(r#"{"at": 2, "reason": "r"}"#);
    assert!(matches!(&deleted, Event::Deleted(event) if event.at == 2), "{deleted:?}");
    // What all branches require is asked of whichever was taken.
    let error = from_str::<Event>(r#"{"name": "n"}"#).map(|event| faults(event.validate()));
    assert!(error.as_ref().map_or(true, |faults| !faults.is_empty()), "{error:?}");
    assert!(
        matches!(survives(r#"{"id": "i", "up": "u"}"#), Containing::WithUp(both) if both.id == "i" && both.up == "u")
    );
}

#[test]
fn a_narrower_branch_gives_the_type_and_others_are_kept() {
    let known: Redefined = survives(r#"{"status": "on"}"#);
    assert_eq!(known.status, Some(RedefinedStatus::On));
    assert_eq!(faults(known.validate()), Vec::<String>::new());
    let other: Redefined = survives(r#"{"status": "between"}"#);
    assert_eq!(faults(other.validate()), ["/status enum"]);
}

#[test]
fn a_closed_branch_forbids_what_stands_beside_it() {
    assert_eq!(faults(survives::<Closed>(r#"{"a": "x"}"#).validate()), Vec::<String>::new());
    let beside: Closed = survives(r#"{"a": "x", "b": "y"}"#);
    assert_eq!(faults(beside.validate()), [" additionalProperties"]);
}

#[test]
fn children_are_told_by_the_discriminator_of_their_parent() {
    let cat: Pet = survives(r#"{"petType": "Cat", "name": "Tom", "lives": 9}"#);
    assert!(matches!(&cat, Pet::Cat(cat) if cat.lives == 9 && cat.name == "Tom"), "{cat:?}");
    let dog: Pet = survives(r#"{"petType": "Dog", "name": "Rex", "barks": true}"#);
    assert!(matches!(&dog, Pet::Dog(dog) if dog.barks == Some(true)), "{dog:?}");
    // A child that the document does not have is read as its parent, which keeps the value of the discriminator.
    let fish: Pet = survives(r#"{"petType": "Fish", "name": "Wanda"}"#);
    assert!(matches!(&fish, Pet::Base(fish) if fish.pet_type == "Fish"), "{fish:?}");
}
