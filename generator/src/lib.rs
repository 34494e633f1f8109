//! Generates Rust clients from OpenAPI documents.

pub mod diagnostics;
mod document;
mod emit;
mod ir;
mod lower;
mod source;
mod write;
