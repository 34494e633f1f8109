use super::numerals::Numerals;
use super::visitor::{Reading, Seed};
use super::{Syntax, Text, decode, parse};
use crate::diagnostics::render::{Format, render};
use crate::diagnostics::{FileId, Report};
use crate::source::locate;
use crate::source::origins::Origins;
use crate::source::{Number, Value};
use serde::de::DeserializeSeed;
use serde::de::value::{Error, MapDeserializer};

/// Reads what serde_json hands out for a number where its feature `arbitrary_precision` is on.
fn precise(name: &'static str, text: &'static str, numerals: &'static str) -> Value {
    let mut origins = Origins::default();
    let origin = origins.root(FileId(0));
    let numerals = Some(Numerals::new(numerals));
    let mut reading = Reading { origins: &mut origins, numerals, findings: Vec::new(), budget: 100, broken: None };
    let map = MapDeserializer::<_, Error>::new([(name, text)].into_iter());
    Seed { reading: &mut reading, origin }.deserialize(map).unwrap().value
}

#[test]
fn numbers_in_disguise_are_numbers() {
    let token = "$serde_json::private::Number";
    assert_eq!(precise(token, "1.50", "{\"x\": 1.50}"), Value::Number(Number::new("1.50")));
    assert!(matches!(precise(token, "1.50", "{}"), Value::Object(_)), "an object that is really written so");
    assert!(matches!(precise("x", "1", "1"), Value::Object(_)));
}

#[test]
fn numerals_skip_strings() {
    let text = r#"{"1": [-2.5e+3, "3", "\"4", "\\", 5], "a\\\"6": 7, "b": true}"#;
    assert_eq!(Numerals::new(text).collect::<Vec<_>>(), ["-2.5e+3", "5", "7"]);
    assert_eq!(Numerals::new("\"1").count(), 0);
    assert_eq!(Numerals::new("\"\\").count(), 0);
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

const SEEDS: [&str; 3] = [
    "a: &x {b: [1, 'two', \"th\\u0041ee\"], c: ~}\nd:\n  <<: *x\n  e: |\n    text\n   \n  ? f\n  : - g # h\n    - *x\ni: !t [\n 1,\n]\n",
    "{\"a\": [1, -2.5e3, \"\\u00e9\\\"\"], \"b\": {\"c\": null, \"c\": true}, \"d\": \"\"}",
    "%YAML 1.2\n---\nk: >-\n  folded\n\n  text\n\"l\": 'm''n'\n<<: [{o: .nan}, {p: 0x1F}]\n...\n",
];
const PIECES: [&str; 24] = [
    "{", "}", "[", "]", ":", ": ", ",", "\n", "\n  ", "- ", "? ", "&x ", "*x", "<<: ", "'", "\"", "\\", "#", "|",
    "!t ", "\t", "\u{feff}", "\r", "é",
];

/// However a text is broken, reading it and telling what is wrong ends.
#[test]
fn broken_texts_end_in_diagnostics() {
    let mut dice = Dice(7);
    for _ in 0..ROUNDS {
        let mut text = SEEDS[dice.roll(SEEDS.len())].to_owned();
        for _ in 0..=dice.roll(4) {
            let spots: Vec<_> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
            let start = dice.roll(spots.len());
            let end = (start + dice.roll(6)).min(spots.len() - 1);
            text.replace_range(spots[start]..spots[end], PIECES[dice.roll(PIECES.len())]);
        }
        let mut report = Report::default();
        let content = decode(text.as_bytes()).unwrap();
        let mut origins = Origins::default();
        let read = parse(Text { content, file: FileId(0), json: false }, &mut origins, &mut report);
        assert!(read.is_some() || report.has_errors(), "{text:?}");
        let shown = locate::Text::new(content.to_owned());
        for diagnostic in report.diagnostics() {
            for label in &diagnostic.labels {
                for syntax in [Syntax::Json, Syntax::Yaml] {
                    shown.spot(&label.place, syntax);
                }
            }
        }
        render(&report, &(), Format::Json);
    }
}

const ROUNDS: usize = 3_000;
