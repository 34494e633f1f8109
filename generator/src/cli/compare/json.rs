use oasmith::{Diff, Difference, Location, Step, Version};
use serde_json::{Value, json};

/// The changes for programs.
pub fn json(diff: &Diff) -> String {
    let value = json!({
        "old": version(&diff.old),
        "new": version(&diff.new),
        "step": diff.step().as_str(),
        "counts": {
            "major": diff.count(Step::Major),
            "minor": diff.count(Step::Minor),
            "patch": diff.count(Step::Patch),
        },
        "changes": diff.changes.iter().map(change).collect::<Vec<_>>(),
    });
    format!("{value:#}\n")
}

fn version(version: &Version) -> Value {
    json!({ "title": version.title, "version": version.version })
}

fn change(change: &Difference) -> Value {
    json!({
        "code": change.code.id(),
        "step": change.code.step().as_str(),
        "title": change.code.title(),
        "item": change.item,
        "others": change.others,
        "text": change.text,
        "old": change.old.as_ref().map(place),
        "new": change.new.as_ref().map(place),
        "operations": change.operations,
    })
}

fn place(at: &Location) -> Value {
    json!({ "path": at.path, "line": at.line, "column": at.column, "pointer": at.pointer })
}
