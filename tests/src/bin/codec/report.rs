//! The table.

use crate::Shape;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Figures by row and shape, each measured several times.
#[derive(Default)]
pub(crate) struct Report {
    rows: Vec<(String, [Vec<f64>; Shape::ALL.len()])>,
    /// Seconds and megabytes of another generator's crate at check.
    pub(crate) rival: Vec<(f64, f64)>,
}

impl Report {
    /// Notes a figure.
    pub(crate) fn add(&mut self, row: &str, shape: Shape, figure: f64) {
        let column = Shape::ALL.iter().position(|other| *other == shape).expect("every shape is listed");
        let at = self.rows.iter().position(|(name, _)| name == row).unwrap_or_else(|| {
            self.rows.push((row.to_owned(), Default::default()));
            self.rows.len() - 1
        });
        self.rows[at].1[column].push(figure);
        eprintln!("{row}, {}: {figure:.2}", shape.name());
    }

    /// Prints medians, and in brackets how they stand to the first shape's.
    pub(crate) fn print(&self) {
        println!("| | {} |", Shape::ALL.map(Shape::name).join(" | "));
        println!("|---|{}", "---|".repeat(Shape::ALL.len()));
        for (name, columns) in &self.rows {
            let first = median(&columns[0]);
            let cells = columns.iter().map(|figures| cell(median(figures), first));
            println!("| {name} | {} |", cells.collect::<Vec<_>>().join(" | "));
        }
        if !self.rival.is_empty() {
            println!("\nthe rival: check {:.1} CPU s, {:.0} MB", self.rival(|pair| pair.0), self.rival(|pair| pair.1));
        }
    }

    /// Writes every figure that was measured.
    pub(crate) fn write(&self, file: &Path) {
        let rows = self.rows.iter().map(|(name, columns)| {
            let columns = Shape::ALL.iter().zip(columns);
            let columns: serde_json::Map<_, _> =
                columns.map(|(shape, figures)| (shape.name().to_owned(), json!(figures))).collect();
            (name.clone(), columns.into())
        });
        let rows: serde_json::Map<String, serde_json::Value> = rows.collect();
        let text = json!({ "rows": rows, "rival": self.rival }).to_string();
        fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    fn rival(&self, part: fn(&(f64, f64)) -> f64) -> f64 {
        median(&self.rival.iter().map(part).collect::<Vec<_>>())
    }
}

fn cell(figure: f64, first: f64) -> String {
    let digits = if figure < 10.0 { 1 } else { 0 };
    format!("{figure:.digits$} ({:.2})", figure / first)
}

fn median(figures: &[f64]) -> f64 {
    let mut figures = figures.to_vec();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
