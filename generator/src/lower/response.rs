//! What calls give: the types of success and the types of errors.

use super::media::{Family, essence, family};
use super::resolve::{Hint, Resolved, Types};
use super::response_name::{Told, names, of_status, status};
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::{Media, Response, Status};
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
}

/// A way in which an answer with a status comes.
struct Found<'a> {
    response: &'a Response,
    /// As written; none if there is no body.
    media: Vec<&'a str>,
    output: Output,
    rules: Vec<Rule>,
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
    let (streams, whole): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|found| matches!(found.output, Output::Events(_) | Output::Lines(_)));
    let Some(first) = whole.first() else {
        tell(types, &streams, |found| found.output == streams[0].output);
        return streams.into_iter().next().map_or_else(Success::empty, Success::only);
    };
    let events = beside(types, &streams);
    if whole.iter().all(|found| found.output == first.output) {
        let accept = accepted(&whole);
        let only = whole.into_iter().next().map_or_else(Success::empty, Success::only);
        return Success { accept, events, ..only };
    }
    let accept = accepted(&whole);
    let answers = answers(format!("{call}Output"), whole, |one, other| one.output == other.output);
    Success { output: Output::Several(answers), rules: Vec::new(), accept, events }
}

impl Success {
    fn empty() -> Self {
        Self { output: Output::Empty, rules: Vec::new(), accept: Vec::new(), events: None }
    }

    fn only(found: Found<'_>) -> Self {
        let accept = accepted(std::slice::from_ref(&found));
        Self { accept, output: found.output, rules: found.rules, events: None }
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
    for media in read(response) {
        let name = Hint::Words(vec![call.to_owned(), word.to_owned()]);
        let (output, rules) = of_media(types, media, name, call);
        match found.iter_mut().find(|known| known.output == output) {
            Some(known) => known.media.push(&media.media_type),
            None => found.push(Found { response, media: vec![&media.media_type], output, rules }),
        }
    }
    if found.is_empty() {
        found.push(Found { response, media: Vec::new(), output: Output::Empty, rules: Vec::new() });
    }
    found
}

/// The media types of a response that a client asks for, the most useful first. XML beside JSON is the same in other
/// words.
fn read(response: &Response) -> Vec<&Media> {
    // they never have a body (RFC 9110, 15.3.5 and 15.3.6)
    if matches!(response.status, Status::Code(204 | 205)) {
        return Vec::new();
    }
    let has_json = response.content.iter().any(|media| family(&media.media_type) == Family::Json);
    let mut content: Vec<&Media> =
        response.content.iter().filter(|media| !(has_json && is_xml(&media.media_type))).collect();
    content.sort_by_key(|media| family(&media.media_type));
    content
}

fn is_xml(media_type: &str) -> bool {
    let essence = essence(media_type).to_ascii_lowercase();
    essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// Whether what the media type of an answer has to look like is followed.
pub(super) fn is_followed(response: &Response, media: &Media) -> bool {
    let typed = matches!(family(&media.media_type), Family::Json | Family::Events | Family::Lines);
    typed && read(response).iter().any(|read| read.media_type == media.media_type)
}

fn of_media(types: &mut Types<'_>, media: &Media, name: Hint, call: &str) -> (Output, Vec<Rule>) {
    let part = |word: &str| Hint::Words(vec![call.to_owned(), word.to_owned()]);
    let output = match family(&media.media_type) {
        Family::Json => return json(types, media, name),
        Family::Events => Output::Events(items(types, media, part("Event"))),
        Family::Lines => Output::Lines(items(types, media, part("Item"))),
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

/// The type of what a stream brings: before OpenAPI 3.2 `schema` says it.
fn items(types: &mut Types<'_>, media: &Media, name: Hint) -> Type {
    resolved(types, media.item_schema.as_ref().or(media.schema.as_ref()), name).into_type()
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
    described.then(|| {
        answers(format!("{call}Error"), found, |one, other| {
            one.response.status == other.response.status && one.output == other.output
        })
    })
}

/// The ways in which an error comes; one whose body nothing is said of has its status alone.
fn of_error<'a>(types: &mut Types<'_>, response: &'a Response, call: &str) -> Vec<Found<'a>> {
    let mut found = of_response(types, response, call, &of_status(response.status));
    found.retain(|found| !matches!(found.output, Output::Events(_) | Output::Lines(_)));
    let has_schema = response.content.iter().any(|media| media.schema.is_some());
    if found.is_empty() || !has_schema && found.iter().all(|found| found.output == Output::Json(Type::Json)) {
        return vec![Found { response, media: Vec::new(), output: Output::Empty, rules: Vec::new() }];
    }
    found
}

/// An enum of what was found; what is `alike` is one variant.
fn answers(name: String, found: Vec<Found<'_>>, alike: impl Fn(&Found<'_>, &Found<'_>) -> bool) -> Answers {
    let mut firsts: Vec<usize> = Vec::new();
    let mut cases = Vec::new();
    for (index, one) in found.iter().enumerate() {
        let variant = firsts.iter().position(|first| alike(&found[*first], one)).unwrap_or_else(|| {
            firsts.push(index);
            firsts.len() - 1
        });
        let media = one.media.iter().map(|media_type| essence(media_type).to_ascii_lowercase()).collect();
        cases.push(AnswerCase { status: status(one.response.status), media, rules: one.rules.clone(), variant });
    }
    let told: Vec<Told<'_>> = firsts
        .iter()
        .map(|first| {
            let Found { response, media, output, .. } = &found[*first];
            Told { status: response.status, media_type: media.first().copied().unwrap_or_default(), output }
        })
        .collect();
    let variants = firsts.iter().zip(names(&told)).map(|(first, name)| {
        let Found { response, output, .. } = &found[*first];
        AnswerVariant { name, description: response.description.clone(), output: output.clone() }
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
    let mut types = errors.types().into_iter();
    let Type::Named(first) = types.next()? else { return None };
    types.all(|ty| *ty == Type::Named(*first)).then_some(*first)
}
