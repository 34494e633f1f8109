//! Formats, held against the verdicts of the JSON Schema test suite where its files are at hand:
//! `JSON_SCHEMA_SUITE`, or `shared/json-schema-suite` in a folder above this one.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use oasmith_runtime::__private::v1::Format;
use serde_json::Value;
use std::path::{Path, PathBuf};

const FORMATS: [Format; 19] = [
    Format::DateTime,
    Format::Date,
    Format::Time,
    Format::Duration,
    Format::Uuid,
    Format::Uri,
    Format::UriReference,
    Format::Iri,
    Format::IriReference,
    Format::UriTemplate,
    Format::Email,
    Format::IdnEmail,
    Format::Hostname,
    Format::IdnHostname,
    Format::Ipv4,
    Format::Ipv6,
    Format::JsonPointer,
    Format::RelativeJsonPointer,
    Format::Regex,
];

/// Where we differ, and know it: format and description.
const EXCEPTIONS: [(&str, &str); 0] = [];

#[test]
fn formats_agree_with_the_suite() {
    let Some(suite) = suite() else {
        eprintln!("the JSON Schema test suite is not at hand");
        return;
    };
    let mut differences = Vec::new();
    let mut count = 0;
    for format in FORMATS {
        let file = format!("{}.json", format.name());
        let mut file = cases(&suite.join("draft2020-12/optional/format").join(file));
        if format == Format::Regex {
            let more = "draft2020-12/optional/format/ecmascript-regex.json";
            file.extend(cases(&suite.join(more)));
        }
        for (text, valid, description) in file {
            count += 1;
            if format.is_valid(&text) != valid {
                differences.push((format.name(), description, text));
            }
        }
    }
    assert!(count > 400, "only {count} cases were found");
    let found: Vec<_> = differences.iter().map(|(format, case, _)| (*format, case.as_str())).collect();
    assert_eq!(found, EXCEPTIONS, "{differences:#?}");
}

fn suite() -> Option<PathBuf> {
    if let Some(suite) = std::env::var_os("JSON_SCHEMA_SUITE") {
        return Some(suite.into());
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/json-schema-suite")).find(|folder| folder.is_dir())
}

/// The cases whose datum is a string: others have every format.
fn cases(file: &Path) -> Vec<(String, bool, String)> {
    let text = std::fs::read_to_string(file).unwrap();
    let groups: Value = serde_json::from_str(&text).unwrap();
    let groups = groups.as_array().unwrap().iter();
    groups
        .flat_map(|group| group["tests"].as_array().unwrap())
        .filter_map(|test| {
            let text = test["data"].as_str()?.to_owned();
            let description = test["description"].as_str()?.to_owned();
            Some((text, test["valid"].as_bool()?, description))
        })
        .collect()
}
