//! Nothing is on the heap that need not be: in each type that is emitted, a `Box` either closes a circle of types that hold
//! each other by value, or keeps a type below the size that ARCHITECTURE.md states.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use syn::visit::Visit;
use syn::{GenericArgument, Item, PathArguments, Type};
use tests::cases::accepted;
use tests::code::emit;
use tests::compiled::emitted;
use tests::specs;

/// Documents with types that hold each other.
const DOCUMENTS: &[&str] = &["portkey-openapi.yaml", "stripe-oad.json"];

/// No type takes more bytes by value, as `generator/src/lower/weight.rs` counts them.
const MOST: usize = 16 << 10;

/// What a type holds by value, and what it holds in a box.
#[derive(Default)]
struct Held {
    values: Vec<String>,
    boxes: Vec<String>,
    /// The bytes of all that is no type of the document's own.
    bytes: usize,
    /// Whether it is one of its values, and not all.
    is_choice: bool,
}

/// The types of emitted code, by name.
#[derive(Default)]
struct Types(BTreeMap<String, Held>);

impl<'a> Visit<'a> for Types {
    fn visit_item(&mut self, item: &'a Item) {
        let (name, types, is_choice): (_, Vec<&Type>, _) = match item {
            Item::Struct(item) => (&item.ident, item.fields.iter().map(|field| &field.ty).collect(), false),
            Item::Enum(item) => {
                let fields = item.variants.iter().flat_map(|variant| &variant.fields);
                (&item.ident, fields.map(|field| &field.ty).collect(), true)
            }
            Item::Type(item) => (&item.ident, vec![&*item.ty], false),
            _ => return syn::visit::visit_item(self, item),
        };
        let mut held = Held { is_choice, ..Held::default() };
        types.into_iter().for_each(|ty| held.note(ty));
        self.0.insert(name.to_string(), held);
    }
}

impl Held {
    fn note(&mut self, ty: &Type) {
        match ty {
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| self.note(ty)),
            Type::Array(array) => self.note(&array.elem),
            Type::Path(path) => {
                let Some(last) = path.path.segments.last() else { return };
                let inner = inner(&last.arguments);
                match (last.ident.to_string().as_str(), inner) {
                    ("Option" | "Maybe", Some(inner)) => self.note(inner),
                    ("Box", Some(inner)) => {
                        let mut boxed = Self::default();
                        boxed.note(inner);
                        self.boxes.extend(boxed.values);
                    }
                    (name, None) if path.path.segments.len() == 1 => {
                        self.values.push(name.to_owned());
                        self.bytes += 8;
                    }
                    _ => self.bytes += 32,
                }
            }
            _ => {}
        }
    }
}

fn inner(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

impl Types {
    fn of(code: &str) -> Self {
        let mut types = Self::default();
        types.visit_file(&syn::parse_file(code).expect("emitted code is Rust"));
        types
    }

    /// Whether a value of `from` has one of `to` in it, without a pointer between them.
    fn reaches(&self, from: &str, to: &str) -> bool {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(name) = open.pop() {
            if name == to {
                return true;
            }
            if seen.insert(name) {
                open.extend(self.0.get(name).into_iter().flat_map(|held| held.values.iter().map(String::as_str)));
            }
        }
        false
    }

    fn bytes(&self, name: &str) -> usize {
        let Some(held) = self.0.get(name) else { return 24 };
        let parts = held.values.iter().map(|part| self.bytes(part));
        held.bytes + held.boxes.len() * 8 + if held.is_choice { parts.max().unwrap_or(0) } else { parts.sum() }
    }

    /// The boxes without a reason, and how many there are.
    fn judge(&self) -> (Vec<String>, usize) {
        let boxes = self.0.iter().flat_map(|(name, held)| held.boxes.iter().map(move |boxed| (name, boxed)));
        let needless = boxes.clone().filter(|(name, boxed)| !self.reaches(boxed, name) && !self.is_large(name, boxed));
        (needless.map(|(name, boxed)| format!("{name} holds Box<{boxed}>")).collect(), boxes.count())
    }

    fn is_large(&self, name: &str, boxed: &str) -> bool {
        self.bytes(name) + self.bytes(boxed) > MOST / 2
    }
}

#[test]
fn each_box_of_a_case_has_a_reason() {
    let mut count = 0;
    for case in accepted() {
        let (needless, boxes) = Types::of(&emit(&case)).judge();
        assert!(needless.is_empty(), "{}: {needless:?}", case.module());
        count += boxes;
    }
    assert!(count > 10, "the cases have but {count} boxes");
}

#[test]
fn each_box_of_a_document_has_a_reason() {
    let folder = specs::folder();
    let paths = DOCUMENTS.iter().filter_map(|name| folder.as_ref().map(|folder| folder.join(name)));
    for path in paths.filter(|path: &PathBuf| path.exists()) {
        let (needless, boxes) = Types::of(&emitted(&path, |_| {})).judge();
        assert!(needless.is_empty(), "{}: {needless:?}", path.display());
        println!("{}: {boxes} boxes", path.display());
    }
}

/// The judge knows a box that need not be.
#[test]
fn a_box_without_a_reason_is_found() {
    let types = Types::of("struct A { b: Box<B>, a: Option<Box<A>> } struct B { text: String }");
    assert_eq!(types.judge(), (vec!["A holds Box<B>".to_owned()], 2));
}
