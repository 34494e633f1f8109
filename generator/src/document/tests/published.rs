use super::{Reading, read_file};
use crate::diagnostics::Severity;
use crate::document::{Additional, Document, Node, Schema};
use foldhash::{HashSet, HashSetExt as _};
use std::path::{Path, PathBuf};

/// Where collections of documents lie, if they are there: beside the checkout.
const COLLECTIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared");
/// A document whose other file is missing there.
const INCOMPLETE: &str = "heyapi-full-3.1.yaml";

fn documents(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(COLLECTIONS).join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: there is no {}", folder.display());
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let known = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "yaml" || kind == "yml" || kind == "json");
    let mut paths: Vec<_> = paths.filter(known).collect();
    paths.sort();
    paths
}

#[test]
fn published_documents_are_read() {
    for path in documents("specs").iter().filter(|path| !path.ends_with(INCOMPLETE)) {
        sound_enough(path, read_file(path));
    }
}

#[test]
fn documents_of_many_files_are_read() {
    let roots = Path::new(COLLECTIONS).join("specs-multi/ROOTS.txt");
    let Ok(roots) = std::fs::read_to_string(&roots) else {
        println!("skipped: there is no {}", roots.display());
        return;
    };
    for root in roots.lines().filter(|line| !line.is_empty()) {
        let path = Path::new(COLLECTIONS).join("specs-multi").join(root);
        let parts = Path::new(root).components().next().unwrap();
        let folder = Path::new(COLLECTIONS).join("specs-multi").join(parts);
        let mut report = crate::diagnostics::Report::default();
        let input = crate::source::Input { spec: path.clone(), root: Some(folder), ..Default::default() };
        let sources = crate::source::read(&input, &mut report);
        let document = crate::document::canonicalize(&sources, &mut report);
        sound_enough(&path, Reading { document, report, sources, _folder: None });
    }
}

/// There is no error, the operations are all there, and every view can be read.
fn sound_enough(path: &Path, reading: Reading) {
    let said = reading.report.diagnostics();
    let errors: Vec<_> = said.iter().filter(|said| said.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    let document = reading.document.as_ref().unwrap();
    let written = written_operations(reading.sources.document().unwrap(), &reading);
    assert_eq!(document.operations().len(), written, "operations of {}", path.display());
    let schemas = walk(document);
    println!("{}: {written} operations, {schemas} schemas, {} said", path.display(), said.len());
}

/// Operations as a walk over the tree as written counts them.
fn written_operations(root: &Node, reading: &Reading) -> usize {
    const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    let mut count = 0;
    for (_, item) in root.get("paths").and_then(Node::as_object).into_iter().flatten() {
        let mut item = item;
        while let Some(reference) = item.get("$ref").and_then(Node::as_str) {
            let (_, pointer) = reference.split_once('#').unwrap_or((reference, ""));
            item = reading.sources.file(item.origin, reference).unwrap();
            for step in pointer.split('/').skip(1) {
                item = item.get(&step.replace("~1", "/").replace("~0", "~")).unwrap();
            }
        }
        count += METHODS.iter().filter(|method| item.get(method).is_some()).count();
        let others = item.get("additionalOperations").and_then(Node::as_object);
        count += others.map_or(0, |others| others.len());
    }
    count
}

/// Reads every view, and every schema that one of them names. How many schemas there are.
pub fn walk(document: &Document) -> usize {
    let mut pending: Vec<_> = document.component_schemas().into_iter().map(|(_, at)| at).collect();
    let (_, _, _, _) = (document.info(), document.tags(), document.servers(), document.schemes());
    for operation in document.operations() {
        for parameter in operation.parameters {
            let schema = parameter.content.schema().cloned();
            pending.extend(schema);
        }
        let responses = operation.responses.into_iter();
        let content = responses.flat_map(|response| {
            pending.extend(response.headers.into_iter().filter_map(|header| header.schema));
            response.content
        });
        let content: Vec<_> = content.chain(operation.body.into_iter().flat_map(|body| body.content)).collect();
        pending.extend(content.into_iter().filter_map(|media| media.schema));
    }
    let mut seen = HashSet::new();
    while let Some(at) = pending.pop() {
        if !seen.insert(at.clone()) {
            continue;
        }
        let schema = document.schema(&at).unwrap_or_else(|| panic!("no schema at {at}"));
        let Schema { reference, items, properties, additional, all_of, any_of, one_of, not, discriminator, .. } =
            schema;
        pending.extend(reference.into_iter().chain(items).chain(not));
        pending.extend(properties.into_iter().map(|(_, at)| at));
        pending.extend(all_of.into_iter().chain(any_of).chain(one_of));
        pending.extend(discriminator.into_iter().flat_map(|one| one.mapping).map(|(_, at)| at));
        if let Additional::Schema(at) = additional {
            pending.push(at);
        }
        assert!(document.place(&at).offset.is_none());
    }
    seen.len()
}

/// Prints what is said of documents with a fault each; nothing but the form of it is asked.
#[test]
fn faulty_documents_get_a_verdict() {
    for path in documents("specs-negative") {
        let reading = read_file(&path);
        // a fault that another room found, such as a key that is there twice, need not keep the document from being read
        assert!(reading.document.is_some() || reading.report.has_errors(), "{}", path.display());
        let name = path.file_name().unwrap().display();
        let verdict = reading.report.diagnostics().iter().map(|said| said.severity).max();
        let verdict = verdict.map_or("accepted", Severity::as_str);
        println!("{verdict:8} {name}");
        for said in reading.report.diagnostics() {
            println!("           {} {}", said.code.id(), said.message);
        }
    }
}
