//! Documents that are changed at random, by bytes and by structure, go through the whole pipeline: there is an error with
//! its place or output that compiles, twice the same, and never a panic.
//!
//! A run takes OASMITH_MUTATION_SECONDS (20 where absent) and begins with OASMITH_MUTATION_SEED (1 where absent, so that
//! a change is not blamed for what another seed finds; `clock` for another one each time, which is printed). Mutant
//! number n of a run is the first one of a run whose seed is greater by n.

mod compiled;
mod invariants;
mod minimal;
mod seeds;
mod structure;
mod text;
mod vocabulary;

use compiled::Sample;
use invariants::{Verdict, judge};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// A document, changed or not.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it was made of.
    pub of: String,
    /// Whether its name says that it is JSON.
    pub json: bool,
    /// Its content, which may be no text.
    pub bytes: Vec<u8>,
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Where mutants are kept that fail, and the one that is being judged: what ends the process leaves it there.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutations");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

#[test]
fn documents_changed_at_random() {
    let seconds = number("OASMITH_MUTATION_SECONDS").unwrap_or(20);
    let clock = || SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(1, |time| time.as_secs());
    let by_clock = std::env::var("OASMITH_MUTATION_SEED").is_ok_and(|wish| wish == "clock");
    let first = if by_clock { clock() } else { number("OASMITH_MUTATION_SEED").unwrap_or(1) };
    println!("OASMITH_MUTATION_SEED={first}; mutants are judged in {}", folder().display());
    let seeds = seeds::all();
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut count, mut accepted, mut failed) = (0, 0, Vec::new());
    let mut sample = Sample::of(seconds);
    while Instant::now() < end && failed.len() < 10 {
        let seed = first.wrapping_add(count);
        count += 1;
        let mutant = mutant(&seeds, seed);
        match judge(&mutant) {
            Verdict::Refused => {}
            Verdict::Accepted(code) => {
                accepted += 1;
                sample.take(seed, &mutant, code);
            }
            Verdict::Fault(fault) => failed.push(tell(seed, &mutant, &fault)),
        }
    }
    println!("{count} mutants, {accepted} of them accepted");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    sample.check();
}

/// The mutant of a seed.
fn mutant(seeds: &[seeds::Seed], seed: u64) -> Document {
    let mut dice = fastrand::Rng::with_seed(seed);
    // Neighbouring seeds begin alike.
    dice.u64(..);
    let one = &seeds[dice.usize(..seeds.len())];
    if dice.u8(..3) == 0 { text::mutant(one, &mut dice) } else { structure::mutant(one, seeds, &mut dice) }
}

/// Makes the mutant small, keeps it, and says where it is.
fn tell(seed: u64, mutant: &Document, fault: &str) -> String {
    let small = minimal::minimal(mutant, fault);
    let extension = if small.json { "json" } else { "yaml" };
    let path = folder().join(format!("{seed}.{extension}"));
    std::fs::write(&path, &small.bytes).expect("the target folder can be written");
    format!("OASMITH_MUTATION_SEED={seed}, of {}: {fault}\n  {}", mutant.of, path.display())
}
