//! Generators of other people, if they are installed, by their usual commands.

use crate::figures::Figures;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::callers::Manner;

/// A generator that is installed.
pub(crate) struct Rival {
    pub(crate) name: &'static str,
    command: fn(&Path, &Path) -> Command,
    /// The package of what it made in a folder, where it says what that depends on.
    package: fn(&Path) -> Option<PathBuf>,
    /// How a program calls the operations of that package.
    pub(crate) manner: Manner,
}

const KNOWN: &[Rival] = &[
    Rival {
        name: "openapi-to-rust",
        command: openapi_to_rust,
        package: with_fragment,
        manner: Manner {
            operations: "src/client.rs",
            is_client: |name| name == "HttpClient",
            imports: "use ::client::*;",
            send: "",
            module: None,
        },
    },
    Rival {
        name: "oas3-gen",
        command: oas3_gen,
        package: |folder| Some(folder.to_owned()),
        manner: Manner {
            operations: "src/client.rs",
            is_client: |name| name.ends_with("Client"),
            imports: "use ::client::*;",
            send: "",
            module: None,
        },
    },
    Rival {
        name: "cargo-progenitor",
        command: progenitor,
        package: |folder| Some(folder.join("api")),
        manner: Manner {
            operations: "src/lib.rs",
            is_client: |name| name == "Client",
            imports: "use ::client::{Client, *};",
            send: "",
            module: None,
        },
    },
];

/// Those that this machine has; says which it has not.
pub(crate) fn installed(figures: &mut Figures) -> Vec<&'static Rival> {
    let (there, absent): (Vec<_>, Vec<_>) =
        KNOWN.iter().partition(|rival| Command::new(rival.name).arg("--version").output().is_ok());
    absent.iter().for_each(|rival| figures.refuse(format!("{} is not installed", rival.name)));
    there
}

impl Rival {
    /// What makes a client of `document` in `folder`.
    pub(crate) fn command(&self, document: &Path, folder: &Path) -> Command {
        let _ = fs::create_dir_all(folder);
        (self.command)(document, folder)
    }

    /// The package that it made in `folder`, if there is one.
    pub(crate) fn package(&self, folder: &Path) -> Option<PathBuf> {
        (self.package)(folder).filter(|package| package.join("Cargo.toml").exists())
    }
}

/// A package around modules that come with a fragment of a manifest.
fn with_fragment(folder: &Path) -> Option<PathBuf> {
    let dependencies = fs::read_to_string(folder.join("src/REQUIRED_DEPS.toml")).ok()?;
    let head =
        "[package]\nname = \"rival\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[lib]\npath = \"src/mod.rs\"\n\n";
    fs::write(folder.join("Cargo.toml"), format!("{head}{dependencies}")).ok()?;
    Some(folder.to_owned())
}

fn openapi_to_rust(document: &Path, folder: &Path) -> Command {
    let config = folder.join("openapi-to-rust.toml");
    let text = format!(
        "[generator]\nspec_path = {document:?}\noutput_dir = {:?}\nmodule_name = \"api\"\n\n[features]\nenable_async_client = true\n",
        folder.join("src")
    );
    let _ = fs::write(&config, text);
    let mut command = Command::new("openapi-to-rust");
    command.arg("generate").arg("--config").arg(config);
    command
}

fn oas3_gen(document: &Path, folder: &Path) -> Command {
    let mut command = Command::new("oas3-gen");
    command.args(["generate", "client-mod", "--workspace", "-i"]).arg(document).arg("-o").arg(folder);
    command
}

fn progenitor(document: &Path, folder: &Path) -> Command {
    let mut command = Command::new("cargo-progenitor");
    command.args(["progenitor", "-n", "api", "-v", "0.1.0", "-i"]).arg(document).arg("-o").arg(folder.join("api"));
    command
}
