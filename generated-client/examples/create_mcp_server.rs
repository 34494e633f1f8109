//! Creates an MCP server and looks at the first page of them.
//!
//! Without a key, the example talks to a server that it starts itself. With one it talks to Portkey, and
//! INTEGRATION names the integration, by ID or slug, that the new server is an instance of:
//!
//! ```sh
//! cargo run --example create_mcp_server
//! PORTKEY_API_KEY=… INTEGRATION=my-integration cargo run --example create_mcp_server
//! ```

#[path = "../tests/support/mod.rs"]
mod support;

use generated_client::models::CreateMcpServer;
use generated_client::{CallOptions, Client, Error};
use std::error::Error as StdError;
use std::time::Duration;
use support::{LocalServer, Reply};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    if let Ok(key) = std::env::var("PORTKEY_API_KEY") {
        let integration = std::env::var("INTEGRATION").map_err(|_| "INTEGRATION must name an integration")?;
        let client = Client::builder().portkey_key(key).build()?;
        return Ok(run(&client, &integration).await?);
    }
    println!("PORTKEY_API_KEY is not set: talking to a server of our own");
    let server = LocalServer::start([
        Reply::json(r#"{"id": "d5b8cc4e-3f0f-4d7e-9a43-0b7f9c7c5c11", "slug": "my-server"}"#),
        Reply::json(r#"{"data": [{"name": "My MCP Server", "slug": "my-server", "status": "active"}], "total": 1}"#),
    ])
    .await;
    let client = Client::builder().portkey_key("a-key").base_url(&server.url).build()?;
    Ok(run(&client, "my-integration").await?)
}

async fn run(client: &Client, integration: &str) -> Result<(), Error> {
    let new = CreateMcpServer::new("My MCP Server", integration).slug("my-server").description("Made by an example");
    match client.mcp_servers_create(new).await {
        Ok(created) => println!("{}: created {:?}", created.meta().status(), created.slug),
        Err(error) if error.is_validation() => {
            for fault in error.faults() {
                eprintln!("not sent: {fault}");
            }
            return Err(error);
        }
        Err(error) if error.status().is_some_and(|status| status == 409) => println!("it is there already"),
        Err(error) => return Err(error),
    }

    let page = client.mcp_servers_list().page_size(50).with(CallOptions::new().timeout(Duration::from_secs(5))).await?;
    for server in page.data.iter().flatten() {
        println!("{:?} is {:?}", server.name, server.status);
    }
    Ok(())
}
