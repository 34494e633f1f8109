//! Uploads a file; it is read while it is sent.
//!
//! ```sh
//! PORTKEY_API_KEY=… PORTKEY_VIRTUAL_KEY=… cargo run -p portkey-client --example upload_file -- requests.jsonl
//! ```

#[cfg(portkey_document)]
mod support;

#[cfg(portkey_document)]
use portkey_client::models::{CreateFileRequest, CreateFileRequestPurpose, OpenAiFile};
#[cfg(portkey_document)]
use portkey_client::{Client, Error, File};

/// The file as the server knows it.
#[cfg(portkey_document)]
pub async fn run(client: &Client, file: File) -> Result<OpenAiFile, Error> {
    let request = CreateFileRequest::new(file, CreateFileRequestPurpose::Batch);
    let uploaded = client.create_file(request).await?;
    println!("{} has {} bytes and the ID {}", uploaded.filename, uploaded.bytes, uploaded.id);
    Ok(uploaded.into_inner())
}

#[cfg(portkey_document)]
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let path = std::env::args_os().nth(1).unwrap_or_else(|| "requests.jsonl".into());
    run(&support::client()?, File::from_path(path)).await?;
    Ok(())
}

#[cfg(not(portkey_document))]
fn main() {
    println!("{}", portkey_client::ABSENT);
}
