//! `[[pagination]]`: how answers follow each other.

use crate::PageRule;
use crate::toml_text::Reader;
use toml::Spanned;
use toml::de::DeValue;

pub(super) const KEYS: [&str; 10] =
    ["operations", "cursor", "next", "page", "first", "offset", "link", "items", "more", "total"];

pub(super) fn rules(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Vec<PageRule> {
    let Some(tables) = value.get_ref().as_array() else {
        reader.fault(value.span().start, "expected tables that begin with [[pagination]]");
        return Vec::new();
    };
    tables.iter().filter_map(|table| rule(table, reader)).collect()
}

/// What stands in one table.
#[derive(Default)]
struct Said {
    operations: Vec<String>,
    cursor: Option<String>,
    next: Option<String>,
    page: Option<String>,
    first: Option<i64>,
    offset: Option<String>,
    link: bool,
    items: Option<String>,
    more: Option<String>,
    total: Option<String>,
}

fn rule(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<PageRule> {
    let mut said = Said::default();
    for (key, value) in reader.subtable(value)? {
        match key.get_ref().as_ref() {
            "operations" => said.operations = reader.strings(value)?,
            "cursor" => said.cursor = Some(reader.string(value)?),
            "next" => said.next = Some(reader.string(value)?),
            "page" => said.page = Some(reader.string(value)?),
            "first" => said.first = Some(reader.integer(value)?),
            "offset" => said.offset = Some(reader.string(value)?),
            "link" => said.link = reader.flag(value)?,
            "items" => said.items = Some(reader.string(value)?),
            "more" => said.more = Some(reader.string(value)?),
            "total" => said.total = Some(reader.string(value)?),
            _ => reader.unknown(key, &KEYS),
        }
    }
    let Some(mut rule) = step(&said) else {
        let message = "expected one of `cursor` with `next`, `next` (a URL), `page` with or without `first`, `offset`, \
                       `link = true`, or `operations` alone";
        reader.fault(value.span().start, message);
        return None;
    };
    rule.operations = said.operations;
    (rule.items, rule.more, rule.total) = (said.items, said.more, said.total);
    Some(rule)
}

/// The rule that the keys mean together. `None`: they contradict each other.
fn step(said: &Said) -> Option<PageRule> {
    if said.first.is_some() && said.page.is_none() {
        return None;
    }
    match (&said.cursor, &said.next, &said.page, &said.offset, said.link) {
        (Some(parameter), Some(next), None, None, false) => Some(PageRule::cursor(parameter, next)),
        (None, Some(next), None, None, false) => Some(PageRule::url(next)),
        (None, None, Some(parameter), None, false) => {
            let rule = PageRule::page(parameter);
            Some(said.first.into_iter().fold(rule, PageRule::first))
        }
        (None, None, None, Some(parameter), false) => Some(PageRule::offset(parameter)),
        (None, None, None, None, true) => Some(PageRule::link()),
        (None, None, None, None, false) if !said.operations.is_empty() => Some(PageRule::none()),
        _ => None,
    }
}
