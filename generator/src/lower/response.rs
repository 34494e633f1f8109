//! What calls give: the types of success and the types of errors.

use super::facts::{Facts, key};
use super::joined::joined;
use super::media::{self, Family, essence, family};
use super::resolve::{Hint, Resolved, Types};
use super::response_name::{Told, names, of_status, status};
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::{Document, Media, Response, Status};
use crate::ir::{AnswerCase, AnswerVariant, Answers, Api, Output, Rule, Type, TypeId};

/// The answer of a call that went well.
pub(super) struct Success {
    pub(super) output: Output,
    /// What is asserted beyond the type, where there is one.
    pub(super) rules: Vec<Rule>,
    /// The media types to ask for.
    pub(super) accept: Vec<String>,
    /// The data of events that come instead, where they are asked for.
    pub(super) events: Option<Type>,
    /// The schema of the first answer, or the answer; none if there are several.
    pub(super) at: Option<Pointer>,
}

/// A way in which an answer with a status comes.
struct Found<'a> {
    response: &'a Response,
    /// As written; none if there is no body.
    media: Vec<&'a str>,
    output: Output,
    rules: Vec<Rule>,
    /// Its schema, or the response.
    at: Pointer,
}

impl<'a> Found<'a> {
    /// A response without a body, or without one of which anything is said.
    fn empty(response: &'a Response) -> Self {
        Self { response, media: Vec::new(), output: Output::Empty, rules: Vec::new(), at: response.at.clone() }
    }
}

/// The answer of a call that went well: an enum, if it has several types.
pub(super) fn success(types: &mut Types<'_>, responses: &[Response], call: &str) -> Success {
    let mut successes: Vec<&Response> = responses.iter().filter(|response| is_success(response, responses)).collect();
    if successes.is_empty() && responses.iter().any(|response| response.status == SWITCHES) {
        return Success { output: Output::Upgrade, ..Success::empty() };
    }
    // what no description fits is read as the first, and a body says more than its absence
    successes.sort_by_key(|response| (response.content.is_empty(), response.status));
    let mut found: Vec<Found<'_>> = Vec::new();
    for response in successes {
        let words = |first: bool| if first { "Response".to_owned() } else { of_status(response.status) };
        let is_first = found.is_empty();
        found.extend(of_response(types, response, call, &words(is_first)));
    }
    let (streams, whole): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| is_stream(&found.output));
    let Some(first) = whole.first() else {
        tell(types, &streams, |found| found.output == streams[0].output);
        return streams.into_iter().next().map_or_else(Success::empty, Success::only);
    };
    let events = beside(types, &streams);
    let accept = accepted(&whole);
    let one = whole.iter().try_fold(first.output.clone(), |known, found| joined(&known, &found.output));
    if let Some(output) = one {
        let only = whole.into_iter().next().map_or_else(Success::empty, Success::only);
        return Success { output, accept, events, ..only };
    }
    let answers = answers(format!("{call}Output"), whole, |_, _| true);
    Success { output: Output::Several(answers), accept, events, ..Success::empty() }
}

impl Success {
    fn empty() -> Self {
        Self { output: Output::Empty, rules: Vec::new(), accept: Vec::new(), events: None, at: None }
    }

    fn only(found: Found<'_>) -> Self {
        let accept = accepted(std::slice::from_ref(&found));
        Self { accept, output: found.output, rules: found.rules, events: None, at: Some(found.at) }
    }
}

/// The data of the events that can be asked for in place of what the call gives.
fn beside(types: &mut Types<'_>, streams: &[Found<'_>]) -> Option<Type> {
    let events = streams.iter().find_map(|found| match &found.output {
        Output::Events(ty) => Some(ty.clone()),
        _ => None,
    });
    tell(types, streams, |found| events.as_ref().is_some_and(|ty| found.output == Output::Events(ty.clone())));
    events
}

/// Tells of the streams that no method of the call reads.
fn tell(types: &mut Types<'_>, streams: &[Found<'_>], is_read: impl Fn(&Found<'_>) -> bool) {
    for found in streams.iter().filter(|found| !is_read(found)) {
        let media = found.media.join(", ");
        let text = format!("the stream `{media}` is read with `send_raw` only: the call has another answer");
        types.report.push(Diagnostic::new(Code::ResponseLeftOut, types.document.place(&found.response.at), text));
    }
}

fn is_stream(output: &Output) -> bool {
    matches!(output, Output::Events(_) | Output::WholeEvents(_) | Output::Lines(_))
}

fn accepted(found: &[Found<'_>]) -> Vec<String> {
    let mut accept: Vec<String> = Vec::new();
    for media_type in found.iter().flat_map(|found| &found.media) {
        if !accept.iter().any(|known| known == media_type) {
            accept.push((*media_type).to_owned());
        }
    }
    accept
}

fn is_success(response: &Response, all: &[Response]) -> bool {
    let two = |status| matches!(status, Status::Code(200..=299) | Status::Range(2));
    let others = || all.iter().any(|other| two(other.status) || other.status == SWITCHES);
    two(response.status) || response.status == Status::Default && !others()
}

const SWITCHES: Status = Status::Code(101);

/// The ways in which a response comes, the most useful first; media types whose values are of one type are one.
fn of_response<'a>(types: &mut Types<'_>, response: &'a Response, call: &str, word: &str) -> Vec<Found<'a>> {
    let mut found: Vec<Found<'a>> = Vec::new();
    for media in read(types.document, response) {
        let name = Hint::Words(vec![call.to_owned(), word.to_owned()]);
        let (output, rules) = match as_json(types.document, response, media) {
            Some(at) => {
                types.notes.alike.extend(media.schema.clone().map(|own| (own, at.clone())));
                xml(types, Some(&at), name)
            }
            None => of_media(types, media, name, call),
        };
        let both = found.iter_mut().find_map(|known| joined(&known.output, &output).map(|both| (known, both)));
        match both {
            Some((known, both)) => {
                known.output = both;
                known.media.push(&media.media_type);
            }
            None => {
                let at = media.schema.as_ref().or(media.item_schema.as_ref()).unwrap_or(&response.at).clone();
                found.push(Found { response, media: vec![&media.media_type], output, rules, at });
            }
        }
    }
    if found.is_empty() {
        found.push(Found::empty(response));
    }
    found
}

/// The schema of the JSON of a response, if that of its XML is written alike: so both are one type.
fn as_json(document: &Document, response: &Response, media: &Media) -> Option<Pointer> {
    let at = media.schema.as_ref().filter(|_| media::of(document, media) == Family::Xml)?;
    let json = response.content.iter().filter(|other| media::of(document, other) == Family::Json);
    json.filter_map(|other| other.schema.clone()).find(|other| document.says_the_same(other, at))
}

/// The media types of a response that a client asks for, the most useful first. XML beside JSON whose schema says no more
/// than that it is text is the same in other words.
fn read<'r>(document: &Document, response: &'r Response) -> Vec<&'r Media> {
    // they never have a body (RFC 9110, 15.3.5 and 15.3.6)
    if matches!(response.status, Status::Code(204 | 205)) {
        return Vec::new();
    }
    let has_json = response.content.iter().any(|media| family(&media.media_type) == Family::Json);
    let mut content: Vec<&Media> =
        response.content.iter().filter(|media| !(has_json && is_loose_xml(document, media))).collect();
    content.sort_by_key(|media| media::of(document, media));
    content
}

fn is_loose_xml(document: &Document, media: &Media) -> bool {
    family(&media.media_type) == Family::Xml && media::of(document, media) != Family::Xml
}

/// Whether what the media type of an answer has to look like is followed.
pub(super) fn is_followed(document: &Document, response: &Response, media: &Media) -> bool {
    let typed = matches!(media::of(document, media), Family::Json | Family::Xml | Family::Events | Family::Lines);
    typed && read(document, response).iter().any(|read| read.media_type == media.media_type)
}

fn of_media(types: &mut Types<'_>, media: &Media, name: Hint, call: &str) -> (Output, Vec<Rule>) {
    let part = |word: &str| Hint::Words(vec![call.to_owned(), word.to_owned()]);
    let output = match media::of(types.document, media) {
        Family::Json => return json(types, media, name),
        Family::Xml => return xml(types, media.schema.as_ref(), name),
        Family::Events => {
            let schema = media.item_schema.as_ref().or(media.schema.as_ref());
            let ty = resolved(types, schema, part("Event")).into_type();
            let whole = media.item_schema.as_ref().is_some_and(|at| is_whole_event(types, at));
            if whole { Output::WholeEvents(ty) } else { Output::Events(ty) }
        }
        Family::Lines => Output::Lines(items(types, media, part("Item")).map_or(Type::Json, Resolved::into_type)),
        Family::Text | Family::Form => Output::Text,
        Family::Multipart | Family::Bytes => Output::Bytes,
    };
    (output, Vec::new())
}

fn json(types: &mut Types<'_>, media: &Media, name: Hint) -> (Output, Vec<Rule>) {
    let schema = media.schema.as_ref().and_then(|at| types.document.schema(at));
    if schema.is_some_and(|schema| schema.format == Some("binary")) {
        return (Output::Bytes, Vec::new());
    }
    let resolved = resolved(types, media.schema.as_ref(), name);
    let rules = resolved.rules.clone();
    (Output::Json(resolved.into_type()), rules)
}

fn xml(types: &mut Types<'_>, at: Option<&Pointer>, name: Hint) -> (Output, Vec<Rule>) {
    let Some(at) = at else { return (Output::Bytes, Vec::new()) };
    let resolved = resolved(types, Some(at), name);
    let rules = resolved.rules.clone();
    (Output::Xml(resolved.into_type(), types.xml_root(at, false)), rules)
}

/// Whether a schema is of events as OpenAPI 3.2 sees them, objects with `data`; else it is of what the data holds.
fn is_whole_event(types: &mut Types<'_>, at: &Pointer) -> bool {
    let facts = types.facts(&key(at));
    let branches = facts.choices.iter().flat_map(|choice| &choice.branches);
    let is_event = facts.properties.keys().all(|name| matches!(*name, "event" | "data" | "id" | "retry"));
    is_event && (has_data(&facts) || branches.into_iter().any(|at| has_data(&types.facts(&key(at)))))
}

fn has_data(facts: &Facts<'_>) -> bool {
    let of_event = |name: &&str| matches!(*name, "event" | "data" | "id" | "retry");
    facts.properties.contains_key("data") && facts.properties.keys().all(of_event)
}

/// What each value of a stream of JSON is. Before OpenAPI 3.2 `schema` says it, or describes all of them as a list;
/// `None` where it describes the text.
pub(super) fn items(types: &mut Types<'_>, media: &Media, name: Hint) -> Option<Resolved> {
    if let Some(at) = &media.item_schema {
        return Some(types.at(at, name));
    }
    let whole = resolved(types, media.schema.as_ref(), name);
    match whole.ty {
        Type::Array(item) | Type::Set(item) => {
            let rules = whole.rules.into_iter().find_map(|rule| match rule {
                Rule::Items(rules) => Some(rules),
                _ => None,
            });
            Some(Resolved { rules: rules.unwrap_or_default(), ..Resolved::plain(*item) })
        }
        Type::String | Type::Bytes => None,
        _ => Some(whole),
    }
}

fn resolved(types: &mut Types<'_>, schema: Option<&Pointer>, name: Hint) -> Resolved {
    schema.map_or_else(|| Resolved::plain(Type::Json), |at| types.at(at, name))
}

/// The typed errors, if any is described.
pub(super) fn errors(types: &mut Types<'_>, responses: &[Response], call: &str) -> Option<Answers> {
    let switches = |response: &&Response| matches!(response.status, Status::Code(100..=199) | Status::Range(1));
    let mut failures: Vec<&Response> =
        responses.iter().filter(|response| !is_success(response, responses) && !switches(response)).collect();
    failures.sort_by_key(|response| response.status);
    let mut found: Vec<Found<'_>> = Vec::new();
    for response in failures {
        found.extend(of_error(types, response, call));
    }
    let described = found.iter().any(|found| found.output != Output::Empty);
    described.then(|| answers(format!("{call}Error"), found, |one, other| one.response.status == other.response.status))
}

/// The ways in which an error comes; one whose body nothing is said of has its status alone.
fn of_error<'a>(types: &mut Types<'_>, response: &'a Response, call: &str) -> Vec<Found<'a>> {
    let mut found = of_response(types, response, call, &of_status(response.status));
    found.retain(|found| !is_stream(&found.output));
    let has_schema = response.content.iter().any(|media| media.schema.is_some());
    if found.is_empty() || !has_schema && found.iter().all(|found| found.output == Output::Json(Type::Json)) {
        return vec![Found::empty(response)];
    }
    found
}

/// An enum of what was found; what is read alike is one variant, if it `may` be.
fn answers(name: String, found: Vec<Found<'_>>, may: impl Fn(&Found<'_>, &Found<'_>) -> bool) -> Answers {
    let mut firsts: Vec<(usize, Output)> = Vec::new();
    let mut cases = Vec::new();
    for (index, one) in found.iter().enumerate() {
        let both = firsts.iter().enumerate().find_map(|(variant, (first, output))| {
            let both = joined(output, &one.output).filter(|_| may(&found[*first], one));
            both.map(|both| (variant, both))
        });
        let variant = if let Some((variant, both)) = both {
            firsts[variant].1 = both;
            variant
        } else {
            firsts.push((index, one.output.clone()));
            firsts.len() - 1
        };
        let media = one.media.iter().map(|media_type| essence(media_type).to_ascii_lowercase()).collect();
        cases.push(AnswerCase { status: status(one.response.status), media, rules: one.rules.clone(), variant });
    }
    let told: Vec<Told<'_>> = firsts
        .iter()
        .map(|(first, output)| {
            let Found { response, media, .. } = &found[*first];
            Told { status: response.status, media_type: media.first().copied().unwrap_or_default(), output }
        })
        .collect();
    let variants = firsts.iter().zip(names(&told)).map(|((first, output), name)| AnswerVariant {
        name,
        description: found[*first].response.description.clone(),
        output: output.clone(),
        at: found[*first].at.clone(),
    });
    Answers { name, variants: variants.collect(), cases }
}

/// The type that errors share: if at least two operations describe errors, and of ten that do nine have JSON of this
/// type alone.
pub(super) fn shared_error(api: &Api) -> Option<TypeId> {
    let described: Vec<Option<TypeId>> =
        api.operations.iter().filter_map(|operation| operation.errors.as_ref()).map(only_type).collect();
    let shared =
        described.iter().flatten().max_by_key(|id| described.iter().flatten().filter(|other| other == id).count())?;
    let count = described.iter().flatten().filter(|other| *other == shared).count();
    (count >= 2 && count * 10 >= described.len() * 9).then_some(*shared)
}

/// The named type of all the errors that have JSON.
fn only_type(errors: &Answers) -> Option<TypeId> {
    if errors.variants.iter().any(|variant| matches!(variant.output, Output::Xml(..))) {
        return None;
    }
    let mut types = errors.types().into_iter();
    let Type::Named(first) = types.next()? else { return None };
    types.all(|ty| *ty == Type::Named(*first)).then_some(*first)
}
