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
    /// The body that the part is itself, where its content type is that of a form or of parts.
    pub inner: Option<Box<Media>>,
    /// Whether it says anything of parts within the part.
    pub nests: bool,
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
        Some(Self::of(tree, media_type, node, at))
    }

    /// What `node` says of a body of this media type.
    fn of(tree: &Tree, media_type: &str, node: &Node, at: Pointer) -> Self {
        let encoding = entries(node, &at, "encoding");
        let prefix = list(node, &at, "prefixEncoding");
        let item = node.get("itemEncoding").filter(|item| item.as_object().is_some());
        Self {
            media_type: media_type.to_owned(),
            schema: part(node, &at, "schema"),
            prefix_encoding: prefix.map(|(node, at)| Encoding::read(tree, node, at)).collect(),
            item_encoding: item.map(|node| Encoding::read(tree, node, at.child("itemEncoding"))),
            item_schema: part(node, &at, "itemSchema"),
            encoding: encoding.map(|(name, node, at)| (name.to_owned(), Encoding::read(tree, node, at))).collect(),
            at,
        }
    }

    pub(super) fn is_multipart(&self) -> bool {
        begins_with(&self.media_type, "multipart/")
    }
}

/// Whether the one media type that is listed is of bodies that encodings say something of.
fn holds_others(listed: &str) -> bool {
    let is_one = !listed.contains([',', '*']);
    is_one && (begins_with(listed, "multipart/") || begins_with(listed, "application/x-www-form-urlencoded"))
}

fn begins_with(media_type: &str, start: &str) -> bool {
    media_type.trim().get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
}

impl Encoding {
    fn read(tree: &Tree, node: &Node, at: Pointer) -> Self {
        let headers = entries(node, &at, "headers");
        let listed = text(node, "contentType").filter(|listed| holds_others(listed));
        let inner =
            listed.map(|media_type| Box::new(Media { schema: None, ..Media::of(tree, &media_type, node, at.clone()) }));
        Self {
            inner,
            nests: ["encoding", "prefixEncoding", "itemEncoding"].iter().any(|name| node.get(name).is_some()),
            headers: headers.filter_map(|(name, node, at)| Header::read(tree, name, node, at)).collect(),
            content_type: text(node, "contentType"),
            style: node.get("style").and_then(Node::as_str).and_then(Style::parse),
            explode: flag(node, "explode"),
            allow_reserved: flag(node, "allowReserved"),
            at,
        }
    }
}
