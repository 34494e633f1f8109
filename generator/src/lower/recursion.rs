//! Types that hold themselves go on the heap where they must; `weight.rs` knows the only other reason.

use crate::ir::{Definition, Kind, Type, TypeId};

/// Boxes every reference by value that leads back to a type on the way to it.
pub(super) fn break_cycles(types: &mut [Definition]) {
    let mut state = vec![State::New; types.len()];
    for id in 0..types.len() {
        visit(types, TypeId(id), &mut state);
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// A walk with a stack of its own: chains of types can be longer than a thread's stack.
fn visit(types: &mut [Definition], root: TypeId, state: &mut [State]) {
    if state[root.0] != State::New {
        return;
    }
    let mut stack = vec![(root, held(&mut types[root.0]))];
    state[root.0] = State::Open;
    while let Some((id, left)) = stack.last_mut() {
        let id = *id;
        let Some((position, target)) = left.pop() else {
            state[id.0] = State::Done;
            stack.pop();
            continue;
        };
        match state[target.0] {
            State::Done => {}
            State::Open => boxed(&mut types[id.0], position),
            State::New => {
                state[target.0] = State::Open;
                stack.push((target, held(&mut types[target.0])));
            }
        }
    }
}

/// The slots of a definition that hold a type of ours by value, the last first.
fn held(definition: &mut Definition) -> Vec<(usize, TypeId)> {
    let slots = slots(&mut definition.kind);
    slots.iter().enumerate().rev().filter_map(|(position, slot)| Some((position, by_value(slot)?))).collect()
}

/// The places of a definition that hold a value of one type each.
pub(super) fn slots(kind: &mut Kind) -> Vec<&mut Type> {
    match kind {
        Kind::Object(object) => object.fields.iter_mut().flat_map(|field| places(&mut field.ty)).collect(),
        Kind::Union(union) => union.branches.iter_mut().flat_map(|branch| places(&mut branch.ty)).collect(),
        Kind::Alias(ty) => places(ty),
        Kind::Enumeration(_) => Vec::new(),
    }
}

/// A tuple has a place for each item.
fn places(ty: &mut Type) -> Vec<&mut Type> {
    match ty {
        Type::Tuple(_) | Type::Fixed(..) => ty.parts_mut().into_iter().flat_map(places).collect(),
        _ => vec![ty],
    }
}

pub(super) fn by_value(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Nullable(inner) => by_value(inner),
        _ => None,
    }
}

pub(super) fn boxed(definition: &mut Definition, position: usize) {
    // an alias has no slot of its own: the type behind it is boxed where it is used
    if matches!(definition.kind, Kind::Alias(_)) {
        return;
    }
    if let Some(slot) = slots(&mut definition.kind).into_iter().nth(position) {
        let inner = std::mem::replace(slot, Type::Json);
        *slot = Type::Boxed(Box::new(inner));
    }
}
