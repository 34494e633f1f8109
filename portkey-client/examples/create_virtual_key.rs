//! Puts a provider's key into Portkey's vault, as a virtual key.
//!
//! ```sh
//! PORTKEY_API_KEY=… OPENAI_API_KEY=… cargo run -p portkey-client --example create_virtual_key
//! ```

#[cfg(portkey_document)]
mod support;

#[cfg(portkey_document)]
use portkey_client::models::{PostVirtualKeysBody, PostVirtualKeysBodyProvider, UsageLimits};
#[cfg(portkey_document)]
use portkey_client::{Client, Error};

/// The slug of the new virtual key, which stands for `key`.
#[cfg(portkey_document)]
pub async fn run(client: &Client, key: &str) -> Result<Option<String>, Error> {
    let new = PostVirtualKeysBody::new()
        .name("My first virtual key")
        .provider(PostVirtualKeysBodyProvider::Openai)
        .key(key)
        .note("Made by an example")
        .usage_limits(UsageLimits::new().credit_limit(10).alert_threshold(9));
    let created = client.post_virtual_keys(new).await?.into_inner();
    Ok(created.data.and_then(|data| data.slug))
}

#[cfg(portkey_document)]
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let key = std::env::var("OPENAI_API_KEY").unwrap_or_default();
    println!("{:?}", run(&support::client()?, &key).await?);
    Ok(())
}

#[cfg(not(portkey_document))]
fn main() {
    println!("{}", portkey_client::ABSENT);
}
