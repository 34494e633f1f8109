//! Relative URLs of servers, which start from where the document is from (RFC 3986, 5.2).

/// What `reference` means in a document from `base`, an absolute URL. An empty one means the root, as no server at all
/// does.
pub(super) fn resolve(base: &str, reference: &str) -> String {
    let Some((scheme, rest)) = base.split_once("://") else { return reference.to_owned() };
    if has_scheme(reference) {
        return reference.to_owned();
    }
    if reference.starts_with("//") {
        return format!("{scheme}:{reference}");
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let merged = match reference {
        "" => "/".to_owned(),
        absolute if absolute.starts_with('/') => absolute.to_owned(),
        relative => format!("{folder}/{relative}"),
    };
    format!("{scheme}://{host}{}", without_dots(&merged))
}

/// Whether a URL says its scheme, be it that of a variable.
fn has_scheme(url: &str) -> bool {
    url.find(':').is_some_and(|at| !url[..at].contains(['/', '?', '#']))
}

fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    for (index, segment) in segments.iter().enumerate() {
        let is_last = index + 1 == segments.len();
        match *segment {
            "." if is_last => kept.push(""),
            "." => {}
            ".." => {
                kept.pop();
                kept.extend(is_last.then_some(""));
            }
            segment => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::resolve;

    /// The examples of RFC 3986, 5.4.1, of references that a server's URL can be.
    #[test]
    fn references_start_from_the_base() {
        let cases = [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../../g", "http://a/g"),
            ("https://g/x", "https://g/x"),
            ("", "http://a/"),
        ];
        for (reference, expected) in cases {
            assert_eq!(resolve("http://a/b/c/d;p?q", reference), expected, "{reference}");
        }
        assert_eq!(resolve("https://device1.example.com", "/test"), "https://device1.example.com/test");
        assert_eq!(resolve("https://h/spec/openapi.yaml", "{base}/v1"), "https://h/spec/{base}/v1");
    }
}
