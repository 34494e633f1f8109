use super::{Code, Report, Severity};

/// What is to be an error, beside errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Deny {
    /// Every warning.
    Warnings,
    /// What is generated says less than the document does: warnings and notes of that.
    Approximated,
    /// A part of the document has no effect: warnings and notes of that.
    Ignored,
}

impl Deny {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Warnings, Self::Approximated, Self::Ignored];

    /// The word for it in options.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warnings => "warnings",
            Self::Approximated => "approximated",
            Self::Ignored => "ignored",
        }
    }
}

impl Report {
    /// Makes everything that `denied` names an error (`--deny`).
    pub fn deny(&mut self, denied: &[Deny]) {
        for diagnostic in &mut self.diagnostics {
            let is_warning = diagnostic.severity == Severity::Warning && denied.contains(&Deny::Warnings);
            if is_warning || losses(diagnostic.code).iter().any(|loss| denied.contains(loss)) {
                diagnostic.severity = Severity::Error;
            }
        }
    }
}

/// What a diagnostic of this code tells to be lost.
fn losses(code: Code) -> &'static [Deny] {
    match code {
        Code::Approximated | Code::DynamicReference | Code::UnionOverlap => &[Deny::Approximated],
        // Something else is done instead, and a part of what is written has no effect.
        Code::Contradiction
        | Code::EndlessType
        | Code::LeftOut
        | Code::MissingFile
        | Code::NotCalled
        | Code::SchemaUnresolved => &[Deny::Approximated, Deny::Ignored],
        Code::BadPattern
        | Code::BadStatus
        | Code::EmptyCombinator
        | Code::EmptyEnum
        | Code::EncodingUnknown
        | Code::HeaderReserved
        | Code::HeaderTwice
        | Code::MappingUnresolved
        | Code::Method
        | Code::PathParameterUnknown
        | Code::ReferenceSiblings
        | Code::ResponseLeftOut
        | Code::SecurityScheme
        | Code::Unchecked
        | Code::UnknownMember => &[Deny::Ignored],
        _ => &[],
    }
}
