use super::join;

#[test]
fn references_are_resolved_as_rfc_3986_does() {
    let base = "http://a/b/c/d;p?q";
    let cases = [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("", base),
    ];
    for (reference, joined) in cases {
        assert_eq!(join(base, reference), joined, "{reference}");
    }
}

#[test]
fn bases_need_no_scheme_and_no_path() {
    assert_eq!(join("", "a/b"), "a/b");
    assert_eq!(join("a/b", "c"), "a/c");
    assert_eq!(join("http://a", "b"), "http://a/b");
    assert_eq!(join("urn:example:a", "urn:example:b"), "urn:example:b");
    assert_eq!(join("urn:example:a", ""), "urn:example:a");
}
