//! Arrays: lists, tuples, arrays of a fixed length, sets.

use super::facts::{Facts, Key};
use super::resolve::{Hint, Resolved, Types, extend};
use crate::diagnostics::Pointer;
use crate::ir::{Rule, Type};

/// More items than this are a list, whatever its length.
const LONGEST: u64 = 12;

impl<'a> Types<'a> {
    /// The type of an array.
    pub(super) fn array(&mut self, facts: &Facts<'a>, hint: Hint) -> Resolved {
        if let Some(prefix) = prefix(facts) {
            return self.prefixed(facts, prefix, &hint);
        }
        let items = self.items(&facts.item_key(), &hint, "Item");
        let inner = items.rules.clone();
        let items = self.pay_depth(facts.met.first(), items.into_type());
        let ty = container(facts, items);
        let mut resolved = self.with_rules(facts, ty);
        if !inner.is_empty() {
            resolved.rules.push(Rule::Items(inner));
        }
        resolved
    }

    fn items(&mut self, key: &Key, hint: &Hint, word: &str) -> Resolved {
        match key.is_empty() {
            true => Resolved::plain(Type::Json),
            false => self.resolve(key, extend(hint, word)),
        }
    }

    /// An array whose first items are described one by one: what is said of each is held against it as a whole.
    fn prefixed(&mut self, facts: &Facts<'a>, prefix: &[Pointer], hint: &Hint) -> Resolved {
        let mut items = Vec::new();
        for (index, at) in prefix.iter().enumerate() {
            let key = facts.key_of_item(at);
            items.push(self.items(&key, hint, &format!("Item {}", index + 1)).into_type());
        }
        let ty = match items.as_slice() {
            [only] if is_exactly(facts, 1) => container(facts, only.clone()),
            several if is_exactly(facts, several.len()) && !several.iter().any(Type::is_foreign) => Type::Tuple(items),
            _ => Type::Array(Box::new(self.common(facts, items, hint))),
        };
        let ty = self.pay_depth(facts.met.first(), ty);
        self.with_rules(facts, ty)
    }

    /// The one type of all items, if there is one.
    fn common(&mut self, facts: &Facts<'a>, mut items: Vec<Type>, hint: &Hint) -> Type {
        match (&facts.more_items, facts.is_full) {
            (_, true) => {}
            (Some(at), _) => {
                let key = facts.key_of_item(at);
                items.push(self.items(&key, hint, "Item").into_type());
            }
            (None, _) => items.push(Type::Json),
        }
        let first = items.first().cloned().unwrap_or(Type::Json);
        if items.iter().all(|item| *item == first) { first } else { Type::Json }
    }
}

/// What the first items are, one by one, if one schema alone says so.
fn prefix<'f>(facts: &'f Facts<'_>) -> Option<&'f [Pointer]> {
    match facts.prefixes.as_slice() {
        [prefix] if facts.items.is_empty() => Some(prefix),
        _ => None,
    }
}

/// Whether an array has this many items, no fewer and no more.
fn is_exactly(facts: &Facts<'_>, count: usize) -> bool {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let most = facts.counts.most == Some(count) || facts.is_full && facts.counts.most.is_none_or(|most| most >= count);
    count <= LONGEST && facts.counts.least == Some(count) && most
}

fn container(facts: &Facts<'_>, item: Type) -> Type {
    let is_plain = facts.carrier.is_json() && !item.is_foreign();
    let item = Box::new(item);
    let count = facts.counts.most.filter(|most| (1..=LONGEST).contains(most));
    match count.and_then(|count| usize::try_from(count).ok()) {
        _ if !is_plain => Type::Array(item),
        Some(count) if facts.counts.least == facts.counts.most && !facts.unique_items => Type::Fixed(item, count),
        _ if facts.unique_items => Type::Set(item),
        _ => Type::Array(item),
    }
}
