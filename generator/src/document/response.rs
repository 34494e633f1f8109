use super::body::Media;
use super::link::Link;
use super::reader::{entries, flag, part, text};
use super::tree::Tree;
use crate::diagnostics::Pointer;
use crate::source::Node;

/// A key of a responses object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Code(u16),
    /// `2XX` is 2.
    Range(u8),
    Default,
}

/// A response, references resolved.
#[derive(Clone, Debug)]
pub struct Response {
    pub at: Pointer,
    pub status: Status,
    pub description: String,
    pub headers: Vec<Header>,
    pub content: Vec<Media>,
    pub links: Vec<Link>,
}

/// A header of a response, or of a part of a body.
#[derive(Clone, Debug)]
pub struct Header {
    pub at: Pointer,
    pub name: String,
    pub description: Option<String>,
    pub required: bool,
    pub schema: Option<Pointer>,
    /// Whether it is described by `content`, so that its text is in a media type.
    pub by_media: bool,
    /// That media type.
    pub media_type: Option<String>,
    pub explode: bool,
}

impl Status {
    /// The status that a key of a responses object names: `200`, `2XX` or `default`.
    pub(super) fn parse(key: &str) -> Option<Self> {
        if key == "default" {
            return Some(Self::Default);
        }
        let plain = key.len() == 3 && key.is_ascii();
        if let Some(range) = key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
            let range = range.parse().ok().filter(|range| plain && (1..=5).contains(range));
            return range.map(Self::Range);
        }
        let digits = plain && key.bytes().all(|byte| byte.is_ascii_digit());
        let code = key.parse().ok().filter(|code| digits && (100..=999).contains(code));
        code.map(Self::Code)
    }
}

impl Response {
    /// The responses of the operation `holder` at `at`.
    pub(super) fn read_all(tree: &Tree, holder: &Node, at: &Pointer) -> Vec<Self> {
        let responses = entries(holder, at, "responses");
        responses.filter_map(|(key, node, at)| Self::read(tree, key, node, at)).collect()
    }

    fn read(tree: &Tree, key: &str, node: &Node, at: Pointer) -> Option<Self> {
        let status = Status::parse(key)?;
        let described = text(node, "description");
        let (node, behind) = tree.follow(node)?;
        let at = behind.map_or(at, Pointer::parse);
        let headers = entries(node, &at, "headers");
        Some(Self {
            status,
            description: described.or_else(|| text(node, "description")).unwrap_or_default(),
            headers: headers.filter_map(|(name, node, at)| Header::read(tree, name, node, at)).collect(),
            links: Link::read_all(tree, node, &at),
            content: Media::read_all(tree, node, &at),
            at,
        })
    }
}

impl Header {
    pub(super) fn read(tree: &Tree, name: &str, node: &Node, at: Pointer) -> Option<Self> {
        let described = text(node, "description");
        let (node, behind) = tree.follow(node)?;
        let at = behind.map_or(at, Pointer::parse);
        let media = Media::read_all(tree, node, &at).into_iter().next();
        let by_media = || media.as_ref()?.schema.clone();
        Some(Self {
            name: name.to_owned(),
            description: described.or_else(|| text(node, "description")),
            required: flag(node, "required") == Some(true),
            by_media: node.get("content").is_some(),
            schema: part(node, &at, "schema").or_else(by_media),
            explode: flag(node, "explode") == Some(true),
            media_type: media.map(|media| media.media_type),
            at,
        })
    }
}
