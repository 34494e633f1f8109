//! Between text and values without parts.

use super::name::is_blank;
use super::number;
use crate::codec::Branch;
use crate::http::Tree;

const NUMBER: u8 = Branch::INTEGER | Branch::FRACTION;

/// The JSON of a text that stands for a value of these types. Text that is of none of them is a string: the codec
/// refuses it at its place.
pub(super) fn json(types: u8, text: &str) -> String {
    let has = |some: u8| types & some != 0;
    let quoted = || serde_json::Value::from(text).to_string();
    let bare = text.trim_matches(is_blank);
    if types == Branch::ANY || !has(NUMBER | Branch::BOOLEAN | Branch::NULL) {
        return quoted();
    }
    if bare.is_empty() && !has(Branch::STRING) {
        // What is empty is nothing: a fault where something must be there.
        return "null".to_owned();
    }
    // Beside strings only what JSON itself would write is a number.
    let number = number::json(bare).filter(|json| has(NUMBER) && (!has(Branch::STRING) || json == text));
    if let Some(number) = number {
        return number;
    }
    match bare {
        "true" | "false" if has(Branch::BOOLEAN) => bare.to_owned(),
        "1" if has(Branch::BOOLEAN) && !has(Branch::STRING) => "true".to_owned(),
        "0" if has(Branch::BOOLEAN) && !has(Branch::STRING) => "false".to_owned(),
        _ => quoted(),
    }
}

/// The same; where it stands for a list, its words are the items.
pub(super) fn list(types: u8, text: &str) -> String {
    if types & Branch::ARRAY == 0 || types == Branch::ANY {
        return json(types, text);
    }
    let item = match types & !(Branch::ARRAY | Branch::NULL | Branch::OBJECT) {
        0 => Branch::ANY,
        item => item,
    };
    let items = text.split(is_blank).filter(|word| !word.is_empty()).map(|word| json(item, word));
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// The text of a value: items of a list stand behind each other, as in XML Schema. `None` for null and objects.
pub(super) fn text(value: &Tree) -> Option<String> {
    match value {
        Tree::Plain(text) | Tree::Text(text) => Some(text.clone()),
        Tree::List(items) => items.iter().map(text).collect::<Option<Vec<_>>>().map(|texts| texts.join(" ")),
        Tree::Null | Tree::Object(_) => None,
    }
}
