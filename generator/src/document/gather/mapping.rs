use super::target::{Base, Target};
use super::{Gather, link};
use crate::diagnostics::{Code, Pointer};
use crate::document::findings::{describe, meant};
use crate::document::grammar::Kind;
use crate::source::{Map, Node, Value};

impl<'a> Gather<'a, '_> {
    /// The values of a discriminator's mapping as canonical references. Those that lead nowhere are left out.
    pub(super) fn mapping(&mut self, map: &'a Map, base: Base<'a>) -> Value {
        let mut copy = Map::default();
        for (value, text) in map {
            let Some(pointer) = self.mapped(text, base) else {
                self.unmapped(value, text);
                continue;
            };
            copy.insert(value.clone(), link(&pointer, text));
        }
        Value::object(copy)
    }

    fn mapped(&mut self, text: &'a Node, base: Base<'a>) -> Option<Pointer> {
        let name = text.as_str()?;
        if let Some(target) = self.component_of_file(name, base) {
            return self.home(target, text, Kind::Schema);
        }
        if let Some(pointer) = self.component_schema(name) {
            return Some(pointer);
        }
        if let Ok(target) = self.resolve(base, name) {
            return self.home(target, text, Kind::Schema);
        }
        // `#/Cat` for `#/components/schemas/Cat` is seen.
        let last = name.rsplit('/').next().unwrap_or(name);
        let pointer = self.component_schema(last)?;
        let mended = self
            .find
            .diagnostic(Code::MappingUnresolved, text, format!("`{name}` leads nowhere; taken as `#{pointer}`"))
            .help(format!("write `#{pointer}`"));
        self.find.report(mended);
        Some(pointer)
    }

    /// What another file has of this name, if the mapping stands there.
    fn component_of_file(&self, name: &str, base: Base<'a>) -> Option<Target<'a>> {
        let section = self.homes.section(Kind::Schema)?;
        let elsewhere = base.file != self.document.file && !name.contains(['/', '#']);
        elsewhere.then(|| self.resolve(base, &format!("#{section}/{name}")).ok())?
    }

    fn component_schema(&self, name: &str) -> Option<Pointer> {
        let section = self.homes.section(Kind::Schema)?;
        super::home::section_of(self.document.root, &section)?.get(name)?;
        Some(section.child(name))
    }

    fn unmapped(&mut self, value: &str, text: &Node) {
        let found = describe(text);
        let mut fault = self.find.diagnostic(
            Code::MappingUnresolved,
            text,
            format!("`{value}` is mapped to {found}, which names no schema; the entry was left out"),
        );
        let section = self.homes.section(Kind::Schema);
        let schemas = section.and_then(|at| super::home::section_of(self.document.root, &at));
        if let (Some(name), Some(schemas)) = (text.as_str(), schemas) {
            let last = name.rsplit('/').next().unwrap_or(name);
            fault.help = meant(last, schemas.keys().map(String::as_str));
        }
        self.find.repeat("", fault);
    }
}
