//! Generation as an action of a build system: from declared inputs alone, without network or home, the same bytes anywhere.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether this system lets a program run without a network.
fn has_unshare() -> bool {
    let is_there = Command::new("unshare").args(["-rn", "true"]).output().is_ok_and(|output| output.status.success());
    if !is_there {
        println!("`unshare -rn` cannot be had: the network stays reachable");
    }
    is_there
}

/// Generates in `folder`, with no environment, of inputs that cannot be written.
fn sealed(folder: &Path, offline: bool) -> BTreeMap<PathBuf, Vec<u8>> {
    let inputs = folder.join("inputs");
    fs::create_dir_all(&inputs).unwrap();
    for name in ["pets.yaml", "oasmith.lock"] {
        let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name));
        let path = inputs.join(name);
        fs::write(&path, text.unwrap_or_else(|_| b"format = 1\n".to_vec())).unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
    }
    let binary = env!("CARGO_BIN_EXE_oasmith");
    let mut command = Command::new(if offline { "unshare" } else { binary });
    if offline {
        command.args(["-rn", binary]);
    }
    let output = folder.join("client");
    let lock = folder.join("oasmith.lock");
    fs::copy(inputs.join("oasmith.lock"), &lock).unwrap();
    let mut permissions = fs::metadata(&lock).unwrap().permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "the copy is an output of the action")]
    permissions.set_readonly(false);
    fs::set_permissions(&lock, permissions).unwrap();
    let run = command
        .env_clear()
        .current_dir(folder)
        .args(["generate", "inputs/pets.yaml", "--lock", "oasmith.lock", "-o", "client"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut found = BTreeMap::from([(PathBuf::from("oasmith.lock"), fs::read(lock).unwrap())]);
    collect(&output, &output, &mut found);
    found
}

fn collect(root: &Path, folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            found.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
        }
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes_on_any_path() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let deep = other.path().join("another/place of builds");
    fs::create_dir_all(&deep).unwrap();
    let offline = has_unshare();
    let (here, there) = (sealed(one.path(), offline), sealed(&deep, offline));
    assert!(here.len() > 10, "a whole client: {:?}", here.keys());
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    let place = one.path().to_string_lossy().into_owned();
    for (path, bytes) in &here {
        assert!(there[path] == *bytes, "{} differs", path.display());
        assert!(!String::from_utf8_lossy(bytes).contains(&place), "{} tells where it was made", path.display());
    }
}
