use crate::Options;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::ir::Api;
use crate::lower::Selection;

/// What the options select of `api`; names that it does not have are reported. `None` where `report` has an error.
pub(crate) fn selected(api: Api, options: &Options, report: &mut Report) -> Option<Api> {
    let tags = Selection { tags: options.tags.clone(), ..Selection::default() };
    let operations = Selection { operations: options.operations.clone(), ..Selection::default() };
    for (kind, selection) in [("tag", &tags), ("operation", &operations)] {
        for (name, near) in selection.unknown(&api) {
            report.push(unknown(kind, &name, &near));
        }
    }
    report.deny(&options.deny);
    let selection = Selection { operations: operations.operations, features: options.features.clone(), ..tags };
    (!report.has_errors()).then(|| selection.apply(api))
}

fn unknown(kind: &str, name: &str, near: &[String]) -> Diagnostic {
    let message = format!("the document has no {kind} `{}`", name.escape_debug());
    let help = match near {
        [] => format!("`oasmith list` shows every {kind}"),
        near => format!("did you mean `{}`?", near.join("`, `")),
    };
    Diagnostic::general(Code::UnknownSelection, message).help(help)
}
