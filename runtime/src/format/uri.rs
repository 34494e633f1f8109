//! RFC 3986 and RFC 3987: identifiers, and references to them.

use std::net::Ipv6Addr;

/// Which characters beyond ASCII are allowed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// None: a URI.
    Ascii,
    /// Those of RFC 3987: an IRI.
    Any,
}

/// `URI` or `IRI`.
pub(super) fn is_absolute(text: &str, script: Script) -> bool {
    scheme(text).is_some() && is_reference(text, script)
}

/// `URI-reference` or `IRI-reference`.
pub(super) fn is_reference(text: &str, script: Script) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (text, query) = text.split_once('?').unwrap_or((text, ""));
    let is_query = |char| is_query_char(char, script);
    if !all(fragment, |char| is_path_char(char, script) || char == '?') || !all(query, is_query) {
        return false;
    }
    let rest = match scheme(text) {
        Some((scheme, rest)) if is_scheme(scheme) => rest,
        Some(_) => return false,
        None => text,
    };
    let Some(rest) = rest.strip_prefix("//") else {
        return all(rest, |char| is_path_char(char, script));
    };
    let end = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    is_authority(authority, script) && all(path, |char| is_path_char(char, script))
}

/// What stands before a colon that no slash precedes, and what follows it.
fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    (!scheme.contains(['/', '?', '#'])).then_some((scheme, rest))
}

fn is_scheme(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|char| char.is_ascii_alphabetic())
        && chars.all(|char| char.is_ascii_alphanumeric() || "+-.".contains(char))
}

fn is_authority(text: &str, script: Script) -> bool {
    let (user, host) = text.split_once('@').unwrap_or(("", text));
    let is_user = |char| is_name_char(char, script) || char == ':';
    if !all(user, is_user) {
        return false;
    }
    let Some(literal) = host.strip_prefix('[') else {
        let (name, port) = host.split_at(host.find(':').unwrap_or(host.len()));
        return all(name, |char| is_name_char(char, script)) && is_port(port);
    };
    literal.split_once(']').is_some_and(|(literal, port)| is_literal(literal) && is_port(port))
}

fn is_port(text: &str) -> bool {
    let digits = text.strip_prefix(':');
    text.is_empty() || digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_literal(text: &str) -> bool {
    let Some(future) = text.strip_prefix(['v', 'V']) else {
        return text.parse::<Ipv6Addr>().is_ok();
    };
    let Some((version, address)) = future.split_once('.') else {
        return false;
    };
    let is_address = |char| is_name_char(char, Script::Ascii) || char == ':';
    let is_hex = version.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_complete = !version.is_empty() && !address.is_empty() && !address.contains('%');
    is_complete && is_hex && all(address, is_address)
}

/// Whether all characters are allowed, and every `%` begins two hexadecimal digits.
pub(super) fn all(text: &str, is_allowed: impl Fn(char) -> bool) -> bool {
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        let is_right = match char {
            '%' => {
                let mut is_hex = || rest.next().is_some_and(|char| char.is_ascii_hexdigit());
                is_hex() && is_hex()
            }
            _ => is_allowed(char),
        };
        if !is_right {
            return false;
        }
    }
    true
}

/// `unreserved / sub-delims`, and `ucschar`.
fn is_name_char(char: char, script: Script) -> bool {
    char.is_ascii_alphanumeric() || "-._~!$&'()*+,;=".contains(char) || (script == Script::Any && is_ucschar(char))
}

/// `pchar`, and slashes.
fn is_path_char(char: char, script: Script) -> bool {
    is_name_char(char, script) || ":@/".contains(char)
}

fn is_query_char(char: char, script: Script) -> bool {
    let is_private = script == Script::Any && is_iprivate(char);
    is_path_char(char, script) || char == '?' || is_private
}

/// `ucschar` of RFC 3987.
pub(super) fn is_ucschar(char: char) -> bool {
    let code = u32::from(char);
    match code {
        0xa0..=0xd7ff | 0xf900..=0xfdcf | 0xfdf0..=0xffef => true,
        0x1_0000..=0xd_ffff | 0xe_1000..=0xe_ffff => code & 0xffff < 0xfffe,
        _ => false,
    }
}

/// `iprivate` of RFC 3987.
pub(super) fn is_iprivate(char: char) -> bool {
    let code = u32::from(char);
    (0xe000..=0xf8ff).contains(&code) || (code >= 0xf_0000 && code & 0xffff < 0xfffe)
}
