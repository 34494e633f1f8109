//! The document to the IR: names chosen once, unions proved, `allOf` merged, recursion boxed.

mod address;
mod alternatives;
mod array;
mod base;
mod body;
mod bounds;
mod budget;
mod carrier;
mod choice;
mod closed;
mod constructor;
mod draft;
mod encoding;
mod enumeration;
mod facts;
mod fallback;
mod feature;
mod filter;
mod group;
mod header;
mod hint;
mod inheritance;
mod joined;
mod keep;
mod keyword;
mod ledger;
mod left_out;
mod media;
mod moved;
mod naming;
mod nested;
mod object;
mod one_way;
mod operation;
mod page_link;
mod page_rule;
mod paging;
mod parameter;
mod part_header;
mod parts;
mod path;
mod pattern;
mod pins;
mod position;
mod proof;
mod reach;
mod reading;
mod received;
mod recursion;
mod residue;
mod resolve;
mod response;
mod response_name;
mod rules;
mod scalar;
mod schema;
mod scope;
mod security;
mod select;
mod server;
mod sketch;
mod tagged;
mod tell;
mod twins;
mod type_map;
mod union;
mod variant;
mod weight;
mod words;
mod xml;

pub use filter::Filter;
pub use page_rule::PageRule;
pub(crate) use page_rule::PageValue;
pub use paging::pages;
pub use pins::{Choices, Pins};
pub use reading::Reading;
pub use select::Selection;
pub use type_map::TypeMap;

use crate::diagnostics::Report;
use crate::document::Document;
use crate::ir::{Api, Docs};
use carrier::Carriers;
use operation::Surroundings;
use resolve::Types;
use server::Servers;
use std::collections::BTreeSet;

/// Methods of every client builder; schemes and servers are named around them.
const BUILDER_METHODS: &[&str] = &[
    "base_url",
    "build",
    "clone",
    "fmt",
    "header",
    "hook",
    "limits",
    "new",
    "no_proxy",
    "on_invalid",
    "options",
    "proxy",
    "retry_budget",
    "root_certificate",
    "server",
    "transport",
    "user_agent",
    "wrap_transport",
];

/// Lowers the whole document, which is from `base`; names are chosen before anything is selected. `None` only where `report` has an error.
pub fn lower(
    document: &Document,
    reading: Reading,
    base: Option<&str>,
    map: &TypeMap,
    pins: &mut Pins,
    report: &mut Report,
) -> Option<Api> {
    pins.follow(document);
    let info = document.info();
    let builder: BTreeSet<String> = BUILDER_METHODS.iter().map(|name| (*name).to_owned()).collect();
    let declared = document.schemes();
    left_out::tell_schemes(document, &declared, report);
    let schemes = security::schemes(&declared, &builder, pins);
    let found = document.operations();
    let names = operation::names(document, &found, pins);
    let groups = group::groups(document, &found, pins);

    let mut servers = Servers::new(base);
    let default_server = document.servers().first().map(|server| servers.index(server));
    found.iter().for_each(|operation| left_out::tell(document, operation, report));
    left_out::tell_answers(document, &found, report);
    let map = map.settled(document, report);
    let mut types = Types::new(document, reading, map, Carriers::new(document, &found), pins, report);
    let aliases = schema::components(&mut types);
    let mut around = Surroundings { schemes: &schemes, servers: &mut servers };
    let operations: Vec<_> = found
        .iter()
        .zip(names)
        .map(|(operation, name)| {
            let lowered = operation::lower(&mut types, operation, name, &mut around);
            types.settle(schema::build);
            lowered
        })
        .collect();
    let received = document.received();
    let typed = received::payloads(&mut types, &received);
    if types.budget.spent {
        return None;
    }
    let definitions = schema::finish(&mut types, aliases, &operations);
    left_out::tell_schemas(document, &types.notes.met, types.report);
    let fates = position::account(&mut types);
    let schemas = keyword::finish(&mut types);
    let xml = xml::finish(&mut types);
    // What was gathered takes as much memory as the document.
    let (notes, whole) = types.into_notes();
    let parts = parts::account(document, &found, received.len(), typed);
    let ledger = ledger::account(document, (&notes, &whole), &fates, parts);

    let mut reserved: BTreeSet<String> =
        builder.into_iter().chain(schemes.iter().map(|scheme| scheme.name.rust.clone())).collect();
    let settings = servers.settings(&reserved, pins);
    reserved.extend(settings.iter().map(|setting| setting.name.rust.clone()));
    let mut api = Api {
        title: info.title,
        version: info.version,
        docs: Docs { description: info.description, ..Docs::default() },
        servers: servers.finish(&reserved, pins),
        default_server,
        settings,
        schemes,
        types: definitions,
        schemas,
        xml,
        operations,
        shared_error: None,
        groups,
        type_modules: Vec::new(),
        ledger,
        selected: None,
    };
    reach::assign_modules(&mut api);
    twins::join(&mut api);
    // a type is needed by those who need its other names, too
    reach::assign_modules(&mut api);
    api.shared_error = response::shared_error(&api);
    Some(api)
}
