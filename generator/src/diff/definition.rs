//! Types of `models`.

use super::changes::{Changes, Subject};
use super::pairs::emitted;
use super::reach::Reach;
use super::same::behind;
use super::{Both, DiffCode, Spot, enumeration, object, union};
use crate::ir::{Api, Definition, Kind, Type, TypeId};

pub(super) fn compare(both: &Both<'_>, reach: &(Reach, Reach), changes: &mut Changes) {
    for id in emitted(both.old.api) {
        let definition = both.old.api.definition(id);
        match both.pairs.new_of.get(&id) {
            Some(other) => pair(both, reach, (id, *other), changes),
            None => {
                let about = subject(definition, definition, reach.0.operations(id));
                about.tell(DiffCode::TypeRemoved, format!("the {} is gone", word(&definition.kind)), changes);
            }
        }
    }
    for id in emitted(both.new.api).into_iter().filter(|id| !both.pairs.has_new(*id)) {
        let definition = both.new.api.definition(id);
        let about = subject(definition, definition, reach.1.operations(id));
        about.tell(DiffCode::TypeAdded, format!("the {} is new", word(&definition.kind)), changes);
    }
}

fn subject(old: &Definition, new: &Definition, operations: std::collections::BTreeSet<String>) -> Subject {
    Subject {
        item: format!("models::{}", old.name.rust),
        old: Spot::from(&old.at),
        new: Spot::from(&new.at),
        operations,
        request: false,
        response: false,
    }
}

fn pair(both: &Both<'_>, reach: &(Reach, Reach), (old, new): (TypeId, TypeId), changes: &mut Changes) {
    let (a, b) = (both.old.api.definition(old), both.new.api.definition(new));
    let mut operations = reach.0.operations(old);
    operations.extend(reach.1.operations(new));
    let about = Subject {
        request: reach.0.is_request(old) && reach.1.is_request(new),
        response: reach.0.is_response(old) && reach.1.is_response(new),
        ..subject(a, b, operations)
    };
    if a.name.rust != b.name.rust {
        about.tell(DiffCode::TypeRenamed, format!("the {} is called `{}`", word(&a.kind), b.name.rust), changes);
    }
    match (&a.kind, &b.kind) {
        (Kind::Alias(from), Kind::Alias(to)) => {
            if !both.is_same(from, to) {
                let text = format!("it stands for `{}`, not `{}`", both.new.spelled(to), both.old.spelled(from));
                about.tell(DiffCode::TypeTarget, text, changes);
            }
        }
        _ => kinds(both, settled(both.old.api, old), settled(both.new.api, new), &about, changes),
    }
}

/// What a name stands for, if that is a definition.
fn settled(api: &Api, id: TypeId) -> &Kind {
    match behind(api, id) {
        Type::Named(id) => &api.definition(id).kind,
        _ => &api.definition(id).kind,
    }
}

fn kinds(both: &Both<'_>, old: &Kind, new: &Kind, about: &Subject, changes: &mut Changes) {
    match (old, new) {
        (Kind::Object(a), Kind::Object(b)) => object::compare(both, a, b, about, changes),
        (Kind::Enumeration(a), Kind::Enumeration(b)) => enumeration::compare(a, b, about, changes),
        (Kind::Union(a), Kind::Union(b)) => union::compare(both, a, b, about, changes),
        _ => {
            let text = format!("the {} became {}", word(old), article(word(new)));
            about.tell(DiffCode::TypeKind, text, changes);
        }
    }
}

fn word(kind: &Kind) -> &'static str {
    match kind {
        Kind::Object(_) => "struct",
        Kind::Enumeration(_) => "enum of strings",
        Kind::Union(_) => "enum of types",
        Kind::Alias(_) => "name of another type",
    }
}

fn article(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {word}")
}
