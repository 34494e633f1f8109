//! Two APIs held against each other: what changes for users of the generated crate.
//!
//! Both are lowered with the same lock, so that what has the same Rust name is the same item to its users. Each change is
//! told once, at the item that has it.

mod answer;
mod argument;
mod body;
mod changes;
mod code;
mod definition;
mod enumeration;
mod field;
mod header;
mod object;
mod operation;
mod pairs;
mod parameter;
mod reach;
mod rename;
mod rule;
mod rule_order;
mod same;
mod schema;
mod security;
mod server;
mod server_choice;
mod setting;
mod shared_error;
mod union;
mod words;

pub use changes::{Change, Spot};
pub use code::{DiffCode, Step};

use crate::ir::{Api, Type};
use changes::Changes;
use pairs::Pairs;
use reach::Reach;

/// An API, and how its types are written.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    pub api: &'a Api,
    /// A type as text.
    pub spell: fn(&Api, &Type) -> String,
}

impl Side<'_> {
    fn spelled(&self, ty: &Type) -> String {
        (self.spell)(self.api, ty)
    }
}

/// All that changes from `old` to `new` for users of the generated crate.
pub fn compare(old: Side<'_>, new: Side<'_>) -> Vec<Change> {
    let operations = operation::matched(old.api, new.api);
    let both = Both { old, new, pairs: Pairs::find(old.api, new.api, &operations) };
    let mut changes = Changes::default();
    security::compare(&both, &operations, &mut changes);
    server::compare(&both, &operations, &mut changes);
    server_choice::compare(&both, &mut changes);
    setting::compare(&both, &mut changes);
    shared_error::compare(&both, &mut changes);
    operation::compare(&both, &operations, &mut changes);
    let reach = (Reach::of(old.api), Reach::of(new.api));
    definition::compare(&both, &reach, &mut changes);
    changes.into_all()
}

/// The two sides, and which of their types are the same to users.
struct Both<'a> {
    old: Side<'a>,
    new: Side<'a>,
    pairs: Pairs,
}
