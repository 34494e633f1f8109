//! Lists that come in pages.

use crate::client;
use crate::server::{LocalServer, Reply};

#[allow(dead_code)]
#[path = "../../examples/list_mcp_servers.rs"]
mod example;

#[tokio::test]
async fn the_example_reads_all_pages() {
    let script = [
        r#"{"data":[{"name":"a","slug":"a"},{"name":"b","status":"active"}],"total":3}"#,
        r#"{"data":[{"name":"c","workspace_id":null}],"total":3}"#,
        r#"{"data":[],"total":3}"#,
    ];
    let server = LocalServer::start(script.map(Reply::json)).await;
    let servers = example::run(&client(&server)).await.unwrap();
    let names: Vec<&str> = servers.iter().filter_map(|server| server.name.as_deref()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    assert!(servers[2].workspace_id.is_null() && servers[0].workspace_id.is_absent());
    let targets: Vec<String> = server.seen().into_iter().map(|seen| seen.target).collect();
    let expected = ["page_size=50", "current_page=1&page_size=50", "current_page=2&page_size=50"];
    assert_eq!(targets, expected.map(|query| format!("/mcp-servers?{query}")));
}
