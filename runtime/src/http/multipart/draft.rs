//! Parts whose files are not opened yet.

use super::part::{Content, Part};
use crate::codec::Fault;

/// A body whose files are not opened yet.
pub(crate) struct Draft {
    pub(super) parts: Vec<Part>,
    /// Without its parameters.
    pub(super) media_type: &'static str,
    /// The content type of the first part, which `multipart/related` names.
    pub(super) root: String,
    /// What stands between the parts.
    pub(super) boundary: String,
}

impl Draft {
    /// A fault for each file that cannot be sent.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let faults = |part: &Part| match &part.content {
            Content::Bytes(_) => Vec::new(),
            Content::Draft(draft) => draft.faults(),
            Content::File(file) => {
                let error = file.check().err();
                let fault = error.map(|error| Fault::new(part.pointer.clone(), "file", error.to_string()));
                fault.into_iter().collect()
            }
        };
        self.parts.iter().flat_map(faults).collect()
    }

    /// `Content-Type`.
    pub(super) fn content_type(&self) -> String {
        let Self { media_type, boundary, root, .. } = self;
        // RFC 2387, 3.1: the type of the root, which is the first part.
        if media_type.eq_ignore_ascii_case("multipart/related") {
            return format!("{media_type}; boundary={boundary}; type=\"{root}\"");
        }
        format!("{media_type}; boundary={boundary}")
    }

    /// The boundary of a body within the next part. No line that begins with the outer one begins with it.
    pub(super) fn inner_boundary(&self) -> String {
        format!("{}-{}", self.parts.len() + 1, self.boundary)
    }

    /// The same as the content of the part at `pointer`.
    pub(super) fn below(mut self, pointer: &str) -> Self {
        for part in &mut self.parts {
            part.pointer.insert_str(0, pointer);
            if let Content::Draft(draft) = &mut part.content {
                let inner = std::mem::replace(draft, Self::empty());
                *draft = inner.below(pointer);
            }
        }
        self
    }

    fn empty() -> Self {
        Self { parts: Vec::new(), media_type: "", root: String::new(), boundary: String::new() }
    }
}
