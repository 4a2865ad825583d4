//! The file as a whole: read-only and enabled, copied, moved, restored, replaced underneath, damaged, left by a crash.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bureau_engine::Admin;
use bureau_engine::admin::AdminBuilder;
use bureau_engine::clock::Clock;
use bureau_engine::error::ErrorCode;
use bureau_engine::record::ListQuery;
use bureau_engine::session::{Origin, Session};
use sqlx::Executor;

use crate::fixture::{EMAIL, File, PASSWORD, bytes, key, names, set};

fn with_data(file: &File) -> AdminBuilder {
    Admin::builder().data_dir(file.data.path())
}

async fn sign_in(builder: AdminBuilder, path: &Path) -> Session {
    builder.open(path).await.unwrap().sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap()
}

async fn name_of(session: &Session, id: i64) -> String {
    session.get("genre", &key(id)).await.unwrap().display
}

async fn rename(session: &Session, name: &str) {
    session.update("genre", &key(1), set(&[("Name", name.into())])).await.unwrap();
}

#[tokio::test]
async fn an_enabled_file_that_may_not_be_written_is_signed_in_to_and_counts_elsewhere() {
    let file = File::chinook();
    file.enable().await;
    file.run("UPDATE bureau_meta SET value = '4' WHERE name = 'min_writer'").await;
    let before = bytes(&file.path);
    let now = Arc::new(AtomicI64::new(1_790_000_000_000));
    let clock = {
        let now = Arc::clone(&now);
        Clock::from_fn(move || now.load(Ordering::SeqCst))
    };
    let builder = with_data(&file).clock(clock);
    for _ in 0..5 {
        let admin = builder.open(&file.path).await.unwrap();
        let refused = admin.sign_in(EMAIL, "wrong", Origin::Library).await.err().map(|error| error.code);
        assert_eq!(refused, Some(ErrorCode::InvalidCredentials));
    }
    let admin = builder.open(&file.path).await.unwrap();
    let refused = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.err().map(|error| error.code);
    assert_eq!(refused, Some(ErrorCode::TooManyAttempts), "counted, although the file holds nothing of it");
    now.fetch_add(31_000, Ordering::SeqCst);
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    assert_eq!(session.list("track", &ListQuery::default()).await.unwrap().records.len(), 50);
    let edit = session.update("track", &key(1), set(&[("Name", "x".into())])).await.unwrap_err();
    assert_eq!(edit.code, ErrorCode::FileReadOnly);
    session.backup(&file.folder.path().join("copy.sqlite")).await.expect("looking is allowed, and so is copying");
    session.sign_out().await.unwrap();
    assert!(bytes(&file.path) == before);
}

#[tokio::test]
async fn a_copy_is_asked_about_and_becomes_a_workspace_of_its_own() {
    let file = File::chinook();
    file.enable().await;
    let original = sign_in(with_data(&file), &file.path).await;
    assert_eq!(original.admin().copy_of(), None);
    original.admin().close().await;
    let path = file.folder.path().join("copied.sqlite");
    std::fs::copy(&file.path, &path).unwrap();
    let copy = sign_in(with_data(&file), &path).await;
    assert_eq!(copy.admin().copy_of(), Some(file.path.canonicalize().unwrap()));
    copy.accept_copy().await.unwrap();
    assert_eq!(copy.admin().copy_of(), None);
    let about = copy.audit(1).await.unwrap().remove(0).0;
    assert_eq!(about.action, "accept_copy");
    assert_ne!(about.changes[0].new, about.changes[1].new, "was, is");
    rename(&copy, "after").await;
    assert!(copy.verify_audit().await.unwrap().ok, "the chain goes on");
    assert_eq!(copy.reopened().await.unwrap().admin().copy_of(), None, "asked once");
    let original = sign_in(with_data(&file), &file.path).await;
    assert_eq!(original.admin().copy_of(), None, "and the original is what it was");
    assert_eq!(original.accept_copy().await.unwrap_err().code, ErrorCode::NotAvailable);
}

#[tokio::test]
async fn a_file_that_moved_is_no_copy_or_is_said_not_to_be_one() {
    let file = File::chinook();
    file.enable().await;
    sign_in(with_data(&file), &file.path).await.admin().close().await;
    let renamed = file.folder.path().join("renamed.sqlite");
    std::fs::rename(&file.path, &renamed).unwrap();
    let session = sign_in(with_data(&file), &renamed).await;
    assert_eq!(session.admin().copy_of(), None, "the same file under another name");
    session.admin().close().await;
    let carried = file.folder.path().join("carried.sqlite");
    std::fs::copy(&renamed, &carried).unwrap();
    std::fs::remove_file(&renamed).unwrap();
    let before = bytes(&carried);
    let admin = with_data(&file).open(&carried).await.unwrap();
    assert!(admin.copy_of().is_some(), "as if it came from another disk");
    assert!(bytes(&carried) == before, "asking changes nothing in it");
    let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await.unwrap();
    session.declare_moved().await.unwrap();
    assert_eq!(session.admin().copy_of(), None);
    assert_eq!(session.reopened().await.unwrap().admin().copy_of(), None);
}

#[tokio::test]
async fn a_backup_is_restored_with_everything_and_can_be_taken_back() {
    for mode in ["delete", "wal"] {
        let file = File::chinook();
        let session = file.session().await;
        file.run(&format!("PRAGMA journal_mode = {mode}")).await;
        let backup = session.backup(&file.folder.path().join("kept.sqlite")).await.unwrap();
        rename(&session, "after the backup").await;
        let restored = session.restore_backup(&backup.path).await.unwrap();
        let session = session.reopened().await.unwrap();
        assert_eq!(name_of(&session, 1).await, "Rock", "{mode}");
        assert!(session.verify_audit().await.unwrap().ok, "{mode}");
        assert_eq!(session.audit(1).await.unwrap()[0].0.action, "restore_backup");
        assert_eq!(file.ask("PRAGMA journal_mode").await, [mode], "the journal mode is kept");
        assert_eq!(file.ask("PRAGMA integrity_check").await, ["ok"]);
        session.restore_backup(&restored.safety.path).await.unwrap();
        assert_eq!(name_of(&session, 1).await, "after the backup", "{mode}: the safety backup leads back");
        session.admin().close().await;
        let left: Vec<String> = names(file.folder.path()).into_iter().filter(|name| name.starts_with('.')).collect();
        assert_eq!(left, Vec::<String>::new(), "nothing half done lies about");
    }
}

#[tokio::test]
async fn only_a_whole_backup_of_this_workspace_is_restored() {
    let file = File::chinook();
    let plain = file.personal().await.backup(&file.folder.path().join("plain.sqlite")).await.unwrap();
    let session = file.session().await;
    let backup = session.backup(&file.folder.path().join("kept.sqlite")).await.unwrap();
    let other = File::chinook();
    let foreign = other.session().await.backup(&other.folder.path().join("kept.sqlite")).await.unwrap();
    let before = name_of(&session, 1).await;
    let refuse = async |path: &Path| session.restore_backup(path).await.unwrap_err().code;
    assert_eq!(refuse(&foreign.path).await, ErrorCode::BackupForeign);
    assert_eq!(refuse(&plain.path).await, ErrorCode::BackupForeign, "it has no people");
    assert_eq!(refuse(&file.path).await, ErrorCode::BackupNotWhole, "the file itself");
    assert_eq!(refuse(&file.folder.path().join("nowhere")).await, ErrorCode::FileMissing);
    let mut changed = bytes(&backup.path);
    let last = changed.len() - 1;
    changed[last] ^= 1;
    let damaged = file.folder.path().join("damaged.sqlite");
    std::fs::write(&damaged, changed).unwrap();
    assert_eq!(refuse(&damaged).await, ErrorCode::BackupNotWhole, "no manifest");
    std::fs::copy(file.folder.path().join("kept.sqlite.json"), file.folder.path().join("damaged.sqlite.json")).unwrap();
    assert_eq!(refuse(&damaged).await, ErrorCode::BackupNotWhole, "one bit is another");
    assert_eq!(name_of(&session, 1).await, before);
    assert_eq!(session.audit(20).await.unwrap().iter().filter(|(e, _)| e.action == "restore_backup").count(), 0);
}

#[tokio::test]
async fn restoring_waits_for_no_one_who_holds_the_file() {
    let file = File::chinook();
    let session = file.session().await;
    let backup = session.backup(&file.folder.path().join("kept.sqlite")).await.unwrap();
    rename(&session, "after the backup").await;
    let mut other = file.other().await;
    other.execute("BEGIN; SELECT count(*) FROM Genre").await.unwrap();
    assert_eq!(session.restore_backup(&backup.path).await.unwrap_err().code, ErrorCode::FileBusy);
    assert_eq!(name_of(&session, 1).await, "after the backup");
    other.execute("COMMIT").await.unwrap();
    session.restore_backup(&backup.path).await.unwrap();
}

/// Reading it as a plain file would drop the locks of whoever has it open in this process (F4).
#[tokio::test]
async fn a_backup_that_is_open_here_is_not_read_as_a_file() {
    let file = File::with("CREATE TABLE t (v)").await;
    let session = file.session().await;
    let backup = session.backup(&file.path.with_file_name("kept.sqlite")).await.unwrap();
    let open = Admin::open(&backup.path).await.unwrap();
    assert_eq!(session.restore_backup(&backup.path).await.unwrap_err().code, ErrorCode::FileBusy);
    open.close().await;
    session.restore_backup(&backup.path).await.unwrap();
}
#[tokio::test]
async fn a_plain_file_is_restored_by_the_owner_who_may_edit_it() {
    let file = File::chinook();
    let session = file.personal().await;
    let backup = session.backup(&file.folder.path().join("kept.sqlite")).await.unwrap();
    rename(&session, "x").await;
    let looking = file.owner().await.restore_backup(&backup.path).await.unwrap_err();
    assert_eq!(looking.code, ErrorCode::NotConfirmed);
    session.restore_backup(&backup.path).await.unwrap();
    assert_eq!(name_of(&session, 1).await, "Rock");
}

#[tokio::test]
async fn a_file_that_lost_its_name_is_neither_read_nor_written() {
    for replaced in [false, true] {
        let file = File::chinook();
        let session = file.personal().await;
        rename(&session, "before").await;
        let kept = file.folder.path().join("elsewhere.sqlite");
        std::fs::rename(&file.path, &kept).unwrap();
        if replaced {
            std::fs::copy(File::chinook().path, &file.path).unwrap();
        }
        let before = bytes(&kept);
        let edit = session.update("genre", &key(1), set(&[("Name", "lost".into())])).await.unwrap_err();
        assert_eq!(edit.code, ErrorCode::FileGone);
        assert_eq!(session.list("genre", &ListQuery::default()).await.unwrap_err().code, ErrorCode::FileGone);
        assert!(bytes(&kept) == before, "nothing was written into what nobody would find");
        if replaced {
            assert!(bytes(&file.path) == bytes(&File::chinook().path), "nor into what took its name");
        } else {
            assert!(!file.path.exists(), "no new file was made");
        }
    }
}

#[tokio::test]
async fn an_encrypted_file_is_told_from_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.db");
    // As SQLCipher leaves it: pages of noise, the first 16 bytes a salt.
    let noise: Vec<u8> = std::iter::repeat_with(sixteen_bytes).take(512).flatten().collect();
    std::fs::write(&path, &noise).unwrap();
    assert_eq!(Admin::open(&path).await.err().map(|error| error.code), Some(ErrorCode::FileEncrypted));
    assert!(bytes(&path) == noise);
    assert_eq!(names(folder.path()), ["secret.db"]);
}

fn sixteen_bytes() -> Vec<u8> {
    let mut bytes = vec![0; 16];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

#[tokio::test]
async fn a_truncated_file_says_so_where_its_pages_are_missing() {
    let file = File::chinook();
    let whole = bytes(&file.path);
    let cut = &whole[..whole.len() / 2];
    std::fs::write(&file.path, cut).unwrap();
    let outcome = async {
        let session = Admin::open(&file.path).await?.owner(Origin::Library)?;
        for allowed in session.models().await? {
            session.list(&allowed.model.slug, &ListQuery::default()).await?;
        }
        Ok::<_, bureau_engine::error::Error>(())
    };
    assert_eq!(outcome.await.err().map(|error| error.code), Some(ErrorCode::FileCorrupt));
    assert!(bytes(&file.path) == cut);
}

/// A log that a killed program left is part of the database: it is read, and stays where it is until someone writes.
#[tokio::test]
async fn a_crashed_writers_log_is_read_and_moved_in_only_with_consent() {
    let file = File::with("PRAGMA journal_mode = wal; CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT)").await;
    let mut other = file.other().await;
    other.execute("PRAGMA wal_autocheckpoint = 0; INSERT INTO a VALUES (1, 'in the log')").await.unwrap();
    let crashed =
        File { folder: tempfile::tempdir().unwrap(), data: tempfile::tempdir().unwrap(), path: file.path.clone() };
    let path = crashed.folder.path().join("crashed.sqlite");
    let log = crashed.folder.path().join("crashed.sqlite-wal");
    std::fs::copy(&file.path, &path).unwrap();
    std::fs::copy(file.folder.path().join("made.sqlite-wal"), &log).unwrap();
    let before = (bytes(&path), bytes(&log));
    let session = Admin::open(&path).await.unwrap().owner(Origin::Library).unwrap();
    assert!(!session.admin().is_read_only());
    assert_eq!(session.list("a", &ListQuery::default()).await.unwrap().records[0].display, "in the log");
    session.admin().close().await;
    assert!((bytes(&path), bytes(&log)) == before, "looking moved nothing");
    let admin = Admin::builder().recover(true).open(&path).await.unwrap();
    admin.close().await;
    assert_eq!(names(crashed.folder.path()), ["crashed.sqlite"], "with consent the log went in");
    let session = Admin::open(&path).await.unwrap().owner(Origin::Library).unwrap();
    assert_eq!(session.list("a", &ListQuery::default()).await.unwrap().records[0].display, "in the log");
}

#[tokio::test]
async fn disabling_leaves_the_file_as_it_was_before_enabling() {
    let file = File::with(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT UNIQUE); INSERT INTO a VALUES (3, 'x'), (1, 'y');
         CREATE INDEX i ON a (name); CREATE VIEW v AS SELECT name FROM a;
         CREATE TABLE b (k TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO b VALUES ('q');
         CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END; ANALYZE",
    )
    .await;
    let everything = "SELECT type || name || tbl_name || ifnull(sql, '') FROM sqlite_schema ORDER BY rowid";
    let rows =
        "SELECT group_concat(x, '|' ORDER BY x) FROM (SELECT rowid || quote(id) || quote(name) AS x FROM a UNION ALL
        SELECT quote(k) FROM b UNION ALL SELECT tbl || ifnull(idx, '') || stat FROM sqlite_stat1)";
    let before = (file.ask(everything).await, file.ask(rows).await);
    let session = file.session().await;
    file.run("ANALYZE").await;
    session.disable().await.unwrap();
    session.admin().close().await;
    assert_eq!((file.ask(everything).await, file.ask(rows).await), before, "no sqlite_sequence, no statistics of ours");
    assert_eq!(file.ask("PRAGMA integrity_check").await, ["ok"]);
    assert_eq!(names(file.folder.path()), ["made.sqlite"]);
}

#[tokio::test]
async fn a_foreign_key_to_nothing_unique_counts_in_a_check() {
    let file = File::with(
        "PRAGMA foreign_keys = OFF; CREATE TABLE p (a INTEGER); CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (a)); INSERT INTO c VALUES (1, 1);
         CREATE TABLE q (id INTEGER PRIMARY KEY); CREATE TABLE d (q INTEGER REFERENCES q (id)); INSERT INTO d VALUES (5), (6)",
    )
    .await;
    assert_eq!(file.owner().await.check().await.unwrap().foreign_keys, 3);
}

#[tokio::test]
async fn a_backup_whose_manifest_is_taken_is_not_made() {
    let file = File::chinook();
    let manifest = file.folder.path().join("copy.sqlite.json");
    std::fs::write(&manifest, "mine").unwrap();
    let session = file.owner().await;
    let refused = session.backup(&file.folder.path().join("copy.sqlite")).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileExists);
    assert_eq!(refused.params["path"], manifest.display().to_string());
    assert_eq!(names(file.folder.path()), ["chinook.sqlite", "copy.sqlite.json"]);
    assert_eq!(bytes(&manifest), b"mine");
}
