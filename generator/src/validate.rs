use crate::diagnostics::{Code, Diagnostic, Report};
use crate::lock::is_name;
use crate::write::{Layout, check_package_name};
use crate::{Options, Runtime};
use std::path::{Path, PathBuf};

/// Reports options that cannot be, and gives the output's place: the lock's where a build script generates the client, an
/// empty path where none is named.
pub(crate) fn output(options: &Options, report: &mut Report) -> PathBuf {
    let mut refuse = |message: String| report.push(Diagnostic::general(Code::BadOption, message));
    if options.output.is_none() && options.layout != Layout::Inline {
        refuse("no folder is named for the output: use `-o DIR`, or `output` in oasmith.toml".to_owned());
    }
    if let Some(path) = options.module_path.as_deref().filter(|_| options.output.is_some()) {
        if path.split("::").next() == Some("crate") {
            refuse(format!("`{path}` is known to build scripts alone: write the name of the crate for `crate`"));
        } else if !path.split("::").all(is_name) {
            refuse(format!("`{}` is no path such as `my_crate::pets`", path.escape_debug()));
        }
    }
    if let Some((name, Err(reason))) = options.name.as_deref().map(|name| (name, check_package_name(name))) {
        refuse(format!("`{}` cannot be the package's name: {reason}", name.escape_debug()));
    }
    if let Some(version) = options.version.as_deref().filter(|version| !is_version(version)) {
        refuse(format!("`{}` is no version such as 1.2.3", version.escape_debug()));
    }
    if let Some(url) = options.document_url.as_deref().filter(|url| !is_address(url)) {
        refuse(format!("`{}` is no URL such as https://example.com/openapi.yaml", url.escape_debug()));
    }
    if let Runtime::Path(path) = &options.runtime
        && !path.join("Cargo.toml").is_file()
    {
        refuse(format!("`{}` is no crate's folder: the runtime cannot be taken from there", path.display()));
    }
    let is_built = options.layout == Layout::Inline;
    options.output.clone().unwrap_or_else(|| if is_built { options.lock_path() } else { PathBuf::new() })
}

/// The folder that generated code is compiled in, as far as it is known.
pub(crate) fn folder<'o>(options: &Options, output: &'o Path) -> &'o Path {
    match options.layout {
        Layout::Crate | Layout::Module => output,
        Layout::Inline => output.parent().unwrap_or(output),
    }
}

/// Whether relative URLs can start from there.
fn is_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !url.contains(|c: char| c.is_whitespace()))
}

/// Whether cargo takes `text` as a package's version.
fn is_version(text: &str) -> bool {
    let (core, rest) = text.split_at(text.find(['-', '+']).unwrap_or(text.len()));
    let numbers: Vec<&str> = core.split('.').collect();
    let is_number = |part: &&str| part.parse::<u64>().is_ok_and(|number| number.to_string() == **part);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-+".contains(c);
    numbers.len() == 3 && numbers.iter().all(is_number) && rest.len() != 1 && rest.chars().all(is_plain)
}
