use super::target::written;
use crate::diagnostics::Pointer;
use crate::source::{Node, quoted};

/// An action of an overlay.
pub(super) enum Act {
    /// Takes away what stands at the pointer.
    Remove(Pointer),
    /// Merges an object, written as JSON, into what stands at the pointer.
    Merge(Pointer, String),
}

impl Act {
    /// It as YAML, an item of `actions`. `None` if nothing stands at its pointer.
    pub(super) fn text(&self, root: &Node) -> Option<String> {
        let (Self::Remove(at) | Self::Merge(at, _)) = self;
        let (path, _) = written(root, at)?;
        let target = format!("- target: {}\n", quoted(&path));
        Some(match self {
            Self::Remove(_) => target + "  remove: true\n",
            Self::Merge(_, value) => format!("{target}  update: {value}\n"),
        })
    }
}
