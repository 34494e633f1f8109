//! Types that hold much by value go on the heap in part: a value that is moved, or read on a small stack, must not be
//! as large as all that it may hold.

use super::recursion::{boxed, by_value, slots};
use crate::ir::{Definition, Kind, Type};

/// No type is to take more bytes by value. Far beyond what people write: it takes structs of structs of structs.
const MOST: usize = 16 << 10;

/// A pointer, and the least that anything takes.
const WORD: usize = 8;

/// A text, a list, a map.
const CONTAINER: usize = 24;

/// Boxes the largest parts of types that would be larger than [`MOST`]; no type may hold itself by value any more.
pub(super) fn lighten(types: &mut [Definition]) {
    let mut weights: Vec<Option<usize>> = vec![None; types.len()];
    // Parts before wholes, with a stack of its own: chains of types can be longer than a thread's stack.
    let mut stack: Vec<(usize, bool)> = (0..types.len()).map(|id| (id, false)).collect();
    while let Some((id, ready)) = stack.pop() {
        if weights[id].is_some() {
            continue;
        }
        if ready {
            weights[id] = Some(settled(&mut types[id], &weights));
            continue;
        }
        stack.push((id, true));
        let held = slots(&mut types[id].kind).into_iter().filter_map(|slot| by_value(slot));
        stack.extend(held.filter(|part| weights[part.0].is_none()).map(|part| (part.0, false)));
    }
}

/// The weight of a type, after as much of it was boxed as need be.
fn settled(definition: &mut Definition, weights: &[Option<usize>]) -> usize {
    loop {
        let is_union = matches!(definition.kind, Kind::Union(_));
        let is_alias = matches!(definition.kind, Kind::Alias(_));
        let each: Vec<usize> = slots(&mut definition.kind).iter().map(|slot| weight(slot, weights)).collect();
        let whole = if is_union { each.iter().copied().max().unwrap_or(0) + WORD } else { each.iter().sum() };
        let whole = whole.max(CONTAINER);
        let largest = each.iter().copied().max().unwrap_or(0);
        if whole <= MOST || is_alias || largest <= CONTAINER {
            return whole;
        }
        // All of the largest: members of one type stay of one type.
        let chosen: Vec<usize> = (0..each.len())
            .filter(|position| each[*position] == largest && by_value(slots(&mut definition.kind)[*position]).is_some())
            .collect();
        if chosen.is_empty() {
            return whole;
        }
        chosen.into_iter().for_each(|position| boxed(definition, position));
    }
}

fn weight(ty: &Type, weights: &[Option<usize>]) -> usize {
    match ty {
        Type::Named(id) => weights[id.0].unwrap_or(CONTAINER),
        Type::Nullable(inner) => weight(inner, weights),
        Type::Bool | Type::Integer(_) | Type::Float | Type::Boxed(_) => WORD,
        _ => CONTAINER,
    }
}
