//! Members that structs keep although they do not declare them, for the sake of the unions that they are in.

use super::residue::speaks_of_others;
use super::resolve::Types;
use crate::ir::{Kind, Object, Rest, Type, TypeId, Union};
use std::collections::BTreeSet;

/// Has the branches of unions keep members that they do not declare, where something is asserted of such beside them,
/// and where another branch says of a value that holds in both what they do not.
pub(super) fn keep_for_unions(types: &mut Types<'_>) {
    let mut kept = asked_for(types);
    kept.extend(said_by_others(types));
    for id in kept {
        let Some(object) = object_mut(types, id).filter(|object| object.rest.is_none() && !object.closed) else {
            continue;
        };
        let names: Vec<String> = object.fields.iter().map(|field| field.name.rust.clone()).collect();
        object.rest = Some(Rest { field: rest_field(&names), ty: Type::Json, rules: Vec::new() });
    }
}

/// The name of the field for members that are not declared, beside fields of these names.
pub(super) fn rest_field(names: &[String]) -> String {
    let mut field = "additional_properties".to_owned();
    while names.contains(&field) {
        field.push('_');
    }
    field
}

fn object<'t>(types: &'t Types<'_>, id: TypeId) -> Option<&'t Object> {
    match types.drafts.get(id.0)?.kind.as_ref()? {
        Kind::Object(object) => Some(object),
        _ => None,
    }
}

fn object_mut<'t>(types: &'t mut Types<'_>, id: TypeId) -> Option<&'t mut Object> {
    match types.drafts.get_mut(id.0)?.kind.as_mut()? {
        Kind::Object(object) => Some(object),
        _ => None,
    }
}

fn union<'t>(types: &'t Types<'_>, id: TypeId) -> Option<&'t Union> {
    match types.drafts.get(id.0)?.kind.as_ref()? {
        Kind::Union(union) => Some(union),
        _ => None,
    }
}

/// Structs in unions that assert something of members that the struct does not declare.
fn asked_for(types: &Types<'_>) -> BTreeSet<TypeId> {
    let mut asked = BTreeSet::new();
    for draft in types.drafts.iter().filter(|draft| !draft.residue.is_empty()) {
        let Some(Kind::Union(union)) = &draft.kind else { continue };
        asked.extend(behind(types, union).into_iter().filter(|id| {
            object(types, *id).is_some_and(|object| {
                let declared: Vec<&str> = object.fields.iter().map(|field| field.name.spec.as_str()).collect();
                speaks_of_others(types, &draft.residue, &declared)
            })
        }));
    }
    asked
}

/// The types of a union's branches, and of those of unions among them.
fn behind(types: &Types<'_>, whole: &Union) -> BTreeSet<TypeId> {
    let of = |union: &Union| union.branches.iter().flat_map(|branch| branch.ty.named()).collect::<Vec<_>>();
    let mut queue = of(whole);
    let mut found = BTreeSet::new();
    while let Some(id) = queue.pop() {
        if found.insert(id) {
            queue.extend(union(types, id).map(of).unwrap_or_default());
        }
    }
    found
}

/// Structs in branches that may hold at once, of which one declares what the other does not.
fn said_by_others(types: &Types<'_>) -> BTreeSet<TypeId> {
    let mut found = Found { types, lacking: BTreeSet::new(), compared: BTreeSet::new() };
    types.sketches.overlapping.iter().for_each(|(one, other)| found.compare(one, other, false));
    found.lacking
}

struct Found<'t, 'a> {
    types: &'t Types<'a>,
    lacking: BTreeSet<TypeId>,
    compared: BTreeSet<(TypeId, TypeId, bool)>,
}

impl Found<'_, '_> {
    /// Notes which structs lack members of their counterparts. Of two branches themselves (not `inner`), the one that
    /// declares all members of the other is read where it holds.
    fn compare(&mut self, one: &Type, other: &Type, inner: bool) {
        match (one, other) {
            (Type::Nullable(one) | Type::Boxed(one), other) | (other, Type::Nullable(one) | Type::Boxed(one)) => {
                self.compare(one, other, inner);
            }
            (Type::Named(one), Type::Named(other)) => self.definitions(*one, *other, inner),
            (one, other) if std::mem::discriminant(one) == std::mem::discriminant(other) => {
                for (one, other) in one.parts().into_iter().zip(other.parts()) {
                    self.compare(one, other, true);
                }
            }
            _ => {}
        }
    }

    fn definitions(&mut self, one: TypeId, other: TypeId, inner: bool) {
        if one == other || !self.compared.insert((one, other, inner)) {
            return;
        }
        let types = self.types;
        match (union(types, one), union(types, other)) {
            (Some(union), _) => {
                union.branches.iter().for_each(|branch| self.compare(&branch.ty, &Type::Named(other), inner));
            }
            (None, Some(union)) => {
                union.branches.iter().for_each(|branch| self.compare(&Type::Named(one), &branch.ty, inner));
            }
            (None, None) => self.objects(one, other, inner),
        }
    }

    fn objects(&mut self, one: TypeId, other: TypeId, inner: bool) {
        let (Some(a), Some(b)) = (object(self.types, one), object(self.types, other)) else { return };
        let lacks = |a: &Object, b: &Object| {
            let declares = |name: &str| a.fields.iter().any(|field| field.name.spec == name);
            b.fields.iter().any(|field| !declares(&field.name.spec))
        };
        let (a_lacks, b_lacks) = (lacks(a, b), lacks(b, a));
        if a_lacks && (inner || b_lacks) {
            self.lacking.insert(one);
        }
        if b_lacks && (inner || a_lacks) {
            self.lacking.insert(other);
        }
        for field in &a.fields {
            if let Some(same) = b.fields.iter().find(|other| other.name.spec == field.name.spec) {
                self.compare(&field.ty, &same.ty, true);
            }
        }
    }
}
