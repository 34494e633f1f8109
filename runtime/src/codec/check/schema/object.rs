use super::evaluated::Evaluated;
use super::{Checker, Holder, Path, Step, path};
use crate::codec::{Fault, Keyword, Ref, Rule};
use serde_json::{Map, Value as Json};

type Members = Map<String, Json>;

/// Objects.
impl Holder<'_> {
    pub(super) fn object(&mut self, keyword: &Keyword, (value, members): (&Json, &Members), seen: &mut Evaluated) {
        match keyword {
            Keyword::Required(names) => self.required(names, members),
            Keyword::Properties(properties) => {
                for (name, schema) in *properties {
                    if let Some(value) = members.get(*name) {
                        seen.member(name);
                        self.part(Step::Member(name), *schema, value);
                    }
                }
            }
            Keyword::PatternProperties(patterns) => {
                for (name, value) in members {
                    for (_, schema) in patterns.iter().filter(|(pattern, _)| matches(*pattern, name)) {
                        seen.member(name);
                        self.part(Step::Member(name), *schema, value);
                    }
                }
            }
            Keyword::AdditionalProperties { declared, patterns, schema } => {
                let is_other =
                    |name: &str| !declared.contains(&name) && !patterns.iter().any(|pattern| matches(*pattern, name));
                for (name, value) in members.iter().filter(|(name, _)| is_other(name)) {
                    self.other("additionalProperties", name, *schema, value);
                }
                seen.every_member();
            }
            Keyword::UnevaluatedProperties(schema) => {
                for (name, value) in members.iter().filter(|(name, _)| !seen.has_member(name)) {
                    self.other("unevaluatedProperties", name, *schema, value);
                }
                seen.every_member();
            }
            Keyword::PropertyNames(schema) => members.keys().for_each(|name| self.member_name(name, *schema)),
            Keyword::DependentRequired(dependent) => {
                for (_, names) in dependent.iter().filter(|(name, _)| members.contains_key(*name)) {
                    self.required(names, members);
                }
            }
            Keyword::DependentSchemas(dependent) => {
                for (_, schema) in dependent.iter().filter(|(name, _)| members.contains_key(*name)) {
                    seen.join(self.schema(*schema, value));
                }
            }
            _ => {}
        }
    }

    fn required(&mut self, names: &[&str], members: &Members) {
        for name in names.iter().filter(|name| !members.contains_key(**name)) {
            self.fault("required", format!("missing member `{name}`"));
        }
    }

    /// A member that is not declared; one that is forbidden is named.
    fn other(&mut self, keyword: &'static str, name: &str, schema: Ref, value: &Json) {
        if self.holds(schema, value).is_some() {
            return;
        }
        if forbids(schema) {
            self.fault(keyword, format!("unknown member `{name}`"));
        } else {
            self.part(Step::Member(name), schema, value);
        }
    }

    /// What is asserted of a name is said of the member that has it.
    fn member_name(&mut self, name: &str, schema: Ref) {
        let at = Path { up: self.at, step: Step::Member(name) };
        let mut faults = Vec::new();
        Holder { at: Some(&at), faults: &mut faults, still: 0 }.schema(schema, &Json::from(name));
        for fault in faults {
            let message = format!("its name {}", fault.message());
            self.faults.push(Fault::new(path::pointer(Some(&at)), "propertyNames", message));
        }
    }
}

/// Whether no value holds, for all that can be seen at once.
fn forbids(schema: Ref) -> bool {
    let is_all = |keyword: &Keyword| matches!(keyword, Keyword::Not(all) if all.schema().keywords.is_empty());
    schema.schema().keywords.iter().any(is_all)
}

fn matches(pattern: Rule, name: &str) -> bool {
    let mut faults = Vec::new();
    Checker { at: None, rules: &[pattern], faults: &mut faults }.text(name);
    faults.is_empty()
}
