//! Programs that call operations: ten, and all.

use crate::{Shape, client, speed};
use std::path::Path;
use tests::callers::{Calls, OASMITH};
use tests::lab::Lab;

/// Writes the programs that use a shape.
pub(crate) fn write(lab: &Lab, emitted: &Path, shape: Shape) {
    let calls = Calls::of(emitted, OASMITH);
    package(lab, "ten", shape, &calls.small_program());
    package(lab, "all", shape, &calls.program());
    package(lab, "speed", shape, &speed::program(lab, shape));
}

fn package(lab: &Lab, name: &str, shape: Shape, code: &str) {
    let package = format!("{name}-{}", shape.name());
    let client = format!("client = {{ path = \"../client-{0}\", package = \"client-{0}\" }}\n", shape.name());
    lab.write(&format!("{package}/Cargo.toml"), &(client::head(&package) + &client::dependencies() + &client));
    lab.write(&format!("{package}/src/main.rs"), code);
}
