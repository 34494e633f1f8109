//! What goes over the wire, byte by byte: documents, calls of their clients in Rust, and the requests that a server gets.
//!
//! The rows are data. `rows/*.yaml` are read; each file has a `document` and `rows`:
//!
//! ```yaml
//! document: { openapi: 3.1.1, … }       # whole, as a document would be written
//! builder: builder.petstore_auth("t")   # what clients are made of, in Rust, if there is anything to say
//! url: http://example.com/openapi.yaml  # where the document is served, if relative servers are to start from there
//! config: '[[pagination]]…'             # oasmith.toml
//! rows:
//!   - name: an array, exploded          # after the words of the specification, if it has a row for it
//!     call: client.find(vec![3, 4])     # Rust: what awaits `Result<_, Error>`. The emitted module is in scope (`*`, `models::*`)
//!     line: GET /pets?id=3&id=4         # method and target, as they stand on the wire
//!     headers: { x-trace: a }           # all of them but those that every client sends (host, accept, content-length, …),
//!                                       #   which are compared where they are listed; null: it must not be sent
//!     body: '{"a":1}'                   # nothing: there is none. In `multipart`, \n stands for CRLF and B for the boundary
//! ```
//!
//! What the server answers and what the caller has then, in the same row; without an answer it is 204:
//!
//! ```yaml
//!     answer: { status: 200, headers: { content-type: application/json }, body: '{"name":"Rex"}' }
//!     value: Pet::new("Rex")            # Rust: what the answer is equal to, or
//!     holds: answer.name == "Rex"       # Rust: what is true of it; `answer` is what the call's future gave,
//! ```
//!
//! What needs several requests says them all, in their order:
//!
//! ```yaml
//!     script:
//!       - { line: GET /pets, answer: { status: 503, headers: { retry-after: "0" } } }
//!       - { line: GET /pets, answer: { breaks: before } }   # no answer; `within`: the connection ends behind the body
//!       - { line: GET /pets, headers: { x-trace: a }, answer: { body: "[]" } }
//! ```
//!
//! A call that must fail says `fails:` with a part of the error's text; a row without `line` is one of which nothing is
//! sent. `builder` may stand in a row, too. Clients are given the server's address as `base_url`; where a file or a row
//! says `base: document`, requests go to the addresses that the document names, through a proxy which is that server: then
//! `line` has the whole URL. Bodies that are no UTF-8 are compared as `hex:` and digits; `\u0000` and the like are text.
//!
//! All rows of all files are one program, which cargo compiles over the target folder that the other programs of the tests
//! share. `OASMITH_WIRE=styles` takes the files alone whose names contain that.

mod program;
mod rows;
mod verdict;

use oasmith::{Options, PageRule};
use rows::File;
use tests::compiled::emitted;
use tests::project::Project;

#[test]
fn requests_are_what_the_rows_say() {
    let files = rows::read("tests/wire/rows");
    let project = project(&files);
    project.cargo(&["build", "--quiet"], &[]).succeeded();
    let said = project.cargo(&["run", "--quiet"], &[]).succeeded();
    let faults = verdict::faults(&files, &said);
    assert!(faults.is_empty(), "{} rows are not as they say:\n\n{}", faults.len(), faults.join("\n\n"));
}

/// Generates a client of each document, and the program that makes the calls.
fn project(files: &[File]) -> Project {
    let project = Project::new("wire");
    project.write("Cargo.toml", &program::manifest());
    for file in files {
        let spec = format!("documents/{}.yaml", file.name);
        project.write(&spec, &file.document());
        let pagination = file.config.as_ref().map(|config| pagination(&project, file, config)).unwrap_or_default();
        let code = emitted(&project.path(&spec), |options| {
            options.document_url.clone_from(&file.url);
            options.pagination = pagination;
        });
        project.write(&format!("src/{}.rs", file.name), &code);
        project.write(&format!("src/{}_rows.rs", file.name), &program::rows(file, &code));
        project.write(&format!("src/{}_answers.json", file.name), &file.answers());
    }
    project.write("src/server.rs", program::SERVER);
    project.write("src/main.rs", &program::main(files));
    project
}

/// The rules of `config`, which says nothing else.
fn pagination(project: &Project, file: &File, config: &str) -> Vec<PageRule> {
    let path = format!("documents/{}.toml", file.name);
    project.write(&path, &format!("spec = \"{}.yaml\"\n{config}", file.name));
    Options::from_config(project.path(&path)).into_result().expect("rules of pages").pagination
}
