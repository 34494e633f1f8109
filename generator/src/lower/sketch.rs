//! What values of a schema look like, as far as that may tell them from others.

use super::budget::DEEPEST;
use super::facts::{Choice, Facts, Key, key_in};
use super::resolve::Types;
use super::scalar::{json_text, json_types, quoted};
use super::union::refers_to;
use crate::diagnostics::Pointer;
use crate::document::{Discriminator, JsonType, Node, Value};
use crate::ir::{JsonTypes, Type};
use foldhash::HashMap;
use foldhash::fast::RandomState;
use indexmap::{IndexMap, IndexSet};
use std::rc::Rc;

/// How far into members and items a sketch goes.
const LEVELS: usize = 3;

/// What was found out so far.
#[derive(Default)]
pub(super) struct Sketches {
    known: HashMap<(Key, usize), Rc<Sketch>>,
    /// How many schemas are being asked about.
    open: usize,
    /// Branches of `anyOf` that may hold at once.
    pub(super) overlapping: Vec<(Type, Type)>,
}

/// All that is said of a value, as far as it is known; what is not known takes any value.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
    pub(super) types: JsonTypes,
    /// The JSON texts of its values; `None`: any.
    pub(super) values: Option<Vec<String>>,
    pub(super) items: Option<Rc<Sketch>>,
    /// An array of it has an item.
    pub(super) filled: bool,
    pub(super) members: IndexMap<String, Rc<Sketch>, RandomState>,
    pub(super) required: IndexSet<String, RandomState>,
    pub(super) closed: bool,
    /// JSON text of a string that obeys what is asserted of strings.
    pub(super) text: Option<String>,
    /// The same of a number.
    pub(super) number: Option<String>,
}

impl Sketch {
    /// Takes every value.
    pub(super) fn anything() -> Self {
        Self {
            types: JsonTypes::ALL,
            values: None,
            items: None,
            filled: false,
            members: IndexMap::default(),
            required: IndexSet::default(),
            closed: false,
            text: None,
            number: None,
        }
    }

    /// What either side takes, as far as one sketch can say it.
    fn or(&self, other: &Self) -> Self {
        let items = match (self.types.array, other.types.array) {
            (true, false) => self.items.clone(),
            (false, true) => other.items.clone(),
            _ => self.items.as_ref().zip(other.items.as_ref()).map(|(a, b)| Rc::new(a.or(b))),
        };
        let values = self.values.as_ref().zip(other.values.as_ref()).map(|(a, b)| merged(a, b));
        let shared =
            self.members.iter().filter_map(|(name, a)| Some((name.clone(), Rc::new(a.or(other.members.get(name)?)))));
        let mut members: IndexMap<String, Rc<Sketch>, RandomState> = shared.collect();
        for name in self.members.keys().chain(other.members.keys()) {
            members.entry(name.clone()).or_insert_with(|| Rc::new(Self::anything()));
        }
        Self {
            types: self.types.union(other.types),
            values,
            items,
            filled: self.filled && other.filled,
            members,
            required: self.required.intersection(&other.required).cloned().collect(),
            closed: self.closed && other.closed,
            text: self.text.clone().or_else(|| other.text.clone()),
            number: self.number.clone().or_else(|| other.number.clone()),
        }
    }

    /// What both sides take.
    fn and(mut self, other: &Self) -> Self {
        self.types = self.types.intersection(other.types);
        self.values = match (self.values.take(), &other.values) {
            (Some(a), Some(b)) => Some(a.into_iter().filter(|value| b.contains(value)).collect()),
            (a, b) => a.or_else(|| b.clone()),
        };
        self.items = self.items.or_else(|| other.items.clone());
        self.filled |= other.filled;
        for (name, theirs) in &other.members {
            let both = match self.members.get(name) {
                Some(mine) => Rc::new(mine.as_ref().clone().and(theirs)),
                None => Rc::clone(theirs),
            };
            self.members.insert(name.clone(), both);
        }
        self.required.extend(other.required.iter().cloned());
        self.closed |= other.closed;
        self.text = self.text.or_else(|| other.text.clone());
        self.number = self.number.or_else(|| other.number.clone());
        self
    }
}

fn merged(a: &[String], b: &[String]) -> Vec<String> {
    let mut all = a.to_vec();
    all.extend(b.iter().filter(|value| !a.contains(value)).cloned());
    all
}

/// What values of the schemas of `key` look like.
pub(super) fn sketch(types: &mut Types<'_>, key: &Key) -> Rc<Sketch> {
    sketched(types, key, LEVELS)
}

fn sketched(types: &mut Types<'_>, key: &Key, levels: usize) -> Rc<Sketch> {
    let asked = (key.clone(), levels);
    if let Some(known) = types.sketches.known.get(&asked) {
        return Rc::clone(known);
    }
    let anything = Rc::new(Sketch::anything());
    // Of one that is being asked about already, nothing is known.
    types.sketches.known.insert(asked.clone(), Rc::clone(&anything));
    if types.sketches.open >= DEEPEST {
        let at = key.last().map(|part| part.at.clone()).unwrap_or_default();
        types.too_much(&at, &format!("more than {DEEPEST} choices or arrays lead on to each other"));
        return anything;
    }
    types.sketches.open += 1;
    let facts = types.facts(key);
    let found = Rc::new(of_facts(types, &facts, levels));
    types.sketches.open -= 1;
    types.sketches.known.insert(asked, Rc::clone(&found));
    found
}

fn of_facts(types: &mut Types<'_>, facts: &Facts<'_>, levels: usize) -> Sketch {
    let mut sketch = of_itself(types, facts, levels);
    for choice in &facts.choices {
        let any = of_choice(types, facts, choice, levels);
        if let Some(any) = any {
            sketch = sketch.and(&any);
        }
    }
    // `null` is allowed beside a choice, not by its branches.
    sketch.types.null |= facts.nullable;
    sketch
}

/// What the schema says, its choices left out.
fn of_itself(types: &mut Types<'_>, facts: &Facts<'_>, levels: usize) -> Sketch {
    let mut sketch = Sketch {
        types: json_set(facts),
        values: facts.values.as_ref().map(|values| values.iter().map(|node| json_text(node)).collect()),
        filled: facts.counts.least.is_some_and(|least| least > 0),
        required: facts.required.iter().map(|name| (*name).to_owned()).collect(),
        closed: facts.closed && facts.rest.is_empty() && !facts.open,
        text: facts.values.is_none().then(|| text(facts)).flatten(),
        number: facts.values.is_none().then(|| number(facts)).flatten(),
        ..Sketch::anything()
    };
    if let (Some(values), true) = (&mut sketch.values, facts.nullable) {
        values.push("null".to_owned());
    }
    let Some(levels) = levels.checked_sub(1) else {
        sketch.members =
            facts.properties.keys().map(|name| ((*name).to_owned(), Rc::new(Sketch::anything()))).collect();
        return sketch;
    };
    if !facts.items.is_empty() {
        sketch.items = Some(sketched(types, &facts.item_key(), levels));
    }
    for (name, key) in &facts.properties {
        let member = sketched(types, key, levels);
        let own = types.facts(key);
        // What only answers or only requests have may be left out in the other; a constant is there all the same.
        if (own.read_only || own.write_only) && member.values.is_none() {
            sketch.required.shift_remove(*name);
        }
        sketch.members.insert((*name).to_owned(), member);
    }
    sketch
}

fn of_choice(types: &mut Types<'_>, facts: &Facts<'_>, choice: &Choice, levels: usize) -> Option<Sketch> {
    let mut any: Option<Sketch> = None;
    for at in &choice.branches {
        let key = key_in(facts.carrier, at);
        let mut branch = sketched(types, &key, levels).as_ref().clone();
        if let Some(discriminator) = &facts.discriminator {
            tag(types, &mut branch, discriminator, at);
        }
        any = Some(match any {
            Some(before) => before.or(&branch),
            None => branch,
        });
    }
    any
}

/// Adds what a discriminator says of the branch at `at`.
pub(super) fn tag(types: &mut Types<'_>, branch: &mut Sketch, discriminator: &Discriminator<'_>, at: &Pointer) {
    let property = discriminator.property;
    let Some(target) = refers_to(types, at) else { return };
    let facts = types.facts(&super::facts::key(at));
    let written = written_as(types, &facts, property);
    let mapping = discriminator.mapping.iter();
    let mut values: Vec<String> = mapping.filter(|(_, to)| *to == target).map(|(value, _)| written(value)).collect();
    let mut carried = true;
    if values.is_empty() {
        // A name stands for a schema, unless the schema itself lists other values.
        if branch.members.get(property).is_some_and(|member| member.values.is_some()) {
            return;
        }
        carried = branch.members.contains_key(property);
        values.extend(target.last().map(|name| written(&name)));
    }
    let member = Sketch {
        values: Some(values),
        types: JsonTypes { null: false, object: false, array: false, ..JsonTypes::ALL },
        ..Sketch::anything()
    };
    branch.members.insert(property.to_owned(), Rc::new(member));
    // Values of a schema that does not have the member go without it.
    if carried {
        branch.required.insert(property.to_owned());
    }
}

/// How the values of a discriminator are written: as text, unless the branch declares the member as another scalar.
fn written_as(types: &mut Types<'_>, facts: &Facts<'_>, property: &str) -> fn(&str) -> String {
    let Some(key) = facts.properties.get(property) else { return quoted };
    match json_types(&types.facts(key)).as_slice() {
        [JsonType::Boolean | JsonType::Integer | JsonType::Number] => str::to_owned,
        _ => quoted,
    }
}

fn json_set(facts: &Facts<'_>) -> JsonTypes {
    let null = JsonTypes { null: facts.nullable, ..JsonTypes::default() };
    if let Some(values) = &facts.values {
        return values.iter().fold(null, |set, node| set.union(of_value(node)));
    }
    let types = json_types(facts);
    if types.is_empty() {
        return JsonTypes::ALL;
    }
    json_types_of(&types).union(null)
}

/// The set of these types.
pub(super) fn json_types_of(types: &[JsonType]) -> JsonTypes {
    types.iter().fold(JsonTypes::default(), |set, ty| set.union(of_type(*ty)))
}

fn of_type(ty: JsonType) -> JsonTypes {
    let none = JsonTypes::default();
    match ty {
        JsonType::Boolean => JsonTypes { boolean: true, ..none },
        JsonType::Integer => JsonTypes { integer: true, ..none },
        JsonType::Number => JsonTypes { integer: true, fraction: true, ..none },
        JsonType::String => JsonTypes { string: true, ..none },
        JsonType::Array => JsonTypes { array: true, ..none },
        JsonType::Object => JsonTypes { object: true, ..none },
    }
}

pub(super) fn of_value(node: &Node) -> JsonTypes {
    match &node.value {
        Value::Null => JsonTypes { null: true, ..JsonTypes::default() },
        Value::Bool(_) => of_type(JsonType::Boolean),
        Value::Number(_) => of_type(JsonType::Number),
        Value::String(_) => of_type(JsonType::String),
        Value::Array(_) => of_type(JsonType::Array),
        Value::Object(_) => of_type(JsonType::Object),
    }
}

/// A string for examples, where something is asserted of strings.
fn text(facts: &Facts<'_>) -> Option<String> {
    let own = facts.default.and_then(|node| node.as_str());
    let by_format = facts.format.and_then(|format| {
        Some(match format {
            "date-time" => "2024-01-31T12:00:00Z",
            "date" => "2024-01-31",
            "time" => "12:00:00Z",
            "duration" => "P1D",
            "uuid" => "00000000-0000-4000-8000-000000000000",
            "uri" | "url" | "uri-reference" | "iri" => "https://example.com",
            "email" | "idn-email" => "name@example.com",
            "hostname" | "idn-hostname" => "example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "byte" => "eA==",
            _ => return None,
        })
    });
    let padded = facts.lengths.least.filter(|least| *least < 100).and_then(|least| usize::try_from(least).ok());
    let padded = padded.map(|least| "x".repeat(least.max(1)));
    let constrained = !facts.patterns.is_empty() || facts.lengths.most.is_some_and(|most| most == 0);
    let found = own.or(by_format).map(str::to_owned).or(padded);
    found.or_else(|| constrained.then(String::new)).map(|text| quoted(&text))
}

/// A number for examples, where something is asserted of numbers.
fn number(facts: &Facts<'_>) -> Option<String> {
    let first = |numbers: &[&crate::document::Number]| numbers.iter().map(|number| number.to_string()).next();
    let bounds = &facts.bounds;
    let beyond =
        |number: &&crate::document::Number, step: i128| number.as_integer().map(|number| (number + step).to_string());
    first(&bounds.minimum)
        .or_else(|| first(&bounds.maximum))
        .or_else(|| first(&bounds.multiple_of))
        .or_else(|| bounds.exclusive_minimum.first().and_then(|number| beyond(number, 1)))
        .or_else(|| bounds.exclusive_maximum.first().and_then(|number| beyond(number, -1)))
}
