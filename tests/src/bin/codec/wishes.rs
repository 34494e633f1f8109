//! The command line.

use std::path::PathBuf;

/// What is to be measured, and how often.
pub(crate) struct Wishes {
    /// The OpenAPI document.
    pub(crate) document: PathBuf,
    /// How often a crate is checked and built for debugging.
    pub(crate) runs: usize,
    /// How often it is built for release, which takes longest; without that there are no programs to time.
    pub(crate) release_runs: usize,
    /// Where figures go, beside the table.
    pub(crate) json: Option<PathBuf>,
    /// A package of another generator's, whose check is measured too.
    pub(crate) rival: Option<PathBuf>,
}

impl Wishes {
    /// Those of the command line.
    pub(crate) fn read() -> Result<Self, String> {
        let mut document = None;
        let mut wishes = Self { document: PathBuf::new(), runs: 3, release_runs: 3, json: None, rival: None };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} wants a value"));
            match argument.as_str() {
                "--runs" => wishes.runs = number(&value()?)?,
                "--release-runs" => wishes.release_runs = number(&value()?)?,
                "--json" => wishes.json = Some(value()?.into()),
                "--rival" => wishes.rival = Some(value()?.into()),
                _ if argument.starts_with('-') => return Err(format!("unknown option {argument}")),
                _ => document = Some(PathBuf::from(&argument)),
            }
        }
        wishes.document =
            document.ok_or("usage: codec DOCUMENT [--runs N] [--release-runs N] [--rival PACKAGE] [--json FILE]")?;
        Ok(wishes)
    }
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("{text} is no number of runs"))
}
