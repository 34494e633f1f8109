//! Free JSON, where the document does not say more: the types of `serde_json`.

pub use serde_json::{Number, Value};

/// A JSON object.
pub type Map = serde_json::Map<String, Value>;
