//! Chat completions, streamed and whole.

use crate::server::{LocalServer, Reply};
use crate::{client, events};
use portkey_client::ErrorKind;
use portkey_client::models::{
    ChatCompletionRequestUserMessage, CreateChatCompletionRequest, CreateChatCompletionRequestModel,
    CreateChatCompletionResponseChoicesItemFinishReason as FinishReason, CreateChatCompletionStreamResponse,
};

#[allow(dead_code)]
#[path = "../../examples/chat_streamed.rs"]
mod example;

fn chunk(delta: &str, finish_reason: &str) -> String {
    let choice = format!(r#"{{"index":0,"delta":{delta},"finish_reason":{finish_reason}}}"#);
    format!(
        r#"data: {{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{choice}]}}{}"#,
        "\n\n"
    )
}

fn request() -> CreateChatCompletionRequest {
    CreateChatCompletionRequest::new(vec![ChatCompletionRequestUserMessage::new("Hello").into()], "llama-3".to_owned())
}

#[tokio::test]
async fn the_example_reads_to_the_end() {
    let stream = [
        chunk(r#"{"role":"assistant","content":""}"#, "null"),
        ": still here\n\n".to_owned(),
        chunk(r#"{"content":"Pa"}"#, "null"),
        chunk(r#"{"content":"ris"}"#, "null"),
        chunk(r#"{"content":null}"#, r#""stop""#),
        "data: [DONE]\n\n".to_owned(),
        chunk(r#"{"content":" too late"}"#, "null"),
    ];
    let server = LocalServer::start([events(stream.concat())]).await;
    assert_eq!(example::run(&client(&server)).await.unwrap(), "Paris");

    let seen = server.only();
    assert_eq!((&*seen.method, &*seen.target), ("POST", "/chat/completions"));
    assert_eq!(seen.header("accept"), Some("text/event-stream"));
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(
        seen.body,
        concat!(
            r#"{"messages":[{"content":"You are terse.","role":"system"},"#,
            r#"{"content":"What is the capital of France?","role":"user"}],"#,
            r#""model":"gpt-4o-mini","stream":true}"#
        )
    );
}

#[tokio::test]
async fn events_have_the_type_of_the_document() {
    let broken = "data: {\"id\": 7}\n\n".to_owned();
    let stream = [chunk(r#"{"content":"a"}"#, r#""length""#), broken, chunk("{}", r#""of tomorrow""#)];
    let server = LocalServer::start([events(stream.concat())]).await;
    let call = client(&server).create_chat_completion(request().stream(true));
    let mut events = call.send_events::<CreateChatCompletionStreamResponse>().await.unwrap();

    let first = events.next().await.unwrap().unwrap().data;
    assert_eq!((&*first.model, first.choices[0].finish_reason.clone()), ("m", Some(FinishReason::Length)));
    let second = events.next().await.unwrap().unwrap_err();
    assert_eq!((second.kind(), second.faults()[0].pointer()), (ErrorKind::Decode, "/id"));
    let third = events.next().await.unwrap().unwrap().data;
    assert_eq!(third.choices[0].finish_reason, Some(FinishReason::Unknown("of tomorrow".to_owned())));
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_stream_that_is_not_read_as_one_says_so() {
    let server = LocalServer::start([events(chunk("{}", "null"))]).await;
    let error = client(&server).create_chat_completion(request().stream(true)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("`send_events`"), "{error}");
}

#[tokio::test]
async fn a_whole_answer() {
    let answer = concat!(
        r#"{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"#,
        r#""finish_reason":"stop","logprobs":null,"message":{"role":"assistant","content":"Hi","refusal":null}}]}"#
    );
    let server = LocalServer::start([Reply::json(answer)]).await;
    let call = client(&server).create_chat_completion(request()).x_portkey_trace_id("t-1");
    let completion = call.await.unwrap();
    assert_eq!(completion.choices[0].message.content.as_deref(), Some("Hi"));
    assert_eq!(server.only().header("x-portkey-trace-id"), Some("t-1"));
    assert_eq!(server.only().body, r#"{"messages":[{"content":"Hello","role":"user"}],"model":"llama-3"}"#);
}

#[tokio::test]
async fn a_message_that_breaks_its_schema_is_not_sent() {
    let server = LocalServer::start([]).await;
    let request =
        CreateChatCompletionRequest::new(vec![], CreateChatCompletionRequestModel::Gpt4oMini).temperature(3.0);
    let error = client(&server).create_chat_completion(request).await.unwrap_err();
    let faults: Vec<(&str, &str)> = error.faults().iter().map(|fault| (fault.pointer(), fault.rule())).collect();
    assert_eq!(faults, [("/messages", "minItems"), ("/temperature", "maximum")]);
    assert_eq!(server.connections(), 0);
}
