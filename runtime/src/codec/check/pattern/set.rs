use regex_syntax::hir::ClassUnicode;

/// Characters that may stand at one place of a text.
#[derive(Clone, Debug)]
pub(super) struct Set {
    /// Those of ASCII, a bit for each.
    ascii: u128,
    /// The ranges, with both ends, that go beyond ASCII.
    others: Box<[(char, char)]>,
}

impl Set {
    pub(super) fn of(class: &ClassUnicode) -> Self {
        let ranges = || class.iter().map(|range| (range.start(), range.end()));
        let ascii = |at: u8| ranges().any(|(start, end)| (start..=end).contains(&char::from(at)));
        Self {
            ascii: (0..128).filter(|at| ascii(*at)).fold(0, |set, at| set | 1 << at),
            others: ranges().filter(|(_, end)| !end.is_ascii()).collect(),
        }
    }

    pub(super) fn only(char: char) -> Self {
        match u8::try_from(char) {
            Ok(byte) if byte.is_ascii() => Self { ascii: 1 << byte, others: Box::default() },
            _ => Self { ascii: 0, others: Box::new([(char, char)]) },
        }
    }

    pub(super) fn has(&self, char: char) -> bool {
        match u8::try_from(char) {
            Ok(byte) if byte.is_ascii() => self.ascii >> byte & 1 == 1,
            _ => self.others.iter().any(|(start, end)| (*start..=*end).contains(&char)),
        }
    }

    /// Whether a character is in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let overlap = |(start, end): &(char, char)| other.others.iter().any(|(from, to)| start <= to && from <= end);
        // Of two ranges that begin in ASCII both have what comes first after it.
        self.ascii & other.ascii != 0 || self.others.iter().any(overlap)
    }
}
