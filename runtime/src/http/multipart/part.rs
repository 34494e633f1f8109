//! A part: its headers and its content.

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
}

/// The headers of a part.
pub(super) struct Head<'a> {
    pub name: &'a str,
    pub file_name: Option<&'a str>,
    /// Empty: none is sent.
    pub content_type: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
}

impl Head<'_> {
    pub(super) fn text(&self) -> String {
        let mut text = format!("Content-Disposition: form-data; name=\"{}\"", quoted(&lines(self.name)));
        if let Some(name) = self.file_name {
            text.push_str(&format!("; filename=\"{}\"", quoted(name)));
        }
        text.push_str("\r\n");
        if !self.content_type.is_empty() {
            text.push_str(&format!("Content-Type: {}\r\n", self.content_type));
        }
        for (name, value) in self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        text
    }
}

/// What cannot stand in a quoted name, escaped as HTML says ("Multipart form data"); other characters go as UTF-8.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// The name with each line break as CR and LF, as HTML asks of the names of fields.
fn lines(name: &str) -> String {
    name.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}
