//! Faults and remarks, each with a stable code and a place, collected by every room.

mod code;
mod nearest;
mod pointer;
mod report;

pub use code::Code;
pub(crate) use nearest::nearest;
pub use pointer::Pointer;
pub use report::{Diagnostic, FileId, Label, Part, Place, Report, Severity};
