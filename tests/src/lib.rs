//! The generated code of every case, and what the tests share.

pub mod callers;
pub mod calls;
pub mod cases;
pub mod changes;
pub mod code;
pub mod compiled;
pub mod elided;
pub mod examples;
pub mod formats;
pub mod imports;
pub mod lab;
pub mod ledger;
pub mod machine;
pub mod openapi_schema;
pub mod portkey;
pub mod positions;
pub mod project;
pub mod raw;
pub mod rust;
pub mod rustc;
pub mod specs;

/// Every case as a module, held to the strictest that rustc has.
#[cfg(feature = "generated")]
#[deny(warnings, missing_docs)]
pub mod generated {
    include!(concat!(env!("OUT_DIR"), "/cases.rs"));
}
