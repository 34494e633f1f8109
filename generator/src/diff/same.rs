//! Whether types at the same place are the same to users.

use super::Both;
use super::pairs::Pairs;
use crate::ir::{Api, Kind, Presence, Type, TypeId};

impl Both<'_> {
    /// Whether a value of the new type can stand wherever one of the old could.
    pub(super) fn is_same(&self, old: &Type, new: &Type) -> bool {
        is_same(self.old.api, self.new.api, &self.pairs, old, new)
    }
}

pub(super) fn is_same(old_api: &Api, new_api: &Api, pairs: &Pairs, old: &Type, new: &Type) -> bool {
    let same = |a: &Type, b: &Type| is_same(old_api, new_api, pairs, a, b);
    match (old, new) {
        (Type::Named(a), Type::Named(b)) => {
            // Another name of the same type is the same type.
            pairs.are(*a, *b)
                || match (behind(old_api, *a), behind(new_api, *b)) {
                    (Type::Named(a), Type::Named(b)) => pairs.are(a, b),
                    (a, b) => !matches!((&a, &b), (Type::Named(_), _) | (_, Type::Named(_))) && same(&a, &b),
                }
        }
        (Type::Named(a), _) => match behind(old_api, *a) {
            Type::Named(_) => false,
            behind => same(&behind, new),
        },
        (_, Type::Named(b)) => match behind(new_api, *b) {
            Type::Named(_) => false,
            behind => same(old, &behind),
        },
        _ => {
            let (a, b) = (old.parts(), new.parts());
            same_container(old, new) && a.len() == b.len() && a.into_iter().zip(b).all(|(a, b)| same(a, b))
        }
    }
}

/// What a name stands for, through all other names.
pub(super) fn behind(api: &Api, id: TypeId) -> Type {
    let mut at = id;
    loop {
        match &api.definition(at).kind {
            Kind::Alias(Type::Named(next)) if *next != id => at = *next,
            Kind::Alias(ty) => return ty.clone(),
            _ => return Type::Named(at),
        }
    }
}

/// Whether two types are the same but for what is inside.
fn same_container(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::Fixed(_, a), Type::Fixed(_, b)) => a == b,
        _ if old.parts().is_empty() && new.parts().is_empty() => old == new,
        _ => std::mem::discriminant(old) == std::mem::discriminant(new),
    }
}

/// The type of a field, as it is declared.
pub(super) fn declared(spelled: &str, presence: Presence) -> String {
    match presence {
        Presence::Required => spelled.to_owned(),
        Presence::RequiredNullable | Presence::Optional => format!("Option<{spelled}>"),
        Presence::OptionalNullable => format!("Maybe<{spelled}>"),
    }
}
