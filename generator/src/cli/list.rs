use super::args::{ListArgs, ListFormat};
use super::options;
use super::show::{Terminal, cell, code, count, plain};
use super::status::Status;
use oasmith::{Account, Fate, Listed, Listing, Position};
use serde_json::{Value, json};

/// Lists operations and the ledger.
pub fn run(args: &ListArgs, terminal: &Terminal) -> Status {
    let listing = options::input(&args.input, terminal)
        .and_then(|options| terminal.report(terminal.during("Reading", || oasmith::list(&options))));
    match listing {
        Err(status) => status,
        Ok(listing) => terminal.print(&match args.format {
            ListFormat::Text => text(&listing),
            ListFormat::Json => format!("{:#}\n", as_json(&listing)),
            ListFormat::Markdown => markdown(&listing),
        }),
    }
}

fn title(listing: &Listing) -> String {
    plain(&format!("{} {}", listing.title, listing.version)).trim().to_owned()
}

fn text(listing: &Listing) -> String {
    let sizes = [count(listing.operations.len(), "operation"), count(listing.types, "type")];
    let mut text = format!("{}: {}\n", title(listing), sizes.join(", "));
    let width =
        |part: fn(&Listed) -> &str| listing.operations.iter().map(|o| part(o).chars().count()).max().unwrap_or(0);
    let (ids, paths) = (width(|o| &o.id), width(|o| &o.path));
    let mut tag = None;
    for operation in &listing.operations {
        if tag != Some(&operation.tag) {
            text.push_str(&format!("\n{}\n", plain(operation.tag.as_deref().unwrap_or("(no tag)"))));
            tag = Some(&operation.tag);
        }
        let (id, path) = (plain(&operation.id), plain(&operation.path));
        let deprecated = if operation.deprecated { "  (deprecated)" } else { "" };
        text.push_str(&format!("  {id:ids$}  {:7} {path:paths$}  {}{deprecated}\n", operation.method, operation.name));
    }
    text + &ledger(listing)
}

fn ledger(listing: &Listing) -> String {
    let accounts = || listing.parts.iter().chain(&listing.keywords);
    let width = accounts().map(|account| account.what.chars().count()).max().unwrap_or(0).max(7);
    let mut text = String::new();
    for (head, accounts) in [("part", &listing.parts), ("keyword", &listing.keywords)] {
        text.push_str(&format!("\n{head:width$}  honoured  approximated  ignored\n"));
        for Account { what, honoured, approximated, ignored } in accounts {
            text.push_str(&format!("{:width$}  {honoured:8}  {approximated:12}  {ignored:7}\n", plain(what)));
        }
    }
    text + &positions(listing)
}

/// How many schemas have a type, and those that became free JSON.
fn positions(listing: &Listing) -> String {
    let [typed, merged, free, untyped] = fates(listing);
    let mut text = format!(
        "\n{}: {typed} typed, {merged} merged into others, {free} free JSON, {untyped} without values in code\n",
        count(listing.positions.len(), "schema")
    );
    for (pointer, reason) in listing.free_json() {
        text.push_str(&format!("  {}: free JSON, since {}\n", plain(pointer), plain(reason)));
    }
    text
}

/// Typed, merged, free JSON and untyped.
fn fates(listing: &Listing) -> [usize; 4] {
    let mut counts = [0; 4];
    for position in &listing.positions {
        counts[match position.fate {
            Fate::Typed(_) => 0,
            Fate::Merged => 1,
            Fate::FreeJson(_) => 2,
            _ => 3,
        }] += 1;
    }
    counts
}

fn as_json(listing: &Listing) -> Value {
    let operation = |o: &Listed| {
        json!({
            "id": o.id, "name": o.name, "method": o.method, "path": o.path,
            "tag": o.tag, "summary": o.summary, "deprecated": o.deprecated,
        })
    };
    let account = |a: &Account| json!({ "what": a.what, "honoured": a.honoured, "approximated": a.approximated, "ignored": a.ignored });
    let position = |at: &Position| match &at.fate {
        Fate::Typed(ty) => json!({ "pointer": at.pointer, "fate": "typed", "type": ty }),
        Fate::FreeJson(why) => json!({ "pointer": at.pointer, "fate": "free_json", "reason": why }),
        Fate::Untyped(why) => json!({ "pointer": at.pointer, "fate": "untyped", "reason": why }),
        _ => json!({ "pointer": at.pointer, "fate": "merged" }),
    };
    json!({
        "title": listing.title,
        "version": listing.version,
        "types": listing.types,
        "operations": listing.operations.iter().map(operation).collect::<Vec<_>>(),
        "parts": listing.parts.iter().map(account).collect::<Vec<_>>(),
        "keywords": listing.keywords.iter().map(account).collect::<Vec<_>>(),
        "positions": listing.positions.iter().map(position).collect::<Vec<_>>(),
    })
}

fn markdown(listing: &Listing) -> String {
    let mut text = format!(
        "# {}\n\n| operation | method | path | tag | summary |\n|---|---|---|---|---|\n",
        cell(&title(listing))
    );
    for operation in &listing.operations {
        let cells = [
            code(&operation.id),
            operation.method.clone(),
            code(&operation.path),
            cell(operation.tag.as_deref().unwrap_or_default()),
            cell(operation.summary.as_deref().unwrap_or_default()),
        ];
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    for (head, accounts) in [("part", &listing.parts), ("keyword", &listing.keywords)] {
        text.push_str(&format!("\n| {head} | honoured | approximated | ignored |\n|---|---:|---:|---:|\n"));
        for Account { what, honoured, approximated, ignored } in accounts {
            text.push_str(&format!("| {} | {honoured} | {approximated} | {ignored} |\n", code(what)));
        }
    }
    text
}
