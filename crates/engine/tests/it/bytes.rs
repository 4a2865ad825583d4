//! Bytes in a field: written as they are given, compared by their marks, kept and taken back like any other value.

use bureau_engine::Session;
use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::record::Draft;
use bureau_engine::value::{Value, mark_of};

use crate::fixture::{File, key, set};

const TABLE: &str = "CREATE TABLE file (id INTEGER PRIMARY KEY, name TEXT, content BLOB NOT NULL);
    INSERT INTO file VALUES (1, 'one', X'00ff41');";

/// Longer than what an audit entry holds itself, and no text.
fn long() -> Vec<u8> {
    (0..20_000_u32).map(|number| (number * number % 251) as u8).collect()
}

async fn content(session: &Session, number: i64) -> Value {
    session.get("file", &key(number)).await.unwrap().by_name().remove("content").unwrap()
}

#[tokio::test]
async fn bytes_are_written_exactly_and_taken_back() {
    for enabled in [true, false] {
        let file = File::with(TABLE).await;
        let session = if enabled { file.session().await } else { file.personal().await };
        let edited = session.update("file", &key(1), set(&[("content", Value::Blob(long()))])).await.unwrap();
        assert_eq!(edited.record.by_name()["content"], Value::Blob(long()));
        assert_eq!(file.ask("SELECT typeof(content) || length(content) FROM file").await, ["blob20000"]);
        let added = set(&[("name", "two".into()), ("content", Value::Blob(Vec::new()))]);
        session.add("file", added).await.unwrap();
        assert_eq!(content(&session, 2).await, Value::Blob(Vec::new()), "no bytes are bytes too");

        session.undo(None).await.unwrap();
        session.undo(None).await.unwrap();
        assert_eq!(content(&session, 1).await, Value::Blob(vec![0, 255, 65]));
        session.redo().await.unwrap();
        assert_eq!(content(&session, 1).await, Value::Blob(long()), "from the history, however long");
        if enabled {
            session.verify_audit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn bytes_that_changed_meanwhile_are_a_conflict() {
    let file = File::with(TABLE).await;
    let session = file.session().await;
    let shown = |bytes: &[u8]| Draft {
        marks: [("content".to_owned(), mark_of(bytes))].into(),
        ..set(&[("content", Value::Blob(vec![7]))])
    };
    let stale = session.update("file", &key(1), shown(&[0, 255, 66])).await.unwrap_err();
    assert_eq!((stale.code, stale.params["fields"].as_str()), (ErrorCode::RecordConflict, "content"));
    session.update("file", &key(1), shown(&[0, 255, 65])).await.unwrap();
    assert_eq!(content(&session, 1).await, Value::Blob(vec![7]));
    let none = session.update("file", &key(1), set(&[("content", Value::Null)])).await.unwrap_err();
    assert_eq!(none.problems[0].code, ProblemCode::Required);
}

#[tokio::test]
async fn a_file_that_is_open_is_known_with_what_stands_beside_it() {
    let file = File::with(TABLE).await;
    let is_open = |ending: &str| {
        let mut path = file.path.clone().into_os_string();
        path.push(ending);
        bureau_engine::Admin::is_open_here(path.as_ref())
    };
    assert!(!is_open(""), "not yet");
    let session = file.session().await;
    assert!(is_open("") && is_open("-wal") && is_open("-shm") && is_open("-journal"));
    assert!(!is_open(".txt") && !is_open("-wal-wal"));
    #[cfg(unix)]
    {
        let link = file.folder.path().join("link");
        std::os::unix::fs::symlink(&file.path, &link).unwrap();
        assert!(bureau_engine::Admin::is_open_here(&link), "under another name");
    }
    session.admin().close().await;
    assert!(!is_open(""));
}

const ICON: &[u8] = include_bytes!("../../../../icons/128x128@2x.png");

#[tokio::test]
async fn an_image_has_a_thumb_as_long_as_it_stands_there() {
    let file = File::with("CREATE TABLE file (id INTEGER PRIMARY KEY, content BLOB, password BLOB)").await;
    let session = file.session().await;
    file.run(&format!("INSERT INTO file VALUES (1, X'{0}', X'{0}'), (2, CAST('text' AS BLOB), NULL)", hex(ICON))).await;
    let thumb = session.thumb("file", &key(1), "Content").await.unwrap().unwrap();
    assert_eq!((thumb.media, thumb.width, thumb.height), ("image/png", 256, 256));
    assert!(thumb.bytes.len() < ICON.len() && bureau_engine::thumb::may_have_one(&thumb.bytes));
    let again = session.thumb("file", &key(1), "content").await.unwrap().unwrap();
    assert!(std::sync::Arc::ptr_eq(&thumb, &again), "made once");
    assert_eq!(session.thumb("file", &key(2), "content").await.unwrap(), None);
    for field in ["password", "nothing"] {
        assert_eq!(session.thumb("file", &key(1), field).await.unwrap_err().code, ErrorCode::FieldUnknown, "{field}");
    }
    file.run("UPDATE file SET content = content || zeroblob(20000000)").await;
    assert_eq!(session.thumb("file", &key(1), "content").await.unwrap(), None, "too large to be read for that");
    file.run("DELETE FROM file WHERE id = 1").await;
    assert_eq!(session.thumb("file", &key(1), "content").await.unwrap_err().code, ErrorCode::RecordNotFound);
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
