/// crates.io takes no longer names.
const LIMIT: usize = 64;

/// The name of the crate for a document of this title: its words in lower case, joined by `-`.
///
/// Names that cargo refuses, or that a dependency of the generated crate has, get `-client`.
pub fn package_name(title: &str, dependencies: &[&str]) -> String {
    let lower = title.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut name = String::new();
    for word in words {
        let separator = usize::from(!name.is_empty());
        if name.len() + separator + word.len() > LIMIT - "-client".len() {
            break;
        }
        if separator > 0 {
            name.push('-');
        }
        name.push_str(word);
    }
    match name.as_bytes().first() {
        None => "api-client".to_owned(),
        Some(b'0'..=b'9') => format!("api-{name}"),
        Some(_) if is_taken(&name) || dependencies.contains(&name.as_str()) => format!("{name}-client"),
        Some(_) => name,
    }
}

/// Why cargo would refuse `name`, which somebody chose.
pub fn check_package_name(name: &str) -> Result<(), &'static str> {
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        return Err("a package's name begins with an ASCII letter");
    }
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
        return Err("a package's name has ASCII letters, digits, `-` and `_`");
    }
    if name.len() > LIMIT {
        return Err("a package's name has at most 64 characters");
    }
    if is_taken(name) {
        return Err("Rust, cargo or Windows keeps this name for itself");
    }
    Ok(())
}

/// Keywords cannot name a library; the others are taken by cargo, Rust or Windows.
fn is_taken(name: &str) -> bool {
    const TAKEN: [&str; 20] = [
        "alloc",
        "artifact",
        "aux",
        "benches",
        "build",
        "con",
        "core",
        "debug",
        "deps",
        "doc",
        "examples",
        "incremental",
        "nul",
        "package",
        "prn",
        "proc-macro",
        "release",
        "std",
        "test",
        "tests",
    ];
    TAKEN.contains(&name) || syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_err()
}
