//! A body that is ready to be sent.

use super::gather::Draft;
use super::part::Content;
use super::sent::Sent;
use crate::codec::Fault;
use crate::file::Opened;
use crate::http::body::Body;
use bytes::Bytes;

/// As much goes to the transport in one piece.
const SMALL: u64 = 64 << 10;

/// A `multipart` body whose files are there.
pub(crate) struct Form {
    /// `Content-Type`.
    pub content_type: String,
    /// Whether it can be sent but once.
    pub once: bool,
    pieces: Vec<Opened>,
}

impl Form {
    /// Takes hold of the files.
    ///
    /// # Errors
    /// A fault for each that cannot be read, or is a stream that was sent already.
    pub(crate) fn open(draft: Draft, boundary: &str) -> Result<Self, Vec<Fault>> {
        // No stream is taken for a request that is not sent.
        let faults = draft.faults();
        if !faults.is_empty() {
            return Err(faults);
        }
        let content_type = content_type(&draft, boundary);
        let mut form = Self { content_type, pieces: Vec::new(), once: false };
        for part in draft.parts {
            form.add(format!("--{boundary}\r\n{}", part.head));
            let opened = match part.content {
                Content::Bytes(bytes) => Opened::of(bytes),
                Content::File(file) => {
                    form.once |= file.is_stream();
                    file.open().map_err(|error| vec![Fault::new(part.pointer, "file", error.to_string())])?
                }
            };
            form.pieces.push(opened);
            form.add("\r\n".to_owned());
        }
        form.add(format!("--{boundary}--\r\n"));
        Ok(form)
    }

    fn add(&mut self, text: String) {
        self.pieces.push(Opened::of(text.into()));
    }

    fn length(&self) -> Option<u64> {
        self.pieces.iter().try_fold(0_u64, |sum, opened| sum.checked_add(opened.length?))
    }

    /// The body, from its beginning.
    pub(crate) fn body(&self) -> Body {
        let pieces = self.pieces.iter().map(Opened::pieces).collect();
        let body = Body::from_failing(Sent(pieces), |fault| fault);
        match self.length() {
            Some(length) => body.with_length(length),
            None => body,
        }
    }

    /// Whether anything is read while it is sent.
    pub(crate) fn is_read(&self) -> bool {
        self.pieces.iter().any(|opened| opened.bytes().is_none())
    }

    /// All of it, if it is small and in memory.
    pub(crate) fn bytes(&self) -> Option<Bytes> {
        if self.length().is_none_or(|length| length > SMALL) {
            return None;
        }
        let pieces = self.pieces.iter().map(Opened::bytes).collect::<Option<Vec<_>>>()?;
        Some(pieces.iter().flat_map(|bytes| bytes.iter().copied()).collect())
    }
}

fn content_type(draft: &Draft, boundary: &str) -> String {
    let media_type = draft.media_type;
    // RFC 2387, 3.1: the type of the root, which is the first part.
    if media_type.eq_ignore_ascii_case("multipart/related") {
        return format!("{media_type}; boundary={boundary}; type=\"{}\"", draft.root);
    }
    format!("{media_type}; boundary={boundary}")
}
