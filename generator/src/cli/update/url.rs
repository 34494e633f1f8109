//! Addresses, as far as it takes to follow redirects.

/// An address that something is published at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    pub scheme: String,
    /// Host and port.
    pub authority: String,
    /// With the query; begins with `/`.
    pub path: String,
}

impl Url {
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let rest = rest.split('#').next().unwrap_or_default();
        let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        let url = Self { scheme: scheme.to_lowercase(), authority: authority.to_lowercase(), path };
        (!url.authority.is_empty()).then_some(url)
    }

    /// What a reference in an answer from here means.
    pub fn join(&self, reference: &str) -> Option<Self> {
        let reference = reference.split('#').next().unwrap_or_default();
        if reference.contains("://") {
            return Self::parse(reference);
        }
        if let Some(rest) = reference.strip_prefix("//") {
            return Self::parse(&format!("{}://{rest}", self.scheme));
        }
        let path = match reference.strip_prefix('/') {
            Some(_) => reference.to_owned(),
            None => {
                let own = self.path.split('?').next().unwrap_or_default();
                let folder = own.rfind('/').map_or("", |end| &own[..end]);
                format!("{folder}/{reference}")
            }
        };
        Some(Self { path, ..self.clone() })
    }

    /// The host without the port.
    pub fn host(&self) -> &str {
        match self.authority.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            _ => &self.authority,
        }
    }
}

impl std::fmt::Display for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::Url;

    #[test]
    fn references_are_joined() {
        let base = Url::parse("https://a.example:8443/docs/v1/api.yaml?x=1#top").unwrap();
        assert_eq!(base.to_string(), "https://a.example:8443/docs/v1/api.yaml?x=1");
        assert_eq!(base.host(), "a.example");
        for (reference, meant) in [
            ("b.yaml", "https://a.example:8443/docs/v1/b.yaml"),
            ("/c.yaml", "https://a.example:8443/c.yaml"),
            ("//b.example/d", "https://b.example/d"),
            ("http://b.example", "http://b.example/"),
        ] {
            assert_eq!(base.join(reference).unwrap().to_string(), meant);
        }
        assert_eq!(Url::parse("openapi.yaml"), None);
        assert_eq!(Url::parse("https:///x"), None);
    }
}
