//! Where values stand in XML, as tables.

use super::union::type_set;
use crate::emit::docs;
use crate::emit::module::{Items, Module};
use crate::emit::names::has_module;
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, Operation, XmlContent, XmlContentId, XmlHolds, XmlKind, XmlMember, XmlNode, XmlRoot, XmlRootId};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;

/// The table of a root, as seen where `xml` is imported.
pub(in crate::emit) fn root_path(api: &Api, id: XmlRootId) -> TokenStream {
    let name = ident(&api.xml.roots[id.0].rust);
    quote!(xml::#name)
}

/// The module `xml`, in the order of names; nothing where no operation sends or gets XML.
pub(in crate::emit) fn module(api: &Api, gated: bool) -> Option<Module> {
    let roots: BTreeSet<XmlRootId> = api.operations.iter().flat_map(Operation::xml_roots).collect();
    let mut roots: Vec<&XmlRoot> = roots.into_iter().map(|id| &api.xml.roots[id.0]).collect();
    let mut contents = reached(api, &roots);
    roots.sort_by(|a, b| a.rust.cmp(&b.rust));
    contents.sort_by(|a, b| a.rust.cmp(&b.rust));
    let tables: Vec<String> = roots
        .iter()
        .map(|of| root(api, of))
        .chain(contents.iter().map(|of| content(api, of)))
        .map(|table| table.to_string())
        .collect();
    let own = has_module(&tables, "xml").then(|| {
        quote!(
            use super::xml;
        )
    });
    (!roots.is_empty()).then(|| Module {
        name: "xml".to_owned(),
        docs: vec!["Where values stand in XML.".to_owned()],
        // without any feature nothing is written or read
        attributes: if gated { vec![quote!(allow(dead_code))] } else { Vec::new() },
        items: Items::code(&quote!(use super::runtime::__private::v1; #own), tables),
        ..Module::default()
    })
}

/// The contents of roots, and those behind them.
fn reached<'a>(api: &'a Api, roots: &[&XmlRoot]) -> Vec<&'a XmlContent> {
    let mut queue: Vec<XmlContentId> = roots.iter().filter_map(|root| root.node.contents()).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = queue.pop() {
        if found.insert(id) {
            queue.extend(api.xml.contents[id.0].nodes().filter_map(XmlNode::contents));
        }
    }
    found.into_iter().map(|id| &api.xml.contents[id.0]).collect()
}

fn root(api: &Api, root: &XmlRoot) -> TokenStream {
    let name = ident(&root.rust);
    let docs = doc(&[format!("Of the schema at {}.", docs::code(root.at.as_str()))]);
    let node = node(api, &root.node);
    quote! {
        #docs
        pub struct #name;

        impl v1::InXml for #name {
            const XML: &'static v1::Xml = &#node;
        }
    }
}

fn content(api: &Api, content: &XmlContent) -> TokenStream {
    let name = ident(&content.rust);
    let docs = doc(&[format!("Of the schema at {}.", docs::code(content.at.as_str()))]);
    let types = type_set(content.types);
    let members = content.members.iter().map(|of| member(api, of));
    let rest = content.rest.as_ref().map(|of| {
        let node = node(api, of);
        quote!(.rest(#node))
    });
    let first = (!content.first.is_empty()).then(|| {
        let nodes = content.first.iter().map(|of| node(api, of));
        quote!(.first(&[#(#nodes),*]))
    });
    let items = content.items.as_ref().map(|of| {
        let node = node(api, of);
        quote!(.items(#node))
    });
    quote! {
        #docs
        pub fn #name() -> &'static v1::XmlContent {
            const TABLE: &v1::XmlContent = &v1::XmlContent::new(#types, &[#(#members),*]) #rest #first #items;
            TABLE
        }
    }
}

fn member(api: &Api, member: &XmlMember) -> TokenStream {
    let (name, node) = (&member.name, node(api, &member.node));
    match member.required {
        true => quote!(v1::XmlMember::required(#name, #node)),
        false => quote!(v1::XmlMember::optional(#name, #node)),
    }
}

fn node(api: &Api, of: &XmlNode) -> TokenStream {
    let (name, namespace, prefix) = (&of.name, &of.namespace, &of.prefix);
    let made = match of.kind {
        XmlKind::Element => quote!(v1::Xml::element(#name)),
        XmlKind::Attribute => quote!(v1::Xml::attribute(#name)),
        XmlKind::Text => quote!(v1::Xml::text()),
        XmlKind::Cdata => quote!(v1::Xml::cdata()),
        XmlKind::None => quote!(v1::Xml::none(#name)),
    };
    let namespace = (!namespace.is_empty() || !prefix.is_empty()).then(|| quote!(.namespace(#namespace, #prefix)));
    let holds = match &of.holds {
        XmlHolds::Plain(types) => {
            let types = type_set(*types);
            quote!(.plain(#types))
        }
        XmlHolds::Content(id) => {
            let name = ident(&api.xml.contents[id.0].rust);
            quote!(.content(xml::#name))
        }
        XmlHolds::Node(inner) => {
            let inner = node(api, inner);
            quote!(.around(&#inner))
        }
    };
    quote!(#made #namespace #holds)
}
