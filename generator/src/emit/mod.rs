//! The IR to modules of tokens, one sub-room per target.

mod client;
mod docs;
mod example;
mod gate;
mod model;
mod module;
mod names;
mod readme;
mod sample;
mod tokens;

pub use module::{Items, Module};

use crate::ir::{Api, Type};

/// What is made of an API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// A client.
    #[default]
    Client,
}

/// Where emitted code finds the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeAt {
    /// In the crate `oasmith_runtime`.
    Dependency,
    /// In a module beside the emitted ones: path and text of its root, then its files.
    Embedded(Module),
}

/// Where the emitted modules will stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// They are a crate of their own: every group of operations, and the types that it alone needs, are compiled by a
    /// feature of its own.
    pub is_crate: bool,
    /// The path of their root as programs name it, such as `my_crate::pets`: each operation shows a call then.
    pub path: Option<String>,
}

/// The tree of modules for `target`; the root holds the client.
pub fn emit(api: &Api, target: Target, runtime: &RuntimeAt, home: &Home) -> Module {
    match target {
        Target::Client => client::root(api, runtime, home),
    }
}

/// A type as it is written at the root of the emitted code.
pub fn type_path(api: &Api, ty: &Type) -> String {
    model::type_path(api, ty)
}

/// A program that makes one call, for a crate that is called `package`.
pub fn example(api: &Api, package: &str) -> String {
    example::program(api, &package.replace('-', "_"))
}

/// The README of a generated crate that is called `package`.
pub fn readme(api: &Api, package: &str) -> String {
    readme::readme(api, package)
}
