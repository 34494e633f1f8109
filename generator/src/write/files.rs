use std::collections::BTreeMap;
use std::fmt;

/// The files of an output by path: relative to its folder, `/` between the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, String>);

/// A path that an output may not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// The path as given.
    pub path: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be a path in an output: {}", self.path.escape_default(), self.reason)
    }
}

impl Files {
    /// Adds a file; a path that leaves the folder, or that some system cannot hold, is refused.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) -> Result<(), PathError> {
        let path = path.into();
        if let Err(reason) = check_path(&path) {
            return Err(PathError { path, reason });
        }
        if self.0.contains_key(&path) {
            return Err(PathError { path, reason: "there are two of it" });
        }
        self.0.insert(path, text.into());
        Ok(())
    }

    /// The text of the file at `path`.
    #[cfg(test)]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Paths and texts, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The paths in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// How many lines all files have.
    pub fn lines(&self) -> usize {
        self.0.values().map(|text| text.lines().count()).sum()
    }
}

/// Whether `path` names a file inside a folder, on every system alike.
pub(super) fn check_path(path: &str) -> Result<(), &'static str> {
    if path.is_empty() {
        return Err("it is empty");
    }
    path.split('/').try_for_each(check_step)
}

fn check_step(step: &str) -> Result<(), &'static str> {
    if step.is_empty() || step.chars().all(|c| c == '.') {
        return Err("a step of it is empty or made of dots");
    }
    if !step.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        return Err("only ASCII letters, digits, `_`, `-` and `.` can stand in it");
    }
    if step.ends_with('.') {
        return Err("a step of it ends in a dot");
    }
    if is_device(step) {
        return Err("Windows keeps that name for a device");
    }
    Ok(())
}

/// Names such as `aux.rs`, which cannot be checked out on Windows.
pub(super) fn is_device(step: &str) -> bool {
    let stem = step.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |name: &str| stem.strip_prefix(name).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}
