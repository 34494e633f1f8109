use super::{Decode, Rule, Value, check, from_slice};

/// What the document says of a union, for telling its branches apart.
#[derive(Debug)]
pub struct Union {
    /// The Rust name, for messages.
    pub name: &'static str,
    /// The branches, in order.
    pub branches: &'static [Branch],
    /// `oneOf`: exactly one branch may hold.
    pub exact: bool,
    /// The member that says of every object which branch it is in.
    pub tag: Option<&'static str>,
}

impl Union {
    /// A union of these branches, of which several may hold.
    #[must_use]
    pub const fn new(name: &'static str, branches: &'static [Branch]) -> Self {
        Self { name, branches, exact: false, tag: None }
    }

    /// `oneOf`: exactly one branch may hold.
    #[must_use]
    pub const fn exact(mut self) -> Self {
        self.exact = true;
        self
    }

    /// The member that says of every object which branch it is in.
    #[must_use]
    pub const fn by_tag(mut self, name: &'static str) -> Self {
        self.tag = Some(name);
        self
    }
}

/// Whether the JSON text of a value holds in a branch, whose rules these are.
pub type Holds = fn(&[u8], &'static [Rule]) -> bool;

/// Whether a text is a valid value of `T` that obeys `rules`.
#[must_use]
pub fn holds<T: Decode + Value>(text: &[u8], rules: &'static [Rule]) -> bool {
    from_slice::<T>(text, true).is_ok_and(|value| check(&value, rules).is_empty())
}

/// Whether a text holds in a branch with one value: its look says it all.
#[must_use]
pub fn looks(_: &[u8], _: &'static [Rule]) -> bool {
    true
}

/// What is known of a branch of a union, or of a part of its values, as far as it tells it from others.
#[derive(Debug)]
pub struct Branch {
    /// The JSON types that it takes: `Branch::NULL`, `Branch::BOOLEAN`, … added up.
    pub types: u8,
    /// For arrays: what their items look like.
    pub items: Option<&'static Branch>,
    /// Members whose value is one of a few: name and JSON texts.
    pub tags: &'static [(&'static str, &'static [&'static str])],
    /// What other members look like.
    pub members: &'static [(&'static str, Branch)],
    /// For scalars: the JSON texts that it takes; empty: any.
    pub values: &'static [&'static str],
    /// Members that must be there.
    pub required: &'static [&'static str],
    /// Members that are declared.
    pub known: &'static [&'static str],
    /// Whether other members are forbidden.
    pub closed: bool,
    /// What is asserted of a value in it.
    pub rules: &'static [Rule],
    /// Where a value of another branch may hold in this one, too: its name, and what says whether it does.
    pub holds: Option<(&'static str, Holds)>,
}

impl Branch {
    /// JSON's `null`.
    pub const NULL: u8 = 1;
    /// A boolean.
    pub const BOOLEAN: u8 = 2;
    /// A number without a fraction.
    pub const INTEGER: u8 = 4;
    /// Any other number.
    pub const FRACTION: u8 = 8;
    /// A string.
    pub const STRING: u8 = 16;
    /// An array.
    pub const ARRAY: u8 = 32;
    /// An object.
    pub const OBJECT: u8 = 64;
    /// Anything.
    pub const ANY: u8 = 127;

    /// A branch of these JSON types, and no more said of it.
    #[must_use]
    pub const fn of(types: u8) -> Self {
        Self {
            types,
            items: None,
            tags: &[],
            members: &[],
            values: &[],
            required: &[],
            known: &[],
            closed: false,
            rules: &[],
            holds: None,
        }
    }

    /// For arrays: what their items look like.
    #[must_use]
    pub const fn items(mut self, items: &'static Self) -> Self {
        self.items = Some(items);
        self
    }

    /// Members that take one of a few values: name and JSON texts.
    #[must_use]
    pub const fn tags(mut self, tags: &'static [(&'static str, &'static [&'static str])]) -> Self {
        self.tags = tags;
        self
    }

    /// What other members look like.
    #[must_use]
    pub const fn members(mut self, members: &'static [(&'static str, Self)]) -> Self {
        self.members = members;
        self
    }

    /// For scalars: the JSON texts that it takes.
    #[must_use]
    pub const fn values(mut self, values: &'static [&'static str]) -> Self {
        self.values = values;
        self
    }

    /// Members that must be there.
    #[must_use]
    pub const fn required(mut self, names: &'static [&'static str]) -> Self {
        self.required = names;
        self
    }

    /// Declared members.
    #[must_use]
    pub const fn known(mut self, names: &'static [&'static str]) -> Self {
        self.known = names;
        self
    }

    /// Other members are forbidden.
    #[must_use]
    pub const fn closed(mut self) -> Self {
        self.closed = true;
        self
    }

    /// What is asserted of a value in it.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }

    /// A value of another branch may hold in this one, too.
    #[must_use]
    pub const fn holds(mut self, name: &'static str, holds: Holds) -> Self {
        self.holds = Some((name, holds));
        self
    }
}
