use super::Pointer;

/// A file that was read, in the order of reading; 0 is the document itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// Which part of a member a place means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The name of the member.
    Key,
    /// The value.
    #[default]
    Value,
}

/// A place in a file, as it was written. Line and column are found when it is reported.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The value in that file; where it is missing, the nearest value above it is shown.
    pub pointer: Pointer,
    /// The member's name or its value.
    pub part: Part,
    /// A byte offset where the pointer does not tell: the file does not parse, or has the same member twice.
    pub offset: Option<usize>,
}

impl Place {
    /// The value at `pointer` in `file`.
    pub fn value(file: FileId, pointer: Pointer) -> Self {
        Self { file, pointer, part: Part::Value, offset: None }
    }

    /// The byte at `offset` of `file`, counted from behind a byte order mark.
    pub fn byte(file: FileId, offset: usize) -> Self {
        Self { offset: Some(offset), ..Self::value(file, Pointer::root()) }
    }

    /// The same place, meaning the member's name.
    #[must_use]
    pub fn key(self) -> Self {
        Self { part: Part::Key, ..self }
    }

    /// The same place, whose text begins at `offset`.
    #[must_use]
    pub fn at(self, offset: Option<usize>) -> Self {
        Self { offset, ..self }
    }
}
