//! No room left: on a small file system of which nothing or a few kilobytes are free, and under a limit on the size of
//! files. What is refused is refused as that and changes nothing, and everything works again once there is room.

use std::io::Write;
use std::path::{Path, PathBuf};

use bureau_tests::fixture;
use bureau_tests::rounds::{rounds, seed};
use tokio::process::Command;

/// Fresh files in the short form, in each of the four ways to hold one.
const SHORT: u32 = 1;
/// More than this teaches nothing new.
const LONG: u32 = 100;
/// The small file system: room for the files, their logs of up to 4 MiB, and a few backups.
const SMALL: &str = "size=8m";
/// Shell: mounts a small file system on the first argument, where nobody else sees it, and runs the rest.
const MOUNT: &str = r#"mount -t tmpfs -o "$0" none "$1" && shift && exec "$@""#;
/// Shell: a process over the limit hears of it as an error of writing, not by a signal that ends it.
const QUIET: &str = r#"trap '' XFSZ; exec "$0" "$@""#;

const WAYS: [[&str; 2]; 4] = [["enabled", "DELETE"], ["enabled", "WAL"], ["personal", "DELETE"], ["personal", "WAL"]];

#[tokio::test]
async fn a_full_file_system_changes_nothing() {
    let Some(unshare) = may_mount().await else { return };
    let other = tempfile::tempdir().unwrap();
    for (way, salt) in WAYS.iter().zip(1..) {
        let small = tempfile::tempdir().unwrap();
        // The file and the app's data on the small file system; then only the app's data, where the undo journal is.
        let places: &[_] = if way[0] == "personal" { &[small.path(), other.path()] } else { &[small.path()] };
        for folder in places {
            let mut command = Command::new("unshare");
            command.args(unshare).args(["sh", "-c", MOUNT, SMALL]).arg(small.path()).arg(victim());
            run(command, [small.path(), folder], *way, small.path(), salt).await;
        }
    }
}

#[tokio::test]
async fn a_limit_on_the_size_of_files_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for (way, salt) in WAYS.iter().zip(11..) {
        let mut command = Command::new("sh");
        command.args(["-c", QUIET]).arg(victim());
        run(command, [folder.path(), folder.path()], *way, Path::new("size"), salt).await;
    }
}

fn victim() -> PathBuf {
    fixture::program("victim").unwrap()
}

async fn run(mut command: Command, [kept, folder]: [&Path; 2], [held, mode]: [&str; 2], scarce: &Path, salt: u64) {
    let files = rounds(SHORT).min(LONG).to_string();
    command.arg("full").args([kept, folder]).args([held, mode]).arg(scarce);
    let output = command.args([files, (seed() ^ salt).to_string()]).output().await.unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let last: Vec<&str> = said.lines().last().unwrap_or_default().split(' ').collect();
    let ["done", refused, made] = last.as_slice() else {
        let tail: Vec<&str> = said.lines().rev().take(6).collect();
        panic!("{held} {mode} {scarce:?}: {tail:?}\n{}", String::from_utf8_lossy(&output.stderr))
    };
    assert!(refused.parse::<u32>().unwrap() > 0, "{held} {mode}: there really was no room");
    let _ = writeln!(std::io::stderr(), "full, {held} {mode} {scarce:?}: {refused} refused, {made} made");
}

/// How this process may mount a file system of its own; says why not, where it may not.
async fn may_mount() -> Option<&'static [&'static str]> {
    let folder = tempfile::tempdir().unwrap();
    for ways in [&["--mount"] as &[&str], &["--map-root-user", "--mount"]] {
        let mut command = Command::new("unshare");
        command.args(ways).args(["sh", "-c", MOUNT, SMALL]).arg(folder.path()).arg("true");
        if command.output().await.is_ok_and(|output| output.status.success()) {
            return Some(ways);
        }
    }
    let _ = writeln!(std::io::stderr(), "skipped: this process may not mount a small file system");
    None
}
