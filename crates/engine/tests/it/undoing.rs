//! Taking back in files whose triggers and references do something of their own: every record is afterwards what it was.

use bureau_engine::Session;
use bureau_engine::error::ErrorCode;
use bureau_engine::value::Value;

use crate::fixture::{File, key, set};

/// Totals kept by triggers.
const TOTALS: &str = "CREATE TABLE o (id INTEGER PRIMARY KEY, total INT DEFAULT 0);
    CREATE TABLE l (id INTEGER PRIMARY KEY, o INT REFERENCES o (id) ON DELETE CASCADE, amt INT);
    CREATE TRIGGER t1 AFTER INSERT ON l BEGIN UPDATE o SET total = total + new.amt WHERE id = new.o; END;
    CREATE TRIGGER t2 AFTER DELETE ON l BEGIN UPDATE o SET total = total - old.amt WHERE id = old.o; END;
    INSERT INTO o (id) VALUES (1); INSERT INTO l VALUES (1, 1, 10), (2, 1, 5)";

/// A plain file, and one with the admin.
pub async fn both(sql: &str) -> [(File, Session); 2] {
    let (plain, enabled) = (File::with(sql).await, File::with(sql).await);
    let owner = plain.personal().await;
    let session = enabled.session().await;
    [(plain, owner), (enabled, session)]
}

#[tokio::test]
async fn what_triggers_add_up_is_not_counted_twice() {
    for (file, session) in both(TOTALS).await {
        let total = || file.ask("SELECT total || '' FROM o");
        session.delete("l", &key(1)).await.unwrap();
        assert_eq!(total().await, ["5"]);
        session.undo(None).await.unwrap();
        assert_eq!(
            (total().await, file.ask("SELECT amt || '' FROM l").await),
            (vec!["15".into()], vec!["10".into(), "5".into()])
        );
        session.redo().await.unwrap();
        assert_eq!(total().await, ["5"]);
        session.undo(None).await.unwrap();
        assert_eq!(total().await, ["15"]);
        session.add("l", set(&[("o", Value::Integer(1)), ("amt", Value::Integer(7))])).await.unwrap();
        assert_eq!(total().await, ["22"]);
        session.undo(None).await.unwrap();
        assert_eq!(total().await, ["15"]);
    }
}

#[tokio::test]
async fn out_of_the_trash_a_record_comes_into_what_others_made_of_the_rest() {
    let file = File::with(TOTALS).await;
    let session = file.session().await;
    session.delete("l", &key(1)).await.unwrap();
    session.add("l", set(&[("o", Value::Integer(1)), ("amt", Value::Integer(100))])).await.unwrap();
    let trash = session.trash(None).await.unwrap();
    session.restore_trashed(&[trash[0].seq]).await.unwrap();
    assert_eq!(file.ask("SELECT total || '' FROM o").await, ["115"], "the trigger adds it to what is there by now");
    assert_eq!(file.ask("SELECT sum(amt) || '' FROM l").await, ["115"]);
}

#[tokio::test]
async fn stamps_and_counters_of_triggers_stand_in_nobodys_way() {
    for stamp in [
        "CREATE TRIGGER s AFTER UPDATE OF name ON p BEGIN UPDATE p SET at = at + 1 WHERE id = new.id; END",
        "CREATE TRIGGER s AFTER UPDATE ON p BEGIN UPDATE p SET at = at + 1 WHERE id = new.id; END",
        "CREATE TRIGGER s AFTER UPDATE ON p BEGIN UPDATE p SET at = random() WHERE id = new.id; END",
    ] {
        let sql = format!(
            "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT, at INT DEFAULT 1); {stamp}; INSERT INTO p (name) VALUES ('a')"
        );
        for (file, session) in both(&sql).await {
            let row = || file.ask("SELECT name || ' ' || at FROM p");
            let before = row().await;
            for name in ["b", "c", "d"] {
                session.update("p", &key(1), set(&[("name", Value::from(name))])).await.unwrap();
            }
            for name in ["c", "b", "a"] {
                assert_eq!(session.undo(None).await.unwrap(), 1, "{stamp}: one record");
                assert!(row().await[0].starts_with(name), "{stamp}");
            }
            assert_eq!(row().await, before, "{stamp}: exactly as it was");
            for name in ["b", "c", "d"] {
                session.redo().await.unwrap();
                assert!(row().await[0].starts_with(name), "{stamp}");
            }
        }
    }
}

#[tokio::test]
async fn a_deletion_that_cleared_references_is_made_again() {
    for action in ["SET NULL", "SET DEFAULT", "CASCADE"] {
        let sql = format!(
            "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (0, 'none'), (1, 'one');
            CREATE TABLE c (id INTEGER PRIMARY KEY, p INT DEFAULT 0 REFERENCES p (id) ON DELETE {action}); INSERT INTO c VALUES (1, 1)"
        );
        for (file, session) in both(&sql).await {
            let rows = || file.ask("SELECT quote(p) FROM c UNION ALL SELECT name FROM p");
            let before = rows().await;
            session.delete("p", &key(1)).await.unwrap();
            let after = rows().await;
            for _ in 0..2 {
                session.undo(None).await.unwrap();
                assert_eq!(rows().await, before, "{action}");
                session.redo().await.unwrap();
                assert_eq!(rows().await, after, "{action}");
                session.undo(Some(latest(&session).await)).await.unwrap();
                session.delete("p", &key(1)).await.unwrap();
            }
        }
    }
}

async fn latest(session: &Session) -> i64 {
    session.history("p", &key(1)).await.unwrap().entries.first().unwrap().seq
}

/// The pattern of <https://www.sqlite.org/fts5.html#external_content_tables>, and an R*Tree.
#[tokio::test]
async fn tables_behind_an_index_are_left_to_the_triggers_that_keep_it() {
    let sql = "CREATE TABLE doc (id INTEGER PRIMARY KEY, title TEXT); CREATE VIRTUAL TABLE fx USING fts5 (title, content = 'doc', content_rowid = 'id');
        CREATE TRIGGER ai AFTER INSERT ON doc BEGIN INSERT INTO fx (rowid, title) VALUES (new.id, new.title); END;
        CREATE TRIGGER ad AFTER DELETE ON doc BEGIN INSERT INTO fx (fx, rowid, title) VALUES ('delete', old.id, old.title); END;
        CREATE TRIGGER au AFTER UPDATE ON doc BEGIN INSERT INTO fx (fx, rowid, title) VALUES ('delete', old.id, old.title);
            INSERT INTO fx (rowid, title) VALUES (new.id, new.title); END;
        CREATE VIRTUAL TABLE box USING rtree (id, low, high);
        CREATE TRIGGER bi AFTER INSERT ON doc BEGIN INSERT INTO box VALUES (new.id, 1, 2); END;
        CREATE TRIGGER bd AFTER DELETE ON doc BEGIN DELETE FROM box WHERE id = old.id; END;
        INSERT INTO doc (title) VALUES ('hello')";
    for (file, session) in both(sql).await {
        let found = |word: &str| {
            let sql = format!("SELECT title FROM doc WHERE id IN (SELECT rowid FROM fx WHERE fx MATCH '{word}')");
            let file = &file;
            async move { file.ask(&sql).await }
        };
        session.update("doc", &key(1), set(&[("title", Value::from("parting"))])).await.unwrap();
        assert_eq!((found("hello").await.len(), found("parting").await.len()), (0, 1));
        assert_eq!(session.undo(None).await.unwrap(), 1);
        assert_eq!((found("hello").await.len(), found("parting").await.len()), (1, 0));
        let deleted = session.delete("doc", &key(1)).await.unwrap();
        assert!(deleted.cascaded.is_empty(), "the index is no record: {:?}", deleted.cascaded);
        assert_eq!(found("hello").await.len(), 0);
        session.undo(None).await.unwrap();
        assert_eq!(
            (found("hello").await, file.ask("SELECT count(*) || '' FROM box").await),
            (vec!["hello".into()], vec!["1".into()])
        );
        file.run("INSERT INTO fx (fx) VALUES ('integrity-check')").await;
        let told = session.history("doc", &key(1)).await.unwrap();
        assert!(told.entries.iter().all(|entry| entry.subject.as_ref().is_none_or(|subject| subject.table == "doc")));
    }
}

#[tokio::test]
async fn what_was_changed_since_is_named() {
    for (file, session) in both(TOTALS).await {
        session.update("l", &key(2), set(&[("amt", Value::Integer(6))])).await.unwrap();
        file.run("UPDATE l SET amt = 9 WHERE id = 2").await;
        let error = session.undo(None).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::UndoConflict);
        assert_eq!((error.params["fields"].as_str(), error.params["key"].as_str()), ("amt", "2"));
        assert_eq!(file.ask("SELECT amt || '' FROM l WHERE id = 2").await, ["9"]);
    }
}

/// A version is the whole record, and what others wrote shows, in whichever column.
#[tokio::test]
async fn any_version_is_known_whole_and_what_others_wrote_shows() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT, n INT, big TEXT); INSERT INTO p VALUES (1, 'a', 1, hex(zeroblob(9000)))";
    for (file, session) in both(sql).await {
        let name = |name: &str| set(&[("name", Value::from(name))]);
        session.update("p", &key(1), name("b")).await.unwrap();
        let first = session.history("p", &key(1)).await.unwrap().entries[0].seq;
        file.run("UPDATE p SET n = 77").await;
        let since = session.history("p", &key(1)).await.unwrap();
        assert_eq!((since.outside_since, since.outside.len()), (vec!["n".to_owned()], 0));
        session.update("p", &key(1), name("c")).await.unwrap();
        let told = session.history("p", &key(1)).await.unwrap();
        assert_eq!(told.outside_since, Vec::<String>::new(), "it was before the newest entry");
        assert_eq!(told.outside.values().next(), Some(&vec!["n".to_owned()]));
        assert!(told.entries.iter().all(|entry| entry.changes.len() == 1), "one field is told as changed");
        session.restore("p", &key(1), first).await.unwrap();
        assert_eq!(file.ask("SELECT name || n || length(big) FROM p").await, ["b118000"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask("SELECT name || n FROM p").await, ["c77"]);
    }
    let small = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT, n INT); INSERT INTO p VALUES (1, 'a', 1)";
    for (file, session) in both(small).await {
        session.update("p", &key(1), set(&[("name", Value::from("b"))])).await.unwrap();
        let seq = session.history("p", &key(1)).await.unwrap().entries[0].seq;
        file.run("DELETE FROM p").await;
        session.restore("p", &key(1), seq).await.unwrap();
        assert_eq!(file.ask("SELECT id || name || n FROM p").await, ["1b1"], "deleted elsewhere, and known whole");
    }
}

/// Index tables know only what triggers tell them: what triggers insist on is not written past them.
#[tokio::test]
async fn an_index_is_never_left_behind() {
    let sql = "CREATE TABLE doc (id INTEGER PRIMARY KEY, url TEXT); CREATE VIRTUAL TABLE fx USING fts5 (url, content = 'doc', content_rowid = 'id');
        INSERT INTO doc VALUES (1, 'www.example.com'); INSERT INTO fx (fx) VALUES ('rebuild');
        CREATE TRIGGER norm AFTER UPDATE ON doc WHEN new.url NOT LIKE 'https://%' BEGIN UPDATE doc SET url = 'https://' || new.url WHERE id = new.id; END;
        CREATE TRIGGER au AFTER UPDATE ON doc BEGIN INSERT INTO fx (fx, rowid, url) VALUES ('delete', old.id, old.url);
            INSERT INTO fx (rowid, url) VALUES (new.id, new.url); END";
    for (file, session) in both(sql).await {
        session.update("doc", &key(1), set(&[("url", Value::from("https://other.org"))])).await.unwrap();
        assert_eq!(session.undo(None).await.unwrap_err().code, ErrorCode::UndoConflict);
        assert_eq!(file.ask("SELECT url FROM doc").await, ["https://other.org"]);
        file.run("INSERT INTO fx (fx, rank) VALUES ('integrity-check', 1)").await;
    }
}

#[tokio::test]
async fn what_was_made_since_does_not_go_along() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p ON DELETE CASCADE)";
    for (file, session) in both(sql).await {
        session.add("p", set(&[("id", Value::Integer(1)), ("name", Value::from("a"))])).await.unwrap();
        let seq = session.history("p", &key(1)).await.unwrap().entries[0].seq;
        session.add("c", set(&[("p", Value::Integer(1))])).await.unwrap();
        let error = session.undo(Some(seq)).await.unwrap_err();
        assert_eq!((error.code, error.params["by"].as_str()), (ErrorCode::RecordInUse, "CS (1)"));
        assert_eq!(file.ask("SELECT count(*) || '' FROM p, c").await, ["1"]);
        session.undo(None).await.unwrap();
        session.undo(None).await.unwrap();
        assert_eq!(file.ask("SELECT count(*) || '' FROM p").await, ["0"], "one after the other");
    }
}

#[tokio::test]
async fn rows_that_a_trigger_replaces_come_back() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, price INT); INSERT INTO p VALUES (1, 10);
        CREATE TABLE cur (k INTEGER PRIMARY KEY, p INT UNIQUE, price INT); INSERT INTO cur VALUES (1, 1, 10);
        CREATE TRIGGER t AFTER UPDATE ON p BEGIN INSERT OR REPLACE INTO cur (p, price) VALUES (new.id, new.price); END";
    for (file, session) in both(sql).await {
        session.update("p", &key(1), set(&[("price", Value::Integer(20))])).await.unwrap();
        session.undo(None).await.unwrap();
        assert_eq!(
            file.ask("SELECT k || ' ' || p || ' ' || price FROM cur UNION ALL SELECT price || '' FROM p").await,
            ["1 1 10", "10"]
        );
    }
}

#[tokio::test]
async fn a_large_value_that_was_not_kept_stays_as_it_is() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, n INT, big TEXT); INSERT INTO p VALUES (1, 1, 's')";
    for (file, session) in both(sql).await {
        session.update("p", &key(1), set(&[("n", Value::Integer(2))])).await.unwrap();
        file.run("UPDATE p SET big = hex(zeroblob(5000))").await;
        session.update("p", &key(1), set(&[("n", Value::Integer(3))])).await.unwrap();
        let seq = session.history("p", &key(1)).await.unwrap().entries[0].seq;
        session.restore("p", &key(1), seq).await.unwrap();
        assert_eq!(file.ask("SELECT n || ' ' || length(big) FROM p").await, ["3 10000"], "the version that it is");
    }
}
