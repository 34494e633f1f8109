//! From schemas to types: each schema is resolved once, those that need a name become drafts.

use super::choice;
use super::facts::{Facts, Key, Part, key, key_in};
use super::ledger::Notes;
use super::pins::Pins;
use super::position::{Position, Positions};
use super::rules::rules;
use super::scalar;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report};
use crate::document::{Document, JsonType, Schema, Value};
use crate::ir::{Branch, Kind, Rule, Type, TypeId};
use std::collections::HashMap;
use std::rc::Rc;

/// What a schema is in Rust, at a place that uses it.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub(super) ty: Type,
    /// What is asserted beyond the type.
    pub(super) rules: Vec<Rule>,
    pub(super) nullable: bool,
}

impl Resolved {
    pub(super) fn plain(ty: Type) -> Self {
        Self { ty, rules: Vec::new(), nullable: false }
    }

    /// The type with `null` in it, for items and map values.
    pub(super) fn into_type(self) -> Type {
        match self.ty {
            Type::Json => Type::Json,
            ty if self.nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        }
    }
}

/// Where a name may come from.
#[derive(Clone, Debug)]
pub(super) enum Hint {
    /// The document's own name of a component.
    Given(String),
    /// A part of another type.
    Part { of: TypeId, word: String },
    /// Words from the place of use.
    Words(Vec<String>),
}

/// A type that will be emitted under a name.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) at: Pointer,
    pub(super) key: Key,
    pub(super) hint: Hint,
    pub(super) shape: Shape,
    /// Built after everything that leads to it is resolved, so that recursion ends.
    pub(super) kind: Option<Kind>,
}

/// What a draft will become.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Object,
    /// Over these values; `open` if others are allowed.
    Enumeration {
        values: Vec<(String, Option<String>)>,
        open: bool,
    },
    Union {
        branches: Vec<Key>,
        exact: bool,
    },
}

/// The types that were met so far.
pub(super) struct Types<'a> {
    pub(super) document: &'a Document,
    pub(super) report: &'a mut Report,
    pub(super) pins: &'a mut Pins,
    pub(super) drafts: Vec<Draft>,
    pub(super) notes: Notes,
    /// What values of a schema look like, for telling branches apart.
    pub(super) told: HashMap<Pointer, Branch>,
    pub(super) positions: Positions<'a>,
    gathered: HashMap<Key, Rc<Facts<'a>>>,
    resolved: HashMap<Key, Resolved>,
    in_progress: Vec<Key>,
    /// Drafts that have no kind yet.
    queue: Vec<TypeId>,
}

impl<'a> Types<'a> {
    pub(super) fn new(
        document: &'a Document,
        positions: Positions<'a>,
        pins: &'a mut Pins,
        report: &'a mut Report,
    ) -> Self {
        Self {
            document,
            report,
            pins,
            drafts: Vec::new(),
            notes: Notes::default(),
            told: HashMap::new(),
            positions,
            gathered: HashMap::new(),
            resolved: HashMap::new(),
            in_progress: Vec::new(),
            queue: Vec::new(),
        }
    }

    /// The type of the schema at `at`.
    pub(super) fn at(&mut self, at: &Pointer, hint: Hint) -> Resolved {
        self.resolve(&key(at), hint)
    }

    /// The type of schemas that hold together.
    pub(super) fn resolve(&mut self, key: &Key, hint: Hint) -> Resolved {
        let key = &self.positions.settled(key);
        if let Some(resolved) = self.resolved.get(key) {
            return resolved.clone();
        }
        if self.in_progress.contains(key) {
            return self.endless(key);
        }
        self.in_progress.push(key.clone());
        let resolved = match self.alias(key) {
            Some((schema, target, position)) => self.behind(&schema, &target, position, hint),
            None => self.classify(key, hint),
        };
        self.in_progress.pop();
        self.resolved.insert(key.clone(), resolved.clone());
        resolved
    }

    /// Builds drafts until none is left without a kind.
    pub(super) fn settle(&mut self, build: fn(&mut Self, TypeId) -> Kind) {
        while let Some(id) = self.queue.pop() {
            let kind = build(self, id);
            self.drafts[id.0].kind = Some(kind);
        }
    }

    /// What the schemas of `key` say together; gathered once.
    pub(super) fn facts(&mut self, key: &[Part]) -> Rc<Facts<'a>> {
        if let Some(known) = self.gathered.get(key) {
            return Rc::clone(known);
        }
        let facts = Rc::new(Facts::gather(self.document, key, self.report));
        self.gathered.insert(key.to_vec(), Rc::clone(&facts));
        facts
    }

    pub(super) fn draft(&mut self, key: &Key, hint: Hint, shape: Shape) -> Type {
        let id = TypeId(self.drafts.len());
        let last = key.last().map(|part| (part.at.clone(), part.position)).unwrap_or_default();
        // The lock tells the two types of a schema apart by this.
        let at = match &hint {
            _ if self.positions.is_second(&last.0, last.1) => last.0.child("multipart"),
            // The only branch or base of a component is that component.
            Hint::Given(name) if is_within(&last.0, &component(name)) => component(name),
            _ => last.0,
        };
        self.drafts.push(Draft { at, key: key.clone(), hint, shape, kind: None });
        self.queue.push(id);
        Type::Named(id)
    }

    /// The schema and its one base, if it adds nothing that needs a type of its own.
    fn alias(&self, key: &Key) -> Option<(Schema<'a>, Pointer, Position)> {
        let [Part { at, bare: false, only: None, position }] = key.as_slice() else { return None };
        let schema = self.document.schema(at)?;
        let target = match (&schema.reference, schema.all_of.as_slice()) {
            (Some(target), []) => target.clone(),
            (None, [base]) => base.clone(),
            _ => return None,
        };
        adds_no_structure(&schema).then_some((schema, target, *position))
    }

    /// The hint for a schema that is reached by reference, to be sent in `position`.
    pub(super) fn hint_to(&mut self, target: &Pointer, position: Position) -> Hint {
        let settled = self.positions.settled(&key_in(position, target));
        let position = settled.first().map_or(Position::Json, |part| part.position);
        match hint_of(target) {
            Hint::Given(name) if self.positions.is_second(target, position) => {
                Hint::Words(vec![name, "Multipart".to_owned()])
            }
            hint => hint,
        }
    }

    fn behind(&mut self, schema: &Schema<'a>, target: &Pointer, position: Position, hint: Hint) -> Resolved {
        // A base that is written in place has no name of its own.
        let hint = if is_within(target, &schema.at) { hint } else { self.hint_to(target, position) };
        let mut resolved = self.resolve(&key_in(position, target), hint);
        resolved.nullable |= schema.nullable;
        self.notes.met.insert(schema.at.clone());
        let own = self.facts(&[Part { bare: true, ..Part::whole(&schema.at) }]);
        for rule in rules(&own, &resolved.ty, self.document, self.report) {
            if !resolved.rules.contains(&rule) {
                resolved.rules.push(rule);
            }
        }
        resolved
    }

    fn classify(&mut self, key: &Key, hint: Hint) -> Resolved {
        let facts = self.facts(key);
        let nullable = facts.nullable;
        let mut resolved = match () {
            () if facts.values.is_some() => self.valued(key, &facts, hint),
            () if !facts.choices.is_empty() => choice::resolve(self, key, &facts, hint),
            () => self.typed(key, &facts, hint),
        };
        resolved.nullable |= nullable;
        self.note(key, &facts, &resolved.ty);
        resolved
    }

    fn note(&mut self, key: &Key, facts: &Facts<'a>, ty: &Type) {
        self.notes.met.extend(facts.met.iter().cloned());
        if *ty == Type::Json && facts.asserts() {
            self.notes.free_json.extend(key.last().map(|part| part.at.clone()));
        }
    }

    /// Says that the Rust type says less than the schema at `at` does with `keyword`.
    pub(super) fn approximate(&mut self, at: &Pointer, keyword: &'static str, text: &str) {
        if self.notes.approximated.insert((at.clone(), keyword)) {
            let place = self.document.place(at);
            self.report.push(Diagnostic::new(Code::Approximated, place, text));
        }
    }

    /// A schema that lists its values.
    fn valued(&mut self, key: &Key, facts: &Facts<'a>, hint: Hint) -> Resolved {
        let values = facts.values.clone().unwrap_or_default();
        let has_null = values.iter().any(|node| node.value == Value::Null);
        let texts: Vec<&str> = values.iter().filter_map(|node| node.as_str()).collect();
        let count = values.iter().filter(|node| node.value != Value::Null).count();
        let mut resolved = if count > 0 && texts.len() == count {
            let mut distinct: Vec<(String, Option<String>)> = Vec::new();
            for text in texts {
                if !distinct.iter().any(|(known, _)| known == text) {
                    distinct.push((text.to_owned(), None));
                }
            }
            match distinct.as_slice() {
                [(only, _)] => Resolved {
                    ty: Type::Constant,
                    rules: vec![Rule::Enum(vec![scalar::quoted(only)])],
                    nullable: false,
                },
                _ => Resolved::plain(self.draft(key, hint, Shape::Enumeration { values: distinct, open: false })),
            }
        } else {
            scalar::of_values(&values, has_null || facts.nullable)
        };
        resolved.nullable |= has_null;
        if has_null || facts.nullable {
            allow_null(&mut resolved.rules);
        }
        resolved
    }

    /// A schema that is what its `type` says, or what its other keywords imply.
    pub(super) fn typed(&mut self, key: &Key, facts: &Facts<'a>, hint: Hint) -> Resolved {
        if facts.is_file() {
            return self.with_rules(facts, Type::File);
        }
        match scalar::json_types(facts).as_slice() {
            [JsonType::Object] => self.object(key, facts, hint),
            [JsonType::Array] => self.array(facts, hint),
            [] => self.with_rules(facts, Type::Json),
            [one] => self.with_rules(facts, scalar::of_type(*one, facts)),
            [JsonType::Integer, JsonType::Number] | [JsonType::Number, JsonType::Integer] => {
                self.with_rules(facts, scalar::of_type(JsonType::Number, facts))
            }
            several => choice::of_types(self, key, several, hint),
        }
    }

    fn with_rules(&mut self, facts: &Facts<'a>, ty: Type) -> Resolved {
        let rules = rules(facts, &ty, self.document, self.report);
        Resolved { ty, rules, nullable: false }
    }

    pub(super) fn object(&mut self, key: &Key, facts: &Facts<'a>, hint: Hint) -> Resolved {
        if !facts.properties.is_empty() || !facts.required.is_empty() || facts.closed {
            return Resolved::plain(self.draft(key, hint, Shape::Object));
        }
        if facts.rest.is_empty() {
            return self.with_rules(facts, Type::JsonObject);
        }
        let values = self.rest(facts, &hint);
        let inner = values.rules.clone();
        let mut resolved = self.with_rules(facts, Type::Map(Box::new(values.into_type())));
        if !inner.is_empty() {
            resolved.rules.push(Rule::Values(inner));
        }
        resolved
    }

    /// The type of the members that are not declared.
    pub(super) fn rest(&mut self, facts: &Facts<'a>, hint: &Hint) -> Resolved {
        self.resolve(&facts.rest_key(), extend(hint, "Value"))
    }

    pub(super) fn array(&mut self, facts: &Facts<'a>, hint: Hint) -> Resolved {
        let parts = facts.item_key();
        let items =
            if parts.is_empty() { Resolved::plain(Type::Json) } else { self.resolve(&parts, extend(&hint, "Item")) };
        let inner = items.rules.clone();
        let mut resolved = self.with_rules(facts, Type::Array(Box::new(items.into_type())));
        if !inner.is_empty() {
            resolved.rules.push(Rule::Items(inner));
        }
        resolved
    }

    /// A type that holds itself with nothing named in between.
    fn endless(&mut self, key: &Key) -> Resolved {
        let at = key.last().map(|part| part.at.clone()).unwrap_or_default();
        let text = "this schema holds itself without an object in between; it becomes free JSON";
        self.report.push(Diagnostic::new(Code::EndlessType, self.document.place(&at), text));
        Resolved::plain(Type::Json)
    }
}

fn component(name: &str) -> Pointer {
    Pointer::root().child("components").child("schemas").child(name)
}

/// Whether a schema is written in place, somewhere in another.
fn is_within(at: &Pointer, other: &Pointer) -> bool {
    at.as_str().strip_prefix(other.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a schema beside its base says nothing that shapes the Rust type.
fn adds_no_structure(schema: &Schema<'_>) -> bool {
    schema.types.iter().all(|ty| *ty == JsonType::Object)
        && schema.format.is_none()
        && schema.enumeration.is_none()
        && schema.constant.is_none()
        && schema.items.is_none()
        && schema.properties.is_empty()
        && schema.required.is_empty()
        && matches!(schema.additional, crate::document::Additional::Absent | crate::document::Additional::Any)
        && schema.any_of.is_empty()
        && schema.one_of.is_empty()
}

/// A list of values is asked about `null`, too.
fn allow_null(rules: &mut [Rule]) {
    for rule in rules {
        if let Rule::Enum(values) = rule
            && !values.iter().any(|value| value == "null")
        {
            values.push("null".to_owned());
        }
    }
}

/// The hint for a schema that is reached by reference.
pub(super) fn hint_of(target: &Pointer) -> Hint {
    let steps: Vec<String> = target.steps().collect();
    match steps.as_slice() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => Hint::Given(name.clone()),
        steps => Hint::Words(telling(steps)),
    }
}

/// The steps of a pointer that tell people something.
pub(super) fn telling(steps: &[String]) -> Vec<String> {
    const SILENT: &[&str] =
        &["components", "schemas", "properties", "paths", "content", "schema", "responses", "parameters"];
    steps.iter().filter(|step| !SILENT.contains(&step.as_str())).cloned().collect()
}

/// The hint for a part of what `hint` names.
pub(super) fn extend(hint: &Hint, word: &str) -> Hint {
    match hint {
        Hint::Given(name) => Hint::Words(vec![name.clone(), word.to_owned()]),
        Hint::Part { of, word: first } => Hint::Part { of: *of, word: format!("{first} {word}") },
        Hint::Words(words) => Hint::Words(words.iter().cloned().chain([word.to_owned()]).collect()),
    }
}
