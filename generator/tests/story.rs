//! The whole story of an API that changed: what `oasmith update` says of it, and the program that breaks exactly there.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::oasmith;

/// What somebody wrote against the bundled document.
const PROGRAM: &str = r#"
mod client;
use client::models::{CreateMcpServer, McpServerCreateResponse};

fn shown(created: &McpServerCreateResponse) -> String {
    format!("{:?}", created.slug)
}

fn main() {
    let new = CreateMcpServer::new("My MCP Server", "my-integration").slug("my-server");
    println!("{} of {}: {}", new.name, new.mcp_integration_id, new.validate().is_ok());
    println!("{}", shown(&McpServerCreateResponse::new()));
    let _ = |client: &client::Client| drop(client.mcp_servers_create(new.clone()));
}
"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The bundled document as somebody publishes it anew: an operation more, a tighter limit, another order, a field renamed.
fn published(old: &str) -> String {
    let edits = [
        (
            "  /mcp-servers/{mcpServerId}/test:\n",
            "  /mcp-servers/{mcpServerId}/restart:\n    post:\n      tags: [MCP Servers]\n      operationId: McpServers_restart\n      \
             parameters:\n        - {name: mcpServerId, in: path, required: true, schema: {type: string}}\n      \
             responses: {'204': {description: Restarted.}}\n  /mcp-servers/{mcpServerId}/test:\n",
        ),
        ("          minLength: 1\n          maxLength: 255\n", "          minLength: 1\n          maxLength: 12\n"),
        (
            "        - name\n        - mcp_integration_id\n      properties:\n        workspace_id:",
            "        - mcp_integration_id\n        - name\n      properties:\n        mcp_integration_id:\n          \
             type: string\n          description: MCP Integration ID (UUID) or slug\n        workspace_id:",
        ),
        (
            "        mcp_integration_id:\n          type: string\n          description: MCP Integration ID (UUID) or slug\n        slug:",
            "        slug:",
        ),
        (
            "    McpServerCreateResponse:\n      type: object\n      properties:\n        id:\n          type: string\n          format: uuid\n        slug:",
            "    McpServerCreateResponse:\n      type: object\n      properties:\n        id:\n          type: string\n          format: uuid\n        server_slug:",
        ),
    ];
    edits.iter().fold(old.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the bundled document has no {from:?}");
        text.replacen(from, to, 1)
    })
}

/// A package of a user, and what it takes to generate its client.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for file in ["portkey.yaml", "portkey.overlay.yaml", "oasmith.lock"] {
        write(&format!("openapi/{file}"), &fs::read_to_string(root().join("openapi").join(file)).unwrap());
    }
    let runtime = root().join("runtime");
    write(
        "oasmith.toml",
        &format!(
            "spec = \"openapi/portkey.yaml\"\noverlays = [\"openapi/portkey.overlay.yaml\"]\noutput = \"src/client\"\n\
             module = true\nruntime = {runtime:?}\nsource = \"published.yaml\"\n"
        ),
    );
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"story\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
             oasmith-runtime = {{ path = {runtime:?}, default-features = false }}\n[profile.dev]\ndebug = false\n"
        ),
    );
    write("src/main.rs", PROGRAM);
    write("Cargo.lock", &fs::read_to_string(root().join("Cargo.lock")).unwrap());
    let old = fs::read_to_string(folder.path().join("openapi/portkey.yaml")).unwrap();
    write("published.yaml", &published(&old));
    folder
}

/// What cargo says of the program, or what the program prints.
fn run(folder: &Path) -> Result<String, String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(folder)
        .args(["run", "--offline", "--quiet", "--color", "never"])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
        .env("RUSTFLAGS", "-Awarnings")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

#[test]
fn the_program_breaks_where_the_diff_says() {
    let folder = folder();
    assert_eq!(oasmith(folder.path(), "generate").0, 0);
    assert_eq!(run(folder.path()).unwrap(), "My MCP Server of my-integration: true\nNone\n");

    let (status, out, err) = oasmith(folder.path(), "update --format json");
    assert_eq!(status, 0, "{err}");
    let (json, made) = out.split_at(out.find("Generated ").unwrap());
    assert!(made.contains("23 operations"), "{made}");
    let diff: serde_json::Value = serde_json::from_str(json).unwrap();
    let changes = diff["changes"].as_array().unwrap();
    let told: Vec<String> = changes
        .iter()
        .map(|change| {
            let text = |key: &str| change[key].as_str().unwrap().to_owned();
            let line = |side: &str| change[side]["line"].as_u64().unwrap();
            format!("{} {} {} {}:{}", text("code"), text("step"), text("item"), line("old"), line("new"))
        })
        .collect();
    // The order of members and of what is required is nobody's business: the lock holds the arguments in theirs.
    assert_eq!(
        told,
        [
            "DF0413 major models::McpServerCreateResponse::slug 1555:1562",
            "DF0601 major models::CreateMcpServer::name 1534:1544",
            "DF0101 minor Client::mcp_servers_restart 145:611",
        ],
        "{out}"
    );
    assert_eq!(diff["step"], "major");

    // It breaks once, at the field.
    let said = run(folder.path()).unwrap_err();
    assert_eq!(said.matches("\nerror[").count() + usize::from(said.starts_with("error[")), 1, "{said}");
    assert!(said.contains("no field `slug` on type") && said.contains("McpServerCreateResponse`"), "{said}");

    // Mended there, it does what it did, but for the limit that the diff told of.
    let mended = PROGRAM.replace("created.slug", "created.server_slug");
    fs::write(folder.path().join("src/main.rs"), mended).unwrap();
    assert_eq!(run(folder.path()).unwrap(), "My MCP Server of my-integration: false\nNone\n");
    let again = oasmith(folder.path(), "update");
    assert!(again.1.starts_with("No change: "), "{}", again.1);
}
