//! One API, written in each version of the specification, gives the same Rust.

use tests::cases::in_folder;
use tests::code::generate;

#[test]
fn the_same_api_gives_the_same_code() {
    let made: Vec<(String, String)> = in_folder("versions")
        .iter()
        .map(|case| {
            let generated = generate(case, true);
            let code = generated.code.unwrap_or_else(|| panic!("{} has faults:\n{}", case.name, generated.report));
            (case.name.clone(), code)
        })
        .collect();
    assert_eq!(made.len(), 4, "{made:?}");
    let (first, code) = &made[0];
    assert!(code.contains("pub fn pets_rename("));
    for (name, other) in &made[1..] {
        let differing = code.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert!(code == other, "{name} gives other code than {first}: {differing:?}");
    }
}
