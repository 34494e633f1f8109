//! Arguments of a call: each into its place in the request, all faults together.

use super::escape::Escape;
use super::operation::{Location, Operation, Parameter, Segment, Style};
use super::style::Styled;
use super::tree::Tree;
use crate::codec::{Fault, Place, Value, check};
use http::{HeaderName, HeaderValue};

/// The parts of a request that parameters make.
#[derive(Default)]
pub(crate) struct Placed {
    pub path: String,
    /// `name=value` pieces, encoded.
    pub query: Vec<String>,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// `name=value` pieces, encoded.
    pub cookies: Vec<String>,
    pub faults: Vec<Fault>,
}

/// Puts each argument into its place. What `validate` switches off are the schema's rules; whatever would
/// make another request of this one is always a fault.
pub(crate) fn place(operation: &Operation, arguments: &[Option<Box<dyn Value>>], validate: bool) -> Placed {
    let mut placed = Placed::default();
    let mut in_path = vec![String::new(); operation.parameters.len()];
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let value = arguments.get(index).and_then(Option::as_deref);
        let Some(tree) = placed.read(parameter, value, validate) else {
            continue;
        };
        match parameter.location {
            Location::Path => {
                if let Some(place) = in_path.get_mut(index) {
                    *place = placed.path_text(parameter, &tree);
                }
            }
            Location::Query => placed.query.extend(pairs(parameter, &tree)),
            Location::Header => placed.header(parameter, &tree),
            Location::Cookie => placed.cookie(parameter, &tree),
        }
    }
    placed.join_path(operation, &in_path);
    placed.join_query(operation);
    placed
}

impl Placed {
    /// The argument's data, if it is there.
    fn read(&mut self, parameter: &Parameter, value: Option<&dyn Value>, validate: bool) -> Option<Tree> {
        let Some(value) = value.filter(|value| !value.is_absent()) else {
            if parameter.required {
                self.fault(parameter, "required", "must be given");
            }
            return None;
        };
        if validate {
            let faults = check(value, parameter.rules);
            let faults = faults.into_iter().map(|fault| fault.in_place(place_of(parameter)));
            self.faults.extend(faults);
        }
        let tree = Tree::of(value);
        if tree.is_none() && !validate {
            self.fault(parameter, "finite", "must be a finite number");
        }
        tree
    }

    fn fault(&mut self, parameter: &Parameter, rule: &'static str, message: &str) {
        let fault = Fault::new(String::new(), rule, message.to_owned());
        self.faults.push(fault.in_place(place_of(parameter)));
    }

    /// The text in the path; one that would leave its segment is a fault.
    fn path_text(&mut self, parameter: &Parameter, tree: &Tree) -> String {
        let text = styled(parameter, Escape::All).text(tree);
        if text.is_empty() {
            self.fault(parameter, "path", "must not be empty: it is part of a path");
        }
        if is_dots(&text) {
            self.fault(parameter, "path", "must not be `.` or `..`: it would lead to another path");
        }
        text
    }

    fn header(&mut self, parameter: &Parameter, tree: &Tree) {
        if tree.is_undefined() {
            return;
        }
        let text = styled(parameter, Escape::Nothing).text(tree);
        let name = HeaderName::from_bytes(parameter.name.as_bytes());
        let value = HeaderValue::from_bytes(text.as_bytes());
        match (name, value) {
            (Ok(name), Ok(value)) => self.headers.push((name, value)),
            (Err(_), _) => self.fault(parameter, "header", "has a name that no header can have"),
            (_, Err(_)) => {
                self.fault(parameter, "header", "has a character that headers cannot carry, such as a line break");
            }
        }
    }

    fn cookie(&mut self, parameter: &Parameter, tree: &Tree) {
        for pair in pairs(parameter, tree) {
            let fit = |byte: u8| matches!(byte, b' '..=b'~') && byte != b';';
            if pair.bytes().all(fit) {
                self.cookies.push(pair);
            } else {
                self.fault(parameter, "cookie", "has a character that cookies cannot carry");
            }
        }
    }

    /// What the path itself says of the query comes first; an argument of the same name takes its place.
    fn join_query(&mut self, operation: &Operation) {
        let is_free = |piece: &&&str| self.query.iter().all(|given| name_of(given) != name_of(piece));
        let fixed: Vec<String> = operation.query.iter().filter(is_free).map(|piece| (*piece).to_owned()).collect();
        self.query.splice(..0, fixed);
    }

    fn join_path(&mut self, operation: &Operation, in_path: &[String]) {
        for segment in operation.path {
            match segment {
                Segment::Literal(text) => self.path.push_str(text),
                Segment::Parameter(index) => {
                    self.path.push_str(in_path.get(*index).map_or("", String::as_str));
                }
            }
        }
    }
}

/// The name in a `name=value` piece.
fn name_of(piece: &str) -> &str {
    piece.split_once('=').map_or(piece, |(name, _)| name)
}

fn is_dots(segment: &str) -> bool {
    matches!(segment, "." | "..")
}

fn styled(parameter: &Parameter, escape: Escape) -> Styled<'static> {
    Styled { name: parameter.name, style: parameter.style, explode: parameter.explode, escape }
}

/// The pieces in a query or a cookie.
fn pairs(parameter: &Parameter, tree: &Tree) -> Vec<String> {
    let escape = match parameter.style {
        Style::Cookie => Escape::Nothing,
        _ if parameter.reserved => Escape::Reserved,
        _ => Escape::All,
    };
    styled(parameter, escape).pairs(tree)
}

fn place_of(parameter: &Parameter) -> Place {
    match parameter.location {
        Location::Path => Place::Path(parameter.name),
        Location::Query => Place::Query(parameter.name),
        Location::Header => Place::Header(parameter.name),
        Location::Cookie => Place::Cookie(parameter.name),
    }
}
