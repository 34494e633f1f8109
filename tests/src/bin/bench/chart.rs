//! The ratios as bars, from a hundredth to ten on a logarithmic scale; what is left of the line is cheaper.

use crate::figures::Figures;
use std::fmt::Write as _;

const LINE: usize = 18;
const LABEL: usize = 520;
const WIDTH: f64 = 450.0;
const LOWEST: f64 = 0.01;
const HIGHEST: f64 = 10.0;

/// A picture of every ratio that was found.
pub(crate) fn svg(figures: &Figures) -> String {
    let rows = figures.measures.iter().flat_map(|measure| {
        let of = format!("{}: {}, {}", measure.part, measure.subject, measure.what);
        let ratios = measure.ratios();
        ratios.into_iter().map(move |(by, ratio)| (format!("{of}, to {by}"), ratio)).collect::<Vec<_>>()
    });
    let rows: Vec<(String, f64)> = rows.filter(|(_, ratio)| ratio.is_finite() && *ratio > 0.0).collect();
    let height = (rows.len() + 1) * LINE;
    let one = x(1.0);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1040\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <line x1=\"{one:.0}\" x2=\"{one:.0}\" y1=\"0\" y2=\"{height}\" stroke=\"black\"/>\n"
    );
    for (at, (label, ratio)) in rows.iter().enumerate() {
        let (y, end) = (at * LINE + 4, x(*ratio));
        let (from, width) = (end.min(one), (end - one).abs().max(1.0));
        let color = if *ratio <= 1.0 { "seagreen" } else { "indianred" };
        let label = label.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(
            text,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{label}</text>\
             <rect x=\"{from:.0}\" y=\"{y}\" width=\"{width:.0}\" height=\"{}\" fill=\"{color}\"/>\
             <text x=\"1000\" y=\"{}\">{ratio:.2}</text>",
            LABEL - 8,
            y + 11,
            LINE - 5,
            y + 11,
        );
    }
    text + "</svg>\n"
}

fn x(ratio: f64) -> f64 {
    let share = (ratio.clamp(LOWEST, HIGHEST) / LOWEST).ln() / (HIGHEST / LOWEST).ln();
    LABEL as f64 + share * WIDTH
}
