use super::Base;
use url::Url;

/// What stands in a URL as it is comes out as the URL library has it.
#[test]
fn no_way_makes_another_uri() {
    let paths = ["", "/", "/a", "//a", "/a/", "/a/../b", "/a/./b", "/a/%2e%2E/b", "/.a", "/a b", "/ä", "/a'b", "/a|b"];
    let queries = ["", "a=b", "a=b&c=%20", "a='b'", "a=b c", "a=[1]", "a=/?", "a={}", "a=\"b\"", "a=ä"];
    for address in ["https://example.com", "https://example.com/", "https://example.com/v1/", "http://[::1]:8080/a%20b"]
    {
        let base = Base::new(Url::parse(address).unwrap()).unwrap();
        for (path, query) in paths.iter().flat_map(|path| queries.map(|query| (*path, query))) {
            let folder = base.url().path().trim_end_matches('/').to_owned();
            assert_eq!(base.below(path, query), base.rewritten(&format!("{folder}{path}"), query), "{path} {query}");
        }
    }
}

#[test]
fn what_is_too_long_is_none() {
    let base = Base::new(Url::parse("https://example.com").unwrap()).unwrap();
    assert_eq!(base.below(&format!("/{}", "a".repeat(70_000)), ""), None);
}
