use serde_json::Value;
use std::path::{Path, PathBuf};
use tests::cases::in_folder;
use tests::specs;

/// The largest document of other people that is changed: what is larger takes its time and says nothing more.
const LARGEST: u64 = 60_000;

/// A document to change.
pub struct Seed {
    pub name: String,
    pub text: String,
    pub json: bool,
    /// The same as a tree.
    pub tree: Value,
}

/// The cases, the documents that are rejected, the bundled one, and small ones of other people where they are at hand.
pub fn all() -> Vec<Seed> {
    let own = in_folder("cases").into_iter().chain(in_folder("rejected")).map(|case| case.spec);
    let mut paths: Vec<PathBuf> = own.chain([PathBuf::from("../openapi/portkey.yaml")]).collect();
    paths.extend(specs::folder().into_iter().flat_map(|folder| of_other_people(&folder)));
    let seeds: Vec<Seed> = paths.iter().filter_map(|path| read(path)).collect();
    assert!(seeds.len() > 50, "only {} documents to change", seeds.len());
    seeds
}

fn of_other_people(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder can be listed").flatten();
    let is_small = |path: &PathBuf| path.metadata().is_ok_and(|data| data.is_file() && data.len() <= LARGEST);
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).filter(is_small).collect();
    paths.sort();
    paths
}

/// A document that is YAML or JSON; the others are none to begin with.
fn read(path: &Path) -> Option<Seed> {
    let text = std::fs::read_to_string(path).ok()?;
    let tree: Value = serde_yaml::from_str(&text).ok().filter(Value::is_object)?;
    let json = path.extension().is_some_and(|extension| extension == "json");
    Some(Seed { name: path.display().to_string(), text, json, tree })
}
