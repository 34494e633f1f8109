use crate::diagnostics::Report;
use crate::emit::{Items, Module};
use crate::write::chunks::chunks;
use crate::write::{Layout, render};

/// Items that are not easily cut, as tokens print.
const ITEMS: &str = r##"
    #[doc = "a } \" ; { b"] pub struct A < 'a , 'b > { pub x : & 'a str , y : & 'b u8 }
    pub const B : C = C { a : [0 ; 3] } ; pub const fn d () -> char { '{' }
    static E : & [char] = & ['\'' , '\\' , '}' , '\u{7d}' , 'é' , '"'] ;
    impl < 'a , 'b > A < 'a , 'b > { fn f (& self) -> bool { if true { } ; self . x == "\\" } }
    pub (crate) use super :: { g , h } ; macro_rules ! i { () => { ; } } i ! { } i ! () ; type J = [u8 ; 4] ;
    # [cfg (feature = "k")] pub fn l () { } async fn m () { let n = | | { } ; n () } enum O { P = b';' as isize , }
"##;

fn tokens(text: &str) -> String {
    text.parse::<proc_macro2::TokenStream>().unwrap().to_string()
}

#[test]
fn cuts_lie_between_items() {
    let once = tokens(ITEMS);
    let code = once.repeat(400);
    let chunks = chunks(&code);
    assert!(chunks.len() > 3, "{} chunks", chunks.len());
    assert_eq!(chunks.concat(), code);
    let count = |text: &str| syn::parse_file(text).unwrap().items.len();
    assert_eq!(chunks.iter().map(|chunk| count(chunk)).sum::<usize>(), count(&once) * 400);
}

#[test]
fn short_code_is_not_cut_and_nothing_is_lost() {
    for code in ["", "struct A ;", "struct A ; }", "\"", "'", "# ! [doc = \"x\"]"] {
        assert_eq!(chunks(code).concat(), code);
        assert_eq!(chunks(code).len(), 1);
    }
}

#[test]
fn long_modules_come_out_as_if_they_were_short() {
    let item = |number: usize| format!("pub struct S{number} {{ a : u8 }} impl S{number} {{ pub const B : u8 = 1 ; }}");
    let text = |module: Module| {
        let mut report = Report::default();
        render(module, Layout::Module, "// A header.", &mut report).unwrap().get("mod.rs").unwrap().to_owned()
    };
    let root = |range: std::ops::Range<usize>| {
        let code: String = range.map(item).collect();
        text(Module { items: Items::from(code.parse::<proc_macro2::TokenStream>().unwrap()), ..Module::default() })
    };
    let body = |text: String| text.strip_prefix("// A header.\n\n").unwrap().to_owned();
    let whole = body(root(0..3000));
    let parts: Vec<String> = (0..3000).step_by(100).map(|start| body(root(start..start + 100))).collect();
    assert!(whole.len() > 200_000);
    assert!(whole == parts.join("\n"));
}
