use crate::diagnostics::FileId;
use crate::source::tests::{Files, show};
use crate::source::{Node, Sources};
use insta::assert_snapshot;

/// What the reference at the steps names.
fn follow<'a>(sources: &'a Sources, from: &'a Node, steps: &str) -> Option<&'a Node> {
    let reference = steps.split('.').try_fold(from, |node, step| node.get(step))?.get("$ref")?;
    sources.file(reference.origin, reference.as_str()?)
}

fn names(sources: &Sources, files: &Files) -> Vec<String> {
    let names = sources.files().into_iter().map(|path| files.name(path));
    names.collect()
}

fn faults(files: &[(&str, &str)]) -> String {
    let files = Files::new(files);
    files.read(&files.input("api.yaml", &[])).1
}

#[test]
fn files_are_read_from_file_to_file() {
    let files = Files::new(&[
        ("api.yaml", "a: {$ref: './models/pet.yaml#/Pet'}\nb: {$ref: '#/a'}\nc: {$ref: 'api.yaml#/d'}\nd: 1\n"),
        ("models/pet.yaml", "Pet: {$ref: tag.json#/Tag}\nUp: {$ref: ../api.yaml#/a}\n"),
        ("models/tag.json", r##"{"Tag": {"$ref": "pet.yaml#/Pet"}, "Own": {"$ref": "#/Tag"}}"##),
        ("models/unused.yaml", "x: 1\n"),
    ]);
    let (sources, report) = files.read(&files.input("api.yaml", &[]));
    assert_eq!(report, "");
    assert_eq!(names(&sources, &files), ["api.yaml", "models/pet.yaml", "models/tag.json"]);

    let document = sources.document().unwrap();
    let pet = follow(&sources, document, "a").unwrap();
    let tag = follow(&sources, pet, "Pet").unwrap();
    assert_eq!(show(tag), "{Tag:{$ref:\"pet.yaml#/Pet\"},Own:{$ref:\"#/Tag\"}}");
    assert_eq!(follow(&sources, tag, "Tag"), Some(pet));
    assert_eq!(follow(&sources, tag, "Own"), Some(tag));
    assert_eq!(follow(&sources, pet, "Up"), Some(document));
    assert_eq!(follow(&sources, document, "b"), Some(document));
    assert_eq!(follow(&sources, document, "c"), Some(document));

    let place = sources.place(tag.get("Tag").unwrap().origin);
    assert_eq!((place.file, place.pointer.as_str()), (FileId(2), "/Tag"));
}

#[test]
fn data_refers_to_nothing() {
    let text = "\
schemas:
  example: {$ref: gone1.yaml}
  A: {default: {$ref: x}, enum: [{$ref: x}], const: {$ref: x}, example: {$ref: x}, examples: [{$ref: x}], x-y: {$ref: x}}
  B: {properties: {default: {$ref: gone2.yaml}, examples: {$ref: gone3.yaml}, $ref: {type: string}}}
media:
  examples: {one: {$ref: gone4.yaml}, two: {value: {$ref: x}}}
discriminator:
  mapping: {a: Cat, b: '#/c', c: gone5.yaml#/x, d: https://example.com/x.json}
";
    let report = faults(&[("api.yaml", text)]);
    let read: Vec<_> = (1..=9).filter(|n| report.contains(&format!("`gone{n}.yaml`"))).collect();
    assert_eq!(read, [1, 2, 3, 4]);
    assert!(report.ends_with("warning: 4 warnings\n"), "{report}");
}

#[test]
fn mappings_may_name_files() {
    let text = "mapping: {cat: cat.yaml#/Cat, dog: gone.yaml, mouse: cat.yaml}\n";
    let files = Files::new(&[("api.yaml", text), ("cat.yaml", "Cat: 1\n")]);
    let (sources, report) = files.read(&files.input("api.yaml", &[]));
    assert_eq!(report, "");
    let mapping = |name: &str| {
        let target = sources.document()?.get("mapping")?.get(name)?;
        sources.file(target.origin, target.as_str()?).map(show)
    };
    assert_eq!(mapping("cat").as_deref(), Some("{Cat:1}"));
    assert_eq!(mapping("mouse").as_deref(), Some("{Cat:1}"));
    assert_eq!(mapping("dog"), None);
}

#[test]
fn missing_files() {
    let text = "a: {$ref: models/pet.yaml#/Pet}\nb:\n  - $ref: models/pet.yaml#/Tag\n  - $ref: Pet\n";
    assert_snapshot!(faults(&[("api.yaml", text)]), @r"
    warning[OA0101]: cannot read `models/pet.yaml`: No such file or directory (os error 2)
     --> api.yaml:1:11
      |
    1 | a: {$ref: models/pet.yaml#/Pet}
      |           ^^^^^^^^^^^^^^^^^^^^ and in another place of this file
      |
      = note: at /a/$ref
      = help: the path starts at the folder of the file in which it stands

    warning[OA0101]: cannot read `Pet`: No such file or directory (os error 2)
     --> api.yaml:4:11
      |
    4 |   - $ref: Pet
      |           ^^^
      |
      = note: at /b/1/$ref
      = help: a component of the same document is named like `#/components/schemas/Pet`

    warning: 2 warnings
    ");
}

#[test]
fn files_that_do_not_parse() {
    assert_snapshot!(faults(&[("api.yaml", "a: {$ref: b.yaml}\n"), ("b.yaml", "c: [\n")]), @r"
    error[OA0002]: this is no YAML
     --> b.yaml:1:4
      |
    1 | c: [
      |    ^ did not find expected node content

    error: 1 error
    ");
}

#[test]
fn files_outside_the_folder() {
    let files = Files::new(&[
        (
            "specs/api.yaml",
            "a: {$ref: ../secret.yaml}\nb: {$ref: /etc/passwd}\nc: {$ref: '%2e%2e/secret.yaml'}\nd: {$ref: ../gone.yaml}\n",
        ),
        ("secret.yaml", "x: 1\n"),
    ]);
    let (sources, report) = files.read(&files.input("specs/api.yaml", &[]));
    assert_snapshot!(report, @r"
    error[OA0102]: `../secret.yaml` lies outside the folder that may be read
     --> specs/api.yaml:1:11
      |
    1 | a: {$ref: ../secret.yaml}
      |           ^^^^^^^^^^^^^^
      |
      = note: at /a/$ref
      = help: if it is to be read, name a folder that holds it with `--root`

    error[OA0102]: `/etc/passwd` lies outside the folder that may be read
     --> specs/api.yaml:2:11
      |
    2 | b: {$ref: /etc/passwd}
      |           ^^^^^^^^^^^
      |
      = note: at /b/$ref
      = help: if it is to be read, name a folder that holds it with `--root`

    error[OA0102]: `%2e%2e/secret.yaml` lies outside the folder that may be read
     --> specs/api.yaml:3:11
      |
    3 | c: {$ref: '%2e%2e/secret.yaml'}
      |           ^^^^^^^^^^^^^^^^^^^^
      |
      = note: at /c/$ref
      = help: if it is to be read, name a folder that holds it with `--root`

    error[OA0102]: `../gone.yaml` lies outside the folder that may be read
     --> specs/api.yaml:4:11
      |
    4 | d: {$ref: ../gone.yaml}
      |           ^^^^^^^^^^^^
      |
      = note: at /d/$ref
      = help: if it is to be read, name a folder that holds it with `--root`

    error: 4 errors
    ");
    assert_eq!(sources.files().len(), 1);

    let mut input = files.input("specs/api.yaml", &[]);
    input.root = Some(files.path(""));
    let (sources, report) = files.read(&input);
    assert_eq!(names(&sources, &files), ["specs/api.yaml", "secret.yaml"]);
    assert!(
        report.contains("cannot read `../gone.yaml`") && report.ends_with("error: 1 error, 1 warning\n"),
        "{report}"
    );
}

#[test]
fn a_root_that_is_not_there() {
    let files = Files::new(&[("api.yaml", "a: 1\n")]);
    let mut input = files.input("api.yaml", &[]);
    input.root = Some(files.path("gone"));
    assert_snapshot!(files.read(&input).1, @r"
    error[OA0001]: cannot read the folder `gone`: No such file or directory (os error 2)

    error: 1 error
    ");
}

#[cfg(unix)]
#[test]
fn links_count_as_what_they_lead_to() {
    let files = Files::new(&[
        ("specs/api.yaml", "a: {$ref: out.yaml}\nb: {$ref: in.yaml}\nc: {$ref: real.yaml}\n"),
        ("specs/real.yaml", "x: 1\n"),
        ("secret.yaml", "x: 1\n"),
    ]);
    std::os::unix::fs::symlink("../secret.yaml", files.path("specs/out.yaml")).unwrap();
    std::os::unix::fs::symlink("real.yaml", files.path("specs/in.yaml")).unwrap();
    std::os::unix::fs::symlink("specs", files.path("linked")).unwrap();
    for spec in ["specs/api.yaml", "linked/api.yaml"] {
        let (sources, report) = files.read(&files.input(spec, &[]));
        assert!(
            report.contains("`out.yaml` lies outside the folder") && report.ends_with("error: 1 error\n"),
            "{report}"
        );
        assert_eq!(sources.files().len(), 2, "a file that has two names is read once");
    }
}

#[test]
fn references_that_are_urls() {
    let text = "\
a: {$ref: https://example.com/pet.yaml#/Pet}
b: {$ref: https://example.com/pet.yaml#/Tag}
c: {$ref: 'file:///etc/passwd'}
d: {$id: https://example.com/known, $ref: //example.com/x}
e: {$ref: https://example.com/known}
";
    assert_snapshot!(faults(&[("api.yaml", text)]), @r"
    error[OA0103]: `https://example.com/pet.yaml` is not a file
     --> api.yaml:1:11
      |
    1 | a: {$ref: https://example.com/pet.yaml#/Pet}
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and in another place of this file
      |
      = note: at /a/$ref
      = help: nothing is read from the network: save it beside the document and refer to the file

    error[OA0103]: `file:///etc/passwd` is not a file
     --> api.yaml:3:11
      |
    3 | c: {$ref: 'file:///etc/passwd'}
      |           ^^^^^^^^^^^^^^^^^^^^
      |
      = note: at /c/$ref
      = help: nothing is read from the network: save it beside the document and refer to the file

    error[OA0103]: `//example.com/x` is not a file
     --> api.yaml:4:43
      |
    4 | d: {$id: https://example.com/known, $ref: //example.com/x}
      |                                           ^^^^^^^^^^^^^^^
      |
      = note: at /d/$ref
      = help: nothing is read from the network: save it beside the document and refer to the file

    error: 3 errors
    ");
}

#[test]
fn names_with_escapes() {
    let files = Files::new(&[("api.yaml", "a: {$ref: 'my%20pet.yaml#/x'}\n"), ("my pet.yaml", "x: 1\n")]);
    let (sources, report) = files.read(&files.input("api.yaml", &[]));
    assert_eq!(report, "");
    assert_eq!(show(follow(&sources, sources.document().unwrap(), "a").unwrap()), "{x:1}");
}

#[test]
fn a_spec_in_the_current_folder() {
    let root = super::Root::new(std::path::Path::new("")).unwrap();
    let target = root.target(std::path::Path::new("Cargo.toml"), "src/lib.rs").unwrap();
    assert_eq!(target.path, std::path::Path::new("src/lib.rs"));
}
