//! Tells a key that is refused from a limit that is reached.
//!
//! ```sh
//! PORTKEY_API_KEY=not-a-key cargo run -p portkey-client --example errors
//! ```

#[cfg(portkey_document)]
mod support;

#[cfg(portkey_document)]
use portkey_client::operations::virtual_keys::GetVirtualKeysError;
#[cfg(portkey_document)]
use portkey_client::{CallOptions, Client, Error, Retry};

/// What came of a call, in words.
#[cfg(portkey_document)]
pub async fn run(client: &Client) -> Result<String, Error> {
    // What the server asks to wait is waited, if it is no more than half a minute.
    let patient = CallOptions::new().retry(Retry::attempts(3));
    let error = match client.get_virtual_keys(0, 50).with(patient).await {
        Ok(keys) => return Ok(format!("{} keys", keys.total.unwrap_or_default())),
        Err(error) => error,
    };
    if let Some(GetVirtualKeysError::Unauthorized(refusal)) = GetVirtualKeysError::from_error(&error) {
        let message = refusal.data.and_then(|data| data.message);
        return Ok(format!("the key is refused: {}", message.unwrap_or_default()));
    }
    match error.retry_after() {
        Some(wait) => Ok(format!("after {} attempts still to wait for {wait:?}", error.attempts())),
        None => Err(error),
    }
}

#[cfg(portkey_document)]
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    println!("{}", run(&support::client()?).await?);
    Ok(())
}

#[cfg(not(portkey_document))]
fn main() {
    println!("{}", portkey_client::ABSENT);
}
