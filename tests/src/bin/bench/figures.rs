//! What was measured.

use serde::Serialize;

/// Whom figures are held against each other for: oasmith comes first.
pub(crate) const OWN: &str = "oasmith";

/// A measure of a subject, taken of each of several contenders several times.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Measure {
    pub(crate) part: &'static str,
    pub(crate) subject: String,
    /// With its unit.
    pub(crate) what: String,
    by: Vec<(String, Vec<f64>)>,
}

impl Measure {
    /// The medians by contender, oasmith's first.
    pub(crate) fn medians(&self) -> Vec<(&str, f64)> {
        let mut all: Vec<_> = self.by.iter().map(|(by, figures)| (by.as_str(), median(figures))).collect();
        all.sort_by_key(|(by, _)| *by != OWN);
        all
    }

    /// What oasmith's figure is of each other's.
    pub(crate) fn ratios(&self) -> Vec<(&str, f64)> {
        let medians = self.medians();
        let Some(((OWN, own), others)) = medians.split_first() else { return Vec::new() };
        others.iter().map(|(by, figure)| (*by, if own == figure { 1.0 } else { own / figure })).collect()
    }
}

/// Everything that was measured, in the order of the first figure.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    pub(crate) measures: Vec<Measure>,
    /// What could not be measured, and why.
    pub(crate) refusals: Vec<String>,
}

impl Figures {
    /// Notes a figure.
    pub(crate) fn add(&mut self, part: &'static str, subject: &str, what: &str, by: &str, figure: f64) {
        eprintln!("{part}: {subject}, {what}, {by}: {figure:.3}");
        let measure = self.measure(part, subject, what);
        match measure.by.iter_mut().find(|(other, _)| other == by) {
            Some((_, figures)) => figures.push(figure),
            None => measure.by.push((by.to_owned(), vec![figure])),
        }
    }

    /// Notes once that something could not be measured.
    pub(crate) fn refuse(&mut self, text: String) {
        if !self.refusals.contains(&text) {
            eprintln!("{text}");
            self.refusals.push(text);
        }
    }

    /// All figures, not only medians.
    pub(crate) fn json(&self) -> String {
        let all = serde_json::json!({ "measures": self.measures, "refusals": self.refusals });
        format!("{all:#}\n")
    }

    fn measure(&mut self, part: &'static str, subject: &str, what: &str) -> &mut Measure {
        let is_it = |measure: &Measure| measure.part == part && measure.subject == subject && measure.what == what;
        let at = self.measures.iter().position(is_it).unwrap_or_else(|| {
            self.measures.push(Measure { part, subject: subject.to_owned(), what: what.to_owned(), by: Vec::new() });
            self.measures.len() - 1
        });
        &mut self.measures[at]
    }
}

/// The middle one of figures.
pub(crate) fn median(figures: &[f64]) -> f64 {
    let mut figures = figures.to_vec();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
