//! From values to JSON and back, and what a schema asserts of them.

mod shape;
mod value;

pub use shape::{Branch, Member, Number, Rule, Shape, Union};
pub use value::{Entries, Items, Value, Visit};
