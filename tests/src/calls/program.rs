//! The program that calls an emitted client: a function for each operation, which takes its arguments from a plan.

use super::client::{Argument, Emitted, Method, Output, Target};
use std::fmt::Write;

/// The name that the emitted crate has in the program.
pub const CRATE: &str = "emitted";

/// What is the same for every client: the plan is read, calls are made, and each outcome is a line of JSON.
const MAIN: &str = r#"
use emitted::runtime::{self, Body, CallOptions};
use emitted::{Client, ClientBuilder};
use serde_json::{Value, json};
use std::error::Error;
use std::future::Future;
use std::pin::Pin;

type Outcome = Result<Value, Box<dyn Error>>;

/// The values of one call.
struct Given<'a>(&'a Value);

impl Given<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0["arguments"].get(name)
    }

    fn required<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<T, Box<dyn Error>> {
        self.optional(name)?.ok_or_else(|| format!("nothing is given for {name}").into())
    }

    fn optional<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Box<dyn Error>> {
        let Some(value) = self.value(name) else { return Ok(None) };
        match serde_json::from_str(&value.to_string()) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(format!("the value for {name} cannot be decoded: {error}").into()),
        }
    }

    /// A body as it is to be sent.
    fn bytes(&self, name: &str) -> Option<Body> {
        self.value(name).and_then(Value::as_str).map(|text| Body::from(text.to_owned().into_bytes()))
    }

    fn options(&self) -> CallOptions {
        let headers = self.0["headers"].as_object().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        headers.fold(CallOptions::new(), |options, (name, value)| options.header(name, text(value)))
    }

    /// Whether the answer is taken as it comes.
    fn raw(&self) -> bool {
        self.0["raw"] == true
    }
}

fn value(answer: &impl serde::Serialize) -> Outcome {
    Ok(serde_json::to_value(answer)?)
}

fn client(given: &Value) -> Result<Client, Box<dyn Error>> {
    let mut builder = Client::builder().no_proxy();
    for (method, text) in given.as_object().into_iter().flatten() {
        builder = built(builder, method, text.as_str().unwrap_or_default());
    }
    Ok(builder.build()?)
}

/// An error with all that is behind it.
fn told(error: &dyn Error) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {}", told(source)))
}

fn main() -> Result<(), Box<dyn Error>> {
    let plan = std::env::args().nth(1).ok_or("the plan's path is missing")?;
    let plan: Value = serde_json::from_slice(&std::fs::read(plan)?)?;
    let clients = plan["clients"].as_array().ok_or("no clients")?;
    let clients: Vec<Client> = clients.iter().map(client).collect::<Result<_, _>>()?;
    let threads = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    threads.block_on(async {
        for call in plan["calls"].as_array().into_iter().flatten() {
            let client = &clients[call["client"].as_u64().unwrap_or_default() as usize];
            let method = call["method"].as_str().unwrap_or_default();
            let line = match called(client, method, &Given(call)).await {
                Ok(value) => json!({ "call": call["call"], "value": value }),
                Err(error) => json!({ "call": call["call"], "error": told(&*error) }),
            };
            println!("{line}");
        }
    });
    Ok(())
}
"#;

/// The program's source.
pub fn source(emitted: &Emitted) -> String {
    let mut code = format!("//! Calls every operation.\n{MAIN}");
    let mut add = |text: std::fmt::Arguments<'_>| code.write_fmt(text).expect("a string can be written to");
    add(format_args!(
        "\nfn built(builder: ClientBuilder, method: &str, text: &str) -> ClientBuilder {{\n    match method {{\n"
    ));
    for method in &emitted.builder {
        add(format_args!("        {method:?} => builder.{method}(text),\n"));
    }
    add(format_args!("        other => panic!(\"{{other}} is not offered\"),\n    }}\n}}\n"));
    add(format_args!(
        "\nfn called<'a>(client: &'a Client, method: &str, given: &'a Given<'a>) -> Pin<Box<dyn Future<Output = Outcome> + 'a>> {{\n    \
         match method {{\n"
    ));
    for Method { name, .. } in &emitted.methods {
        add(format_args!("        {name:?} => Box::pin({name}(client, given)),\n"));
    }
    add(format_args!("        other => panic!(\"{{other}} is not called\"),\n    }}\n}}\n"));
    for method in &emitted.methods {
        add(format_args!("{}", function(method)));
    }
    code
}

/// The function that calls one operation.
fn function(method: &Method) -> String {
    let Method { name, arguments, setters, output, .. } = method;
    let required: Vec<String> = arguments.iter().map(required).collect();
    let setters: String = setters.iter().map(setter).collect();
    let mutable = if setters.is_empty() { "" } else { "mut " };
    let raw = "    if given.raw() {\n        let answer = call.send_raw().await?;\n        \
               return Ok(json!({ \"status\": answer.meta().status().as_u16() }));\n    }\n";
    let (before, shown) = match output {
        Output::Value => ("", "value(&*call.await?)"),
        Output::Bytes => ("", "value(&String::from_utf8_lossy(&call.await?))"),
        Output::Empty => (raw, "call.await.map(|_| Value::Null).map_err(Box::from)"),
    };
    format!(
        "\nasync fn {name}(client: &Client, given: &Given<'_>) -> Outcome {{\n    \
         let {mutable}call = client.{name}({});\n{setters}    \
         let call = call.with(given.options());\n{before}    {shown}\n}}\n",
        required.join(", ")
    )
}

fn required(argument: &Argument) -> String {
    let key = argument.target.key();
    if argument.is_bytes() {
        return format!("given.bytes({key:?}).ok_or(\"no bytes\")?");
    }
    format!("given.required{}({key:?})?", argument.turbofish())
}

fn setter(argument: &Argument) -> String {
    let key = argument.target.key();
    let value = if argument.is_bytes() {
        format!("given.bytes({key:?})")
    } else {
        format!("given.optional{}({key:?})?", argument.turbofish())
    };
    format!("    if let Some(value) = {value} {{\n        call = call.{}(value);\n    }}\n", argument.name)
}

impl Argument {
    /// The type as the program calls it, where it cannot be inferred.
    fn turbofish(&self) -> String {
        let Some(ty) = &self.ty else { return String::new() };
        let path = match ty.split("::").next() {
            Some("String") => ty.clone(),
            Some("models") => format!("{CRATE}::{ty}"),
            _ => format!("runtime::{ty}"),
        };
        format!("::<{path}>")
    }
}

impl Target {
    /// What a plan calls it.
    pub fn key(&self) -> String {
        match self {
            Self::Parameter(place, name) => format!("{place} {name}"),
            Self::Body => "body".to_owned(),
        }
    }
}
