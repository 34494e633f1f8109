//! The table.

use crate::figures::{Figures, Row};
use comfy_table::{Cell, CellAlignment, Table, presets};

const HEAD: [&str; 12] = [
    "document",
    "version",
    "operations",
    "emitted",
    "errors",
    "warnings",
    "schemas",
    "free JSON",
    "CPU s",
    "MB",
    "lines",
    "compiles",
];

/// For a terminal.
pub(crate) fn text(rows: &[Row]) -> String {
    let mut table = table(rows);
    table.load_preset(presets::NOTHING);
    format!("{}\n", table.trim_fmt())
}

/// For a page.
pub(crate) fn markdown(rows: &[Row]) -> String {
    let mut table = table(rows);
    table.load_preset(presets::ASCII_MARKDOWN);
    format!("{table}\n")
}

fn table(rows: &[Row]) -> Table {
    let mut table = Table::new();
    table.set_header(HEAD);
    let mut total = Figures::default();
    for row in rows {
        table.add_row(cells(&row.name, row.figures.as_ref().ok(), &verdict(row)));
        if let Ok(figures) = &row.figures {
            add(&mut total, figures);
        }
    }
    let compiled = rows.iter().filter(|row| compiles(row) == Some(true)).count();
    table.add_row(cells(&format!("{} documents", rows.len()), Some(&total), &compiled.to_string()));
    for column in table.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

fn cells(name: &str, figures: Option<&Figures>, verdict: &str) -> Vec<Cell> {
    let Some(figures) = figures else {
        return std::iter::once(name).chain([""; 10]).chain([verdict]).map(Cell::new).collect();
    };
    let counts = [figures.written, figures.emitted, figures.errors, figures.warnings, figures.positions, figures.free];
    let mut cells = vec![Cell::new(name), Cell::new(&figures.version)];
    cells.extend(counts.map(Cell::new));
    cells.push(Cell::new(format!("{:.2}", figures.seconds)));
    cells.push(Cell::new(format!("{:.0}", figures.megabytes)));
    cells.push(Cell::new(figures.lines));
    cells.push(Cell::new(verdict));
    cells
}

/// Whether all tools that ran are content; nothing where none ran.
fn compiles(row: &Row) -> Option<bool> {
    let said = |verdict: &(&str, Option<String>)| verdict.1.is_none();
    if row.verdicts.is_empty() { None } else { Some(row.verdicts.iter().all(said)) }
}

fn verdict(row: &Row) -> String {
    let word = |(tool, said): &(&str, Option<String>)| {
        if said.is_none() { (*tool).to_owned() } else { format!("no ({tool})") }
    };
    match row.is_generated() {
        true => row.verdicts.iter().map(word).collect::<Vec<_>>().join(", "),
        false => "no".to_owned(),
    }
}

fn add(total: &mut Figures, figures: &Figures) {
    total.written += figures.written;
    total.emitted += figures.emitted;
    total.errors += figures.errors;
    total.warnings += figures.warnings;
    total.positions += figures.positions;
    total.free += figures.free;
    total.lines += figures.lines;
    total.seconds += figures.seconds;
    total.megabytes = total.megabytes.max(figures.megabytes);
}
