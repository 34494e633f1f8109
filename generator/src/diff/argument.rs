//! Arguments of methods and setters of calls.

use super::changes::{Changes, Subject};
use super::parameter::{Given, Manner, Match, given, matched};
use super::words::listed;
use super::{Both, DiffCode, Spot, body, rule};
use crate::ir::Operation;

pub(super) fn compare(
    both: &Both<'_>,
    old: &Operation,
    new: &Operation,
    call: &str,
    subject: &Subject,
    changes: &mut Changes,
) {
    let (before, after) = (given(old), given(new));
    let all = matched(&before, &after, &|a, b| both.is_same(a, b));
    let scope = Scope { both, call, subject };
    for (a, b) in &all {
        match (a, b) {
            (Some(a), Some(b)) => scope.pair(a, b, changes),
            (Some(a), None) => scope.gone(a, changes),
            (None, Some(b)) => scope.added(b, changes),
            (None, None) => {}
        }
    }
    if let (Some(a), Some(b)) = (&old.body, &new.body) {
        let item = a.choice.as_ref().map_or_else(|| call.to_owned(), |name| format!("{}::{name}", module(call)));
        body::compare(
            both,
            a,
            b,
            &Subject { item, old: (&a.at).into(), new: (&b.at).into(), ..subject.clone() },
            changes,
        );
    }
    order(old, new, &all, subject, changes);
}

/// The module of a path.
fn module(path: &str) -> &str {
    path.rsplit_once("::").map_or("", |(module, _)| module)
}

/// The operation whose arguments they are.
struct Scope<'a> {
    both: &'a Both<'a>,
    /// The path of the type of the call.
    call: &'a str,
    subject: &'a Subject,
}

impl Scope<'_> {
    fn about(&self, of: &Given<'_>, old: impl Into<Spot>, new: impl Into<Spot>) -> Subject {
        let item = match of.manner {
            Manner::Setter => format!("{}::{}", self.call, of.rust),
            _ => format!("{}({})", self.subject.item, of.rust),
        };
        Subject { item, old: old.into(), new: new.into(), ..self.subject.clone() }
    }

    fn gone(&self, a: &Given<'_>, changes: &mut Changes) {
        let about = self.about(a, a.at, self.subject.new.clone());
        let (code, text) = match a.manner {
            Manner::Argument => (DiffCode::ArgumentRemoved, format!("{} is no argument any more", a.called())),
            Manner::Setter => (DiffCode::SetterRemoved, format!("{} cannot be set any more", a.called())),
            Manner::Filled => (DiffCode::ParameterWire, format!("{} is not sent any more", a.called())),
        };
        about.tell(code, text, changes);
    }

    fn added(&self, b: &Given<'_>, changes: &mut Changes) {
        let about = self.about(b, self.subject.old.clone(), b.at);
        let ty = self.both.new.spelled(b.ty);
        let (code, text) = match b.manner {
            Manner::Argument => (DiffCode::ArgumentAdded, format!("{} must be given: `{}: {ty}`", b.called(), b.rust)),
            Manner::Setter => (DiffCode::SetterAdded, format!("{} can be set, a `{ty}`", b.called())),
            Manner::Filled => (DiffCode::ParameterWire, format!("{} is sent with its only value", b.called())),
        };
        about.tell(code, text, changes);
    }

    fn pair(&self, a: &Given<'_>, b: &Given<'_>, changes: &mut Changes) {
        let about = self.about(a, a.at, b.at);
        self.manner(a, b, &about, changes);
        let (old, new) = (self.both.old.spelled(a.ty), self.both.new.spelled(b.ty));
        if !self.both.is_same(a.ty, b.ty) || a.nullable != b.nullable || a.fixed != b.fixed && b.manner == a.manner {
            let nullable = |ty: String, is: bool| if is { format!("Option<{ty}>") } else { ty };
            let text = format!("it takes `{}`, not `{}`", nullable(new, b.nullable), nullable(old, a.nullable));
            about.tell(DiffCode::ArgumentType, text, changes);
        }
        self.wire(a, b, &about, changes);
        let schema = |given: &Given<'_>| match given.media_type {
            Some(media_type) => Spot::from(&given.at.descend(["content", media_type, "schema"])),
            None => given.at.into(),
        };
        let ruled = Subject { old: schema(a), new: schema(b), ..about };
        rule::compare(self.both, a.rules, b.rules, &ruled, changes);
    }

    /// Whether it is an argument or a setter, and what that is called.
    fn manner(&self, a: &Given<'_>, b: &Given<'_>, about: &Subject, changes: &mut Changes) {
        let name = a.called();
        let (code, text) = match (a.manner, b.manner) {
            (Manner::Setter, Manner::Setter) if a.rust != b.rust => {
                (DiffCode::SetterRenamed, format!("it is called `{}`", b.rust))
            }
            (Manner::Argument, Manner::Setter) => {
                (DiffCode::ArgumentOptional, format!("{name} is set on the call, no argument of the method"))
            }
            (Manner::Setter, Manner::Argument) => {
                (DiffCode::ArgumentRequired, format!("{name} must be given as an argument of the method"))
            }
            (Manner::Argument, Manner::Filled) => {
                (DiffCode::ArgumentRemoved, format!("{name} has one value, and is no argument any more"))
            }
            (Manner::Filled, Manner::Argument) => {
                (DiffCode::ArgumentAdded, format!("{name} has more than one value, and must be given"))
            }
            (Manner::Setter, Manner::Filled) => {
                (DiffCode::SetterRemoved, format!("{name} has one value, and is always sent"))
            }
            (Manner::Filled, Manner::Setter) => (DiffCode::SetterAdded, format!("{name} can be set, or left out")),
            _ => return,
        };
        about.tell(code, text, changes);
    }

    fn wire(&self, a: &Given<'_>, b: &Given<'_>, about: &Subject, changes: &mut Changes) {
        if a.is_body() && b.is_body() {
            if a.media_type != b.media_type {
                let kind = |given: &Given<'_>| given.media_type.unwrap_or_default().to_owned();
                let text = format!("it goes out as `{}`, not `{}`", kind(b), kind(a));
                about.tell(DiffCode::BodyWire, text, changes);
            }
            return;
        }
        // The names of placeholders do not go over the wire.
        let renamed = a.spec != b.spec && !(a.is_in_path() && b.is_in_path());
        if renamed {
            about.tell(DiffCode::ParameterWire, format!("it goes out as `{}`, not `{}`", b.spec, a.spec), changes);
        } else if a.wire != b.wire {
            about.tell(DiffCode::ParameterWire, "it goes out in another place or style", changes);
        }
    }
}

/// Whether the arguments that both have stand in one order.
fn order(old: &Operation, new: &Operation, all: &[Match<'_, '_>], subject: &Subject, changes: &mut Changes) {
    let is_argument = |given: &Given<'_>| given.manner == Manner::Argument;
    let common: Vec<(Given<'_>, Given<'_>)> = all
        .iter()
        .filter_map(|(a, b)| Some(((*a)?, (*b)?)))
        .filter(|(a, b)| is_argument(a) && is_argument(b))
        .collect();
    let names = |operation: &Operation| -> Vec<String> {
        let name = |index: &Option<usize>| match index {
            Some(index) => operation.parameters.get(*index).map(|parameter| parameter.name.rust.clone()),
            None => operation.body.as_ref().map(|body| body.name.rust.clone()),
        };
        operation.arguments.iter().filter_map(name).collect()
    };
    let new_name = |rust: &String| common.iter().find(|(a, _)| a.rust == rust).map(|(_, b)| b.rust.to_owned());
    let before: Vec<String> = names(old).iter().filter_map(new_name).collect();
    let after: Vec<String> = names(new).into_iter().filter(|rust| common.iter().any(|(_, b)| b.rust == rust)).collect();
    if before != after {
        let text = format!(
            "it takes {} in this order, not {}",
            listed(after.iter().map(String::as_str)),
            listed(before.iter().map(String::as_str))
        );
        subject.tell(DiffCode::ArgumentOrder, text, changes);
    }
}
