//! Whose turn it is: the branches of each choice are taken one after the other, and no two texts are the same.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What was taken so far.
#[derive(Debug, Default)]
pub struct Turns {
    choices: RefCell<BTreeMap<String, Choice>>,
    serial: Cell<usize>,
}

#[derive(Debug, Default)]
struct Choice {
    taken: usize,
    branches: usize,
}

impl Turns {
    /// The next of so many branches of a choice.
    pub fn next(&self, choice: &str, branches: usize) -> usize {
        let mut choices = self.choices.borrow_mut();
        let choice = choices.entry(choice.to_owned()).or_default();
        choice.branches = branches;
        choice.taken += 1;
        (choice.taken - 1) % branches
    }

    /// Whether every branch of every choice that was met had its turn.
    pub fn all_taken(&self) -> bool {
        self.choices.borrow().values().all(|choice| choice.taken >= choice.branches)
    }

    /// A number that was not given before.
    pub fn serial(&self) -> usize {
        self.serial.set(self.serial.get() + 1);
        self.serial.get()
    }
}
