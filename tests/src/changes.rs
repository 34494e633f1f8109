//! One change for each code of `oasmith diff`: what makes it of `diff/pets.yaml`, and programs that show that it is true.

use oasmith::{DiffCode, Options};
use serde_yaml::Value;
use std::path::PathBuf;

/// The document that every change begins with.
pub const PETS: &str = "diff/pets.yaml";

/// An overlay that makes the change.
#[derive(Clone, Debug)]
pub struct Truth {
    /// The code that it is about.
    pub code: DiffCode,
    /// The overlay.
    pub overlay: PathBuf,
    /// A program that compiles with the old client alone.
    pub only_old: Option<String>,
    /// A program that compiles with the new client alone.
    pub only_new: Option<String>,
    /// A program that compiles with both, whose last expression is a text.
    pub both: Option<String>,
    /// What that text is with either client.
    pub prints: Option<[String; 2]>,
    /// Whether the overlay makes the old document of the new one.
    pub reversed: bool,
}

impl Truth {
    /// That of a code.
    ///
    /// # Panics
    ///
    /// Panics if there is none, or if it is not written as it should be.
    pub fn of(code: DiffCode) -> Self {
        let overlay = PathBuf::from(format!("diff/{code}.yaml"));
        let text = std::fs::read_to_string(&overlay).unwrap_or_else(|error| panic!("{code} has no truth: {error}"));
        let value: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{code}: {error}"));
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let prints = value.get("x-prints").map(|prints| {
            let text = |index: usize| prints.get(index).and_then(Value::as_str).expect("it prints texts").to_owned();
            [text(0), text(1)]
        });
        let reversed = value.get("x-reversed").is_some();
        Self {
            code,
            overlay,
            reversed,
            only_old: text("x-only-old"),
            only_new: text("x-only-new"),
            both: text("x-both"),
            prints,
        }
    }

    /// Those of all codes.
    pub fn all() -> Vec<Self> {
        DiffCode::ALL.iter().copied().map(Self::of).collect()
    }

    /// What reads the old and the new document.
    pub fn both(&self) -> [Options; 2] {
        let (pets, other) = (Options::new(PETS), self.options());
        if self.reversed { [other, pets] } else { [pets, other] }
    }

    /// What reads the document that the overlay makes.
    pub fn options(&self) -> Options {
        let mut options = Options::new(PETS);
        options.overlays.push(self.overlay.clone());
        options.update_lock = false;
        options
    }

    /// The modules of the old client and of the new one.
    pub fn modules(&self) -> [String; 2] {
        let (pets, other) = ("pets".to_owned(), self.module());
        if self.reversed { [other, pets] } else { [pets, other] }
    }

    /// The name of the module of the client that the overlay makes.
    pub fn module(&self) -> String {
        self.code.id().to_lowercase()
    }
}
