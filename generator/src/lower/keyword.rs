//! Whole schemas as tables, for what no Rust type says.

use super::facts::Facts;
use super::resolve::Types;
use super::resolve::telling;
use super::rules::rules;
use super::scalar::json_text;
use super::sketch::json_types_of;
use super::words::{Case, identifier};
use crate::diagnostics::{Pointer, Report};
use crate::document::{Additional, Schema};
use crate::ir::{self, Keyword, Rule, SchemaId, Type};
use foldhash::{HashMap, HashSet, HashSetExt as _};

/// The schemas that values are held against as a whole.
#[derive(Default)]
pub(super) struct Schemas {
    pub(super) all: Vec<ir::Schema>,
    /// Those of the document, as it has them.
    pub(super) whole: HashMap<Pointer, SchemaId>,
    /// Those that have no keywords yet.
    queue: Vec<(Pointer, SchemaId)>,
}

impl Schemas {
    fn add(&mut self, schema: ir::Schema) -> SchemaId {
        self.all.push(schema);
        SchemaId(self.all.len() - 1)
    }
}

impl<'a> Types<'a> {
    /// The table of the schema at `at`; what is behind it is filled in by [`Types::settle_schemas`].
    pub(super) fn whole(&mut self, at: &Pointer) -> SchemaId {
        if let Some(known) = self.schemas.whole.get(at) {
            return *known;
        }
        let behind = self.behind_plain(at);
        if behind != *at {
            let id = self.whole(&behind);
            self.schemas.whole.insert(at.clone(), id);
            return id;
        }
        let id = self.schemas.add(ir::Schema { at: at.clone(), ..ir::Schema::default() });
        self.schemas.whole.insert(at.clone(), id);
        self.schemas.queue.push((at.clone(), id));
        id
    }

    /// A table of these keywords for the schema at `at`.
    pub(super) fn residue(&mut self, at: &Pointer, nullable: bool, keywords: Vec<Keyword>) -> Rule {
        let id = self.schemas.add(ir::Schema { at: at.clone(), nullable, keywords, ..ir::Schema::default() });
        self.settle_schemas();
        Rule::Schema(id)
    }

    /// Fills in the keywords of all tables, without recursion: schemas lead on to each other as far as they like.
    fn settle_schemas(&mut self) {
        while let Some((at, id)) = self.schemas.queue.pop() {
            let Some(schema) = self.document.schema(&at) else { continue };
            let mut keywords = self.own_keywords(&schema);
            keywords.extend(self.applicators(&schema));
            keywords.extend(self.unevaluated(&schema));
            self.budget.merged = self.budget.merged.saturating_sub(keywords.len());
            if self.budget.merged == 0 {
                return self.too_much(&at, "the schemas that values are held against as a whole are too many");
            }
            self.schemas.all[id.0].nullable = schema.nullable;
            self.schemas.all[id.0].keywords = keywords;
        }
    }

    /// Behind references that say nothing else.
    fn behind_plain(&self, at: &Pointer) -> Pointer {
        let mut at = at.clone();
        // A reference that leads back to itself is told of elsewhere.
        for _ in 0..super::budget::DEEPEST {
            match self.document.schema(&at) {
                Some(Schema { reference: Some(target), .. }) if self.document.is_only_reference(&at) => at = target,
                _ => break,
            }
        }
        at
    }

    /// What a schema says of the value itself.
    fn own_keywords(&mut self, schema: &Schema<'a>) -> Vec<Keyword> {
        let mut keywords = Vec::new();
        if !schema.types.is_empty() {
            keywords.push(Keyword::Types(json_types_of(&schema.types)));
        }
        let own = Facts::own(schema);
        // What is wrong with a pattern is told where its schema is merged.
        let mut own = rules(&own, &Type::Json, self.document, &mut Report::default());
        if let Some(values) = schema.enumeration {
            own.push(Rule::Enum(values.iter().map(json_text).collect()));
        }
        own.extend(schema.constant.map(|value| Rule::Enum(vec![json_text(value)])));
        if !own.is_empty() {
            keywords.push(Keyword::Rules(own));
        }
        let required = self.demanded(schema, &schema.required);
        if !required.is_empty() {
            keywords.push(Keyword::Required(required));
        }
        keywords
    }

    /// Keywords that apply other schemas.
    fn applicators(&mut self, schema: &Schema<'a>) -> Vec<Keyword> {
        let mut keywords = Vec::new();
        let all: Vec<SchemaId> = schema.reference.iter().chain(&schema.all_of).map(|at| self.whole(at)).collect();
        keywords.extend((!all.is_empty()).then_some(Keyword::AllOf(all)));
        keywords.extend(self.choice(&schema.any_of, false));
        keywords.extend(self.choice(&schema.one_of, true));
        let properties = self.named(&schema.properties);
        keywords.extend((!properties.is_empty()).then_some(Keyword::Properties(properties)));
        if schema.pattern_properties.is_empty() {
            keywords.extend(self.additional(schema));
        }
        if let (Some(items), []) = (&schema.items, schema.prefix_items.as_slice()) {
            keywords.push(Keyword::Items { from: 0, schema: self.whole(items) });
        }
        keywords.extend(self.beyond_types(schema));
        keywords
    }

    /// The branches of a choice that a value has to be one of.
    pub(super) fn choice(&mut self, branches: &[Pointer], exact: bool) -> Option<Keyword> {
        let branches: Vec<SchemaId> = branches.iter().map(|at| self.whole(at)).collect();
        match exact {
            _ if branches.is_empty() => None,
            true => Some(Keyword::OneOf(branches)),
            false => Some(Keyword::AnyOf(branches)),
        }
    }

    /// Keywords for which there is no Rust type.
    pub(super) fn beyond_types(&mut self, schema: &Schema<'a>) -> Vec<Keyword> {
        let mut keywords = Vec::new();
        keywords.extend(schema.not.as_ref().map(|at| Keyword::Not(self.whole(at))));
        if let Some(condition) = &schema.condition {
            keywords.push(Keyword::If {
                test: self.whole(&condition.test),
                then: condition.then.as_ref().map(|at| self.whole(at)),
                otherwise: condition.otherwise.as_ref().map(|at| self.whole(at)),
            });
        }
        if !schema.prefix_items.is_empty() {
            keywords.push(Keyword::PrefixItems(schema.prefix_items.iter().map(|at| self.whole(at)).collect()));
            let from = schema.prefix_items.len();
            keywords.extend(schema.items.as_ref().map(|at| Keyword::Items { from, schema: self.whole(at) }));
        }
        if let Some(contains) = &schema.contains {
            let found = self.whole(&contains.schema);
            keywords.push(Keyword::Contains { schema: found, least: contains.least, most: contains.most });
        }
        if !schema.pattern_properties.is_empty() {
            keywords.push(Keyword::PatternProperties(self.matching(schema)));
            keywords.extend(self.additional(schema));
        }
        keywords.extend(schema.property_names.as_ref().map(|at| Keyword::PropertyNames(self.whole(at))));
        if !schema.dependent_required.is_empty() {
            let dependent = schema.dependent_required.iter();
            let dependent = dependent.map(|(name, names)| ((*name).to_owned(), self.demanded(schema, names))).collect();
            keywords.push(Keyword::DependentRequired(dependent));
        }
        let dependent = self.named(&schema.dependent_schemas);
        keywords.extend((!dependent.is_empty()).then_some(Keyword::DependentSchemas(dependent)));
        keywords
    }

    /// What holds for members and items that no other keyword speaks of; the last to be asked.
    fn unevaluated(&mut self, schema: &Schema<'a>) -> Vec<Keyword> {
        let properties = self.others(&schema.unevaluated_properties).map(Keyword::UnevaluatedProperties);
        let items = self.others(&schema.unevaluated_items).map(Keyword::UnevaluatedItems);
        properties.into_iter().chain(items).collect()
    }

    /// What others have to hold to.
    fn others(&mut self, others: &Additional) -> Option<SchemaId> {
        match others {
            Additional::Absent => None,
            // It says of everything that it is spoken of.
            Additional::Any => Some(self.constant(ir::Schema::ANY, Vec::new())),
            Additional::Never => {
                let any = self.constant(ir::Schema::ANY, Vec::new());
                Some(self.constant(ir::Schema::NEVER, vec![Keyword::Not(any)]))
            }
            Additional::Schema(at) => Some(self.whole(at)),
        }
    }

    /// `additionalProperties`, if it is there.
    pub(super) fn additional(&mut self, schema: &Schema<'a>) -> Option<Keyword> {
        let others = self.others(&schema.additional)?;
        let declared = schema.properties.iter().map(|(name, _)| (*name).to_owned()).collect();
        let patterns = self.matching(schema).into_iter().map(|(pattern, _)| pattern).collect();
        Some(Keyword::AdditionalProperties { declared, patterns, schema: others })
    }

    /// A table that stands nowhere in the document.
    fn constant(&mut self, at: &str, keywords: Vec<Keyword>) -> SchemaId {
        let at = Pointer::parse(at);
        if let Some(known) = self.schemas.whole.get(&at) {
            return *known;
        }
        let id = self.schemas.add(ir::Schema { at: at.clone(), keywords, ..ir::Schema::default() });
        self.schemas.whole.insert(at, id);
        id
    }

    fn named(&mut self, named: &[(&'a str, Pointer)]) -> Vec<(String, SchemaId)> {
        named.iter().map(|(name, at)| ((*name).to_owned(), self.whole(at))).collect()
    }

    /// `patternProperties`, without patterns that are none.
    fn matching(&mut self, schema: &Schema<'a>) -> Vec<(Rule, SchemaId)> {
        let mut matching = Vec::new();
        for (pattern, at) in &schema.pattern_properties {
            let found = super::rules::pattern(pattern, at, self.document, self.report);
            let schema = self.whole(at);
            matching.extend(found.map(|pattern| (pattern, schema)));
        }
        matching
    }
}

/// The tables under their names: each says where its schema stands.
pub(super) fn finish(types: &mut Types<'_>) -> Vec<ir::Schema> {
    let mut all = std::mem::take(&mut types.schemas.all);
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| all[*a].at.cmp(&all[*b].at));
    let mut taken = HashSet::new();
    for index in order {
        let steps: Vec<String> = all[index].at.steps().collect();
        let base = identifier(&telling(&steps).join(" "), Case::Snake);
        let mut name = base.clone();
        for count in 2.. {
            if taken.insert(name.clone()) {
                break;
            }
            name = format!("{base}_{count}");
        }
        all[index].rust = name;
    }
    all
}
