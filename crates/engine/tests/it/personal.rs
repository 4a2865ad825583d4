//! Personal mode: a plain file is edited directly once a person agreed. Nothing of ours goes into it; the undo journal
//! in the app's data folder tells what changed, also when the program dies between journal and commit.

use std::path::PathBuf;

use bureau_engine::Admin;
use bureau_engine::admin::EditDirectly;
use bureau_engine::audit::Entry;
use bureau_engine::error::ErrorCode;
use bureau_engine::model::RecordKey;
use bureau_engine::policy::Verb;
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use sqlx::{ConnectOptions, Connection, Executor};

use crate::fixture::{File, key, names, set};

const NOTES: &str = "CREATE TABLE note (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
    INSERT INTO note VALUES (1, 'one', 'a'), (2, 'two', 'b')";

fn journals(file: &File) -> Vec<PathBuf> {
    let Ok(found) = std::fs::read_dir(file.data.path().join("journals")) else { return Vec::new() };
    let paths = found.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "sqlite")).collect()
}

/// Runs SQL on the one journal there is, as nobody but a test does.
async fn tamper(file: &File, sql: &'static str) {
    let [journal] = journals(file).try_into().unwrap();
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new().filename(journal).connect().await.unwrap();
    connection.execute(sql).await.unwrap();
    connection.close().await.unwrap();
}

async fn rename(session: &Session, id: i64, title: &str) {
    session.update("note", &key(id), set(&[("title", title.into())])).await.unwrap();
}

/// The titles the journal says the note had, newest first.
async fn titles(session: &Session, id: i64) -> Vec<String> {
    let entries = session.history("note", &key(id)).await.unwrap().entries;
    entries.iter().map(|entry| entry.changes[0].new.clone().unwrap().to_string()).collect()
}

#[tokio::test]
async fn a_plain_file_is_edited_after_a_confirmation_and_not_before() {
    let file = File::with(NOTES).await;
    let looking = file.owner().await;
    let edit = looking.update("note", &key(1), set(&[("title", "x".into())])).await;
    assert_eq!(edit.unwrap_err().code, ErrorCode::NotConfirmed);
    assert_eq!(looking.models().await.unwrap()[0].verbs, [Verb::View, Verb::Export]);
    let session = file.personal().await;
    assert_eq!(
        session.models().await.unwrap()[0].verbs,
        [Verb::View, Verb::Add, Verb::Edit, Verb::Delete, Verb::Export]
    );
    rename(&session, 1, "uno").await;
    assert_eq!(file.ask("SELECT title FROM note ORDER BY id").await, ["uno", "two"]);
    let still = looking.update("note", &key(1), set(&[("title", "x".into())])).await;
    assert_eq!(still.unwrap_err().code, ErrorCode::NotConfirmed, "one session's consent is not another's");
}

#[tokio::test]
async fn nothing_of_ours_goes_into_the_file_or_beside_it() {
    let file = File::with(NOTES).await;
    let schema = file.schema().await;
    let session = file.personal().await;
    assert!(journals(&file).is_empty(), "no journal before the first change");
    rename(&session, 1, "uno").await;
    session.admin().close().await;
    assert_eq!(file.schema().await, schema);
    assert_eq!(names(file.folder.path()), ["made.sqlite"]);
    assert_eq!(journals(&file).len(), 1);
}

#[tokio::test]
async fn without_a_place_for_the_journal_nothing_is_edited() {
    let file = File::with(NOTES).await;
    let admin = Admin::open(&file.path).await.unwrap();
    let refused = admin.personal(Origin::Library, EditDirectly::agreed()).await.err().map(|error| error.code);
    assert_eq!(refused, Some(ErrorCode::NotAvailable));
    file.enable().await;
    let admin = Admin::builder().data_dir(file.data.path()).open(&file.path).await.unwrap();
    let refused = admin.personal(Origin::Library, EditDirectly::agreed()).await.err().map(|error| error.code);
    assert_eq!(refused, Some(ErrorCode::AlreadyEnabled), "an enabled file is entered by signing in");
}

#[tokio::test]
async fn the_journal_tells_what_changed_by_record_by_change_and_newest_first() {
    let file = File::with(&format!(
        "{NOTES}; CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT);
         CREATE TRIGGER t AFTER UPDATE ON note BEGIN INSERT INTO log (what) VALUES (NEW.title); END"
    ))
    .await;
    let session = file.personal().await;
    rename(&session, 1, "uno").await;
    let long = "x".repeat(5000);
    session.update("note", &key(1), set(&[("body", long.as_str().into())])).await.unwrap();
    rename(&session, 2, "dos").await;
    // Another process, later.
    let session = file.owner_with_data().await;
    let entries = session.history("note", &key(1)).await.unwrap().entries;
    let described: Vec<(&str, &str, &str)> =
        entries.iter().map(|e| (e.action.as_str(), e.actor.as_str(), e.changes[0].field.as_str())).collect();
    assert_eq!(described, [("edit", "owner", "body"), ("edit", "owner", "title")]);
    assert_eq!(entries[0].changes[0].new, Some(Value::Text(long)), "long values come back whole");
    let newest = session.audit(2).await.unwrap();
    let about = |entry: &Entry| entry.subject.clone().unwrap().table;
    assert_eq!(newest.iter().map(|(entry, _)| about(entry)).collect::<Vec<_>>(), ["log", "note"]);
    let change = session.change_at(newest[0].0.seq).await.unwrap();
    assert_eq!(
        change.iter().map(about).collect::<Vec<_>>(),
        ["note", "log"],
        "the trigger's row is part of the change"
    );
    assert!(session.change_at(999).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_change_that_a_crash_left_unconfirmed_is_settled_by_the_rows() {
    let file = File::with(NOTES).await;
    let session = file.personal().await;
    rename(&session, 1, "uno").await;
    rename(&session, 1, "ein").await;
    session.admin().close().await;
    let unconfirm = "UPDATE bureau_journal_change SET confirmed = 0
        WHERE first_seq = (SELECT max(c.first_seq) FROM bureau_journal_change AS c)";

    // The commit lasted, its confirmation did not.
    tamper(&file, unconfirm).await;
    assert_eq!(titles(&file.owner_with_data().await, 1).await, ["ein", "uno"], "also for who only looks");

    // The commit never came. Who only looks cannot know whether it is still on its way.
    tamper(&file, unconfirm).await;
    file.run("UPDATE note SET title = 'uno' WHERE id = 1").await;
    let looking = file.owner_with_data().await;
    assert_eq!(titles(&looking, 1).await, ["uno"]);
    file.run("UPDATE note SET title = 'ein' WHERE id = 1").await;
    assert_eq!(titles(&looking, 1).await, ["ein", "uno"], "it was");
    tamper(&file, unconfirm).await;
    file.run("UPDATE note SET title = 'uno' WHERE id = 1").await;
    assert_eq!(titles(&file.personal().await, 1).await, ["uno"], "withdrawn");
    file.run("UPDATE note SET title = 'ein' WHERE id = 1").await;
    assert_eq!(titles(&file.personal().await, 1).await, ["uno"], "for good");

    // Another program changed the row again: it cannot be told, so it is kept.
    tamper(&file, unconfirm).await;
    file.run("UPDATE note SET title = 'altogether else' WHERE id = 1").await;
    assert_eq!(titles(&file.personal().await, 1).await, ["uno"]);
}

#[tokio::test]
async fn a_refused_change_is_not_in_the_journal() {
    let file = File::with(
        "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
         CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED);
         CREATE TRIGGER t AFTER UPDATE ON p WHEN NEW.name = 'orphan' BEGIN INSERT INTO c (p) VALUES (99); END;
         INSERT INTO p VALUES (1, 'a'), (2, 'b')",
    )
    .await;
    let session = file.personal().await;
    let refuse = async |name: &str| session.update("p", &key(1), set(&[("name", name.into())])).await.unwrap_err().code;
    assert_eq!(refuse("b").await, ErrorCode::InvalidInput, "refused by the statement");
    assert_eq!(refuse("orphan").await, ErrorCode::InvalidInput, "refused by the commit, after the intent was written");
    assert!(session.audit(10).await.unwrap().is_empty());
    assert_eq!(file.ask("SELECT name FROM p ORDER BY id").await, ["a", "b"]);
}

#[tokio::test]
async fn the_journal_stays_within_its_bound_and_keeps_the_newest() {
    let file = File::with(NOTES).await;
    let admin = Admin::builder().data_dir(file.data.path()).journal_bytes(200_000).open(&file.path).await.unwrap();
    let session = admin.personal(Origin::Library, EditDirectly::agreed()).await.unwrap();
    for letter in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        session.update("note", &key(1), set(&[("body", letter.repeat(50_000).into())])).await.unwrap();
    }
    let kept = session.history("note", &key(1)).await.unwrap().entries;
    assert!((1..5).contains(&kept.len()), "{} changes kept", kept.len());
    assert_eq!(kept[0].changes[0].new, Some("h".repeat(50_000).into()));
    session.update("note", &key(1), set(&[("body", "i".repeat(900_000).into())])).await.unwrap();
    assert_eq!(session.history("note", &key(1)).await.unwrap().entries.len(), 1, "the newest, however large");
    session.admin().close().await;
    let size = std::fs::metadata(&journals(&file)[0]).unwrap().len();
    assert!(size < 2_000_000, "{size} bytes: what was forgotten takes no room");
}

#[tokio::test]
async fn another_file_under_the_same_name_has_another_journal() {
    let file = File::with(NOTES).await;
    let session = file.personal().await;
    rename(&session, 1, "uno").await;
    session.admin().close().await;
    let other = File::with(NOTES).await;
    std::fs::rename(&other.path, &file.path).unwrap();
    assert!(file.owner_with_data().await.audit(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_that_another_program_enabled_meanwhile_is_not_edited_past_its_people() {
    let file = File::with(NOTES).await;
    let session = file.personal().await;
    file.enable().await;
    let refused = session.update("note", &key(1), set(&[("title", "x".into())])).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotSignedIn);
}

/// The journal gives back what the audit log would: step by step, over a restart, and again forward.
#[tokio::test]
async fn changes_of_a_plain_file_are_taken_back_too() {
    let file = File::with(NOTES).await;
    let session = file.personal().await;
    let rows = "SELECT id || title || body FROM note ORDER BY id";
    let mut states = vec![file.ask(rows).await];
    rename(&session, 1, "uno").await;
    states.push(file.ask(rows).await);
    session.add("note", set(&[("title", "three".into()), ("body", "c".into())])).await.unwrap();
    states.push(file.ask(rows).await);
    let gone = session.delete("note", &key(2)).await.unwrap();
    assert!(!gone.trashed, "a plain file has no trash, only its journal");
    session.admin().close().await;
    let session = file.personal().await;
    for expected in states.iter().rev() {
        session.undo(None).await.unwrap();
        assert_eq!(&file.ask(rows).await, expected);
    }
    assert_eq!(session.undo(None).await.unwrap_err().code, ErrorCode::NothingToUndo);
    let newest = session.audit(1).await.unwrap()[0].0.seq;
    session.undo(Some(newest)).await.unwrap();
    assert_eq!(file.ask(rows).await, states[1], "taking back a taking back makes the change again");
    session.redo().await.unwrap();
    assert_eq!(file.ask(rows).await, states[2], "and the next one too");
    session.undo(None).await.unwrap();
    let first = session.history("note", &key(1)).await.unwrap().entries.last().unwrap().seq;
    assert_eq!(session.restore("note", &key(1), first).await.unwrap().display, "uno");
}

/// A TEXT key referred to by numbers in columns without a type: SQLite finds the record for a new reference, and not the
/// references for a new record. (That deleting one takes them along is due to the first reference, of another type.)
#[tokio::test]
async fn what_a_deletion_took_along_comes_back_where_key_and_reference_differ_in_type() {
    let file = File::with(
        "CREATE TABLE author (id TEXT PRIMARY KEY, name TEXT);
        CREATE TABLE price (author REAL PRIMARY KEY REFERENCES author (id));
        CREATE TABLE book (id INTEGER PRIMARY KEY, author REFERENCES author (id) ON DELETE SET NULL);
        CREATE TABLE note (id INTEGER PRIMARY KEY, author REFERENCES author (id) ON DELETE CASCADE);
        INSERT INTO author VALUES ('4', 'four'); INSERT INTO book VALUES (1, 4); INSERT INTO note VALUES (2, 4);",
    )
    .await;
    let session = file.personal().await;
    let rows =
        "SELECT quote(author) FROM book UNION ALL SELECT quote(author) FROM note UNION ALL SELECT name FROM author";
    let before = file.ask(rows).await;
    session.delete("author", &RecordKey(vec!["4".into()])).await.unwrap();
    assert_eq!(file.ask(rows).await, ["NULL"], "what SQLite made of it");
    assert_eq!(session.undo(None).await.unwrap(), 3);
    assert_eq!(file.ask(rows).await, before);
    let history = session.history("book", &key(1)).await.unwrap().entries;
    assert_eq!(history.len(), 2, "the first attempt is no part of what happened: {history:?}");
}
