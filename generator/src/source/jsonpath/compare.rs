use super::{Literal, Operator};
use crate::source::{Node, Number, Value};
use std::borrow::Cow;
use std::cmp::Ordering;

/// A value that is compared.
pub enum Known<'a> {
    Null,
    Bool(bool),
    Number(Cow<'a, Number>),
    String(&'a str),
    /// An array or object.
    Holder(&'a Node),
}

impl<'a> Known<'a> {
    pub fn node(node: &'a Node) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(Cow::Borrowed(number)),
            Value::String(text) => Self::String(text),
            Value::Array(_) | Value::Object(_) => Self::Holder(node),
        }
    }

    pub fn literal(literal: &'a Literal) -> Self {
        match literal {
            Literal::Null => Self::Null,
            Literal::Bool(value) => Self::Bool(*value),
            Literal::Number(number) => Self::Number(Cow::Borrowed(number)),
            Literal::String(text) => Self::String(text),
        }
    }

    pub fn count(count: usize) -> Self {
        Self::Number(Cow::Owned(Number::new(count.to_string())))
    }

    /// What the function `length` gives; nothing for a primitive value that is no string.
    pub fn length(&self) -> Option<Self> {
        match self {
            Self::String(text) => Some(Self::count(text.chars().count())),
            Self::Holder(node) => {
                let members = node.as_object().map(|map| map.len());
                members.or_else(|| node.as_array().map(<[Node]>::len)).map(Self::count)
            }
            Self::Null | Self::Bool(_) | Self::Number(_) => None,
        }
    }

    fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Holder(a), Self::Holder(b)) => same(a, b),
            _ => self.order(other) == Some(Ordering::Equal),
        }
    }

    /// Numbers and strings have an order.
    fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => Some(a.compare(b)),
            (Self::String(a), Self::String(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

impl Operator {
    /// Compares what is there, or nothing (section 2.3.5.2.2).
    pub fn holds(self, left: Option<&Known<'_>>, right: Option<&Known<'_>>) -> bool {
        let equal = match (left, right) {
            (None, None) => true,
            (Some(left), Some(right)) => left.equals(right),
            _ => false,
        };
        let order = left.zip(right).and_then(|(left, right)| left.order(right));
        match self {
            Self::Equal => equal,
            Self::Unequal => !equal,
            Self::Less => order == Some(Ordering::Less),
            Self::LessOrEqual => equal || order == Some(Ordering::Less),
            Self::Greater => order == Some(Ordering::Greater),
            Self::GreaterOrEqual => equal || order == Some(Ordering::Greater),
        }
    }
}

/// Whether two values are equal as JSON, wherever they were written.
pub fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Number(a), Value::Number(b)) => a.compare(b) == Ordering::Equal,
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}
