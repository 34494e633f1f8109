use crate::diagnostics::Report;
use crate::emit::{Items, Module};
use crate::write::chunks::chunks;
use crate::write::{Layout, render};

fn item(number: usize) -> String {
    format!("pub struct S{number} {{ a : u8 }} impl S{number} {{ pub const B : u8 = 1 ; }}")
}

#[test]
fn pieces_are_long_and_nothing_is_lost() {
    let items: Vec<String> = (0..3000).map(item).collect();
    let all = items.join(" ");
    let chunks = chunks(items);
    assert!(chunks.len() > 2 && chunks.iter().all(|chunk| chunk.len() < 1 << 17), "{}", chunks.len());
    assert_eq!(chunks.join(" "), all);
}

#[test]
fn few_items_are_one_piece() {
    let items = ["use a ;", "", "struct B ;"].map(str::to_owned);
    assert_eq!(chunks(items.to_vec()), ["use a ; struct B ;"]);
    assert!(chunks(Vec::new()).is_empty());
}

#[test]
fn long_modules_come_out_as_if_they_were_short() {
    let text = |range: std::ops::Range<usize>| {
        let module = Module { items: Items::Code(range.map(item).collect()), ..Module::default() };
        let files = render(module, Layout::Module, "// A header.", &mut Report::default()).unwrap();
        files.get("mod.rs").unwrap().strip_prefix("// A header.\n\n").unwrap().to_owned()
    };
    let whole = text(0..3000);
    let parts: Vec<String> = (0..3000).step_by(100).map(|start| text(start..start + 100)).collect();
    assert!(whole.len() > 200_000);
    assert!(whole == parts.join("\n"));
}
