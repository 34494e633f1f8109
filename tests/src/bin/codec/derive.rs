//! The shape `derive`: what serde's derive macros make of the same types.

use crate::facts::{Facts, Object, name};
use quote::ToTokens;
use std::collections::BTreeSet;
use syn::{Attribute, Fields, ImplItem, Item, ItemEnum, ItemStruct, Type, parse_quote};

/// What the rewriting of all files has found.
#[derive(Default)]
pub(crate) struct Found {
    /// The types that are derived.
    pub(crate) derived: BTreeSet<String>,
    /// Those that keep the codec.
    pub(crate) kept: BTreeSet<String>,
    /// What the types refer to that stay as they are, and what aliases stand for: pairs of names.
    pub(crate) references: Vec<(String, BTreeSet<String>)>,
}

/// Rewrites the models of a file.
pub(crate) fn rewrite(file: &mut syn::File, found: &mut Found) {
    let facts = Facts::of(file);
    let derived: BTreeSet<String> = file.items.iter().filter_map(|item| derivable(item, &facts)).collect();
    for item in &file.items {
        let Some(name) = named(item).filter(|name| !derived.contains(name)) else { continue };
        if is_known(&name, &facts) {
            found.kept.insert(name.clone());
        }
        found.references.push((name, types(item).into_iter().flat_map(words).collect()));
    }
    let items = std::mem::take(&mut file.items);
    file.items = items.into_iter().filter(|item| stays(item, &derived)).collect();
    let mut shown = Vec::new();
    for item in &mut file.items {
        match item {
            Item::Struct(item) if derived.contains(&item.ident.to_string()) => {
                derive_struct(item, &facts.objects[&item.ident.to_string()]);
            }
            Item::Enum(item) if derived.contains(&item.ident.to_string()) => {
                derive_enum(item, &facts);
                if facts.texts.contains_key(&item.ident.to_string()) {
                    shown.push(display(item));
                }
            }
            Item::Impl(item) if name(&item.self_ty).is_some_and(|name| derived.contains(&name)) => {
                item.items.retain(|part| !is_of_the_codec(part));
            }
            _ => {}
        }
    }
    file.items.extend(shown);
    found.derived.extend(derived);
}

/// The name of a type that serde can derive; files have no serde.
fn derivable(item: &Item, facts: &Facts) -> Option<String> {
    let name = named(item).filter(|name| is_known(name, facts))?;
    let files = |ty: &Type| ty.to_token_stream().to_string().contains("v1 :: File");
    (!types(item).into_iter().any(files)).then_some(name)
}

fn is_known(name: &str, facts: &Facts) -> bool {
    facts.objects.contains_key(name) || facts.unions.contains(name) || facts.texts.contains_key(name)
}

fn named(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

/// The types that a type is made of.
fn types(item: &Item) -> Vec<&Type> {
    match item {
        Item::Struct(item) => item.fields.iter().map(|field| &field.ty).collect(),
        Item::Enum(item) => item.variants.iter().flat_map(|variant| &variant.fields).map(|field| &field.ty).collect(),
        Item::Type(item) => vec![&item.ty],
        _ => Vec::new(),
    }
}

/// The traits that serde stands for.
const CODEC: &[&str] = &["Value", "Decode"];

/// Whether an item is no part of the codec.
fn stays(item: &Item, derived: &BTreeSet<String>) -> bool {
    match item {
        Item::Impl(item) => {
            let codec = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
            let codec = codec.is_some_and(|last| CODEC.iter().any(|own| last.ident == own));
            !codec || name(&item.self_ty).is_none_or(|name| !derived.contains(&name))
        }
        Item::Macro(item) if item.mac.path.is_ident("model") => {
            let first = item.mac.tokens.clone().into_iter().next().map(|token| token.to_string());
            first.is_none_or(|name| !derived.contains(&name))
        }
        _ => true,
    }
}

fn is_of_the_codec(part: &ImplItem) -> bool {
    match part {
        ImplItem::Const(constant) => constant.ident == "SHAPE" || constant.ident == "BRANCHES",
        ImplItem::Fn(function) => function.sig.ident == "validate",
        _ => false,
    }
}

fn derive_struct(item: &mut ItemStruct, object: &Object) {
    item.attrs.push(parse_quote!(#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]));
    for field in &mut item.fields {
        let Some(name) = field.ident.as_ref().map(ToString::to_string) else { continue };
        if object.rest.as_ref() == Some(&name) {
            field.attrs.push(parse_quote!(#[serde(flatten)]));
            continue;
        }
        let member = object.members.iter().find(|member| member.field == name).expect("every field is a member");
        let wire = &member.wire;
        if *wire != name {
            field.attrs.push(parse_quote!(#[serde(rename = #wire)]));
        }
        if !member.required {
            field.attrs.push(left_out(&field.ty));
        }
    }
}

fn left_out(ty: &Type) -> Attribute {
    match name(ty).as_deref() {
        Some("Option") => parse_quote!(#[serde(default, skip_serializing_if = "Option::is_none")]),
        _ => parse_quote!(#[serde(default, skip_serializing_if = "crate::runtime::Maybe::is_absent")]),
    }
}

fn derive_enum(item: &mut ItemEnum, facts: &Facts) {
    let Some(texts) = facts.texts.get(&item.ident.to_string()) else {
        item.attrs.push(parse_quote!(#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]));
        item.attrs.push(parse_quote!(#[serde(untagged)]));
        return;
    };
    item.attrs.push(parse_quote!(#[derive(serde::Serialize, serde::Deserialize)]));
    for variant in &mut item.variants {
        match texts.get(&variant.ident.to_string()) {
            Some(wire) => variant.attrs.push(parse_quote!(#[serde(rename = #wire)])),
            None if matches!(variant.fields, Fields::Unnamed(_)) => {
                variant.attrs.push(parse_quote!(#[serde(untagged)]))
            }
            None => {}
        }
    }
}

fn display(item: &ItemEnum) -> Item {
    let name = &item.ident;
    parse_quote! {
        impl std::fmt::Display for #name {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str(self.as_str())
            }
        }
    }
}

/// The words of some code.
pub(crate) fn words(code: &impl ToTokens) -> BTreeSet<String> {
    let text = code.to_token_stream().to_string();
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Found {
    /// The derived types that operations and what was not rewritten deal with; `used` are the words of operations.
    pub(crate) fn bridged(&self, used: BTreeSet<String>) -> BTreeSet<String> {
        let mut queue: Vec<String> = used.into_iter().chain(self.kept.iter().cloned()).collect();
        let mut seen: BTreeSet<String> = queue.iter().cloned().collect();
        while let Some(name) = queue.pop() {
            if self.derived.contains(&name) {
                continue;
            }
            let next = self.references.iter().filter(|(from, _)| *from == name).flat_map(|(_, to)| to);
            queue.extend(next.filter(|to| seen.insert((*to).clone())).cloned());
        }
        seen.intersection(&self.derived).cloned().collect()
    }
}
