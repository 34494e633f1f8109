//! Types that hold themselves go on the heap where, and only where, they must.

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
    let mut stack = vec![(root, 0usize)];
    state[root.0] = State::Open;
    while let Some((id, position)) = stack.pop() {
        let Some(target) = held(&types[id.0], position) else {
            state[id.0] = State::Done;
            continue;
        };
        stack.push((id, position + 1));
        let Some(target) = target else { continue };
        match state[target.0] {
            State::Done => {}
            State::Open => boxed(&mut types[id.0], position),
            State::New => {
                state[target.0] = State::Open;
                stack.push((target, 0));
            }
        }
    }
}

/// What slot `position` of a definition holds by value; `None` past the last slot.
fn held(definition: &Definition, position: usize) -> Option<Option<TypeId>> {
    match &definition.kind {
        Kind::Object(object) => object.fields.get(position).map(|field| by_value(&field.ty)),
        Kind::Union(union) => union.branches.get(position).map(|branch| by_value(&branch.ty)),
        Kind::Alias(ty) => (position == 0).then(|| by_value(ty)),
        Kind::Enumeration(_) => None,
    }
}

fn by_value(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Nullable(inner) => by_value(inner),
        _ => None,
    }
}

fn boxed(definition: &mut Definition, position: usize) {
    let slot = match &mut definition.kind {
        Kind::Object(object) => object.fields.get_mut(position).map(|field| &mut field.ty),
        Kind::Union(union) => union.branches.get_mut(position).map(|branch| &mut branch.ty),
        // an alias has no slot of its own: the type behind it is boxed where it is used
        Kind::Alias(_) | Kind::Enumeration(_) => None,
    };
    if let Some(slot) = slot {
        let inner = std::mem::replace(slot, Type::Json);
        *slot = Type::Boxed(Box::new(inner));
    }
}
