use super::{FORMAT, Lock};
use crate::toml_text::{string, strings};
use std::fmt;

const HEAD: &str = "\
# Names and argument orders of the generated code, by their place in the document. Commit this file.
# oasmith reads it and keeps it up to date; a name may be changed by hand.
";

/// The text of the file: the same choices give the same text.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}format = {FORMAT}")?;
        writeln!(f, "generator = {}", string(&self.generator))?;
        writeln!(f, "document = {}", string(&self.document))?;
        writeln!(f, "fingerprint = {}", string(&self.fingerprint))?;
        if let Some(source) = &self.source {
            writeln!(f, "\n[source]\nfrom = {}\nsha256 = {}", string(&source.from), string(&source.sha256))?;
            writeln!(f, "version = {}\noptions = {}", string(&source.version), strings(&source.options))?;
        }
        writeln!(f, "\n[names]")?;
        for (pointer, name) in &self.choices.names {
            writeln!(f, "{} = {}", string(pointer), string(name))?;
        }
        writeln!(f, "\n[orders]")?;
        for (pointer, order) in &self.choices.orders {
            writeln!(f, "{} = {}", string(pointer), strings(order))?;
        }
        if !self.choices.branches.is_empty() {
            writeln!(f, "\n[branches]")?;
        }
        for (pointer, said) in &self.choices.branches {
            writeln!(f, "{} = {}", string(pointer), string(said))?;
        }
        Ok(())
    }
}
