//! Holds free JSON against whole schemas.

mod array;
mod evaluated;
mod object;

use super::path::{self, Path, Step};
use super::{Checker, Rule};
use crate::codec::decimal::Decimal;
use crate::codec::{Branch, Fault, Keyword, Ref, Schema, Value};
use evaluated::Evaluated;
use serde_json::Value as Json;

impl Checker<'_> {
    /// What whole schemas say of a value. Its JSON is made once, and only if there is such a schema.
    pub(super) fn schemas(&mut self, value: &dyn Value) {
        let mut schemas = self.rules.iter().filter_map(schema).peekable();
        if schemas.peek().is_none() {
            return;
        }
        // What has no text is a fault of its own.
        let Some(value) = super::whole::json(value) else { return };
        for schema in schemas {
            Holder { at: self.at, faults: &mut *self.faults, still: 0 }.table(schema, &value);
        }
    }
}

fn schema(rule: &Rule) -> Option<&'static Schema> {
    match rule {
        Rule::Schema(schema) => Some(schema.schema()),
        _ => None,
    }
}

/// Holds one value against schemas: where it is, and the faults so far.
struct Holder<'a> {
    at: Option<&'a Path<'a>>,
    faults: &'a mut Vec<Fault>,
    /// How many schemas led on to each other without a step into the value.
    still: usize,
}

/// Schemas that lead on to each other any longer lead back to themselves, which asserts nothing.
const LONGEST: usize = 64;

impl Holder<'_> {
    /// Holds `value` against `schema`; tells which of its members and items the schema speaks of.
    fn schema(&mut self, schema: Ref, value: &Json) -> Evaluated {
        self.table(schema.schema(), value)
    }

    fn table(&mut self, schema: &Schema, value: &Json) -> Evaluated {
        let mut seen = Evaluated::default();
        if schema.nullable && value.is_null() || self.still > LONGEST {
            return seen;
        }
        self.still += 1;
        for keyword in schema.keywords {
            self.keyword(keyword, value, &mut seen);
        }
        self.still -= 1;
        seen
    }

    fn keyword(&mut self, keyword: &Keyword, value: &Json, seen: &mut Evaluated) {
        match keyword {
            Keyword::Types(types) => self.types(*types, value),
            Keyword::Rules(rules) => self.rules(rules, value),
            Keyword::AllOf(all) => all.iter().for_each(|schema| seen.join(self.schema(*schema, value))),
            Keyword::AnyOf(any) => self.any(any, value, seen),
            Keyword::OneOf(one) => self.one(one, value, seen),
            Keyword::Not(schema) => {
                if self.holds(*schema, value).is_some() {
                    self.fault("not", "must not be what `not` describes");
                }
            }
            Keyword::If { test, then, otherwise } => {
                let test = self.holds(*test, value);
                let next = if test.is_some() { then } else { otherwise };
                seen.join(test.unwrap_or_default());
                if let Some(schema) = next {
                    seen.join(self.schema(*schema, value));
                }
            }
            _ => match value {
                Json::Object(members) => self.object(keyword, (value, members), seen),
                Json::Array(items) => self.array(keyword, items, seen),
                _ => {}
            },
        }
    }

    fn types(&mut self, types: u8, value: &Json) {
        if types & bit(value) != 0 {
            return;
        }
        self.fault("type", format!("must be {}", named(types)));
    }

    fn rules(&mut self, rules: &'static [Rule], value: &Json) {
        Checker { at: self.at, rules, faults: &mut *self.faults }.value(value);
    }

    fn any(&mut self, any: &[Ref], value: &Json, seen: &mut Evaluated) {
        let mut holds = false;
        for found in any.iter().filter_map(|schema| self.holds(*schema, value)) {
            seen.join(found);
            holds = true;
        }
        if !holds {
            self.fault("anyOf", format!("must be one of the {} things that `anyOf` lists", any.len()));
        }
    }

    fn one(&mut self, one: &[Ref], value: &Json, seen: &mut Evaluated) {
        let mut found = one.iter().filter_map(|schema| self.holds(*schema, value));
        match (found.next(), found.count()) {
            (Some(found), 0) => seen.join(found),
            (None, _) => self.fault("oneOf", format!("must be one of the {} things that `oneOf` lists", one.len())),
            (Some(_), others) => {
                self.fault("oneOf", format!("must be one of the things that `oneOf` lists, is {}", others + 1));
            }
        }
    }

    /// What `schema` speaks of, if it holds.
    fn holds(&self, schema: Ref, value: &Json) -> Option<Evaluated> {
        let mut faults = Vec::new();
        let seen = Holder { at: self.at, faults: &mut faults, still: self.still }.schema(schema, value);
        faults.is_empty().then_some(seen)
    }

    /// Holds a part of the value against `schema`.
    fn part(&mut self, step: Step<'_>, schema: Ref, value: &Json) {
        let at = Path { up: self.at, step };
        Holder { at: Some(&at), faults: &mut *self.faults, still: 0 }.schema(schema, value);
    }

    fn fault(&mut self, rule: &'static str, message: impl Into<String>) {
        Checker { at: self.at, rules: &[], faults: &mut *self.faults }.fault(rule, message);
    }
}

/// The bit of a value's JSON type.
fn bit(value: &Json) -> u8 {
    match value {
        Json::Null => Branch::NULL,
        Json::Bool(_) => Branch::BOOLEAN,
        Json::String(_) => Branch::STRING,
        Json::Array(_) => Branch::ARRAY,
        Json::Object(_) => Branch::OBJECT,
        Json::Number(number) => match Decimal::parse(&number.to_string()) {
            Some(number) if number.is_integer() => Branch::INTEGER,
            _ => Branch::FRACTION,
        },
    }
}

/// "a string or an array".
fn named(types: u8) -> String {
    const NUMBER: u8 = Branch::INTEGER | Branch::FRACTION;
    let all = [
        (Branch::NULL, "null"),
        (Branch::BOOLEAN, "a boolean"),
        (NUMBER, "a number"),
        (Branch::INTEGER, "an integer"),
        (Branch::STRING, "a string"),
        (Branch::ARRAY, "an array"),
        (Branch::OBJECT, "an object"),
    ];
    let has_number = types & NUMBER == NUMBER;
    let named: Vec<&str> = all
        .iter()
        .filter(|(bits, _)| types & bits == *bits && !(has_number && *bits == Branch::INTEGER))
        .map(|(_, name)| *name)
        .collect();
    if named.is_empty() { "nothing at all".to_owned() } else { named.join(" or ") }
}
