//! Values made from schemas.

use super::merged::Merged;
use super::turns::Turns;
use super::{number, text};
use crate::openapi_schema::Schemas;
use serde_json::{Map, Value};

pub use super::text::Spelling;

/// How much of what may be there is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    /// Required members alone.
    Least,
    /// All members.
    Full,
    /// All members, null where they may be.
    Null,
}

/// Makes values.
#[derive(Clone, Copy, Debug)]
pub struct Maker<'a> {
    /// The schemas of the document.
    pub schemas: &'a Schemas,
    /// Whose turn it is.
    pub turns: &'a Turns,
    /// How much is made.
    pub fullness: Fullness,
    /// How texts are spelled.
    pub spelling: Spelling,
    /// Behind so many references only what is required is made: where much refers to much, values grow without end.
    pub deepest: usize,
}

impl Maker<'_> {
    /// A value for a converted schema.
    ///
    /// # Errors
    /// If none is found, or what is found is not valid: the schema contradicts itself, or too much for this maker.
    pub fn make(&self, schema: &Value) -> Result<Value, String> {
        let made = self.value(schema, &mut Vec::new()).ok_or_else(|| format!("no value was found for {schema}"))?;
        let faults = self.schemas.faults(schema, &made);
        if faults.is_empty() { Ok(made) } else { Err(format!("{made} is no value for {schema}: {faults:?}")) }
    }

    /// A value; none where the schema is already being made, so that it would have no end.
    fn value(&self, schema: &Value, trail: &mut Vec<String>) -> Option<Value> {
        let mut merged = Merged::default();
        merged.add(schema, self.schemas);
        let mut open = false;
        let made = self.settled(merged, schema, trail, &mut open)?;
        (!open || self.schemas.is_valid(schema, &made)).then_some(made)
    }

    /// A value for one branch of each choice. `open` says whether there was one, so that the value is to be looked at.
    fn settled(&self, mut merged: Merged, schema: &Value, trail: &mut Vec<String>, open: &mut bool) -> Option<Value> {
        if merged.references.iter().any(|reference| trail.contains(reference)) {
            return None;
        }
        let Some(branches) = merged.choices.pop() else { return self.built(&merged, trail) };
        *open = true;
        let first = self.turns.next(&Value::from(branches.clone()).to_string(), branches.len());
        let order = (0..branches.len()).map(|step| &branches[(first + step) % branches.len()]);
        order.into_iter().find_map(|branch| {
            let mut with = merged.clone();
            with.add(branch, self.schemas);
            self.fullnesses().into_iter().find_map(|fullness| {
                let maker = Self { fullness, ..*self };
                let made = maker.settled(with.clone(), schema, trail, open)?;
                self.schemas.is_valid(schema, &made).then_some(made)
            })
        })
    }

    /// What is tried: a value with fewer or more members may belong to one branch alone.
    fn fullnesses(&self) -> Vec<Fullness> {
        match self.fullness {
            Fullness::Least => vec![Fullness::Least, Fullness::Full],
            Fullness::Full => vec![Fullness::Full, Fullness::Least],
            Fullness::Null => vec![Fullness::Null, Fullness::Full, Fullness::Least],
        }
    }

    fn built(&self, merged: &Merged, trail: &mut Vec<String>) -> Option<Value> {
        let length = trail.len();
        trail.extend(merged.references.iter().cloned());
        let made = self.of_type(merged, trail);
        trail.truncate(length);
        made
    }

    fn of_type(&self, merged: &Merged, trail: &mut Vec<String>) -> Option<Value> {
        let types = merged.types();
        if let Some(listed) = merged.listed() {
            return self.of_list(&listed);
        }
        let nullable = types.iter().any(|name| name == "null");
        if nullable && self.fullness == Fullness::Null {
            return Some(Value::Null);
        }
        let kinds: Vec<&str> = types.iter().map(String::as_str).filter(|name| *name != "null").collect();
        let kind = match kinds.as_slice() {
            [] if nullable => return Some(Value::Null),
            [] if merged.keywords.contains_key("type") => return None,
            [] => "string",
            kinds => kinds[self.turns.serial() % kinds.len()],
        };
        match kind {
            "boolean" => Some(self.turns.serial().is_multiple_of(2).into()),
            "integer" => number::integer(merged, self.turns.serial()),
            "number" => number::number(merged, self.turns.serial()),
            "string" => text::text(merged, self.spelling, self.turns.serial()).map(Value::from),
            "array" => self.array(merged, trail),
            _ => self.object(merged, trail),
        }
    }

    fn of_list(&self, listed: &[&Value]) -> Option<Value> {
        let nulls = self.fullness == Fullness::Null && listed.iter().any(|value| value.is_null());
        let wanted: Vec<&Value> = listed.iter().copied().filter(|value| value.is_null() == nulls).collect();
        let values = if wanted.is_empty() { listed.to_vec() } else { wanted };
        values.get(self.turns.serial() % values.len().max(1)).copied().cloned()
    }

    fn array(&self, merged: &Merged, trail: &mut Vec<String>) -> Option<Value> {
        let fewest = merged.count("minItems").unwrap_or(0);
        let wished = match self.fullness {
            Fullness::Least => 0,
            _ if trail.len() >= self.deepest => 0,
            _ if trail.len() < 3 => 2,
            _ => 1,
        };
        let count = fewest.max(wished).min(merged.count("maxItems").unwrap_or(usize::MAX));
        let anything = Value::Bool(true);
        let items = merged.keywords.get("items").unwrap_or(&anything);
        let unique = merged.keywords.get("uniqueItems") == Some(&Value::Bool(true));
        let mut made: Vec<Value> = Vec::new();
        // Values of few kinds repeat themselves.
        for _ in 0..count * 20 {
            let Some(item) = self.value(items, trail) else { break };
            if !unique || !made.contains(&item) {
                made.push(item);
            }
            if made.len() == count {
                break;
            }
        }
        (made.len() >= fewest).then(|| made.into())
    }

    fn object(&self, merged: &Merged, trail: &mut Vec<String>) -> Option<Value> {
        let mut members = Map::new();
        for name in &merged.required {
            let Some(schema) = merged.properties.get(name) else {
                members.insert(name.clone(), self.additional(merged, trail)?);
                continue;
            };
            members.insert(name.clone(), self.value(schema, trail)?);
        }
        let most = merged.count("maxProperties").unwrap_or(usize::MAX);
        let optional = merged.properties.iter().filter(|(name, _)| !merged.required.contains(*name));
        for (name, schema) in optional {
            if self.fullness == Fullness::Least || members.len() >= most || trail.len() >= self.deepest {
                break;
            }
            if let Some(value) = self.value(schema, trail) {
                members.insert(name.clone(), value);
            }
        }
        let open = merged.properties.is_empty() || merged.keywords.contains_key("additionalProperties");
        let wished = usize::from(open && self.fullness != Fullness::Least);
        let fewest = merged.count("minProperties").unwrap_or(0).max((members.len() + wished).min(most));
        while members.len() < fewest {
            let Some(value) = self.additional(merged, trail) else { break };
            members.insert(format!("made {}", self.turns.serial()), value);
        }
        Some(members.into())
    }

    /// A member that is not declared.
    fn additional(&self, merged: &Merged, trail: &mut Vec<String>) -> Option<Value> {
        match merged.keywords.get("additionalProperties") {
            Some(Value::Bool(false)) => None,
            Some(schema) => self.value(schema, trail),
            None => self.value(&Value::Bool(true), trail),
        }
    }
}
