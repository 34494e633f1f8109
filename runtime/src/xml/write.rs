//! From a value to a document.

use super::name::{is_char, is_name};
use super::object::TEXT;
use super::scope::Scope;
use super::table::{Holds, Kind, Xml, XmlContent};
use super::{XSI, fault, scalar};
use crate::codec::{Fault, Value};
use crate::http::Tree;
use quick_xml::escape::{escape, partial_escape};

/// The document of a value whose root stands as `xml` says.
pub(super) fn write(xml: &Xml, value: &dyn Value) -> Result<Vec<u8>, Fault> {
    let tree = Tree::of(value).ok_or_else(|| fault("", "finite", "must hold finite numbers only"))?;
    let mut writer = Writer { out: String::new(), scope: Scope::default(), path: Vec::new() };
    writer.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    writer.element(xml, "", &tree)?;
    Ok(writer.out.into_bytes())
}

/// What is not declared, in an element of its own.
const FREE: Xml = Xml::element("");

struct Writer {
    out: String,
    scope: Scope,
    /// The steps of a JSON pointer to the value.
    path: Vec<String>,
}

impl Writer {
    /// A value that stands as `xml` says, in something called `held`.
    fn node(&mut self, xml: &Xml, held: &str, value: &Tree) -> Result<(), Fault> {
        match xml.kind {
            Kind::Element => self.element(xml, held, value),
            // It stands in the tag.
            Kind::Attribute => Ok(()),
            Kind::Text => self.text(value),
            Kind::Cdata => self.cdata(value),
            Kind::None => self.body(&xml.holds, xml.called(held), value),
        }
    }

    fn element(&mut self, xml: &Xml, held: &str, value: &Tree) -> Result<(), Fault> {
        let name = xml.called(held);
        self.named(name)?;
        let scope = self.scope.mark();
        let (prefix, declaration) = self.scope.of_element(xml);
        let tag = qualified(&prefix, name);
        self.out.push('<');
        self.out.push_str(&tag);
        self.declare(declaration.as_deref(), xml.namespace)?;
        if *value == Tree::Null {
            let (prefix, declaration) = self.scope.of_attribute(XSI, "xsi");
            self.declare(declaration.as_deref(), XSI)?;
            self.pair(&qualified(&prefix, "nil"), "true")?;
            self.out.push_str("/>");
            self.scope.reset(scope);
            return Ok(());
        }
        self.attributes(&xml.holds, value)?;
        self.out.push('>');
        let before = self.out.len();
        self.body(&xml.holds, name, value)?;
        if self.out.len() == before {
            self.out.truncate(before - 1);
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(&tag);
            self.out.push('>');
        }
        self.scope.reset(scope);
        Ok(())
    }

    /// The attributes that the members of an object are.
    fn attributes(&mut self, holds: &Holds, value: &Tree) -> Result<(), Fault> {
        let (Holds::Content(content), Tree::Object(members)) = (holds, value) else { return Ok(()) };
        let content = content();
        for (name, value) in members {
            let Some(member) = content.members.iter().find(|member| member.name == name) else { continue };
            self.path.push(name.clone());
            match member.xml.kind {
                Kind::Attribute => self.attribute(&member.xml, name, value)?,
                Kind::None => self.attributes(&member.xml.holds, value)?,
                Kind::Element | Kind::Text | Kind::Cdata => {}
            }
            self.path.pop();
        }
        Ok(())
    }

    fn attribute(&mut self, xml: &Xml, held: &str, value: &Tree) -> Result<(), Fault> {
        if *value == Tree::Null {
            return Ok(());
        }
        let name = xml.called(held);
        self.named(name)?;
        let text = self.plain(value)?;
        let (prefix, declaration) = self.scope.of_attribute(xml.namespace, xml.prefix);
        self.declare(declaration.as_deref(), xml.namespace)?;
        self.pair(&qualified(&prefix, name), &text)
    }

    fn declare(&mut self, prefix: Option<&str>, namespace: &str) -> Result<(), Fault> {
        match prefix {
            None => Ok(()),
            Some("") => self.pair("xmlns", namespace),
            Some(prefix) => self.pair(&format!("xmlns:{prefix}"), namespace),
        }
    }

    fn pair(&mut self, name: &str, value: &str) -> Result<(), Fault> {
        self.valid(value)?;
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        // What a parser would make blanks of.
        self.out.push_str(&escape(value).replace('\n', "&#10;").replace('\t', "&#9;"));
        self.out.push('"');
        Ok(())
    }

    /// What an element called `name` has in it.
    fn body(&mut self, holds: &Holds, name: &str, value: &Tree) -> Result<(), Fault> {
        let content = match holds {
            Holds::Node(inner) => return self.node(inner, name, value),
            Holds::Content(content) => Some(content()),
            Holds::Plain(_) => None,
        };
        match value {
            Tree::Null => Ok(()),
            Tree::Plain(_) | Tree::Text(_) => self.text(value),
            Tree::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.path.push(index.to_string());
                    let xml = content.and_then(|content| content.item(index)).copied().unwrap_or(FREE);
                    self.node(&xml, name, item)?;
                    self.path.pop();
                }
                Ok(())
            }
            Tree::Object(members) => {
                for (name, value) in members {
                    self.path.push(name.clone());
                    self.member(content, name, value)?;
                    self.path.pop();
                }
                Ok(())
            }
        }
    }

    fn member(&mut self, content: Option<&XmlContent>, name: &str, value: &Tree) -> Result<(), Fault> {
        let declared = content.and_then(|content| content.members.iter().find(|member| member.name == name));
        if let Some(member) = declared {
            return self.node(&member.xml, name, value);
        }
        match content.and_then(|content| content.rest) {
            Some(rest) => self.node(&rest, name, value),
            None if name == TEXT => self.text(value),
            None if matches!(value, Tree::List(_)) => self.body(&FREE.holds, name, value),
            None => self.node(&FREE, name, value),
        }
    }

    fn text(&mut self, value: &Tree) -> Result<(), Fault> {
        let text = self.plain(value)?;
        self.valid(&text)?;
        self.out.push_str(&partial_escape(text));
        Ok(())
    }

    /// What would end a section is spread over two.
    fn cdata(&mut self, value: &Tree) -> Result<(), Fault> {
        let text = self.plain(value)?;
        self.valid(&text)?;
        if !text.is_empty() {
            self.out.push_str("<![CDATA[");
            self.out.push_str(&text.replace("]]>", "]]]]><![CDATA[>"));
            self.out.push_str("]]>");
        }
        Ok(())
    }

    fn plain(&self, value: &Tree) -> Result<String, Fault> {
        match value {
            Tree::Null => Ok(String::new()),
            value => scalar::text(value).ok_or_else(|| self.wrong("must be text: it is a part of an XML element")),
        }
    }

    fn named(&self, name: &str) -> Result<(), Fault> {
        if is_name(name) {
            return Ok(());
        }
        Err(self.wrong(&format!("is called `{name}`, which XML cannot call an element or attribute")))
    }

    fn valid(&self, text: &str) -> Result<(), Fault> {
        match text.chars().find(|c| !is_char(*c)) {
            Some(c) => {
                Err(self.wrong(&format!("must not have the character U+{:04X}, which XML cannot hold", u32::from(c))))
            }
            None => Ok(()),
        }
    }

    fn wrong(&self, message: &str) -> Fault {
        let steps = self.path.iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1")));
        fault(&steps.collect::<String>(), "xml", message)
    }
}

fn qualified(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}:{name}") }
}
