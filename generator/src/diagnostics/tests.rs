use super::{Code, Pointer};
use std::collections::BTreeSet;

#[test]
fn codes_are_unique_and_explained() {
    let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
    for code in Code::ALL {
        assert!(code.id().len() == 6 && code.id().starts_with("OA"), "{code}");
        assert!(!code.title().ends_with('.') && code.title().len() > 10, "{code}");
        assert!(code.explanation().ends_with('.') && code.explanation().len() > code.title().len(), "{code}");
    }
}

#[test]
fn codes_are_found_by_their_id() {
    for code in Code::ALL {
        assert_eq!(Code::parse(code.id()), Some(*code));
    }
    assert_eq!(Code::parse("oa0001"), Some(Code::Unreadable));
    assert_eq!(Code::parse("OA9999"), None);
}

#[test]
fn pointers_escape_their_steps() {
    let pointer = Pointer::root().child("paths").child("/a~b").child(0);
    assert_eq!(pointer.as_str(), "/paths/~1a~0b/0");
    assert_eq!(pointer.steps().collect::<Vec<_>>(), ["paths", "/a~b", "0"]);
    assert_eq!(pointer.parent().and_then(|parent| parent.last()).as_deref(), Some("/a~b"));
    assert_eq!(Pointer::root().parent(), None);
    assert_eq!(Pointer::root().descend(["a", "b"]), Pointer::parse("/a/b"));
}
