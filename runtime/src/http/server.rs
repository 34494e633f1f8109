//! Which server an operation goes to, and whether credentials go along.

use super::address;
use super::api::{Api, Server};
use super::base::Base;
use super::operation::Operation;
use std::sync::OnceLock;

/// The addresses that a client was given.
#[derive(Clone, Default)]
pub(crate) struct Servers {
    /// By the server whose place they take.
    pub given: Vec<(usize, Base)>,
    /// For all operations, except where one of their servers was given.
    pub base: Option<Base>,
    /// The server of the document that was asked for.
    pub chosen: Option<usize>,
    /// Values for the variables of servers' URLs.
    pub variables: Vec<Given>,
    /// The addresses of the document's servers, once a call has asked for one: by then nothing more is given.
    known: OnceLock<Vec<Option<Known>>>,
}

/// The address of a server of the document.
#[derive(Clone)]
struct Known {
    url: Base,
    /// Whether credentials go there although the document alone names it.
    trusted: bool,
}

/// A value for a variable.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub server: usize,
    pub name: String,
    pub value: String,
    /// Whether no other server has this variable, so that giving a value names the server.
    pub alone: bool,
}

/// Where an operation goes.
pub(crate) struct Choice<'a> {
    pub url: &'a Base,
    pub credentials: Credentials,
}

/// Whether credentials go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Credentials {
    /// They belong to this server.
    Go,
    /// The document alone names this server; the builder's method of that name would say it may have them.
    Stay(&'static str),
}

impl Servers {
    /// Those of the document.
    pub(crate) fn new(variables: Vec<Given>, chosen: Option<usize>) -> Self {
        Self { chosen, variables, ..Self::default() }
    }

    /// Where the operation goes: a server of its own that was given, else the client's base URL, else the one of its
    /// servers that was asked for, else the first that is an address.
    ///
    /// # Errors
    /// If there is none; the text says which of the builder's methods would give one.
    pub(crate) fn choose(&self, api: &Api, operation: &Operation) -> Result<Choice<'_>, String> {
        let own = [api.default_server];
        let list = match operation.servers {
            [] => own.as_slice(),
            list => list,
        };
        let given = list.iter().find_map(|index| self.given(*index));
        if let Some(url) = given.or(self.base.as_ref()) {
            return Ok(Choice { url, credentials: Credentials::Go });
        }
        let known = self.known.get_or_init(|| self.known(api));
        let address = |index: &usize| Some((api.servers.get(*index)?, known.get(*index)?.as_ref()?));
        let chosen = self.chosen.filter(|chosen| list.contains(chosen));
        if let Some((_, known)) = chosen.as_ref().and_then(address) {
            return Ok(Choice { url: &known.url, credentials: Credentials::Go });
        }
        let Some((server, known)) = list.iter().find_map(address) else {
            return Err(none_usable(api, list));
        };
        let credentials = if known.trusted { Credentials::Go } else { Credentials::Stay(server.method) };
        Ok(Choice { url: &known.url, credentials })
    }

    fn known(&self, api: &Api) -> Vec<Option<Known>> {
        let servers = || api.servers.iter().enumerate();
        let urls: Vec<Option<Base>> = servers().map(|(index, server)| self.address(index, server)).collect();
        let own = urls.get(api.default_server).and_then(Option::as_ref);
        let known = |(index, server): (usize, &Server)| {
            let url = urls.get(index)?.clone()?;
            let home = own.is_some_and(|own| address::same_origin(own.url(), url.url()));
            Some(Known { trusted: home || server.trusted || self.is_named(index), url })
        };
        servers().map(known).collect()
    }

    /// The address that stands for the API as a whole.
    pub(crate) fn own(&self, api: &Api) -> Option<Base> {
        let own = || self.address(api.default_server, api.servers.get(api.default_server)?);
        self.base.clone().or_else(own)
    }

    /// What is wrong with the values that were given for variables.
    pub(crate) fn unfit_variables(&self, api: &Api) -> Vec<String> {
        let problem = |Given { server: index, name, value, .. }: &Given| {
            let server = api.servers.get(*index)?;
            let Some(variable) = server.variables.iter().find(|variable| variable.name == name) else {
                return Some(format!("server {index} has no variable {name:?}"));
            };
            if !variable.allowed.is_empty() && !variable.allowed.contains(&value.as_str()) {
                return Some(format!("the variable {name:?} must be one of {}", variable.allowed.join(", ")));
            }
            if is_in_host(server.url, variable.name) && value.contains(['/', '\\', '?', '#', '@']) {
                return Some(format!("the value of the variable {name:?} would lead to another host"));
            }
            let is_address = server.placeholder || self.address(*index, server).is_some();
            (!is_address).then(|| format!("the value of the variable {name:?} makes no address of {:?}", server.url))
        };
        let mut problems: Vec<String> = self.variables.iter().filter_map(problem).collect();
        problems.dedup();
        problems
    }

    fn given(&self, index: usize) -> Option<&Base> {
        let given = self.given.iter().rev().find(|(at, _)| *at == index);
        given.map(|(_, url)| url)
    }

    /// The address that the document gives, its variables filled in.
    fn address(&self, index: usize, server: &Server) -> Option<Base> {
        if server.placeholder {
            return None;
        }
        let mut text = server.url.to_owned();
        for variable in server.variables {
            let given = self.variables.iter().rev().find(|given| given.server == index && given.name == variable.name);
            let value = given.map_or(variable.default, |given| given.value.as_str());
            text = text.replace(&format!("{{{}}}", variable.name), value);
        }
        address::server(&text).ok()
    }

    /// Whether the caller gave a value for a variable that this server alone has.
    fn is_named(&self, index: usize) -> bool {
        self.variables.iter().any(|given| given.alone && given.server == index)
    }
}

/// Whether a variable stands between the scheme and the path.
fn is_in_host(url: &str, variable: &str) -> bool {
    let before = url.split_once(&format!("{{{variable}}}")).map(|(before, _)| before);
    before.and_then(|before| before.split_once("://")).is_some_and(|(_, host)| !host.contains('/'))
}

fn none_usable(api: &Api, list: &[usize]) -> String {
    let mut methods: Vec<String> = list
        .iter()
        .filter_map(|index| api.servers.get(*index))
        .filter(|server| !server.method.is_empty())
        .map(|server| format!("`{}`", server.method))
        .collect();
    methods.push("`base_url`".to_owned());
    methods.dedup();
    format!(
        "the document gives no address for this operation; give one to the client's builder with {}",
        methods.join(" or ")
    )
}
