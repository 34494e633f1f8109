//! The call of an operation in its documentation, which compiles as a test of the crate.

use crate::emit::sample;
use crate::ir::{Api, Body, BodyKind, Operation, Parameter, Type};

/// The lines of the example, where `path` leads to the root of the emitted code.
///
/// What no short expression stands for is an argument of the function around it, which readers do not see.
pub(super) fn lines(api: &Api, operation: &Operation, path: &str) -> Vec<String> {
    let mut outside = Vec::new();
    let mut arguments = Vec::new();
    for index in &operation.arguments {
        let Some((name, short, ty)) = argument(api, operation, *index) else { continue };
        arguments.push(short.unwrap_or_else(|| {
            outside.push(format!(", {name}: {ty}"));
            name
        }));
    }
    let call = format!("client.{}({})", operation.name.rust, arguments.join(", "));
    vec![
        "# Example".to_owned(),
        String::new(),
        "```no_run".to_owned(),
        format!("# use {path}::*;"),
        // The crate around it may have a `Result` of its own.
        format!("# async fn example(client: Client{}) -> std::result::Result<(), Error> {{", outside.concat()),
        format!("let answer = {call}.await?;"),
        "# Ok(())".to_owned(),
        "# }".to_owned(),
        "```".to_owned(),
    ]
}

/// The name of an argument, an expression for it, and its type.
fn argument(api: &Api, operation: &Operation, index: Option<usize>) -> Option<(String, Option<String>, String)> {
    match index {
        Some(at) => {
            let Parameter { name, ty, nullable, .. } = operation.parameters.get(at)?;
            let short = sample::argument(api, ty).filter(|_| !nullable);
            Some((distinct(&name.rust), short, optional(sample::declared(api, ty), *nullable)))
        }
        None => {
            let body = operation.body.as_ref()?;
            let (short, ty) = of_body(api, operation, body)?;
            Some((distinct(&body.name.rust), short, ty))
        }
    }
}

fn of_body(api: &Api, operation: &Operation, body: &Body) -> Option<(Option<String>, String)> {
    let media = body.media.first()?;
    if let Some(choice) = &body.choice {
        let group = api.groups.iter().find(|group| {
            group
                .operations
                .iter()
                .any(|index| api.operations.get(*index).is_some_and(|one| one.name == operation.name))
        });
        return Some((None, format!("operations::{}::{choice}", group?.name.rust)));
    }
    if media.kind == BodyKind::Lines {
        return Some((None, format!("Values<{}>", sample::declared(api, &media.ty))));
    }
    let short = sample::argument(api, &media.ty).filter(|_| !media.nullable && media.ty != Type::Bytes);
    Some((short, optional(sample::declared(api, &media.ty), media.nullable)))
}

fn optional(ty: String, nullable: bool) -> String {
    if nullable { format!("Option<{ty}>") } else { ty }
}

/// The client has a name already.
fn distinct(name: &str) -> String {
    if name == "client" { "its_client".to_owned() } else { name.to_owned() }
}
