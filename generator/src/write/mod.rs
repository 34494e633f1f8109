//! Tokens to formatted text, and text to disk where it changed.

mod chunks;
mod compare;
mod disk;
mod error;
mod file_name;
mod files;
mod format;
mod header;
mod inline;
mod layout;
mod manifest;
mod package;
mod package_name;
mod plan;
mod print;
mod render;
mod replace;
mod sheet;
mod spacing;
mod store;
#[cfg(test)]
mod tests;
mod undo;
mod undo_file;

pub use compare::{Change, compare};
pub use disk::{Disk, Entry, RealDisk};
pub use error::StoreError;
pub use files::{Files, PathError};
pub use header::header;
pub use layout::Layout;
pub use package::{Dependency, Package, Source};
pub use package_name::{check_package_name, package_name};
pub use render::render;
pub use store::{Stored, store};
pub use undo::{UndoFile, store_or_undo, take_back};
