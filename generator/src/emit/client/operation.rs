//! An operation: its table, its method on the client, the type of its call.

use super::{answers, body, example, headers, paging, parameter};
use crate::emit::model::{Argument, argument, bridge, only, rules, type_tokens, xml_root};
use crate::emit::tokens::{doc, ident};
use crate::emit::{Home, docs};
use crate::ir::{Api, BodyKind, Docs, Only, Operation, Output, Parameter, Segment, Type};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// All that is emitted for one operation; those `before` it are in the same module.
pub(super) fn tokens(api: &Api, operation: &Operation, before: &[&Operation], home: &Home) -> TokenStream {
    let table = table(api, operation);
    let method = method(api, operation, home);
    let call = call(api, operation);
    let output = match &operation.output {
        Output::Several(several) => Some(answers::success(api, operation, several)),
        _ => None,
    };
    let headers = operation.headers.as_ref().map(|headers| headers::tokens(api, operation, headers, before));
    let errors = operation.errors.as_ref().map(|errors| answers::errors(api, operation, errors, before));
    let choice = body::choice(api, operation);
    let paging = operation.paging.as_ref().map(|found| paging::tokens(api, operation, found));
    quote!(#method #call #paging #choice #output #headers #errors #table)
}

fn static_name(operation: &Operation) -> Ident {
    ident(&operation.name.rust.to_uppercase())
}

/// What the document says of the operation, for the runtime.
fn table(api: &Api, operation: &Operation) -> TokenStream {
    let name = static_name(operation);
    let (id, method) = (&operation.name.spec, &operation.method);
    let path = operation.segments.iter().map(|segment| match segment {
        Segment::Literal(text) => quote!(v1::Segment::Literal(#text)),
        Segment::Parameter(index) => {
            let index = Literal::usize_unsuffixed(*index);
            quote!(v1::Segment::Parameter(#index))
        }
    });
    let parameters = (!operation.parameters.is_empty()).then(|| {
        let rows = operation.parameters.iter().map(|of| parameter::table(api, of));
        quote!(.parameters(&[#(#rows),*]))
    });
    let query = (!operation.query.is_empty()).then(|| {
        let pieces = &operation.query;
        quote!(.query(&[#(#pieces),*]))
    });
    let body = operation.body.as_ref().map(|body| body::table(api, body));
    let accept = (!operation.accept.is_empty()).then(|| {
        let accept = operation.accept.join(", ");
        quote!(.accept(#accept))
    });
    let answer = (!operation.answer.is_empty()).then(|| {
        let rules = rules(api, &operation.answer);
        quote!(.answer(#rules))
    });
    let servers = indices(&operation.servers);
    let security = (!operation.security.is_empty()).then(|| {
        let alternatives = operation.security.iter().map(|schemes| {
            let schemes = indices(schemes);
            quote!(&[#schemes])
        });
        quote!(.security(&[#(#alternatives),*]))
    });
    quote! {
        static #name: v1::Operation = v1::Operation::new(#id, #method, &[#(#path),*])
            #query
            #parameters
            #body
            #accept
            #answer
            .servers(&[#servers])
            #security;
    }
}

fn indices(indices: &[usize]) -> TokenStream {
    let indices = indices.iter().map(|index| Literal::usize_unsuffixed(*index));
    quote!(#(#indices),*)
}

/// What the document says of the operation and its required arguments, then its method and path.
fn about(api: &Api, operation: &Operation, required: &[Given<'_>]) -> Vec<String> {
    let about = docs::code(&format!("{} {}", operation.method, operation.path));
    let mut lines = docs::lines(&operation.docs, &about);
    let arguments: Vec<String> = required.iter().filter_map(|given| docs::argument(given.name, given.docs)).collect();
    let is_named = lines.first() == Some(&about);
    if !arguments.is_empty() {
        lines.push(String::new());
        lines.extend(arguments);
    }
    lines.extend(beside(api, operation).into_iter().flat_map(|line| [String::new(), line]));
    if !is_named {
        lines.extend([String::new(), about]);
    }
    lines
}

/// What comes beside the value that the call gives.
fn beside(api: &Api, operation: &Operation) -> Option<String> {
    let headers = operation.headers.as_ref().map(|headers| format!("its headers: [`{}`]", headers.name));
    let errors = operation.errors.as_ref().map(|errors| format!("its errors: [`{}`]", errors.name));
    let events = match &operation.events {
        Some(Type::Named(id)) => {
            Some(format!("its events: `send_events::<models::{}>()`", api.definition(*id).name.rust))
        }
        _ => None,
    };
    let all: Vec<String> = [events, headers, errors].into_iter().flatten().collect();
    let mut text = all.join(", ");
    text.get_mut(..1)?.make_ascii_uppercase();
    Some(format!("{text}."))
}

/// The method on the client.
fn method(api: &Api, operation: &Operation, home: &Home) -> TokenStream {
    let name = ident(&operation.name.rust);
    let call = ident(&operation.call);
    let table = static_name(operation);
    let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
    let required: Vec<Given<'_>> = operation.arguments.iter().filter_map(|index| given(operation, *index)).collect();
    let mut docs = about(api, operation, &required);
    if let Some(path) = &home.path {
        docs.push(String::new());
        docs.extend(example::lines(api, operation, path));
    }
    let docs = doc(&docs);
    let arguments = required.iter().map(|given| {
        let name = ident(given.name);
        let ty = given.argument(api, &quote!(#name)).ty;
        quote!(#name: #ty)
    });
    let values = required.iter().map(|given| {
        let name = ident(given.name);
        given.put(&given.value(api, &quote!(#name)))
    });
    let filled = (0..operation.parameters.len()).filter(|index| operation.parameters[*index].is_filled());
    let filled = filled.filter_map(|index| given(operation, Some(index))).map(|given| given.put(&given.filled()));
    quote! {
        impl Client {
            #docs
            #deprecated
            #[inline]
            pub fn #name(&self, #(#arguments),*) -> #call {
                #call { call: v1::Call::new(&self.inner, &#table) #(#values)* #(#filled)* }
            }
        }
    }
}

/// The type of the call, with a setter for each optional argument.
fn call(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.call);
    let text = format!(" A call of [`Client::{}`]: await it.", operation.name.rust);
    let optional: Vec<Given<'_>> = (0..operation.parameters.len())
        .map(Some)
        .chain([None])
        .filter(|index| !operation.arguments.contains(index))
        .filter(|index| index.is_none_or(|at| !operation.parameters[at].is_filled()))
        .filter_map(|index| given(operation, index))
        .collect();
    let setters = optional.iter().map(|given| setter(api, given));
    let setters = (!optional.is_empty()).then(|| quote!(impl #name { #(#setters)* }));
    let output = called(api, &operation.output);
    quote! {
        #[doc = #text]
        #[derive(Debug)]
        #[must_use = "a call does nothing until it is awaited or sent"]
        pub struct #name { call: v1::Call }

        #setters
        call!(#name, #output);
    }
}

/// What the call gives, as the macro takes it.
fn called(api: &Api, output: &Output) -> TokenStream {
    match output {
        Output::Events(Type::String) => quote!(text events String),
        Output::Events(ty) => {
            let ty = item(api, ty);
            quote!(events #ty)
        }
        Output::WholeEvents(ty) => {
            let ty = item(api, ty);
            quote!(whole events #ty)
        }
        Output::Lines(ty) => {
            let ty = item(api, ty);
            quote!(lines #ty)
        }
        Output::Upgrade => quote!(upgrade),
        whole => {
            let (ty, read) = self::output(api, whole);
            quote!(#ty, #read)
        }
    }
}

/// The type of what a stream brings.
pub(super) fn item(api: &Api, ty: &Type) -> TokenStream {
    let bridge = bridge(api, ty);
    let ty = type_tokens(api, ty, &quote!(models::));
    bridge.map_or_else(|| ty.clone(), |bridge| quote!(v1::Foreign<#ty, #bridge>))
}

/// The type of an answer that is no stream, and how it is read.
pub(super) fn output(api: &Api, output: &Output) -> (TokenStream, TokenStream) {
    match output {
        Output::Text => (quote!(String), quote!(v1::text)),
        Output::Bytes => (quote!(v1::Bytes), quote!(v1::bytes)),
        Output::Json(ty) => {
            let bridge = bridge(api, ty);
            let ty = type_tokens(api, ty, &quote!(models::));
            let read = bridge.map_or_else(|| quote!(v1::json), |bridge| quote!(v1::foreign::<#bridge, _>));
            (ty, read)
        }
        // what is read as XML is JSON all the same where the answer is
        Output::Xml(ty, root) | Output::JsonOrXml(ty, root) => {
            let (bridge, root) = (bridge(api, ty), xml_root(api, *root));
            let read = match bridge {
                Some(bridge) => quote!(v1::foreign_xml::<#root, #bridge, _>),
                None => quote!(v1::xml::<#root, _>),
            };
            (type_tokens(api, ty, &quote!(models::)), read)
        }
        Output::Several(answers) => {
            let name = ident(&answers.name);
            (quote!(#name), quote!(#name::read))
        }
        Output::Empty | Output::Events(_) | Output::WholeEvents(_) | Output::Lines(_) | Output::Upgrade => {
            (quote!(()), quote!(v1::empty))
        }
    }
}

/// A parameter or the body, as something that a caller gives.
struct Given<'a> {
    name: &'a str,
    /// The name in the document.
    spec: &'a str,
    docs: &'a Docs,
    ty: &'a Type,
    nullable: bool,
    /// It may be sent with an empty value.
    empty: bool,
    only: Option<&'a Only>,
    /// Whether it is values that go one after the other.
    lines: bool,
    /// The enum of media types that a body is in.
    choice: Option<&'a str>,
    /// The index of a parameter; `None` is the body.
    index: Option<usize>,
}

fn given(operation: &Operation, index: Option<usize>) -> Option<Given<'_>> {
    match index {
        Some(at) => operation.parameters.get(at).map(|Parameter { name, docs, ty, nullable, empty, only, .. }| Given {
            name: &name.rust,
            spec: &name.spec,
            docs,
            ty,
            nullable: *nullable,
            empty: *empty,
            only: only.as_ref(),
            lines: false,
            choice: None,
            index,
        }),
        None => operation.body.as_ref().and_then(|body| {
            let media = body.media.first()?;
            Some(Given {
                name: &body.name.rust,
                spec: &body.name.spec,
                docs: &body.docs,
                ty: &media.ty,
                nullable: media.nullable,
                empty: false,
                only: None,
                lines: media.kind == BodyKind::Lines && body.choice.is_none(),
                choice: body.choice.as_deref(),
                index,
            })
        }),
    }
}

impl Given<'_> {
    fn argument(&self, api: &Api, name: &TokenStream) -> Argument {
        let models = quote!(models::);
        if self.lines {
            let ty = item(api, self.ty);
            let value = quote!(Into::<v1::Values<#ty>>::into(#name));
            return Argument { ty: quote!(impl Into<v1::Values<#ty>>), value: value.clone(), typed: value };
        }
        if let Some(choice) = self.choice {
            let choice = ident(choice);
            let typed = quote!(Into::<#choice>::into(#name));
            return Argument { ty: quote!(impl Into<#choice>), value: name.clone(), typed };
        }
        if self.nullable {
            let ty = type_tokens(api, self.ty, &models);
            if self.empty {
                let typed = quote!(Into::<Option<#ty>>::into(#name));
                return Argument { ty: quote!(impl Into<Option<#ty>>), value: name.clone(), typed };
            }
            return Argument { ty: quote!(Option<#ty>), value: name.clone(), typed: name.clone() };
        }
        argument(api, self.ty, name, &models)
    }

    /// What the call is given for an argument called `name`.
    fn value(&self, api: &Api, name: &TokenStream) -> TokenStream {
        if self.lines || self.choice.is_some() {
            return self.argument(api, name).typed;
        }
        match (bridge(api, self.ty), self.nullable) {
            (Some(bridge), true) if self.empty => quote!(v1::given::<#bridge, _>(#name.into())),
            (Some(bridge), true) => quote!(v1::given::<#bridge, _>(#name)),
            (Some(bridge), false) => quote!(v1::given::<#bridge, _>(Some(#name))),
            (None, _) => self.argument(api, name).typed,
        }
    }

    /// The value that there is no choice about.
    fn filled(&self) -> TokenStream {
        self.only.map(only).unwrap_or_default()
    }

    /// Gives the value to the call.
    fn put(&self, value: &TokenStream) -> TokenStream {
        match self.index {
            Some(index) => {
                let index = Literal::usize_unsuffixed(index);
                quote!(.argument(#index, #value))
            }
            None if self.choice.is_some() => quote!(.apply(|call| #value.give(call))),
            None if self.lines => quote!(.values(#value)),
            None if *self.ty == Type::Bytes => quote!(.raw_body(#value)),
            None => quote!(.body(#value)),
        }
    }
}

fn setter(api: &Api, given: &Given<'_>) -> TokenStream {
    let name = ident(given.name);
    let fallback = match given.index {
        Some(_) => format!("Sets {}.", docs::code(given.spec)),
        None => "The body of the request.".to_owned(),
    };
    let mut docs = docs::lines(given.docs, &fallback);
    if given.empty && given.nullable {
        docs.extend([String::new(), "`None` sends it with an empty value.".to_owned()]);
    }
    let docs = doc(&docs);
    let deprecated = given.docs.deprecated.then(|| quote!(#[deprecated]));
    let argument = given.argument(api, &quote!(value));
    let ty = argument.ty;
    let (value, put) = match given.only {
        Some(_) => (None, given.put(&given.filled())),
        None => (Some(quote!(, value: #ty)), given.put(&given.value(api, &quote!(value)))),
    };
    quote! {
        #docs
        #deprecated
        #[inline]
        pub fn #name(mut self #value) -> Self {
            self.call = self.call #put;
            self
        }
    }
}
