//! What calls of Portkey's whole API send, those of the examples above all, and what is made of the answers.
#![cfg(portkey_document)]
#![allow(clippy::unwrap_used)]
// Each example brings what the examples share.
#![allow(clippy::duplicate_mod)]

mod answers;
mod chat;
mod files;
mod lists;
mod refusals;
mod security;
#[allow(dead_code)]
#[path = "../../../generated-client/tests/support/server.rs"]
mod server;
mod servers;
mod virtual_keys;

use portkey_client::{Client, ClientBuilder};
use server::{LocalServer, Reply};

/// A builder with the key that all operations ask for.
fn builder(server: &LocalServer) -> ClientBuilder {
    Client::builder().portkey_key("pk-key").base_url(&server.url)
}

/// A client with the credentials of the first alternative of every operation.
fn client(server: &LocalServer) -> Client {
    builder(server).virtual_key("vk-key").build().unwrap()
}

/// An answer of server-sent events.
fn events(text: impl Into<Vec<u8>>) -> Reply {
    Reply::status(200, text).header("content-type", "text/event-stream")
}
