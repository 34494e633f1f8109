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

/// The document, what it refers to, what that refers to, overlays, the configuration and the lock.
#[test]
fn all_files_of_a_document_are_watched() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let files = [
        ("oasmith.toml", "spec = \"openapi.yaml\"\noverlays = [\"one.yaml\", \"two.yaml\"]\n"),
        ("oasmith.lock", "format = 1\n"),
        ("openapi.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {/a: {$ref: parts/path.yaml}}\n"),
        ("one.yaml", "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions: [{target: $.info, update: {x-a: 1}}]\n"),
        ("two.yaml", "overlay: 1.1.0\ninfo: {title: A, version: '1'}\nactions: [{target: $.info, update: {x-b: 1}}]\n"),
        (
            "parts/path.yaml",
            "get: {responses: {'200': {description: A, content: {application/json: {schema: {$ref: schema.json}}}}}}\n",
        ),
        ("parts/schema.json", "{\"type\": \"object\"}"),
        ("beside.yaml", "a: 1\n"),
    ];
    fs::create_dir(at("parts")).unwrap();
    files.iter().for_each(|(name, text)| fs::write(at(name), text).unwrap());
    fs::create_dir(at("out")).unwrap();
    let (result, directives) = Builder::from_config(at("oasmith.toml")).work(Some(at("out")));
    assert!(result.is_ok(), "{directives}");
    let watched = directives.lines().filter_map(|line| line.strip_prefix("cargo::rerun-if-changed="));
    let mut watched: Vec<_> = watched.map(|path| fs::canonicalize(path).unwrap()).collect();
    watched.sort();
    watched.dedup();
    let mut expected: Vec<_> = files[..7].iter().map(|(name, _)| fs::canonicalize(at(name)).unwrap()).collect();
    expected.sort();
    assert_eq!(watched, expected);
}

/// Of many warnings some are shown, with their places; then comes a count, and where to see them all.
#[test]
fn many_warnings_do_not_flood_the_build() {
    let folder = tempfile::tempdir().unwrap();
    let properties: String = (0..57).map(|number| format!("        p{number}: {{type: text{number}}}\n")).collect();
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: A, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    A:\n      type: object\n      \
         properties:\n{properties}"
    );
    fs::write(folder.path().join("a.yaml"), text).unwrap();
    let (result, directives) = Builder::new(folder.path().join("a.yaml")).work(Some(folder.path().into()));
    assert!(result.is_ok(), "{directives}");
    let warnings: Vec<&str> = directives.lines().filter_map(|line| line.strip_prefix("cargo::warning=")).collect();
    let heads = warnings.iter().filter(|line| line.starts_with("warning[OA0453]")).count();
    let places = warnings.iter().filter(|line| line.contains("a.yaml:")).count();
    assert_eq!((heads, places), (20, 20), "{directives}");
    assert_eq!(warnings.last().unwrap(), &"and 37 more warnings; run `oasmith check` to see all");
    assert!(warnings.len() < 250, "{}", warnings.len());
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
