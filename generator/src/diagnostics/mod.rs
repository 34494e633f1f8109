//! Faults and remarks, each with a stable code and a place, collected by every room.

mod code;
mod pointer;
mod report;

pub use code::Code;
pub use pointer::Pointer;
pub use report::{Diagnostic, FileId, Label, Part, Place, Report, Severity};
