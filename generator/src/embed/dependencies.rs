/// A dependency of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RuntimeDependency {
    pub name: &'static str,
    pub version: &'static str,
    pub default_features: bool,
    pub features: &'static [&'static str],
    /// Whether a feature turns it on.
    pub optional: bool,
}

impl RuntimeDependency {
    /// Whether it is there for the sake of a part of the runtime.
    pub(crate) fn is_of(&self, part: &str) -> bool {
        let feature = format!("dep:{}", self.name);
        FEATURES.iter().any(|(name, list)| *name == part && list.contains(&feature.as_str()))
    }

    /// Whether it is there unless somebody turns features off.
    pub(crate) fn is_default(&self) -> bool {
        let feature = format!("dep:{}", self.name);
        let turns_on = |(name, list): &(&str, &[&str])| is_default(name) && list.contains(&feature.as_str());
        !self.optional || FEATURES.iter().any(turns_on)
    }
}

const fn plain(name: &'static str, version: &'static str) -> RuntimeDependency {
    RuntimeDependency { name, version, default_features: true, features: &[], optional: false }
}

const fn slim(name: &'static str, version: &'static str, features: &'static [&'static str]) -> RuntimeDependency {
    RuntimeDependency { name, version, default_features: false, features, optional: false }
}

/// What the runtime depends on, as its `Cargo.toml` and the workspace's say.
pub(crate) const DEPENDENCIES: &[RuntimeDependency] = &[
    plain("base64", "0.22"),
    plain("bytes", "1"),
    RuntimeDependency { optional: true, ..slim("chrono", "0.4", &["std"]) },
    plain("futures-core", "0.3"),
    plain("http", "1"),
    plain("httpdate", "1"),
    slim("idna", "1", &["std", "compiled_data"]),
    RuntimeDependency { optional: true, ..slim("jiff", "0.2", &["std"]) },
    plain("percent-encoding", "2"),
    RuntimeDependency { optional: true, ..plain("quick-xml", "0.42") },
    slim("regex", "1", &["perf-backtrack", "std", "unicode"]),
    slim("regex-syntax", "0.8", &["std", "unicode"]),
    plain("regress", "0.12"),
    RuntimeDependency { optional: true, ..slim("reqwest", "0.13", &["rustls", "http2", "stream", "system-proxy"]) },
    slim("serde", "1", &["std"]),
    plain("serde_json", "1"),
    RuntimeDependency { optional: true, ..slim("time", "0.3", &["std", "parsing"]) },
    RuntimeDependency { optional: true, ..slim("tokio", "1", &["rt", "time"]) },
    RuntimeDependency { optional: true, ..plain("tower-service", "0.3") },
    RuntimeDependency { optional: true, ..slim("tracing", "0.1", &["std"]) },
    plain("url", "2"),
    RuntimeDependency { optional: true, ..slim("uuid", "1", &["std"]) },
];

/// The runtime's features and what they turn on.
pub(crate) const FEATURES: &[(&str, &[&str])] = &[
    ("blocking", &["dep:tokio", "tokio/rt-multi-thread"]),
    ("chrono", &["dep:chrono"]),
    ("default", &["reqwest"]),
    ("jiff", &["dep:jiff"]),
    ("reqwest", &["dep:reqwest", "dep:tokio"]),
    ("time", &["dep:time"]),
    ("tower", &["dep:tower-service"]),
    ("tracing", &["dep:tracing"]),
    ("uuid", &["dep:uuid"]),
    (XML, &["dep:quick-xml"]),
];

/// The feature for bodies and answers in XML. An embedded runtime has that part, or has it not, as the document asks.
pub(crate) const XML: &str = "xml";

/// Whether a feature is on unless somebody turns it off.
pub(super) fn is_default(feature: &str) -> bool {
    let enables = |name: &str, other: &str| FEATURES.iter().any(|(key, list)| *key == name && list.contains(&other));
    feature == "default" || enables("default", feature)
}
