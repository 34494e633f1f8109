use super::{Shape, Union};
use crate::file::File;
use crate::format::Format;

/// What can be sent: it shows itself to a visitor.
pub trait Value: Send + Sync {
    /// Calls the one method of `to` that says what this is.
    fn visit(&self, to: &mut dyn Visit);

    /// Whether an optional member that holds this is left out.
    fn is_absent(&self) -> bool {
        false
    }

    /// Whether its type asserts nothing of it, so that only rules of the document could be broken: one question instead of
    /// a visit.
    fn is_free(&self) -> bool {
        false
    }
}

/// Who looks at values: the JSON writer, the checker, the styles of parameters, forms.
pub trait Visit {
    /// JSON's `null`.
    fn null(&mut self);
    /// A boolean.
    fn bool(&mut self, value: bool);
    /// A signed integer.
    fn i64(&mut self, value: i64);
    /// An unsigned integer.
    fn u64(&mut self, value: u64);
    /// A number.
    fn f64(&mut self, value: f64);
    /// A number as JSON writes it, of any length.
    fn number(&mut self, text: &str) {
        self.f64(text.parse().unwrap_or(f64::NAN));
    }

    /// A string.
    fn str(&mut self, value: &str);

    /// A string that should have a format.
    fn formatted(&mut self, format: Format, value: &str) {
        let _ = format;
        self.str(value);
    }

    /// A value of a string enumeration; `known` is false for one that the document does not list.
    fn choice(&mut self, value: &str, known: bool) {
        let _ = known;
        self.str(value);
    }

    /// An array.
    fn array(&mut self, items: &dyn Items);
    /// An object whose members have no names in the document.
    fn map(&mut self, entries: &dyn Entries);

    /// An object: a value for each member of the shape, then one map if the shape keeps the rest.
    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]);

    /// A union's value, in a branch or (`None`) in none that is known.
    fn union(&mut self, union: &'static Union, branch: Option<usize>, value: &dyn Value) {
        let _ = (union, branch);
        value.visit(self.this());
    }

    /// A file. Where there are no files it is its text, or what it is if it has none.
    fn file(&mut self, file: &File) {
        match file.text() {
            Some(text) => self.str(text),
            None => self.str(&format!("{file:?}")),
        }
    }

    /// Free JSON.
    fn json(&mut self, value: &serde_json::Value);

    /// A value of a user's own type that has no JSON, and why: nothing that is written for it would be right.
    fn unshowable(&mut self, why: &str) {
        let _ = why;
        self.f64(f64::NAN);
    }

    /// This visitor as an object, for default methods.
    fn this(&mut self) -> &mut dyn Visit;
}

/// The items of an array.
pub trait Items {
    /// How many there are.
    fn len(&self) -> usize;
    /// Item `index`, which is below `len`.
    fn get(&self, index: usize) -> &dyn Value;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The members of a map.
pub trait Entries {
    /// How many there are.
    fn len(&self) -> usize;
    /// Shows each member in turn.
    fn each(&self, to: &mut dyn FnMut(&str, &dyn Value));
    /// The member called `name`.
    fn get(&self, name: &str) -> Option<&dyn Value>;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
