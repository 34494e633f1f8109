use super::body::Media;
use super::reader::{flag, part, text};
use super::tree::Tree;
use crate::diagnostics::Pointer;
use crate::source::Node;

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Location {
    Path,
    Query,
    /// The whole query as one value (OpenAPI 3.2).
    Querystring,
    Header,
    Cookie,
}

/// How a value becomes text (OpenAPI, "Style Values").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

/// A parameter, references resolved, defaults of style and explode filled in.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where the parameter object stands (behind its reference, if it was one).
    pub at: Pointer,
    pub name: String,
    pub location: Location,
    pub description: Option<String>,
    pub required: bool,
    pub deprecated: bool,
    pub allow_empty_value: bool,
    pub content: Content,
}

/// How the value of a parameter is described.
#[derive(Clone, Debug)]
pub enum Content {
    /// By a style; `schema` is the pointer of its schema, if there is one.
    Schema { schema: Option<Pointer>, style: Style, explode: bool, allow_reserved: bool },
    /// By a media type.
    Media(Box<Media>),
}

impl Location {
    /// The location that `in` names so.
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "path" => Self::Path,
            "query" => Self::Query,
            "querystring" => Self::Querystring,
            "header" => Self::Header,
            "cookie" => Self::Cookie,
            _ => return None,
        })
    }

    /// What `in` calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Querystring => "querystring",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }

    /// The style of a parameter here that names none.
    pub(super) fn default_style(self) -> Style {
        match self {
            Self::Path | Self::Header => Style::Simple,
            Self::Query | Self::Querystring | Self::Cookie => Style::Form,
        }
    }

    /// The styles that are allowed here.
    pub(super) fn styles(self) -> &'static [Style] {
        match self {
            Self::Path => &[Style::Simple, Style::Label, Style::Matrix],
            Self::Query => &[Style::Form, Style::SpaceDelimited, Style::PipeDelimited, Style::DeepObject],
            Self::Querystring => &[Style::Form],
            Self::Header => &[Style::Simple],
            Self::Cookie => &[Style::Form, Style::Cookie],
        }
    }
}

impl Style {
    /// The style that `style` names so.
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "simple" => Self::Simple,
            "label" => Self::Label,
            "matrix" => Self::Matrix,
            "form" => Self::Form,
            "spaceDelimited" => Self::SpaceDelimited,
            "pipeDelimited" => Self::PipeDelimited,
            "deepObject" => Self::DeepObject,
            "cookie" => Self::Cookie,
            _ => return None,
        })
    }

    /// Whether it explodes where nothing is said of it.
    pub(crate) fn is_exploded(self) -> bool {
        matches!(self, Self::Form | Self::Cookie)
    }

    /// As documents write it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Label => "label",
            Self::Matrix => "matrix",
            Self::Form => "form",
            Self::SpaceDelimited => "spaceDelimited",
            Self::PipeDelimited => "pipeDelimited",
            Self::DeepObject => "deepObject",
            Self::Cookie => "cookie",
        }
    }
}

impl Parameter {
    /// Reads what stands at `at`, or what that refers to.
    pub(super) fn read(tree: &Tree, node: &Node, at: Pointer) -> Option<Self> {
        let described = text(node, "description");
        let (node, behind) = tree.follow(node)?;
        let at = behind.map_or(at, Pointer::parse);
        let location = Location::parse(node.get("in")?.as_str()?)?;
        Some(Self {
            name: text(node, "name")?,
            location,
            description: described.or_else(|| text(node, "description")),
            required: location == Location::Path || flag(node, "required") == Some(true),
            deprecated: flag(node, "deprecated") == Some(true),
            allow_empty_value: flag(node, "allowEmptyValue") == Some(true),
            content: Content::read(tree, node, &at, location),
            at,
        })
    }
}

impl Content {
    /// The pointer of the schema.
    #[must_use]
    pub fn schema(&self) -> Option<&Pointer> {
        match self {
            Self::Schema { schema, .. } => schema.as_ref(),
            Self::Media(media) => media.schema.as_ref(),
        }
    }

    fn read(tree: &Tree, node: &Node, at: &Pointer, location: Location) -> Self {
        if node.get("schema").is_none()
            && let Some(media) = Media::read_all(tree, node, at).into_iter().next()
        {
            return Self::Media(Box::new(media));
        }
        let style = node.get("style").and_then(Node::as_str).and_then(Style::parse);
        let style = style.unwrap_or(location.default_style());
        Self::Schema {
            schema: part(node, at, "schema"),
            style,
            explode: flag(node, "explode").unwrap_or(style.is_exploded()),
            allow_reserved: flag(node, "allowReserved") == Some(true),
        }
    }
}
