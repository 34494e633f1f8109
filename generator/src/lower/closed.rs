//! Schemas that allow no members but their own, where `allOf` or a choice puts others beside them.

use super::facts::Facts;
use super::resolve::Types;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Additional, Schema};

/// So many names are shown.
const SHOWN: usize = 3;

/// Tells of each schema in `facts` that forbids what another in it declares, once.
pub(super) fn tell(types: &mut Types<'_>, facts: &Facts<'_>) {
    let document = types.document;
    for at in facts.met.iter().filter(|at| document.has_keyword(at, ["additionalProperties"])) {
        let Some(schema) = document.schema(at) else { continue };
        let forbidden = forbidden(&schema, facts);
        if forbidden.is_empty() || !types.notes.closed.insert(at.clone()) {
            continue;
        }
        let text = text(&forbidden, facts);
        let help = "without it all members are allowed; in OpenAPI 3.1 `unevaluatedProperties: false` beside `allOf` \
                    allows those of all its branches and no others";
        let place = document.place(&at.child("additionalProperties"));
        let mut told = Diagnostic::new(Code::ClosedBeside, place, text).help(help);
        let first = forbidden.first().and_then(|name| facts.properties.get(name)).and_then(|key| key.first());
        if let Some(part) = first {
            told = told.also(document.place(&part.at), "declared here");
        }
        types.report.push(told);
    }
}

/// The members that other schemas declare and this one does not allow. What it requires itself counts as declared.
fn forbidden<'a>(schema: &Schema<'_>, facts: &Facts<'a>) -> Vec<&'a str> {
    if !matches!(schema.additional, Additional::Never) || !schema.pattern_properties.is_empty() {
        return Vec::new();
    }
    let is_own = |name: &str| schema.properties.iter().any(|(own, _)| *own == name) || schema.required.contains(&name);
    facts.properties.keys().copied().filter(|name| !is_own(name)).collect()
}

fn text(forbidden: &[&str], facts: &Facts<'_>) -> String {
    let shown: Vec<String> = forbidden.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    let more = match forbidden.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let end = match forbidden.iter().any(|name| facts.required.contains(name)) {
        true => "which must be there: no value is valid",
        false => "so that values that have them are refused",
    };
    format!(
        "`additionalProperties: false` forbids what is declared beside this schema: {}{more}, {end}",
        shown.join(", ")
    )
}
