//! What a schema says once its references and `allOf` branches are merged into it.

use super::alternatives::Any;
use super::bounds::{Bounds, Range};
use super::budget::DEEPEST;
use super::carrier::Carrier;
use super::reading::Reading;
use super::scalar;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report};
use crate::document::{Additional, Discriminator, Document, JsonType, Nested, Node, Schema};
use foldhash::fast::RandomState;
use indexmap::{IndexMap, IndexSet};

/// A schema, or what is left of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Part {
    pub(super) at: Pointer,
    /// Without its `oneOf` and `anyOf`, and those of what is merged into it.
    pub(super) bare: bool,
    /// Only this one of its types.
    pub(super) only: Option<JsonType>,
    /// How a value that it describes travels.
    pub(super) carrier: Carrier,
    /// The schemas that it stands for, if several.
    pub(super) any: Any,
}

impl Part {
    /// All that a schema says.
    pub(super) fn whole(at: &Pointer) -> Self {
        Self { at: at.clone(), bare: false, only: None, carrier: Carrier::Json, any: Any::Itself }
    }
}

/// The key of one schema that travels by `carrier`.
pub(super) fn key_in(carrier: Carrier, at: &Pointer) -> Key {
    vec![Part { carrier, ..Part::whole(at) }]
}

/// Schemas that hold together, as if they stood in one `allOf`.
pub(super) type Key = Vec<Part>;

/// The key of one schema.
pub(super) fn key(at: &Pointer) -> Key {
    vec![Part::whole(at)]
}

/// The branches of a `oneOf` or `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) branches: Vec<Pointer>,
    pub(super) exact: bool,
}

/// The merged assertions of one or more schemas.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) description: Option<&'a str>,
    pub(super) deprecated: bool,
    pub(super) nullable: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    /// Empty: any.
    pub(super) types: Vec<JsonType>,
    pub(super) format: Option<&'a str>,
    /// The values that are allowed, `null` left out.
    pub(super) values: Option<Vec<&'a Node>>,
    pub(super) default: Option<&'a Node>,
    pub(super) lengths: Range,
    pub(super) patterns: Vec<(&'a str, Pointer)>,
    pub(super) bounds: Bounds<'a>,
    pub(super) items: Vec<Pointer>,
    /// What the first items are, one by one, by the schema that says so.
    pub(super) prefixes: Vec<Vec<Pointer>>,
    /// What the items behind those are.
    pub(super) more_items: Option<Pointer>,
    /// Behind those there are no more.
    pub(super) is_full: bool,
    pub(super) counts: Range,
    pub(super) unique_items: bool,
    pub(super) properties: IndexMap<&'a str, Key, RandomState>,
    pub(super) required: IndexSet<&'a str, RandomState>,
    /// Members of which only some of several schemas speak: what those assert need not hold.
    pub(super) loose: IndexSet<&'a str, RandomState>,
    pub(super) rest: Vec<Pointer>,
    /// Additional properties are spoken of and allowed.
    pub(super) open: bool,
    pub(super) closed: bool,
    pub(super) sizes: Range,
    pub(super) choices: Vec<Choice>,
    pub(super) discriminator: Option<Discriminator<'a>>,
    /// Keywords that no Rust type says: values are held against them.
    pub(super) beyond_types: Vec<&'static str>,
    /// What was merged leaves no value.
    pub(super) contradicts: bool,
    /// The two keywords that leave no value, with a word for each.
    pub(super) clash: Vec<(Pointer, &'static str)>,
    /// Which schema said the types and the values so far.
    typed: Option<Pointer>,
    valued: Option<Pointer>,
    /// Every schema that was merged in.
    pub(super) met: Vec<Pointer>,
    /// Every schema of which any may hold.
    pub(super) also: Vec<Pointer>,
    /// How a value travels.
    pub(super) carrier: Carrier,
    /// What is a body within a body.
    pub(super) nested: Option<&'a Nested>,
    /// Keywords imply no type.
    pub(super) literal: bool,
    /// A part that names no type is bytes.
    untyped_parts: bool,
    /// More schemas would have to be merged than may be.
    pub(super) beyond: bool,
    /// How many more may be merged.
    left: usize,
    visited: Vec<Pointer>,
}

/// Keywords beyond types that only objects can obey.
const OF_OBJECTS: &[&str] =
    &["patternProperties", "propertyNames", "dependentSchemas", "dependentRequired", "unevaluatedProperties"];

/// Keywords beyond types that only arrays can obey.
const OF_ARRAYS: &[&str] = &["prefixItems", "contains", "unevaluatedItems"];

/// Most lists of facts have one item, and there is one of each for every schema.
fn push<T>(list: &mut Vec<T>, item: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(item);
}

impl<'a> Facts<'a> {
    /// Merges the schemas of `key`, and at most `left` with all that they are made of.
    pub(super) fn gather(
        document: &'a Document,
        reading: Reading,
        key: &[Part],
        left: usize,
        report: &mut Report,
    ) -> Self {
        let nested = Some(document.nested());
        let mut facts = Self { untyped_parts: document.has_untyped_parts(), nested, left, ..Self::default() };
        facts.literal = !reading.implied_types;
        facts.carrier = key.first().map_or(Carrier::Json, |part| part.carrier);
        for part in key {
            match part.any {
                Any::Itself | Any::Base => facts.absorb(document, &part.at, part.bare, report),
                _ => facts.absorb_any(document, reading, part, left, report),
            }
        }
        if key.len() > 1 {
            // `null` must be allowed on all sides; a bare part stands for the side that says so
            facts.nullable = key.iter().all(|part| document.schema(&part.at).is_some_and(|s| s.nullable));
        }
        if let Some(only) = key.iter().find_map(|part| part.only) {
            facts.types = vec![only];
            facts.nullable = false;
            if let Some(values) = &mut facts.values {
                values.retain(|node| scalar::is_of(node, only));
            }
        }
        facts
    }

    fn absorb(&mut self, document: &'a Document, at: &Pointer, bare: bool, report: &mut Report) {
        if self.visited.contains(at) {
            let text = "`allOf` or `$ref` leads back to this schema, so it holds itself";
            report.push(Diagnostic::new(Code::SchemaHoldsItself, document.place(at), text));
            return;
        }
        self.beyond |= self.visited.len() >= DEEPEST || self.met.len() >= self.left;
        let Some(schema) = document.schema(at).filter(|_| !self.beyond) else { return };
        push(&mut self.visited, at.clone());
        push(&mut self.met, at.clone());
        self.absorb_annotations(&schema);
        let inner = schema.reference.iter().chain(&schema.all_of).cloned().collect::<Vec<_>>();
        self.beyond_types.extend(schema.beyond_types());
        self.absorb_scalars(&schema);
        self.absorb_arrays(&schema);
        // what is merged in comes first, as it reads: base fields, then one's own
        let base_nullable = self.absorb_bases(document, &inner, bare, report);
        self.nullable |= schema.nullable || base_nullable;
        self.absorb_objects(&schema);
        if !bare {
            self.absorb_choices(document, &schema);
        }
        self.visited.pop();
    }

    /// Merges references and `allOf` branches; says whether all of them allow `null`.
    fn absorb_bases(&mut self, document: &'a Document, bases: &[Pointer], bare: bool, report: &mut Report) -> bool {
        let mut all = !bases.is_empty();
        for base in bases {
            let before = std::mem::take(&mut self.nullable);
            self.absorb(document, base, bare, report);
            all &= std::mem::replace(&mut self.nullable, before);
        }
        all
    }

    fn absorb_annotations(&mut self, schema: &Schema<'a>) {
        self.title = self.title.or(schema.title);
        self.description = self.description.or(schema.description);
        self.default = self.default.or(schema.default);
        self.deprecated |= schema.deprecated;
        self.read_only |= schema.read_only;
        self.write_only |= schema.write_only;
    }

    fn absorb_scalars(&mut self, schema: &Schema<'a>) {
        if self.types.is_empty() {
            self.types.clone_from(&schema.types);
        } else if !schema.types.is_empty() {
            self.types = intersect(&self.types, &schema.types);
            if self.types.is_empty() {
                self.clashes(self.typed.clone(), schema, "type");
            }
        }
        if !schema.types.is_empty() {
            self.typed = Some(schema.at.child("type"));
        }
        self.format = self.format.or(schema.format);
        let values: Option<Vec<&Node>> =
            schema.constant.map(|value| vec![value]).or(schema.enumeration.map(|nodes| nodes.iter().collect()));
        if let Some(values) = values {
            self.values = Some(match self.values.take() {
                Some(mine) => mine.into_iter().filter(|a| values.iter().any(|b| a.value == b.value)).collect(),
                None => values,
            });
            let keyword = if schema.constant.is_some() { "const" } else { "enum" };
            if self.values.as_ref().is_some_and(Vec::is_empty) {
                self.clashes(self.valued.clone(), schema, keyword);
            }
            self.valued = Some(schema.at.child(keyword));
        }
        self.lengths.narrow(schema.min_length, schema.max_length);
        self.patterns.extend(schema.pattern.map(|pattern| (pattern, schema.at.child("pattern"))));
        self.bounds.minimum.extend(schema.minimum);
        self.bounds.maximum.extend(schema.maximum);
        self.bounds.exclusive_minimum.extend(schema.exclusive_minimum);
        self.bounds.exclusive_maximum.extend(schema.exclusive_maximum);
        self.bounds.multiple_of.extend(schema.multiple_of);
    }

    fn clashes(&mut self, before: Option<Pointer>, schema: &Schema<'a>, keyword: &str) {
        self.contradicts = true;
        if let Some(before) = before.filter(|_| self.clash.is_empty()) {
            self.clash = vec![(before, "this contradicts"), (schema.at.child(keyword), "what is asked for here")];
        }
    }

    fn absorb_arrays(&mut self, schema: &Schema<'a>) {
        // Beside `prefixItems`, `items` says nothing of the first ones.
        if schema.prefix_items.is_empty() {
            self.items.extend(schema.items.clone());
        } else {
            self.prefixes.push(schema.prefix_items.clone());
            self.more_items.clone_from(&schema.items);
            self.is_full = schema.has_no_more_items;
        }
        self.counts.narrow(schema.min_items, schema.max_items);
        self.unique_items |= schema.unique_items;
    }

    fn absorb_objects(&mut self, schema: &Schema<'a>) {
        for (name, at) in &schema.properties {
            let part = Part { carrier: self.carried(self.carrier.member(), at), ..Part::whole(at) };
            let parts = self.properties.entry(name).or_default();
            if !parts.contains(&part) {
                push(parts, part);
            }
        }
        self.required.extend(&schema.required);
        match (&schema.additional, schema.pattern_properties.as_slice()) {
            (Additional::Absent, []) => {}
            (Additional::Any, []) => self.open = true,
            (Additional::Never, []) => self.closed = true,
            (Additional::Schema(at), []) => self.rest.push(at.clone()),
            (Additional::Never, [(_, only)]) => self.rest.push(only.clone()),
            // Members that match a pattern are neither forbidden nor of this schema.
            _ => self.open = true,
        }
        self.sizes.narrow(schema.min_properties, schema.max_properties);
        if self.discriminator.is_none() {
            self.discriminator.clone_from(&schema.discriminator);
        }
    }

    fn absorb_choices(&mut self, document: &'a Document, schema: &Schema<'a>) {
        for (branches, exact) in [(&schema.one_of, true), (&schema.any_of, false)] {
            let (own, others): (Vec<_>, Vec<_>) =
                branches.iter().cloned().partition(|branch| self.visited.contains(&document.behind(branch)));
            // A child that inherits from the choice that lists it has chosen itself.
            let is_chosen = own.iter().any(|branch| document.behind(branch) != schema.at);
            if is_chosen || branches.is_empty() {
                continue;
            }
            let branches = if others.is_empty() { own } else { others };
            self.choices.push(Choice { branches, exact });
        }
    }

    /// What one schema says of a value itself, without what it refers to.
    pub(super) fn own(schema: &Schema<'a>) -> Self {
        let mut facts = Self::default();
        facts.absorb_scalars(schema);
        facts.absorb_arrays(schema);
        facts.sizes.narrow(schema.min_properties, schema.max_properties);
        facts
    }

    /// The key of the items of an array.
    pub(super) fn item_key(&self) -> Key {
        self.items.iter().flat_map(|at| self.key_of_item(at)).collect()
    }

    /// The key of the members that are not declared.
    pub(super) fn rest_key(&self) -> Key {
        self.rest.iter().flat_map(|at| key_in(self.carrier.member(), at)).collect()
    }

    /// Whether it is bytes that are sent as they are: a part of format `binary`, or from 3.1 on of no type at all.
    pub(super) fn is_file(&self) -> bool {
        if !self.carrier.is_part() || self.values.is_some() || !self.choices.is_empty() {
            return false;
        }
        match self.format {
            Some("binary") => self.types.iter().all(|ty| *ty == JsonType::String),
            Some(_) => false,
            None => self.untyped_parts && !self.asserts() && scalar::json_types(self).is_empty(),
        }
    }

    /// Whether anything is asserted at all.
    pub(super) fn asserts(&self) -> bool {
        !self.types.is_empty()
            || self.values.is_some()
            || !self.choices.is_empty()
            || self.contradicts
            || !self.beyond_types.is_empty()
            || scalar::implied(self).is_some()
    }

    /// Whether `type` lists every type but null.
    pub(super) fn takes_every_type(&self) -> bool {
        let all = [JsonType::Boolean, JsonType::Number, JsonType::String, JsonType::Array, JsonType::Object];
        all.iter().all(|ty| self.types.contains(ty))
    }

    /// Whether `type` is all that is said of values.
    pub(super) fn says_types_alone(&self) -> bool {
        let untyped = Self { types: Vec::new(), ..self.clone() };
        !untyped.asserts()
    }

    /// Whether anything is said that only objects can obey.
    pub(super) fn speaks_of_objects(&self) -> bool {
        !self.properties.is_empty()
            || !self.required.is_empty()
            || self.open
            || self.closed
            || !self.rest.is_empty()
            || !self.sizes.is_empty()
            || self.beyond_types.iter().any(|keyword| OF_OBJECTS.contains(keyword))
    }

    /// Whether anything is said that only arrays can obey.
    pub(super) fn speaks_of_arrays(&self) -> bool {
        !self.items.is_empty()
            || !self.counts.is_empty()
            || self.unique_items
            || self.beyond_types.iter().any(|keyword| OF_ARRAYS.contains(keyword))
    }
}

/// The types that both sides allow; an integer is a number.
fn intersect(a: &[JsonType], b: &[JsonType]) -> Vec<JsonType> {
    let allows =
        |side: &[JsonType], ty| side.contains(&ty) || ty == JsonType::Integer && side.contains(&JsonType::Number);
    let mut both: Vec<JsonType> = a.iter().copied().filter(|ty| allows(b, *ty)).collect();
    for ty in b {
        if allows(a, *ty) && !both.contains(ty) {
            both.push(*ty);
        }
    }
    both
}
