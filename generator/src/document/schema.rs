use super::form::mend::integral;
use super::keywords::{Keyword, Keywords};
use super::normal::{is_null_only, of_type};
use super::xml::Xml;
use super::{Node, Number};
use crate::diagnostics::Pointer;
use crate::source::{Map, Value};

/// A JSON type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JsonType {
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

impl JsonType {
    /// The type that `type` names so; `null` is none of them.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "string" => Self::String,
            "array" => Self::Array,
            "object" => Self::Object,
            _ => return None,
        })
    }

    /// Whether values of it have no parts.
    pub fn is_scalar(self) -> bool {
        !matches!(self, Self::Array | Self::Object)
    }

    /// For messages.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Boolean => "a boolean",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

/// A schema of the canonical document: what it says, keyword by keyword, exact.
///
/// `null` among types, `const: null` and the like are canonicalised into `nullable`: the enumeration lists no null, and
/// the null branch of a union is not among its branches. A schema that admits null alone is `nullable` with an
/// enumeration of just null.
#[derive(Clone, Debug, Default)]
pub struct Schema<'a> {
    pub at: Pointer,
    /// The target of `$ref`; the other keywords then are its siblings.
    pub reference: Option<Pointer>,
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    pub deprecated: bool,
    pub nullable: bool,
    pub read_only: bool,
    pub write_only: bool,
    /// Empty: any type.
    pub types: Vec<JsonType>,
    pub format: Option<&'a str>,
    pub enumeration: Option<&'a [Node]>,
    pub constant: Option<&'a Node>,
    pub default: Option<&'a Node>,

    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    pub pattern: Option<&'a str>,

    pub minimum: Option<&'a Number>,
    pub maximum: Option<&'a Number>,
    pub exclusive_minimum: Option<&'a Number>,
    pub exclusive_maximum: Option<&'a Number>,
    pub multiple_of: Option<&'a Number>,

    pub items: Option<Pointer>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique_items: bool,
    pub prefix_items: Vec<Pointer>,
    /// `items: false`, behind those.
    pub has_no_more_items: bool,
    pub contains: Option<Contains>,
    pub unevaluated_items: Additional,

    /// In the order of writing.
    pub properties: Vec<(&'a str, Pointer)>,
    pub required: Vec<&'a str>,
    pub additional: Additional,
    pub min_properties: Option<u64>,
    pub max_properties: Option<u64>,
    pub pattern_properties: Vec<(&'a str, Pointer)>,
    pub property_names: Option<Pointer>,
    pub dependent_required: Vec<(&'a str, Vec<&'a str>)>,
    pub dependent_schemas: Vec<(&'a str, Pointer)>,
    pub unevaluated_properties: Additional,

    pub all_of: Vec<Pointer>,
    pub any_of: Vec<Pointer>,
    pub one_of: Vec<Pointer>,
    pub not: Option<Pointer>,
    pub condition: Option<Condition>,
    pub discriminator: Option<Discriminator<'a>>,
    pub xml: Option<Xml<'a>>,
}

/// `additionalProperties`, `unevaluatedProperties` or `unevaluatedItems`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Not written: others are allowed, nothing is said of them.
    #[default]
    Absent,
    /// `true` or `{}`.
    Any,
    /// `false`.
    Never,
    Schema(Pointer),
}

impl Additional {
    /// Whether there is anything that may not be there.
    pub fn refuses(&self) -> bool {
        matches!(self, Self::Never | Self::Schema(_))
    }
}

/// `contains`, with `minContains` and `maxContains`.
#[derive(Clone, Debug)]
pub struct Contains {
    pub schema: Pointer,
    pub least: u64,
    pub most: Option<u64>,
}

/// `if`, with `then` and `else`, of which there is one at least.
#[derive(Clone, Debug)]
pub struct Condition {
    pub test: Pointer,
    pub then: Option<Pointer>,
    pub otherwise: Option<Pointer>,
}

/// A discriminator object; mapping targets are resolved to canonical pointers.
#[derive(Clone, Debug)]
pub struct Discriminator<'a> {
    pub property: &'a str,
    pub mapping: Vec<(&'a str, Pointer)>,
}

impl<'a> Schema<'a> {
    /// Reads the canonical schema `node`, which stands at `at`.
    pub(super) fn read(node: &'a Node, at: &Pointer) -> Option<Self> {
        let map = node.as_object()?;
        let read = Said { keywords: Keywords::of(map), at };
        let mut schema = Self {
            at: at.clone(),
            reference: read.text(Keyword::Reference).and_then(|text| text.strip_prefix('#')).map(Pointer::parse),
            types: read.get(Keyword::Type).map(of_type).unwrap_or_default(),
            xml: read.get(Keyword::Xml).and_then(Xml::read),
            ..Self::default()
        };
        read.annotations(&mut schema);
        read.scalars(&mut schema);
        read.containers(&mut schema);
        read.combinators(&mut schema);
        read.applicators(&mut schema);
        Some(schema)
    }

    /// The keywords that no Rust type says: values are held against them.
    pub const BEYOND_TYPES: [&'static str; 10] = [
        "not",
        "if",
        "prefixItems",
        "contains",
        "unevaluatedItems",
        "patternProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedProperties",
    ];

    /// Those of [`Self::BEYOND_TYPES`] that say something here.
    pub fn beyond_types(&self) -> Vec<&'static str> {
        let said = [
            self.not.is_some(),
            self.condition.is_some(),
            !self.prefix_items.is_empty(),
            self.contains.is_some(),
            self.unevaluated_items.refuses(),
            !self.pattern_properties.is_empty(),
            self.property_names.is_some(),
            !self.dependent_required.is_empty(),
            !self.dependent_schemas.is_empty(),
            self.unevaluated_properties.refuses(),
        ];
        Self::BEYOND_TYPES.into_iter().zip(said).filter(|(_, is_said)| *is_said).map(|(keyword, _)| keyword).collect()
    }
}

/// The keywords of a schema, each in the form that the passes before made sure of.
struct Said<'a, 'p> {
    keywords: Keywords<'a>,
    at: &'p Pointer,
}

impl<'a> Said<'a, '_> {
    fn annotations(&self, schema: &mut Schema<'a>) {
        schema.title = self.text(Keyword::Title);
        schema.description = self.text(Keyword::Description);
        schema.deprecated = self.flag(Keyword::Deprecated);
        schema.nullable = self.flag(Keyword::Nullable);
        schema.read_only = self.flag(Keyword::ReadOnly);
        schema.write_only = self.flag(Keyword::WriteOnly);
        schema.format = self.text(Keyword::Format);
        schema.enumeration = self.get(Keyword::Enum).and_then(Node::as_array);
        schema.constant = self.get(Keyword::Const);
        schema.default = self.get(Keyword::Default);
    }

    fn scalars(&self, schema: &mut Schema<'a>) {
        schema.min_length = self.count(Keyword::MinLength);
        schema.max_length = self.count(Keyword::MaxLength);
        schema.pattern = self.text(Keyword::Pattern);
        schema.minimum = self.number(Keyword::Minimum);
        schema.maximum = self.number(Keyword::Maximum);
        schema.exclusive_minimum = self.number(Keyword::ExclusiveMinimum);
        schema.exclusive_maximum = self.number(Keyword::ExclusiveMaximum);
        schema.multiple_of = self.number(Keyword::MultipleOf);
    }

    fn containers(&self, schema: &mut Schema<'a>) {
        schema.items = self.part(Keyword::Items);
        schema.min_items = self.count(Keyword::MinItems);
        schema.max_items = self.count(Keyword::MaxItems);
        schema.unique_items = self.flag(Keyword::UniqueItems);
        schema.min_properties = self.count(Keyword::MinProperties);
        schema.max_properties = self.count(Keyword::MaxProperties);
        let required = self.get(Keyword::Required).and_then(Node::as_array).unwrap_or_default();
        schema.required = required.iter().filter_map(Node::as_str).collect();
        schema.properties = self.named(Keyword::Properties);
        schema.additional = self.others(Keyword::AdditionalProperties);
    }

    /// What is said of the members or items that no other keyword speaks of.
    fn others(&self, keyword: Keyword) -> Additional {
        match self.get(keyword).map(|node| &node.value) {
            None => Additional::Absent,
            Some(Value::Bool(false)) => Additional::Never,
            Some(Value::Object(any)) if !any.is_empty() => Additional::Schema(self.at.child(keyword.name())),
            Some(_) => Additional::Any,
        }
    }

    fn combinators(&self, schema: &mut Schema<'a>) {
        schema.all_of = self.branches(Keyword::AllOf, |_| true);
        schema.any_of = self.branches(Keyword::AnyOf, |branch| !is_null_only(branch));
        schema.one_of = self.branches(Keyword::OneOf, |branch| !is_null_only(branch));
        schema.not = self.part(Keyword::Not);
        schema.discriminator = self.discriminator();
    }

    fn applicators(&self, schema: &mut Schema<'a>) {
        schema.prefix_items = self.branches(Keyword::PrefixItems, |_| true);
        schema.has_no_more_items = self.get(Keyword::Items).is_some_and(takes_nothing);
        schema.contains = self.says(Keyword::Contains, |contains| Contains {
            schema: contains,
            least: self.count(Keyword::MinContains).unwrap_or(1),
            most: self.count(Keyword::MaxContains),
        });
        schema.pattern_properties = self.named(Keyword::PatternProperties);
        schema.property_names = self.says(Keyword::PropertyNames, |names| names);
        schema.dependent_schemas = self.named(Keyword::DependentSchemas);
        schema.dependent_required = self.dependent_required();
        schema.unevaluated_items = self.others(Keyword::UnevaluatedItems);
        schema.unevaluated_properties = self.others(Keyword::UnevaluatedProperties);
        // Alone it refuses nothing; what it speaks of is evaluated all the same.
        let test = self.part(Keyword::If);
        schema.condition =
            test.map(|test| Condition { test, then: self.part(Keyword::Then), otherwise: self.part(Keyword::Else) });
    }

    fn dependent_required(&self) -> Vec<(&'a str, Vec<&'a str>)> {
        let map = self.get(Keyword::DependentRequired).and_then(Node::as_object);
        let names = |node: &'a Node| node.as_array().unwrap_or_default().iter().filter_map(Node::as_str).collect();
        let entries = map.into_iter().flatten().map(|(name, node)| (name.as_str(), names(node)));
        entries.filter(|(_, names): &(&str, Vec<&str>)| !names.is_empty()).collect()
    }

    /// The schemas of a map of them.
    fn named(&self, keyword: Keyword) -> Vec<(&'a str, Pointer)> {
        let Some(map) = self.get(keyword).and_then(Node::as_object) else { return Vec::new() };
        let at = self.at.child(keyword.name());
        map.keys().map(|key| (key.as_str(), at.child(key))).collect()
    }

    /// What is made of the schema of a keyword, unless any value holds.
    fn says<T>(&self, keyword: Keyword, made: impl Fn(Pointer) -> T) -> Option<T> {
        let is_idle = self.is_any(keyword) && keyword != Keyword::Contains;
        self.part(keyword).filter(|_| !is_idle).map(made)
    }

    /// Whether a keyword is not there, or any value holds.
    fn is_any(&self, keyword: Keyword) -> bool {
        self.get(keyword).and_then(Node::as_object).is_none_or(Map::is_empty)
    }

    fn discriminator(&self) -> Option<Discriminator<'a>> {
        let discriminator = self.get(Keyword::Discriminator)?;
        let property = discriminator.get("propertyName")?.as_str()?;
        let mapping = discriminator.get("mapping").and_then(Node::as_object);
        // An entry is the text of a reference, without an object around it.
        let entry = |(value, target): (&'a String, &'a Node)| {
            Some((value.as_str(), Pointer::parse(target.as_str()?.strip_prefix('#')?)))
        };
        let mapping = mapping.into_iter().flatten().filter_map(entry).collect();
        Some(Discriminator { property, mapping })
    }

    /// The pointers of a combinator's branches. A left out one has become null.
    fn branches(&self, keyword: Keyword, keep: impl Fn(&Node) -> bool) -> Vec<Pointer> {
        let Some(branches) = self.get(keyword).and_then(Node::as_array) else { return Vec::new() };
        let at = self.at.child(keyword.name());
        let branches = branches.iter().enumerate();
        let kept = branches.filter(|(_, branch)| branch.as_object().is_some() && keep(branch));
        kept.map(|(index, _)| at.child(index)).collect()
    }

    fn get(&self, keyword: Keyword) -> Option<&'a Node> {
        self.keywords.get(keyword)
    }

    fn part(&self, keyword: Keyword) -> Option<Pointer> {
        self.get(keyword)?.as_object().map(|_| self.at.child(keyword.name()))
    }

    fn text(&self, keyword: Keyword) -> Option<&'a str> {
        self.get(keyword)?.as_str()
    }

    fn flag(&self, keyword: Keyword) -> bool {
        self.get(keyword).and_then(Node::as_bool) == Some(true)
    }

    fn count(&self, keyword: Keyword) -> Option<u64> {
        integral(self.number(keyword)?.as_str())
    }

    fn number(&self, keyword: Keyword) -> Option<&'a Number> {
        self.get(keyword)?.as_number()
    }
}

/// Whether a schema is what `false` has become.
fn takes_nothing(node: &Node) -> bool {
    let not = node.get("not").and_then(Node::as_object);
    not.is_some_and(Map::is_empty) && node.as_object().is_some_and(|map| map.len() == 1)
}
