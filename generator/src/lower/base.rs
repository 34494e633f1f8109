//! Names of types that the document has no name for: what they are a part of, then what they are in it.

use super::resolve::{Draft, Hint};
use super::words::{Case, identifier};

/// From how many characters on a name leaves out what stands between its first words and its last.
const LONG: usize = 60;

/// How many parts a name has at most: parts of parts would have names of any length.
const MOST_PARTS: usize = 16;

/// What a name is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Base {
    /// The component or operation.
    root: String,
    /// From part to part of a part.
    parts: Vec<String>,
}

impl Base {
    fn of(words: &[String]) -> Self {
        let (root, parts) = words.split_first().map_or((None, &[][..]), |(root, parts)| (Some(root), parts));
        let mut base = Self { root: root.map(|root| pascal(root)).unwrap_or_default(), parts: Vec::new() };
        parts.iter().for_each(|part| base.push(part));
        base
    }

    /// Goes on to a part, without saying twice what the name ends with.
    fn push(&mut self, word: &str) {
        let mut part = pascal(word);
        // Digits need no letter in front where they are not the first.
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            part.remove(0);
        }
        let first = pascal(word.split(' ').next().unwrap_or_default());
        let last = self.parts.last_mut().unwrap_or(&mut self.root);
        // What lists and maps hold is nothing without them.
        if matches!(word, "Item" | "Value") {
            last.push_str(&part);
        } else if word.contains(' ') && first.len() > 3 && last.ends_with(&first) {
            last.push_str(&part[first.len().min(part.len())..]);
        } else {
            self.parts.push(part);
        }
        if self.parts.len() > MOST_PARTS {
            self.parts.remove(0);
        }
    }

    /// Ever longer ways to say it, from the first that is not too long, or else the shortest, to all of it.
    pub(super) fn spellings(&self) -> Vec<String> {
        let count = self.parts.len();
        let with_last = |kept: usize| format!("{}{}", self.root, self.parts[count - kept..].concat());
        let fewest = count.min(2);
        let first = (fewest..=count).rev().find(|kept| with_last(*kept).len() <= LONG).unwrap_or(fewest);
        (first..=count).map(with_last).collect()
    }
}

/// The bases of all drafts. What a draft is a part of stands before it.
pub(super) fn bases(drafts: &[Draft]) -> Vec<Base> {
    let mut bases: Vec<Base> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        bases.push(match &draft.hint {
            Hint::Given(name) => Base { root: pascal(name), parts: Vec::new() },
            Hint::Words(words) => Base::of(words),
            Hint::Part { of, word } => {
                let mut base = bases.get(of.0).cloned().unwrap_or_default();
                base.push(word);
                base
            }
        });
    }
    bases
}

fn pascal(word: &str) -> String {
    identifier(word, Case::Pascal)
}

#[cfg(test)]
mod tests {
    use super::Base;

    fn spellings(words: &[&str]) -> Vec<String> {
        Base::of(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()).spellings()
    }

    #[test]
    fn short_names_say_all() {
        assert_eq!(spellings(&["Order", "lines", "Item", "price"]), ["OrderLinesItemPrice"]);
    }

    #[test]
    fn long_names_leave_out_the_middle() {
        let words =
            ["CreateThreadRequest", "tool_resources", "file_search", "vector_stores", "Item", "chunking_strategy"];
        let all = "CreateThreadRequestToolResourcesFileSearchVectorStoresItemChunkingStrategy";
        let shorter = [
            "CreateThreadRequestVectorStoresItemChunkingStrategy",
            "CreateThreadRequestFileSearchVectorStoresItemChunkingStrategy",
        ];
        assert_eq!(spellings(&words), [shorter[0], shorter[1], all]);
    }
}
