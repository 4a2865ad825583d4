//! Soft deletion: deleting marks a record, lists leave it out, the trash puts it back, deleting it again deletes it.

use bureau_engine::error::ErrorCode;
use bureau_engine::record::{CountMode, ListQuery};
use bureau_engine::value::Value;
use bureau_engine::{Admin, Session};

use crate::fixture::{File, key, set};

const NOTES: &str =
    "CREATE TABLE note (id INTEGER PRIMARY KEY, name TEXT NOT NULL, deleted_at TEXT, gone INTEGER NOT NULL DEFAULT 0
    CHECK (gone IN (0, 1)));
    CREATE TABLE line (id INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE);
    INSERT INTO note (id, name) VALUES (1, 'one'), (2, 'two'), (3, 'three'); INSERT INTO line VALUES (1, 1), (2, 1)";
const BY_MOMENT: &str = "version = 1\n[models.note]\nsoft_delete = { column = \"deleted_at\" }\n";
const BY_VALUE: &str = "version = 1\n[models.note]\nsoft_delete = { column = \"gone\" }\n";

async fn notes(toml: &str) -> (File, Session) {
    let file = File::with(NOTES).await;
    let session = file.session().await;
    session.import_options(toml).await.unwrap();
    (file, session)
}

async fn listed(session: &Session, trashed: bool) -> Vec<String> {
    let query = ListQuery { trashed, ..ListQuery::default() };
    let page = session.list("note", &query).await.unwrap();
    let total = session.count("note", &query, CountMode::Exact).await.unwrap().total;
    assert_eq!(total, i64::try_from(page.records.len()).ok());
    page.records.into_iter().map(|record| record.display).collect()
}

#[tokio::test]
async fn a_deleted_record_is_marked_and_left_out_until_it_is_put_back() {
    for (toml, mark) in [
        (BY_MOMENT, "SELECT deleted_at FROM note WHERE id = 1"),
        (BY_VALUE, "SELECT CAST(gone AS TEXT) FROM note WHERE id = 1"),
    ] {
        let (file, session) = notes(toml).await;
        let before = file.ask(mark).await;
        let deleted = session.delete("note", &key(1)).await.unwrap();
        assert!(deleted.trashed);
        assert!(deleted.cascaded.is_empty(), "what belongs to it stays");
        assert_ne!(file.ask(mark).await, before);
        assert_eq!(listed(&session, false).await, ["two", "three"]);
        assert_eq!(listed(&session, true).await, ["one"]);
        assert_eq!(session.choices("line", "note", "").await.unwrap().choices.len(), 2, "nothing new refers to it");
        assert_eq!(session.get("note", &key(1)).await.unwrap().display, "one", "who knows it can look at it");
        let trash = session.trash(Some("note")).await.unwrap();
        assert_eq!((trash.len(), trash[0].display.as_str()), (1, "one"));
        assert_eq!(session.restore_trashed(&[trash[0].seq]).await.unwrap(), 1);
        assert_eq!(file.ask(mark).await, before, "exactly as it was");
        assert_eq!(listed(&session, false).await, ["one", "two", "three"]);
        assert_eq!(session.trash(None).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_marked_record_that_is_deleted_is_gone_with_what_belongs_to_it() {
    let (file, session) = notes(BY_MOMENT).await;
    session.delete("note", &key(1)).await.unwrap();
    let purged = session.delete("note", &key(1)).await.unwrap();
    assert!(!purged.trashed);
    assert_eq!(purged.cascaded["line"], 2);
    assert_eq!(file.ask("SELECT name FROM note").await, ["two", "three"]);
    assert_eq!(session.trash(None).await.unwrap(), [], "nothing is offered any more");
    assert_eq!(session.undo(None).await.unwrap(), 3, "the history still knows it");
    assert_eq!(listed(&session, true).await, ["one"]);
}

#[tokio::test]
async fn purging_deletes_what_was_only_marked() {
    let (file, session) = notes(BY_VALUE).await;
    session.delete("note", &key(1)).await.unwrap();
    session.delete("note", &key(2)).await.unwrap();
    let trash = session.trash(None).await.unwrap();
    session.purge_trashed(&[trash[1].seq]).await.unwrap();
    assert_eq!(file.ask("SELECT name FROM note").await, ["two", "three"]);
    // Another program takes the mark away: what it kept is not deleted.
    file.run("UPDATE note SET gone = 0 WHERE id = 2").await;
    assert_eq!(session.purge_trashed(&[trash[0].seq]).await.unwrap_err().code, ErrorCode::RecordConflict);
    assert_eq!(file.ask("SELECT name FROM note").await, ["two", "three"]);
}

#[tokio::test]
async fn taking_the_mark_away_by_hand_empties_the_trash_of_it() {
    let (_file, session) = notes(BY_MOMENT).await;
    session.delete("note", &key(1)).await.unwrap();
    session.update("note", &key(1), set(&[("deleted_at", Value::Null)])).await.unwrap();
    assert_eq!(session.trash(None).await.unwrap(), []);
    assert_eq!(listed(&session, false).await, ["one", "two", "three"]);
}

#[tokio::test]
async fn undo_takes_the_mark_away_in_a_plain_file_too() {
    let file = File::with(NOTES).await;
    let builder = Admin::builder().data_dir(file.data.path());
    let admin =
        builder.model("note", |note| note.soft_delete(bureau_engine::model::options::SoftDelete::new("deleted_at")));
    let admin = admin.open(&file.path).await.unwrap();
    let origin = bureau_engine::session::Origin::Library;
    let session = admin.personal(origin, bureau_engine::admin::EditDirectly::agreed()).await.unwrap();
    assert!(session.delete("note", &key(3)).await.unwrap().trashed);
    assert_eq!(listed(&session, true).await, ["three"]);
    session.undo(None).await.unwrap();
    assert_eq!(listed(&session, true).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_record_is_kept_only_where_the_options_say_so() {
    let (file, session) = notes("version = 1\n[models.note]\ntrash = false\n").await;
    assert!(!session.delete("note", &key(1)).await.unwrap().trashed);
    assert_eq!(session.trash(None).await.unwrap(), []);
    assert_eq!(file.ask("SELECT name FROM note").await, ["two", "three"]);
    let refused = session.import_options("version = 1\n[models.note]\nsoft_delete = { column = \"id\" }\n").await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::ConfigInvalid);
}

/// What a moment is written as is learned from the values that are there: the first deletion is the first of them.
#[tokio::test]
async fn the_second_deletion_marks_as_the_first_did_whatever_the_column_is_declared_as() {
    let earlier = ["NULL", "'2025-01-01 10:00:00'", "'2025-01-01T10:00:00.500'", "'2025-01-01T10:00:00Z'"];
    for declared in ["TEXT", "DATETIME", "TIMESTAMP", "VARCHAR(30)", "TEXT NOT NULL DEFAULT ''", "DATE"] {
        for held in earlier {
            if (held == "NULL") == declared.contains("NOT NULL") || (declared == "DATE" && held != "NULL") {
                continue;
            }
            let said = format!("{declared} holding {held}");
            let sql = format!(
                "CREATE TABLE note (id INTEGER PRIMARY KEY, name TEXT NOT NULL, deleted_at {declared});
                INSERT INTO note (id, name) VALUES (1, 'one'), (2, 'two'), (3, 'three');
                INSERT INTO note VALUES (4, 'long gone', {held})"
            );
            let file = File::with(&sql).await;
            let session = file.session().await;
            session.import_options(BY_MOMENT).await.unwrap_or_else(|error| panic!("{said}: {error}"));
            let mut kept =
                if held == "NULL" { vec!["one", "two", "three", "long gone"] } else { vec!["one", "two", "three"] };
            for id in [1, 2, 3] {
                // Opened anew, as the next program does: what the values look like is seen again.
                let session = session.reopened().await.unwrap();
                assert!(session.delete("note", &key(id)).await.unwrap().trashed, "{said}");
                kept.remove(0);
                let again = session.reopened().await.unwrap();
                assert_eq!(listed(&again, false).await, kept, "{said}, after {id}");
                assert_eq!(
                    file.ask("SELECT count(*) || '' FROM note").await,
                    ["4"],
                    "{said}: nothing is really deleted"
                );
                again.import_options(BY_MOMENT).await.unwrap_or_else(|error| panic!("{said}, after {id}: {error}"));
            }
        }
    }
}

#[tokio::test]
async fn a_column_of_words_marks_nothing() {
    let file = File::with(
        "CREATE TABLE note (id INTEGER PRIMARY KEY, name TEXT NOT NULL, company TEXT, empty TEXT);
        INSERT INTO note (name, company) VALUES ('one', NULL), ('two', 'Acme')",
    )
    .await;
    let session = file.session().await;
    for column in ["name", "company"] {
        let toml = format!("version = 1\n[models.note]\nsoft_delete = {{ column = \"{column}\" }}\n");
        let refused = session.import_options(&toml).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::ConfigInvalid);
        assert_eq!(refused.problems[0].field, "models.note.soft_delete.column", "{column}");
    }
    assert_eq!(listed(&session, false).await, ["one", "two"]);
    session.import_options("version = 1\n[models.note]\nsoft_delete = { column = \"empty\" }\n").await.unwrap();
}
