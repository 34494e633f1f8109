//! What an emitted crate offers: its builder, and for each operation the method that calls it.

use crate::code::path;
use crate::rust::{Call, elements, index, text};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::visit::Visit;
use syn::{Expr, FnArg, ImplItem, ImplItemFn, Item, ItemImpl, Pat, Type};

/// An emitted crate.
#[derive(Debug, Default)]
pub struct Emitted {
    /// The methods of `Client` that call an operation.
    pub methods: Vec<Method>,
    /// The methods of the builder that take one text, but for the headers.
    pub builder: Vec<String>,
    /// The builder's method for each security scheme.
    pub schemes: BTreeMap<String, String>,
    /// The builder's method for each server.
    pub servers: BTreeMap<String, String>,
}

/// A method that calls an operation.
#[derive(Clone, Debug)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// The method and path of the operation.
    pub key: String,
    /// What it must be given, in order.
    pub arguments: Vec<Argument>,
    /// The setters of what can be left out.
    pub setters: Vec<Argument>,
    /// What its answer is read as.
    pub output: Output,
}

/// An argument of a method, or of a setter.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The name of the setter or the argument.
    pub name: String,
    /// What it is sent as.
    pub target: Target,
    /// The type, where it cannot be inferred.
    pub ty: Option<String>,
}

/// What an argument is sent as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A parameter, with its place.
    Parameter(String, String),
    /// The body.
    Body,
}

/// What an answer is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// JSON or text.
    Value,
    /// Bytes.
    Bytes,
    /// Nothing.
    Empty,
}

impl Method {
    /// Whether its body is given as bytes.
    pub fn takes_bytes(&self) -> bool {
        let mut all = self.arguments.iter().chain(&self.setters);
        all.any(|argument| argument.target == Target::Body && argument.is_bytes())
    }
}

impl Argument {
    /// Whether it is a body of bytes.
    pub fn is_bytes(&self) -> bool {
        self.ty.as_deref() == Some("Body")
    }
}

impl Emitted {
    /// Reads the crate in `folder`.
    pub fn read(folder: &Path) -> Self {
        let mut items = Vec::new();
        for path in files(&folder.join("src")) {
            let code = std::fs::read_to_string(&path).expect("a source can be read");
            items.extend(syn::parse_file(&code).unwrap_or_else(|error| panic!("{}: {error}", path.display())).items);
        }
        let mut read = Self::default();
        let tables = tables(&items);
        let calls = calls(&items, &tables);
        for block in items.iter().filter_map(block) {
            match self_name(block).as_str() {
                "Client" => read.methods.extend(methods(block).filter_map(|method| called(method, &tables, &calls))),
                "ClientBuilder" => {
                    read.builder.extend(methods(block).filter(|it| takes_text(it)).map(|it| it.sig.ident.to_string()))
                }
                _ => {}
            }
        }
        read.servers_and_schemes(&items);
        read
    }

    fn servers_and_schemes(&mut self, items: &[Item]) {
        let mut found = Named::default();
        items.iter().for_each(|item| found.visit_item(item));
        let offered = |method: &String| self.builder.contains(method);
        self.servers = found.servers.into_iter().filter(|(_, method)| offered(method)).collect();
        self.schemes = found.schemes;
    }
}

/// Collects `Server::new("…").method("…")` and `Scheme { name: "…", method: "…", … }`.
#[derive(Default)]
struct Named {
    servers: BTreeMap<String, String>,
    schemes: BTreeMap<String, String>,
}

impl<'a> Visit<'a> for Named {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Some(call) = Call::of(expression)
            && let Some(method) = call.method("method").and_then(|arguments| text(arguments.first()?))
            && let Some(name) = call.arguments.first().and_then(|name| text(name))
        {
            self.servers.insert(name, method);
        }
        syn::visit::visit_expr(self, expression);
    }

    fn visit_expr_struct(&mut self, literal: &'a syn::ExprStruct) {
        let field = |name: &str| {
            let of = |field: &&syn::FieldValue| matches!(&field.member, syn::Member::Named(ident) if ident == name);
            literal.fields.iter().find(of).and_then(|field| text(&field.expr))
        };
        if let (Some(name), Some(method)) = (field("name"), field("method")) {
            self.schemes.insert(name, method);
        }
    }
}

/// The table of an operation.
struct Table {
    key: String,
    /// Places and names.
    parameters: Vec<(String, String)>,
}

/// The call that a method gives.
#[derive(Default)]
struct CallType<'a> {
    setters: Vec<&'a ImplItemFn>,
    output: Option<Output>,
}

fn tables(items: &[Item]) -> BTreeMap<String, Table> {
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
fn calls<'a>(items: &'a [Item], tables: &BTreeMap<String, Table>) -> BTreeMap<String, CallType<'a>> {
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
        "v1::empty" => Output::Empty,
        other => panic!("{other} is no reader that this test knows"),
    }
}

/// A method of `Client` that starts a call.
fn called(
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

fn mentions(expression: &Expr, name: &str) -> bool {
    struct Mentions<'a>(&'a str, bool);
    impl Visit<'_> for Mentions<'_> {
        fn visit_ident(&mut self, ident: &proc_macro2::Ident) {
            self.1 |= ident == self.0;
        }
    }
    let mut found = Mentions(name, false);
    found.visit_expr(expression);
    found.1
}

/// The type in `impl Into<T>`.
fn named(ty: &Type) -> Option<String> {
    use quote::ToTokens;
    let Type::ImplTrait(ty) = ty else { return None };
    let syn::TypeParamBound::Trait(bound) = ty.bounds.first()? else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments else { return None };
    Some(arguments.args.to_token_stream().to_string().replace(' ', ""))
}

/// The inputs of a method but for itself.
fn inputs(method: &ImplItemFn) -> Vec<(String, &Type)> {
    let typed = method.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(input),
        FnArg::Receiver(_) => None,
    });
    typed
        .filter_map(
            |input| if let Pat::Ident(name) = &*input.pat { Some((name.ident.to_string(), &*input.ty)) } else { None },
        )
        .collect()
}

fn takes_text(method: &ImplItemFn) -> bool {
    matches!(inputs(method).as_slice(), [(_, ty)] if named(ty).as_deref() == Some("String"))
}

fn block(item: &Item) -> Option<&ItemImpl> {
    if let Item::Impl(block) = item { Some(block).filter(|block| block.trait_.is_none()) } else { None }
}

fn methods(block: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    block.items.iter().filter_map(|item| if let ImplItem::Fn(method) = item { Some(method) } else { None })
}

fn self_name(block: &ItemImpl) -> String {
    last(&block.self_ty).unwrap_or_default()
}

fn last(ty: &Type) -> Option<String> {
    let Type::Path(ty) = ty else { return None };
    ty.path.segments.last().map(|segment| segment.ident.to_string())
}

/// The sources of clients and operations; types have nothing to call.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = vec![folder.join("api.rs"), folder.join("client.rs")];
    let entries = std::fs::read_dir(folder.join("operations")).expect("there are operations");
    files.extend(entries.map(|entry| entry.expect("the folder can be listed").path()));
    files.sort();
    files
}
