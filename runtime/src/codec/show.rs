use super::{Entries, Items, Shape, Value, Visit, each_member};
use crate::file::File;
use std::fmt;

/// Shows a value as `Debug` does: types by name, members that are there.
///
/// # Errors
/// If the formatter fails.
pub fn debug(value: &dyn Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shower = Shower { f, result: Ok(()) };
    value.visit(&mut shower);
    shower.result
}

struct Shown<'a>(&'a dyn Value);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(self.0, f)
    }
}

struct Shower<'a, 'b> {
    f: &'a mut fmt::Formatter<'b>,
    result: fmt::Result,
}

impl Shower<'_, '_> {
    fn show(&mut self, value: &dyn fmt::Debug) {
        self.result = value.fmt(self.f);
    }
}

impl Visit for Shower<'_, '_> {
    fn null(&mut self) {
        self.result = self.f.write_str("null");
    }

    fn bool(&mut self, value: bool) {
        self.show(&value);
    }

    fn i64(&mut self, value: i64) {
        self.show(&value);
    }

    fn u64(&mut self, value: u64) {
        self.show(&value);
    }

    fn f64(&mut self, value: f64) {
        self.show(&value);
    }

    fn number(&mut self, text: &str) {
        self.result = self.f.write_str(text);
    }

    fn str(&mut self, value: &str) {
        self.show(&value);
    }

    fn array(&mut self, items: &dyn Items) {
        let mut list = self.f.debug_list();
        for index in 0..items.len() {
            list.entry(&Shown(items.get(index)));
        }
        self.result = list.finish();
    }

    fn map(&mut self, entries: &dyn Entries) {
        let mut map = self.f.debug_map();
        entries.each(&mut |name, value| {
            map.entry(&name, &Shown(value));
        });
        self.result = map.finish();
    }

    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        let mut object = self.f.debug_struct(shape.name);
        each_member(shape, values, &mut |name, value| {
            object.field(name, &Shown(value));
        });
        self.result = object.finish();
    }

    fn file(&mut self, file: &File) {
        self.show(file);
    }

    fn json(&mut self, value: &serde_json::Value) {
        self.show(value);
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}
