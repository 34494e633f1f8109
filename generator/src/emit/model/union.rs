//! Enums over types.

use super::about;
use super::foreign::bridge;
use super::rule::rules;
use super::types::local;
use super::validate;
use crate::emit::docs;
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, Branch, Definition, JsonTypes, Look, Only, Type, Union};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// An enum with a variant for each branch, and one for values that fit none.
pub(super) fn tokens(api: &Api, definition: &Definition, union: &Union) -> TokenStream {
    let name = ident(&definition.name.rust);
    let docs = about(definition);
    let unknown = ident(&union.unknown);
    let variants: Vec<Variant> = union.branches.iter().enumerate().map(|(at, b)| Variant::of(api, at, b)).collect();
    let declared = variants.iter().map(Variant::declared);
    let shown = variants.iter().map(Variant::shown);
    let read = variants.iter().map(Variant::read);
    let (validate, table) = (validate(), table(api, definition, union));
    let from = conversions(&name, &variants);
    quote! {
        #docs
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            /// A value that fits no branch, as it came.
            #unknown(json::Value),
        }

        impl #name {
            #validate
            #table
        }

        #(#from)*

        impl v1::Value for #name {
            #[inline]
            fn visit(&self, to: &mut dyn v1::Visit) {
                match self {
                    #(#shown)*
                    Self::#unknown(value) => { to.union(Self::BRANCHES, None, value); }
                }
            }
        }

        impl v1::Decode for #name {
            const BLANK: Option<Self> = Some(Self::#unknown(v1::blank()));

            #[inline]
            fn decode(input: &mut v1::Reader<'_>) -> Result<Self, v1::Fail> {
                match input.branch(Self::BRANCHES)? {
                    #(#read,)*
                    _ => v1::Decode::decode(input).map(Self::#unknown),
                }
            }
        }

        model!(#name);
    }
}

/// A variant: its branch, and what it holds.
struct Variant<'a> {
    name: Ident,
    index: Literal,
    branch: &'a Branch,
    /// Nothing where there is only one value.
    ty: Option<TokenStream>,
    bridge: Option<TokenStream>,
    /// The same without other names for types.
    behind: Option<Type>,
}

impl<'a> Variant<'a> {
    fn of(api: &Api, index: usize, branch: &'a Branch) -> Self {
        let holds = branch.only.is_none();
        Self {
            name: ident(&branch.name),
            index: Literal::usize_unsuffixed(index),
            branch,
            ty: holds.then(|| local(api, &branch.ty)),
            bridge: bridge(api, &branch.ty).filter(|_| holds),
            behind: holds.then(|| api.behind(&branch.ty)),
        }
    }

    fn declared(&self) -> TokenStream {
        let described = self.branch.description.as_deref().map(docs::safe).filter(|lines| !lines.is_empty());
        let fallback = match &self.branch.only {
            Some(Only::Text(text)) => format!("{}.", docs::code(text)),
            Some(Only::Integer(value)) => format!("`{value}`."),
            Some(Only::Bool(value)) => format!("`{value}`."),
            None => format!("The branch `{}`.", self.branch.name),
        };
        let docs = doc(&described.unwrap_or_else(|| vec![fallback]));
        let name = &self.name;
        let held = self.ty.as_ref().map(|ty| quote!((#ty)));
        quote!(#docs #name #held)
    }

    /// The arm that shows it to a visitor.
    fn shown(&self) -> TokenStream {
        let (name, index) = (&self.name, &self.index);
        let (held, value) = match &self.branch.only {
            None if self.bridge.is_some() => {
                let bridge = &self.bridge;
                (Some(quote!((value))), quote!(&v1::shown::<#bridge, _>(Some(value))))
            }
            None => (Some(quote!((value))), quote!(value)),
            Some(Only::Text(text)) => (None, quote!(&#text)),
            Some(Only::Bool(value)) => (None, quote!(&#value)),
            Some(Only::Integer(value)) => {
                let value = Literal::i64_suffixed(*value);
                (None, quote!(&#value))
            }
        };
        quote!(Self::#name #held => { to.union(Self::BRANCHES, Some(#index), #value); })
    }

    /// The arm that reads it.
    fn read(&self) -> TokenStream {
        let (name, index) = (&self.name, &self.index);
        if let Some(bridge) = &self.bridge {
            return quote!(Some(#index) => <#bridge as v1::Bridge<_>>::read(input).map(Self::#name));
        }
        match self.ty {
            Some(_) => quote!(Some(#index) => v1::Decode::decode(input).map(Self::#name)),
            None => quote!(Some(#index) => input.skip().map(|()| Self::#name)),
        }
    }
}

/// `From` for each type that only one variant holds.
fn conversions(name: &Ident, variants: &[Variant<'_>]) -> Vec<TokenStream> {
    let single = |variant: &&Variant<'_>| {
        let same = variants.iter().filter(|other| other.behind == variant.behind).count();
        variant.behind.as_ref().is_some_and(|own| *own != Type::Json) && same == 1
    };
    let mut found = Vec::new();
    for variant in variants.iter().filter(single) {
        let (of, ty) = (&variant.name, &variant.ty);
        found.push(quote! {
            impl From<#ty> for #name {
                #[inline]
                fn from(value: #ty) -> Self {
                    Self::#of(value)
                }
            }
        });
    }
    if let Some(variant) = variants.iter().filter(single).find(|variant| variant.behind == Some(Type::String)) {
        let of = &variant.name;
        found.push(quote! {
            impl From<&str> for #name {
                #[inline]
                fn from(value: &str) -> Self {
                    Self::#of(value.to_owned())
                }
            }

            impl v1::Text for #name {}
        });
    }
    found
}

/// What tells the branches apart, for the runtime.
fn table(api: &Api, definition: &Definition, union: &Union) -> TokenStream {
    let text = &definition.name.rust;
    let exact = union.exact.then(|| quote!(.exact()));
    let tag = union.tag.as_ref().map(|tag| quote!(.by_tag(#tag)));
    let branches = union.branches.iter().map(|of| branch(api, of));
    quote! {
        const BRANCHES: &'static v1::Union = &v1::Union::new(#text, &[#(#branches),*]) #exact #tag;
    }
}

fn branch(api: &Api, branch: &Branch) -> TokenStream {
    let look = look(&branch.look);
    let asserted = if branch.only.is_some() { &[][..] } else { &branch.rules };
    let rules = rules(api, asserted);
    let rules = (!asserted.is_empty()).then(|| quote!(.rules(#rules)));
    let name = &branch.name;
    let holds = match (&branch.only, &branch.ty) {
        (_, Type::File) => None,
        // What is of another crate is not read here.
        (None, ty) if bridge(api, ty).is_some() => None,
        (Some(_), _) => Some(quote!(v1::looks)),
        (None, ty) => {
            let ty = local(api, ty);
            Some(quote!(v1::holds::<#ty>))
        }
    };
    let holds = holds.filter(|_| branch.shared).map(|holds| quote!(.holds(#name, #holds)));
    quote!(#look #rules #holds)
}

fn look(look: &Look) -> TokenStream {
    let types = type_set(look.types);
    let list = |method: &str, of: &[String]| {
        let method = ident(method);
        (!of.is_empty()).then(|| quote!(.#method(&[#(#of),*])))
    };
    let (values, required, known) =
        (list("values", &look.values), list("required", &look.required), list("known", &look.known));
    let (tagged, others): (Vec<_>, Vec<_>) = look.members.iter().partition(|(_, member)| member.listed().is_some());
    let tags = tagged.iter().map(|(name, member)| {
        let values = &member.values;
        quote!((#name, &[#(#values),*]))
    });
    let tags = (!tagged.is_empty()).then(|| quote!(.tags(&[#(#tags),*])));
    let members = others.iter().map(|(name, member)| {
        let member = self::look(member);
        quote!((#name, #member))
    });
    let members = (!others.is_empty()).then(|| quote!(.members(&[#(#members),*])));
    let closed = look.closed.then(|| quote!(.closed()));
    let items = look.items.as_ref().map(|items| {
        let items = self::look(items);
        quote!(.items(&#items))
    });
    quote!(v1::Branch::of(#types) #items #tags #members #values #required #known #closed)
}

pub(super) fn type_set(types: JsonTypes) -> TokenStream {
    let names: Vec<proc_macro2::Ident> = [
        (types.null, "NULL"),
        (types.boolean, "BOOLEAN"),
        (types.integer, "INTEGER"),
        (types.fraction, "FRACTION"),
        (types.string, "STRING"),
        (types.array, "ARRAY"),
        (types.object, "OBJECT"),
    ]
    .into_iter()
    .filter(|(has, _)| *has)
    .map(|(_, name)| ident(name))
    .collect();
    if names.is_empty() {
        return quote!(0);
    }
    if names.len() == 7 {
        return quote!(v1::Branch::ANY);
    }
    quote!(#(v1::Branch::#names)|*)
}
