use std::ops::Range;

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// Lines end with LF, CRLF or CR.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        starts.extend(ends.map(|(at, _)| at + 1));
        Self(starts)
    }

    /// The number of the line at `offset`, from 1, and its bytes without its end.
    pub fn line(&self, text: &str, offset: usize) -> (usize, Range<usize>) {
        let number = self.0.partition_point(|start| *start <= offset);
        let start = self.0.get(number.saturating_sub(1)).copied().unwrap_or(0);
        let end = self.0.get(number).copied().unwrap_or(text.len());
        let line = text.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        (number, start..start + line.len())
    }
}
