//! A part: its headers and its content.

use super::draft::Draft;
use crate::file::File;
use bytes::Bytes;

/// A part that is not opened yet.
pub(super) struct Part {
    /// Its headers, with the empty line that ends them.
    pub head: String,
    pub content: Content,
    /// Of the value that it comes from, for faults.
    pub pointer: String,
}

pub(super) enum Content {
    Bytes(Bytes),
    File(File),
    /// Parts within a part.
    Draft(Draft),
}

/// The headers of a part.
pub(super) struct Head<'a> {
    /// `None`: parts are told by their order.
    pub name: Option<&'a str>,
    pub file_name: Option<&'a str>,
    /// Empty: none is sent.
    pub content_type: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
}

impl Head<'_> {
    pub(super) fn text(&self) -> String {
        let file_name = self.file_name.map(|name| format!("; filename=\"{}\"", quoted(name))).unwrap_or_default();
        let mut lines = Vec::new();
        match self.name {
            Some(name) => {
                let name = quoted(&unified(name));
                lines.push(format!("Content-Disposition: form-data; name=\"{name}\"{file_name}"));
            }
            None if !file_name.is_empty() => lines.push(format!("Content-Disposition: attachment{file_name}")),
            None => {}
        }
        if !self.content_type.is_empty() {
            lines.push(format!("Content-Type: {}", self.content_type));
        }
        lines.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}")));
        lines.join("\r\n") + "\r\n\r\n"
    }
}

/// What cannot stand in a quoted name, escaped as HTML says ("Multipart form data"); other characters go as UTF-8.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// The name with each line break as CR and LF, as HTML asks of the names of fields.
fn unified(name: &str) -> String {
    name.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}
