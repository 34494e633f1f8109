use super::disk::{MemoryDisk, Thing};
use crate::write::store::store_file;
use crate::write::{Change, Disk, Files, Layout, RealDisk, StoreError, Stored, UndoFile, take_back};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn files(list: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (path, text) in list {
        files.insert(*path, *text).unwrap();
    }
    files
}

const OUT: &str = "out";

/// Stores a crate, and a lock that is as long as the output has files.
fn store(files: &Files, folder: &Path, disk: &mut dyn Disk) -> Result<Stored, StoreError> {
    crate::write::store(files, &lock(files), Layout::Crate, folder, disk)
}

fn lock(files: &Files) -> [(PathBuf, String); 1] {
    [("spec/oasmith.lock".into(), files.iter().map(|(_, text)| text).collect())]
}

fn compare(files: &Files, folder: &Path, disk: &mut dyn Disk) -> Result<Vec<Change>, StoreError> {
    crate::write::compare(files, &lock(files), Layout::Crate, folder, disk)
}

fn old() -> Files {
    files(&[("Cargo.toml", "old manifest"), ("src/lib.rs", "same"), ("src/a/mod.rs", "old a"), ("src/a/b/c.rs", "c")])
}

fn new() -> Files {
    files(&[("Cargo.toml", "new manifest"), ("src/lib.rs", "same"), ("src/a.rs", "new a"), ("src/d/e.rs", "e")])
}

/// The files of the folder without the manifest and temporary files.
fn contents(disk: &MemoryDisk) -> BTreeMap<PathBuf, String> {
    let files = disk.things.iter().filter_map(|(path, thing)| match thing {
        Thing::File(bytes) => Some((path.clone(), String::from_utf8(bytes.clone()).unwrap())),
        _ => None,
    });
    files.filter(|(path, _)| !path.file_name().unwrap().to_str().unwrap().starts_with(".oasmith")).collect()
}

#[test]
fn a_new_folder_is_filled_and_listed() {
    let mut disk = MemoryDisk::default();
    let stored = store(&old(), Path::new(OUT), &mut disk).unwrap();
    assert_eq!(stored, Stored { written: 4, unchanged: 0, removed: 0 });
    assert_eq!(disk.text("out/src/a/b/c.rs").unwrap(), "c");
    let manifest = disk.text("out/.oasmith-manifest").unwrap();
    let paths: Vec<&str> = manifest.lines().skip(1).collect();
    assert_eq!(paths, ["Cargo.toml", "src/a/b/c.rs", "src/a/mod.rs", "src/lib.rs"]);
}

/// Stores so that it can be taken back.
fn store_or_undo(files: &Files, disk: &mut dyn Disk) -> Result<Stored, StoreError> {
    let undo = UndoFile { path: Path::new(UNDO), from: Path::new("") };
    crate::write::store_or_undo(files, &lock(files), Layout::Crate, Path::new(OUT), undo, disk)
}

const UNDO: &str = "spec/.oasmith-undo";

#[test]
fn what_breaks_off_is_taken_back() {
    let mut before = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut before).unwrap();
    for at in 0.. {
        let mut disk = before.clone();
        (disk.operations, disk.fails_at) = (0, Some(at));
        if store_or_undo(&new(), &mut disk).is_ok() && disk.operations <= at {
            assert_ne!(disk.things, before.things);
            break;
        }
        assert_eq!(disk.things, before.things, "operation {at} failed");
    }
}

/// From some operation on nothing is done any more, as where the process is killed; the next run finds the old state or
/// the new one, and so does the one after it where that run is killed as well.
#[test]
fn where_a_run_is_killed_the_old_state_or_the_new_one_is_found() {
    let mut before = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut before).unwrap();
    let mut after = before.clone();
    store_or_undo(&new(), &mut after).unwrap();
    let total = after.operations - before.operations;
    assert!(total > 60 && !after.things.contains_key(Path::new(UNDO)), "{total}");
    let mut again = 0;
    for at in 0..total {
        let mut killed = MemoryDisk { fails_at: Some(at), stays_broken: true, operations: 0, ..before.clone() };
        assert!(store_or_undo(&new(), &mut killed).is_err(), "operation {at}");
        for second in 0.. {
            let mut next = MemoryDisk { fails_at: Some(second), operations: 0, ..killed.clone() };
            let done = take_back(Path::new(UNDO), &mut next).is_ok() && next.operations <= second;
            next.fails_at = None;
            take_back(Path::new(UNDO), &mut next).unwrap_or_else(|error| panic!("{at} {second}: {error:?}"));
            assert_eq!(next.things, before.things, "killed at operation {at}, and then at {second}");
            again += 1;
            if done {
                break;
            }
        }
    }
    assert!(again > 1000, "{again}");
    assert!(!take_back(Path::new(UNDO), &mut after.clone()).unwrap());
}

#[test]
fn what_is_no_undo_file_of_ours_takes_nothing_back() {
    for text in ["something else", "oasmith undo 2\n"] {
        let mut disk = MemoryDisk::with(&[(UNDO, text), ("out/a", "a")]);
        let before = disk.things.clone();
        assert!(take_back(Path::new(UNDO), &mut disk).is_err());
        assert_eq!(disk.things, before);
    }
}

#[test]
fn only_what_differs_is_touched() {
    let mut disk = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut disk).unwrap();
    disk.touched.clear();
    let stored = store(&old(), Path::new(OUT), &mut disk).unwrap();
    assert_eq!(stored, Stored { written: 0, unchanged: 4, removed: 0 });
    assert_eq!(disk.touched, Vec::<PathBuf>::new());

    let stored = store(&new(), Path::new(OUT), &mut disk).unwrap();
    assert_eq!(stored, Stored { written: 3, unchanged: 1, removed: 2 });
    assert!(!disk.touched.contains(&PathBuf::from("out/src/lib.rs")));
    assert!(!disk.things.contains_key(Path::new("out/src/a")), "the emptied folder stays");
}

#[test]
fn wherever_it_fails_each_file_is_old_or_new_and_a_rerun_repairs() {
    let mut before = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut before).unwrap();
    let mut after = before.clone();
    store(&new(), Path::new(OUT), &mut after).unwrap();
    let total = after.operations - before.operations;
    assert!(total > 20);

    for (first, start, end) in [(false, &before, &after), (true, &MemoryDisk::default(), &before)] {
        let wanted = if first { old() } else { new() };
        for k in 0..total {
            for stays_broken in [false, true] {
                let mut disk = MemoryDisk { fails_at: Some(k), stays_broken, operations: 0, ..start.clone() };
                let result = store(&wanted, Path::new(OUT), &mut disk);
                if disk.operations <= k {
                    assert!(result.is_ok());
                    continue;
                }
                assert!(result.is_err(), "the fault at operation {k} was swallowed");
                let (olds, news) = (contents(start), contents(end));
                for (path, text) in contents(&disk) {
                    let known = [olds.get(&path), news.get(&path)];
                    assert!(known.contains(&Some(&text)), "operation {k}: {} is neither old nor new", path.display());
                }
                for path in olds.keys().filter(|path| news.contains_key(*path)) {
                    assert!(contents(&disk).contains_key(path), "operation {k}: {} is lost", path.display());
                }
                disk.fails_at = None;
                store(&wanted, Path::new(OUT), &mut disk).unwrap_or_else(|error| panic!("operation {k}: {error:?}"));
                assert_eq!(disk.things, end.things, "operation {k}: the rerun did not repair");
            }
        }
    }
}

#[test]
fn leftovers_of_a_killed_run_do_not_count_as_somebodys_files() {
    let mut disk = MemoryDisk::with(&[("out/.oasmith-new-123", "half")]);
    store(&old(), Path::new(OUT), &mut disk).unwrap();
    assert_eq!(disk.text("out/.oasmith-new-123"), None);
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let mut disk = MemoryDisk::with(&[("out/precious.txt", "mine")]);
    let error = store(&old(), Path::new(OUT), &mut disk).unwrap_err();
    assert!(matches!(error, StoreError::NotOurs(_)), "{error:?}");
    assert!(disk.touched.is_empty());
}

#[test]
fn files_that_are_not_listed_are_neither_replaced_nor_removed() {
    let mut disk = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut disk).unwrap();
    disk.things.insert("out/src/mine.rs".into(), Thing::File(b"mine".to_vec()));
    store(&new(), Path::new(OUT), &mut disk).unwrap();
    assert_eq!(disk.text("out/src/mine.rs").unwrap(), "mine");

    let wanted = files(&[("src/mine.rs", "theirs")]);
    let error = store(&wanted, Path::new(OUT), &mut disk).unwrap_err();
    assert!(matches!(error, StoreError::Taken(_)), "{error:?}");
    assert_eq!(disk.text("out/src/mine.rs").unwrap(), "mine");
}

#[test]
fn a_manifest_cannot_reach_out_of_the_folder() {
    for line in ["../precious.txt", "/precious.txt", "a/../../precious.txt", "a\\..\\b", "", ".oasmith-manifest"] {
        let manifest = format!("Cargo.toml\n{line}x\n").replace("manifestx", "manifest");
        let mut disk = MemoryDisk::with(&[("precious.txt", "mine"), ("out/.oasmith-manifest", &manifest)]);
        let result = store(&old(), Path::new(OUT), &mut disk);
        if line.is_empty() {
            assert!(result.is_ok(), "x is a fine name");
            continue;
        }
        assert!(matches!(result, Err(StoreError::Manifest { line: 2, .. })), "{line}: {result:?}");
        assert!(disk.touched.is_empty());
    }
}

#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let mut disk = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut disk).unwrap();
    disk.things.retain(|path, _| !path.starts_with("out/src"));
    disk.things.insert("out/src".into(), Thing::Link);
    disk.touched.clear();
    for wanted in [old(), files(&[("Cargo.toml", "x")])] {
        let error = store(&wanted, Path::new(OUT), &mut disk).unwrap_err();
        assert!(matches!(&error, StoreError::Taken(path) if path == Path::new("out/src")), "{error:?}");
        assert!(disk.touched.is_empty());
    }
}

#[test]
fn paths_stay_inside_and_can_be_checked_out_everywhere() {
    for path in ["", "/a", "a//b", "..", "a/../b", "./a", "a\\b", "C:a", "a/aux.rs", "Com1", "a\nb", "a.", "größe.rs"]
    {
        assert!(Files::default().insert(path, "").is_err(), "{path:?}");
    }
    let mut files = files(&[("a/b-c_d.rs", ""), (".oasmith", ""), ("com.rs", ""), ("auxiliary.rs", "")]);
    assert!(files.insert("com.rs", "").is_err(), "twice the same");
}

#[test]
fn compare_tells_what_storing_would_do_and_touches_nothing() {
    let mut disk = MemoryDisk::default();
    store(&old(), Path::new(OUT), &mut disk).unwrap();
    assert_eq!(compare(&old(), Path::new(OUT), &mut disk).unwrap(), []);
    disk.touched.clear();
    let changes = compare(&new(), Path::new(OUT), &mut disk).unwrap();
    let kinds: Vec<_> = changes.iter().map(|c| (c.path.as_str(), c.old.is_some(), c.new.is_some())).collect();
    let expected = [
        (".oasmith-manifest", true, true),
        ("Cargo.toml", true, true),
        ("src/a.rs", false, true),
        ("src/a/b/c.rs", true, false),
        ("src/a/mod.rs", true, false),
        ("src/d/e.rs", false, true),
        ("spec/oasmith.lock", true, true),
    ];
    assert_eq!(kinds, expected);
    assert!(disk.touched.is_empty());
    assert_eq!(compare(&old(), Path::new("absent"), &mut disk).unwrap().len(), 5);
}

#[test]
fn a_single_file_is_replaced_only_where_it_differs() {
    let mut disk = MemoryDisk::default();
    let path = Path::new("lock/oasmith.lock");
    assert!(store_file(path, "a", &mut disk).unwrap());
    assert!(!store_file(path, "a", &mut disk).unwrap());
    for k in 0.. {
        let mut failing = MemoryDisk { fails_at: Some(k), operations: 0, ..disk.clone() };
        let Err(_) = store_file(path, "b", &mut failing) else { break };
        let text = failing.text("lock/oasmith.lock").unwrap();
        assert!(text == "a" || text == "b", "operation {k}: {text}");
        failing.fails_at = None;
        store_file(path, "b", &mut failing).unwrap();
        assert_eq!(failing.text("lock/oasmith.lock").unwrap(), "b");
    }
}

#[test]
fn one_file_is_an_output_too() {
    let mut disk = MemoryDisk::with(&[("target/out/others.rs", "mine")]);
    let (path, page) = (Path::new("target/out/oasmith.rs"), files(&[("oasmith.rs", "text")]));
    let inline = Layout::Inline;
    assert_eq!(crate::write::compare(&page, &[], inline, path, &mut disk).unwrap().len(), 1);
    let stored = crate::write::store(&page, &[], inline, path, &mut disk).unwrap();
    assert_eq!(stored, Stored { written: 1, ..Stored::default() });
    let stored = crate::write::store(&page, &[], inline, path, &mut disk).unwrap();
    assert_eq!(stored, Stored { unchanged: 1, ..Stored::default() });
    assert_eq!(crate::write::compare(&page, &[], inline, path, &mut disk).unwrap(), []);
}

#[test]
fn the_real_disk_keeps_the_times_of_unchanged_files() {
    let folder = tempfile::tempdir().unwrap();
    let store =
        |files: &Files, path: &Path| crate::write::store(files, &[], Layout::Crate, path, &mut RealDisk).unwrap();
    let out = folder.path().join("deep/out");
    store(&old(), &out);
    let past = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
    let time = |name: &str| out.join(name).metadata().unwrap().modified().unwrap();
    for name in ["Cargo.toml", "src/lib.rs", ".oasmith-manifest"] {
        let file = std::fs::File::options().write(true).open(out.join(name)).unwrap();
        file.set_modified(past).unwrap();
    }
    store(&old(), &out);
    assert_eq!(time(".oasmith-manifest"), past);
    store(&new(), &out);
    assert_eq!(time("src/lib.rs"), past);
    assert_ne!(time("Cargo.toml"), past);
    let mut names = RealDisk.list(&out).unwrap();
    names.sort();
    assert_eq!(names, [".oasmith-manifest", "Cargo.toml", "src"]);
    assert!(!out.join("src/a").exists());
}
