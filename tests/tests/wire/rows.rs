//! The files of rows.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A document and the calls of its client.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The file's, in letters that a module can have.
    #[serde(skip)]
    pub name: String,
    document: serde_yaml::Value,
    /// Where the document is served.
    pub url: Option<String>,
    /// Said of every row that does not say it itself.
    #[serde(default)]
    pub base: Base,
    pub builder: Option<String>,
    /// What oasmith.toml says.
    pub config: Option<String>,
    pub rows: Vec<Row>,
}

/// A call, and what it is held against.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub name: String,
    pub call: String,
    pub base: Option<Base>,
    pub builder: Option<String>,
    /// Nothing: nothing is sent.
    line: Option<String>,
    #[serde(default)]
    headers: Headers,
    #[serde(default)]
    body: String,
    answer: Option<Answer>,
    /// Several requests, in place of one.
    #[serde(default)]
    script: Vec<Exchange>,
    pub value: Option<String>,
    pub holds: Option<String>,
    /// A part of the error.
    pub fails: Option<String>,
}

/// Headers that are compared; `None`: it must not be sent.
pub type Headers = BTreeMap<String, Option<String>>;

/// A request, and what the server answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    pub line: String,
    #[serde(default)]
    pub headers: Headers,
    #[serde(default)]
    pub body: String,
    pub answer: Option<Answer>,
}

/// Where requests go.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Base {
    /// To the address that the client is given.
    #[default]
    Given,
    /// Where the document says.
    Document,
}

/// What the server answers.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    #[serde(default = "ok")]
    status: u16,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: String,
    /// In place of an answer, or within it.
    breaks: Option<Breaks>,
}

/// Where the connection breaks.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Breaks {
    Before,
    /// Behind what stands as the body.
    Within,
}

fn ok() -> u16 {
    200
}

impl File {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_stem().unwrap_or_default().to_string_lossy().replace(['-', '.'], "_");
        Self { name, ..file }
    }

    pub fn document(&self) -> String {
        serde_yaml::to_string(&self.document).expect("a document is YAML")
    }

    /// What the server answers each row with, for the program.
    pub fn answers(&self) -> String {
        let answers = self.rows.iter().map(|row| row.exchanges().into_iter().map(|exchange| exchange.answer));
        let answers: Vec<Vec<_>> = answers.map(Iterator::collect).collect();
        serde_json::to_string_pretty(&answers).expect("answers are JSON")
    }
}

impl Row {
    /// The requests that are sent, in their order.
    pub fn exchanges(&self) -> Vec<Exchange> {
        let Self { line, headers, body, answer, script, .. } = self;
        let one = line.clone().map(|line| Exchange {
            line,
            headers: headers.clone(),
            body: body.clone(),
            answer: answer.clone(),
        });
        assert!(one.is_none() || script.is_empty(), "{}: one request or a script", self.name);
        one.into_iter().chain(script.iter().cloned()).collect()
    }
}

/// The files in `folder`, or those that the environment asks for.
pub fn read(folder: &str) -> Vec<File> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    let wanted = env::var("OASMITH_WIRE").unwrap_or_default();
    let files = paths.iter().map(|path| File::read(path)).filter(|file| file.name.contains(&wanted));
    files.collect()
}
