//! What the examples share: a client from what the environment says.

use portkey_client::{Client, Error};
use std::env;

/// A client of Portkey's API, or of what answers at `PORTKEY_BASE_URL`.
pub fn client() -> Result<Client, Error> {
    let mut builder = Client::builder().portkey_key(env::var("PORTKEY_API_KEY").unwrap_or_default());
    if let Ok(key) = env::var("PORTKEY_VIRTUAL_KEY") {
        builder = builder.virtual_key(key);
    }
    if let Ok(url) = env::var("PORTKEY_BASE_URL") {
        builder = builder.base_url(url);
    }
    builder.build()
}
