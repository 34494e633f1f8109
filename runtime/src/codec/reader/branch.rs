use super::{Kind, Reader};
use crate::codec::canonical::is_equal;
use crate::codec::decimal::Decimal;
use crate::codec::{Branch, Fail, Union};
use std::borrow::Cow;

/// Unions.
impl<'a> Reader<'a> {
    /// The branch of the union that the value that comes next belongs to, if any; nothing is read.
    ///
    /// A branch stays if its JSON types and those of its items, values, tags and required members hold and, where it is closed, no other
    /// member is there. Of those that stay, the one with the most declared members present is taken, then the one
    /// with the most tags, then with the most required members, then the first. A lenient reader forgives closed
    /// branches a new member where otherwise none would stay.
    ///
    /// # Errors
    /// If the value is not JSON.
    pub fn branch(&mut self, union: &'static Union) -> Result<Option<usize>, Fail> {
        self.space();
        let (position, depth) = (self.position, self.depth);
        let found = self.look()?;
        self.position = position;
        self.depth = depth;
        let chosen = choose(union, &found, true);
        if chosen.is_none() && !self.strict {
            return Ok(choose(union, &found, false));
        }
        Ok(chosen)
    }

    fn look(&mut self) -> Result<Found<'a>, Fail> {
        let kind = self.kind()?;
        let start = self.position;
        if kind == Kind::Object {
            let members = self.raw_members()?;
            return Ok(Found { bit: Branch::OBJECT, text: self.since(start), members, items: 0 });
        }
        let items = if kind == Kind::Array { self.item_types()? } else { 0 };
        if kind != Kind::Array {
            self.skip()?;
        }
        let text = self.since(start);
        Ok(Found { bit: bit(kind, text), text, members: Vec::new(), items })
    }

    /// The JSON types of the items of the array that comes next.
    fn item_types(&mut self) -> Result<u8, Fail> {
        let mut types = 0;
        self.array(&mut |r| {
            let (kind, start) = (r.kind()?, r.position);
            r.skip()?;
            types |= bit(kind, r.since(start));
            Ok(())
        })?;
        Ok(types)
    }

    /// The members of the object that comes next, each value as it is written.
    fn raw_members(&mut self) -> Result<Vec<(Cow<'a, str>, &'a str)>, Fail> {
        let mut members = Vec::new();
        self.open(b'{', "an object")?;
        let mut more = self.first(b'}');
        while more {
            let name = self.name()?;
            let start = self.position;
            self.skip()?;
            members.push((name, self.since(start)));
            more = self.more(b'}')?;
        }
        Ok(members)
    }
}

/// What a branch is chosen by.
struct Found<'a> {
    bit: u8,
    text: &'a str,
    members: Vec<(Cow<'a, str>, &'a str)>,
    /// Of an array: the JSON types of its items.
    items: u8,
}

impl Found<'_> {
    /// The text of a member's value; of two with the same name, the last.
    fn member(&self, name: &str) -> Option<&str> {
        let mut members = self.members.iter().rev();
        members.find(|(other, _)| other == name).map(|(_, text)| *text)
    }
}

fn bit(kind: Kind, text: &str) -> u8 {
    match kind {
        Kind::Null => Branch::NULL,
        Kind::Boolean => Branch::BOOLEAN,
        Kind::String => Branch::STRING,
        Kind::Array => Branch::ARRAY,
        Kind::Object => Branch::OBJECT,
        Kind::Number if Decimal::parse(text).is_some_and(|number| number.is_integer()) => Branch::INTEGER,
        Kind::Number => Branch::FRACTION,
    }
}

fn choose(union: &'static Union, found: &Found<'_>, closed: bool) -> Option<usize> {
    let mut best = None;
    for (index, branch) in union.branches.iter().enumerate() {
        let Some(score) = score(branch, found, closed) else {
            continue;
        };
        if best.is_none_or(|(_, other)| score > other) {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// How well a branch fits, if it does: known members, tags, required members, a listed value.
type Score = (usize, usize, usize, bool);

fn score(branch: &Branch, found: &Found<'_>, closed: bool) -> Option<Score> {
    if branch.types & found.bit == 0 || found.items & !branch.items != 0 {
        return None;
    }
    if found.bit != Branch::OBJECT {
        let listed = is_listed(branch.values, found.text);
        return (branch.values.is_empty() || listed).then_some((0, 0, 0, listed));
    }
    let tags = matching_tags(branch, found)?;
    let mut required = branch.required.iter();
    if !required.all(|name| found.member(name).is_some()) {
        return None;
    }
    let is_known = |name: &str| branch.known.contains(&name);
    if closed && branch.closed && !found.members.iter().all(|(name, _)| is_known(name)) {
        return None;
    }
    let known = branch.known.iter();
    let known = known.filter(|name| found.member(name).is_some()).count();
    Some((known, tags, branch.required.len(), false))
}

/// How many tags are there; `None` if one of them has a value that the branch does not take.
fn matching_tags(branch: &Branch, found: &Found<'_>) -> Option<usize> {
    let mut matching = 0;
    for (name, values) in branch.tags {
        let Some(text) = found.member(name) else {
            continue;
        };
        if !is_listed(values, text) {
            return None;
        }
        matching += 1;
    }
    Some(matching)
}

fn is_listed(values: &[&str], text: &str) -> bool {
    values.contains(&text) || values.iter().any(|value| is_equal(value, text))
}
