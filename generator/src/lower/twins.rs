//! Types that are the same in all but name become one type with several names.
//!
//! Documents say the same of an error's body, a list's order or a status in many places. Each place keeps its own
//! name, so that a later version in which two of them differ breaks nobody who used the right one.

use crate::diagnostics::Pointer;
use crate::ir::{Api, Constructor, Definition, Kind, Type, TypeId};
use foldhash::{HashMap, HashMapExt as _};
use std::collections::BTreeMap;

/// How often classes are refined. Types within types within types differ in so many rounds as they are deep.
const MOST_ROUNDS: usize = 64;

/// Makes other names of types that are the same as one before them.
///
/// Components stay as the document has them, and what belongs to one group shares nothing with another: a feature must
/// not bring in the types of the next. Only what has the same role is joined: a property of one name, a status.
pub(super) fn join(api: &mut Api) {
    let mut classes: Vec<usize> = (0..api.types.len()).collect();
    let members: Vec<usize> = classes.iter().copied().filter(|index| may_join(api, *index)).collect();
    let Some(first) = members.first().copied() else { return };
    members.iter().for_each(|index| classes[*index] = first);
    let sayings = sayings(api, &members);
    let mut count = 0;
    for round in 0.. {
        // Chains of types that are all alike take a round for each link; where they do not end, each stays by itself.
        if round == MOST_ROUNDS {
            return;
        }
        let mut seen: HashMap<(usize, Vec<usize>), usize> = HashMap::new();
        let class = |(index, saying): (&usize, &Saying)| {
            let named = saying.names.iter().map(|id| classes[id.0]).collect();
            (*index, *seen.entry((saying.form, named)).or_insert(*index))
        };
        let refined: Vec<(usize, usize)> = members.iter().zip(&sayings).map(class).collect();
        refined.into_iter().for_each(|(index, class)| classes[index] = class);
        if seen.len() == count {
            break;
        }
        count = seen.len();
    }
    rename(api, &members, &classes);
}

fn may_join(api: &Api, index: usize) -> bool {
    let definition = &api.types[index];
    let joins = match &definition.kind {
        // The struct of its required fields has a name of its own, too.
        Kind::Object(object) => !matches!(object.constructor, Constructor::Literal { .. }),
        Kind::Enumeration(_) | Kind::Union(_) => true,
        Kind::Alias(_) => false,
    };
    joins && !definition.is_component()
}

/// All that a definition says.
struct Saying {
    /// Which of all that are said, but for the types that are named.
    form: usize,
    names: Vec<TypeId>,
}

fn sayings(api: &Api, members: &[usize]) -> Vec<Saying> {
    let mut forms: HashMap<String, usize> = HashMap::new();
    let saying = |index: &usize| {
        let definition = &api.types[*index];
        let (mut kind, mut names) = (definition.kind.clone(), Vec::new());
        kind.types_mut(&mut |ty| take_names(ty, &mut names));
        let form = format!("{:?} {:?} {kind:?}", only_group(api, definition), role(&definition.at));
        let number = forms.len();
        Saying { form: *forms.entry(form).or_insert(number), names }
    };
    members.iter().map(saying).collect()
}

fn only_group(api: &Api, definition: &Definition) -> Option<usize> {
    let module = &api.type_modules[definition.module?];
    match module.groups[..] {
        [group] if !module.others => Some(group),
        _ => None,
    }
}

/// What a schema is to what holds it: the property's name, the response's status. Two that are alike by chance differ
/// in it.
fn role(at: &Pointer) -> Vec<String> {
    let steps: Vec<String> = at.steps().collect();
    let holder = |step: &String| matches!(step.as_str(), "properties" | "parameters" | "responses" | "schemas");
    let own = steps.iter().rposition(holder).map_or(0, |index| index + 1);
    let is_index = |step: &&String| step.bytes().all(|byte| byte.is_ascii_digit()) && step.len() < 3;
    steps[own..].iter().filter(|step| !is_index(step)).cloned().collect()
}

fn take_names(ty: &mut Type, names: &mut Vec<TypeId>) {
    match ty {
        Type::Named(id) => names.push(std::mem::replace(id, TypeId(0))),
        _ => ty.parts_mut().into_iter().for_each(|part| take_names(part, names)),
    }
}

/// The shortest name of a class stays the type's.
fn rename(api: &mut Api, members: &[usize], classes: &[usize]) {
    let mut joined: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in members {
        joined.entry(classes[*index]).or_default().push(*index);
    }
    for mut twins in joined.into_values() {
        let name = |index: &usize| api.types[*index].name.rust.as_str();
        twins.sort_by(|a, b| (name(a).len(), name(a)).cmp(&(name(b).len(), name(b))));
        let Some((kept, others)) = twins.split_first() else { continue };
        for other in others {
            api.types[*other].kind = Kind::Alias(Type::Named(TypeId(*kept)));
        }
    }
}
