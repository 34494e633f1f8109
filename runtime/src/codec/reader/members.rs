use super::{Kind, Reader};
use crate::codec::{Fail, Fill, Shape};
use crate::json;
use std::borrow::Cow;

/// What an array's items or a map's members are handed to.
type Item<'f> = &'f mut dyn FnMut(&mut Reader<'_>) -> Result<(), Fail>;
type Entry<'f> = &'f mut dyn FnMut(&str, &mut Reader<'_>) -> Result<(), Fail>;

/// Arrays and objects.
impl<'a> Reader<'a> {
    /// Reads an array; `item` is to read each item.
    ///
    /// # Errors
    /// If something else comes next, or an item fails.
    pub fn array(&mut self, item: Item<'_>) -> Result<(), Fail> {
        self.open(b'[', "an array")?;
        let mut more = self.first(b']');
        while more {
            item(self)?;
            more = self.more(b']')?;
        }
        Ok(())
    }

    /// Reads an object; `entry` is to read the value of each member.
    ///
    /// # Errors
    /// If something else comes next, or a value fails.
    pub fn map(&mut self, entry: Entry<'_>) -> Result<(), Fail> {
        self.open(b'{', "an object")?;
        let mut more = self.first(b'}');
        while more {
            let name = self.name()?;
            entry(&name, self)?;
            more = self.more(b'}')?;
        }
        Ok(())
    }

    /// Reads an object of a shape: a slot for each member of it, then one for the others if the shape keeps them.
    ///
    /// # Errors
    /// If something else comes next, a value fails, or a required member is missing. A strict reader also refuses
    /// members that a closed shape does not declare.
    pub fn object(&mut self, shape: &'static Shape, slots: &mut [&mut dyn Fill]) -> Result<(), Fail> {
        let start = self.open(b'{', "an object")?;
        let mut seen = Seen::default();
        let mut next = 0;
        let mut more = self.first(b'}');
        while more {
            let name = self.name()?;
            if let Some(index) = position(shape, &name, next) {
                next = index + 1;
                let is_again = seen.insert(index);
                self.member(slots, index, is_again)?;
            } else {
                self.other(shape, slots, &name)?;
            }
            more = self.more(b'}')?;
        }
        seen.require(shape, start)
    }

    fn member(&mut self, slots: &mut [&mut dyn Fill], index: usize, is_again: bool) -> Result<(), Fail> {
        let Some(slot) = slots.get_mut(index) else { return self.skip() };
        if is_again {
            slot.clear();
        }
        slot.member(self)
    }

    fn other(&mut self, shape: &'static Shape, slots: &mut [&mut dyn Fill], name: &str) -> Result<(), Fail> {
        if self.strict && shape.closed {
            let message = format!("unknown member `{name}`");
            return Err(self.fail("additionalProperties", message));
        }
        match (shape.rest, slots.get_mut(shape.members.len())) {
            (Some(_), Some(rest)) => rest.entry(name, self),
            _ => self.skip(),
        }
    }

    /// Reads a member's name and the colon.
    pub(super) fn name(&mut self) -> Result<Cow<'a, str>, Fail> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a member's name"));
        }
        let name = self.str()?;
        self.space();
        if !self.eat(b':') {
            return Err(self.unexpected("`:`"));
        }
        self.space();
        Ok(name)
    }

    /// Reads any value and forgets it.
    ///
    /// # Errors
    /// If it is not JSON.
    pub fn skip(&mut self) -> Result<(), Fail> {
        match self.kind()? {
            Kind::Null => self.word("null"),
            Kind::Boolean => self.bool().map(|_| ()),
            Kind::Number => self.number().map(|_| ()),
            Kind::String => self.skip_str(),
            Kind::Array => self.array(&mut |r| r.skip()),
            Kind::Object => self.map(&mut |_, r| r.skip()),
        }
    }

    /// Passes over the value that comes next: where it begins, and its text.
    ///
    /// # Errors
    /// If it is no JSON.
    pub(crate) fn raw(&mut self) -> Result<(usize, &'a str), Fail> {
        let start = self.value_start();
        self.position = start;
        self.skip()?;
        Ok((start, self.since(start)))
    }

    /// Reads any value and keeps it. A number that `serde_json` has no integer for is kept as a double.
    ///
    /// # Errors
    /// If it is not JSON, or a number is out of a double's range.
    pub fn json(&mut self) -> Result<json::Value, Fail> {
        Ok(match self.kind()? {
            Kind::Null => self.word("null").map(|()| json::Value::Null)?,
            Kind::Boolean => json::Value::Bool(self.bool()?),
            Kind::Number => json::Value::Number(self.json_number()?),
            Kind::String => json::Value::String(self.string()?),
            Kind::Array => {
                let mut items = Vec::new();
                self.array(&mut |r| {
                    items.push(r.json()?);
                    Ok(())
                })?;
                json::Value::Array(items)
            }
            Kind::Object => {
                let mut members = json::Map::new();
                self.map(&mut |name, r| {
                    members.insert(name.to_owned(), r.json()?);
                    Ok(())
                })?;
                json::Value::Object(members)
            }
        })
    }
}

/// The member of that name; members mostly come in their order, so the one at `next` is tried first.
fn position(shape: &Shape, name: &str, next: usize) -> Option<usize> {
    let is_next = shape.members.get(next).is_some_and(|member| member.name == name);
    if is_next {
        return Some(next);
    }
    shape.members.iter().position(|member| member.name == name)
}

/// Which members were there: a bit for each.
#[derive(Default)]
struct Seen {
    first: u64,
    // Shapes of more than 64 members are rare.
    beyond: Vec<u64>,
}

impl Seen {
    /// Says whether it was there before.
    fn insert(&mut self, index: usize) -> bool {
        let is_again = self.contains(index);
        let bit = 1 << (index % 64);
        let Some(word) = (index / 64).checked_sub(1) else {
            self.first |= bit;
            return is_again;
        };
        if self.beyond.len() <= word {
            self.beyond.resize(word + 1, 0);
        }
        if let Some(word) = self.beyond.get_mut(word) {
            *word |= bit;
        }
        is_again
    }

    fn contains(&self, index: usize) -> bool {
        let word = match (index / 64).checked_sub(1) {
            Some(word) => self.beyond.get(word).copied().unwrap_or_default(),
            None => self.first,
        };
        word & (1 << (index % 64)) != 0
    }

    fn require(&self, shape: &Shape, start: usize) -> Result<(), Fail> {
        let missing =
            shape.members.iter().enumerate().find(|(index, member)| member.required && !self.contains(*index));
        match missing {
            Some((_, member)) => {
                let message = format!("missing member `{}`", member.name);
                Err(Fail::new(start, "required", message))
            }
            None => Ok(()),
        }
    }
}
