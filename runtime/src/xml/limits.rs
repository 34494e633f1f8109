/// Elements within each other, as deep as JSON may be.
pub(super) const DEEPEST: usize = 128;

/// Elements, attributes and pieces of text of one document: each takes far more memory than its few bytes.
pub(super) const MOST_NODES: usize = 2_000_000;
