//! Unions are told apart by what the document proves, and keep what fits no branch.

use crate::{faults, read, survives, written};
use serde_json::json;
use tests::generated::any_of::models::{Filter, Input};
use tests::generated::any_of_joined::models::{Closed, Role, Search, SearchWeight, Source, Update as Joined};
use tests::generated::any_of_kept::models::{Animal, Batch as Kept, Contact, Loose, Steps, Wider};
use tests::generated::enums_mixed::models::{Setting, SettingLevel};
use tests::generated::inheritance::models::{Owner, Pet};
use tests::generated::one_of_by_constant::models::{Part, Version};
use tests::generated::one_of_by_items::models::RequestPrompt;
use tests::generated::one_of_by_members::models::{Batch, Event, Exact, Reading, Step};
use tests::generated::one_of_by_required::models::{ByEmail, Overlapping, Target, Update};
use tests::generated::one_of_by_type::models::{Request, Scalar, Stamp, Stop};
use tests::generated::one_of_discriminator::models::{Circle, Shape};
use tests::generated::one_of_discriminator_contradicted::models::{Login, VaultLogin};
use tests::generated::one_of_discriminator_filled::models::{Card, Cash, Method, Payment, Transfer, Voucher};
use tests::generated::one_of_discriminator_implicit::models::{Message, Thread};
use tests::generated::recursion_nameless::models::{Endless, Holder, Matrix};
use tests::generated::recursion_union::models::{Expression, Negation, Sum};

#[test]
fn by_the_discriminator_and_its_mapping() {
    assert!(matches!(survives(r#"{"kind": "round", "radius": 1.5}"#), Shape::Circle(_)));
    assert!(matches!(survives(r#"{"kind": "ball", "radius": 1.5}"#), Shape::Circle(_)));
    assert!(matches!(survives(r#"{"kind": "box", "side": 1.5}"#), Shape::Square(_)));
    // Not mapped, so its name is the value; its members alone would be a square's as well.
    assert!(matches!(survives(r#"{"kind": "Polygon", "side": 1.5}"#), Shape::Polygon(_)));
    assert!(matches!(survives(r#"{"kind": "star", "radius": 1.5}"#), Shape::Unknown(_)));
    assert_eq!(faults(Shape::from(Circle::new("round", -1.0)).validate()), ["/radius minimum"]);
}

/// What the union alone says of a value is not asked for; a struct that also goes alone is asked.
#[test]
fn what_the_union_fixes_is_filled_in() {
    let card = Payment::from(Card::new("4111"));
    assert_eq!(written(&card), json!({"method": "card", "number": "4111"}));
    assert_eq!(survives::<Payment>(r#"{"method": "card", "number": "4111"}"#), card);
    assert_eq!(written(&Transfer::new("DE02")), json!({"method": "transfer", "iban": "DE02"}));
    assert_eq!(written(&Transfer::new("DE02").method(Method::Card))["method"], "card");
    assert_eq!(written(&Voucher::new("gift", "c"))["method"], "gift");
    assert_eq!(written(&Cash::new("notes", 5))["method"], "notes");
}

#[test]
fn by_the_names_of_schemas() {
    assert!(matches!(survives(r#"{"role": "UserMessage", "text": "t"}"#), Message::User(_)));
    assert!(matches!(survives(r#"{"role": "system_message", "text": "t"}"#), Message::System(_)));
    let thread: Thread = survives(r#"{"messages": [{"role": "UserMessage", "text": "t"}], "last": null}"#);
    assert!(thread.last.is_null());
}

/// A schema's name is the value of its tag only where the schema does not list others.
#[test]
fn by_what_branches_say_of_their_tag() {
    assert!(matches!(survives(r#"{"kind": "key", "id": "i"}"#), Login::Key(_)));
    assert!(matches!(survives(r#"{"kind": "role", "id": "i"}"#), Login::Role(_)));
    assert!(matches!(survives(r#"{"vault": "v"}"#), Login::Vault(_)));
    assert!(matches!(survives(r#"{"kind": "second"}"#), Login::Nested(_)));
    assert!(matches!(survives(r#"{"kind": "KeyLogin", "id": "i"}"#), Login::Unknown(_)));
    assert_eq!(faults(Login::from(VaultLogin::new("v")).validate()), [""; 0]);
}

#[test]
fn by_what_is_required() {
    assert!(matches!(survives(r#"{"email": "e", "name": "n"}"#), Target::ByEmail(_)));
    assert!(matches!(survives(r#"{"phone": "p"}"#), Target::ByPhone(_)));
    assert!(matches!(survives(r#"{"all": true}"#), Target::Everybody(_)));
    assert!(matches!(survives(r#"{"name": "n"}"#), Target::Unknown(_)));
    assert_eq!(written(&Target::from(ByEmail::new("e"))), json!({"email": "e"}));
    assert!(matches!(survives(r#"{"a": "1"}"#), Overlapping::Plain(_)));
    assert!(matches!(survives(r#"{"a": "1", "b": "2"}"#), Overlapping::WithB(_)));
    let Update::WithSize(update) = survives(r#"{"id": "i", "size": 3}"#) else { panic!("it has a size") };
    assert_eq!((update.id.as_str(), update.size), ("i", 3));
}

#[test]
fn by_type() {
    assert_eq!(survives::<Stop>(r#""s""#), Stop::from("s"));
    assert_eq!(survives::<Stop>(r#"["s"]"#), Stop::List(vec!["s".into()]));
    assert!(matches!(survives("true"), Scalar::Boolean(true)));
    assert!(matches!(survives("3"), Scalar::Integer(3)));
    assert!(matches!(survives("3.5"), Scalar::Number(_)));
    assert!(matches!(survives(r#"{"value": "v"}"#), Scalar::Object(_)));
    assert!(matches!(survives("[1]"), Scalar::Unknown(_)));
    assert!(matches!(survives("null"), Stamp::Unknown(_)));
    assert!(matches!(survives(r#""2024-01-01T00:00:00Z""#), Stamp::Text(_)));
}

#[test]
fn by_constants() {
    assert!(matches!(survives(r#"{"type": "text", "text": "t"}"#), Part::Text(_)));
    assert!(matches!(survives(r#"{"type": "image", "url": "u"}"#), Part::Image(_)));
    assert!(matches!(survives(r#"{"type": "sound", "seconds": 1}"#), Part::Object(_)));
    assert!(matches!(survives(r#"{"type": "smell", "url": "u"}"#), Part::Unknown(_)));
    assert!(matches!(survives(r#"{"v": 1, "data": "d"}"#), Version::V1(_)));
    assert!(matches!(survives(r#"{"v": 2, "data": ["d"]}"#), Version::V2(_)));
}

#[test]
fn by_what_members_hold() {
    assert!(matches!(survives(r#"{"value": "v"}"#), Reading::Text(_)));
    assert!(matches!(read(r#"{"unit": "m", "value": 1.5}"#), Reading::Amount(_)));
    assert!(matches!(survives(r#"{"value": []}"#), Reading::Series(_)));
    assert!(matches!(survives(r#"{"value": null}"#), Reading::Unknown(_)));
    assert!(matches!(survives(r#"{"data": {"kind": "created"}}"#), Event::Created(_)));
    assert!(matches!(read(r#"{"data": {"at": [{}], "kind": "deleted"}}"#), Event::Deleted(_)));
    assert!(matches!(survives(r#"{"data": {"kind": "moved"}}"#), Event::Unknown(_)));
    assert!(matches!(survives(r#"[{"op": "add", "value": "v"}]"#), Batch::Adds(_)));
    assert!(matches!(survives(r#"[{"op": "remove"}]"#), Batch::Removals(_)));
    assert!(matches!(survives(r#"[{"op": "remove"}, {"op": "add"}]"#), Batch::Unknown(_)));
}

#[test]
fn by_one_tag() {
    assert!(matches!(survives(r#""s""#), Step::Text(_)));
    assert!(matches!(survives(r#"{"type": "run", "command": "ls"}"#), Step::Run(_)));
    assert!(matches!(survives(r#"{"seconds": 1, "type": "sl\u0065ep"}"#), Step::Wait(_)));
    assert!(matches!(survives(r#"{"type": "stop"}"#), Step::Unknown(_)));
    assert!(matches!(survives(r#"{"seconds": 1}"#), Step::Unknown(_)));
    // The tag is the word; what else its branch asks for is missing.
    let fault = serde_json::from_str::<Step>(r#"{"type": "run"}"#).err().map(|error| error.to_string());
    assert!(fault.is_some_and(|fault| fault.contains("missing member `command`")));
}

#[test]
fn exactly_one_of_them() {
    assert!(matches!(survives(r#"{"a": "1"}"#), Exact::A(_)));
    let both: Exact = survives(r#"{"a": "1", "b": "2"}"#);
    let error = both.validate().expect_err("both hold");
    let told: Vec<String> = error.faults().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].ends_with("must be one of the kinds of `Exact`, is both `A` and `B`"), "{told:?}");
    // The second branch does not hold, so that one is left.
    let one: Exact = survives(r#"{"a": "1", "b": "long"}"#);
    assert_eq!(faults(one.validate()), [""; 0]);
}

#[test]
fn any_of_takes_the_best() {
    let filter: Filter = survives(r#"{"name": "n", "size": 1}"#);
    assert_eq!((filter.name.as_deref(), filter.size), (Some("n"), Some(1)));
    assert!(matches!(survives(r#""s""#), Input::Text(_)));
}

/// What holds at once is kept at once.
#[test]
fn any_of_objects_keeps_what_each_says() {
    let search: Search = survives(r#"{"text": "t", "image": "i", "model": "m", "weight": [0.5]}"#);
    assert_eq!((search.text.as_deref(), search.image.as_deref(), search.model.as_str()), (Some("t"), Some("i"), "m"));
    assert!(matches!(search.weight, Some(SearchWeight::List(_))));
    assert_eq!(faults(search.validate()), [""; 0]);
    let filter: Search = survives(r#"{"model": "m", "filter": {"since": "2024-01-31", "until": "2024-02-29"}}"#);
    assert_eq!(faults(filter.validate()), [""; 0]);
    let update: Joined = survives(r#"{"id": "i", "name": "long", "size": 1}"#);
    assert_eq!((update.id.as_str(), update.size), ("i", Some(1)));
    assert_eq!(faults(update.validate()), [""; 0]);
    assert!(matches!(survives(r#"{"path": "p", "url": "u", "line": 1}"#), Source::Object(_)));
    assert!(matches!(survives(r#"{"kind": "inline"}"#), Source::Inline(_)));
    assert_eq!(faults(survives::<Closed>(r#"{"a": "1"}"#).validate()), [""; 0]);
    assert_eq!(faults(survives::<Closed>(r#"{"a": "1", "b": "2"}"#).validate()), [" anyOf"]);
}

/// A base with a discriminator and no branches: what only a child has survives.
#[test]
fn by_what_inherits() {
    assert!(matches!(survives(r#"{"kind": "cat", "name": "n", "lives": 9}"#), Pet::Cat(_)));
    assert!(matches!(survives(r#"{"kind": "kitten", "lives": 9}"#), Pet::Cat(_)));
    assert!(matches!(survives(r#"{"kind": "Dog"}"#), Pet::Dog(_)));
    assert!(matches!(survives(r#"{"kind": "Puppy", "barks": true, "weeks": 3}"#), Pet::Puppy(_)));
    let Pet::Base(base) = survives(r#"{"kind": "fish", "name": "n"}"#) else { panic!("no child has this kind") };
    assert_eq!((base.kind.as_str(), base.name.as_deref()), ("fish", Some("n")));
    assert!(matches!(survives(r#"{"name": "n"}"#), Pet::Unknown(_)));
    let owner: Owner = survives(r#"{"pet": {"kind": "cat", "lives": 1}, "others": [{"kind": "Dog", "barks": false}]}"#);
    assert_eq!(faults(owner.validate()), [""; 0]);
}

/// Values of a discriminator that no branch has are kept wherever they stand.
#[test]
fn unknown_values_of_a_discriminator_are_written_back() {
    let text = r#"{"messages": [{"role": "UserMessage", "text": "t"}, {"role": "new", "deep": [{"x": 1.50}]}], "last": {"role": "x"}}"#;
    let thread: Thread = survives(text);
    assert!(matches!(thread.messages.as_deref(), Some([_, Message::Unknown(_)])));
}

#[test]
fn faults_lie_in_the_branch_that_was_taken() {
    let request: Request = read(r#"{"scalar": "too long", "stop": []}"#);
    assert_eq!(faults(request.validate()), ["/stop minItems", "/scalar maxLength"]);
    // An integer is a number, too; one that is too small for the first branch holds in the second alone.
    assert_eq!(faults(Request::new(Scalar::Integer(-1)).stop("s").validate()), [""; 0]);
    assert_eq!(faults(Request::new(Scalar::Integer(1)).stop("s").validate()), ["/scalar oneOf"]);
    assert_eq!(faults(Request::new(Scalar::from("too long")).validate()), ["/scalar maxLength"]);
    let unknown: Request = survives(r#"{"scalar": [1]}"#);
    assert_eq!(faults(unknown.validate()).len(), 1);
}

#[test]
fn recursive_unions() {
    let json = r#"{"left": {"left": 1.5, "right": "x"}, "right": [2.5, {"left": 3.5, "right": 4.5}]}"#;
    let Expression::Sum(sum) = survives(json) else { panic!("it is a sum") };
    assert!(matches!(*sum.right, Expression::List(_)));
    assert_eq!(written(&Sum::new(1.5, "x")), json!({"left": 1.5, "right": "x"}));
    assert!(matches!(survives(r#"{"not": {"not": true}}"#), Negation::Object(_)));
}

#[test]
fn values_of_several_types() {
    let listed: Setting = survives(r#"{"level": 2, "ratio": "none", "whole": 0}"#);
    assert!(matches!(listed.level, SettingLevel::Integer(2)));
    assert_eq!(faults(listed.validate()), [""; 0]);
    let unlisted: Setting = survives(r#"{"level": 3, "ratio": 0.25, "whole": "none"}"#);
    assert_eq!(faults(unlisted.validate()), ["/level anyOf", "/ratio anyOf", "/whole anyOf"]);
    let null: Setting = survives(r#"{"level": "auto", "ratio": null}"#);
    assert!(null.ratio.is_null());
}

#[test]
fn what_holds_itself_has_a_name() {
    let Endless::List(outer) = survives("[[], [[]]]") else { panic!("an array is a list") };
    assert_eq!(outer.len(), 2);
    assert!(matches!(survives("7"), Endless::Unknown(_)));
    let rows: Matrix = survives("[[[], []], [], [], []]");
    assert_eq!(faults(rows.validate()), [" maxItems"]);
    let text =
        r#"{"list": [[]], "folders": {"a": {"b": {}, "c": null}}, "pong": {"x": [{}, {"y": []}]}, "inline": [[]]}"#;
    let holder: Holder = survives(text);
    assert_eq!(faults(holder.validate()), [""; 0]);
    let nested: Holder = survives(r#"{"list": [1]}"#);
    assert_eq!(faults(nested.validate()).len(), 1);
}

#[test]
fn arrays_by_their_items() {
    assert!(matches!(survives(r#""a""#), RequestPrompt::Text(_)));
    assert!(matches!(survives(r#"["a", "b"]"#), RequestPrompt::Texts(_)));
    assert!(matches!(survives("[1, 2]"), RequestPrompt::Tokens(_)));
    assert!(matches!(survives("[[1], []]"), RequestPrompt::TokenLists(_)));
    assert!(matches!(survives("[true, 1.5]"), RequestPrompt::Mixed(_)));
    // Every list takes an empty one: the first does.
    assert!(matches!(survives("[]"), RequestPrompt::Texts(_)));
    assert!(matches!(survives(r#"["a", 1]"#), RequestPrompt::Unknown(_)));
}

/// What one of the joined branches says of a member, another need not say.
#[test]
fn members_of_some_are_asked_for_by_the_whole() {
    assert_eq!(faults(survives::<Role>(r#"{"id": "i", "role": "third"}"#).validate()), [""; 0]);
    assert_ne!(faults(survives::<Role>(r#"{"role": "third", "level": 10}"#).validate()), [""; 0]);
}

/// Branches that are told apart in practice, and hold at once here and there: what the one that is read does not
/// declare stays with it.
#[test]
fn several_that_hold_lose_nothing() {
    let both = r#"{"mail": "a@b.c", "phone": "123", "note": {"subject": "s", "hours": "9"}}"#;
    let Contact::Mail(contact) = survives(both) else { panic!("the first requires as much as the second") };
    assert_eq!(contact.additional_properties["phone"], json!("123"));
    assert_eq!(contact.note.map(|note| note.additional_properties["hours"].clone()), Some(json!("9")));
    assert!(matches!(survives(r#"{"phone": "123", "note": {"subject": "s"}}"#), Contact::Phone(_)));
    // It holds in one of them: that is all that `anyOf` asks.
    assert_eq!(faults(survives::<Contact>(r#"{"mail": "a@b.c", "phone": "1"}"#).validate()), [""; 0]);
    // A discriminator names the one that is meant; where it says nothing, the value stays as it came.
    assert!(matches!(read(r#"{"kind": "Cat", "tricks": ["sit"], "lives": 9}"#), Animal::Cat(_)));
    // A discriminator that may be missing leaves it to the rest.
    assert!(matches!(survives(r#"{"lives": 9}"#), Animal::Cat(_)));
    assert!(matches!(survives(r#"{"tricks": ["sit"]}"#), Animal::Dog(_)));
    assert!(matches!(survives(r#"{"lives": 9, "tricks": ["sit"]}"#), Animal::Unknown(_)));
    assert!(matches!(survives(r#"{"id": "i", "text": "t"}"#), Wider::Long(_)));
    assert!(matches!(survives(r#"[{"add": "a", "drop": "d"}]"#), Kept::AddList(_)));
    assert!(matches!(survives(r#"[{"drop": "d"}]"#), Kept::DropList(_)));
    assert!(matches!(survives(r#"[{"run": "r", "wait": 1}]"#), Steps::ListWithRun(_)));
    assert!(matches!(survives(r#"["a"]"#), Loose::Words(_)));
    assert!(matches!(survives("[true]"), Loose::Whatever(_)));
}
