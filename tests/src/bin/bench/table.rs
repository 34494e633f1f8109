//! The table: ratios first.

use crate::figures::{Figures, Measure};
use comfy_table::{Cell, CellAlignment, Table, presets};

/// Markdown, a table for each part and what was refused below them.
pub(crate) fn markdown(figures: &Figures) -> String {
    let mut parts: Vec<&str> = figures.measures.iter().map(|measure| measure.part).collect();
    parts.dedup();
    let tables = parts.into_iter().map(|part| {
        let rows = figures.measures.iter().filter(|measure| measure.part == part);
        format!("## {part}\n\n{}\n\n", table(rows))
    });
    let refusals = figures.refusals.iter().map(|refusal| format!("- {refusal}\n"));
    tables.chain(refusals).collect()
}

fn table<'m>(rows: impl Iterator<Item = &'m Measure>) -> Table {
    let mut table = Table::new();
    table.load_preset(presets::ASCII_MARKDOWN);
    table.set_header(["of", "what", "oasmith to the others", "medians"]);
    for row in rows {
        let ratios: Vec<String> = row.ratios().iter().map(|(by, ratio)| format!("{ratio:.2} of {by}")).collect();
        let medians: Vec<String> =
            row.medians().iter().map(|(by, figure)| format!("{by} {}", short(*figure))).collect();
        table.add_row([
            Cell::new(&row.subject),
            Cell::new(&row.what),
            Cell::new(ratios.join(", ")),
            Cell::new(medians.join(", ")).set_alignment(CellAlignment::Right),
        ]);
    }
    table
}

/// Three digits that count.
fn short(figure: f64) -> String {
    match figure {
        100.0.. => {
            let digits: Vec<char> = format!("{figure:.0}").chars().collect();
            let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
            groups.join(",")
        }
        10.0.. => format!("{figure:.1}"),
        1.0.. => format!("{figure:.2}"),
        _ => format!("{figure:.3}"),
    }
}
