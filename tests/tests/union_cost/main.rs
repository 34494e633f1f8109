//! Reading a union by its tag asks for no more memory than reading the struct that a value is, and by other looks for little
//! more: there is no detour through free JSON.

use std::collections::BTreeMap;
use std::path::Path;
use tests::compiled::emitted;
use tests::project::{Project, workspace};

/// What is read, and how often more than the struct alone a union may ask for memory, for each value: what a look keeps
/// of the members that it met.
const CASES: [(&str, usize); 5] =
    [("tag-first", 0), ("tag-last", 0), ("required-first", 1), ("required-last", 1), ("within", 3)];

const VALUES: usize = 10_000;

/// How often memory is asked for, and nanoseconds for each value.
type Counted = BTreeMap<(String, String), (usize, usize)>;

fn counted() -> Counted {
    let project = Project::new("union-cost");
    let runtime = workspace().join("runtime");
    let manifest = format!(
        "[package]\nname = \"union-cost\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         oasmith-runtime = {{ path = {runtime:?}, default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n"
    );
    project.write("Cargo.toml", &manifest);
    project.write("src/client.rs", &emitted(Path::new("tests/union_cost/document.yaml"), |_| {}));
    project.write("src/main.rs", include_str!("program.txt"));
    let output = project.cargo(&["run", "--quiet", "--release"], &[("CARGO_INCREMENTAL", "0")]).succeeded();
    let line = |line: &str| match line.split(' ').collect::<Vec<_>>().as_slice() {
        [case, how, allocations, time] => {
            Some((((*case).to_owned(), (*how).to_owned()), (allocations.parse().ok()?, time.parse().ok()?)))
        }
        _ => None,
    };
    output.lines().filter_map(line).collect()
}

/// Times depend on the machine and are shown alone: `--nocapture`.
#[test]
fn unions_are_read_in_place() {
    let counted = counted();
    for (case, more) in CASES {
        let [union, structure, untagged, derived] =
            ["union", "struct", "untagged", "derived"].map(|how| counted[&(case.to_owned(), how.to_owned())]);
        println!("{case}: union {union:?}, struct {structure:?}, untagged {untagged:?}, derived {derived:?}");
        // A few for the list itself, which grows otherwise where its items are larger.
        assert!(
            union.0 <= structure.0 + more * VALUES + 16,
            "{case}: {} for the union, {} for the struct",
            union.0,
            structure.0
        );
        assert!(union.0 < untagged.0, "{case}: {} for the union, {} for serde's", union.0, untagged.0);
    }
}
