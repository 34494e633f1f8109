use super::{Entries, Items, Shape, Union, Value, Visit};
use crate::file::File;
use serde_json::Value as Json;

/// Whether two values are equal: of one kind, with equal parts, and absent, null and a value being three things.
#[must_use]
pub fn same(a: &dyn Value, b: &dyn Value) -> bool {
    let mut left = Left { other: b, equal: false };
    a.visit(&mut left);
    left.equal
}

/// One side as it shows itself; held against the other side, which shows itself next.
enum Shown<'a> {
    Null,
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    Number(&'a str),
    Text(&'a str),
    Array(&'a dyn Items),
    Map(&'a dyn Entries),
    Object(&'static Shape, &'a [&'a dyn Value]),
    Union(Option<usize>, &'a dyn Value),
    Json(&'a Json),
    File(&'a File),
}

/// Who looks at the first value and then lets the second be looked at.
struct Left<'a> {
    other: &'a dyn Value,
    equal: bool,
}

impl Left<'_> {
    fn against(&mut self, shown: &Shown<'_>) {
        let mut right = Right { shown, equal: false };
        self.other.visit(&mut right);
        self.equal = right.equal;
    }
}

/// Who looks at the second value, knowing the first.
struct Right<'a> {
    shown: &'a Shown<'a>,
    equal: bool,
}

macro_rules! left {
    ($($method:ident($($name:ident: $ty:ty),*) => $shown:expr;)*) => {
        impl Visit for Left<'_> {
            $(fn $method(&mut self, $($name: $ty),*) {
                self.against(&$shown);
            })*

            fn this(&mut self) -> &mut dyn Visit {
                self
            }
        }
    };
}

left! {
    null() => Shown::Null;
    bool(value: bool) => Shown::Bool(value);
    i64(value: i64) => Shown::Signed(value);
    u64(value: u64) => Shown::Unsigned(value);
    f64(value: f64) => Shown::Float(value);
    number(text: &str) => Shown::Number(text);
    str(value: &str) => Shown::Text(value);
    array(items: &dyn Items) => Shown::Array(items);
    map(entries: &dyn Entries) => Shown::Map(entries);
    object(shape: &'static Shape, values: &[&dyn Value]) => Shown::Object(shape, values);
    union(_union: &'static Union, branch: Option<usize>, value: &dyn Value) => Shown::Union(branch, value);
    json(value: &Json) => Shown::Json(value);
    file(value: &File) => Shown::File(value);
}

impl Visit for Right<'_> {
    fn null(&mut self) {
        self.equal = matches!(self.shown, Shown::Null);
    }

    fn bool(&mut self, value: bool) {
        self.equal = matches!(self.shown, Shown::Bool(other) if *other == value);
    }

    fn i64(&mut self, value: i64) {
        self.equal = matches!(self.shown, Shown::Signed(other) if *other == value);
    }

    fn u64(&mut self, value: u64) {
        self.equal = matches!(self.shown, Shown::Unsigned(other) if *other == value);
    }

    #[allow(clippy::float_cmp, reason = "equality of floats is IEEE's, as a derive has it")]
    fn f64(&mut self, value: f64) {
        self.equal = matches!(self.shown, Shown::Float(other) if *other == value);
    }

    fn number(&mut self, text: &str) {
        self.equal = matches!(self.shown, Shown::Number(other) if *other == text);
    }

    fn str(&mut self, value: &str) {
        self.equal = matches!(self.shown, Shown::Text(other) if *other == value);
    }

    fn array(&mut self, items: &dyn Items) {
        let Shown::Array(other) = self.shown else { return };
        self.equal = other.len() == items.len() && (0..items.len()).all(|at| same(other.get(at), items.get(at)));
    }

    fn map(&mut self, entries: &dyn Entries) {
        let Shown::Map(other) = self.shown else { return };
        self.equal = other.len() == entries.len() && same_entries(*other, entries);
    }

    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        let Shown::Object(other, others) = self.shown else { return };
        self.equal = std::ptr::eq(*other, shape)
            && values.len() == others.len()
            && others.iter().zip(values).all(|(a, b)| a.is_absent() == b.is_absent() && same(*a, *b));
    }

    fn union(&mut self, _: &'static Union, branch: Option<usize>, value: &dyn Value) {
        let Shown::Union(other, held) = self.shown else { return };
        self.equal = *other == branch && same(*held, value);
    }

    fn json(&mut self, value: &Json) {
        self.equal = matches!(self.shown, Shown::Json(other) if *other == value);
    }

    fn file(&mut self, value: &File) {
        self.equal = matches!(self.shown, Shown::File(other) if *other == value);
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}

fn same_entries(a: &dyn Entries, b: &dyn Entries) -> bool {
    let mut equal = true;
    a.each(&mut |name, value| equal = equal && b.get(name).is_some_and(|other| same(value, other)));
    equal
}
