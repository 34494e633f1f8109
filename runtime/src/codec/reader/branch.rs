use super::{Kind, Reader};
use crate::codec::canonical::is_equal;
use crate::codec::check::exact::{holds_twice, may_hold_twice};
use crate::codec::decimal::Decimal;
use crate::codec::{Branch, Fail, Union};
use std::borrow::Cow;

/// Unions.
impl<'a> Reader<'a> {
    /// The branch of the union that the value that comes next belongs to, if any; nothing is read.
    ///
    /// Where only one branch takes values of its JSON type and lists none, that is it: one byte tells, or a number's
    /// text. Where a member tells all objects apart, the first of that name does. Otherwise a branch stays if the value
    /// has its look and, where it is closed, no other member is there. Of those that stay, the one with the most
    /// declared members present is taken, then the one with the most tags, then with the most required members, then the
    /// first. A lenient reader forgives closed branches a new member where otherwise none would stay.
    ///
    /// # Errors
    /// If the value is not JSON, as far as it was looked at.
    pub fn branch(&mut self, union: &'static Union) -> Result<Option<usize>, Fail> {
        self.space();
        let (position, depth) = (self.position, self.depth);
        let found = self.chosen(union);
        self.position = position;
        if self.strict && may_hold_twice(union) && matches!(found, Ok(Some(_))) {
            self.skip()?;
            // What is read does not keep what only another branch declares.
            if let Some(message) = holds_twice(union, self.since(position)) {
                return Err(Fail::new(position, "oneOf", message));
            }
            self.position = position;
        }
        self.depth = depth;
        found
    }

    fn chosen(&mut self, union: &'static Union) -> Result<Option<usize>, Fail> {
        let kind = self.kind()?;
        let start = self.position;
        if kind == Kind::Number {
            self.skip()?;
        }
        let bit = bit(kind, self.since(start));
        self.position = start;
        let mut fitting = union.branches.iter().enumerate().filter(|(_, branch)| branch.types & bit != 0);
        let (first, second) = (fitting.next(), fitting.next());
        match (first, second, union.tag) {
            (None, ..) => return Ok(None),
            (Some((only, branch)), None, _) if branch.values.is_empty() => return Ok(Some(only)),
            (_, Some(_), Some(tag)) if kind == Kind::Object => {
                if let Some(text) = self.value_of(tag)? {
                    return Ok(listing(union, tag, text));
                }
                self.position = start;
                return Ok(untagged(union, &Found::of(self)?, self.strict));
            }
            _ => {}
        }
        let found = Found::of(self)?;
        Ok(best(union, &found, self.strict))
    }

    /// The first member of that name in the object that comes next, as its value is written.
    fn value_of(&mut self, wanted: &str) -> Result<Option<&'a str>, Fail> {
        self.open(b'{', "an object")?;
        let mut more = self.first(b'}');
        while more {
            let is_wanted = self.name()? == wanted;
            let start = self.position;
            self.skip()?;
            if is_wanted {
                return Ok(Some(self.since(start)));
            }
            more = self.more(b'}')?;
        }
        Ok(None)
    }

    /// The items of the array that comes next, each as it is written.
    fn raw_items(&mut self) -> Result<Vec<&'a str>, Fail> {
        let mut items = Vec::new();
        self.open(b'[', "an array")?;
        let mut more = self.first(b']');
        while more {
            let start = self.position;
            self.skip()?;
            items.push(self.since(start));
            more = self.more(b']')?;
        }
        Ok(items)
    }

    /// The members of the object that comes next, each value as it is written.
    fn raw_members(&mut self) -> Result<Vec<(Cow<'a, str>, &'a str)>, Fail> {
        // Most objects have no more, so that memory is asked for once.
        let mut members = Vec::with_capacity(8);
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

/// The branch that lists `text` as a value of the member `tag`.
fn listing(union: &'static Union, tag: &str, text: &str) -> Option<usize> {
    let lists = |branch: &Branch| branch.tags.iter().any(|(name, values)| *name == tag && is_listed(values, text));
    union.branches.iter().position(lists)
}

/// Whether a JSON text may be a value of `branch`, as far as its look tells.
pub(crate) fn resembles(branch: &Branch, text: &str) -> bool {
    let mut reader = Reader::over(text, true);
    if is_type_alone(branch) {
        return reader.kind().is_ok_and(|kind| branch.types & bit(kind, text) != 0);
    }
    let found = Found::of(&mut reader);
    found.is_ok_and(|found| score(branch, &found, true).is_some())
}

/// Whether its JSON types are all that is known of a value.
fn is_type_alone(look: &Branch) -> bool {
    look.items.is_none()
        && look.tags.is_empty()
        && look.members.is_empty()
        && look.values.is_empty()
        && look.required.is_empty()
        && !look.closed
}

/// What a branch is chosen by.
struct Found<'a> {
    bit: u8,
    text: &'a str,
    members: Vec<(Cow<'a, str>, &'a str)>,
    items: Vec<&'a str>,
}

impl<'a> Found<'a> {
    /// The value that comes next, taken apart.
    fn of(reader: &mut Reader<'a>) -> Result<Self, Fail> {
        let kind = reader.kind()?;
        let start = reader.position;
        let (mut members, mut items) = (Vec::new(), Vec::new());
        match kind {
            Kind::Object => members = reader.raw_members()?,
            Kind::Array => items = reader.raw_items()?,
            _ => reader.skip()?,
        }
        let text = reader.since(start);
        Ok(Self { bit: bit(kind, text), text, members, items })
    }

    /// The text of a member's value; of two with the same name, the last.
    fn member(&self, name: &str) -> Option<&'a str> {
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

fn best(union: &'static Union, found: &Found<'_>, strict: bool) -> Option<usize> {
    let chosen = choose(union, found, true);
    if chosen.is_none() && !strict {
        return choose(union, found, false);
    }
    chosen
}

/// The branch of an object that lacks the tag, told by the rest as far as branches say it. Where several may hold at
/// once, none whose struct would lose what another declares.
fn untagged(union: &'static Union, found: &Found<'_>, strict: bool) -> Option<usize> {
    let chosen = best(union, found, strict)?;
    let knows = |name: &str| union.branches.get(chosen).is_some_and(|branch| branch.known.contains(&name));
    let another = |name: &str| union.branches.iter().any(|branch| branch.known.contains(&name));
    let loses = found.members.iter().any(|(name, _)| another(name) && !knows(name));
    (union.exact || !loses).then_some(chosen)
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
    if branch.types & found.bit == 0 {
        return None;
    }
    if found.bit == Branch::ARRAY {
        let fits = |item: &&str| branch.items.is_none_or(|items| resembles(items, item));
        return found.items.iter().all(fits).then_some((0, 0, 0, false));
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

/// How many tags are there; `None` if a member has a value that the branch does not take.
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
    for (name, look) in branch.members {
        if found.member(name).is_some_and(|text| !resembles(look, text)) {
            return None;
        }
    }
    Some(matching)
}

fn is_listed(values: &[&str], text: &str) -> bool {
    values.contains(&text) || values.iter().any(|value| is_equal(value, text))
}
