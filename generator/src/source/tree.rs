use super::Number;
use foldhash::fast::RandomState;
use indexmap::IndexMap;

/// Where a node was written: a handle that [`Sources`](super::Sources) turns into a file and pointer.
///
/// It stays with the node wherever overlays, hoisting or conversion move it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Origin(pub u32);

/// A value of a document, and where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub value: Value,
    pub origin: Origin,
}

/// The members of an object, in the order of writing.
pub type Map = IndexMap<String, Node, RandomState>;

/// Beyond so many members hashing a name is faster than looking at each.
const FEW: usize = 10;

/// The member `name` of an object. Objects are small, and most of what is asked of them is not there.
pub fn member<'a>(map: &'a Map, name: &str) -> Option<&'a Node> {
    if map.len() > FEW {
        return map.get(name);
    }
    map.iter().find(|(known, _)| *known == name).map(|(_, node)| node)
}

/// A JSON value with exact numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Node>),
    /// On the heap: most values are none, and would take twice the room.
    Object(Box<Map>),
}

impl Value {
    /// An object with these members.
    pub fn object(members: Map) -> Self {
        Self::Object(Box::new(members))
    }
}

impl Node {
    /// The member `key` of an object.
    pub fn get(&self, key: &str) -> Option<&Node> {
        member(self.as_object()?, key)
    }

    pub fn as_object(&self) -> Option<&Map> {
        match &self.value {
            Value::Object(map) => Some(map),
            _ => None,
        }
    }

    pub fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<&Number> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }
}
