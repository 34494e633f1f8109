//! What the tests and the example share.
#![allow(dead_code, unused_imports)]

mod server;

use generated_client::Client;
pub use server::{LocalServer, Reply, Seen};

/// The credential of [`client`]'s clients.
pub const KEY: &str = "pk-live-0123456789";

/// A client of the server.
pub fn client(server: &LocalServer) -> Client {
    Client::builder().portkey_key(KEY).base_url(&server.url).build().expect("a client")
}
