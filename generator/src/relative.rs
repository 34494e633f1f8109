use std::path::{Component, Path, PathBuf};

/// The path from `folder` to `target`, with `/` between the steps; absolute only where there is no other.
///
/// A manifest with absolute paths would build on one machine only.
pub(crate) fn relative(folder: &Path, target: &Path) -> String {
    let (from, to) = (real(folder), real(target));
    let (from, to): (Vec<_>, Vec<_>) = (from.components().collect(), to.components().collect());
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return target.display().to_string();
    }
    let up = from.iter().skip(shared).map(|_| "..".to_owned());
    let down = to.iter().skip(shared).map(|step| step.as_os_str().to_string_lossy().into_owned());
    let steps: Vec<String> = up.chain(down).collect();
    if steps.is_empty() { ".".to_owned() } else { steps.join("/") }
}

/// The absolute path: links followed where it exists, `..` taken back where it does not yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut missing = Vec::new();
    let mut existing = absolute.as_path();
    let start = loop {
        match (existing.canonicalize(), existing.parent(), existing.components().next_back()) {
            (Ok(real), _, _) => break real,
            (Err(_), Some(parent), Some(last)) => {
                missing.push(last);
                existing = parent;
            }
            (Err(_), _, _) => break existing.to_owned(),
        }
    };
    missing.into_iter().rev().fold(start, |path, step| match step {
        Component::ParentDir => path.parent().map(Path::to_owned).unwrap_or(path),
        step => path.join(step),
    })
}

#[cfg(test)]
mod tests {
    use super::relative;
    use std::path::Path;

    #[test]
    fn paths_go_up_and_down() {
        let root = tempfile::tempdir().unwrap();
        let at = |path: &str| root.path().join(path);
        std::fs::create_dir_all(at("a/runtime")).unwrap();
        let cases = [
            ("b/c", "a/runtime", "../../a/runtime"),
            ("a", "a/runtime", "runtime"),
            ("a/runtime", "a/runtime", "."),
            ("a/x/../new", "a/runtime", "../runtime"),
        ];
        for (from, to, path) in cases {
            assert_eq!(relative(&at(from), &at(to)), path, "{from} to {to}");
        }
        assert_eq!(relative(Path::new("out/client"), Path::new("elsewhere")), "../../elsewhere");
    }
}
