//! What the emitted models say of themselves.

use std::collections::{BTreeMap, BTreeSet};
use syn::visit::Visit;
use syn::{Expr, ImplItem, Item, ItemImpl, Member as Field, Type};
use tests::rust::{Call, elements, text};

/// A declared member: its name on the wire, and the field that holds it.
pub(crate) struct Member {
    pub(crate) wire: String,
    pub(crate) required: bool,
    pub(crate) field: String,
}

/// An object type.
#[derive(Default)]
pub(crate) struct Object {
    pub(crate) members: Vec<Member>,
    /// The field of the members that are not declared.
    pub(crate) rest: Option<String>,
}

/// The types of a file, by name.
#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) objects: BTreeMap<String, Object>,
    pub(crate) unions: BTreeSet<String>,
    /// Enumerations of strings: variants and their texts.
    pub(crate) texts: BTreeMap<String, BTreeMap<String, String>>,
}

impl Facts {
    /// Of the file's types.
    pub(crate) fn of(file: &syn::File) -> Self {
        let mut facts = Self::default();
        for item in &file.items {
            match item {
                Item::Impl(item) => facts.note(item),
                Item::Macro(item) if item.mac.path.is_ident("model") => {
                    let words: Vec<_> = item.mac.tokens.clone().into_iter().map(|token| token.to_string()).collect();
                    if words.get(2..).is_some_and(|kind| kind.iter().take(2).any(|word| word == "text")) {
                        facts.texts.entry(words[0].clone()).or_default();
                    }
                }
                _ => {}
            }
        }
        facts
    }

    fn note(&mut self, item: &ItemImpl) {
        let Some(name) = name(&item.self_ty) else { return };
        for part in &item.items {
            match part {
                ImplItem::Const(constant) if constant.ident == "SHAPE" => self.shape(&name, &constant.expr),
                ImplItem::Const(constant) if constant.ident == "BRANCHES" => {
                    self.unions.insert(name.clone());
                }
                ImplItem::Fn(function) if function.sig.ident == "visit" => {
                    let mut fields = Fields::default();
                    fields.visit_block(&function.block);
                    self.fields(&name, fields.found);
                }
                ImplItem::Fn(function) if function.sig.ident == "as_str" => {
                    let mut arms = Arms::default();
                    arms.visit_block(&function.block);
                    self.texts.entry(name.clone()).or_default().extend(arms.found);
                }
                _ => {}
            }
        }
    }

    fn shape(&mut self, name: &str, table: &Expr) {
        let Expr::Reference(table) = table else { return };
        let call = Call::of(&table.expr).expect("a shape is a chain of calls");
        let object = self.objects.entry(name.to_owned()).or_default();
        for member in elements(call.arguments[1]) {
            let member = Call::of(member).expect("a member is a call");
            let wire = text(member.arguments[0]).expect("a member has a name");
            object.members.push(Member { wire, required: member.name == "required", field: String::new() });
        }
        if call.method("rest").is_some() {
            object.rest = Some(String::new());
        }
    }

    // The table stands before the impl that lists the fields in its order.
    fn fields(&mut self, name: &str, fields: Vec<String>) {
        let Some(object) = self.objects.get_mut(name) else { return };
        let mut fields = fields.into_iter();
        for member in &mut object.members {
            member.field = fields.next().expect("every member has a field");
        }
        object.rest = fields.next();
    }
}

/// The last part of a type's path.
pub(crate) fn name(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
}

/// The fields that `to.object(SHAPE, &[&self.a, &self.b])` shows.
#[derive(Default)]
struct Fields {
    found: Vec<String>,
}

impl<'a> Visit<'a> for Fields {
    fn visit_expr_field(&mut self, field: &'a syn::ExprField) {
        if let Field::Named(name) = &field.member {
            self.found.push(name.to_string());
        }
    }
}

/// The texts of `Self::Variant => "text"`.
#[derive(Default)]
struct Arms {
    found: BTreeMap<String, String>,
}

impl<'a> Visit<'a> for Arms {
    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        let syn::Pat::Path(path) = &arm.pat else { return };
        let Some(wire) = text(&arm.body) else { return };
        if let Some(variant) = path.path.segments.last() {
            self.found.insert(variant.ident.to_string(), wire);
        }
    }
}
