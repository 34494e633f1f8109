//! What `oasmith diff` says of each kind of change is true: programs that use the client compile before and after, or do
//! not, and do what is said.

use oasmith::diagnostics::render::Format;
use oasmith::{Layout, Options, Runtime};
use std::collections::BTreeMap;
use tests::changes::{PETS, Truth};
use tests::project::{Project, workspace};

const NAME: &str = "truth";

/// What programs have at hand.
const PRELUDE: &str = "#![allow(warnings)]\n";

fn client(options: &mut Options, project: &Project, module: &str) {
    options.layout = Layout::Inline;
    options.runtime = Runtime::Version("0.1".to_owned());
    options.update_lock = false;
    let lock = project.path("oasmith.lock");
    options.lock = Some(lock);
    let file = project.path(&format!("generated/{module}.rs"));
    std::fs::create_dir_all(project.path("generated")).expect("the target folder can be written");
    options.output = Some(file);
    let outcome = oasmith::generate(options);
    assert!(outcome.result().is_some(), "{module}: {}", outcome.render(Format::Text { color: false }));
}

/// A package with a client of the old document, and one of each new one: with the old one's lock, as a user has it.
fn package(truths: &[Truth]) -> Project {
    let project = Project::new(NAME);
    let runtime = workspace().join("runtime");
    let manifest = format!(
        "[package]\nname = \"{NAME}\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         oasmith-runtime = {{ path = {runtime:?}, default-features = false }}\n\
         futures-core = \"0.3\"\nhttp = \"1\"\n\n[profile.dev]\ndebug = false\n"
    );
    project.write("Cargo.toml", &manifest);
    let mut lib = "#![allow(warnings)]\npub mod wire;\n".to_owned();
    let mut old = Options::new(PETS);
    old.lock = Some(project.path("oasmith.lock"));
    old.layout = Layout::Inline;
    old.runtime = Runtime::Version("0.1".to_owned());
    old.output = Some(project.path("generated/pets.rs"));
    std::fs::create_dir_all(project.path("generated")).expect("the target folder can be written");
    let _ = std::fs::remove_file(project.path("oasmith.lock"));
    let outcome = oasmith::generate(&old);
    assert!(outcome.result().is_some(), "{}", outcome.render(Format::Text { color: false }));
    for truth in truths {
        client(&mut truth.options(), &project, &truth.module());
    }
    for module in truths.iter().map(Truth::module).chain(["pets".to_owned()]) {
        lib += &format!("pub mod {module} {{ include!(\"../generated/{module}.rs\"); }}\n");
    }
    project.write("src/lib.rs", &lib);
    project.write("src/wire.rs", &format!("{}\n", include_str!("behaviour/wire.rs")));
    project
}

/// The head of a program, or of a module, that uses the client in `module`.
fn uses(module: &str) -> String {
    format!("use truth::{module} as client;\nuse client::{{Client, models, operations}};\nuse truth::wire::*;\n")
}

/// Whether the program `name` compiles is as `expected`.
#[derive(Debug)]
struct Check {
    name: String,
    expected: bool,
}

/// Writes the programs that compile with one client alone, for both.
fn programs(project: &Project, truths: &[Truth]) -> Vec<Check> {
    let _ = std::fs::remove_dir_all(project.path("src/bin"));
    let mut checks = Vec::new();
    for truth in truths {
        for (program, old) in [(&truth.only_old, true), (&truth.only_new, false)] {
            let Some(program) = program else { continue };
            for (module, side) in truth.modules().into_iter().zip([true, false]) {
                let name = format!("{}_{}_with_{}", truth.module(), word(old), word(side));
                let text = format!("{PRELUDE}{}{program}\nfn main() {{}}\n", uses(&module));
                project.write(&format!("src/bin/{name}.rs"), &text);
                checks.push(Check { name, expected: old == side });
            }
        }
    }
    checks
}

fn word(old: bool) -> &'static str {
    if old { "old" } else { "new" }
}

/// Writes the program that does what compiles with both.
fn both(project: &Project, truths: &[Truth]) {
    let mut text = format!("{PRELUDE}fn main() {{\n");
    let mut modules = String::new();
    for truth in truths {
        let Some(program) = &truth.both else { continue };
        for (module, side) in truth.modules().into_iter().zip([true, false]) {
            let name = format!("{}_{}", truth.module(), word(side));
            text += &format!("    println!(\"{name}: {{}}\", {name}::run());\n");
            modules += &format!("mod {name} {{\n{}pub fn run() -> String {{\n{program}\n}}\n}}\n", uses(&module));
        }
    }
    project.write("examples/both.rs", &(text + "}\n" + &modules));
}

/// Which of the package's programs compile.
fn compiled(text: &str) -> BTreeMap<String, bool> {
    let messages = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let artifacts = messages.filter(|message| message["reason"] == "compiler-artifact");
    artifacts.filter_map(|message| Some((message["target"]["name"].as_str()?.to_owned(), true))).collect()
}

#[test]
fn programs_break_where_the_diff_says_so() {
    let truths = Truth::all();
    let project = package(&truths);
    let checks = programs(&project, &truths);
    both(&project, &truths);
    project.cargo(&["check", "--lib"], &[]).succeeded();
    let run = project.cargo(&["check", "--bins", "--keep-going", "--message-format", "json"], &[]);
    let compiled = compiled(&run.text);
    let wrong: Vec<String> = checks
        .iter()
        .filter(|check| compiled.contains_key(&check.name) != check.expected)
        .map(|check| format!("{} {}", check.name, if check.expected { "does not compile" } else { "compiles" }))
        .collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), rendered(&run.text, &wrong));
    prints(&project, &truths);
}

/// What rustc says of the programs that should compile.
fn rendered(text: &str, wrong: &[String]) -> String {
    let messages = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let ours = |message: &serde_json::Value| {
        let name = message["target"]["name"].as_str().unwrap_or_default();
        wrong.iter().any(|wrong| wrong.starts_with(name)) && message["reason"] == "compiler-message"
    };
    messages.filter(ours).filter_map(|message| Some(message["message"]["rendered"].as_str()?.to_owned())).collect()
}

/// What programs that compile with both do is what is said.
fn prints(project: &Project, truths: &[Truth]) {
    let text = project.cargo(&["run", "-q", "--example", "both"], &[]).succeeded();
    let mut wrong = Vec::new();
    for truth in truths.iter().filter(|truth| truth.both.is_some()) {
        let expected = truth.prints.clone().unwrap_or_default();
        for (side, expected) in [true, false].into_iter().zip(expected) {
            let line = format!("{}_{}: {expected}", truth.module(), word(side));
            if !text.lines().any(|printed| printed == line) {
                let head = format!("{}_{}:", truth.module(), word(side));
                let found: Vec<&str> = text.lines().filter(|line| line.starts_with(&head)).collect();
                wrong.push(format!("expected {line}, found {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{text}", wrong.join("\n"));
}
