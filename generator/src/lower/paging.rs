//! Which operations have pages: those that a rule of the user's fits, and those whose document proves it.

use super::media::{Family, family};
use super::page_link;
use super::page_rule::{PageRule, PageStep};
use super::parts;
use crate::diagnostics::{Code, Diagnostic, Report, nearest, unescape};
use crate::document::{self, Document, Origin, Status};
use crate::ir::{Api, BodyKind, Kind, Location, Operation, Output, Paging, Step, Type};
use foldhash::{HashSet, HashSetExt as _};

/// Says of each operation how its answers follow each other.
///
/// A rule that names the operation counts before those that name none, of which the first counts that fits. Without a
/// rule, an answer to a GET whose document declares the header `Link` has pages: what the header means is a standard
/// (RFC 8288), and an answer without it is the last page. So does one whose answer has a link `next` (a "Link Object") to
/// the operation itself.
pub fn pages(api: &mut Api, document: &Document, rules: &[PageRule], report: &mut Report) {
    let documented = document.operations();
    let mut used = vec![false; rules.len()];
    let mut found = Vec::new();
    let mut followed = HashSet::new();
    for (operation, documented) in api.operations.iter().zip(&documented) {
        let named = |rule: &PageRule| rule.operations.contains(&operation.name.spec);
        let paging = match rules.iter().position(named) {
            Some(index) => {
                used[index] = true;
                fit(api, operation, &rules[index]).unwrap_or_else(|why| {
                    let message =
                        format!("the pagination of `{}` cannot be: {why}", operation.name.spec.escape_debug());
                    report.push(Diagnostic::general(Code::BadPagination, message));
                    None
                })
            }
            None => by_rule(api, operation, rules, &mut used)
                .or_else(|| {
                    let (paging, link) = by_next(api, operation, documented)?;
                    followed.insert(link);
                    Some(paging)
                })
                .or_else(|| by_link(operation, documented)),
        };
        found.push(paging);
    }
    for (operation, paging) in api.operations.iter_mut().zip(found) {
        if paging.is_some() {
            in_json(operation);
        }
        operation.paging = paging;
    }
    tell_links(api, document, &followed, report);
    let unused = rules.iter().zip(used).filter(|(rule, used)| !used && rule.operations.is_empty());
    for (rule, _) in unused {
        let message = format!("no operation has what a rule of pagination speaks of: {}", described(rule));
        report.push(Diagnostic::general(Code::BadPagination, message));
    }
    unknown(api, rules, report);
}

/// Asks for JSON alone: what leads on is found in its bytes.
fn in_json(operation: &mut Operation) {
    if let Output::JsonOrXml(ty, _) = &operation.output {
        operation.output = Output::Json(ty.clone());
        operation.accept.retain(|media_type| family(media_type) != Family::Xml);
    }
}

fn by_rule(api: &Api, operation: &Operation, rules: &[PageRule], used: &mut [bool]) -> Option<Paging> {
    if operation.method != "GET" {
        return None;
    }
    let general = rules.iter().enumerate().filter(|(_, rule)| rule.operations.is_empty());
    let (index, paging) =
        general.into_iter().find_map(|(index, rule)| Some((index, fit(api, operation, rule).ok()??)))?;
    used[index] = true;
    Some(paging)
}

/// What the rule means for the operation; `Ok(None)`: it is to have no pages.
fn fit(api: &Api, operation: &Operation, rule: &PageRule) -> Result<Option<Paging>, String> {
    let Some(step) = &rule.step else { return Ok(None) };
    let (Output::Json(answer) | Output::JsonOrXml(answer, _)) = &operation.output else {
        return Err("its answers are no JSON".to_owned());
    };
    let there = |pointer: &str| match at(api, answer, pointer) {
        Some(_) => Ok(pointer.to_owned()),
        None => Err(format!("its answers have nothing at `{pointer}`")),
    };
    let query = |name: &str| {
        let mut parameters = operation.parameters.iter();
        let found = parameters.position(|of| of.name.spec == name && of.location == Location::Query);
        found.ok_or_else(|| format!("it has no query parameter `{name}`"))
    };
    let step = match step {
        PageStep::Cursor { parameter: member, next } if member.starts_with('/') => {
            Step::Body { member: in_body(api, operation, member)?, next: there(next)? }
        }
        PageStep::Cursor { parameter, next } => Step::Cursor { parameter: query(parameter)?, next: there(next)? },
        PageStep::Page { parameter, first } => {
            let parameter = query(parameter)?;
            let default = || operation.parameters[parameter].docs.default.as_deref()?.parse().ok();
            Step::Page { parameter, first: first.or_else(default).unwrap_or(1) }
        }
        PageStep::Offset { parameter } => Step::Offset { parameter: query(parameter)? },
        PageStep::Link => Step::Link,
        PageStep::Url { next } => Step::Url { next: there(next)? },
    };
    let pointer = rule.items.as_deref().unwrap_or("");
    let items = at(api, answer, pointer).and_then(|list| item(api, &list)).map(|item| (pointer.to_owned(), item));
    let counted = matches!(step, Step::Page { .. } | Step::Offset { .. });
    if items.is_none() && (counted || rule.items.is_some()) {
        return Err(format!("its answers have no list at `{pointer}`"));
    }
    let more = rule.more.as_deref().map(there).transpose()?;
    let total = rule.total.as_deref().map(there).transpose()?;
    Ok(Some(Paging { step, items, more, total }))
}

/// A member of a body that is JSON and nothing else.
fn in_body(api: &Api, operation: &Operation, pointer: &str) -> Result<String, String> {
    let media = operation.body.as_ref().map_or(&[][..], |body| &body.media);
    let [only] = media else { return Err("it has no body in one media type".to_owned()) };
    if only.kind != BodyKind::Json || only.xml.is_some() {
        return Err("its body is no JSON".to_owned());
    }
    let found = at(api, &only.ty, pointer).map(|_| pointer.to_owned());
    found.ok_or_else(|| format!("its body has nothing at `{pointer}`"))
}

/// Links say what an answer is good for; the only ones that are followed lead to next pages.
fn tell_links(api: &mut Api, document: &Document, followed: &HashSet<Origin>, report: &mut Report) {
    let links = document.unread().links;
    let left: Vec<&Origin> = links.iter().filter(|link| !followed.contains(link)).collect();
    parts::follow_links(&mut api.ledger, links.len() - left.len());
    let Some((first, others)) = left.split_first() else { return };
    let text = "links are followed to next pages alone: the caller passes on what other calls need";
    let told = Diagnostic::new(Code::LeftOut, document.written_at(**first), text);
    report.push(told.also_in(others.len()));
}

/// What a link of the document's own says.
fn by_next(api: &Api, operation: &Operation, documented: &document::Operation) -> Option<(Paging, Origin)> {
    let (Output::Json(answer) | Output::JsonOrXml(answer, _)) = &operation.output else { return None };
    let (parameter, next, link) = page_link::next(operation, documented).filter(|_| operation.method == "GET")?;
    at(api, answer, &next)?;
    let items = match answer {
        Type::Array(item) => Some((String::new(), (**item).clone())),
        _ => None,
    };
    Some((Paging { step: Step::Cursor { parameter, next }, items, more: None, total: None }, link))
}

fn by_link(operation: &Operation, documented: &document::Operation) -> Option<Paging> {
    let (Output::Json(answer) | Output::JsonOrXml(answer, _)) = &operation.output else { return None };
    let success = |status| matches!(status, Status::Code(200..=299) | Status::Range(2));
    let answers = documented.responses.iter().filter(|response| success(response.status));
    let mut headers = answers.flat_map(|response| &response.headers);
    let links = operation.method == "GET" && headers.any(|header| header.name.eq_ignore_ascii_case("link"));
    let items = match answer {
        Type::Array(item) => Some((String::new(), (**item).clone())),
        _ => None,
    };
    links.then_some(Paging { step: Step::Link, items, more: None, total: None })
}

/// The type of what stands at a pointer of a value.
fn at(api: &Api, ty: &Type, pointer: &str) -> Option<Type> {
    if !pointer.is_empty() && !pointer.starts_with('/') {
        return None;
    }
    let steps = pointer.split('/').skip(1).map(unescape);
    steps.into_iter().try_fold(ty.clone(), |ty, step| member(api, &ty, &step))
}

fn member(api: &Api, ty: &Type, step: &str) -> Option<Type> {
    match bare(api, ty) {
        Type::Named(id) => match &api.types.get(id.0)?.kind {
            Kind::Object(object) => {
                let field = object.fields.iter().find(|field| field.name.spec == step);
                field.map(|field| field.ty.clone()).or_else(|| object.rest.as_ref().map(|rest| rest.ty.clone()))
            }
            Kind::Enumeration(_) | Kind::Union(_) | Kind::Alias(_) => None,
        },
        Type::Map(value) => Some(*value),
        Type::Array(item) | Type::Set(item) => (step == "-1" || step.parse::<usize>().is_ok()).then_some(*item),
        Type::Json | Type::JsonObject => Some(Type::Json),
        _ => None,
    }
}

/// The type of the items of a list.
fn item(api: &Api, ty: &Type) -> Option<Type> {
    match bare(api, ty) {
        Type::Array(item) | Type::Set(item) => Some(*item),
        _ => None,
    }
}

/// The type without null, box and other names.
fn bare(api: &Api, ty: &Type) -> Type {
    match ty {
        Type::Nullable(inner) | Type::Boxed(inner) => bare(api, inner),
        Type::Named(id) => match api.types.get(id.0).map(|definition| &definition.kind) {
            Some(Kind::Alias(inner)) if inner != ty => bare(api, inner),
            _ => ty.clone(),
        },
        _ => ty.clone(),
    }
}

fn unknown(api: &Api, rules: &[PageRule], report: &mut Report) {
    let known: Vec<&str> = api.operations.iter().map(|operation| operation.name.spec.as_str()).collect();
    for name in rules.iter().flat_map(|rule| &rule.operations).filter(|name| !known.contains(&name.as_str())) {
        let message = format!("pagination is given for `{}`, which is no operation", name.escape_debug());
        let told = Diagnostic::general(Code::BadPagination, message);
        let near = nearest(name, known.iter().copied());
        report.push(if near.is_empty() { told } else { told.help(format!("did you mean `{}`?", near.join("`, `"))) });
    }
}

fn described(rule: &PageRule) -> String {
    let step = match &rule.step {
        Some(PageStep::Cursor { parameter, next }) => vec![format!("`{parameter}`"), format!("`{next}`")],
        Some(PageStep::Page { parameter, .. } | PageStep::Offset { parameter }) => vec![format!("`{parameter}`")],
        Some(PageStep::Url { next }) => vec![format!("`{next}`")],
        Some(PageStep::Link) | None => Vec::new(),
    };
    let places = [&rule.items, &rule.more, &rule.total].into_iter().flatten().map(|pointer| format!("`{pointer}`"));
    step.into_iter().chain(places).collect::<Vec<_>>().join(", ")
}
