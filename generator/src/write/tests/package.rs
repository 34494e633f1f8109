use crate::write::{Dependency, Package, Source, check_package_name, package_name};

#[test]
fn names_come_from_titles() {
    let cases = [
        ("Portkey API", "portkey-api"),
        ("OpenAI  API (v2)", "openai-api-v2"),
        ("3scale", "api-3scale"),
        ("日本", "api-client"),
        ("", "api-client"),
        ("Match", "match-client"),
        ("std", "std-client"),
        ("http", "http-client"),
        ("NUL", "nul-client"),
    ];
    for (title, name) in cases {
        assert_eq!(package_name(title, &["http"]), name, "{title}");
        assert_eq!(check_package_name(name), Ok(()));
    }
    let long = "word ".repeat(40);
    let name = package_name(&long, &[]);
    assert!(name.len() <= 57 && name.ends_with("word"), "{name}");
    for name in ["", "1a", "a b", "fn", "a/b", "ä"] {
        assert!(check_package_name(name).is_err(), "{name:?}");
    }
}

#[test]
fn no_title_breaks_out_of_the_manifest() {
    let hostile = "x\"\n[dependencies]\nevil = \"1\"\n\\ \u{0} \u{7f} ü";
    let dependency = |source, default_features, optional| Dependency {
        name: "regex".into(),
        source,
        default_features,
        features: if default_features { Vec::new() } else { vec!["std".into()] },
        optional,
    };
    let package = Package {
        name: "a-b".into(),
        version: "0.1.0".into(),
        description: hostile.into(),
        features: vec![("default".into(), vec!["pets".into()]), ("größe".into(), Vec::new())],
        dependencies: vec![
            dependency(Source::Version("1.2".into()), false, true),
            Dependency { name: "bytes".into(), ..dependency(Source::Version("1".into()), true, false) },
            Dependency { name: "oasmith-runtime".into(), ..dependency(Source::Path("../r".into()), true, false) },
        ],
    };
    let text = package.manifest("a header");
    let table: toml::Table = text.parse().unwrap();
    assert_eq!(table["package"]["description"].as_str(), Some(hostile));
    assert_eq!(table["package"]["edition"].as_str(), Some("2024"));
    assert!(table["workspace"].as_table().unwrap().is_empty());
    assert_eq!(table["features"]["default"][0].as_str(), Some("pets"));
    let dependencies = table["dependencies"].as_table().unwrap();
    assert_eq!(dependencies.len(), 3);
    assert_eq!(dependencies["bytes"].as_str(), Some("1"));
    assert_eq!(dependencies["regex"]["optional"].as_bool(), Some(true));
    assert_eq!(dependencies["regex"]["default-features"].as_bool(), Some(false));
    assert_eq!(dependencies["oasmith-runtime"]["path"].as_str(), Some("../r"));
}
