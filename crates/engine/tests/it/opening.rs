//! Opening is polite: looking changes nothing, and every way a file can fail has its own code.

use bureau_engine::Admin;
use bureau_engine::error::ErrorCode;
use bureau_engine::record::{CountMode, ListQuery};

use crate::fixture::{File, bytes, key, names};

async fn code(path: &std::path::Path) -> ErrorCode {
    match Admin::open(path).await {
        Ok(_) => panic!("opened {}", path.display()),
        Err(error) => error.code,
    }
}

#[tokio::test]
async fn looking_changes_neither_the_file_nor_its_folder() {
    let file = File::chinook();
    let before = bytes(&file.path);
    let session = file.owner().await;
    for allowed in session.models().await.unwrap() {
        session.list(&allowed.model.slug, &ListQuery::default()).await.unwrap();
        session.count(&allowed.model.slug, &ListQuery::default(), CountMode::Exact).await.unwrap();
    }
    session.get("track", &key(1)).await.unwrap();
    session.check().await.unwrap();
    session.admin().close().await;
    assert!(bytes(&file.path) == before, "the bytes are as they were");
    assert_eq!(names(file.folder.path()), ["chinook.sqlite"], "no file was left beside it");
}

#[tokio::test]
async fn journal_mode_page_size_and_encoding_are_kept() {
    for (mode, page, encoding) in
        [("wal", "1024", "UTF-8"), ("delete", "8192", "UTF-16le"), ("truncate", "4096", "UTF-8")]
    {
        let file = File::with(&format!(
            "PRAGMA page_size = {page}; PRAGMA encoding = '{encoding}'; PRAGMA journal_mode = {mode};
             CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO a VALUES (1, 'été')"
        ))
        .await;
        let session = file.session().await;
        let record = session.get("a", &key(1)).await.unwrap();
        assert_eq!(record.display, "été", "text is read in any encoding");
        session.admin().close().await;
        let stored = if mode == "wal" { "wal" } else { "delete" };
        assert_eq!(file.ask("PRAGMA journal_mode").await, [stored], "only WAL is stored in the file, and is kept");
        assert_eq!(file.ask("SELECT CAST(page_size AS TEXT) FROM pragma_page_size").await, [page]);
        assert_eq!(file.ask("PRAGMA encoding").await, [encoding]);
    }
}

#[tokio::test]
async fn each_failure_has_its_code() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    assert_eq!(code(&place("missing.sqlite")).await, ErrorCode::FileMissing);
    assert_eq!(code(folder.path()).await, ErrorCode::FileNotRegular);
    std::fs::write(place("text.sqlite"), "this is a letter to a friend, not a database").unwrap();
    assert_eq!(code(&place("text.sqlite")).await, ErrorCode::FileNotADatabase);
    let file = File::chinook();
    let mut damaged = bytes(&file.path);
    for byte in &mut damaged[100..4000] {
        *byte = 0xff;
    }
    std::fs::write(place("damaged.sqlite"), damaged).unwrap();
    assert_eq!(code(&place("damaged.sqlite")).await, ErrorCode::FileCorrupt);
}

#[tokio::test]
async fn an_empty_file_is_an_empty_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.sqlite");
    std::fs::write(&path, "").unwrap();
    let admin = Admin::open(&path).await.unwrap();
    let session = admin.owner(bureau_engine::session::Origin::Library).unwrap();
    assert!(session.models().await.unwrap().is_empty());
    assert_eq!(bytes(&path).len(), 0, "and stays one");
}

#[tokio::test]
async fn strange_file_names_open_the_file_they_name() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a?mode=memory.db", "file:b.db", "c#d%20e.db", "été \u{1f600}.db", "it's \"quoted\".db"] {
        let path = folder.path().join(name);
        std::fs::copy(File::chinook().path, &path).unwrap();
        let admin = Admin::open(&path).await.unwrap();
        let session = admin.owner(bureau_engine::session::Origin::Library).unwrap();
        assert_eq!(session.models().await.unwrap().len(), 11, "{name}");
    }
    assert_eq!(names(folder.path()).len(), 5, "no other file was made");
}

#[tokio::test]
async fn a_crashed_writers_journal_is_rolled_back_with_consent_only() {
    let file =
        File::with("CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO a VALUES (1, 'committed')").await;
    // A hot journal, as a killed program leaves one: the journal of an open transaction, copied beside a copy of the file.
    let mut other = file.other().await;
    use sqlx::Executor;
    other.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE").await.unwrap();
    other.execute("UPDATE a SET name = 'lost'; INSERT INTO a SELECT value, hex(randomblob(2000)) FROM generate_series(2, 400)")
        .await
        .ok();
    other.execute("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO a SELECT i, hex(randomblob(2000)) FROM n")
        .await
        .unwrap();
    let crashed = file.folder.path().join("crashed.sqlite");
    std::fs::copy(&file.path, &crashed).unwrap();
    let mut journal = file.path.clone().into_os_string();
    journal.push("-journal");
    let left = file.folder.path().join("crashed.sqlite-journal");
    std::fs::copy(journal, &left).unwrap();
    let before = (bytes(&crashed), bytes(&left));
    assert_eq!(code(&crashed).await, ErrorCode::FileNeedsRecovery);
    assert!((bytes(&crashed), bytes(&left)) == before, "refused, and nothing touched");
    let admin = Admin::builder().recover(true).open(&crashed).await.unwrap();
    let session = admin.owner(bureau_engine::session::Origin::Library).unwrap();
    let page = session.list("a", &ListQuery::default()).await.unwrap();
    let names: Vec<&str> = page.records.iter().map(|record| record.display.as_str()).collect();
    assert_eq!(names, ["committed"], "what was never committed is not there");
}

#[tokio::test]
async fn a_file_we_make_can_be_turned_to_wal_and_stays_so() {
    let file = File::chinook();
    let admin = Admin::open(&file.path).await.unwrap();
    admin.use_wal().await.unwrap();
    admin.enable(crate::fixture::request(bureau_engine::admin::BackupChoice::Skip)).await.unwrap();
    admin.close().await;
    assert_eq!(file.ask("PRAGMA journal_mode").await, ["wal"]);
    let session = file.sign_in().await;
    session.admin().close().await;
    assert_eq!(names(file.folder.path()), ["chinook.sqlite"], "and leaves nothing beside it when closed");
}
