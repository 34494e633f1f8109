//! The builder's choice among servers: the enum `Server`, and the method that takes one.

use super::changes::{Changes, Subject};
use super::server::{address, away, home, operations};
use super::{Both, DiffCode};
use crate::ir::{Api, Server};

pub(super) fn compare(both: &Both<'_>, changes: &mut Changes) {
    let (old, new) = (choices(both.old.api), choices(both.new.api));
    match (old.as_slice(), new.as_slice()) {
        ([], []) => {}
        ([], [(index, _, _), ..]) => {
            let about = of(both.new.api, *index, "Server", (None, Some(*index)));
            let text = format!("there is a choice of {} servers, which the builder takes", new.len());
            about.tell(DiffCode::ChoiceAdded, text, changes);
        }
        ([(index, _, _), ..], []) => {
            let about = of(both.old.api, *index, "Server", (Some(*index), None));
            about.tell(DiffCode::ChoiceRemoved, "there is no choice of servers any more", changes);
        }
        _ => variants(both, &old, &new, changes),
    }
}

/// The servers that can be chosen: index and variant.
type Choice<'a> = (usize, &'a Server, &'a str);

fn choices(api: &Api) -> Vec<Choice<'_>> {
    let all = api.servers.iter().enumerate();
    all.filter_map(|(index, server)| Some((index, server, server.choice.as_deref()?))).collect()
}

fn variants(both: &Both<'_>, old: &[Choice<'_>], new: &[Choice<'_>], changes: &mut Changes) {
    let find = |all: &[Choice<'_>], name: &str| all.iter().position(|(_, _, other)| *other == name);
    for (index, a, name) in old {
        let item = format!("Server::{name}");
        let Some(same) = find(new, name) else {
            let text = format!("the server `{}` cannot be chosen any more", a.name.spec);
            of(both.old.api, *index, &item, (Some(*index), None)).tell(DiffCode::ChoiceVariantRemoved, text, changes);
            continue;
        };
        let (at, b, _) = &new[same];
        let (before, after) = (address(a), address(b));
        if before != after {
            let about =
                Subject { new: home(both.new.api, *at), ..of(both.old.api, *index, &item, (Some(*index), None)) };
            let text = format!("it stands for `{after}`, not for `{before}`");
            about.tell(DiffCode::ChoiceAddress, text, changes);
        }
    }
    for (index, b, name) in new.iter().filter(|(_, _, name)| find(old, name).is_none()) {
        let text = format!("the server `{}` can be chosen", b.name.spec);
        let about = of(both.new.api, *index, &format!("Server::{name}"), (None, Some(*index)));
        about.tell(DiffCode::ChoiceVariantAdded, text, changes);
    }
}

/// About a server of one side, which the other lacks.
fn of(api: &Api, index: usize, item: &str, sides: (Option<usize>, Option<usize>)) -> Subject {
    let place = |side: Option<usize>| if side.is_some() { home(api, index) } else { away(api, index) };
    let (old, new) = (place(sides.0), place(sides.1));
    Subject { item: item.to_owned(), old, new, operations: operations(api, index), request: true, response: false }
}
