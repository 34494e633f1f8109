use super::layout::Layout;
use super::render::Page;
use crate::emit::{Items, Module};

/// One page of nested modules; `pages` come as the sheets did, parents first.
pub(super) fn nest(root: &Module, layout: Layout, mut pages: impl Iterator<Item = Page>) -> Page {
    let text = contents(root, &mut pages).text;
    Page { path: layout.file(&[], false), text, movable: false }
}

/// The items of a module and the modules that it holds.
fn contents(module: &Module, pages: &mut impl Iterator<Item = Page>) -> Page {
    let mut page = next(pages);
    for child in &module.children {
        let head = next(pages);
        let body = contents(child, pages);
        match module.items {
            Items::Code(_) => append(&mut page, &block(head.text.trim_end(), body)),
            Items::Text(_) => page.text = fill(&page.text, &child.name, &body.text),
        }
    }
    page
}

fn next(pages: &mut impl Iterator<Item = Page>) -> Page {
    pages.next().unwrap_or(Page { path: String::new(), text: String::new(), movable: true })
}

fn append(page: &mut Page, block: &Page) {
    if !page.text.is_empty() {
        page.text.push('\n');
    }
    page.text.push_str(&block.text);
    page.movable &= block.movable;
}

/// `head` is a module that holds nothing, `body` what it is to hold.
fn block(head: &str, body: Page) -> Page {
    let open = head.strip_suffix('}').unwrap_or(head);
    let text = if body.movable { indent(&body.text) } else { body.text };
    Page { text: format!("{open}\n{text}}}\n"), ..body }
}

fn indent(text: &str) -> String {
    let lines = text.lines().map(|line| match line {
        "" => "\n".to_owned(),
        line => format!("    {line}\n"),
    });
    lines.collect()
}

/// Puts the body of the module `name` where `text` declares it.
fn fill(text: &str, name: &str, body: &str) -> String {
    let declared = format!("mod {name};");
    let is_declaration =
        |line: &str| line.strip_suffix(&declared).is_some_and(|before| before.is_empty() || before.starts_with("pub"));
    let lines = text.lines().map(|line| match line.strip_suffix(';') {
        Some(open) if is_declaration(line) => format!("{open} {{\n{body}}}\n"),
        _ => format!("{line}\n"),
    });
    lines.collect()
}
