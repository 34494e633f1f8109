use super::Builder;
use std::fs;

#[test]
fn a_missing_document_is_an_error_and_never_watched() {
    let folder = tempfile::tempdir().unwrap();
    let (result, directives) = Builder::new(folder.path().join("no.yaml")).work(Some(folder.path().into()));
    assert_eq!(directives, "", "cargo runs a script every time that watches a file that is not there");
    let error = result.unwrap_err();
    assert!(error.directives.starts_with("cargo::error="), "{}", error.directives);
    assert!(error.to_string().contains("no.yaml"), "{error}");
    assert!(format!("{error:?}").contains(&error.to_string()));
}

#[test]
fn every_file_that_was_read_is_watched() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("openapi.yaml"), "{").unwrap();
    fs::write(at("oasmith.lock"), "format = 1\n").unwrap();
    fs::write(at("oasmith.toml"), "spec = \"openapi.yaml\"\n").unwrap();
    let (result, directives) = Builder::from_config(at("oasmith.toml")).work(Some(folder.path().into()));
    assert!(result.is_err());
    let mut watched: Vec<&str> = directives.lines().collect();
    watched.sort_unstable();
    let expected: Vec<String> = ["oasmith.lock", "oasmith.toml", "openapi.yaml"]
        .iter()
        .map(|name| format!("cargo::rerun-if-changed={}", at(name).display()))
        .collect();
    assert_eq!(watched, expected);
    assert_eq!(fs::read_to_string(at("oasmith.lock")).unwrap(), "format = 1\n", "the lock is only read");
}

#[test]
fn a_broken_configuration_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("oasmith.toml");
    fs::write(&path, "spek = \"a\"\n").unwrap();
    let (result, directives) = Builder::from_config(&path).work(Some(folder.path().into()));
    assert_eq!(directives, format!("cargo::rerun-if-changed={}\n", path.display()));
    assert!(result.unwrap_err().directives.contains("did you mean `spec`?"));
}

#[test]
fn the_output_stays_in_out_dir() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["", "..", "../a.rs", "a/b.rs", "/a.rs"] {
        let (result, _) = Builder::new("a.yaml").file(name).work(Some(folder.path().into()));
        assert!(result.unwrap_err().to_string().contains("without a folder"), "{name}");
    }
    let (result, _) = Builder::new("a.yaml").work(None);
    assert!(result.unwrap_err().to_string().contains("OUT_DIR"));
}
