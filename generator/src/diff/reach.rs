//! Which operations reach a type, and in which direction.

use crate::ir::{Answers, Api, Operation, Type, TypeId};
use std::collections::BTreeSet;

/// By the index of a type: the methods of the operations whose requests, and whose answers, hold values of it.
pub(super) struct Reach {
    pub(super) request: Vec<BTreeSet<String>>,
    pub(super) response: Vec<BTreeSet<String>>,
}

impl Reach {
    pub(super) fn of(api: &Api) -> Self {
        let mut reach =
            Self { request: vec![BTreeSet::new(); api.types.len()], response: vec![BTreeSet::new(); api.types.len()] };
        for operation in &api.operations {
            spread(api, given(operation), &operation.name.rust, &mut reach.request);
            spread(api, got(operation), &operation.name.rust, &mut reach.response);
        }
        reach
    }

    pub(super) fn is_request(&self, id: TypeId) -> bool {
        self.request.get(id.0).is_some_and(|operations| !operations.is_empty())
    }

    pub(super) fn is_response(&self, id: TypeId) -> bool {
        self.response.get(id.0).is_some_and(|operations| !operations.is_empty())
    }

    /// The operations that reach it in either direction.
    pub(super) fn operations(&self, id: TypeId) -> BTreeSet<String> {
        let both = [self.request.get(id.0), self.response.get(id.0)];
        both.into_iter().flatten().flatten().cloned().collect()
    }
}

fn given(operation: &Operation) -> Vec<&Type> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
    parameters.chain(operation.body.iter().flat_map(|body| &body.media).map(|media| &media.ty)).collect()
}

fn got(operation: &Operation) -> Vec<&Type> {
    let headers = operation.headers.iter().flat_map(|headers| headers.fields.iter().map(|field| &field.ty));
    let errors = operation.errors.iter().flat_map(Answers::types);
    operation.output.types().into_iter().chain(&operation.events).chain(headers).chain(errors).collect()
}

fn spread(api: &Api, from: Vec<&Type>, operation: &str, into: &mut [BTreeSet<String>]) {
    let mut queue: Vec<TypeId> = from.into_iter().flat_map(Type::named).collect();
    while let Some(id) = queue.pop() {
        let Some(known) = into.get_mut(id.0) else { continue };
        if known.insert(operation.to_owned()) {
            queue.extend(api.definition(id).kind.types().into_iter().flat_map(Type::named));
        }
    }
}
