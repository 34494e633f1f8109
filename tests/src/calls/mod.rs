//! Every operation of a document called: values made from its schemas, a program that gives them to the emitted client,
//! a server that answers, and what must hold of each request and of each answer as the program read it.

pub mod client;
pub mod document;
pub mod json;
pub mod maker;
pub mod mend;
mod merged;
pub mod multipart;
mod number;
mod pattern;
pub mod plan;
pub mod program;
pub mod request;
pub mod security;
pub mod server;
mod style;
mod text;
pub mod turns;
