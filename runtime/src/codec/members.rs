use super::{Entries, Items, Shape, Union, Value, Visit};

/// Shows each member of an object that goes onto the wire: optional ones that are absent are left out,
/// those of the rest come last. A declared member that is there hides one of the rest with its name.
pub fn each_member(shape: &'static Shape, values: &[&dyn Value], to: &mut dyn FnMut(&str, &dyn Value)) {
    for (member, value) in shape.members.iter().zip(values) {
        if member.required || !value.is_absent() {
            to(member.name, *value);
        }
    }
    each_other(shape, values, to);
}

/// As [`each_member`], of members that are not declared.
pub(crate) fn each_other(shape: &'static Shape, values: &[&dyn Value], to: &mut dyn FnMut(&str, &dyn Value)) {
    if shape.rest.is_none() {
        return;
    }
    let Some(rest) = values.get(shape.members.len()) else {
        return;
    };
    each_entry(*rest, &mut |name, value| {
        if !is_there(shape, values, name) {
            to(name, value);
        }
    });
}

fn is_there(shape: &Shape, values: &[&dyn Value], name: &str) -> bool {
    let index = shape.members.iter().position(|member| member.name == name);
    let Some((member, value)) = index.and_then(|index| {
        let member = shape.members.get(index)?;
        Some((member, values.get(index)?))
    }) else {
        return false;
    };
    member.required || !value.is_absent()
}

/// Shows each member of a value that is an object of any kind; of any other, nothing. Says whether it is one.
pub(crate) fn each_entry(value: &dyn Value, to: &mut dyn FnMut(&str, &dyn Value)) -> bool {
    let mut entries = EntriesOnly { to, is_object: false };
    value.visit(&mut entries);
    entries.is_object
}

/// Shows each item of an array; `false`: it is none.
pub(crate) fn each_item(value: &dyn Value, to: &mut dyn FnMut(usize, &dyn Value)) -> bool {
    let mut items = ItemsOnly { to, is_array: false };
    value.visit(&mut items);
    items.is_array
}

struct ItemsOnly<'a> {
    to: &'a mut dyn FnMut(usize, &dyn Value),
    is_array: bool,
}

impl Visit for ItemsOnly<'_> {
    fn null(&mut self) {}
    fn bool(&mut self, _: bool) {}
    fn i64(&mut self, _: i64) {}
    fn u64(&mut self, _: u64) {}
    fn f64(&mut self, _: f64) {}
    fn str(&mut self, _: &str) {}
    fn map(&mut self, _: &dyn Entries) {}
    fn object(&mut self, _: &'static Shape, _: &[&dyn Value]) {}

    fn array(&mut self, items: &dyn Items) {
        self.is_array = true;
        (0..items.len()).for_each(|index| (self.to)(index, items.get(index)));
    }

    fn union(&mut self, _: &'static Union, _: Option<usize>, value: &dyn Value) {
        value.visit(self);
    }

    fn json(&mut self, value: &serde_json::Value) {
        if let serde_json::Value::Array(items) = value {
            self.array(items);
        }
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}

struct EntriesOnly<'a> {
    to: &'a mut dyn FnMut(&str, &dyn Value),
    is_object: bool,
}

impl Visit for EntriesOnly<'_> {
    fn null(&mut self) {}
    fn bool(&mut self, _: bool) {}
    fn i64(&mut self, _: i64) {}
    fn u64(&mut self, _: u64) {}
    fn f64(&mut self, _: f64) {}
    fn str(&mut self, _: &str) {}
    fn array(&mut self, _: &dyn Items) {}

    fn map(&mut self, entries: &dyn Entries) {
        self.is_object = true;
        entries.each(self.to);
    }

    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        self.is_object = true;
        each_member(shape, values, self.to);
    }

    fn union(&mut self, _: &'static Union, _: Option<usize>, value: &dyn Value) {
        value.visit(self);
    }

    fn json(&mut self, value: &serde_json::Value) {
        if let serde_json::Value::Object(map) = value {
            self.map(map);
        }
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}
