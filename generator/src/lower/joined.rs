//! Answers that mean the same in several notations.

use crate::ir::Output;

/// What reads both: the same value as JSON or as XML is told by the answer itself.
pub(super) fn joined(one: &Output, other: &Output) -> Option<Output> {
    match (one, other) {
        _ if one == other => Some(one.clone()),
        (Output::Json(json), Output::Xml(xml, root) | Output::JsonOrXml(xml, root))
        | (Output::Xml(xml, root) | Output::JsonOrXml(xml, root), Output::Json(json))
            if json == xml =>
        {
            Some(Output::JsonOrXml(json.clone(), *root))
        }
        (Output::Xml(one, of_one), Output::JsonOrXml(other, of_other))
        | (Output::JsonOrXml(one, of_one), Output::Xml(other, of_other))
            if one == other && of_one == of_other =>
        {
            Some(Output::JsonOrXml(one.clone(), *of_one))
        }
        _ => None,
    }
}
