use super::args::{ListArgs, ListFormat};
use super::options;
use super::show::{Terminal, count, plain};
use super::status::Status;
use oasmith::{Account, Listed, Listing};
use serde_json::{Value, json};

/// Lists operations and the ledger.
pub fn run(args: &ListArgs, terminal: &Terminal) -> Status {
    let listing = options::input(&args.input, terminal).and_then(|options| terminal.report(oasmith::list(&options)));
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
    let width = listing.ledger.iter().map(|account| account.what.chars().count()).max().unwrap_or(0).max(7);
    let mut text = format!("\n{:width$}  honoured  approximated  ignored\n", "keyword");
    for Account { what, honoured, approximated, ignored } in &listing.ledger {
        text.push_str(&format!("{:width$}  {honoured:8}  {approximated:12}  {ignored:7}\n", plain(what)));
    }
    if !listing.free_json.is_empty() {
        text.push_str("\nSchemas that became free JSON:\n");
        listing.free_json.iter().for_each(|pointer| text.push_str(&format!("  {}\n", plain(pointer))));
    }
    text
}

fn as_json(listing: &Listing) -> Value {
    let operation = |o: &Listed| {
        json!({
            "id": o.id, "name": o.name, "method": o.method, "path": o.path,
            "tag": o.tag, "summary": o.summary, "deprecated": o.deprecated,
        })
    };
    let account = |a: &Account| json!({ "keyword": a.what, "honoured": a.honoured, "approximated": a.approximated, "ignored": a.ignored });
    json!({
        "title": listing.title,
        "version": listing.version,
        "types": listing.types,
        "operations": listing.operations.iter().map(operation).collect::<Vec<_>>(),
        "ledger": listing.ledger.iter().map(account).collect::<Vec<_>>(),
        "free_json": listing.free_json,
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
    text.push_str("\n| keyword | honoured | approximated | ignored |\n|---|---:|---:|---:|\n");
    for Account { what, honoured, approximated, ignored } in &listing.ledger {
        text.push_str(&format!("| {} | {honoured} | {approximated} | {ignored} |\n", code(what)));
    }
    text
}

/// Text that stays in its cell.
fn cell(text: &str) -> String {
    plain(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

fn code(text: &str) -> String {
    format!("`{}`", plain(text).replace('`', "'").replace('|', "\\|"))
}
