//! What is called: each operation with the least, with everything and with nulls, until each branch of each choice was
//! sent and answered.

use super::client::{Emitted, Method};
use super::document::{Answer, Media, Operation};
use super::maker::{Fullness, Maker, Spelling};
use super::multipart;
use super::security::Scheme;
use super::server::{CALL, Reply};
use super::turns::Turns;
use crate::openapi_schema::Schemas;
use bytes::Bytes;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// An operation that is called more often has choices that never come to an end.
const MOST: usize = 200;

/// One call, and what must come of it.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The operation's place in the document.
    pub operation: usize,
    /// The client's method.
    pub method: String,
    /// How much it is given.
    pub fullness: Fullness,
    /// The values of the parameters, by place and name.
    pub parameters: BTreeMap<(String, String), Value>,
    /// The body as a value.
    pub body: Option<Value>,
    /// The client that makes it.
    pub client: usize,
    /// The start of the path it must go to.
    pub base: String,
    /// The alternative of the operation's security that the client has the credentials for.
    pub alternative: usize,
    /// What it is answered with.
    pub reply: Reply,
    /// What the answer is read as.
    pub outcome: Value,
    takes_bytes: bool,
}

impl Planned {
    /// The call as the program reads it.
    fn given(&self, number: usize) -> Value {
        let named = |((place, name), value): (&(String, String), &Value)| (format!("{place} {name}"), value.clone());
        let mut arguments: Map<String, Value> = self.parameters.iter().map(named).collect();
        let mut headers = Map::from_iter([(CALL.to_owned(), number.to_string().into())]);
        match &self.body {
            Some(body) if self.takes_bytes => {
                arguments.insert("body".to_owned(), multipart::written(body).into());
                headers.insert("content-type".to_owned(), multipart::content_type().into());
            }
            Some(body) => drop(arguments.insert("body".to_owned(), body.clone())),
            None => {}
        }
        json!({
            "call": number,
            "client": self.client,
            "method": self.method,
            "arguments": arguments,
            "headers": headers,
            "raw": !is_success(self.reply.status),
        })
    }
}

/// Whether an answer with this status is more than handed over.
fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// All calls, and the clients that make them.
#[derive(Debug)]
pub struct Plan {
    /// The calls.
    pub calls: Vec<Planned>,
    clients: Vec<BTreeMap<String, String>>,
}

impl Plan {
    /// The plan as the program reads it.
    pub fn text(&self) -> String {
        let calls: Vec<Value> = self.calls.iter().enumerate().map(|(number, call)| call.given(number)).collect();
        json!({ "clients": self.clients, "calls": calls }).to_string()
    }
}

/// What a plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct Planner<'a> {
    /// Operations and schemas as requests have them.
    pub requests: (&'a [Operation], &'a Schemas),
    /// The same as answers have them.
    pub answers: (&'a [Operation], &'a Schemas),
    /// The emitted client.
    pub emitted: &'a Emitted,
    /// The security schemes.
    pub schemes: &'a [Scheme],
    /// The server's address.
    pub address: &'a str,
}

impl Planner<'_> {
    /// Plans calls of every operation.
    ///
    /// # Errors
    /// With every value that could not be made and every operation that has no method.
    pub fn plan(&self) -> Result<Plan, Vec<String>> {
        let mut plan = Plan { calls: Vec::new(), clients: Vec::new() };
        let mut faults = Vec::new();
        for (at, operation) in self.requests.0.iter().enumerate() {
            let methods: Vec<&Method> = self.emitted.methods.iter().filter(|it| it.key == operation.key()).collect();
            match methods.as_slice() {
                [method] => self.plan_operation(at, method, &mut plan).unwrap_or_else(|fault| faults.push(fault)),
                others => faults.push(format!("{} has {} methods", operation.key(), others.len())),
            }
        }
        if faults.is_empty() { Ok(plan) } else { Err(faults) }
    }

    fn plan_operation(&self, at: usize, method: &Method, plan: &mut Plan) -> Result<(), String> {
        let turns = Turns::default();
        let alternatives = self.requests.0[at].security.len();
        let mut fullness = Fullness::Least;
        for round in 0..MOST {
            let call = self.call(at, method, fullness, round, &turns, plan);
            plan.calls.push(call.map_err(|fault| format!("{}: {fault}", self.requests.0[at].key()))?);
            let done = round + 1 >= alternatives && turns.all_taken() && round > 0;
            fullness = match fullness {
                Fullness::Null => return Ok(()),
                _ if done => Fullness::Null,
                _ => Fullness::Full,
            };
        }
        Err(format!("{}: after {MOST} calls a branch has not had its turn", self.requests.0[at].key()))
    }

    fn call(
        &self,
        at: usize,
        method: &Method,
        fullness: Fullness,
        round: usize,
        turns: &Turns,
        plan: &mut Plan,
    ) -> Result<Planned, String> {
        let (operation, schemas) = (&self.requests.0[at], self.requests.1);
        let maker = Maker { schemas, turns, fullness, spelling: Spelling::Odd, deepest: usize::MAX };
        let parameters = self.parameters(operation, &maker)?;
        let content = operation.body.as_ref().filter(|body| body.required || fullness != Fullness::Least);
        let content = content.and_then(|body| body.content.first());
        let maker_of = |media: &str| if media.contains("json") { maker } else { without_nulls(&maker) };
        let body = content.map(|(media, schema)| maker_of(media).make(schema)).transpose()?;
        let (status, content) = success(&self.answers.0[at].answers)?;
        let maker = Maker { schemas: self.answers.1, ..maker };
        let answer = content.map(|(_, schema)| maker.make(schema)).transpose()?;
        let alternative = round % operation.security.len().max(1);
        let (client, base) = self.client(operation, alternative, round, plan);
        let sent = content.zip(answer.as_ref()).map(|((media, _), value)| (media.clone(), bytes(media, value)));
        Ok(Planned {
            operation: at,
            method: method.name.clone(),
            fullness,
            parameters,
            body,
            takes_bytes: method.takes_bytes(),
            client,
            base,
            alternative,
            reply: Reply { status, body: sent },
            outcome: if is_success(status) { answer.unwrap_or_default() } else { json!({ "status": status }) },
        })
    }

    /// Values for the parameters.
    fn parameters(
        &self,
        operation: &Operation,
        maker: &Maker<'_>,
    ) -> Result<BTreeMap<(String, String), Value>, String> {
        let mut values = BTreeMap::new();
        let wanted = |required: bool| required || maker.fullness != Fullness::Least;
        for parameter in operation.parameters.iter().filter(|parameter| wanted(parameter.required)) {
            // A credential's header is the credential's.
            if self.schemes.iter().any(|scheme| scheme.header == parameter.name.to_lowercase()) {
                continue;
            }
            let spelling = if parameter.place == "header" { Spelling::Header } else { Spelling::Odd };
            let value = Maker { spelling, ..without_nulls(maker) }.make(&parameter.schema)?;
            values.insert((parameter.place.clone(), parameter.name.clone()), value);
        }
        Ok(values)
    }

    /// A client with the credentials of one alternative; where there is no choice, with all of them. Every other one has
    /// an address for each server, the rest one for all.
    fn client(&self, operation: &Operation, alternative: usize, round: usize, plan: &mut Plan) -> (usize, String) {
        let mut client = BTreeMap::from([("base_url".to_owned(), format!("{}/base", self.address))]);
        let given =
            |scheme: &&Scheme| operation.security.len() < 2 || operation.security[alternative].contains(&scheme.name);
        for scheme in self.schemes.iter().filter(given) {
            client.insert(self.emitted.schemes[&scheme.name].clone(), scheme.secret());
        }
        let mut base = "/base".to_owned();
        if round % 2 == 1 {
            for method in self.emitted.servers.values() {
                client.insert(method.clone(), format!("{}/{method}", self.address));
            }
            let known = operation.servers.iter().find_map(|server| self.emitted.servers.get(plain(server)));
            base = known.map_or(base, |method| format!("/{method}"));
        }
        let at = plan.clients.iter().position(|other| *other == client).unwrap_or_else(|| {
            plan.clients.push(client);
            plan.clients.len() - 1
        });
        (at, base)
    }
}

/// Where a value is not JSON, nobody says what null is sent as.
fn without_nulls<'a>(maker: &Maker<'a>) -> Maker<'a> {
    let fullness = if maker.fullness == Fullness::Null { Fullness::Full } else { maker.fullness };
    Maker { fullness, ..*maker }
}

/// A server's address; `https://NAME` is the placeholder `NAME`.
fn plain(server: &str) -> &str {
    let name = server
        .strip_prefix("https://")
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'));
    name.unwrap_or(server)
}

/// The answer that is given: the first success with a body, or the first without, or whatever there is.
fn success(answers: &[Answer]) -> Result<(u16, Option<&Media>), String> {
    let successes = || answers.iter().filter(|answer| answer.status.starts_with('2'));
    let chosen = successes().find(|answer| !answer.content.is_empty()).or(successes().next()).or(answers.first());
    let chosen = chosen.ok_or("it has no answers")?;
    let status = chosen.status.replace(['x', 'X'], "0").parse().unwrap_or(200);
    let is_json = |(media, _): &&Media| media.contains("json");
    Ok((status, chosen.content.iter().find(is_json).or(chosen.content.first())))
}

/// A value as the media type has it: JSON, or the text itself.
fn bytes(media: &str, value: &Value) -> Bytes {
    let text = value.as_str().filter(|_| !media.contains("json")).map(str::to_owned);
    text.unwrap_or_else(|| value.to_string()).into()
}
