//! Faults and remarks, each with a stable code and a place, collected by every room.
//!
//! A [`Diagnostic`] names its [`Place`] by file and pointer. Line and column are found through [`Locate`] only when
//! [`render::render`] writes a [`Report`] down.

mod code;
mod deny;
mod locate;
mod nearest;
mod place;
mod pointer;
pub mod render;
mod report;

#[cfg(test)]
mod tests;

pub use code::Code;
pub use deny::Deny;
pub use locate::{Locate, Located, Spot};
pub(crate) use nearest::{is_slip, nearest};
pub use place::{FileId, Part, Place};
pub use pointer::Pointer;
pub(crate) use pointer::{escape, unescape};
pub use report::{Diagnostic, Label, Report, Severity};
