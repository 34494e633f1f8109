use super::read::is_name;
use super::{Lock, Source, fingerprint, read};
use crate::Options;
use crate::diagnostics::{Code, Diagnostic, Report, nearest};
use crate::lower::Choices;
use crate::outcome::Texts;
use crate::source::Sources;
use crate::toml_text::TomlFile;

/// The lock that the options name, and over it the names that they give; an empty one where there is no file.
pub(crate) fn open(options: &Options, texts: &mut Texts, report: &mut Report) -> Lock {
    let mut lock = load(options, texts, report);
    if is_foreign(&lock, options) {
        let message = format!("`{}` belongs to another document, {}", options.lock_path().display(), lock.document);
        let help = "name a lock for this document with `--lock FILE`; \
                    if it is the same document under a new name, change the name in the lock";
        report.push(Diagnostic::general(Code::BadLock, message).help(help));
    }
    for (at, name) in &options.names {
        if is_name(name) {
            lock.choices.given.insert(pointer(at).to_owned(), name.clone());
        } else {
            let message = format!("`{}` cannot be the name of `{}`", name.escape_debug(), at.escape_debug());
            let help = "a name is a Rust identifier, and no keyword";
            report.push(Diagnostic::general(Code::BadOption, message).help(help));
        }
    }
    lock
}

/// A pointer as references have it is the same as one without `#`.
fn pointer(written: &str) -> &str {
    written.strip_prefix('#').unwrap_or(written)
}

/// Reports names that the options give and that this run did not choose.
pub(crate) fn hold_names(options: &Options, made: &Choices, report: &mut Report) {
    for (at, name) in options.names.iter().filter(|(_, name)| is_name(name)) {
        let told = match made.names.get(pointer(at)) {
            Some(chosen) if chosen == name => continue,
            Some(chosen) => {
                let message = format!("`{}` cannot be called `{name}`, and is `{chosen}`", at.escape_debug());
                Diagnostic::general(Code::BadOption, message)
                    .help("something else has that name there, or emitted code uses it; choose another")
            }
            None => {
                let message = format!("a name is given for `{}`, where nothing has one", at.escape_debug());
                let near = nearest(pointer(at), made.names.keys().map(String::as_str));
                let help = match near.as_slice() {
                    [] => "oasmith.lock shows everything that has a name".to_owned(),
                    near => format!("did you mean `{}`?", near.join("`, `")),
                };
                Diagnostic::general(Code::UnknownEntry, message).help(help)
            }
        };
        report.push(told);
    }
}

/// The lock for a run that writes nothing: one that belongs to another document is left aside.
pub(crate) fn peek(options: &Options, texts: &mut Texts, report: &mut Report) -> Lock {
    let lock = load(options, texts, report);
    if is_foreign(&lock, options) { Lock::default() } else { lock }
}

fn load(options: &Options, texts: &mut Texts, report: &mut Report) -> Lock {
    let file = TomlFile::read(TomlFile::LOCK, options.lock_path(), report).flatten();
    let lock = file.as_ref().and_then(|file| read(file, report));
    texts.beside.extend(file);
    lock.unwrap_or_default()
}

/// A lock that somebody named is meant for this document, even if the document has another name by now.
fn is_foreign(lock: &Lock, options: &Options) -> bool {
    options.lock.is_none() && !lock.document.is_empty() && lock.document != document(options)
}

/// The lock after a run that made these choices.
///
/// Where the document comes from stays as it was known, unless the options say it anew.
pub(crate) fn renew(
    options: &Options,
    sources: &Sources,
    version: &str,
    choices: Choices,
    known: Option<Source>,
) -> Lock {
    let given = options.text.as_ref().map(|text| text.clone().into_bytes());
    let others = sources.files().into_iter().skip(usize::from(given.is_some()));
    let texts: Vec<Vec<u8>> = given.into_iter().chain(others.filter_map(|path| std::fs::read(path).ok())).collect();
    let source = options.origin.as_ref().map(|origin| Source {
        from: origin.from.clone(),
        sha256: origin.sha256.clone(),
        version: version.to_owned(),
        options: options.shape(),
    });
    Lock {
        source: source.or(known),
        document: document(options),
        fingerprint: fingerprint(texts.iter().map(Vec::as_slice)),
        generator: env!("CARGO_PKG_VERSION").to_owned(),
        choices,
    }
}

fn document(options: &Options) -> String {
    options.spec.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
