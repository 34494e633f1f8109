//! All types of a document: components, then what operations add, then names.

use super::constructor::constructor;
use super::facts::key_in;
use super::keep::keep_for_unions;
use super::naming::{TypeNames, large, name_types};
use super::resolve::{Draft, Hint, Shape, Types};
use super::{enumeration, object, recursion, tagged, union, weight};
use crate::diagnostics::Pointer;
use crate::ir::{Definition, Docs, Kind, Name, Operation, Type, TypeId};

/// Builds what a draft calls for.
pub(super) fn build(types: &mut Types<'_>, id: TypeId) -> Kind {
    match types.drafts[id.0].shape.clone() {
        Shape::Object => Kind::Object(object::build(types, id)),
        Shape::Enumeration { values, open } => Kind::Enumeration(enumeration::build(types, id, &values, open)),
        Shape::Union { branches, exact } => Kind::Union(union::build(types, id, &branches, exact)),
    }
}

/// A component that needs no type of its own.
pub(super) struct Alias {
    at: Pointer,
    name: String,
    ty: Type,
}

/// Resolves every component schema; gives those that are another name for a type.
pub(super) fn components(types: &mut Types<'_>) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for (name, at) in types.document.component_schemas() {
        let carrier = types.carriers.of_component(&at).unwrap_or_default();
        let ty = types.resolve(&key_in(carrier, &at), Hint::Given(name.clone())).into_type();
        types.settle(build);
        // Where null is allowed, each place of use says so.
        let named = if let Type::Nullable(inner) = &ty { inner } else { &ty };
        let own = matches!(named, Type::Named(id) if types.drafts[id.0].at == at);
        if !own {
            aliases.push(Alias { at, name, ty });
        }
    }
    aliases
}

/// Names all types and completes what depends on names.
pub(super) fn finish(types: &mut Types<'_>, aliases: Vec<Alias>, operations: &[Operation]) -> Vec<Definition> {
    keep_for_unions(types);
    let mut drafts = std::mem::take(&mut types.drafts);
    tagged::fill(&mut drafts, operations, &aliases.iter().map(|alias| &alias.ty).collect::<Vec<_>>());
    let given: Vec<(Pointer, String)> = aliases.iter().map(|alias| (alias.at.clone(), alias.name.clone())).collect();
    let large = large(&drafts);
    let names = name_types(&drafts, &given, &large, types.pins);
    let mut definitions: Vec<Definition> =
        drafts.into_iter().enumerate().map(|(index, draft)| definition(types, draft, TypeId(index), &names)).collect();
    for (alias, rust) in aliases.into_iter().zip(&names.aliases) {
        let docs = object::docs(&types.facts(&super::facts::key(&alias.at)));
        let name = Name { spec: alias.name, rust: rust.clone() };
        definitions.push(Definition { name, at: alias.at, docs, module: None, kind: Kind::Alias(alias.ty) });
    }
    for (index, definition) in definitions.iter_mut().enumerate() {
        construct(types, definition, names.literal(TypeId(index)));
    }
    recursion::break_cycles(&mut definitions);
    weight::lighten(&mut definitions);
    definitions
}

fn definition(types: &mut Types<'_>, draft: Draft, id: TypeId, names: &TypeNames) -> Definition {
    let docs: Docs = object::docs(&types.facts(&draft.key));
    let rust = names.drafts.get(id.0).cloned().unwrap_or_default();
    let spec = match draft.hint {
        Hint::Given(name) => name,
        _ => rust.clone(),
    };
    let kind = draft.kind.unwrap_or(Kind::Alias(Type::Json));
    Definition { name: Name { spec, rust }, at: draft.at, docs, module: None, kind }
}

fn construct(types: &mut Types<'_>, definition: &mut Definition, literal: Option<&str>) {
    let at = definition.at.clone();
    if let Kind::Object(object) = &mut definition.kind {
        object.constructor = constructor(object, &at, literal, types.pins);
    }
}
