use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Generates Rust clients from OpenAPI documents.
#[derive(Debug, Parser)]
#[command(name = "oasmith", version, after_help = STATUS)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    /// How errors and warnings are written (to standard error).
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    pub message_format: MessageFormat,
    /// Whether to use colours: `auto` means on a terminal, unless NO_COLOR is set.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
}

const STATUS: &str = "\
Exit status: 0 done, 1 the document has errors, 2 wrong usage, 3 the output differs (--check) or \
there are changes as --fail-on says, 4 files could not be read or written.";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Generate a client.
    Generate(GenerateArgs),
    /// Make a new crate around a client: document, configuration, an example and a test go along.
    Init(InitArgs),
    /// Say what is wrong with a document, and where; write nothing.
    Check(CheckArgs),
    /// List a document's operations, and what of the document is honoured, approximated and ignored.
    List(ListArgs),
    /// Say what a new version of a document changes for users of the client, and the semver step that it calls for.
    Diff(DiffArgs),
    /// Take the document that was published anew, say what it changes, and generate; all of it, or nothing.
    Update(UpdateArgs),
    /// Work with OpenAPI Overlays.
    Overlay {
        /// What to do.
        #[command(subcommand)]
        command: OverlayCommand,
    },
    /// Write completions for a shell to standard output.
    Completions(CompletionsArgs),
    /// Write the JSON Schema of oasmith.toml, for editors, to standard output.
    Schema,
    /// Say what a diagnostic or a change means and what to do.
    Explain(ExplainArgs),
}

#[derive(Debug, Default, Args)]
pub struct InputArgs {
    /// The OpenAPI document, YAML or JSON. Without it `oasmith.toml` in the current folder says which.
    pub spec: Option<PathBuf>,
    /// An OpenAPI Overlay to apply to the document; several are applied in this order.
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,
    /// Read options from this file; those given here come before its own.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The URL that the document is served at: what servers with relative URLs start from.
    #[arg(long, value_name = "URL")]
    pub document_url: Option<String>,
    /// The folder that no `$ref` and no overlay may leave [default: the document's own].
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// Treat these as errors.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Vec<Deny>,
    /// The lock of names [default: `oasmith.lock` beside the document].
    #[arg(long, value_name = "FILE")]
    pub lock: Option<PathBuf>,
}

/// Names as the document has them, or patterns; together they stand in place of the filters in oasmith.toml.
#[derive(Debug, Default, Args)]
pub struct FilterArgs {
    /// Only operations with this tag; `*` stands for any text, and so in all of these.
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    /// Only this operation, by operationId.
    #[arg(long, value_name = "ID")]
    pub operation: Vec<String>,
    /// Only operations of this path; here `*` stays within a segment, and `**` stands for any segments.
    #[arg(long, value_name = "PATH")]
    pub path: Vec<String>,
    /// No operations with this tag.
    #[arg(long, value_name = "TAG")]
    pub exclude_tag: Vec<String>,
    /// Not this operation, by operationId.
    #[arg(long, value_name = "ID")]
    pub exclude_operation: Vec<String>,
    /// No operations of this path.
    #[arg(long, value_name = "PATH")]
    pub exclude_path: Vec<String>,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// Hold a real answer, the JSON in FILE, against what the document says of it, and print an overlay that mends the
    /// document; several may be given. STATUS is the first success with JSON unless given.
    #[arg(long, value_name = "OPERATION[:STATUS]=FILE")]
    pub sample: Vec<String>,
}

#[derive(Debug, Args)]
pub struct GenerateArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// The folder to write to: an empty or missing one, or one that oasmith wrote.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Write the modules alone, with `mod.rs` at the root, instead of a crate.
    #[arg(long)]
    pub module: bool,
    /// The package's name [default: made of the document's title].
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Where the runtime is from: `embed` (its sources go along), a folder, or a version of `oasmith-runtime`
    /// [default: embed].
    #[arg(long, value_name = "embed|PATH|VERSION")]
    pub runtime: Option<String>,
    /// Write nothing; show how the output differs from what would be written.
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, Args)]
pub struct InitArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// The folder of the crate: an empty or missing one.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
    /// A build script generates the client whenever the crate is built; else its sources are committed.
    #[arg(long)]
    pub build_rs: bool,
    /// The package's name [default: made of the document's title].
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How the list is written (to standard output).
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The old document: a file, or a git revision (`main`, `v1.2`, `HEAD~1:openapi.yaml`) of the one that oasmith.toml
    /// names, with its overlays and its lock.
    pub old: String,
    /// The new document, likewise [default: the one that oasmith.toml names, as it lies there].
    pub new: Option<String>,
    /// An OpenAPI Overlay to apply to files that are named; several are applied in this order.
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,
    /// Read options from this file; those given here come before its own.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The lock of names [default: `oasmith.lock` beside the old document].
    #[arg(long, value_name = "FILE")]
    pub lock: Option<PathBuf>,
    /// How the changes are written (to standard output).
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// End with status 3 if there are such changes.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub fail_on: Option<FailOn>,
}

#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// Where the document is published, a URL or a path [default: `source` in oasmith.toml].
    #[arg(long, value_name = "URL|PATH")]
    pub source: Option<String>,
    /// Until the whole document must be there, redirects included.
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    pub timeout: u64,
    /// Read options from this file [default: oasmith.toml].
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Write nothing; show what would change.
    #[arg(long)]
    pub dry_run: bool,
    /// How the changes are written (to standard output).
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// Write nothing and end with status 3 if there are such changes.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub fail_on: Option<FailOn>,
    /// Treat these as errors.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Vec<Deny>,
}

#[derive(Debug, Subcommand)]
pub enum OverlayCommand {
    /// Write the document with its overlays applied to standard output.
    Apply(ApplyArgs),
}

#[derive(Debug, Args)]
pub struct ApplyArgs {
    /// The OpenAPI document, YAML or JSON. Without it `oasmith.toml` in the current folder says which.
    pub spec: Option<PathBuf>,
    /// An OpenAPI Overlay to apply to the document; several are applied in this order.
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,
    /// Read options from this file; those given here come before its own.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The folder that no overlay may leave [default: the document's own].
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// How the document is written [default: as it is itself].
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<DocumentFormat>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DocumentFormat {
    Yaml,
    Json,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell.
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The code, such as OA0001 or DF0101. Without it all codes are listed.
    pub code: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    #[default]
    Text,
    Json,
    Github,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    #[default]
    Text,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Changes that call for a major step
    Breaking,
    /// Those, and changes that call for a minor step
    Minor,
    /// Any change
    Patch,
}

impl From<FailOn> for oasmith::Step {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Breaking => Self::Major,
            FailOn::Minor => Self::Minor,
            FailOn::Patch => Self::Patch,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Every warning
    Warnings,
    /// What is generated says less than the document does
    Approximated,
    /// A part of the document has no effect
    Ignored,
}

impl From<Deny> for oasmith::diagnostics::Deny {
    fn from(deny: Deny) -> Self {
        match deny {
            Deny::Warnings => Self::Warnings,
            Deny::Approximated => Self::Approximated,
            Deny::Ignored => Self::Ignored,
        }
    }
}
