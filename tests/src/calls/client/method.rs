//! The methods that call operations: what they take, where that goes, and what comes back.

use super::syntax::{block, inputs, last, mentions, methods, named, self_name};
use super::{Argument, Method, Output, Target};
use crate::code::path;
use crate::rust::{Call, elements, index, text};
use std::collections::BTreeMap;
use syn::visit::Visit;
use syn::{Expr, ImplItemFn, Item, Type};

/// The table of an operation.
pub(super) struct Table {
    key: String,
    /// Places and names.
    parameters: Vec<(String, String)>,
}

/// The call that a method gives.
#[derive(Default)]
pub(super) struct CallType<'a> {
    setters: Vec<&'a ImplItemFn>,
    output: Option<Output>,
}

pub(super) fn tables(items: &[Item]) -> BTreeMap<String, Table> {
    let mut tables = BTreeMap::new();
    for item in items {
        let Item::Static(item) = item else { continue };
        let Type::Path(ty) = &*item.ty else { continue };
        if ty.path.segments.last().is_none_or(|segment| segment.ident != "Operation") {
            continue;
        }
        let call = Call::of(&item.expr).expect("a table is a chain of calls");
        let method = text(call.arguments[1]).expect("the method is text");
        let parameters = call.method("parameters").map(|arguments| elements(arguments[0])).unwrap_or_default();
        let parameter = |expression: &Expr| {
            let call = Call::of(expression).expect("a parameter is a call");
            (call.name.clone(), text(call.arguments[0]).expect("a parameter has a name"))
        };
        let parameters = parameters.into_iter().map(parameter).collect();
        tables.insert(item.ident.to_string(), Table { key: format!("{method} {}", path(&call)), parameters });
    }
    tables
}

/// The types of calls by their names.
pub(super) fn calls<'a>(items: &'a [Item], tables: &BTreeMap<String, Table>) -> BTreeMap<String, CallType<'a>> {
    let mut calls: BTreeMap<String, CallType<'a>> = BTreeMap::new();
    for item in items {
        if let Item::Macro(item) = item
            && item.mac.path.is_ident("call")
        {
            let tokens = item.mac.tokens.to_string();
            let name = tokens.split(',').next().unwrap_or_default().trim().to_owned();
            calls.entry(name).or_default().output = Some(output(&tokens));
        }
        if let Some(block) = block(item) {
            calls.entry(self_name(block)).or_default().setters.extend(methods(block));
        }
    }
    assert!(calls.values().filter(|call| call.output.is_some()).count() >= tables.len(), "an operation has no call");
    calls
}

fn output(tokens: &str) -> Output {
    let reader = tokens.rsplit(',').map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
    match reader.replace(' ', "").as_str() {
        "v1::json" | "v1::text" => Output::Value,
        "v1::bytes" => Output::Bytes,
        // What a switched connection brings is no value.
        "v1::empty" | "upgrade" | "v1::upgrade" => Output::Empty,
        other => panic!("{other} is no reader that this test knows"),
    }
}

/// A method of `Client` that starts a call.
pub(super) fn called(
    method: &ImplItemFn,
    tables: &BTreeMap<String, Table>,
    calls: &BTreeMap<String, CallType<'_>>,
) -> Option<Method> {
    let syn::ReturnType::Type(_, ty) = &method.sig.output else { return None };
    let call = calls.get(&last(ty)?).filter(|call| call.output.is_some())?;
    let table = table(method, tables)?;
    let argument = |(name, ty): (String, &Type)| {
        let target =
            target(method, &name, table).unwrap_or_else(|| panic!("{} makes nothing of {name}", method.sig.ident));
        Argument { name, target, ty: named(ty) }
    };
    let setter = |setter: &ImplItemFn| {
        let (name, ty) = inputs(setter).into_iter().next()?;
        Some(Argument { name: setter.sig.ident.to_string(), target: target(setter, &name, table)?, ty: named(ty) })
    };
    Some(Method {
        name: method.sig.ident.to_string(),
        key: table.key.clone(),
        arguments: inputs(method).into_iter().map(argument).collect(),
        setters: call.setters.iter().copied().filter_map(setter).collect(),
        output: call.output?,
    })
}

/// The table whose name stands in a method.
fn table<'a>(method: &ImplItemFn, tables: &'a BTreeMap<String, Table>) -> Option<&'a Table> {
    struct Names<'a>(&'a BTreeMap<String, Table>, Option<&'a Table>);
    impl Visit<'_> for Names<'_> {
        fn visit_ident(&mut self, ident: &proc_macro2::Ident) {
            self.1 = self.1.or(self.0.get(&ident.to_string()));
        }
    }
    let mut names = Names(tables, None);
    names.visit_block(&method.block);
    names.1
}

/// What becomes of the input `name`: `argument(0, name)` or a method for bodies.
fn target(method: &ImplItemFn, name: &str, table: &Table) -> Option<Target> {
    struct Uses<'a>(&'a str, &'a Table, Option<Target>);
    impl<'a> Visit<'a> for Uses<'_> {
        fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
            let arguments: Vec<&Expr> = call.args.iter().collect();
            let called = call.method.to_string();
            let found = match arguments.as_slice() {
                [at, value] if called == "argument" && mentions(value, self.0) => {
                    let (place, name) = &self.1.parameters[index(at).expect("a parameter has a number")];
                    Some(Target::Parameter(place.clone(), name.clone()))
                }
                [value, ..] if called != "argument" && mentions(value, self.0) => Some(Target::Body),
                _ => None,
            };
            self.2 = self.2.take().or(found);
            syn::visit::visit_expr_method_call(self, call);
        }
    }
    let mut uses = Uses(name, table, None);
    uses.visit_block(&method.block);
    uses.2
}
