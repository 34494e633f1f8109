//! Generates Rust clients from OpenAPI documents.

pub mod diagnostics;
pub mod document;
pub mod emit;
pub mod ir;
pub mod lower;
pub mod source;
pub mod write;
