//! The builder's methods that set variables of servers, and the enums of their values.

use super::changes::{Changes, Subject};
use super::server::{away, home, operations};
use super::{Both, DiffCode, Spot};
use crate::ir::{Api, Name, Server, Setting};
use std::collections::BTreeSet;

pub(super) fn compare(both: &Both<'_>, changes: &mut Changes) {
    let find = |api: &Api, name: &str| api.settings.iter().find(|setting| setting.name.rust == name).cloned();
    for a in &both.old.api.settings {
        let place = place(both.old.api, a);
        let Some(b) = find(both.new.api, &a.name.rust) else {
            let text = format!("the variable `{}` of servers cannot be set any more", a.name.spec);
            subject(both.old.api, a, place, nowhere(both.old.api, a)).tell(DiffCode::SettingRemoved, text, changes);
            continue;
        };
        let about = subject(both.old.api, a, place, self::place(both.new.api, &b));
        targets(both, a, &b, &about, changes);
        match (&a.values, &b.values) {
            (Some((name, old)), Some((other, new))) if name == other => values(name, old, new, &about, changes),
            (None, None) => {}
            _ => {
                let text = format!("it takes {}, not {}", taken(&b), taken(a));
                about.tell(DiffCode::SettingType, text, changes);
            }
        }
    }
    for b in both.new.api.settings.iter().filter(|b| find(both.old.api, &b.name.rust).is_none()) {
        let text = format!("the variable `{}` of servers can be set", b.name.spec);
        let place = place(both.new.api, b);
        subject(both.new.api, b, nowhere(both.new.api, b), place).tell(DiffCode::SettingAdded, text, changes);
    }
}

/// Where the first server that has the variable declares it.
fn place(api: &Api, setting: &Setting) -> Spot {
    let Some(index) = setting.servers.first() else { return Spot::top("servers") };
    let servers = home(api, *index);
    let variables = servers.0.iter().map(|at| at.child("variables").child(&setting.name.spec));
    Spot(variables.chain(servers.0.clone()).collect())
}

/// What a document that lacks the variable says of servers instead.
fn nowhere(api: &Api, setting: &Setting) -> Spot {
    setting.servers.first().map_or_else(|| Spot::top("servers"), |index| away(api, *index))
}

/// Whether the method sets the variable of other servers, of those that both documents have.
fn targets(both: &Both<'_>, a: &Setting, b: &Setting, about: &Subject, changes: &mut Changes) {
    let (old, new) = (both.old.api, both.new.api);
    let has = |api: &Api, setting: &Setting, server: &Server| {
        let mut servers = setting.servers.iter().filter_map(|index| api.servers.get(*index));
        servers.any(|other| other.name.rust == server.name.rust)
    };
    for (index, server) in old.servers.iter().enumerate() {
        let Some(at) = new.servers.iter().position(|other| other.name.rust == server.name.rust) else { continue };
        let said = match (has(old, a, server), has(new, b, server)) {
            (true, false) => "does not set",
            (false, true) => "sets",
            _ => continue,
        };
        let text = format!("it {said} the variable of `{}` from now on", server.name.spec);
        let operations = operations(old, index);
        let about = Subject { old: home(old, index), new: home(new, at), operations, ..about.clone() };
        about.tell(DiffCode::SettingTargets, text, changes);
    }
}

fn subject(api: &Api, setting: &Setting, old: Spot, new: Spot) -> Subject {
    let item = format!("ClientBuilder::{}", setting.name.rust);
    let operations: BTreeSet<String> = setting.servers.iter().flat_map(|index| operations(api, *index)).collect();
    Subject { item, old, new, operations, request: true, response: false }
}

fn taken(setting: &Setting) -> String {
    setting.values.as_ref().map_or_else(|| "any text".to_owned(), |(name, _)| format!("`{name}`"))
}

fn values(name: &str, old: &[Name], new: &[Name], about: &Subject, changes: &mut Changes) {
    let find = |all: &[Name], rust: &str| all.iter().find(|value| value.rust == rust).cloned();
    let part = |value: &Name| Subject { item: format!("{name}::{}", value.rust), ..about.clone() };
    for a in old {
        match find(new, &a.rust) {
            None => part(a).tell(DiffCode::SettingValueRemoved, format!("the value `{}` is gone", a.spec), changes),
            Some(b) if a.spec != b.spec => {
                let text = format!("it stands for `{}`, not for `{}`", b.spec, a.spec);
                part(a).tell(DiffCode::SettingValueWire, text, changes);
            }
            Some(_) => {}
        }
    }
    for b in new.iter().filter(|b| find(old, &b.rust).is_none()) {
        part(b).tell(DiffCode::SettingValueAdded, format!("the value `{}` is new", b.spec), changes);
    }
}
