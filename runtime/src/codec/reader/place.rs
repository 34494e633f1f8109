use super::Reader;

/// The JSON pointer (RFC 6901) of the innermost value that the byte at `offset` is in, found by walking the text
/// again. A text that is not JSON is walked as far as it goes.
#[must_use]
pub fn pointer_at(text: &[u8], offset: usize) -> String {
    let valid = match std::str::from_utf8(text) {
        Ok(text) => text,
        Err(error) => {
            let valid = text.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(valid).unwrap_or_default()
        }
    };
    let mut steps = Vec::new();
    let mut reader = Reader::over(valid, false);
    while reader.value_start() < offset {
        if !step(&mut reader, &mut steps) {
            break;
        }
    }
    steps.iter().filter_map(Step::text).collect()
}

/// How a value is reached from the one that it is in.
enum Step {
    /// In an object, after its member's name was read if it was.
    Member(Option<String>),
    Item(usize),
}

impl Step {
    fn text(&self) -> Option<String> {
        match self {
            Self::Member(name) => name.as_deref().map(escaped),
            Self::Item(index) => Some(format!("/{index}")),
        }
    }
}

/// Reads one token; false if there is none.
fn step(r: &mut Reader<'_>, steps: &mut Vec<Step>) -> bool {
    r.space();
    let Some(token) = r.peek() else {
        return false;
    };
    if token == b'"' {
        return string(r, steps);
    }
    match (token, steps.last_mut()) {
        (b'{', _) => steps.push(Step::Member(None)),
        (b'[', _) => steps.push(Step::Item(0)),
        (b'}' | b']', _) => {
            steps.pop();
        }
        (b',', Some(Step::Member(name))) => *name = None,
        (b',', Some(Step::Item(index))) => *index += 1,
        _ => {}
    }
    r.eat(token)
}

fn string(r: &mut Reader<'_>, steps: &mut [Step]) -> bool {
    let Ok(text) = r.str() else {
        return false;
    };
    if let Some(Step::Member(name @ None)) = steps.last_mut() {
        *name = Some(text.into_owned());
    }
    true
}

/// A step of a JSON pointer.
pub(crate) fn escaped(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}
