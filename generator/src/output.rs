//! The last step: files, and the lock that goes with them, to disk.

use crate::crate_files::{crate_files, dependencies, package};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::emit;
use crate::emit::Module;
use crate::ir::Api;
use crate::lock::Lock;
use crate::write::{self, Files, Layout, RealDisk, StoreError, Stored, UndoFile};
use crate::{Made, Options, made, validate};
use std::path::{Path, PathBuf};

/// All files of the output. `None` only where `report` has an error.
pub(crate) fn files(
    modules: Module,
    api: &Api,
    options: &Options,
    output: &Path,
    report: &mut Report,
) -> Option<Files> {
    let header = write::header(&api.title, &api.version, options.layout);
    let mut files = write::render(modules, options.layout, &header, report)?;
    if options.layout == Layout::Crate {
        for (path, text) in crate_files(api, options, output, &header) {
            if let Err(error) = files.insert(path, text) {
                report.push(StoreError::Path(error).diagnostic());
                return None;
            }
        }
    }
    Some(files)
}

/// Takes back what an earlier run did that was ended while it stored; a run that only reads is told of it. `None` only
/// where `report` has an error.
pub(crate) fn settle(options: &Options, writes: bool, report: &mut Report) -> Option<()> {
    let file = undo_file(options);
    if !file.exists() {
        return Some(());
    }
    if !writes {
        let message = format!("`{}` is there: `oasmith update` was ended while it stored", file.display());
        let help = "`oasmith generate` and `oasmith update` take back what it did, unless it is still at work";
        report.push(Diagnostic::general(Code::Unfinished, message).help(help));
        return None;
    }
    match write::take_back(&file, &mut RealDisk) {
        Ok(_) => {
            let message = "`oasmith update` was ended while it stored; what it did has been taken back";
            report.push(Diagnostic::general(Code::TakenBack, message));
            Some(())
        }
        Err(error) => {
            report.push(error.diagnostic());
            None
        }
    }
}

/// Where `oasmith update` writes down what it does: beside the lock.
fn undo_file(options: &Options) -> PathBuf {
    options.lock_path().with_file_name(".oasmith-undo")
}

/// Writes the files and the lock, or compares them with what lies there.
pub(crate) fn store(
    files: &Files,
    lock: &Lock,
    api: &Api,
    options: &Options,
    output: &Path,
) -> Result<Made, Diagnostic> {
    // A build script generates the client: here only what it reads is kept.
    let nothing = Files::default();
    let stored = if options.output.is_some() { files } else { &nothing };
    let lock = options.update_lock.then(|| (options.lock_path(), lock.to_string()));
    let document = options.text.as_ref().map(|text| (options.spec.clone(), text.clone()));
    let beside: &[(PathBuf, String)] = &document.into_iter().chain(lock).collect::<Vec<_>>();
    let package = package(api, options, validate::folder(options, output));
    let mut made = Made {
        output: output.to_owned(),
        layout: options.layout,
        operations: api.operations.len(),
        types: made::types(api),
        lines: files.lines(),
        stored: Stored::default(),
        changes: Vec::new(),
        dependencies: Vec::new(),
        readme: emit::readme(api, &package.name),
        example: emit::example(api, &package.name),
        package: package.name,
        description: package.description,
    };
    if options.layout != Layout::Crate {
        let folder = validate::folder(options, output);
        made.dependencies = dependencies(api, options, folder).iter().map(|d| d.line()).collect();
    }
    let disk = &mut RealDisk;
    let done = match options.check {
        true => write::compare(stored, beside, options.layout, output, disk).map(|changes| made.changes = changes),
        // A document goes with the code that was made of it, or neither is replaced.
        false if options.text.is_some() => {
            let (path, from) = (undo_file(options), std::env::current_dir().unwrap_or_default());
            let undo = UndoFile { path: &path, from: &from };
            write::store_or_undo(stored, beside, options.layout, output, undo, disk).map(|done| made.stored = done)
        }
        false => write::store(stored, beside, options.layout, output, disk).map(|done| made.stored = done),
    };
    done.map(|()| made).map_err(|error| error.diagnostic())
}
