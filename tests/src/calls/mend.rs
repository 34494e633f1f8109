//! Schemas that contradict themselves, so that no value is valid, made to say what they can only mean.

use serde_json::{Map, Value};

/// A change to one object of a document.
#[derive(Debug)]
pub struct Mend {
    /// The object's pointer.
    pub at: &'static str,
    /// A member that goes.
    pub remove: Option<&'static str>,
    /// A member that comes, and its value as JSON.
    pub add: (&'static str, &'static str),
    /// What is wrong.
    pub why: &'static str,
}

impl Mend {
    /// Makes the change. It must be one: what goes is there, and what comes is not.
    pub fn apply(&self, document: &mut Value) {
        let Self { at, remove, add: (name, value), why } = self;
        let object = document.pointer_mut(at).and_then(Value::as_object_mut);
        let object: &mut Map<String, Value> =
            object.unwrap_or_else(|| panic!("{at} is gone; was mended because {why}"));
        if let Some(gone) = remove {
            assert!(object.remove(*gone).is_some(), "{at} has no {gone} to take away; was mended because {why}");
        }
        let value = serde_json::from_str(value).unwrap_or_else(|error| panic!("{value}: {error}"));
        let known = object.insert((*name).to_owned(), value);
        assert_eq!(known, None, "{at} has a {name} of its own; was mended because {why}");
    }
}
