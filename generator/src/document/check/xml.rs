use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::grammar::Kind;
use crate::document::tree::Tree;
use crate::document::xml::XmlNode;
use crate::source::{Node, quoted};

/// XML objects that cannot be followed as they are written.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    tree.each(&mut |node, kind| {
        if let Some(xml) = node.get("xml").filter(|_| kind == Kind::Schema) {
            object(xml, find);
        }
    });
}

fn object(xml: &Node, find: &mut Findings<'_>) {
    if xml.as_object().is_none() {
        return tell(xml, "an XML object is expected here; it has no effect", find);
    }
    for name in ["name", "namespace", "prefix", "nodeType"] {
        if let Some(other) = xml.get(name).filter(|member| member.as_str().is_none()) {
            tell(other, &format!("`{name}` is a string; it has no effect"), find);
        }
    }
    for name in ["attribute", "wrapped"] {
        if let Some(other) = xml.get(name).filter(|member| member.as_bool().is_none()) {
            tell(other, &format!("`{name}` is `true` or `false`; it has no effect"), find);
        }
    }
    let Some((node, text)) = xml.get("nodeType").and_then(|node| Some((node, node.as_str()?))) else { return };
    if XmlNode::parse(text).is_none() {
        tell(node, &format!("there is no node type `{}`; it has no effect", quoted(text)), find);
    }
    for name in ["attribute", "wrapped"] {
        if let Some(beside) = xml.get(name) {
            tell(beside, &format!("beside `nodeType`, `{name}` has no effect"), find);
        }
    }
}

fn tell(node: &Node, message: &str, find: &mut Findings<'_>) {
    let found = find.diagnostic(Code::Xml, node, message.to_owned());
    find.report(found);
}
