use super::LastServer;
use http::Uri;
use url::Url;

/// Whatever a URI can hold, the shorter way leads to the URL that reading all of it gives.
#[test]
fn urls_of_the_last_server_are_what_is_read() {
    let servers = ["http://127.0.0.1:8080", "https://api.example.com", "https://EXAMPLE.com:443", "http://[::1]:80"];
    let paths = [
        "",
        "/",
        "/a",
        "/a/b/",
        "//a",
        "/a//b",
        "/a/../b",
        "/./a/.",
        "/%2e%2E/b",
        "/a%20b%2Fc",
        "/a:b@c",
        "/a'b\"c",
        "/a;b=c,d",
        "/[a]|{b}^",
        "/a\\b",
        "/é",
        "/..%2f",
        "/a/..",
    ];
    let queries = ["", "?", "?a=b", "?a=b&c=%20+", "?a='b'\"c\"", "?a=[b]{c}|^`", "?/?:@", "?é"];
    for server in servers {
        let last = LastServer::default();
        let first: Uri = format!("{server}/first?a=b").parse().expect("it is a URI");
        assert_eq!(last.url(&first), None, "nothing was sent yet");
        last.set(&first, &Url::parse(&first.to_string()).expect("it is a URL"));
        for (path, query) in paths.iter().flat_map(|path| queries.iter().map(move |query| (path, query))) {
            let Ok(uri) = format!("{server}{path}{query}").parse::<Uri>() else { continue };
            let read = Url::parse(&uri.to_string()).expect("it is a URL");
            assert_eq!(last.url(&uri).map(String::from), Some(String::from(read)), "{uri}");
        }
    }
}

#[test]
fn others_are_read() {
    let last = LastServer::default();
    let first = Uri::from_static("https://example.com/a");
    last.set(&first, &Url::parse("https://example.com/a").expect("it is a URL"));
    for other in
        ["http://example.com/a", "https://example.com:444/a", "https://example.org/a", "https://u@example.com/", "/a"]
    {
        assert_eq!(last.url(&Uri::from_static(other)), None, "{other}");
    }
}
