//! What files of modules are called: names that every system can hold.

use super::files::is_device;

/// The name, without an ending, of the file or folder of a module.
///
/// `r#type` lies in `type.rs`. Other scripts than ASCII are written as numbers: rustc asks for a path of its own there,
/// and not every archive and file system keeps them.
pub(super) fn file_name(module: &str) -> String {
    let plain = |c: char| if c.is_ascii() { c.to_string() } else { format!("__{:x}", u32::from(c)) };
    let name: String = module.strip_prefix("r#").unwrap_or(module).chars().map(plain).collect();
    if is_device(&name) { format!("{name}_") } else { name }
}

/// Where the file of a module is, seen from its parent's folder, if rustc would look for it elsewhere.
pub(super) fn elsewhere(module: &str, has_children: bool) -> Option<String> {
    let name = file_name(module);
    let is_expected = module.strip_prefix("r#").unwrap_or(module) == name;
    (!is_expected).then(|| if has_children { format!("{name}/mod.rs") } else { format!("{name}.rs") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_names_are_kept() {
        assert_eq!(file_name("pets"), "pets");
        assert_eq!(file_name("r#type"), "type");
        assert_eq!(elsewhere("r#type", false), None);
    }

    #[test]
    fn names_that_some_system_cannot_hold_are_written_otherwise() {
        assert_eq!(file_name("한국"), "__d55c__ad6d");
        assert_eq!(elsewhere("aux", false).as_deref(), Some("aux_.rs"));
        assert_eq!(elsewhere("é", true).as_deref(), Some("__e9/mod.rs"));
    }
}
