//! Subjects as OpenAPI documents: each schema in files of its own, as a member of a component.

use crate::read::Version;
use crate::subject::{Mode, Subject};
use oasmith::diagnostics::render::Format;
use oasmith::{Fate, Options};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What becomes of subjects.
pub struct Document {
    pub spec: PathBuf,
    /// The Rust type whose member `value` a subject describes, or why the generator refuses it; by subject.
    pub holders: Vec<Result<String, String>>,
}

/// The options that subjects of a mode are generated with.
pub fn choose(options: &mut Options, mode: Mode) {
    options.implied_types = mode == Mode::Typed;
}

/// Writes subjects into `folder`, as far as the generator takes them.
pub fn write(folder: &Path, version: Version, mode: Mode, subjects: &[Subject<'_>]) -> Document {
    let mut refused = BTreeMap::new();
    let mut components = serde_json::Map::new();
    for (index, subject) in subjects.iter().enumerate() {
        let component = component(folder, index, subject);
        let alone = folder.join(format!("{index}.openapi.json"));
        let own = [(name(index), component.clone())].into_iter().collect();
        fs::write(&alone, document(version, own)).expect("the folder can be written");
        match list(&alone, mode) {
            Ok(_) => _ = components.insert(name(index), component),
            Err(report) => _ = refused.insert(index, report),
        }
    }
    let spec = folder.join("openapi.json");
    fs::write(&spec, document(version, components)).expect("the folder can be written");
    let fates = list(&spec, mode).unwrap_or_else(|report| panic!("together they are refused:\n{report}"));
    let holder = |index| refused.remove(&index).map_or_else(|| Ok(holder(&fates, index)), Err);
    Document { spec, holders: (0..subjects.len()).map(holder).collect() }
}

/// Writes the schema's files and gives the component that refers to them.
fn component(folder: &Path, index: usize, subject: &Subject<'_>) -> serde_json::Value {
    let value = match subject.files.as_slice() {
        [schema] if schema == "true" || schema == "false" => json!(schema == "true"),
        files => {
            for (part, text) in files.iter().enumerate() {
                let text = text.replace("FILE1", &file(index, 1));
                fs::write(folder.join(file(index, part)), text).expect("the folder can be written");
            }
            json!({ "$ref": file(index, 0) })
        }
    };
    json!({ "type": "object", "required": ["value"], "properties": { "value": value } })
}

fn file(index: usize, part: usize) -> String {
    format!("schema{index}.{part}.json")
}

fn name(index: usize) -> String {
    format!("Holder{index}")
}

fn document(version: Version, components: serde_json::Map<String, serde_json::Value>) -> String {
    let info = json!({ "title": "JSON Schema test suite", "version": "1" });
    let openapi = format!("{}.0", version.openapi);
    json!({ "openapi": openapi, "info": info, "paths": {}, "components": { "schemas": components } }).to_string()
}

fn list(spec: &Path, mode: Mode) -> Result<BTreeMap<String, Fate>, String> {
    let mut options = Options::new(spec);
    choose(&mut options, mode);
    let outcome = oasmith::list(&options);
    let report = outcome.render(Format::Text { color: false });
    let listing = outcome.into_result().ok_or(report)?;
    Ok(listing.positions.into_iter().map(|position| (position.pointer, position.fate)).collect())
}

fn holder(fates: &BTreeMap<String, Fate>, index: usize) -> String {
    let at = format!("/components/schemas/{}", name(index));
    match fates.get(&at) {
        Some(Fate::Typed(ty)) => ty.clone(),
        other => panic!("{at} has no type: {other:?}"),
    }
}
