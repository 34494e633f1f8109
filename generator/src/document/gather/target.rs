//! From the text of a reference to what it names.

use super::files::Files;
use crate::diagnostics::{FileId, Pointer};
use crate::document::findings::meant;
use crate::document::tree::{step_into, steps};
use crate::source::Node;

/// References that lead through other references on the way down a pointer.
const DEEPEST: usize = 32;

/// A file whose content is walked: references without a file name are looked up in it.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    pub root: &'a Node,
    pub file: FileId,
}

/// What a reference names.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    pub base: Base<'a>,
    pub pointer: Pointer,
    pub node: &'a Node,
}

/// Why a reference names nothing.
#[derive(Debug)]
pub struct Lost {
    pub message: String,
    pub help: Option<String>,
    /// There is no such file, which was mostly reported when files were read.
    pub no_file: bool,
}

impl Lost {
    fn new(message: String) -> Self {
        Self { message, help: None, no_file: false }
    }
}

/// What `text`, a reference in the file of `base`, names.
pub fn resolve<'a>(files: &Files<'a>, base: Base<'a>, text: &str) -> Result<Target<'a>, Lost> {
    resolve_within(files, base, text, DEEPEST)
}

fn resolve_within<'a>(files: &Files<'a>, base: Base<'a>, text: &str, depth: usize) -> Result<Target<'a>, Lost> {
    if depth == 0 {
        return Err(Lost::new(format!("`{text}` leads through too many references")));
    }
    let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
    let fragment = decode(fragment).ok_or_else(|| Lost::new(format!("`{text}` is not percent-encoded UTF-8")))?;
    let start = match file {
        "" => Target { base, pointer: Pointer::root(), node: base.root },
        _ => other_file(files, base, file)?,
    };
    if !fragment.is_empty() && !fragment.starts_with('/') {
        return anchor(files, start.base, &fragment);
    }
    descend(files, start, text, &fragment, depth)
}

fn other_file<'a>(files: &Files<'a>, base: Base<'a>, file: &str) -> Result<Target<'a>, Lost> {
    if let Some(root) = files.sources.file(base.root.origin, file) {
        let base = Base { root, file: files.sources.place(root.origin).file };
        return Ok(Target { base, pointer: Pointer::root(), node: root });
    }
    // A schema may name itself by a URI, and be referred to by it.
    named(base, files.names(base).ids.get(file))
        .ok_or_else(|| Lost { no_file: true, ..Lost::new(format!("there is no file `{file}`")) })
}

/// The part of a file at a pointer that was found there.
fn named<'a>(base: Base<'a>, pointer: Option<&Pointer>) -> Option<Target<'a>> {
    let pointer = pointer?.clone();
    let node = steps(pointer.as_str()).try_fold(base.root, |node, step| step_into(node, &step))?;
    Some(Target { base, pointer, node })
}

/// Goes down the pointer `fragment` from `start`, through references where the way leads through them.
fn descend<'a>(
    files: &Files<'a>,
    start: Target<'a>,
    text: &str,
    fragment: &str,
    depth: usize,
) -> Result<Target<'a>, Lost> {
    let mut at = start;
    for step in steps(fragment) {
        if let Some(node) = step_into(at.node, &step) {
            at = Target { pointer: at.pointer.child(step), node, ..at };
            continue;
        }
        let Some(through) = at.node.get("$ref").and_then(Node::as_str) else {
            return Err(missing(text, &at, &step));
        };
        let next = resolve_within(files, at.base, through, depth - 1)?;
        let Some(node) = step_into(next.node, &step) else {
            return Err(missing(text, &next, &step));
        };
        at = Target { pointer: next.pointer.child(step), node, ..next };
    }
    Ok(at)
}

fn missing(text: &str, at: &Target<'_>, step: &str) -> Lost {
    let holder = match at.pointer.as_str() {
        "" => "the file".to_owned(),
        pointer => format!("`{pointer}`"),
    };
    let message = format!("`{text}` leads nowhere: {holder} has no member `{step}`");
    let names = at.node.as_object().map(|map| map.keys().map(String::as_str));
    Lost { help: names.and_then(|names| meant(step, names)), ..Lost::new(message) }
}

fn anchor<'a>(files: &Files<'a>, base: Base<'a>, name: &str) -> Result<Target<'a>, Lost> {
    named(base, files.names(base).anchors.get(name)).ok_or_else(|| Lost {
        help: Some(format!("a pointer begins with a slash: `#/{name}`")),
        ..Lost::new(format!("no schema has the anchor `{name}`"))
    })
}

/// Percent-decodes a fragment. `None`: what comes out is not UTF-8.
fn decode(fragment: &str) -> Option<String> {
    if !fragment.contains('%') {
        return Some(fragment.to_owned());
    }
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let digits = tail.get(..2).filter(|_| byte == b'%');
        let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let value = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(value.unwrap_or(byte));
        rest = if value.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8(bytes).ok()
}
