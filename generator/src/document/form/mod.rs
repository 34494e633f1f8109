//! JSON types of known members: what has another type than expected is mended where a meaning is left.
//!
//! After this pass every member that [`grammar`](super::grammar) knows has its form, or is gone.

mod member;
pub mod mend;
#[cfg(test)]
mod tests;

use super::findings::{Findings, describe};
use super::grammar::{Form, Kind};
use super::tree::Tree;
use super::version::Version;
use crate::diagnostics::{Code, Severity};
use crate::source::{Map, Node, Value, json_text};
use mend::Fit;

/// Checks every known member of `tree`.
pub fn check(tree: &mut Tree, version: Version, find: &mut Findings<'_>) {
    let mut check = Check { version, find, received: false };
    check.value(&mut tree.root, Form::One(tree.kind));
    for (pointer, kind) in tree.extras.clone() {
        if let Some(node) = tree.at_mut(pointer.as_str()) {
            check.value(node, Form::One(kind));
        }
    }
}

struct Check<'f, 'a> {
    version: Version,
    find: &'f mut Findings<'a>,
    /// Within webhooks or callbacks, which nobody calls: what is wrong there spoils no call.
    received: bool,
}

impl Check<'_, '_> {
    /// Goes on below a value that has its form.
    fn value(&mut self, node: &mut Node, form: Form) {
        match (&mut node.value, form) {
            (Value::Object(map), Form::One(_) | Form::SchemaOrFlag) => {
                if let Some(kind) = form.kind() {
                    self.object(map, kind);
                }
            }
            (Value::Object(map), form) if form.is_named() => {
                map.retain(|name, node| match form.child(name) {
                    // A reference that leads nowhere was reported.
                    Some(_) if name == "$ref" && node.as_str().is_some() => true,
                    Some(form) => self.keep(name, node, form),
                    None => true,
                });
            }
            (Value::Array(items), Form::List(kind)) => {
                for item in items {
                    // What is left out leaves null, so that pointers to its neighbours stay true.
                    if !self.keep("this item", item, Form::One(kind)) {
                        item.value = Value::Null;
                    }
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, map: &mut Map, kind: Kind) {
        if kind == Kind::Schema {
            self.schema_quirks(map);
        }
        map.retain(|name, node| match kind.form(name) {
            Some(form) => {
                self.later(name, node, kind);
                let outer = self.received;
                self.received |= matches!((kind, name.as_str()), (_, "webhooks") | (Kind::Operation, "callbacks"));
                let stays = self.keep(name, node, form);
                self.received = outer;
                stays
            }
            None => self.unknown(name, node, kind),
        });
    }

    /// Whether a value stays, mended or not. What it holds is checked as well.
    fn keep(&mut self, name: &str, node: &mut Node, form: Form) -> bool {
        let found = describe(node);
        let mut instead = None;
        let (message, topic) = match mend::fit(node, form) {
            Fit::Fine => (String::new(), String::new()),
            Fit::Mended(to) => {
                instead = Some(json_text(node).into_boxed_str());
                let message = format!("{} is {found}, {} was expected; taken as {to}", quote(name), form.noun());
                (message, format!("{name} {to}"))
            }
            Fit::Within(what) => (
                format!("{} holds other values than {what}; they were taken as such or left out", quote(name)),
                format!("{name} within"),
            ),
            Fit::Unfit => {
                self.unfit(name, node, form, &found);
                return false;
            }
        };
        if !message.is_empty() {
            let label = format!("expected {}", form.noun());
            let mut mended = self.find.diagnostic(Code::WrongType, node, message).label(label);
            mended.instead = instead;
            self.find.repeat(topic, mended);
        }
        self.value(node, form);
        true
    }

    fn unfit(&mut self, name: &str, node: &Node, form: Form, found: &str) {
        let null = matches!(node.value, Value::Null);
        let code = if null || !is_structure(form) { Code::WrongType } else { Code::WrongTypeLost };
        let fate = if null { "taken as absent" } else { "left out" };
        let mut fault = self
            .find
            .diagnostic(code, node, format!("{} is {found}, {} was expected; {fate}", quote(name), form.noun()))
            .label(format!("expected {}", form.noun()));
        if self.received {
            fault.severity = Severity::Warning;
        }
        if null {
            self.find.is_absent(node);
        }
        if fault.severity == Severity::Error {
            self.find.report(fault);
        } else {
            self.find.repeat(format!("{name} {fate}"), fault);
        }
    }
}

/// Whether leaving out what stands here loses more than a word about something else.
fn is_structure(form: Form) -> bool {
    match form {
        Form::One(kind) => !matches!(kind, Kind::Contact | Kind::License | Kind::Tag | Kind::Discriminator),
        Form::List(_) | Form::SchemaOrFlag | Form::Reference => true,
        Form::Map(_) | Form::Table(_) => true,
        // Nobody calls a callback.
        _ => false,
    }
}

fn quote(name: &str) -> String {
    if name == "this item" { name.into() } else { format!("`{name}`") }
}
