use super::indent;
use super::marks::{Builder, Kind, Marks, Name, Span};
use foldhash::{HashMap, HashMapExt as _};
use saphyr_parser::{Event, Parser, ScalarStyle};

/// How often a text is mended and walked again.
const ATTEMPTS: usize = 64;

/// Marks every value of the first document of a YAML text, up to where it stops being YAML.
pub fn marks(text: &str) -> Marks {
    let mut mended = text.to_owned();
    let (mut best, mut failed) = walk(text, text);
    for attempt in 0..ATTEMPTS {
        let Some(better) = failed.and_then(|failed| indent::mend(&mended, failed, attempt == 0)) else { break };
        let (marks, next) = walk(&better, text);
        if next.is_some() && next <= failed && attempt > 0 {
            break;
        }
        mended = better;
        if next.is_none() || next > failed {
            (best, failed) = (marks, next);
        }
    }
    best
}

/// Walks through `read`, which has the characters of `text` in the same places. Says at which of them the parser failed.
fn walk(read: &str, text: &str) -> (Marks, Option<usize>) {
    let mut walk = Walk::new(text);
    let mut parser = Parser::new_from_str(read);
    let mut failed = None;
    while let Some(next) = parser.next_event() {
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => {
                failed = Some(error.marker().index());
                break;
            }
        };
        let (start, end) = (walk.cursor.byte(span.start.index()), walk.cursor.byte(span.end.index()));
        // The parser counts a comment behind a quoted scalar to it.
        let end = if is_quoted(&event) { quoted_end(text, start).unwrap_or(end) } else { end };
        if walk.step(event, Span { start, end }).is_none() {
            break;
        }
    }
    (walk.builder.finish(text.len()), failed)
}

fn is_quoted(event: &Event<'_>) -> bool {
    matches!(event, Event::Scalar(_, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, ..))
}

/// The end of the quoted scalar that begins at `start`.
pub fn quoted_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = bytes.get(start).filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        let escapes = match quote {
            b'"' => *byte == b'\\',
            _ => *byte == b'\'' && bytes.get(at + 1) == Some(&b'\''),
        };
        match byte {
            _ if escapes => at += 2,
            _ if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// Where the second document of a text begins.
pub fn second_document(text: &str) -> usize {
    let mut cursor = Cursor { text, characters: 0, bytes: 0 };
    let mut parser = Parser::new_from_str(text);
    let events = std::iter::from_fn(|| parser.next_event()?.ok());
    let second = events.filter(|(event, _)| matches!(event, Event::DocumentStart(_))).nth(1);
    second.map_or(0, |(_, span)| cursor.byte(span.start.index()))
}

struct Walk<'a> {
    text: &'a str,
    cursor: Cursor<'a>,
    builder: Builder,
    /// Whether each open value is a mapping.
    mappings: Vec<bool>,
    name: Option<Name>,
    anchors: HashMap<usize, usize>,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        let cursor = Cursor { text, characters: 0, bytes: 0 };
        let builder = Builder::default();
        Self { text, cursor, builder, mappings: Vec::new(), name: None, anchors: HashMap::new() }
    }

    /// Takes one event. `None` at the end, and at what no document that was read has: a name that is no scalar.
    fn step(&mut self, event: Event<'_>, span: Span) -> Option<()> {
        let naming = self.mappings.last() == Some(&true) && self.name.is_none();
        match event {
            Event::Scalar(text, _, anchor, _) if naming => {
                let name = self.builder.name(&text, span);
                self.name = Some(name);
                self.anchors.remove(&anchor);
            }
            Event::Alias(_) if naming => {
                let text = self.text.get(span.start..span.end)?;
                self.name = Some(self.builder.name(text, span));
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if naming => return None,
            Event::Scalar(_, _, anchor, _) => {
                let name = self.name.take();
                let index = self.builder.leaf(name, span);
                self.anchors.insert(anchor, index);
            }
            Event::Alias(anchor) => {
                let name = self.name.take();
                let index = self.builder.leaf(name, span);
                if let Some(target) = self.anchors.get(&anchor) {
                    self.builder.alias(index, *target);
                }
            }
            Event::SequenceStart(anchor, _) => self.open(anchor, span, false),
            Event::MappingStart(anchor, _) => self.open(anchor, span, true),
            Event::SequenceEnd | Event::MappingEnd => {
                self.mappings.pop();
                self.builder.end(span.end);
            }
            Event::DocumentEnd => return None,
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
        }
        Some(())
    }

    fn open(&mut self, anchor: usize, span: Span, mapping: bool) {
        let name = self.name.take();
        let flow = self.text.get(span.start..).is_some_and(|rest| rest.starts_with(['{', '[']));
        let kind = if flow { Kind::Flow } else { Kind::Block };
        let index = self.builder.begin(name, span.start, kind);
        self.anchors.insert(anchor, index);
        self.mappings.push(mapping);
    }
}

/// Turns the parser's counts of characters into bytes; they come nearly in order.
struct Cursor<'a> {
    text: &'a str,
    characters: usize,
    bytes: usize,
}

impl Cursor<'_> {
    fn byte(&mut self, characters: usize) -> usize {
        let (before, after) = self.text.split_at_checked(self.bytes).unwrap_or((self.text, ""));
        if characters >= self.characters {
            let forward = after.char_indices().nth(characters - self.characters);
            self.bytes = forward.map_or(self.text.len(), |(at, _)| self.bytes + at);
        } else {
            let back = before.char_indices().rev().nth(self.characters - characters - 1);
            self.bytes = back.map_or(0, |(at, _)| at);
        }
        self.characters = characters;
        self.bytes
    }
}
