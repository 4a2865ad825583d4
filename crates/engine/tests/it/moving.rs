//! Triggers that give records another key than the one they were written with: the record is found where it went, and taken
//! back from there.

use bureau_engine::error::ErrorCode;
use bureau_engine::model::RecordKey;
use bureau_engine::policy::Verb;
use bureau_engine::record::{Change, Draft};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{File, key, set};
use crate::roles::someone;
use crate::rules::{rows, rule};
use crate::undoing::both;

fn named(name: &str) -> Draft {
    set(&[("name", Value::from(name))])
}

const ALL: &str = "SELECT id || ' ' || name FROM p ORDER BY id";

#[tokio::test]
async fn what_a_trigger_renumbers_is_found_where_it_went() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b');
        CREATE TRIGGER i AFTER INSERT ON p BEGIN UPDATE p SET id = id + 1000 WHERE id = new.id; END;
        CREATE TRIGGER u AFTER UPDATE OF name ON p BEGIN UPDATE p SET id = id + 100 WHERE id = new.id; END";
    for (file, session) in both(sql).await {
        let added = session.add("p", named("c")).await.unwrap().record;
        assert_eq!((&added.key, &added.display[..]), (&key(1003), "c"));
        let edited = session.update("p", &key(1), named("A")).await.unwrap().record;
        assert_eq!((&edited.key, &edited.display[..]), (&key(101), "A"));
        assert_eq!(file.ask(ALL).await, ["2 b", "101 A", "1003 c"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b", "1003 c"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b"]);
        session.redo().await.unwrap();
        session.redo().await.unwrap();
        assert_eq!(file.ask(ALL).await, ["2 b", "101 A", "1003 c"]);
    }
}

#[tokio::test]
async fn a_key_that_a_trigger_writes_is_the_key() {
    let sql = "CREATE TABLE p (id TEXT PRIMARY KEY, name TEXT NOT NULL);
        CREATE TRIGGER i AFTER INSERT ON p WHEN new.id IS NULL BEGIN UPDATE p SET id = upper(new.name) WHERE rowid = new.rowid; END";
    for (file, session) in both(sql).await {
        let added = session.add("p", named("c")).await.unwrap().record;
        assert_eq!(added.key, RecordKey(vec![Value::from("C")]));
        session.undo(None).await.unwrap();
        assert_eq!(file.ask("SELECT count(*) || '' FROM p").await, ["0"]);
        session.redo().await.unwrap();
        assert_eq!(file.ask("SELECT id || name FROM p").await, ["Cc"]);
    }
}

#[tokio::test]
async fn records_that_a_trigger_swaps_are_swapped_back() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c');
        CREATE TRIGGER u AFTER UPDATE OF name ON p WHEN new.id < 3 BEGIN
            UPDATE p SET id = -1 WHERE id = new.id; UPDATE p SET id = new.id WHERE id = 3 - new.id;
            UPDATE p SET id = 3 - new.id WHERE id = -1; END";
    for (file, session) in both(sql).await {
        let edited = session.update("p", &key(1), named("A")).await.unwrap().record;
        assert_eq!((&edited.key, &edited.display[..]), (&key(2), "A"));
        assert_eq!(file.ask(ALL).await, ["1 b", "2 A", "3 c"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b", "3 c"]);
        session.redo().await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 b", "2 A", "3 c"]);
    }
}

#[tokio::test]
async fn a_trigger_that_makes_room_moves_the_others() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b');
        CREATE TRIGGER i BEFORE INSERT ON p BEGIN UPDATE p SET id = -id; UPDATE p SET id = 1 - id; END";
    for (file, session) in both(sql).await {
        let first = set(&[("id", Value::Integer(1)), ("name", Value::from("new"))]);
        let added = session.add("p", first).await.unwrap().record;
        assert_eq!((&added.key, &added.display[..]), (&key(1), "new"));
        assert_eq!(file.ask(ALL).await, ["1 new", "2 a", "3 b"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b"]);
    }
}

/// Which of the two are children of which parent, by their names.
const KIN: &str = "SELECT p.name || c.name FROM c JOIN p ON p.id = c.p ORDER BY c.id";

#[tokio::test]
async fn what_refers_to_a_record_goes_where_it_goes() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b');
        CREATE TABLE c (id INTEGER PRIMARY KEY, name TEXT, p INT REFERENCES p (id) ON UPDATE CASCADE ON DELETE CASCADE);
        INSERT INTO c VALUES (1, 'x', 1), (2, 'y', 2);
        CREATE TRIGGER i AFTER INSERT ON p BEGIN UPDATE p SET id = id + 1000 WHERE id = new.id; END;
        CREATE TRIGGER u AFTER UPDATE OF name ON p BEGIN
            UPDATE p SET id = -1 WHERE id = new.id; UPDATE p SET id = new.id WHERE id = 3 - new.id;
            UPDATE p SET id = 3 - new.id WHERE id = -1; END";
    for (file, session) in both(sql).await {
        session.update("p", &key(1), named("A")).await.unwrap();
        assert_eq!((file.ask(KIN).await, file.ask(ALL).await), (texts(&["Ax", "by"]), texts(&["1 b", "2 A"])));
        session.undo(None).await.unwrap();
        assert_eq!((file.ask(KIN).await, file.ask(ALL).await), (texts(&["ax", "by"]), texts(&["1 a", "2 b"])));
        let parent = Change::Add { model: "p".into(), draft: named("c") };
        let child = Change::Add { model: "c".into(), draft: named("z") };
        let under = Change::Under { parent: 0, field: "p".into(), change: Box::new(child) };
        let made = session.apply(vec![parent, under], |_| (), CancellationToken::new()).await.unwrap();
        assert_eq!(made.records[0].as_ref().unwrap().record.key, key(1003));
        assert_eq!(file.ask(KIN).await, ["ax", "by", "cz"]);
        session.undo(None).await.unwrap();
        assert_eq!((file.ask(KIN).await, file.ask(ALL).await), (texts(&["ax", "by"]), texts(&["1 a", "2 b"])));
        session.delete("p", &key(1)).await.unwrap();
        session.undo(None).await.unwrap();
        assert_eq!((file.ask(KIN).await, file.ask(ALL).await), (texts(&["ax", "by"]), texts(&["1 a", "2 b"])));
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn who_may_write_only_some_records_may_not_write_them_elsewhere() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b');
        CREATE TRIGGER u AFTER UPDATE OF name ON p BEGIN UPDATE p SET id = id + 100 WHERE id = new.id; END";
    let file = File::with(sql).await;
    let (superuser, few) = someone(&file, &["p.*"]).await;
    rule(&superuser, "p", Verb::View, rows("id < 150")).await;
    assert_eq!(few.update("p", &key(1), named("A")).await.unwrap().record.key, key(101));
    let error = few.update("p", &key(101), named("B")).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::OutsideRule);
    assert_eq!(file.ask(ALL).await, ["2 b", "101 A"]);
}

/// What a trigger moves while it is taken back is no other record's to be written.
#[tokio::test]
async fn what_moves_on_the_way_back_is_followed() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c');
        CREATE TRIGGER u AFTER UPDATE OF name ON p WHEN new.id < 3 BEGIN
            UPDATE p SET id = -1 WHERE id = new.id; UPDATE p SET id = new.id WHERE id = 3 - new.id;
            UPDATE p SET id = 3 - new.id WHERE id = -1; END;
        CREATE TABLE q (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO q VALUES (1, 'x');
        CREATE TRIGGER t AFTER UPDATE OF v ON q BEGIN
            UPDATE p SET name = 'A' WHERE id = 1; UPDATE p SET name = 'AA' WHERE name = 'A'; END";
    for (file, session) in both(sql).await {
        session.update("q", &key(1), set(&[("v", Value::from("y"))])).await.unwrap();
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b", "3 c"]);
    }
}

#[tokio::test]
async fn a_row_deleted_and_made_again_is_one_row() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT, u TEXT UNIQUE); INSERT INTO p VALUES (1, 'a', 'ua'), (2, 'b', 'ub');
        CREATE TABLE q (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO q VALUES (1, 'x');
        CREATE TRIGGER t AFTER UPDATE OF v ON q BEGIN REPLACE INTO p VALUES (2, 'bb', 'ua'); END";
    for (file, session) in both(sql).await {
        session.update("q", &key(1), set(&[("v", Value::from("y"))])).await.unwrap();
        assert_eq!(file.ask("SELECT id || name || u FROM p").await, ["2bbua"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask("SELECT id || name || u FROM p").await, ["1aua", "2bub"]);
    }
}

/// What is gone since needs no taking away.
#[tokio::test]
async fn what_a_change_added_may_be_gone_since() {
    let sql =
        "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE log (id INTEGER PRIMARY KEY, said TEXT);
        CREATE TRIGGER i AFTER INSERT ON p BEGIN INSERT INTO log (said) VALUES ('added'); END;
        CREATE TRIGGER d AFTER DELETE ON p BEGIN INSERT INTO log (said) VALUES ('gone'); END";
    let file = File::with(sql).await;
    let session = file.session().await;
    session.add("p", named("a")).await.unwrap();
    let seq = session.history("p", &key(1)).await.unwrap().entries[0].seq;
    session.delete("log", &key(1)).await.unwrap();
    session.undo(Some(seq)).await.unwrap();
    assert_eq!(file.ask(ALL).await, [""; 0]);
    session.add("p", named("b")).await.unwrap();
    session.delete("p", &key(1)).await.unwrap();
    file.run("DELETE FROM log").await;
    let trash = session.trash(Some("p")).await.unwrap();
    session.restore_trashed(&[trash[0].seq]).await.unwrap();
    assert_eq!(file.ask(ALL).await, ["1 b"]);
}

/// A deletion after which the others move up, and a new record before which they move down.
#[tokio::test]
async fn an_order_without_gaps_comes_back() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c');
        CREATE TRIGGER d AFTER DELETE ON p BEGIN UPDATE p SET id = id - 1 WHERE id > old.id; END;
        CREATE TRIGGER i AFTER INSERT ON p WHEN new.id > 3 BEGIN
            UPDATE p SET id = -id; UPDATE p SET id = 1 WHERE id = -new.id; UPDATE p SET id = 1 - id WHERE id < 0; END";
    for (file, session) in both(sql).await {
        session.delete("p", &key(1)).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 b", "2 c"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b", "3 c"]);
        session.add("p", named("new")).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 new", "2 a", "3 b", "4 c"]);
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b", "3 c"]);
    }
}

#[tokio::test]
async fn what_a_trigger_moves_in_a_table_without_a_key_is_found() {
    let sql = "CREATE TABLE p (name TEXT); INSERT INTO p VALUES ('a');
        CREATE TRIGGER i AFTER INSERT ON p BEGIN UPDATE p SET rowid = new.rowid + 100 WHERE rowid = new.rowid; END";
    let file = File::with(sql).await;
    let session = file.session().await;
    let added = session.add("p", named("b")).await.unwrap().record;
    assert_eq!((&added.key, &added.display[..]), (&key(102), "b"));
}

/// Somebody else put back what is to come back.
#[tokio::test]
async fn what_is_there_again_is_left_as_it_is() {
    let sql = "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p VALUES (1, 'a'), (2, 'b')";
    for (file, session) in both(sql).await {
        session.delete("p", &key(1)).await.unwrap();
        file.run("INSERT INTO p VALUES (1, 'a')").await;
        session.undo(None).await.unwrap();
        assert_eq!(file.ask(ALL).await, ["1 a", "2 b"]);
    }
}
