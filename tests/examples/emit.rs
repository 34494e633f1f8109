//! Prints what is said about a document and what is emitted for it: `cargo run -p tests --example emit -- FILE…`.

use tests::cases::Case;
use tests::code::generate;

fn main() {
    for spec in std::env::args().skip(1) {
        let generated = generate(&Case::new(spec), false);
        println!("{}{}", generated.report, generated.code.unwrap_or_default());
    }
}
