//! Arguments of a call: each into its place in the request, all faults together.

use super::escape::Escape;
use super::form;
use super::operation::{Location, Operation, Parameter, Segment, Style};
use super::style::Styled;
use super::tree::Tree;
use super::verdict::Verdict;
use crate::codec::{Fault, Place, Value};
use http::{HeaderName, HeaderValue};
use std::borrow::Cow;
use std::sync::Arc;

/// The parts of a request that parameters make.
#[derive(Default)]
pub(crate) struct Placed {
    pub path: Cow<'static, str>,
    /// `name=value` pieces, encoded.
    pub query: Vec<String>,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// `name=value` pieces, encoded.
    pub cookies: Vec<String>,
    /// That of the body; empty: there is none.
    pub content_type: Cow<'static, str>,
    /// The values of headers of parts, by the index of the parameter.
    pub parts: Vec<Option<String>>,
}

/// What is wrong with the text of a header.
const UNCARRIED: &str = "has a character that headers cannot carry, such as a line break";

/// Puts each argument into its place. What the policy is about are the schema's rules; whatever would make another
/// request of this one always keeps it from being sent.
pub(crate) fn place(operation: &Operation, arguments: &[Option<Arc<dyn Value>>], verdict: &mut Verdict) -> Placed {
    let mut placed = Placed { parts: vec![None; operation.parameters.len()], ..Placed::default() };
    let mut in_path = vec![String::new(); operation.parameters.len()];
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let value = arguments.get(index).and_then(Option::as_deref);
        let Some(tree) = read(parameter, value, verdict) else {
            continue;
        };
        match parameter.location {
            Location::Path => {
                if let Some(place) = in_path.get_mut(index) {
                    let escape = if parameter.reserved { Escape::ReservedInPath } else { Escape::All };
                    *place = styled(parameter, escape).text(&tree);
                }
            }
            Location::Query => placed.query.extend(pairs(parameter, &tree)),
            Location::Querystring => placed.query.extend(whole(parameter, &tree)),
            Location::Header => placed.header(parameter, &tree, verdict),
            Location::Cookie => placed.cookie(parameter, &tree, verdict),
            Location::Part => {
                if let Some(place) = placed.parts.get_mut(index) {
                    *place = header_of_part(parameter, &tree, verdict);
                }
            }
        }
    }
    placed.join_path(operation, &in_path, verdict);
    placed.join_query(operation);
    placed
}

/// The argument's data, if it is there.
fn read(parameter: &Parameter, value: Option<&dyn Value>, verdict: &mut Verdict) -> Option<Tree> {
    let Some(value) = value.filter(|value| parameter.empty || !value.is_absent()) else {
        if parameter.required {
            fault(verdict, parameter, "required", "must be given");
        }
        return None;
    };
    let tree = Tree::of(value);
    if !parameter.empty || !tree.as_ref().is_some_and(is_empty) {
        verdict.hold(value, parameter.rules, |fault| fault.in_place(place_of(parameter)));
    }
    if tree.is_none() && !verdict.enforces() {
        fault(verdict, parameter, "finite", "must be a finite number");
    }
    if parameter.style == Style::UrlEncoded {
        return form(parameter, &tree?, verdict);
    }
    tree
}

fn header_of_part(parameter: &Parameter, tree: &Tree, verdict: &mut Verdict) -> Option<String> {
    if tree.is_undefined() {
        return None;
    }
    let text = styled(parameter, Escape::Nothing).text(tree);
    if HeaderValue::from_bytes(text.as_bytes()).is_err() {
        fault(verdict, parameter, "header", UNCARRIED);
        return None;
    }
    Some(text)
}

/// What `allowEmptyValue` allows.
fn is_empty(tree: &Tree) -> bool {
    match tree {
        Tree::Null => true,
        Tree::Text(text) => text.is_empty(),
        _ => false,
    }
}

fn form(parameter: &Parameter, tree: &Tree, verdict: &mut Verdict) -> Option<Tree> {
    let text = form::form(tree, parameter.encoding);
    if text.is_none() {
        fault(verdict, parameter, "type", "must be an object: it is sent as a form");
    }
    text.map(Tree::Text)
}

fn fault(verdict: &mut Verdict, parameter: &Parameter, rule: &'static str, message: &str) {
    let fault = Fault::new(String::new(), rule, message.to_owned());
    verdict.fatal.push(fault.in_place(place_of(parameter)));
}

impl Placed {
    fn header(&mut self, parameter: &Parameter, tree: &Tree, verdict: &mut Verdict) {
        if tree.is_undefined() {
            return;
        }
        let text = styled(parameter, Escape::Nothing).text(tree);
        let name = HeaderName::from_bytes(parameter.name.as_bytes());
        let value = HeaderValue::from_bytes(text.as_bytes());
        match (name, value) {
            (Ok(name), Ok(value)) => self.headers.push((name, value)),
            (Err(_), _) => fault(verdict, parameter, "header", "has a name that no header can have"),
            (_, Err(_)) => {
                fault(verdict, parameter, "header", UNCARRIED);
            }
        }
    }

    fn cookie(&mut self, parameter: &Parameter, tree: &Tree, verdict: &mut Verdict) {
        for pair in pairs(parameter, tree) {
            let fit = |byte: u8| matches!(byte, b' '..=b'~') && byte != b';';
            if pair.bytes().all(fit) {
                self.cookies.push(pair);
            } else {
                fault(verdict, parameter, "cookie", "has a character that cookies cannot carry");
            }
        }
    }

    /// What the path itself says of the query comes first; an argument of the same name takes its place.
    fn join_query(&mut self, operation: &Operation) {
        let is_free = |piece: &&&str| self.query.iter().all(|given| name_of(given) != name_of(piece));
        let fixed: Vec<String> = operation.query.iter().filter(is_free).map(|piece| (*piece).to_owned()).collect();
        self.query.splice(..0, fixed);
    }

    fn join_path(&mut self, operation: &Operation, in_path: &[String], verdict: &mut Verdict) {
        self.path = match operation.path {
            [Segment::Literal(text)] => Cow::Borrowed(*text),
            _ => Cow::Owned(joined(operation, in_path, verdict)),
        };
    }
}

/// The path with its parameters filled in.
fn joined(operation: &Operation, in_path: &[String], verdict: &mut Verdict) -> String {
    let mut path = String::new();
    let mut first = None;
    for segment in operation.path {
        match segment {
            Segment::Literal(text) => {
                for (index, text) in text.split('/').enumerate() {
                    if index > 0 {
                        end_segment(&path, first.take(), verdict);
                        path.push('/');
                    }
                    path.push_str(text);
                }
            }
            Segment::Parameter(index) => {
                first = first.or_else(|| operation.parameters.get(*index));
                path.push_str(in_path.get(*index).map_or("", String::as_str));
            }
        }
    }
    end_segment(&path, first, verdict);
    path
}

/// A segment that would lead to another path is a fault of the first parameter in it, if there is one.
fn end_segment(path: &str, parameter: Option<&Parameter>, verdict: &mut Verdict) {
    let Some(parameter) = parameter else { return };
    let segment = path.rsplit('/').next().unwrap_or_default();
    // Where reserved characters are allowed, dots may come encoded, and mean the same.
    match segment.replace("%2e", ".").replace("%2E", ".").as_str() {
        "" => fault(verdict, parameter, "path", "must not be empty: it is a whole part of the path"),
        "." | ".." => {
            fault(verdict, parameter, "path", "must not be `.` or `..`: it would lead to another path");
        }
        _ => {}
    }
}

/// The name in a `name=value` piece.
fn name_of(piece: &str) -> &str {
    piece.split_once('=').map_or(piece, |(name, _)| name)
}

fn styled(parameter: &Parameter, escape: Escape) -> Styled<'static> {
    Styled { name: parameter.name, style: parameter.style, explode: parameter.explode, escape }
}

/// All of a query. A form is encoded by now.
fn whole(parameter: &Parameter, tree: &Tree) -> Option<String> {
    let escape = match parameter.style {
        Style::UrlEncoded => Escape::Nothing,
        _ if parameter.reserved => Escape::Reserved,
        _ => Escape::All,
    };
    Some(styled(parameter, escape).text(tree)).filter(|text| !text.is_empty())
}

/// The pieces in a query or a cookie.
fn pairs(parameter: &Parameter, tree: &Tree) -> Vec<String> {
    if parameter.empty && *tree == Tree::Null {
        return vec![format!("{}=", Escape::All.apply(parameter.name))];
    }
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
        Location::Query | Location::Querystring => Place::Query(parameter.name),
        Location::Header | Location::Part => Place::Header(parameter.name),
        Location::Cookie => Place::Cookie(parameter.name),
    }
}
