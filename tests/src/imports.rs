//! What a source file of the generator names of its own crate and of others.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::BTreeSet;

/// Something that a file names with a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Import {
    /// An item or a module right below this crate's root.
    Own(String),
    /// A path that begins with another crate, or with what the file has in scope.
    Other(String),
}

/// The paths in the file `name` below `src`. Modules that are compiled for tests alone do not count, nor does what
/// stands in `quote!`, since that is named by emitted code.
pub fn imports(name: &str, text: &str) -> BTreeSet<Import> {
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut steps: Vec<String> = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(steps.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        steps.pop();
    }
    let mut found = BTreeSet::new();
    for path in paths(tokens, &mut steps) {
        found.extend(path);
    }
    found
}

/// The paths among `tokens`, which stand in the module `module`.
fn paths(tokens: TokenStream, module: &mut Vec<String>) -> Vec<Option<Import>> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        if let Some(length) = test_module(&trees[at..]) {
            at += length;
            continue;
        }
        if let [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(body), ..] = &trees[at..]
            && word == "mod"
        {
            module.push(name.to_string());
            found.extend(paths(body.stream(), module));
            module.pop();
            at += 3;
            continue;
        }
        if let [TokenTree::Ident(name), bang, TokenTree::Group(_), ..] = &trees[at..]
            && name == "quote"
            && is(bang, '!')
        {
            at += 3;
            continue;
        }
        match tree {
            TokenTree::Ident(_) => {
                let length = path(&trees[at..], &mut Vec::new(), &mut |path| found.push(import(path, module)));
                at += length;
            }
            TokenTree::Group(group) => {
                found.extend(paths(group.stream(), module));
                at += 1;
            }
            _ => at += 1,
        }
    }
    found
}

/// How many tokens `#[cfg(test)] mod name …` takes.
fn test_module(trees: &[TokenTree]) -> Option<usize> {
    let [hash, TokenTree::Group(attribute), TokenTree::Ident(word), _, _, ..] = trees else { return None };
    let is_test = is(hash, '#') && attribute.stream().to_string().replace(' ', "") == "cfg(test)" && word == "mod";
    is_test.then_some(5)
}

/// Reads a path at the head of `trees` and gives the number of its tokens; a group at its end is several paths.
fn path(trees: &[TokenTree], steps: &mut Vec<String>, give: &mut dyn FnMut(&[String])) -> usize {
    let depth = steps.len();
    let mut at = 0;
    let mut grouped = false;
    while let Some(TokenTree::Ident(step)) = trees.get(at) {
        steps.push(step.to_string());
        at += 1;
        let [first, second, ..] = &trees[at..] else { break };
        if !(is(first, ':') && is(second, ':')) {
            break;
        }
        at += 2;
        if let Some(group) = braces(trees.get(at)) {
            for part in parts(group) {
                path(&part, steps, give);
            }
            grouped = true;
            at += 1;
            break;
        }
    }
    if !grouped {
        give(steps);
    }
    steps.truncate(depth);
    at.max(1)
}

/// The parts of `{a, b::c}`.
fn parts(group: &Group) -> Vec<Vec<TokenTree>> {
    let trees: Vec<TokenTree> = group.stream().into_iter().collect();
    trees.split(|tree| is(tree, ',')).map(<[TokenTree]>::to_vec).collect()
}

fn braces(tree: Option<&TokenTree>) -> Option<&Group> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    }
}

fn is(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c)
}

/// What a path in the module `module` leads to; `None` for what is in scope or in the module itself.
fn import(path: &[String], module: &[String]) -> Option<Import> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => rest.first().cloned().map(Import::Own),
        "super" => {
            let up = path.iter().take_while(|step| *step == "super").count();
            let home = module.get(..module.len().checked_sub(up)?)?;
            home.iter().chain(&path[up..]).next().cloned().map(Import::Own)
        }
        "self" => module.first().cloned().map(Import::Own),
        _ if rest.is_empty() => None,
        _ => Some(Import::Other(path.join("::"))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Import, imports};

    fn own(name: &str, text: &str) -> Vec<String> {
        imports(name, text).into_iter().filter_map(|i| if let Import::Own(o) = i { Some(o) } else { None }).collect()
    }

    #[test]
    fn paths_are_found_wherever_they_stand() {
        let text = "use crate::{ir::{Api, Name}, document}; fn f() { g(crate::source::read()) }
            #[cfg(test)] mod tests { use crate::write::Files; } mod inner { use super::super::super::emit; }";
        assert_eq!(own("lower/naming.rs", text), ["document", "emit", "ir", "source"]);
        assert_eq!(own("lower/mod.rs", "use super::ir; use self::naming; x!(quote!(crate::emit))"), ["ir", "lower"]);
    }

    #[test]
    fn libraries_are_found_in_groups() {
        let found = imports("source/mod.rs", "use std::{fs, io::{self, Read}}; fn f() { serde_json::to_string(1) }");
        let found: Vec<String> = found.into_iter().map(|i| format!("{i:?}")).collect();
        let wanted = ["std::fs", "std::io::Read", "std::io::self", "serde_json::to_string"];
        for path in wanted {
            assert!(found.contains(&format!("Other({path:?})")), "{path}: {found:?}");
        }
    }
}
