//! What every connection is set to, read back.

use sqlx::SqliteConnection;

use super::super::read::{Extent, asking};
use super::*;
use crate::value::Value;

async fn setting(connection: &mut SqliteConnection, pragma: &'static str) -> String {
    let row = connection.fetch_one(pragma).await.unwrap();
    row.try_get::<i64, _>(0).map(|number| number.to_string()).or_else(|_| row.try_get(0)).unwrap()
}

/// The settings of SECURITY.md 1.4, read back on every connection of both pools.
#[tokio::test]
async fn every_connection_has_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    std::fs::write(&path, "").unwrap();
    let store = Store::open(&path, false).await.unwrap();
    let mut connections = Vec::new();
    for _ in 0..READERS {
        connections.push(store.0.readers.acquire().await.unwrap());
    }
    let mut writer = store.0.writer.lend().await.unwrap();
    // After a job that was tried at once, too.
    writer.ask(vec![("PRAGMA schema_version", Vec::new())]).await.unwrap();
    let writer = writer.connection().unwrap();
    for connection in connections.iter_mut().map(|reader| &mut **reader).chain([&mut *writer]) {
        for (pragma, expected) in [
            ("PRAGMA foreign_keys", "1"),
            ("PRAGMA trusted_schema", "0"),
            ("PRAGMA cell_size_check", "1"),
            ("PRAGMA busy_timeout", "5000"),
            ("PRAGMA journal_size_limit", "67108864"),
            ("PRAGMA cache_size", "-4096"),
        ] {
            assert_eq!(setting(connection, pragma).await, expected, "{pragma}");
        }
        let attach = connection.execute("ATTACH ':memory:' AS other").await;
        assert!(attach.is_err(), "no other file is reached through this one");
    }
    assert_eq!(setting(writer, "PRAGMA synchronous").await, "2", "FULL");
    writer.execute("CREATE TABLE t (a)").await.unwrap();
    let defensive = writer.execute("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'x'").await;
    assert!(defensive.is_err(), "the schema table cannot be written");
    let reader = connections.first_mut().unwrap();
    assert!(reader.execute("CREATE TABLE u (a)").await.is_err(), "readers cannot write");
}

/// The same on every connection that lists are read on, after a job that was tried at once too.
#[tokio::test]
async fn every_view_has_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    std::fs::write(&path, "").unwrap();
    let store = Store::open(&path, false).await.unwrap();
    let mut views = Vec::new();
    for _ in 0..READERS {
        views.push(store.view().await.unwrap());
    }
    for view in &mut views {
        view.ask(vec![("PRAGMA schema_version", Vec::new())]).await.unwrap();
        for (pragma, expected) in [
            ("PRAGMA foreign_keys", 1),
            ("PRAGMA trusted_schema", 0),
            ("PRAGMA cell_size_check", 1),
            ("PRAGMA busy_timeout", 5000),
            ("PRAGMA journal_size_limit", 67_108_864),
            ("PRAGMA mmap_size", 0),
            ("PRAGMA cache_size", -4_096),
        ] {
            let told = view.run(Extent::More, asking(vec![(pragma, Vec::new())])).await.unwrap();
            assert_eq!(told, [[Value::Integer(expected)]], "{pragma}");
        }
        let attach = view.ask(vec![("ATTACH ':memory:' AS other", Vec::new())]).await.unwrap_err();
        assert!(format!("{attach:?}").contains("too many attached"), "{attach:?}");
        let defensive = ["PRAGMA writable_schema = 1", "PRAGMA writable_schema"].map(|text| (text, Vec::new()));
        assert_eq!(view.ask(defensive.into()).await.unwrap(), [[Value::Integer(0)]], "defensive");
        let write = view.ask(vec![("CREATE TABLE u (a)", Vec::new())]).await.unwrap_err();
        assert_eq!(write.code, ErrorCode::FileReadOnly, "views cannot write");
    }
}

/// SQLite ends a view by itself when the disk fails: nothing is read in another one then.
#[tokio::test]
async fn a_view_that_ended_is_not_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    std::fs::write(&path, "").unwrap();
    let store = Store::open(&path, false).await.unwrap();
    for mut view in [store.view().await.unwrap(), View::Reader(store.read().await.unwrap())] {
        let version = || vec![("PRAGMA schema_version", Vec::new())];
        assert_eq!(view.ask(version()).await.unwrap().len(), 1);
        view.ask(vec![("ROLLBACK", Vec::new())]).await.unwrap();
        assert_eq!(view.ask(version()).await.unwrap_err().code, ErrorCode::FileIo);
    }
}

#[test]
fn the_sqlite_that_is_linked_is_new_enough() {
    assert!(bureau_guard::linked_version().0 >= OLDEST_SQLITE, "{}", bureau_guard::linked_version().1);
}
