//! A body that is ready to be sent.

use super::draft::Draft;
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
    pub(crate) fn open(draft: Draft) -> Result<Self, Vec<Fault>> {
        // No stream is taken for a request that is not sent.
        let faults = draft.faults();
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut form = Self { content_type: draft.content_type(), pieces: Vec::new(), once: false };
        form.open_parts(draft)?;
        form.add("\r\n".to_owned());
        Ok(form)
    }

    /// Parts, and the line that ends them without its end.
    fn open_parts(&mut self, draft: Draft) -> Result<(), Vec<Fault>> {
        let Draft { parts, boundary, .. } = draft;
        for part in parts {
            self.add(format!("--{boundary}\r\n{}", part.head));
            match part.content {
                Content::Bytes(bytes) => self.pieces.push(Opened::of(bytes)),
                Content::Draft(inner) => self.open_parts(inner)?,
                Content::File(file) => {
                    self.once |= file.is_stream();
                    let opened = file.open();
                    let fault = |error: std::io::Error| vec![Fault::new(part.pointer, "file", error.to_string())];
                    self.pieces.push(opened.map_err(fault)?);
                }
            }
            self.add("\r\n".to_owned());
        }
        self.add(format!("--{boundary}--"));
        Ok(())
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
