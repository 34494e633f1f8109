//! Holds a value against its schema and finds every fault.

pub(crate) mod exact;
mod number;
mod path;
mod pattern;
mod schema;
mod text;
mod whole;

use super::{Entries, Fault, Items, Rule, Shape, Union, ValidationError, Value, Visit, each_member, each_other};
use crate::file::File;
use crate::format::Format;
use path::{Path, Step};
use std::borrow::Cow;
use whole::Whole;

/// Every way in which a value breaks `rules`, or what its own type asserts, in the order of its members.
#[must_use]
pub fn check(value: &dyn Value, rules: &[Rule]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut checker = Checker { at: None, rules, faults: &mut faults };
    checker.value(value);
    faults
}

/// Holds a value against what its type asserts.
///
/// # Errors
/// With every fault, if there is one.
pub fn validate(value: &dyn Value) -> Result<(), ValidationError> {
    ValidationError::of(check(value, &[]))
}

/// Looks at one value: where it is, and what is asserted of it beyond its type.
struct Checker<'a> {
    at: Option<&'a Path<'a>>,
    rules: &'a [Rule],
    faults: &'a mut Vec<Fault>,
}

impl Checker<'_> {
    fn value(&mut self, value: &dyn Value) {
        if !self.rules.is_empty() {
            self.listed(value);
            self.schemas(value);
        }
        value.visit(self);
    }

    fn fault(&mut self, rule: &'static str, message: impl Into<String>) {
        self.push(Fault::new(path::pointer(self.at), rule, message.into()));
    }

    /// What a whole schema says, a member's own rules may have said already.
    fn push(&mut self, fault: Fault) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn part(&mut self, step: Step<'_>, rules: &[Rule], value: &dyn Value) {
        if matches!(rules, [Rule::Elsewhere]) || rules.is_empty() && value.is_free() {
            return;
        }
        let at = Path { up: self.at, step };
        let mut part = Checker { at: Some(&at), rules, faults: &mut *self.faults };
        part.value(value);
    }

    /// A member of an object, by the rules for it.
    fn member(&mut self, shape: &Shape, name: &str, rules: &[Rule], value: &dyn Value) {
        if has_names(self.rules) {
            self.name(name);
        }
        if has_names(shape.rules) {
            let mut own = Checker { at: self.at, rules: shape.rules, faults: &mut *self.faults };
            own.name(name);
        }
        self.part(Step::Member(name), rules, value);
    }

    /// `propertyNames`: what is asserted of a name is said of the member that has it.
    fn name(&mut self, name: &str) {
        let rules = self.inner(|rule| match rule {
            Rule::Names(rules) => Some(rules),
            _ => None,
        });
        if rules.is_empty() {
            return;
        }
        let at = Path { up: self.at, step: Step::Member(name) };
        let mut faults = Vec::new();
        let mut checker = Checker { at: Some(&at), rules: &rules, faults: &mut faults };
        checker.value(&name);
        self.faults.extend(faults.iter().map(|fault| {
            let message = format!("its name {}", fault.message());
            Fault::new(fault.pointer().to_owned(), "propertyNames", message)
        }));
    }

    /// The rules for what is inside; more than one list of them is rare.
    fn inner(&self, pick: fn(&Rule) -> Option<&'static [Rule]>) -> Cow<'static, [Rule]> {
        let mut lists = self.rules.iter().filter_map(pick);
        let first = lists.next().unwrap_or_default();
        let Some(second) = lists.next() else {
            return Cow::Borrowed(first);
        };
        let mut all = [first, second].concat();
        all.extend(lists.flatten().copied());
        Cow::Owned(all)
    }

    fn value_rules(&self) -> Cow<'static, [Rule]> {
        self.inner(|rule| match rule {
            Rule::Values(rules) => Some(rules),
            _ => None,
        })
    }
}

impl Visit for Checker<'_> {
    fn null(&mut self) {}

    fn bool(&mut self, _: bool) {}

    fn i64(&mut self, value: i64) {
        self.integer(value.into());
    }

    fn u64(&mut self, value: u64) {
        self.integer(value.into());
    }

    fn f64(&mut self, value: f64) {
        if !value.is_finite() {
            return self.fault("finite", "must be finite");
        }
        // The text that goes onto the wire is what is checked.
        self.compare(&format_args!("{value:?}"));
    }

    fn number(&mut self, text: &str) {
        self.compare(&text);
    }

    fn str(&mut self, value: &str) {
        self.text(value);
    }

    fn formatted(&mut self, format: Format, value: &str) {
        if !self.rules.contains(&Rule::Format(format)) {
            self.format(format, value);
        }
        self.text(value);
    }

    fn choice(&mut self, value: &str, known: bool) {
        if !known {
            self.fault("enum", "must be one of the values that the document lists");
        }
        self.text(value);
    }

    fn file(&mut self, file: &File) {
        self.bytes(file);
    }

    fn array(&mut self, items: &dyn Items) {
        self.item_count(items.len());
        self.unique(items);
        let rules = self.inner(|rule| match rule {
            Rule::Items(rules) => Some(rules),
            _ => None,
        });
        for index in 0..items.len() {
            self.part(Step::Item(index), &rules, items.get(index));
        }
    }

    fn map(&mut self, entries: &dyn Entries) {
        self.member_count(entries.len());
        let rules = self.value_rules();
        entries.each(&mut |name, value| {
            self.name(name);
            self.part(Step::Member(name), &rules, value);
        });
    }

    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        if !self.rules.is_empty() || !shape.rules.is_empty() {
            let mut count = 0;
            each_member(shape, values, &mut |_, _| count += 1);
            self.member_count(count);
            let mut own = Checker { at: self.at, rules: shape.rules, faults: &mut *self.faults };
            own.member_count(count);
            own.schemas(&Whole { shape, values });
        }
        let is_named = has_names(self.rules) || has_names(shape.rules);
        for (member, value) in shape.members.iter().zip(values) {
            if !is_named && member.rules.is_empty() && value.is_free() {
                continue;
            }
            if member.required || !value.is_absent() {
                self.member(shape, member.name, member.rules, *value);
            }
        }
        let Some(rest) = shape.rest else { return };
        let rest = [self.value_rules().as_ref(), rest].concat();
        each_other(shape, values, &mut |name, value| {
            let declared = shape.members.iter().find(|member| member.name == name);
            let rules = declared.map_or(rest.as_slice(), |member| member.rules);
            self.member(shape, name, rules, value);
        });
    }

    fn union(&mut self, union: &'static Union, branch: Option<usize>, value: &dyn Value) {
        if branch.is_none() {
            let rule = if union.exact { "oneOf" } else { "anyOf" };
            let message = format!("must be one of the kinds of `{}`", union.name);
            self.fault(rule, message);
        }
        if union.exact && branch.is_some_and(|branch| self.is_settled(union, branch, value)) {
            return;
        }
        let chosen = branch.and_then(|branch| union.branches.get(branch));
        let rules = [self.rules, chosen.map_or(&[], |branch| branch.rules)].concat();
        let mut faults = Vec::new();
        Checker { at: self.at, rules: &rules, faults: &mut faults }.value(value);
        if faults.is_empty() || exact::holds_elsewhere(union, branch, value) {
            return;
        }
        for fault in faults {
            self.push(fault);
        }
    }

    fn json(&mut self, value: &serde_json::Value) {
        use serde_json::Value::{Array, Bool, Null, Number, Object, String};
        match value {
            Null => self.null(),
            Bool(value) => self.bool(*value),
            Number(number) => self.compare(number),
            String(text) => self.text(text),
            Array(items) => self.array(items),
            Object(members) => self.map(members),
        }
    }

    fn unshowable(&mut self, why: &str) {
        self.fault("serialize", format!("cannot be written: {why}"));
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}

fn has_names(rules: &[Rule]) -> bool {
    rules.iter().any(|rule| matches!(rule, Rule::Names(_)))
}
