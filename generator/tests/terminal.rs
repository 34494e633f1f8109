//! What a person sees on a terminal, and what a log in CI is spared: colours and progress.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use nix::pty::openpty;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;
use support::{answer, command, oasmith};

const PETS: &str = include_str!("pets.yaml");
const ESCAPE: char = '\u{1b}';

/// Which of its outputs a command has on a terminal; the other is a pipe.
#[derive(Clone, Copy, Debug)]
enum Watched {
    Results,
    Diagnostics,
}

/// What a command writes to a terminal.
fn seen(command: &mut Command, watched: Watched) -> String {
    let pair = openpty(None, None).unwrap();
    let (out, err) = match watched {
        Watched::Results => (Stdio::from(pair.slave), Stdio::piped()),
        Watched::Diagnostics => (Stdio::piped(), Stdio::from(pair.slave)),
    };
    command.env("TERM", "xterm-256color").stdin(Stdio::null()).stdout(out).stderr(err);
    let mut child = command.spawn().unwrap();
    // The terminal ends when nobody holds its other side, which the command does as well.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (mut terminal, mut bytes) = (File::from(pair.master), Vec::new());
    // Its end is an error on Linux.
    let _ = terminal.read_to_end(&mut bytes);
    child.wait().unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `oasmith` in a folder, in an environment that says nothing of colours or CI.
fn plain(folder: &Path, arguments: &str) -> Command {
    let mut command = command(folder, arguments);
    ["CI", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"].iter().for_each(|name| _ = command.env_remove(name));
    command
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bad.yaml"), "openapi: [\n").unwrap();
    fs::write(folder.path().join("pets.yaml"), PETS).unwrap();
    fs::write(folder.path().join("newer.yaml"), PETS.replace("minLength: 1", "minLength: 2")).unwrap();
    fs::write(folder.path().join("oasmith.toml"), "spec = \"pets.yaml\"\noutput = \"client\"\n").unwrap();
    folder
}

#[test]
fn colours_are_for_terminals() {
    let folder = folder();
    for (arguments, watched) in [
        ("check bad.yaml", Watched::Diagnostics),
        ("diff pets.yaml newer.yaml", Watched::Results),
        ("generate --check", Watched::Results),
    ] {
        let run = || plain(folder.path(), arguments);
        assert!(seen(&mut run(), watched).contains(ESCAPE), "{arguments}");
        assert!(!seen(run().env("NO_COLOR", "1"), watched).contains(ESCAPE), "{arguments}");
        assert!(!seen(run().args(["--color", "never"]), watched).contains(ESCAPE), "{arguments}");
        let (_, out, err) = oasmith(folder.path(), arguments);
        assert!(!(out + &err).contains(ESCAPE), "{arguments}");
        let (_, out, err) = answer(run().args(["--color", "always"]));
        assert!((out + &err).contains(ESCAPE), "{arguments}");
    }
}

/// A server that lets a document wait for two seconds.
fn slow() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            thread::sleep(Duration::from_secs(2));
            let head = "HTTP/1.1 200 OK\r\nconnection: close\r\n";
            let _ = write!(stream, "{head}content-length: {}\r\n\r\n{PETS}", PETS.len());
        }
    });
    format!("http://{at}/pets.yaml")
}

#[test]
fn progress_is_shown_where_somebody_waits() {
    let source = slow();
    let update = |folder: &Path| plain(folder, &format!("update --source {source}"));
    let said = format!("Reading {source}");

    let shown = seen(&mut update(folder().path()), Watched::Diagnostics);
    assert!(shown.contains(&said), "{shown:?}");
    // A bar moves, and is gone in the end.
    let moves = shown.matches(&said).count();
    assert!(moves > 3 && shown.contains("\u{1b}[2K"), "{moves}: {shown:?}");

    let ci = seen(update(folder().path()).env("CI", "true"), Watched::Diagnostics);
    assert_eq!(ci, "", "quiet in CI, a terminal or not");
    let (status, _, err) = answer(&mut update(folder().path()));
    assert_eq!((status, err.as_str()), (0, ""), "quiet where nobody watches");
    // What takes less than a second is not worth a word.
    let quick = seen(&mut plain(folder().path(), "list pets.yaml"), Watched::Diagnostics);
    assert_eq!(quick, "");
}
