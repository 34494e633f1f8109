//! What a call is given: parameters and the body, as users see them.

use crate::diagnostics::Pointer;
use crate::ir::{Location, Operation, Rule, Type, Wire};

/// A parameter, or the body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'a> {
    /// The name on the wire; of the body a word that is no name.
    pub(super) spec: &'a str,
    pub(super) rust: &'a str,
    pub(super) at: &'a Pointer,
    /// Where its schema is.
    pub(super) media_type: Option<&'a str>,
    pub(super) ty: &'a Type,
    pub(super) nullable: bool,
    pub(super) manner: Manner,
    /// Whether there is one value, which a setter does not ask for.
    pub(super) fixed: bool,
    pub(super) rules: &'a [Rule],
    /// Of a parameter.
    pub(super) wire: Option<(Location, Wire)>,
}

/// How users give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// An argument of the method.
    Argument,
    /// A setter of the call.
    Setter,
    /// Not at all, since there is one value.
    Filled,
}

/// The parameters of an operation in the order of the document, then the body.
pub(super) fn given(operation: &Operation) -> Vec<Given<'_>> {
    let parameters = operation.parameters.iter().map(|parameter| Given {
        spec: &parameter.name.spec,
        rust: &parameter.name.rust,
        at: &parameter.at,
        media_type: None,
        ty: &parameter.ty,
        nullable: parameter.nullable,
        manner: match (parameter.is_asked(), parameter.is_filled()) {
            (true, _) => Manner::Argument,
            (_, true) => Manner::Filled,
            _ => Manner::Setter,
        },
        fixed: parameter.only.is_some(),
        rules: &parameter.rules,
        wire: Some((parameter.location, parameter.wire)),
    });
    // Of several media types, what serves best stands for the body; `body.rs` compares the choice.
    let best = operation.body.iter().filter_map(|body| Some((body, body.media.first()?)));
    let body = best.map(|(body, media)| Given {
        spec: "(body)",
        rust: &body.name.rust,
        at: &body.at,
        media_type: Some(&media.media_type),
        ty: &media.ty,
        nullable: media.nullable,
        manner: if body.required { Manner::Argument } else { Manner::Setter },
        fixed: false,
        rules: &media.rules,
        wire: None,
    });
    parameters.chain(body).collect()
}

impl Given<'_> {
    pub(super) fn is_body(&self) -> bool {
        self.wire.is_none()
    }

    fn location(&self) -> Option<Location> {
        self.wire.map(|(location, _)| location)
    }

    pub(super) fn is_in_path(&self) -> bool {
        self.location() == Some(Location::Path)
    }

    /// What it is called for people.
    pub(super) fn called(&self) -> String {
        if self.is_body() { "the body".to_owned() } else { format!("`{}`", self.spec) }
    }

    fn is_at_same_place(&self, other: &Self) -> bool {
        // Several parts may have a header of one name; both documents were named alike.
        let is_of_part = self.location() == Some(Location::Part);
        self.spec == other.spec && self.location() == other.location() && (!is_of_part || self.rust == other.rust)
    }
}

/// Whether two things are the same.
type Way<'w> = &'w dyn Fn(&Given<'_>, &Given<'_>) -> bool;

/// What either side has, or both.
pub(super) type Match<'a, 'b> = (Option<Given<'a>>, Option<Given<'b>>);

/// The same things of both sides, or what only one has: by place and name, then by name alone, then what looks renamed.
pub(super) fn matched<'a, 'b>(
    old: &[Given<'a>],
    new: &[Given<'b>],
    same_type: &dyn Fn(&Type, &Type) -> bool,
) -> Vec<Match<'a, 'b>> {
    let mut left: Vec<Option<Given<'b>>> = new.iter().copied().map(Some).collect();
    let mut found: Vec<Match<'a, 'b>> = old.iter().map(|given| (Some(*given), None)).collect();
    let ways: [Way<'_>; 4] = [
        &|a, b| a.is_at_same_place(b),
        &|a, b| a.spec == b.spec,
        // Placeholders of a path stand in its order.
        &|a, b| a.is_in_path() && b.is_in_path() && same_type(a.ty, b.ty),
        &|a, b| !a.is_body() && !b.is_body() && same_type(a.ty, b.ty) && super::words::are_alike(a.spec, b.spec),
    ];
    for is_same in ways {
        for (a, b) in &mut found {
            let (Some(a), None) = (a, &b) else { continue };
            let at = left.iter().position(|other| other.as_ref().is_some_and(|other| is_same(a, other)));
            *b = at.and_then(|at| left[at].take());
        }
    }
    found.extend(left.into_iter().flatten().map(|given| (None, Some(given))));
    found
}
