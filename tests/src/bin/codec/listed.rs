//! Structs whose codec is a list of fields: written out, so that it can be rewritten.

use syn::parse::{Parse, ParseStream};
use syn::{Ident, Item, Token, parse_quote};

/// What `model!(object …)` says.
struct Listed {
    name: Ident,
    fields: Vec<(Ident, Option<Ident>)>,
}

impl Parse for Listed {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let kind: Ident = input.parse()?;
        if kind != "object" {
            return Err(input.error("no struct"));
        }
        let mut listed = Self { name: input.parse()?, fields: Vec::new() };
        while input.parse::<Option<Token![,]>>()?.is_some() {
            let field = input.parse()?;
            let place = input.parse::<Option<Token![:]>>()?.map(|_| input.parse()).transpose()?;
            listed.fields.push((field, place));
        }
        Ok(listed)
    }
}

/// Writes out the lists of a file as the macro does.
pub(crate) fn write_out(file: &mut syn::File) {
    let items = std::mem::take(&mut file.items);
    file.items = items.into_iter().flat_map(written_out).collect();
}

fn written_out(item: Item) -> Vec<Item> {
    let Item::Macro(call) = &item else { return vec![item] };
    let Some(listed) = call.mac.path.is_ident("model").then(|| call.mac.parse_body::<Listed>().ok()).flatten() else {
        return vec![item];
    };
    let name = &listed.name;
    let fields: Vec<_> = listed.fields.iter().map(|(field, _)| field).collect();
    let places = listed.fields.iter().map(|(field, place)| -> syn::Expr {
        match place {
            Some(place) => parse_quote!(&mut v1::#place(&mut self.#field)),
            None => parse_quote!(&mut self.#field),
        }
    });
    vec![
        parse_quote! {
            impl v1::Value for #name {
                fn visit(&self, to: &mut dyn v1::Visit) {
                    to.object(Self::SHAPE, &[#(&self.#fields),*]);
                }
            }
        },
        parse_quote! {
            impl v1::Decode for #name {
                const BLANK: Option<Self> = Some(Self { #(#fields: v1::blank()),* });
                const IN_PLACE: bool = true;
                fn fill(&mut self, input: &mut v1::Reader<'_>) -> Result<(), v1::Fail> {
                    input.object(Self::SHAPE, &mut [#(#places),*])
                }
            }
        },
        parse_quote!(model!(#name);),
    ]
}
