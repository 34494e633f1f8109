//! Servers: each once, with the builder's method that takes its place.

use super::pins::Pins;
use super::scope::{Named, choose};
use super::words::{Case, identifier};
use crate::diagnostics::Pointer;
use crate::document;
use crate::ir::{Name, Server, Variable};
use std::collections::BTreeSet;

/// The servers of a document, collected while operations are lowered.
#[derive(Default)]
pub(super) struct Servers {
    met: Vec<document::Server>,
}

impl Servers {
    /// The index of a server; the same address is the same server.
    pub(super) fn index(&mut self, server: &document::Server) -> usize {
        let same = |known: &document::Server| address(&known.url) == address(&server.url);
        self.met.iter().position(same).unwrap_or_else(|| {
            self.met.push(server.clone());
            self.met.len() - 1
        })
    }

    pub(super) fn finish(self, reserved: &BTreeSet<String>, pins: &mut Pins) -> Vec<Server> {
        let things: Vec<Named> = self
            .met
            .iter()
            .map(|server| {
                let at = Pointer::root().child("servers").child(&server.url);
                Named { at, candidates: vec![method(&server.url), format!("{}_server", method(&server.url))] }
            })
            .collect();
        let names = choose(&things, reserved, pins);
        self.met.iter().zip(names).map(|(server, rust)| lowered(server, rust)).collect()
    }
}

fn lowered(server: &document::Server, rust: String) -> Server {
    let variable = |variable: &document::Variable| Variable {
        name: Name { spec: variable.name.clone(), rust: identifier(&variable.name, Case::Snake) },
        default: variable.default.clone(),
        values: variable.values.clone(),
    };
    Server {
        name: Name { spec: server.url.clone(), rust },
        description: server.description.clone(),
        variables: server.variables.iter().map(variable).collect(),
        placeholder: is_placeholder(&server.url),
    }
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
