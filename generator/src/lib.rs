//! Generates Rust clients from OpenAPI documents.

pub mod diagnostics;
mod document;
mod emit;
mod ir;
mod embed;
mod lock;
mod lower;
mod source;
mod toml_text;
mod write;
