//! Servers: each once, with the builder's method that takes its place, and what the builder says of them otherwise.

use super::address::resolve;
use super::pins::Pins;
use super::scope::{Named, choose};
use super::words::{Case, identifier};
use crate::diagnostics::Pointer;
use crate::document;
use crate::ir::{Name, Server, Setting, Variable};
use std::collections::BTreeSet;

/// The servers of a document, collected while operations are lowered.
pub(super) struct Servers<'a> {
    met: Vec<document::Server>,
    /// Where the document is from.
    base: Option<&'a str>,
}

impl<'a> Servers<'a> {
    pub(super) fn new(base: Option<&'a str>) -> Self {
        Self { met: Vec::new(), base }
    }

    /// The index of a server; the same address is the same server.
    pub(super) fn index(&mut self, server: &document::Server) -> usize {
        let server = &document::Server { url: self.absolute(server), ..server.clone() };
        let same = |known: &document::Server| address(&known.url) == address(&server.url);
        self.met.iter().position(same).unwrap_or_else(|| {
            self.met.push(server.clone());
            self.met.len() - 1
        })
    }

    /// The URL of a server, as far as it is known.
    fn absolute(&self, server: &document::Server) -> String {
        let url = &server.url;
        match self.base {
            _ if filled(server).contains("://") => url.clone(),
            Some(base) => resolve(base, url),
            None if url.starts_with("//") => format!("https:{url}"),
            None => url.clone(),
        }
    }

    /// What callers may set of the variables, as methods of the builder.
    pub(super) fn settings(&self, reserved: &BTreeSet<String>, pins: &mut Pins) -> Vec<Setting> {
        let mut settings: Vec<(&Variable, Setting)> = Vec::new();
        let variables: Vec<_> = self.met.iter().map(variables).collect();
        let all = self.met.iter().zip(&variables).enumerate();
        for (server, (told, variable)) in all.flat_map(|(at, (told, all))| all.iter().map(move |one| (at, (told, one))))
        {
            let same =
                |known: &&mut (&Variable, Setting)| known.0.name == variable.name && known.0.values == variable.values;
            if let Some((_, setting)) = settings.iter_mut().find(same) {
                setting.servers.push(server);
                continue;
            }
            let told = told.variables.iter().find(|told| told.name == variable.name);
            let description = told.and_then(|told| told.description.clone());
            let name = Name { spec: variable.name.clone(), rust: String::new() };
            settings.push((variable, Setting { name, description, servers: vec![server], values: None }));
        }
        let of_server = |setting: &Setting| identifier(&self.met[setting.servers[0]].url, Case::Snake);
        let things: Vec<Named> = settings
            .iter()
            .map(|(variable, setting)| {
                let word = identifier(&variable.name, Case::Snake);
                let longer = [format!("server_{word}"), format!("{word}_of_{}", of_server(setting))];
                let at = Pointer::root().child("servers").child(&self.met[setting.servers[0]].url);
                let at = at.child("variables").child(&variable.name);
                Named::new(at, [word].into_iter().chain(longer).collect())
            })
            .collect();
        let methods = choose(&things, reserved, pins);
        // The enum of `region` has the word already.
        let is_free = |word: &&str| !methods.iter().any(|method| method == word);
        let named = settings.into_iter().zip(&methods).map(|((variable, setting), method)| {
            let word = method.strip_prefix("server_").filter(is_free).unwrap_or(method);
            let enumeration = identifier(&format!("server {word}"), Case::Pascal);
            let values = (!variable.values.is_empty()).then(|| (enumeration, variants(&variable.values)));
            Setting { name: Name { rust: method.clone(), ..setting.name }, values, ..setting }
        });
        named.collect()
    }

    pub(super) fn finish(self, reserved: &BTreeSet<String>, pins: &mut Pins) -> Vec<Server> {
        let things: Vec<Named> = self
            .met
            .iter()
            .map(|server| {
                let at = Pointer::root().child("servers").child(&server.url);
                Named::new(at, vec![method(&server.url), format!("{}_server", method(&server.url))])
            })
            .collect();
        let names = choose(&things, reserved, pins);
        let choices = self.choices(pins);
        let all = self.met.iter().zip(names).zip(choices);
        all.map(|((server, rust), choice)| lowered(server, rust, choice)).collect()
    }

    /// What servers that can be called are called, if there are several.
    fn choices(&self, pins: &mut Pins) -> Vec<Option<String>> {
        let callable: Vec<&document::Server> = self.met.iter().filter(|one| !is_placeholder(&filled(one))).collect();
        if callable.len() < 2 {
            return vec![None; self.met.len()];
        }
        let things: Vec<Named> = callable
            .iter()
            .map(|server| {
                let url = server.url.split_once("://").map_or(server.url.as_str(), |(_, rest)| rest);
                let candidates = server.name.iter().map(String::as_str).chain([url, &server.url]);
                let candidates = candidates.map(|words| identifier(words, Case::Pascal)).collect();
                Named::new(Pointer::root().child("servers").child(&server.url).child("choice"), candidates)
            })
            .collect();
        let mut names = choose(&things, &BTreeSet::new(), pins).into_iter();
        let is_callable = |server: &document::Server| !is_placeholder(&filled(server));
        self.met.iter().map(|server| is_callable(server).then(|| names.next()).flatten()).collect()
    }
}

fn lowered(server: &document::Server, rust: String, choice: Option<String>) -> Server {
    Server {
        name: Name { spec: server.url.clone(), rust },
        choice,
        description: server.description.clone(),
        variables: variables(server),
        placeholder: is_placeholder(&filled(server)),
    }
}

/// The variables that stand in the URL; a default that the list lacks counts to it.
fn variables(server: &document::Server) -> Vec<Variable> {
    let is_used = |variable: &&document::Variable| server.url.contains(&format!("{{{}}}", variable.name));
    let lowered = |variable: &document::Variable| {
        let document::Variable { name, default, values, .. } = variable.clone();
        let unlisted = !values.is_empty() && !values.contains(&default);
        let values = values.into_iter().chain(unlisted.then(|| default.clone())).collect();
        Variable { name, default, values }
    };
    server.variables.iter().filter(is_used).map(lowered).collect()
}

/// Names for the values of a variable; all of them differ.
fn variants(values: &[String]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for value in values {
        let word = identifier(if value.is_empty() { "empty" } else { value }, Case::Pascal);
        let numbered = (2..).map(|count| format!("{word}{count}"));
        let is_free = |name: &String| names.iter().all(|known| known.rust != *name);
        let rust = [word.clone()].into_iter().chain(numbered).find(is_free).unwrap_or_default();
        if names.iter().all(|known| known.spec != *value) {
            names.push(Name { spec: value.clone(), rust });
        }
    }
    names
}

/// The URL with the defaults of its variables.
fn filled(server: &document::Server) -> String {
    let fill =
        |url: String, variable: &document::Variable| url.replace(&format!("{{{}}}", variable.name), &variable.default);
    server.variables.iter().fold(server.url.clone(), fill)
}

/// What makes two servers one: a placeholder is the same with or without a scheme.
fn address(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    if is_placeholder(url) { rest.trim_end_matches('/') } else { url.trim_end_matches('/') }
}

/// Whether nothing can be called at `url` until somebody says what stands for it.
fn is_placeholder(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else { return true };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let shouts = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    host.is_empty() || host.contains('_') && host.chars().all(shouts) || host.contains(['<', ' ', '$'])
}

fn method(url: &str) -> String {
    let word = identifier(address(url).trim_matches('/'), Case::Snake);
    match () {
        () if is_placeholder(url) && word.ends_with("url") => word,
        () if is_placeholder(url) => format!("{word}_url"),
        () => {
            let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
            format!("server_{}", identifier(rest, Case::Snake))
        }
    }
}
