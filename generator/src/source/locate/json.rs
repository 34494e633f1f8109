use super::marks::{Builder, Kind, Marks, Name, Span};
use crate::source::parse::string_end;
use std::borrow::Cow;

/// Marks every value of a JSON text, and of one that is not quite JSON what can be told.
pub fn marks(text: &str) -> Marks {
    let mut walk = Walk { text, builder: Builder::default(), objects: Vec::new(), name: None };
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        at = match byte {
            b'{' | b'[' => walk.open(at, *byte == b'{'),
            b'}' | b']' => walk.close(at),
            b'"' => walk.string(at),
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => at + 1,
            _ => walk.word(at),
        };
    }
    walk.builder.finish(text.len())
}

struct Walk<'a> {
    text: &'a str,
    builder: Builder,
    /// Whether each open value is an object.
    objects: Vec<bool>,
    name: Option<Name>,
}

impl Walk<'_> {
    fn open(&mut self, at: usize, object: bool) -> usize {
        let name = self.name.take();
        self.builder.begin(name, at, Kind::Flow);
        self.objects.push(object);
        at + 1
    }

    fn close(&mut self, at: usize) -> usize {
        self.name = None;
        self.objects.pop();
        self.builder.end(at + 1);
        at + 1
    }

    fn string(&mut self, at: usize) -> usize {
        let end = string_end(self.text, at);
        let span = Span { start: at, end };
        if self.objects.last() == Some(&true) && self.name.is_none() {
            let text = self.text.get(at..end).unwrap_or_default();
            let name = match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
                Some(name) if !name.contains('\\') => Cow::Borrowed(name),
                _ => Cow::Owned(serde_json::from_str(text).unwrap_or_default()),
            };
            self.name = Some(self.builder.name(&name, span));
        } else {
            let name = self.name.take();
            self.builder.leaf(name, span);
        }
        end
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let delimiters = b",:{}[]\" \t\r\n";
        let end = at + rest.iter().position(|byte| delimiters.contains(byte)).unwrap_or(rest.len());
        let name = self.name.take();
        self.builder.leaf(name, Span { start: at, end });
        end
    }
}
