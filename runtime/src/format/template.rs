//! RFC 6570: templates of URIs.

use super::uri::{all, is_iprivate, is_ucschar};

/// `URI-Template`.
pub(super) fn is_template(text: &str) -> bool {
    let mut rest = text;
    while let Some((literals, expression)) = rest.split_once('{') {
        let Some((expression, after)) = expression.split_once('}') else {
            return false;
        };
        if !is_literals(literals) || !is_expression(expression) {
            return false;
        }
        rest = after;
    }
    is_literals(rest)
}

/// `literals`, with the apostrophe that erratum 6937 adds.
fn is_literals(text: &str) -> bool {
    all(text, |char| match char {
        '!'..='~' => !"\"<>\\^`{|}".contains(char),
        _ => is_ucschar(char) || is_iprivate(char),
    })
}

fn is_expression(text: &str) -> bool {
    let variables = text.strip_prefix(|char| "+#./;?&=,!@|".contains(char)).unwrap_or(text);
    variables.split(',').all(is_variable)
}

fn is_variable(text: &str) -> bool {
    if let Some((name, length)) = text.split_once(':') {
        return is_name(name) && is_length(length);
    }
    is_name(text.strip_suffix('*').unwrap_or(text))
}

fn is_name(text: &str) -> bool {
    let is_char = |char: char| char.is_ascii_alphanumeric() || char == '_';
    text.split('.').all(|part| !part.is_empty() && all(part, is_char))
}

/// `max-length`: below 10000, no zero in front.
fn is_length(text: &str) -> bool {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits && (1..=4).contains(&text.len()) && !text.starts_with('0')
}
