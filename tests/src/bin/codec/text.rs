//! Texts of files that are written.

/// Between serde and the engine: a line for each type that an operation sends or reads.
pub(crate) const BRIDGE: &str = r#"
//! Between serde and the engine.

use crate::runtime::__private::v1;

macro_rules! bridge {
    ($($name:ident)*) => {$(
        impl v1::Value for crate::models::$name {
            fn visit(&self, to: &mut dyn v1::Visit) {
                show(serde_json::to_vec(self), to);
            }
        }

        impl v1::Decode for crate::models::$name {
            fn decode(input: &mut v1::Reader<'_>) -> Result<Self, v1::Fail> {
                let text = raw(input)?;
                serde_json::from_slice(&text).map_err(|error| input.fail("type", error.to_string()))
            }
        }
    )*};
}

fn show(text: serde_json::Result<Vec<u8>>, to: &mut dyn v1::Visit) {
    match text.and_then(|text| serde_json::from_slice(&text)) {
        Ok(value) => to.json(&value),
        Err(_) => to.null(),
    }
}

fn raw(input: &mut v1::Reader<'_>) -> Result<Vec<u8>, v1::Fail> {
    let value = input.json()?;
    serde_json::to_vec(&value).map_err(|error| input.fail("type", error.to_string()))
}
"#;

/// Reads and writes each body that it is given for some time; prints medians in nanoseconds and the body as written.
pub(crate) const SPEED: &str = r#"
#![allow(unused_imports)]

use client::{models, runtime::__private::v1};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn median(mut work: impl FnMut()) -> u128 {
    let mut times = Vec::new();
    let start = Instant::now();
    while times.len() < 50 || start.elapsed() < Duration::from_millis(400) {
        let start = Instant::now();
        work();
        times.push(start.elapsed().as_nanos());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

macro_rules! body {
    ($file:literal, $ty:ident) => {
        let text = std::fs::read($file).expect("the body is there");
        let decode = || DECODE!(models::$ty, black_box(&text));
        let value = decode();
        let encode = || ENCODE!(black_box(&value));
        let (read, written) = (median(|| drop(black_box(decode()))), median(|| drop(black_box(encode()))));
        println!("{read} {written} {}", String::from_utf8(encode()).expect("JSON is UTF-8"));
    };
}
"#;
