//! Lists all MCP servers, page by page.
//!
//! ```sh
//! PORTKEY_API_KEY=… cargo run -p portkey-client --example list_mcp_servers
//! ```

#[cfg(portkey_document)]
mod support;

#[cfg(portkey_document)]
use portkey_client::{Client, Error, models::McpServerListItem};

/// All servers, of all pages.
#[cfg(portkey_document)]
pub async fn run(client: &Client) -> Result<Vec<McpServerListItem>, Error> {
    let mut items = client.mcp_servers_list().page_size(50).items();
    let mut servers = Vec::new();
    while let Some(server) = items.next().await {
        servers.push(server?);
    }
    Ok(servers)
}

#[cfg(portkey_document)]
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    for server in run(&support::client()?).await? {
        println!("{} is {:?}", server.name.unwrap_or_default(), server.status);
    }
    Ok(())
}

#[cfg(not(portkey_document))]
fn main() {
    println!("{}", portkey_client::ABSENT);
}
