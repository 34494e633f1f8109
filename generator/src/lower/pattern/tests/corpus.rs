//! The patterns of real documents, where such are at hand: `OASMITH_SPECS` or a folder beside the repository.

use super::super::{Engine, translate};
use super::agrees;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

const STRINGS: usize = 400;

/// Kinds of patterns that real documents have, for where none are at hand.
const USUAL: &[&str] = &[
    r"^[a-zA-Z0-9_-]{1,64}$",
    r"^[^,\s]+$",
    r"^/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$",
    r"^\d{4}-\d{2}-\d{2}$|^\d{4}$",
    r"^([01]\d|2[0-3]):?([0-5]\d)$",
    r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    r"^(([0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])/([0-9]|1[0-9]|2[0-9]|3[0-2])$",
    r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$",
    r"^(?!latest$)(?!\d+$)[a-zA-Z0-9_-]*[^@\s]?[a-zA-Z0-9_-]*$",
    r"^([a-zA-Z0-9]+[a-zA-Z0-9\-]*(?<!-))(\.[a-zA-Z0-9]+[a-zA-Z0-9\-]*(?<!-))*$",
    r"^[\w.+\-]+@[\w-]+\.[\w.-]+$",
    r"^https?:\/\/(www\.)?[-a-zA-Z0-9@:%._\+~#=]{1,256}\b([-a-zA-Z0-9()@:%_\+.~#?&//=]*)$",
    r"^#(([0-9a-fA-F]{2}){3}|([0-9a-fA-F]){3})$",
    r"^[\p{L}\p{N}_ '-]{1,40}$",
    r"^\p{L}+$",
    r"^\+[1-9]\d{1,14}$",
    r"^{{[^}]+}}$",
];

#[test]
fn the_patterns_of_real_documents() {
    let mut patterns = folder().map(patterns).unwrap_or_default();
    patterns.extend(USUAL.iter().map(|source| ((*source).to_owned(), "here".to_owned())));

    let (mut linear, mut backtrack, mut notes) = (0, 0, 0);
    let (mut invalid, mut faults) = (Vec::new(), Vec::new());
    for (source, file) in &patterns {
        if let Err(reason) = translate(source) {
            invalid.push(format!("{file}: {source:?} at {}: {}", reason.at, reason.why));
            continue;
        }
        match agrees(source, STRINGS) {
            Ok(translated) => {
                notes += translated.notes.len();
                match translated.engine {
                    Engine::Linear(_) => linear += 1,
                    Engine::Backtrack(_) => backtrack += 1,
                }
            }
            Err(fault) => faults.push(fault),
        }
    }
    println!(
        "{} patterns: {linear} linear, {backtrack} backtrack, {} invalid; {notes} notes",
        patterns.len(),
        invalid.len()
    );
    println!("{}", invalid.join("\n"));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn folder() -> Option<PathBuf> {
    let beside = || {
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .map(|path| path.join("shared/specs"))
            .find(|path| path.is_dir())
    };
    std::env::var_os("OASMITH_SPECS").map(PathBuf::from).or_else(beside)
}

/// Every distinct pattern, with a file that holds it.
fn patterns(folder: PathBuf) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            if !text.contains("pattern") {
                continue;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let mut patterns = Vec::new();
            let read = match path.extension().and_then(|extension| extension.to_str()) {
                Some("json") => Walk::new(&mut patterns)
                    .deserialize(&mut serde_json::Deserializer::from_str(&text))
                    .map_err(|error| error.to_string()),
                Some("yaml" | "yml") => Walk::new(&mut patterns)
                    .deserialize(serde_yaml::Deserializer::from_str(&text))
                    .map_err(|error| error.to_string()),
                _ => continue,
            };
            if let Err(error) = read {
                eprintln!("{name}: {error}");
            }
            found.extend(patterns.into_iter().map(|pattern| (pattern, name.clone())));
        }
    }
    found
}

/// What a value is to the one that holds it.
#[derive(Clone, Copy)]
enum Under {
    Pattern,
    PatternProperties,
    Other,
}

/// Walks a document without keeping it, whatever its numbers are.
struct Walk<'a> {
    found: &'a mut Vec<String>,
    under: Under,
}

impl<'a> Walk<'a> {
    fn new(found: &'a mut Vec<String>) -> Self {
        Self { found, under: Under::Other }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Scalars that are no strings.
macro_rules! pass_over {
    ($($visit:ident: $type:ty),*) => {
        $(fn $visit<E: Error>(self, _: $type) -> Result<(), E> { Ok(()) })*
    };
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    pass_over!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_i128: i128, visit_u128: u128, visit_f64: f64);

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("anything")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if matches!(self.under, Under::Pattern) {
            self.found.push(text.to_owned());
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Walk::new(self.found))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        loop {
            let mut keys = Vec::new();
            if members.next_key_seed(Walk { found: &mut keys, under: Under::Pattern })?.is_none() {
                return Ok(());
            }
            let key = keys.pop().unwrap_or_default();
            let under = match key.as_str() {
                "pattern" => Under::Pattern,
                "patternProperties" => Under::PatternProperties,
                _ => Under::Other,
            };
            if matches!(self.under, Under::PatternProperties) {
                self.found.push(key);
            }
            members.next_value_seed(Walk { found: self.found, under })?;
        }
    }
}
