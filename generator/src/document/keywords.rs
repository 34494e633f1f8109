//! The keywords of a schema, found in one look at its members: it has four of the forty that there are.

use crate::source::{Map, Node};

macro_rules! keywords {
    ($($keyword:ident = $name:literal,)*) => {
        /// A keyword that types or rules are made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Keyword {
            $($keyword,)*
        }

        const COUNT: usize = [$($name),*].len();

        impl Keyword {
            /// As it is written.
            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$keyword => $name,)*
                }
            }

            fn parse(name: &str) -> Option<Self> {
                Some(match name {
                    $($name => Self::$keyword,)*
                    _ => return None,
                })
            }
        }
    };
}

keywords! {
    Reference = "$ref",
    Type = "type",
    Title = "title",
    Description = "description",
    Deprecated = "deprecated",
    Nullable = "nullable",
    ReadOnly = "readOnly",
    WriteOnly = "writeOnly",
    Format = "format",
    Enum = "enum",
    Const = "const",
    Default = "default",
    MinLength = "minLength",
    MaxLength = "maxLength",
    Pattern = "pattern",
    Minimum = "minimum",
    Maximum = "maximum",
    ExclusiveMinimum = "exclusiveMinimum",
    ExclusiveMaximum = "exclusiveMaximum",
    MultipleOf = "multipleOf",
    Items = "items",
    MinItems = "minItems",
    MaxItems = "maxItems",
    UniqueItems = "uniqueItems",
    MinProperties = "minProperties",
    MaxProperties = "maxProperties",
    Required = "required",
    Properties = "properties",
    AdditionalProperties = "additionalProperties",
    AllOf = "allOf",
    AnyOf = "anyOf",
    OneOf = "oneOf",
    Not = "not",
    Xml = "xml",
    Discriminator = "discriminator",
    PrefixItems = "prefixItems",
    Contains = "contains",
    MinContains = "minContains",
    MaxContains = "maxContains",
    PatternProperties = "patternProperties",
    PropertyNames = "propertyNames",
    DependentSchemas = "dependentSchemas",
    DependentRequired = "dependentRequired",
    UnevaluatedItems = "unevaluatedItems",
    UnevaluatedProperties = "unevaluatedProperties",
    If = "if",
    Then = "then",
    Else = "else",
}

/// The values of a schema's keywords.
pub(super) struct Keywords<'a>([Option<&'a Node>; COUNT]);

impl<'a> Keywords<'a> {
    pub(super) fn of(map: &'a Map) -> Self {
        let mut found = [None; COUNT];
        for (name, node) in map {
            if let Some(keyword) = Keyword::parse(name) {
                found[keyword as usize] = Some(node);
            }
        }
        Self(found)
    }

    pub(super) fn get(&self, keyword: Keyword) -> Option<&'a Node> {
        self.0[keyword as usize]
    }
}
