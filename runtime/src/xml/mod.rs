//! Values as XML, by what the `xml` objects of their schemas say.
//!
//! A table says where each part of a value stands in the document. Writing walks the value with it, reading makes JSON
//! of the document for the codec: so unions, validation and leniency are those of JSON.

mod bytes;
mod element;
mod finish;
mod limits;
mod name;
mod number;
mod object;
mod parse;
mod read;
mod scalar;
mod scope;
mod sort;
mod table;
mod write;

pub use finish::{InXml, foreign_xml, foreign_xml_error, xml, xml_error};
pub use table::{Xml, XmlContent, XmlMember};

use crate::codec::{Fault, Value};
use crate::http::Notation;

impl Notation for Xml {
    fn name(&self) -> &'static str {
        "XML"
    }

    fn write(&self, value: &dyn Value) -> Result<Vec<u8>, Fault> {
        write::write(self, value)
    }

    fn read(&self, text: &[u8], strict: bool) -> Result<Vec<u8>, Fault> {
        let text = bytes::text(text)?;
        let root = parse::parse(&text)?;
        read::read(self, &root, strict)
    }
}

/// The namespace of `xsi:nil`.
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The namespace that the prefix `xml` always stands for.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

fn fault(place: &str, rule: &'static str, message: impl Into<String>) -> Fault {
    Fault::new(place.to_owned(), rule, message.into())
}
