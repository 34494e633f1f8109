//! What is in objects and arrays.

use super::super::facts::{Facts, Key, key_in};
use super::super::resolve::Types;
use super::super::scalar;
use super::super::sketch::{json_types_of, of_value};
use super::Held;
use crate::diagnostics::Pointer;
use crate::ir::{JsonTypes, XmlContent, XmlContentId, XmlHolds, XmlMember};
use foldhash::HashSet;
use indexmap::IndexMap;
use std::rc::Rc;

/// Tables beyond these say no more than what types there are.
const MOST: usize = 50_000;

/// Choices within choices whose types are looked at.
const DEEPEST: usize = 16;

/// The parts of values of several schemas, each with the schemas that speak of it.
#[derive(Default)]
struct Parts<'a> {
    members: IndexMap<&'a str, (Vec<Key>, bool)>,
    rest: Vec<Key>,
    first: Vec<Vec<Key>>,
    items: Vec<Key>,
    seen: HashSet<Key>,
}

impl<'a> Types<'a> {
    /// The JSON types of values of the schemas of `keys`, any of them.
    pub(super) fn xml_types(&mut self, keys: &[Key]) -> JsonTypes {
        let sets = keys.iter().map(|key| self.types_of(key, DEEPEST));
        sets.reduce(JsonTypes::union).unwrap_or(JsonTypes::ALL)
    }

    fn types_of(&mut self, key: &Key, left: usize) -> JsonTypes {
        let facts = self.facts(key);
        let mut set = json_types_of(&scalar::json_types(&facts));
        if set.is_empty() {
            let values = facts.values.iter().flatten();
            set = values.map(|value| of_value(value)).fold(set, JsonTypes::union);
        }
        if set.is_empty() && left > 0 {
            let branches = facts.choices.first().map(|choice| choice.branches.clone()).unwrap_or_default();
            set = branches.iter().map(|at| self.types_of(&super::key(at), left - 1)).fold(set, JsonTypes::union);
        }
        if set.is_empty() {
            return JsonTypes::ALL;
        }
        JsonTypes { null: set.null || facts.nullable, ..set }
    }

    /// The types of what is written as one text: of a list, also those of its items.
    pub(super) fn flat(&mut self, keys: &[Key], types: JsonTypes) -> JsonTypes {
        if !types.array || types == JsonTypes::ALL {
            return types;
        }
        let items: Vec<Key> = keys.iter().map(|key| self.facts(key).item_key()).filter(|key| !key.is_empty()).collect();
        let items = self.xml_types(&items);
        if items == JsonTypes::ALL {
            return JsonTypes { string: true, ..types };
        }
        JsonTypes { array: true, null: types.null, ..types.union(items) }
    }

    pub(super) fn holds(&mut self, keys: &[Key], types: JsonTypes) -> XmlHolds {
        let keys: &[Key] = &keys.iter().map(|key| self.plain(key)).collect::<Vec<_>>();
        let has_parts = (types.object || types.array) && keys.iter().any(|key| self.has_parts(key));
        if !has_parts {
            return XmlHolds::Plain(types);
        }
        if let Some(known) = self.xml.known.get(keys) {
            return XmlHolds::Content(*known);
        }
        if self.xml.all.contents.len() >= MOST {
            return XmlHolds::Plain(types);
        }
        let id = XmlContentId(self.xml.all.contents.len());
        let at =
            keys.first().and_then(|key| key.first()).map(|part| self.document.behind(&part.at)).unwrap_or_default();
        self.xml.all.contents.push(XmlContent { at, types, ..XmlContent::default() });
        self.xml.known.insert(keys.to_vec(), id);
        self.xml.queue.push((keys.to_vec(), id));
        XmlHolds::Content(id)
    }

    /// The key without references beside which nothing is said of what is in values.
    fn plain(&self, key: &Key) -> Key {
        let [part] = key.as_slice() else { return key.clone() };
        let mut part = part.clone();
        for _ in 0..DEEPEST {
            let Some(schema) = self.document.schema(&part.at) else { break };
            let all = [&schema.all_of, &schema.any_of, &schema.one_of];
            let is_plain = schema.types.is_empty()
                && schema.properties.is_empty()
                && schema.items.is_none()
                && schema.discriminator.is_none()
                && schema.required.is_empty()
                && all.iter().all(|branches| branches.is_empty())
                && !schema.nullable;
            match schema.reference.filter(|_| is_plain) {
                Some(target) => part.at = target,
                None => break,
            }
        }
        vec![part]
    }

    fn has_parts(&mut self, key: &Key) -> bool {
        let facts = self.facts(key);
        !facts.properties.is_empty()
            || !facts.items.is_empty()
            || !facts.prefixes.is_empty()
            || !facts.rest.is_empty()
            || !facts.choices.is_empty()
            || facts.discriminator.is_some()
    }

    /// Fills in all tables, without recursion: schemas lead on to each other as far as they like.
    pub(super) fn fill(&mut self) {
        while let Some((keys, id)) = self.xml.queue.pop() {
            let mut parts = Parts::default();
            for key in &keys {
                self.gather(key, true, &mut parts);
            }
            let is_property =
                |at: &Pointer| at.parent().and_then(|above| above.last()).as_deref() == Some("properties");
            // Items of a list that has a name of its own elsewhere are called as they are themselves.
            let named = keys.iter().flatten().any(|part| is_property(&part.at));
            let item = Held::Item { named };
            let members = parts.members.iter().map(|(name, (keys, required))| XmlMember {
                name: (*name).to_owned(),
                required: *required,
                node: self.xml_node(keys, Held::Member(name)),
            });
            let members = members.collect();
            let rest = (!parts.rest.is_empty()).then(|| self.xml_node(&parts.rest, Held::Entry));
            let first = parts.first.iter().map(|keys| self.xml_node(keys, item)).collect();
            let items = (!parts.items.is_empty()).then(|| self.xml_node(&parts.items, item));
            let content = &mut self.xml.all.contents[id.0];
            (content.members, content.rest, content.first, content.items) = (members, rest, first, items);
        }
    }

    /// The parts that the schemas of `key` speak of, and the branches of their choices.
    fn gather(&mut self, key: &Key, sure: bool, parts: &mut Parts<'a>) {
        if !parts.seen.insert(key.clone()) {
            return;
        }
        let facts = self.facts(key);
        for (name, of) in &facts.properties {
            let required = sure && facts.required.contains(name);
            let (keys, is_required) = parts.members.entry(name).or_insert((Vec::new(), required));
            *is_required &= required;
            add(keys, of.clone());
        }
        add(&mut parts.rest, facts.rest_key());
        if let Some(prefix) = facts.prefixes.first() {
            for (index, at) in prefix.iter().enumerate() {
                if parts.first.len() <= index {
                    parts.first.push(Vec::new());
                }
                parts.first[index].push(key_in(facts.carrier, at));
            }
            parts.items.extend(facts.more_items.iter().map(super::key));
        }
        add(&mut parts.items, facts.item_key());
        for at in self.alternatives(key, &facts) {
            self.gather(&super::key(&at), false, parts);
        }
    }

    fn alternatives(&self, key: &Key, facts: &Rc<Facts<'a>>) -> Vec<Pointer> {
        if !facts.choices.is_empty() {
            return facts.choices.iter().flat_map(|choice| choice.branches.clone()).collect();
        }
        let Some(discriminator) = &facts.discriminator else { return Vec::new() };
        let heirs = key.iter().flat_map(|part| self.heirs.all(&self.document.behind(&part.at)));
        heirs.chain(discriminator.mapping.iter().map(|(_, to)| to.clone())).collect()
    }
}

fn add(keys: &mut Vec<Key>, key: Key) {
    if !key.is_empty() && !keys.contains(&key) {
        keys.push(key);
    }
}
