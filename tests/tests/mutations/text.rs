//! Changes to bytes, characters and lines.

use crate::Document;
use crate::seeds::Seed;
use fastrand::Rng;

/// What is put in somewhere.
const PIECES: &[&str] = &[
    "\0",
    "\t",
    "\r",
    "\r\n",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{85}",
    "é",
    "\u{1f642}",
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "? ",
    "#",
    " #",
    "'",
    "\"",
    "\\",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "!x ",
    "|",
    ">",
    "---\n",
    "...\n",
    "null",
    "~",
    "true",
    ".inf",
    "1e400",
    "-0",
    "0x1F",
    "99999999999999999999",
    "$ref: '#'",
    ",",
    "%",
    "@",
    "`",
];

/// A document of which some bytes or lines were changed.
pub fn mutant(seed: &Seed, dice: &mut Rng) -> Document {
    let mut bytes = seed.text.clone().into_bytes();
    for _ in 0..=dice.usize(..3) {
        bytes = if dice.bool() { of_lines(&bytes, dice) } else { of_bytes(bytes, dice) };
    }
    Document { of: seed.name.clone(), json: seed.json, bytes }
}

fn of_bytes(mut bytes: Vec<u8>, dice: &mut Rng) -> Vec<u8> {
    let at = dice.usize(..=bytes.len());
    let to = (at + dice.usize(1..30)).min(bytes.len());
    match dice.u8(..6) {
        0 => drop(bytes.drain(at..to)),
        1 => {
            let copy = bytes[at..to].to_vec();
            let into = dice.usize(..=bytes.len());
            bytes.splice(into..into, copy);
        }
        2 if at < bytes.len() => bytes[at] ^= 1 << dice.u8(..8),
        3 if at < bytes.len() => bytes[at] = dice.u8(..),
        4 if dice.u8(..8) == 0 => bytes.truncate(at),
        _ => {
            let piece = PIECES[dice.usize(..PIECES.len())];
            bytes.splice(at..at, piece.bytes());
        }
    }
    bytes
}

fn of_lines(bytes: &[u8], dice: &mut Rng) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if lines.is_empty() {
        return PIECES[dice.usize(..PIECES.len())].bytes().collect();
    }
    let (one, other) = (dice.usize(..lines.len()), dice.usize(..lines.len()));
    match dice.u8(..7) {
        0 => drop(lines.remove(one)),
        1 => lines.insert(other, lines[one].clone()),
        2 => lines.swap(one, other),
        3 => drop(lines.splice(one..one, std::iter::once(b"  ".to_vec()))),
        4 => {
            let spaces = lines[one].iter().take_while(|byte| **byte == b' ').count();
            drop(lines[one].drain(..spaces.min(dice.usize(1..4))));
        }
        5 => {
            let some: Vec<_> = lines[one..].iter().take(dice.usize(1..12)).cloned().collect();
            lines.splice(other..other, some);
        }
        _ => {
            // Files of other systems.
            let end: &[u8] = if dice.bool() { b"\r" } else { b"\r\n" };
            for line in lines.iter_mut().filter(|line| line.ends_with(b"\n")) {
                line.pop();
                line.extend(end);
            }
        }
    }
    lines.concat()
}
