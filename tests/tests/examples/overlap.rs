//! The values that show why two branches cannot be told apart, held against both.

use crate::validator::Judge;
use oasmith::diagnostics::{Code, FileId, Report};

/// A value that is said to fit two branches.
pub struct Overlap {
    example: String,
    branches: Vec<String>,
}

/// What the generator says.
pub fn told(report: &Report) -> Vec<Overlap> {
    let said = report.diagnostics().iter().filter(|said| said.code == Code::UnionOverlap);
    let overlap = |said: &oasmith::diagnostics::Diagnostic| {
        let example = said.message.split_once("`: ")?.1.strip_suffix(" fits both")?.to_owned();
        let branches = said.labels.iter().skip(1).filter(|label| label.place.file == FileId(0));
        Some(Overlap { example, branches: branches.map(|label| label.place.pointer.to_string()).collect() })
    };
    said.filter_map(overlap).collect()
}

/// What the validator says otherwise.
pub fn wrong(overlaps: &[Overlap], judge: &Judge) -> Vec<String> {
    let mut wrong = Vec::new();
    for Overlap { example, branches } in overlaps {
        let Ok(value) = serde_json::from_str(example) else {
            wrong.push(format!("{example} is no JSON"));
            continue;
        };
        for branch in branches {
            let faults = judge.faults(branch, &value);
            if !faults.is_empty() {
                wrong.push(format!("{branch}: {example} does not fit: {}", faults.join("; ")));
            }
        }
    }
    wrong
}
