/// What the document says of itself.
#[derive(Clone, Debug)]
pub struct Info {
    pub title: String,
    pub version: String,
    pub description: Option<String>,
}

impl Info {
    pub(super) fn read(info: &openapiv3::Info) -> Self {
        Self { title: info.title.clone(), version: info.version.clone(), description: info.description.clone() }
    }
}

/// A tag as declared at the top level.
#[derive(Clone, Debug)]
pub struct Tag {
    pub name: String,
    pub description: Option<String>,
}

impl Tag {
    pub(super) fn read(tag: &openapiv3::Tag) -> Self {
        Self { name: tag.name.clone(), description: tag.description.clone() }
    }
}
