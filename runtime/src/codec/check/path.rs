use crate::codec::reader::escaped;

/// Where a value is: a step from the one that it is in.
pub(super) struct Path<'a> {
    pub up: Option<&'a Path<'a>>,
    pub step: Step<'a>,
}

/// From a value to one inside of it.
pub(super) enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

/// The JSON pointer of a path; written only for a fault.
pub(super) fn pointer(path: Option<&Path<'_>>) -> String {
    let Some(path) = path else {
        return String::new();
    };
    let step = match path.step {
        Step::Member(name) => escaped(name),
        Step::Item(index) => format!("/{index}"),
    };
    pointer(path.up) + &step
}
