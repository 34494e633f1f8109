//! Members whose value the union fixes that a struct is a branch of: nobody has to fill them in.

use super::resolve::{Draft, Shape};
use crate::ir::{Fallback, Kind, Object, Operation, Plain, Presence, Type, Union};
use std::collections::{BTreeMap, BTreeSet};

/// What stands where unions say which struct a value is: the member and its JSON text.
type Tag = (String, String);

/// Lets constructors fill in the member that tells a struct from the other branches, where the struct stands in unions
/// alone and the document fixes nothing but that: used elsewhere, it may mean another value.
pub(super) fn fill(drafts: &mut [Draft], operations: &[Operation], aliases: &[&Type]) {
    let mut used = Used::default();
    // Another name for a type is no use of it; a list of it is.
    aliases.iter().filter(|ty| !matches!(ty, Type::Named(_))).for_each(|ty| used.alone(ty));
    operations.iter().flat_map(Operation::types).for_each(|ty| used.alone(ty));
    for kind in drafts.iter().filter_map(|draft| draft.kind.as_ref()) {
        match kind {
            Kind::Union(union) => used.branches(union),
            _ => kind.types().into_iter().for_each(|ty| used.alone(ty)),
        }
    }
    for (id, tag) in used.tags {
        let Some((name, json)) = tag.filter(|_| !used.alone.contains(&id)) else { continue };
        let Some(Kind::Object(object)) = drafts.get(id).and_then(|draft| draft.kind.as_ref()) else { continue };
        let Some((index, value)) = filled(object, drafts, &name, &json) else { continue };
        if let Some(Kind::Object(object)) = drafts[id].kind.as_mut() {
            object.fields[index].default = Some(Fallback { value, getter: None });
        }
    }
}

/// Where types stand.
#[derive(Default)]
struct Used {
    /// Anywhere but as the branch of a union that fixes a member.
    alone: BTreeSet<usize>,
    /// The member that unions fix; none where they differ.
    tags: BTreeMap<usize, Option<Tag>>,
}

impl Used {
    fn alone(&mut self, ty: &Type) {
        self.alone.extend(ty.named().into_iter().map(|id| id.0));
    }

    fn branches(&mut self, union: &Union) {
        for branch in &union.branches {
            let look = union.tag.as_ref().and_then(|tag| branch.look.members.iter().find(|(name, _)| name == tag));
            match (&branch.ty, look.map(|(name, look)| (name, look.values.as_slice()))) {
                (Type::Named(id), Some((name, [only]))) => {
                    let tag = Some((name.clone(), only.clone()));
                    let known = self.tags.entry(id.0).or_insert_with(|| tag.clone());
                    *known = known.take().filter(|known| Some(known) == tag.as_ref());
                }
                _ => self.alone(&branch.ty),
            }
        }
    }
}

/// The field that a constructor would ask for, and its value.
fn filled(object: &Object, drafts: &[Draft], name: &str, json: &str) -> Option<(usize, Plain)> {
    let index = object.fields.iter().position(|field| field.name.spec == name)?;
    let field =
        object.fields.get(index).filter(|field| field.presence == Presence::Required && field.only.is_none())?;
    // What would have to be unescaped stays asked for.
    let text = json.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|text| !text.contains('\\'));
    let value = match (&field.ty, text) {
        (Type::String, Some(text)) => Plain::Text(text.to_owned()),
        (Type::Named(id), Some(text)) => {
            let Shape::Enumeration { values, .. } = &drafts.get(id.0)?.shape else { return None };
            values.iter().find(|(listed, _)| listed == text).map(|_| Plain::Text(text.to_owned()))?
        }
        (Type::Integer(_), None) => Plain::Integer(json.parse().ok()?),
        (Type::Bool, None) => Plain::Bool(json.parse().ok()?),
        _ => return None,
    };
    Some((index, value))
}
