//! Answers that differ by status or media type: an enum for what calls give, and one for errors.

use super::operation::output;
use crate::emit::docs;
use crate::emit::model::{bridge, rules, type_tokens, xml_root};
use crate::emit::tokens::{doc, ident};
use crate::ir::{AnswerCase, AnswerVariant, Answers, Api, Operation, Output, Status};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// The enum of what a successful call gives.
pub(super) fn success(api: &Api, operation: &Operation, answers: &Answers) -> TokenStream {
    let text = format!(" What [`Client::{}`] gives, by status and media type.", operation.name.rust);
    let read = answers.variants.iter().map(|variant| {
        let (_, read) = output(api, &variant.output);
        let rust = ident(&variant.name);
        match variant.output {
            Output::Empty => quote!(#read(answer).map(|response| v1::map(response, |()| Self::#rust))),
            _ => quote!(#read(answer).map(|response| v1::map(response, Self::#rust))),
        }
    });
    let read = by_index(&quote!(answer.choose(Self::CASES)), read.collect());
    let method = quote! {
        #[inline]
        fn read(mut answer: v1::Answer) -> Result<v1::Response<Self>, v1::Error> {
            #read
        }
    };
    enumeration(api, answers, &text, &method)
}

/// The enum of documented errors, and how it is got from an [`Error`]; another name of that of an operation `before` it
/// which has the same.
pub(super) fn errors(api: &Api, operation: &Operation, answers: &Answers, before: &[&Operation]) -> TokenStream {
    let text = format!(" The errors that the document describes for [`Client::{}`].", operation.name.rust);
    if let Some(twin) = before.iter().filter_map(|other| other.errors.as_ref()).find(|other| same(other, answers)) {
        let (name, twin) = (ident(&answers.name), ident(&twin.name));
        return quote! {
            #[doc = #text]
            pub type #name = #twin;
        };
    }
    let read: Vec<TokenStream> = answers.variants.iter().map(|variant| error(api, variant)).collect();
    let choice = quote!(v1::error_case(error, Self::CASES));
    let read = match read.as_slice() {
        [only] => quote!(#choice.and_then(|_| #only)),
        _ => by_index(&quote!(#choice?), read),
    };
    let method = quote! {
        /// The typed error in `error`, if its status is described and its body is what the document says.
        #[inline]
        pub fn from_error(error: &v1::Error) -> Option<Self> {
            #read
        }
    };
    enumeration(api, answers, &text, &method)
}

fn same(one: &Answers, other: &Answers) -> bool {
    let alike = |(one, other): (&AnswerVariant, &AnswerVariant)| {
        one.name == other.name && one.description == other.description && one.output == other.output
    };
    one.cases == other.cases
        && one.variants.len() == other.variants.len()
        && one.variants.iter().zip(&other.variants).all(alike)
}

/// An enum of answers, with the method that reads one.
fn enumeration(api: &Api, answers: &Answers, text: &str, method: &TokenStream) -> TokenStream {
    let (name, variants, cases) = (ident(&answers.name), variants(api, answers), cases(api, answers));
    quote! {
        #[doc = #text]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #variants }

        impl #name {
            const CASES: &'static [v1::Case] = #cases;

            #method
        }
    }
}

fn error(api: &Api, variant: &AnswerVariant) -> TokenStream {
    let name = ident(&variant.name);
    let read = match &variant.output {
        Output::Text => quote!(v1::error_text(error)),
        Output::Bytes => quote!(v1::error_bytes(error)),
        Output::Json(ty) => match bridge(api, ty) {
            Some(bridge) => quote!(v1::foreign_error::<#bridge, _>(error)),
            None => quote!(v1::error_value(error)),
        },
        Output::Xml(ty, root) | Output::JsonOrXml(ty, root) => {
            let root = xml_root(api, *root);
            match bridge(api, ty) {
                Some(bridge) => quote!(v1::foreign_xml_error::<#root, #bridge, _>(error)),
                None => quote!(v1::xml_error::<#root, _>(error)),
            }
        }
        _ => return quote!(Some(Self::#name)),
    };
    quote!(#read.map(Self::#name))
}

/// A choice whose last arm takes the rest.
fn by_index(index: &TokenStream, arms: Vec<TokenStream>) -> TokenStream {
    let last = arms.len().saturating_sub(1);
    let arms = arms.into_iter().enumerate().map(|(index, arm)| {
        let pattern = if index == last { quote!(_) } else { Literal::usize_unsuffixed(index).into_token_stream() };
        quote!(#pattern => #arm,)
    });
    quote!(match #index { #(#arms)* })
}

fn variants(api: &Api, answers: &Answers) -> TokenStream {
    let variants = answers.variants.iter().enumerate().map(|(index, variant)| {
        let name = ident(&variant.name);
        let described = docs::safe(&variant.description);
        let docs = doc(&if described.is_empty() {
            let of = answers.cases.iter().find(|case| case.variant == index);
            vec![format!("The answer for {}.", of.map_or_else(String::new, |case| status_word(case.status)))]
        } else {
            described
        });
        let value = value(api, &variant.output);
        quote!(#docs #name #value,)
    });
    variants.collect()
}

fn value(api: &Api, output: &Output) -> TokenStream {
    match output {
        Output::Json(ty) => {
            let ty = type_tokens(api, ty, &quote!(models::));
            quote!((#ty))
        }
        Output::Empty => TokenStream::new(),
        other => {
            let (ty, _) = super::operation::output(api, other);
            quote!((#ty))
        }
    }
}

/// `&[…]` of cases.
fn cases(api: &Api, answers: &Answers) -> TokenStream {
    let rows = answers.cases.iter().map(|case| self::case(api, case));
    quote!(&[#(#rows),*])
}

fn case(api: &Api, case: &AnswerCase) -> TokenStream {
    let media = &case.media;
    let media = quote!(&[#(#media),*]);
    let variant = Literal::usize_unsuffixed(case.variant);
    let rules = (!case.rules.is_empty()).then(|| {
        let rules = rules(api, &case.rules);
        quote!(.rules(#rules))
    });
    let case = match case.status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(v1::Case::code(#code, #media, #variant))
        }
        Status::Range(class) => {
            let class = Literal::u8_unsuffixed(class);
            quote!(v1::Case::range(#class, #media, #variant))
        }
        Status::Default => quote!(v1::Case::default(#media, #variant)),
    };
    quote!(#case #rules)
}

fn status_word(status: Status) -> String {
    match status {
        Status::Code(code) => format!("status {code}"),
        Status::Range(class) => format!("status {class}00 to {class}99"),
        Status::Default => "any other status".to_owned(),
    }
}
