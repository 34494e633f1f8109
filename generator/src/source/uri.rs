//! References of URIs (RFC 3986, 5.2), as far as names of schemas need them.

/// What `reference`, which has no fragment, means beside `base`.
pub fn join(base: &str, reference: &str) -> String {
    if reference.is_empty() {
        return base.to_owned();
    }
    if scheme(reference).is_some() {
        return reference.to_owned();
    }
    let Some(start) = scheme(base) else { return beside(base, reference) };
    let (scheme, rest) = base.split_at(start);
    if reference.starts_with("//") {
        return format!("{scheme}{reference}");
    }
    let Some(after) = rest.strip_prefix("//") else { return format!("{scheme}{}", beside(rest, reference)) };
    let (host, path) = after.split_at(after.find('/').unwrap_or(after.len()));
    format!("{scheme}//{host}{}", beside(if path.is_empty() { "/" } else { path }, reference))
}

/// Where the scheme ends, its colon included.
fn scheme(uri: &str) -> Option<usize> {
    let end = uri.find(':')?;
    let name = uri.get(..end)?;
    let fits = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(fits)).then_some(end + 1)
}

/// A path that takes the place of the last step of `path`.
fn beside(path: &str, reference: &str) -> String {
    let from = match path.rfind('/') {
        _ if reference.starts_with('/') => "",
        Some(end) => &path[..=end],
        None => "",
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in from.split_inclusive('/').chain(reference.split_inclusive('/')) {
        match step {
            "." | "./" => {}
            ".." | "../" if steps.len() > 1 => _ = steps.pop(),
            ".." | "../" => {}
            step => steps.push(step),
        }
    }
    steps.concat()
}

#[cfg(test)]
mod tests;
