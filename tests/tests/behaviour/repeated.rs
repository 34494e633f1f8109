//! Of members that come twice, the last counts, whole: RFC 8259 leaves it open, and JSON parsers of JavaScript do so.

use crate::{read, written};
use serde_json::json;
use tests::generated::repeated_members::models::{Board, Shelf};

#[test]
fn the_last_of_members_with_a_name_counts() {
    let shelf: Shelf = read(
        r#"{
            "label": "a", "top": {"wood": "oak", "length": 2, "knots": 1}, "bottom": {"wood": "fir"},
            "books": ["x", "y"], "owner": "o",
            "label": "b", "top": {"length": 3}, "bottom": {"length": 4}, "books": ["z"], "owner": null
        }"#,
    );
    let expected = json!({
        "label": "b", "top": {"length": 3}, "bottom": {"length": 4}, "books": ["z"], "owner": null
    });
    assert_eq!(written(&shelf), expected);
}

#[test]
fn members_without_a_name_of_their_own_are_no_exception() {
    let board: Board = read(r#"{"knots": 1, "wood": "oak", "knots": 2, "wood": "fir"}"#);
    assert_eq!(written(&board), json!({"wood": "fir", "knots": 2}));
}
