use super::parameter::Style;
use super::reader::{entries, flag, list, part, text};
use super::response::Header;
use super::tree::Tree;
use crate::diagnostics::Pointer;
use crate::source::Node;

/// A request body, references resolved.
#[derive(Clone, Debug)]
pub struct Body {
    pub at: Pointer,
    pub description: Option<String>,
    pub required: bool,
    pub content: Vec<Media>,
}

/// A media type object.
#[derive(Clone, Debug)]
pub struct Media {
    pub at: Pointer,
    /// As written, such as `application/json; charset=utf-8`.
    pub media_type: String,
    pub schema: Option<Pointer>,
    /// The schema of every item of a stream (`itemSchema`, OpenAPI 3.2).
    pub item_schema: Option<Pointer>,
    /// By property name.
    pub encoding: Vec<(String, Encoding)>,
    /// Of the first parts, by position (OpenAPI 3.2).
    pub prefix_encoding: Vec<Encoding>,
    /// Of the parts after these.
    pub item_encoding: Option<Encoding>,
}

/// An encoding object: how one property of a form goes out.
#[derive(Clone, Debug)]
pub struct Encoding {
    pub at: Pointer,
    pub content_type: Option<String>,
    pub style: Option<Style>,
    pub explode: Option<bool>,
    pub allow_reserved: Option<bool>,
    /// Headers of the part that the property is.
    pub headers: Vec<Header>,
}

impl Body {
    /// Reads what stands at `at`, or what that refers to.
    pub(super) fn read(tree: &Tree, node: &Node, at: Pointer) -> Option<Self> {
        let described = text(node, "description");
        let (node, behind) = tree.follow(node)?;
        let at = behind.map_or(at, Pointer::parse);
        Some(Self {
            description: described.or_else(|| text(node, "description")),
            required: flag(node, "required") == Some(true),
            content: Media::read_all(tree, node, &at),
            at,
        })
    }
}

impl Media {
    /// The media types of the `content` of the object `holder` at `at`.
    pub(super) fn read_all(tree: &Tree, holder: &Node, at: &Pointer) -> Vec<Self> {
        let media = entries(holder, at, "content");
        media.filter_map(|(name, node, at)| Self::read(tree, name, node, at)).collect()
    }

    fn read(tree: &Tree, media_type: &str, node: &Node, at: Pointer) -> Option<Self> {
        let (node, behind) = tree.follow(node)?;
        let at = behind.map_or(at, Pointer::parse);
        let encoding = entries(node, &at, "encoding");
        let prefix = list(node, &at, "prefixEncoding");
        let item = node.get("itemEncoding").filter(|item| item.as_object().is_some());
        Some(Self {
            media_type: media_type.to_owned(),
            schema: part(node, &at, "schema"),
            prefix_encoding: prefix.map(|(node, at)| Encoding::read(tree, node, at)).collect(),
            item_encoding: item.map(|node| Encoding::read(tree, node, at.child("itemEncoding"))),
            item_schema: part(node, &at, "itemSchema"),
            encoding: encoding.map(|(name, node, at)| (name.to_owned(), Encoding::read(tree, node, at))).collect(),
            at,
        })
    }
}

impl Encoding {
    fn read(tree: &Tree, node: &Node, at: Pointer) -> Self {
        let headers = entries(node, &at, "headers");
        Self {
            headers: headers.filter_map(|(name, node, at)| Header::read(tree, name, node, at)).collect(),
            content_type: text(node, "contentType"),
            style: node.get("style").and_then(Node::as_str).and_then(Style::parse),
            explode: flag(node, "explode"),
            allow_reserved: flag(node, "allowReserved"),
            at,
        }
    }
}
