//! A document as small as it can be and still do the same.

use crate::Document;
use crate::invariants::{Verdict, judge};
use crate::structure::{pointers, take};
use serde_json::Value;
use std::time::{Duration, Instant};

/// How long is looked for something smaller.
const LONGEST: Duration = Duration::from_secs(60);

/// Leaves out of `document` what the fault does not need: members where it is JSON, lines else.
pub fn minimal(document: &Document, fault: &str) -> Document {
    let end = Instant::now() + LONGEST;
    let kind: String = fault.chars().take(24).collect();
    let same = |bytes: &[u8]| {
        let smaller = Document { bytes: bytes.to_vec(), ..document.clone() };
        Instant::now() < end && matches!(judge(&smaller), Verdict::Fault(found) if found.starts_with(&kind))
    };
    let bytes = match serde_json::from_slice::<Value>(&document.bytes) {
        Ok(tree) => by_members(tree, &same),
        Err(_) => by_lines(&document.bytes, &same),
    };
    Document { bytes, ..document.clone() }
}

fn by_members(mut tree: Value, same: &dyn Fn(&[u8]) -> bool) -> Vec<u8> {
    let text = |tree: &Value| serde_json::to_vec_pretty(tree).expect("a tree is JSON");
    let mut shrunk = true;
    while std::mem::take(&mut shrunk) {
        let mut all = pointers(&tree);
        // What is higher up takes more with it.
        all.sort_by_key(|at| at.matches('/').count());
        for at in all {
            let mut smaller = tree.clone();
            if take(&mut smaller, &at).is_some() && same(&text(&smaller)) {
                tree = smaller;
                shrunk = true;
            }
        }
    }
    text(&tree)
}

fn by_lines(bytes: &[u8], same: &dyn Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let mut size = lines.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at < lines.len() {
            let rest = [&lines[..at], &lines[(at + size).min(lines.len())..]].concat();
            if same(&rest.concat()) {
                lines = rest;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
    lines.concat()
}
