/// The numbers of a JSON text in the order of writing, each as written.
///
/// serde_json rounds what fits no machine number, and its feature that would not is global to a build. It visits values in
/// the order of writing, so the n-th number that it reports is the n-th one here.
pub struct Numerals<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Numerals<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Takes the next number if it reads `text`.
    pub fn next_if(&mut self, text: &str) -> bool {
        let at = self.at;
        if self.next() == Some(text) {
            return true;
        }
        self.at = at;
        false
    }
}

impl<'a> Iterator for Numerals<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            match self.text.as_bytes().get(self.at)? {
                b'"' => self.at = string_end(self.text, self.at),
                b'-' | b'0'..=b'9' => break,
                _ => self.at += 1,
            }
        }
        let rest = self.text.get(self.at..)?;
        let length = rest.find(|c: char| !matches!(c, '-' | '+' | '.' | '0'..='9' | 'e' | 'E')).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length)
    }
}

/// The end of the JSON string whose opening quote is at `start`.
pub fn string_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}
