use crate::Options;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::ir::Api;
use crate::lower::Selection;

/// What the options select of `api`; entries that name none of its operations are reported. `None` where `report` has an
/// error.
pub(crate) fn selected(api: Api, options: &Options, report: &mut Report) -> Option<Api> {
    let selection = Selection {
        include: options.include.clone(),
        exclude: options.exclude.clone(),
        features: options.features.clone(),
    };
    for (kind, entry, near) in selection.unknown(&api) {
        report.push(unknown(kind.as_str(), &entry, &near));
    }
    report.deny(&options.deny);
    (!report.has_errors()).then(|| selection.apply(api))
}

fn unknown(kind: &str, entry: &str, near: &[String]) -> Diagnostic {
    let what = if entry.contains(['*', '?', '[']) { "that fits " } else { "" };
    let message = format!("the document has no {kind} {what}`{}`", entry.escape_debug());
    let help = match near {
        [] => format!("`oasmith list` shows every {kind}"),
        near => format!("did you mean `{}`?", near.join("`, `")),
    };
    Diagnostic::general(Code::UnknownSelection, message).help(help)
}
