use super::entry::Entry;
use crate::diagnostics::{Label, Located, Pointer};

/// One diagnostic as a JSON object in a line.
///
/// Written by hand for the order of its members, which is the same in every build.
pub fn line(entry: &Entry<'_>) -> String {
    let diagnostic = entry.diagnostic;
    let mut object = Object::new();
    object.text("code", diagnostic.code.id());
    object.text("severity", diagnostic.severity.as_str());
    object.text("message", &diagnostic.message);
    if let Some((label, located)) = entry.spots.first() {
        place(&mut object, label, located.as_ref());
    }
    let labels: Vec<_> = entry.spots.iter().filter(|(label, _)| !label.text.is_empty()).map(labelled).collect();
    if !labels.is_empty() {
        object.raw("labels", &format!("[{}]", labels.join(",")));
    }
    if let Some(help) = &diagnostic.help {
        object.text("help", help);
    }
    if let Some(action) = &diagnostic.mend {
        object.text("mend", action);
    }
    object.close() + "\n"
}

fn labelled((label, located): &(&Label, Option<Located>)) -> String {
    let mut object = Object::new();
    place(&mut object, label, located.as_ref());
    object.text("text", &label.text);
    object.close()
}

fn place(object: &mut Object, label: &Label, located: Option<&Located>) {
    let Some(located) = located else { return };
    object.text("file", &located.path.to_string_lossy());
    if let Some(spot) = &located.spot {
        object.raw("line", &spot.line.to_string());
        object.raw("column", &spot.column.to_string());
        object.raw("endColumn", &spot.end_column.to_string());
    }
    if label.place.offset.is_none() || label.place.pointer != Pointer::root() {
        object.text("pointer", label.place.pointer.as_str());
    }
}

/// A JSON object that is being written.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self("{".to_owned())
    }

    fn raw(&mut self, name: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push_str(&quote(name));
        self.0.push(':');
        self.0.push_str(value);
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &quote(value));
    }

    fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// The text as a JSON string.
fn quote(text: &str) -> String {
    let mut out = String::from('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
