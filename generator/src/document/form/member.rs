use super::Check;
use crate::diagnostics::{Code, is_slip};
use crate::document::findings::meant;
use crate::document::grammar::Kind;
use crate::document::version::Version;
use crate::source::{Map, Node, Value};

impl Check<'_, '_> {
    /// A member that the specification does not know has no effect. Whether it stays: a reference may lead into it.
    pub(super) fn unknown(&mut self, name: &str, node: &Node, kind: Kind) -> bool {
        let stays = matches!(kind, Kind::Document | Kind::Document2 | Kind::Components | Kind::Schema);
        if name.starts_with("x-") || name.starts_with("X-") {
            return true;
        }
        // JSON Schema allows any other keyword; one that is nearly right is a slip.
        let known = || kind.fields().iter().map(|field| field.name);
        if kind == Kind::Schema && !known().any(|known| plain(known) == plain(name) || is_slip(name, known)) {
            return true;
        }
        let near = meant(name, known());
        let noun = kind.noun();
        let mut odd =
            self.find.at_key(Code::UnknownMember, node, format!("{noun} has no member `{name}`; it was ignored"));
        odd.help = near.or_else(|| Some("extensions begin with `x-`".into()));
        self.find.repeat(format!("{noun} {name}"), odd);
        stays
    }

    /// A member that only a later version has is read as there.
    pub(super) fn later(&mut self, name: &str, node: &Node, kind: Kind) {
        let since = kind.since(name);
        if since <= self.version || self.is_renamed(name, node) {
            return;
        }
        let later = self.find.at_key(
            Code::OtherVersion,
            node,
            format!("{} has no `{name}`; it was read as {} means it", self.version.name(), since.name()),
        );
        self.find.repeat(name, later);
    }

    /// Whether `prefixItems` was written as `items`, of which was told.
    fn is_renamed(&self, name: &str, node: &Node) -> bool {
        name == "prefixItems" && self.find.place(node).pointer.last().as_deref() == Some("items")
    }

    /// What schemas of older drafts say in another form.
    pub(super) fn schema_quirks(&mut self, map: &mut Map) {
        self.plain_discriminator(map);
        self.null_type(map);
        if let Some(required) = map.get("required").filter(|node| is_flag(node)) {
            let misplaced = self
                .find
                .at_key(
                    Code::RequiredFlag,
                    required,
                    "`required` inside a property is not how a property is required; it was ignored",
                )
                .help("list the property's name in `required` of the object that holds it");
            self.find.repeat("", misplaced);
            map.shift_remove("required");
        }
        self.named_examples(map);
        let Some(items) = map.get("items").filter(|node| node.as_array().is_some()) else {
            return;
        };
        let tuple = self.find.at_key(
            Code::TupleItems,
            items,
            "`items` is an array, a schema was expected; read as `prefixItems`",
        );
        self.find.repeat("", tuple);
        if let Some(items) = map.shift_remove("items") {
            map.entry("prefixItems".into()).or_insert(items);
        }
        // What draft 4 calls additional items are the items after the prefix.
        if let Some(rest) = map.shift_remove("additionalItems") {
            map.insert("items".into(), rest);
        }
    }

    /// Examples of schemas are a list of values; those of parameters have names, and objects around them.
    fn named_examples(&mut self, map: &mut Map) {
        let Some(examples) = map.get_mut("examples") else { return };
        let Some(named) = examples.as_object() else { return };
        let values = named.values().map(|one| one.get("value").unwrap_or(one).clone()).collect();
        let message = "`examples` of a schema is an object, an array was expected; its values were taken";
        let mended = self.find.diagnostic(Code::WrongType, examples, message).label("expected an array");
        examples.value = Value::Array(values);
        self.find.repeat("examples", mended);
    }

    /// YAML reads an unquoted `type: null` as no name at all.
    fn null_type(&mut self, map: &mut Map) {
        let Some(written) = map.get_mut("type") else { return };
        if self.version < Version::V31 || !matches!(written.value, Value::Null) {
            return;
        }
        written.value = Value::String("null".into());
        let message = "`type` is null, the name of a type was expected; taken as the type `null`";
        let mended = self.find.diagnostic(Code::WrongType, written, message).help("put quotes around it");
        self.find.repeat("type null", mended);
    }

    /// In Swagger 2.0 a discriminator is a name and nothing else.
    fn plain_discriminator(&self, map: &mut Map) {
        let Some(discriminator) = map.get_mut("discriminator") else { return };
        if self.version == Version::V20 && discriminator.as_str().is_some() {
            let name = discriminator.clone();
            discriminator.value = Value::object(Map::from_iter([("propertyName".to_owned(), name)]));
        }
    }
}

fn is_flag(node: &Node) -> bool {
    match &node.value {
        Value::Bool(_) => true,
        Value::String(text) => matches!(text.as_str(), "true" | "false"),
        _ => false,
    }
}

/// A name without what people get wrong: case, separators, the plural.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.collect::<String>().to_lowercase().trim_end_matches('s').to_owned()
}
