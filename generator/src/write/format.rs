use super::print::{Part, print};
use super::spacing;
use syn::{Attribute, File, Item};

/// Why emitted text could not be formatted: a fault of oasmith, never of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FormatError {
    pub message: String,
    /// The text that did not parse.
    pub text: String,
}

/// Formats the text of a file. `shared` are outer attributes that every module and every type gets.
pub(super) fn format(text: &str, shared: &str) -> Result<String, FormatError> {
    // A newline in the tokens is part of a literal, whose lines are not ours to space.
    if text.contains('\n') {
        let (head, body) = parse_and_print(text, shared)?;
        return Ok(join(head.trim_end(), body.trim_end()));
    }
    let (mut head, mut body) = (String::new(), String::new());
    match print(text, shared) {
        Some(parts) => {
            for part in parts {
                match part {
                    Part::Head(text) => head = text,
                    Part::Items(text) => body.push_str(&text),
                    Part::Unknown(item) => body.push_str(&parse_and_print(item, shared)?.1),
                }
            }
        }
        None => (head, body) = parse_and_print(text, shared)?,
    }
    Ok(join(head.trim_end(), spacing::space(&body).trim_end()))
}

/// The head and the items of a file, by way of its syntax tree.
pub(super) fn parse_and_print(text: &str, shared: &str) -> Result<(String, String), FormatError> {
    let mut file = parse(text)?;
    let shared = parse_attributes(shared)?;
    for attrs in file.items.iter_mut().filter_map(attributes) {
        attrs.extend(shared.iter().cloned());
    }
    let items = std::mem::take(&mut file.items);
    let head = prettyplease::unparse(&file);
    file.attrs.clear();
    file.items = items;
    Ok((head, prettyplease::unparse(&file)))
}

/// Two parts with an empty line between them, where both have text.
pub(super) fn join(head: &str, body: &str) -> String {
    match (head.is_empty(), body.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!("{head}\n"),
        (true, false) => format!("{body}\n"),
        (false, false) => format!("{head}\n\n{body}\n"),
    }
}

fn parse(text: &str) -> Result<File, FormatError> {
    syn::parse_file(text).map_err(|error| FormatError { message: error.to_string(), text: text.to_owned() })
}

fn parse_attributes(text: &str) -> Result<Vec<Attribute>, FormatError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let carrier = parse(&format!("{text} struct Carrier;"))?;
    let attrs = carrier.items.into_iter().filter_map(|mut item| attributes(&mut item).map(std::mem::take));
    Ok(attrs.flatten().collect())
}

/// The attributes of an item that lints have something to say about.
fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Enum(item) => Some(&mut item.attrs),
        Item::Fn(item) => Some(&mut item.attrs),
        Item::Impl(item) => Some(&mut item.attrs),
        Item::Mod(item) => Some(&mut item.attrs),
        Item::Static(item) => Some(&mut item.attrs),
        Item::Struct(item) => Some(&mut item.attrs),
        Item::Trait(item) => Some(&mut item.attrs),
        Item::Type(item) => Some(&mut item.attrs),
        Item::Union(item) => Some(&mut item.attrs),
        _ => None,
    }
}
