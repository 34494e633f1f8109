//! The format of server-sent events (WHATWG HTML, 9.2.6 "Interpreting an event stream").

use std::time::Duration;

/// Turns bytes into events, however they are cut.
pub(crate) struct Parser {
    /// The line that is being read.
    line: Vec<u8>,
    /// Whether the last byte was a carriage return, which a line feed may belong to.
    after_return: bool,
    /// Whether no line has been read yet: a byte order mark may stand there.
    at_start: bool,
    data: String,
    has_data: bool,
    event: String,
    /// The `id` of the event that is being read, or of one before it.
    id: String,
    /// That of the last event that was complete.
    last_id: String,
    retry: Option<Duration>,
    limit: usize,
}

/// An event as it came.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RawEvent {
    pub event: String,
    pub data: String,
    pub id: String,
}

/// The event that is being read is larger than the limit.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

impl Parser {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            line: Vec::new(),
            after_return: false,
            at_start: true,
            data: String::new(),
            has_data: false,
            event: String::new(),
            id: String::new(),
            last_id: String::new(),
            retry: None,
            limit,
        }
    }

    /// Begins with another stream; what was not complete is dropped, and the last id stays.
    pub(crate) fn restart(&mut self) {
        let (last_id, retry) = (std::mem::take(&mut self.last_id), self.retry);
        *self = Self { id: last_id.clone(), last_id, retry, ..Self::new(self.limit) };
    }

    /// The last `id` that came with an event, or alone.
    pub(crate) fn last_id(&self) -> &str {
        &self.last_id
    }

    /// The last `retry` that came.
    pub(crate) fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// Reads more bytes; each event that they complete goes to `out`.
    pub(crate) fn feed(&mut self, bytes: &[u8], out: &mut impl Extend<RawEvent>) -> Result<(), TooLarge> {
        let mut rest = bytes;
        while let Some(first) = rest.first() {
            if std::mem::take(&mut self.after_return) && *first == b'\n' {
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let (text, tail) = rest.split_at(end.unwrap_or(rest.len()));
            if self.line.len() + self.data.len() + text.len() > self.limit {
                return Err(TooLarge);
            }
            self.line.extend_from_slice(text);
            let Some((terminator, tail)) = tail.split_first() else {
                break;
            };
            self.after_return = *terminator == b'\r';
            rest = tail;
            out.extend(self.end_of_line());
        }
        Ok(())
    }

    fn end_of_line(&mut self) -> Option<RawEvent> {
        let line = std::mem::take(&mut self.line);
        let mut line = String::from_utf8_lossy(&line);
        let mark = std::mem::take(&mut self.at_start) && line.starts_with('\u{FEFF}');
        if mark {
            line = line.replacen('\u{FEFF}', "", 1).into();
        }
        if line.is_empty() {
            return self.dispatch();
        }
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        self.field(field, value);
        None
    }

    /// A field; the empty one is a comment, and others are ignored.
    fn field(&mut self, field: &str, value: &str) {
        match field {
            "event" => value.clone_into(&mut self.event),
            "data" => {
                if self.has_data {
                    self.data.push('\n');
                }
                self.data.push_str(value);
                self.has_data = true;
            }
            "id" if !value.contains('\0') => value.clone_into(&mut self.id),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let milliseconds = value.parse().ok();
                self.retry = milliseconds.map(Duration::from_millis).or(self.retry);
            }
            _ => {}
        }
    }

    fn dispatch(&mut self) -> Option<RawEvent> {
        self.last_id.clone_from(&self.id);
        let data = std::mem::take(&mut self.data);
        let event = std::mem::take(&mut self.event);
        let has_data = std::mem::take(&mut self.has_data);
        let raw = RawEvent {
            event: if event.is_empty() { "message".to_owned() } else { event },
            data,
            id: self.last_id.clone(),
        };
        has_data.then_some(raw)
    }
}

impl RawEvent {
    /// Whether its data is JSON.
    pub(crate) fn holds_json(&self) -> bool {
        serde_json::from_str::<serde::de::IgnoredAny>(&self.data).is_ok()
    }

    /// Its data as a string of JSON.
    pub(crate) fn quoted_data(&self) -> String {
        quoted(&self.data)
    }

    /// The event as an object, as OpenAPI 3.2 sees it; its data as a string, or as the JSON that it is.
    pub(crate) fn to_json(&self, data_is_json: bool) -> String {
        let data = if data_is_json { self.data.clone() } else { self.quoted_data() };
        let id = if self.id.is_empty() { String::new() } else { format!(r#","id":{}"#, quoted(&self.id)) };
        format!(r#"{{"event":{},"data":{data}{id}}}"#, quoted(&self.event))
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
