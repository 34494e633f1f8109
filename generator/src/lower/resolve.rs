//! From schemas to types: each schema is resolved once, those that need a name become drafts.

use super::alternatives::{self, Any};
use super::budget::Budget;
use super::carrier::{Carrier, Carriers};
use super::choice;
use super::closed;
pub(super) use super::draft::{Draft, Hint, Shape};
use super::facts::{Facts, Key, Part, key, key_in};
use super::hint::{component, is_within};
pub(super) use super::hint::{extend, hint_of, telling};
use super::inheritance::{self, Heirs};
use super::keyword::Schemas;
use super::ledger::Notes;
use super::pins::Pins;
use super::reading::Reading;
use super::residue;
use super::rules::rules;
use super::scalar;
use super::sketch::Sketches;
use super::type_map::Settled;
use super::xml::Tables;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report};
use crate::document::{Document, JsonType, Schema, Value};
use crate::ir::{Kind, Rule, SchemaId, Type, TypeId};
use foldhash::{HashMap, HashMapExt as _};
use indexmap::IndexSet;
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

/// The types that were met so far.
pub(super) struct Types<'a> {
    pub(super) document: &'a Document,
    pub(super) reading: Reading,
    /// What the user has types of their own for.
    pub(super) map: Settled,
    pub(super) report: &'a mut Report,
    pub(super) pins: &'a mut Pins,
    pub(super) drafts: Vec<Draft>,
    pub(super) notes: Notes,
    pub(super) sketches: Sketches,
    pub(super) carriers: Carriers<'a>,
    pub(super) heirs: Heirs,
    pub(super) budget: Budget,
    pub(super) schemas: Schemas,
    pub(super) xml: Tables,
    gathered: HashMap<Key, Rc<Facts<'a>>>,
    resolved: HashMap<Key, Resolved>,
    in_progress: Vec<(Key, Hint)>,
    /// What needed a name to hold itself.
    wrapped: HashMap<Key, Type>,
    /// Drafts that have no kind yet.
    queue: Vec<TypeId>,
}

impl<'a> Types<'a> {
    pub(super) fn new(
        document: &'a Document,
        reading: Reading,
        map: Settled,
        carriers: Carriers<'a>,
        pins: &'a mut Pins,
        report: &'a mut Report,
    ) -> Self {
        Self {
            document,
            reading,
            map,
            report,
            pins,
            drafts: Vec::new(),
            notes: Notes::default(),
            sketches: Sketches::default(),
            carriers,
            heirs: Heirs::of(document),
            budget: Budget::new(document),
            schemas: Schemas::default(),
            xml: Tables::default(),
            gathered: HashMap::new(),
            resolved: HashMap::new(),
            in_progress: Vec::new(),
            wrapped: HashMap::new(),
            queue: Vec::new(),
        }
    }

    /// The type of the schema at `at`.
    pub(super) fn at(&mut self, at: &Pointer, hint: Hint) -> Resolved {
        self.resolve(&key(at), hint)
    }

    /// The type of schemas that hold together.
    pub(super) fn resolve(&mut self, key: &Key, hint: Hint) -> Resolved {
        let key = &self.carriers.settled(key);
        if let Some(resolved) = self.resolved.get(key) {
            return resolved.clone();
        }
        if let Some(since) = self.in_progress.iter().position(|(open, _)| open == key) {
            return self.endless(key, since);
        }
        if let Some(limited) = self.limited(key, self.in_progress.len()) {
            return limited;
        }
        self.in_progress.push((key.clone(), hint.clone()));
        let mut resolved = match (self.replaced(key), self.alias(key)) {
            (Some(ty), _) => self.foreign(key, ty),
            (None, Some((schema, target, carrier))) => self.behind(&schema, &target, carrier, hint),
            (None, None) => self.classify(key, hint),
        };
        self.in_progress.pop();
        if let Some(ty) = self.wrapped.get(key) {
            resolved.ty = ty.clone();
        }
        self.resolved.insert(key.clone(), resolved.clone());
        resolved
    }

    /// Builds drafts until none is left without a kind.
    pub(super) fn settle(&mut self, build: fn(&mut Self, TypeId) -> Kind) {
        while let Some(id) = self.queue.pop().filter(|_| !self.budget.spent) {
            let kind = build(self, id);
            let at = self.drafts[id.0].at.clone();
            self.pay_members(&at, &kind);
            self.drafts[id.0].kind = Some(kind);
        }
    }

    /// What the schemas of `key` say together; gathered once.
    pub(super) fn facts(&mut self, key: &[Part]) -> Rc<Facts<'a>> {
        if let Some(known) = self.gathered.get(key) {
            return Rc::clone(known);
        }
        if self.budget.spent {
            return Rc::default();
        }
        let facts = Rc::new(Facts::gather(self.document, self.reading, key, self.budget.merged, self.report));
        let facts = self.pay_merged(key, facts);
        self.gathered.insert(key.to_vec(), Rc::clone(&facts));
        facts
    }

    pub(super) fn draft(&mut self, key: &Key, hint: Hint, shape: Shape) -> Type {
        let id = TypeId(self.drafts.len());
        let last = key.last().map(|part| (part.at.clone(), part.carrier)).unwrap_or_default();
        // The lock tells the two types of a schema apart by this.
        let at = match &hint {
            _ if matches!(key.last().map(|part| &part.any), Some(Any::Of(_))) => last.0.child("anyOf"),
            _ if matches!(key.last().map(|part| &part.any), Some(Any::Base)) => last.0.child("base"),
            _ if self.carriers.is_second(&last.0, last.1) => last.0.child("multipart"),
            // The only branch or base of a component is that component.
            Hint::Given(name) if is_within(&last.0, &component(name)) => component(name),
            _ => last.0,
        };
        let branches = if let Shape::Union { branches, .. } = &shape { branches.len() } else { 0 };
        self.pay_type(&at, branches);
        self.drafts.push(Draft { at, key: key.clone(), hint, shape, residue: Vec::new(), kind: None });
        self.queue.push(id);
        Type::Named(id)
    }

    /// The schema and its one base, if it adds nothing that needs a type of its own.
    fn alias(&self, key: &Key) -> Option<(Schema<'a>, Pointer, Carrier)> {
        let [Part { at, bare: false, only: None, carrier, any: Any::Itself }] = key.as_slice() else { return None };
        if !self.document.has_keyword(at, ["$ref", "allOf"]) {
            return None;
        }
        let schema = self.document.schema(at)?;
        let target = match (&schema.reference, schema.all_of.as_slice()) {
            (Some(target), []) => target.clone(),
            (None, [base]) => base.clone(),
            _ => return None,
        };
        adds_no_structure(&schema).then_some((schema, target, *carrier))
    }

    /// Whether a schema is another name for something.
    pub(super) fn is_alias(&self, key: &Key) -> bool {
        self.alias(key).is_some()
    }

    /// The hint for a schema that is reached by reference, to be sent by `carrier`.
    pub(super) fn hint_to(&mut self, target: &Pointer, carrier: Carrier) -> Hint {
        let settled = self.carriers.settled(&key_in(carrier, target));
        let carrier = settled.first().map_or(Carrier::Json, |part| part.carrier);
        match hint_of(target) {
            Hint::Given(name) if self.carriers.is_second(target, carrier) => {
                Hint::Words(vec![name, "Multipart".to_owned()])
            }
            hint => hint,
        }
    }

    fn behind(&mut self, schema: &Schema<'a>, target: &Pointer, carrier: Carrier, hint: Hint) -> Resolved {
        // A base that is written in place has no name of its own.
        let hint = if is_within(target, &schema.at) { hint } else { self.hint_to(target, carrier) };
        let mut resolved = self.resolve(&key_in(carrier, target), hint);
        if schema.nullable {
            residue::admit_null(self, &[Part::whole(&schema.at)], &mut resolved);
        }
        self.notes.met.insert(schema.at.clone());
        let own = self.facts(&[Part { bare: true, ..Part::whole(&schema.at) }]);
        for rule in rules(&own, &resolved.ty, self.document, self.report) {
            if !resolved.rules.contains(&rule) {
                resolved.rules.push(rule);
            }
        }
        resolved
    }

    /// The type of what is no other name for something; found again each time.
    pub(super) fn classify(&mut self, key: &Key, hint: Hint) -> Resolved {
        let facts = self.facts(key);
        let drafts = self.drafts.len();
        let inherited = inheritance::resolve(self, key, &facts, &hint);
        let mut resolved = match inherited {
            Some(resolved) => resolved,
            None if facts.contradicts => Resolved::plain(Type::Json),
            None if facts.values.is_some() => self.valued(key, &facts, hint),
            None if !facts.choices.is_empty() => choice::resolve(self, key, &facts, hint),
            None => self.typed(key, &facts, hint),
        };
        if facts.nullable {
            residue::admit_null(self, key, &mut resolved);
        }
        alternatives::hold(self, key, &mut resolved);
        residue::add(self, key, &facts, &mut resolved, drafts);
        self.note(key, &facts);
        resolved
    }

    /// What was noted, and the tables of schemas that values are held against as a whole.
    pub(super) fn into_notes(self) -> (Notes, HashMap<Pointer, SchemaId>) {
        (self.notes, self.schemas.whole)
    }

    /// What was resolved so far.
    pub(super) fn resolved(&self) -> impl Iterator<Item = (&Key, &Resolved)> {
        self.resolved.iter()
    }

    pub(super) fn note(&mut self, key: &Key, facts: &Facts<'a>) {
        self.notes.met.extend(facts.met.iter().chain(&facts.also).cloned());
        closed::tell(self, facts);
        if facts.contradicts
            && let Some(part) = key.last()
        {
            let text = "what holds here at once contradicts itself, so that no value is valid; it becomes free JSON";
            let mut told = Diagnostic::new(Code::Contradiction, self.document.place(&part.at), text);
            for (at, word) in &facts.clash {
                told = told.also(self.document.place(at), *word);
            }
            self.report.push(told);
        }
    }

    /// A schema that lists its values.
    fn valued(&mut self, key: &Key, facts: &Facts<'a>, hint: Hint) -> Resolved {
        let values = facts.values.clone().unwrap_or_default();
        let has_null = values.iter().any(|node| node.value == Value::Null);
        let texts: Vec<&str> = values.iter().filter_map(|node| node.as_str()).collect();
        let count = values.iter().filter(|node| node.value != Value::Null).count();
        let mut resolved = if count > 0 && texts.len() == count {
            let distinct: IndexSet<&str> = texts.into_iter().collect();
            let distinct: Vec<_> = distinct.into_iter().map(|text| (text.to_owned(), None)).collect();
            match distinct.as_slice() {
                [(only, _)] => Resolved {
                    ty: Type::Constant,
                    rules: vec![Rule::Enum(vec![scalar::quoted(only)])],
                    nullable: false,
                },
                _ => Resolved::plain(self.draft(key, hint, Shape::Enumeration { values: distinct, open: false })),
            }
        } else {
            match scalar::types_of(&values).as_slice() {
                several @ [_, _, ..] if several.iter().all(|ty| ty.is_scalar()) => {
                    choice::of_types(self, key, several, hint)
                }
                _ => scalar::of_values(&values, has_null || facts.nullable),
            }
        };
        if has_null || facts.nullable {
            residue::admit_null(self, key, &mut resolved);
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
            [one] => {
                let ty = self.scalar(*one, facts);
                self.with_rules(facts, ty)
            }
            [JsonType::Integer, JsonType::Number] | [JsonType::Number, JsonType::Integer] => {
                self.with_rules(facts, scalar::of_type(JsonType::Number, facts))
            }
            several => choice::of_types(self, key, several, hint),
        }
    }

    pub(super) fn with_rules(&mut self, facts: &Facts<'a>, ty: Type) -> Resolved {
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
        let values = self.pay_depth(facts.met.first(), values.into_type());
        let mut resolved = self.with_rules(facts, Type::Map(Box::new(values)));
        if !inner.is_empty() {
            resolved.rules.push(Rule::Values(inner));
        }
        resolved
    }

    /// The type of the members that are not declared.
    pub(super) fn rest(&mut self, facts: &Facts<'a>, hint: &Hint) -> Resolved {
        self.resolve(&facts.rest_key(), extend(hint, "Value"))
    }

    /// A type that holds itself with nothing named in between: an array or a map on the way gets a name.
    fn endless(&mut self, key: &Key, since: usize) -> Resolved {
        let nullable = self.facts(key).nullable;
        let way: Vec<(Key, Hint)> = self.in_progress[since..].to_vec();
        for (on_way, hint) in way {
            if self.alias(&on_way).is_some() || !self.facts(&on_way).choices.is_empty() {
                continue;
            }
            let ty = match self.wrapped.get(&on_way) {
                Some(ty) => ty.clone(),
                None => self.draft(&on_way, hint, Shape::Union { branches: vec![on_way.clone()], exact: false }),
            };
            self.wrapped.insert(on_way, ty.clone());
            return Resolved { ty, rules: Vec::new(), nullable };
        }
        self.notes.endless.push(key.clone());
        let at = key.last().map(|part| part.at.clone()).unwrap_or_default();
        let text =
            "this choice leads back to itself with nothing on the way that could have a name; it becomes free JSON";
        self.report.push(Diagnostic::new(Code::EndlessType, self.document.place(&at), text));
        Resolved::plain(Type::Json)
    }
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
        && schema.beyond_types().is_empty()
}
