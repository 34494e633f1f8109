//! A chat completion, shown as it comes.
//!
//! ```sh
//! PORTKEY_API_KEY=… PORTKEY_VIRTUAL_KEY=… cargo run -p portkey-client --example chat_streamed
//! ```

#[cfg(portkey_document)]
mod support;

#[cfg(portkey_document)]
use portkey_client::{Client, Error, models::*};

/// What the model answers; it is printed as it comes.
#[cfg(portkey_document)]
pub async fn run(client: &Client) -> Result<String, Error> {
    let messages = vec![
        ChatCompletionRequestSystemMessage::new("You are terse.").into(),
        ChatCompletionRequestUserMessage::new("What is the capital of France?").into(),
    ];
    let request = CreateChatCompletionRequest::new(messages, "gpt-4o-mini").stream(true);
    let mut events = client.create_chat_completion(request).send_events::<CreateChatCompletionStreamResponse>().await?;
    let mut answer = String::new();
    while let Some(event) = events.next().await {
        let pieces = event?.data.choices.into_iter().filter_map(|choice| choice.delta.content.into_option());
        answer.extend(pieces.inspect(|piece| print!("{piece}")));
    }
    Ok(answer)
}

#[cfg(portkey_document)]
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let answer = run(&support::client()?).await?;
    println!("\n{} characters", answer.chars().count());
    Ok(())
}

#[cfg(not(portkey_document))]
fn main() {
    println!("{}", portkey_client::ABSENT);
}
