use super::numerals::Numerals;
use crate::diagnostics::Code;
use crate::source::jsonpath::same;
use crate::source::origins::Origins;
use crate::source::{Map, Node, Number, Origin, Value};
use serde::de::{self, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::fmt;

/// serde_json hands numbers out as an object with this member if a crate elsewhere in the build
/// turned its feature `arbitrary_precision` on.
const PRECISE: &str = "$serde_json::private::Number";

const ALIASES: &str = "the aliases multiply the file's content beyond all measure";

/// How many members of a file may be written twice.
const MOST: usize = 100_000;

const REPETITIONS: &str = "more than 100,000 members are written twice";

/// Members that say nothing to a program.
const TEXTS: &[&str] = &["description", "summary", "title", "example"];

/// What one reading of a file shares.
pub struct Reading<'a> {
    pub origins: &'a mut Origins,
    /// The numbers of a JSON text, as written; absent for YAML.
    pub numerals: Option<Numerals<'a>>,
    pub findings: Vec<Finding>,
    /// How much more the tree may hold before it is taken for an alias bomb.
    pub budget: usize,
    /// Why reading was broken off, if the text itself parses.
    pub broken: Option<&'static str>,
}

/// A fault that does not stop the reading.
pub struct Finding {
    pub code: Code,
    pub origin: Origin,
    pub text: String,
    /// Nothing is lost but words.
    pub harmless: bool,
}

/// Reads the node at `origin`.
pub struct Seed<'r, 'a> {
    pub reading: &'r mut Reading<'a>,
    pub origin: Origin,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = Node;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Seed<'_, '_> {
    fn node<E: de::Error>(self, value: Value) -> Result<Node, E> {
        self.reading.spend(&value)?;
        Ok(Node { value, origin: self.origin })
    }

    /// A number: in JSON as it stands in the text, in YAML as `text`.
    fn number<E: de::Error>(self, text: impl fmt::Display) -> Result<Node, E> {
        let written = self.reading.numerals.as_mut().and_then(Iterator::next);
        let number = written.map_or_else(|| Number::new(text.to_string()), Number::new);
        self.node(Value::Number(number))
    }
}

impl Reading<'_> {
    fn spend<E: de::Error>(&mut self, value: &Value) -> Result<(), E> {
        self.pay(match value {
            Value::String(text) => 1 + text.len() / 32,
            _ => 1,
        })
    }

    fn pay<E: de::Error>(&mut self, cost: usize) -> Result<(), E> {
        match self.budget.checked_sub(cost) {
            Some(left) => self.budget = left,
            None => {
                self.broken = Some(ALIASES);
                return Err(E::custom(ALIASES));
            }
        }
        Ok(())
    }

    /// Whether there may be another finding: those of a file that repeats itself would fill the memory.
    fn note<E: de::Error>(&mut self) -> Result<(), E> {
        if self.findings.len() < MOST {
            return Ok(());
        }
        self.broken = Some(REPETITIONS);
        Err(E::custom(REPETITIONS))
    }

    fn find(&mut self, code: Code, origin: Origin, text: impl Into<String>) {
        self.findings.push(Finding { code, origin, text: text.into(), harmless: false });
    }

    /// Puts the members of the mappings that `<<` named into `map`, where it does not have them itself.
    fn merge(&mut self, map: &mut Map, into: Origin, from: Node) {
        let origin = from.origin;
        match from.value {
            Value::Object(members) => {
                for (name, node) in *members {
                    self.origins.hold(into, node.origin);
                    map.entry(name).or_insert(node);
                }
            }
            Value::Array(items) if items.iter().all(|item| item.as_object().is_some()) => {
                items.into_iter().for_each(|item| self.merge(map, into, item));
            }
            _ => self.find(Code::MergeKey, origin, "`<<` takes a mapping or a list of mappings"),
        }
    }
}

impl<'de> Visitor<'de> for Seed<'_, '_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
        self.node(Value::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Node, E> {
        self.node(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node, E> {
        self.node(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node, E> {
        if value.is_finite() {
            return self.number(format_args!("{value:?}"));
        }
        self.reading.find(Code::NotFinite, self.origin, "no JSON message could hold this number");
        self.node(Value::Null)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Node, E> {
        self.node(Value::String(value.to_owned()))
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Node, E> {
        self.node(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        loop {
            let origin = self.reading.origins.item(self.origin, items.len());
            match access.next_element_seed(Seed { reading: &mut *self.reading, origin })? {
                Some(item) => items.push(item),
                None => return self.node(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let yaml = self.reading.numerals.is_none();
        let mut map = Map::default();
        let mut merged = Vec::new();
        while let Some(name) = access.next_key_seed(Key)? {
            // An alias may stand for a name, too.
            self.reading.pay(name.len() / 32)?;
            let origin = self.reading.origins.member(self.origin, &name);
            let node = access.next_value_seed(Seed { reading: &mut *self.reading, origin })?;
            if name == PRECISE
                && let (Value::String(text), Some(numerals)) = (&node.value, &mut self.reading.numerals)
                && numerals.next_if(text)
            {
                return Ok(Node { value: Value::Number(Number::new(text.as_str())), origin: self.origin });
            }
            if yaml && name == "<<" {
                merged.push(node);
                continue;
            }
            if let Some(old) = map.get(&name) {
                let words = old.as_object().is_none() && node.as_object().is_none() && TEXTS.contains(&name.as_str());
                let harmless = words || same(old, &node);
                self.reading.note()?;
                self.reading.findings.push(Finding { code: Code::DuplicateKey, origin, text: name.clone(), harmless });
            }
            map.insert(name, node);
        }
        merged.into_iter().for_each(|node| self.reading.merge(&mut map, self.origin, node));
        map.shrink_to_fit();
        self.node(Value::object(map))
    }

    /// YAML with a tag of the author's own.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Node, A::Error> {
        let Seed { reading, origin } = self;
        let (tag, content) = access.variant_seed(Key)?;
        reading.find(Code::UnknownTag, origin, format!("`!{tag}` says nothing in an OpenAPI document"));
        content.newtype_variant_seed(Seed { reading, origin })
    }
}

/// The name of a member: whatever stands there, as it was written (`200`, `1.10`, `true`).
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<String, E> {
        Ok(value)
    }
}
