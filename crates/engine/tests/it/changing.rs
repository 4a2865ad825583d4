//! Adding, deleting, many at once, and taking back.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::model::RecordKey;
use bureau_engine::record::{Change, Refused};
use bureau_engine::value::Value;
use tokio_util::sync::CancellationToken;

use crate::fixture::{File, key, set};

const SHOP: &str = "CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, vip INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customer(id) ON DELETE CASCADE, note TEXT);
    CREATE TABLE line (id INTEGER PRIMARY KEY, orders INTEGER REFERENCES orders(id) ON DELETE SET NULL, what TEXT);
    CREATE TABLE visit (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customer(id));
    INSERT INTO customer VALUES (1, 'Ana', 'ana@x.example', 0), (2, 'Bo', 'bo@x.example', 1), (3, 'Cy', NULL, 0);
    INSERT INTO orders VALUES (10, 1, 'first'), (11, 1, 'second'), (12, 2, 'third');
    INSERT INTO line VALUES (100, 10, 'pen'), (101, 12, 'ink');
    INSERT INTO visit VALUES (7, 2)";

async fn dump(file: &File) -> Vec<String> {
    file.ask(
        "SELECT 'c' || id || name || ifnull(email, '-') || vip FROM customer
         UNION ALL SELECT 'o' || id || customer || note FROM orders
         UNION ALL SELECT 'l' || id || ifnull(orders, '-') || what FROM line
         UNION ALL SELECT 'v' || id || ifnull(customer, '-') FROM visit",
    )
    .await
}

#[tokio::test]
async fn a_record_is_added_with_the_databases_defaults() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let added = session.add("customer", set(&[("name", "Di".into()), ("id", Value::Null)])).await.unwrap();
    assert_eq!(added.record.key, key(4));
    assert_eq!(file.ask("SELECT name || vip FROM customer WHERE id = 4").await, ["Di0"]);
    let history = session.history("customer", &key(4)).await.unwrap();
    assert_eq!(history.entries[0].action, "add");
}

#[tokio::test]
async fn every_problem_of_an_added_record_is_told_at_once() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let refused = session.add("orders", set(&[("customer", 99.into())])).await.unwrap_err();
    let problems: Vec<(&str, ProblemCode)> = refused.problems.iter().map(|p| (p.field.as_str(), p.code)).collect();
    assert_eq!(problems, [("customer", ProblemCode::ReferenceMissing)]);
    let refused = session.add("customer", set(&[("email", "bo@x.example".into())])).await.unwrap_err();
    assert_eq!((refused.problems[0].field.as_str(), refused.problems[0].code), ("name", ProblemCode::Required));
    let twin = set(&[("name", "Eve".into()), ("email", "bo@x.example".into())]);
    let refused = session.add("customer", twin).await.unwrap_err();
    assert_eq!((refused.problems[0].field.as_str(), refused.problems[0].code), ("email", ProblemCode::NotUnique));
    assert_eq!(file.ask("SELECT count(*) || '' FROM customer").await, ["3"]);
}

#[tokio::test]
async fn deleting_tells_what_went_along_and_what_stands_in_the_way() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    let ahead = session.rehearse(vec![Change::Delete { model: "customer".into(), key: key(1) }]).await.unwrap();
    assert_eq!(ahead.cascaded, BTreeMap::from([("orders".to_owned(), 2)]));
    assert_eq!(dump(&file).await, before, "a rehearsal changes nothing");
    let gone = session.delete("customer", &key(1)).await.unwrap();
    assert_eq!((gone.cascaded, gone.trashed), (ahead.cascaded, true));
    let history = session.history("line", &key(100)).await.unwrap();
    assert_eq!(history.entries[0].changes[0].new, Some(Value::Null), "what was cleared is recorded too");
    let refused = session.delete("customer", &key(2)).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::RecordInUse);
    assert_eq!(refused.params["by"], "Visits (1)");
}

#[tokio::test]
async fn what_was_deleted_comes_back_with_everything_that_went_along() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    session.delete("customer", &key(1)).await.unwrap();
    let trash = session.trash(None).await.unwrap();
    assert_eq!((trash[0].display.as_str(), trash[0].with), ("Ana", 3), "two orders, and a line that lost its order");
    assert_eq!(session.restore_trashed(&[trash[0].seq]).await.unwrap(), 4);
    assert_eq!(dump(&file).await, before);
    assert!(session.trash(None).await.unwrap().is_empty());
    assert!(session.verify_audit().await.unwrap().ok);
    session.delete("customer", &key(3)).await.unwrap();
    let trash = session.trash(Some("customer")).await.unwrap();
    session.purge_trashed(&[trash[0].seq]).await.unwrap();
    assert_eq!(session.restore_trashed(&[trash[0].seq]).await.unwrap_err().code, ErrorCode::RecordNotFound);
}

#[tokio::test]
async fn undo_steps_back_one_change_at_a_time_and_forward_again() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let mut states = vec![dump(&file).await];
    session.update("customer", &key(1), set(&[("name", "Anna".into())])).await.unwrap();
    states.push(dump(&file).await);
    session.add("visit", set(&[("customer", 3.into())])).await.unwrap();
    states.push(dump(&file).await);
    session.delete("customer", &key(1)).await.unwrap();
    for expected in states.iter().rev() {
        session.undo(None).await.unwrap();
        assert_eq!(&dump(&file).await, expected);
    }
    assert_eq!(session.undo(None).await.unwrap_err().code, ErrorCode::NothingToUndo);
    let newest = session.audit(1).await.unwrap()[0].0.seq;
    session.undo(Some(newest)).await.unwrap();
    assert_eq!(dump(&file).await, states[1], "taking back the last undo makes the change again");
}

#[tokio::test]
async fn redo_goes_forward_as_far_as_undo_went_back() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let nothing = async || session.redo().await.unwrap_err().code;
    assert_eq!(nothing().await, ErrorCode::NothingToUndo);
    let mut states = vec![dump(&file).await];
    for name in ["Anna", "Berta", "Carla"] {
        session.update("customer", &key(1), set(&[("name", name.into())])).await.unwrap();
        states.push(dump(&file).await);
    }
    assert_eq!(nothing().await, ErrorCode::NothingToUndo, "nothing was taken back");
    // Back and forth, each way further than before: what counts is where one stands.
    let mut at = states.len() - 1;
    for step in [-1, 1, -1, -1, 1, -1, -1, 1, 1, 1, -1, 1] {
        if step < 0 {
            session.undo(None).await.unwrap()
        } else {
            session.redo().await.unwrap()
        };
        at = at.strict_add_signed(step);
        assert_eq!(dump(&file).await, states[at], "after a step of {step} to {at}");
    }
    assert_eq!(nothing().await, ErrorCode::NothingToUndo, "at the newest");
    session.undo(None).await.unwrap();
    session.undo(None).await.unwrap();
    session.add("visit", set(&[("customer", 3.into())])).await.unwrap();
    assert_eq!(nothing().await, ErrorCode::NothingToUndo, "something else was done since");
    session.undo(None).await.unwrap();
    session.redo().await.unwrap();
    session.undo(None).await.unwrap();
    session.undo(None).await.unwrap();
    assert_eq!(dump(&file).await, states[0]);
    assert!(session.verify_audit().await.unwrap().ok);
}

#[tokio::test]
async fn a_change_that_was_changed_since_is_not_taken_back() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    session.update("customer", &key(1), set(&[("name", "Anna".into())])).await.unwrap();
    file.run("UPDATE customer SET name = 'elsewhere' WHERE id = 1").await;
    let refused = session.undo(None).await.unwrap_err();
    assert_eq!((refused.code, refused.params["fields"].as_str()), (ErrorCode::UndoConflict, "name"));
    assert_eq!(file.ask("SELECT name FROM customer WHERE id = 1").await, ["elsewhere"]);
}

#[tokio::test]
async fn any_version_comes_back() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    for name in ["second", "third"] {
        session.update("customer", &key(3), set(&[("name", name.into())])).await.unwrap();
    }
    session.delete("customer", &key(3)).await.unwrap();
    let seqs: Vec<i64> = session.history("customer", &key(3)).await.unwrap().entries.iter().map(|e| e.seq).collect();
    for (seq, name) in [(seqs[2], "second"), (seqs[0], "third"), (seqs[1], "third")] {
        let record = session.restore("customer", &key(3), seq).await.unwrap();
        assert_eq!(record.display, name);
    }
    assert_eq!(session.restore("customer", &key(3), 1).await.unwrap_err().code, ErrorCode::VersionNotFound);
}

/// A version is what the history says it was, whatever other programs, or going back to a backup, made of it since.
#[tokio::test]
async fn a_version_comes_back_over_what_was_written_outside() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    session.update("customer", &key(3), set(&[("name", "second".into())])).await.unwrap();
    let seq = session.history("customer", &key(3)).await.unwrap().entries[0].seq;
    file.run("UPDATE customer SET name = 'elsewhere' WHERE id = 3").await;
    let record = session.restore("customer", &key(3), seq).await.unwrap();
    assert_eq!(record.display, "second");
    file.run("DELETE FROM customer WHERE id = 3").await;
    let back = session.restore("customer", &key(3), seq).await.unwrap();
    assert_eq!((back.display.as_str(), back.value("vip")), ("second", Some(&Value::Integer(0))), "known whole");
}

#[tokio::test]
async fn many_changes_are_all_made_or_none() {
    let file = File::with(SHOP).await;
    let session = file.session().await;
    let before = dump(&file).await;
    let edit = |id: i64, name: &str| Change::Edit {
        model: "customer".into(),
        key: key(id),
        draft: set(&[("name", name.into())]),
    };
    let delete = Change::Delete { model: "customer".into(), key: key(2) };
    let changes = vec![edit(1, "x"), edit(77, "y"), delete, edit(3, "z")];
    let Refused(refused) = session.apply(changes, |_| (), CancellationToken::new()).await.unwrap_err();
    let told: Vec<(usize, ErrorCode)> = refused.iter().map(|(index, error)| (*index, error.code)).collect();
    assert_eq!(told, [(1, ErrorCode::RecordNotFound), (2, ErrorCode::RecordInUse)], "each one that stands in the way");
    assert_eq!(dump(&file).await, before);

    let stop = CancellationToken::new();
    let heard = Arc::new(AtomicUsize::new(0));
    let (hears, stops) = (Arc::clone(&heard), stop.clone());
    let listen = move |done: usize| {
        hears.store(done, Ordering::SeqCst);
        stops.cancel();
    };
    let stopped = session.apply(vec![edit(1, "x"), edit(3, "z")], listen, stop.clone()).await.unwrap_err();
    assert_eq!(stopped.into_first().code, ErrorCode::Cancelled);
    assert_eq!(heard.load(Ordering::SeqCst), 1);
    assert_eq!(dump(&file).await, before, "a cancelled change is no change");

    session.apply(vec![edit(1, "x"), edit(3, "z")], |_| (), CancellationToken::new()).await.unwrap();
    assert_eq!(file.ask("SELECT name FROM customer").await, ["x", "Bo", "z"]);
    session.undo(None).await.unwrap();
    assert_eq!(dump(&file).await, before, "one change, one undo");
}

#[tokio::test]
async fn a_constraint_that_replaces_or_ignores_is_told_instead() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE ON CONFLICT REPLACE, b TEXT UNIQUE ON CONFLICT IGNORE,
         c TEXT UNIQUE ON CONFLICT ROLLBACK); INSERT INTO t VALUES (1, 'a', 'b', 'c'), (2, 'd', 'e', 'f')",
    )
    .await;
    let session = file.session().await;
    for (field, taken) in [("a", "d"), ("b", "e"), ("c", "f")] {
        let refused = session.update("t", &key(1), set(&[(field, taken.into())])).await.unwrap_err();
        assert_eq!((refused.problems[0].field.as_str(), refused.problems[0].code), (field, ProblemCode::NotUnique));
        let refused = session.add("t", set(&[(field, taken.into())])).await.unwrap_err();
        assert_eq!(refused.problems[0].code, ProblemCode::NotUnique);
    }
    assert_eq!(file.ask("SELECT a || b || c FROM t").await, ["abc", "def"]);
}

#[tokio::test]
async fn a_trigger_that_rolls_back_ends_the_whole_change() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c');
         CREATE TRIGGER no BEFORE UPDATE ON t WHEN NEW.v = 'bad' BEGIN SELECT RAISE(ROLLBACK, 'never'); END",
    )
    .await;
    let session = file.session().await;
    let edit = |id: i64, v: &str| Change::Edit { model: "t".into(), key: key(id), draft: set(&[("v", v.into())]) };
    let changes = vec![edit(1, "good"), edit(2, "bad"), edit(3, "good")];
    let refused = session.apply(changes, |_| (), CancellationToken::new()).await.unwrap_err();
    assert_eq!(refused.into_first().code, ErrorCode::RefusedByTrigger);
    assert_eq!(file.ask("SELECT v FROM t").await, ["a", "b", "c"], "what came after it was not written on its own");
    session.apply(vec![edit(1, "good")], |_| (), CancellationToken::new()).await.expect("and the next change is made");
}

#[tokio::test]
async fn deferred_references_are_told_before_the_commit() {
    let file = File::with(
        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p(id)
         DEFERRABLE INITIALLY DEFERRED); INSERT INTO p VALUES (1); INSERT INTO c VALUES (5, 1)",
    )
    .await;
    let session = file.session().await;
    let refused = session.delete("p", &key(1)).await.unwrap_err();
    assert_eq!((refused.code, refused.params["by"].as_str()), (ErrorCode::RecordInUse, "CS (1)"));
    let both = ["c", "p"].map(|model| Change::Delete {
        model: model.into(),
        key: RecordKey(vec![Value::Integer(if model == "c" { 5 } else { 1 })]),
    });
    let [child, parent] = both;
    session.apply(vec![parent, child], |_| (), CancellationToken::new()).await.unwrap();
    assert_eq!(file.ask("SELECT id FROM p UNION ALL SELECT id FROM c").await.len(), 0, "in any order");
}

#[tokio::test]
async fn rows_without_a_key_come_back_under_their_rowid() {
    let file = File::with("CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('a'), ('b'), ('c')").await;
    let session = file.session().await;
    session.delete("t", &key(2)).await.unwrap();
    session.undo(None).await.unwrap();
    assert_eq!(file.ask("SELECT rowid || v FROM t").await, ["1a", "2b", "3c"]);
}

/// What is selected may refer to what is selected, in whatever order it was.
#[tokio::test]
async fn records_that_refer_to_each_other_are_deleted_in_any_order() {
    for action in ["CASCADE", "NO ACTION", "SET NULL", "RESTRICT"] {
        let file = File::with(&format!(
            "CREATE TABLE node (id INTEGER PRIMARY KEY, parent INT REFERENCES node (id) ON DELETE {action});
             INSERT INTO node VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, NULL)"
        ))
        .await;
        let session = file.session().await;
        for order in [[1, 2, 3, 4], [4, 3, 2, 1], [2, 4, 1, 3], [3, 1, 4, 2]] {
            let changes = order.map(|id| Change::Delete { model: "node".into(), key: key(id) }).to_vec();
            let applied = session.apply(changes, |_| (), CancellationToken::new()).await.unwrap();
            assert!(
                applied.cascaded.is_empty(),
                "{action} {order:?}: all of them were asked for: {:?}",
                applied.cascaded
            );
            assert_eq!(file.ask("SELECT group_concat(id) FROM node").await, ["5"], "{action} {order:?}");
            session.undo(None).await.unwrap();
            let now = file
                .ask("SELECT group_concat(id || '<' || ifnull(parent, '')) FROM (SELECT id, parent FROM node ORDER BY id)")
                .await;
            assert_eq!(now, ["1<,2<1,3<2,4<3,5<"], "{action} {order:?}");
        }
        // One that is not selected stands in the way of those it refers to, and nothing is deleted.
        let changes = [1, 2].map(|id| Change::Delete { model: "node".into(), key: key(id) }).to_vec();
        let outcome = session.apply(changes, |_| (), CancellationToken::new()).await;
        match action {
            "CASCADE" => assert_eq!(outcome.unwrap().cascaded["node"], 2),
            "SET NULL" => assert!(outcome.unwrap().cascaded.is_empty()),
            _ => {
                let refused = outcome.unwrap_err().0;
                assert_eq!(refused.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [0, 1], "{action}");
                assert!(refused.iter().all(|(_, error)| error.code == ErrorCode::RecordInUse));
                assert_eq!(file.ask("SELECT count(*) || '' FROM node").await, ["5"]);
            }
        }
        let twice = [5, 5].map(|id| Change::Delete { model: "node".into(), key: key(id) }).to_vec();
        session.apply(twice, |_| (), CancellationToken::new()).await.unwrap();
        let gone = [5, 4].map(|id| Change::Delete { model: "node".into(), key: key(id) }).to_vec();
        let refused = session.apply(gone, |_| (), CancellationToken::new()).await.unwrap_err().0;
        assert_eq!(refused[0].1.code, ErrorCode::RecordNotFound, "deleted before: {action}");
    }
}

#[tokio::test]
async fn records_in_a_circle_of_references_go_together() {
    let file = File::with(
        "PRAGMA foreign_keys = OFF; CREATE TABLE t (id INTEGER PRIMARY KEY, up INT REFERENCES t (id));
         INSERT INTO t VALUES (5, 6), (6, 5), (7, NULL), (8, 7)",
    )
    .await;
    let session = file.session().await;
    let all =
        |ids: &[i64]| ids.iter().map(|id| Change::Delete { model: "t".into(), key: key(*id) }).collect::<Vec<_>>();
    let refused = session.apply(all(&[5, 6, 7]), |_| (), CancellationToken::new()).await.unwrap_err().0;
    assert!(refused.iter().any(|(place, error)| (*place, error.code) == (2, ErrorCode::RecordInUse)), "8 refers to 7");
    assert_eq!(file.ask("SELECT group_concat(id) FROM t").await, ["5,6,7,8"]);
    session.apply(all(&[5, 6]), |_| (), CancellationToken::new()).await.unwrap();
    assert_eq!(file.ask("SELECT group_concat(id) FROM t").await, ["7,8"]);
    assert_eq!(session.undo(None).await.unwrap(), 2);
    assert_eq!(file.ask("SELECT group_concat(id || '<' || ifnull(up, '')) FROM t").await, ["5<6,6<5,7<,8<7"]);
    let alone = session.apply(all(&[7]), |_| (), CancellationToken::new()).await.unwrap_err().0;
    assert_eq!(alone[0].1.code, ErrorCode::RecordInUse, "references are looked at again");
}
