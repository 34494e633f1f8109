use super::Checker;
use crate::codec::canonical::{canonical, is_equal};
use crate::codec::{Items, Rule, Shape, Value, Visit, from_slice, to_vec};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// As many listed values are named in a message.
const NAMED: usize = 12;

/// What is asserted of a value as a whole.
impl Checker<'_> {
    /// `enum` and `const`, of values of any type.
    pub(super) fn listed(&mut self, value: &dyn Value) {
        for rule in self.rules {
            let Rule::Enum(listed) = *rule else {
                continue;
            };
            // What has no text is a fault of its own.
            let Some(text) = text(value) else {
                return;
            };
            let is_listed = listed.contains(&text.as_str()) || listed.iter().any(|listed| is_equal(listed, &text));
            if !is_listed {
                self.fault("enum", one_of(listed));
            }
        }
    }

    pub(super) fn unique(&mut self, items: &dyn Items) {
        if !self.rules.contains(&Rule::UniqueItems) {
            return;
        }
        let mut seen = HashMap::new();
        for index in 0..items.len() {
            let text = text(items.get(index)).and_then(|text| canonical(&text));
            let Some(text) = text else {
                continue;
            };
            match seen.entry(text) {
                Entry::Vacant(entry) => {
                    entry.insert(index);
                }
                Entry::Occupied(entry) => {
                    let message = format!("must have no equal items, {} and {index} are", entry.get());
                    self.fault("uniqueItems", message);
                }
            }
        }
    }

    pub(super) fn item_count(&mut self, has: usize) {
        let has = u64::try_from(has).unwrap_or(u64::MAX);
        for rule in self.rules {
            match *rule {
                Rule::MinItems(least) => self.at_least("minItems", least, has, "item"),
                Rule::MaxItems(most) => self.at_most("maxItems", most, has, "item"),
                _ => {}
            }
        }
    }

    pub(super) fn member_count(&mut self, has: usize) {
        let has = u64::try_from(has).unwrap_or(u64::MAX);
        for rule in self.rules {
            match *rule {
                Rule::MinProperties(least) => self.at_least("minProperties", least, has, "member"),
                Rule::MaxProperties(most) => self.at_most("maxProperties", most, has, "member"),
                _ => {}
            }
        }
    }
}

/// A value as free JSON, if all of its numbers have a text.
pub(super) fn json(value: &dyn Value) -> Option<serde_json::Value> {
    let text = to_vec(value).ok()?;
    from_slice(&text, false).ok()
}

/// An object of which only the parts are at hand.
pub(super) struct Whole<'a> {
    pub(super) shape: &'static Shape,
    pub(super) values: &'a [&'a dyn Value],
}

impl Value for Whole<'_> {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(self.shape, self.values);
    }
}

fn text(value: &dyn Value) -> Option<String> {
    String::from_utf8(to_vec(value).ok()?).ok()
}

fn one_of(listed: &[&str]) -> String {
    if let [only] = listed {
        return format!("must be {only}");
    }
    let named = listed.get(..NAMED).unwrap_or(listed);
    let more = match listed.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("must be one of {}{more}", named.join(", "))
}

/// "1 item", "2 items".
pub(super) fn counted(count: u64, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
