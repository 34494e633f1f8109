//! RFC 5321 and RFC 6531: addresses of mail.

use super::host::{is_ascii_hostname, is_idn_hostname};
use super::uri::Script;
use std::net::{Ipv4Addr, Ipv6Addr};

/// `Mailbox`.
pub(super) fn is_mailbox(text: &str, script: Script) -> bool {
    let Some((local, domain)) = split(text) else {
        return false;
    };
    // RFC 5321 section 4.5.3.1.1.
    local.len() <= 64 && is_local(local, script) && is_domain(domain, script)
}

/// At the `@` that no quotes hold.
fn split(text: &str) -> Option<(&str, &str)> {
    if text.starts_with('"') {
        return text.rsplit_once('@');
    }
    text.split_once('@')
}

fn is_local(text: &str, script: Script) -> bool {
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match quoted {
        Some(quoted) => is_quoted(quoted, script),
        None => text.split('.').all(|atom| !atom.is_empty() && atom.chars().all(|char| is_atom(char, script))),
    }
}

/// `atext`.
fn is_atom(char: char, script: Script) -> bool {
    char.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(char) || is_wide(char, script)
}

fn is_quoted(text: &str, script: Script) -> bool {
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        let is_right = match char {
            '"' => false,
            '\\' => chars.next().is_some_and(|char| (' '..='~').contains(&char)),
            ' '..='~' => true,
            _ => is_wide(char, script),
        };
        if !is_right {
            return false;
        }
    }
    true
}

fn is_wide(char: char, script: Script) -> bool {
    script == Script::Any && !char.is_ascii()
}

fn is_domain(text: &str, script: Script) -> bool {
    let literal = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    match (literal, script) {
        (Some(literal), _) => is_address(literal),
        (None, Script::Ascii) => is_ascii_hostname(text),
        (None, Script::Any) => is_ascii_hostname(text) || is_idn_hostname(text),
    }
}

/// `address-literal`; `IPv6` is the only tag there is.
fn is_address(text: &str) -> bool {
    let tag = text.get(..5).unwrap_or_default();
    if tag.eq_ignore_ascii_case("IPv6:") {
        let address = text.get(5..).unwrap_or_default();
        return address.parse::<Ipv6Addr>().is_ok();
    }
    text.parse::<Ipv4Addr>().is_ok()
}
