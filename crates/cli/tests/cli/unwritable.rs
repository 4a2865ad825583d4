//! Places that cannot be written: folders without permission, and disks without room. As an ordinary user even when the
//! tests are run by root.
#![cfg(unix)]

use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value as Json, json};

use crate::bench::{ANA, Bench, LEAST_COST, PASSWORD};

/// What a folder holds, names and bytes.
fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut content: Vec<_> = entries
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    content.sort();
    content
}

/// Runs the program as someone who may only read the folder of `db`.
fn run(db: &Path, data: &Path, args: &[&str]) -> Output {
    let folder = db.parent().unwrap();
    std::fs::set_permissions(folder, Permissions::from_mode(0o555)).unwrap();
    std::fs::set_permissions(data, Permissions::from_mode(0o777)).unwrap();
    let probe = folder.join("probe");
    let privileged = File::create(&probe).is_ok();
    let program = env!("CARGO_BIN_EXE_bureau");
    let mut command = if privileged {
        std::fs::remove_file(&probe).unwrap();
        // The program itself may lie where only root may look: it is handed over open.
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "/proc/self/fd/0"]);
        command.stdin(File::open(program).unwrap());
        command
    } else {
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        command
    };
    command.args(args).args(["--json"]).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("LC_ALL", "C").env("BUREAU_DATA_DIR", data).env("BUREAU_PASSWORD", PASSWORD).env(LEAST_COST, "1");
    let output = command.output().unwrap();
    std::fs::set_permissions(folder, Permissions::from_mode(0o755)).unwrap();
    output
}

fn code(output: &Output) -> Json {
    let text = if output.status.success() { &output.stdout } else { &output.stderr };
    let document: Json = serde_json::from_slice(text).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    document["error"]["code"].clone()
}

#[test]
fn files_in_a_folder_that_may_not_be_written_are_looked_at() {
    let data = tempfile::tempdir().unwrap();
    for (mode, enabled) in [("delete", false), ("wal", false), ("delete", true), ("wal", true)] {
        let bench = if enabled { Bench::enabled() } else { Bench::plain() };
        bench.outside(if mode == "wal" { "PRAGMA journal_mode = wal" } else { "PRAGMA journal_mode = delete" });
        let db = Path::new(&bench.db);
        let before = content(db.parent().unwrap());
        let who: &[&str] = if enabled { &["--as", ANA] } else { &[] };
        let show = run(db, data.path(), &[&["show", &bench.db, "Genre", "1"], who].concat());
        assert_eq!(code(&show), Json::Null, "{mode} {enabled}: {show:?}");
        assert_eq!(show.status.code(), Some(0));
        let whose: &[&str] = if enabled { &["--as", ANA] } else { &["--personal"] };
        let edit = run(db, data.path(), &[&["edit", &bench.db, "Genre", "1", "Name=x"], whose].concat());
        assert_eq!((edit.status.code(), code(&edit)), (Some(7), json!("file_read_only")), "{mode} {enabled}");
        assert!(content(db.parent().unwrap()) == before, "{mode} {enabled}: nothing was touched");
    }
}

#[test]
fn a_log_that_cannot_be_read_where_it_lies_is_not_passed_over() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let db = folder.path().join("crashed.sqlite");
    let bench = Bench::plain();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        use sqlx::Connection;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&bench.db);
        let mut other = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
        let sql = "PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0; UPDATE Genre SET Name = 'in the log'";
        sqlx::raw_sql(sql).execute(&mut other).await.unwrap();
        std::fs::copy(&bench.db, &db).unwrap();
        std::fs::copy(format!("{}-wal", bench.db), folder.path().join("crashed.sqlite-wal")).unwrap();
    });
    let before = content(folder.path());
    let path = db.display().to_string();
    let show = run(&db, data.path(), &["show", &path, "Genre", "1"]);
    assert_eq!((show.status.code(), code(&show)), (Some(7), json!("file_needs_recovery")));
    assert!(content(folder.path()) == before);
}

#[test]
fn a_disk_without_room_changes_nothing() {
    for enabled in [false, true] {
        let bench = if enabled { Bench::enabled() } else { Bench::plain() };
        let before = bench.sha256();
        // Files may not grow beyond 4 KiB: what a quota does, and near enough to a full disk.
        let limited = r#"trap '' XFSZ; ulimit -f 8; exec "$0" "$@""#;
        let whose: &[&str] = if enabled { &["--as", ANA] } else { &["--personal"] };
        let mut command = Command::new("sh");
        command.args(["-c", limited, env!("CARGO_BIN_EXE_bureau")]);
        command.args(["edit", &bench.db, "Genre", "1", "Name=x", "--json"]).args(whose);
        command
            .env("LC_ALL", "C")
            .env("BUREAU_DATA_DIR", bench.path("app data"))
            .env("BUREAU_PASSWORD", PASSWORD)
            .env(LEAST_COST, "1");
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert_eq!((output.status.code(), code(&output)), (Some(7), json!("file_full")), "{output:?}");
        assert_eq!(bench.sha256(), before, "the content is as it was");
        let check = bench.json(&["check", &bench.db]);
        assert_eq!(check["integrity"], json!("ok"), "and needs no recovery");
        bench.json(&["edit", &bench.db, "Genre", "1", "Name=x", "--personal"]);
    }
}
