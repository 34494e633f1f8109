//! From values to JSON and back, and what a schema asserts of them.

mod canonical;
mod check;
mod container;
mod decimal;
mod decode;
mod fail;
mod fault;
mod members;
mod reader;
mod same;
mod scalar;
mod schema;
mod sequence;
mod shape;
mod show;
mod special;
mod union;
mod value;
mod writer;

pub(crate) use canonical::canonical_text;
pub use check::{check, validate};
pub use decode::{Decode, Fill, Slot};
pub use fail::Fail;
pub use fault::{Fault, Place, ValidationError};
pub use members::each_member;
pub(crate) use members::{each_entry, each_item};
pub use reader::{Kind, Reader, from_slice, pointer_at};
pub(crate) use reader::{count, escaped, find};
pub use same::same;
pub use schema::{Keyword, Ref, Schema};
pub use shape::{Member, Number, Rule, Shape};
pub use show::debug;
pub use union::{Branch, Union, holds, looks};
pub use value::{Entries, Items, Value, Visit};
pub use writer::{EncodeError, to_vec};
