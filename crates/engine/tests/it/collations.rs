//! Files whose texts are ordered by a collation that only another program brings (Anki's `unicase`, Android's `LOCALIZED`): here one
//! that goes backwards, so that an index looked into in the wrong order shows.

use bureau_engine::error::ErrorCode;
use bureau_engine::model::RecordKey;
use bureau_engine::record::{Collation, CountMode, ListQuery, Sort};
use bureau_engine::session::Session;
use bureau_engine::value::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor};

use crate::fixture::{File, bytes, key, set};

/// `tag` has its key in that order and nothing else, `named` its key in an index, `deck` a field.
async fn file() -> File {
    let file = File::with("").await;
    let mut connection = SqliteConnectOptions::new()
        .filename(&file.path)
        .collation("backwards", |a, b| b.cmp(a))
        .connect()
        .await
        .unwrap();
    connection
        .execute(
            "CREATE TABLE tag (tag TEXT NOT NULL PRIMARY KEY COLLATE backwards, usn INTEGER) WITHOUT ROWID;
             CREATE TABLE named (name TEXT PRIMARY KEY COLLATE backwards, tag TEXT REFERENCES tag, n INTEGER);
             CREATE TABLE deck (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE backwards, usn INTEGER);
             CREATE UNIQUE INDEX deck_name ON deck (name);
             CREATE VIEW ordered AS SELECT tag, usn FROM tag ORDER BY tag || '', usn;
             CREATE VIEW compared AS SELECT d.name FROM deck AS d JOIN tag AS t ON t.tag = d.name;
             WITH RECURSIVE i (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM i WHERE i < 99)
             INSERT INTO tag SELECT 'tag' || i, i FROM i;
             INSERT INTO named SELECT tag || '!', tag, usn FROM tag;
             INSERT INTO deck SELECT usn, tag, 0 FROM tag;",
        )
        .await
        .unwrap();
    connection.close().await.unwrap();
    file
}

fn firsts(records: &[bureau_engine::record::Record], field: &str) -> Vec<String> {
    records.iter().map(|record| record.value(field).unwrap().to_string()).collect()
}

/// Every record, page by page.
async fn walked(session: &Session, model: &str, field: &str, query: &ListQuery) -> Vec<String> {
    let mut seen = Vec::new();
    for number in 1.. {
        let query = ListQuery { page: number, per_page: 7, ..query.clone() };
        let page = session.list(model, &query).await.unwrap();
        seen.extend(firsts(&page.records, field));
        if !page.more {
            return seen;
        }
    }
    seen
}

#[tokio::test]
async fn they_are_read_byte_by_byte() {
    let file = file().await;
    let before = bytes(&file.path);
    let session = file.owner().await;
    let ascending: Vec<String> = (10..100).map(|i| format!("tag{i}")).collect();
    let descending: Vec<String> = ascending.iter().rev().cloned().collect();
    let by = |sort| ListQuery { sort: vec![sort], ..Default::default() };
    assert_eq!(walked(&session, "tag", "tag", &ListQuery::default()).await, ascending);
    assert_eq!(walked(&session, "tag", "tag", &by(Sort::by_largest("tag"))).await, descending);
    let nocase = Sort { collation: Some(Collation::Nocase), ..Sort::by("tag") };
    assert_eq!(walked(&session, "tag", "tag", &by(nocase)).await, ascending);
    assert_eq!(walked(&session, "deck", "name", &by(Sort::by("name"))).await, ascending);

    for (model, where_, count) in [
        ("tag", "tag = 'tag42'", 1),
        ("tag", "tag > 'tag42' and tag < 'tag50'", 7),
        ("tag", "tag in ('tag10', 'tag99', 'nothing')", 2),
        ("named", "name between 'tag20' and 'tag30'", 10),
        ("named", "tag.usn > 90", 9),
        ("deck", "name starts with 'tag4'", 10),
    ] {
        let query = ListQuery { filter: where_.parse().unwrap(), ..Default::default() };
        assert_eq!(
            walked(&session, model, if model == "tag" { "usn" } else { "name" }, &query).await.len(),
            count,
            "{where_}"
        );
        assert_eq!(
            session.count(model, &query, CountMode::Exact).await.unwrap().total,
            Some(i64::try_from(count).unwrap()),
            "{where_}"
        );
    }
    let found = session.get("tag", &RecordKey(vec!["tag42".into()])).await.unwrap();
    assert_eq!(found.value("usn"), Some(&Value::Integer(42)));
    let found = session.get("named", &RecordKey(vec!["tag42!".into()])).await.unwrap();
    assert_eq!(found.value("n"), Some(&Value::Integer(42)));
    session.admin().close().await;
    assert_eq!(bytes(&file.path), before, "reading changed nothing");
}

#[tokio::test]
async fn what_the_file_itself_compares_by_them_is_refused_and_not_guessed() {
    let file = file().await;
    let session = file.owner().await;
    assert_eq!(session.admin().plan_enable().await.unwrap().rows, 4 * 90, "of what can be counted");
    assert_eq!(session.list("ordered", &ListQuery::default()).await.unwrap().records.len(), 50);
    for _ in 0..2 {
        let refused = session.list("compared", &ListQuery::default()).await.unwrap_err();
        let said = refused.params.get("message").map(String::as_str);
        assert_eq!((refused.code, said), (ErrorCode::SchemaBroken, Some("no such collation sequence: backwards")));
        assert_eq!(
            session.list("tag", &ListQuery::default()).await.unwrap().records.len(),
            50,
            "and the next is answered"
        );
    }
}

#[tokio::test]
async fn what_is_in_no_such_order_is_written_and_the_rest_refused() {
    let file = file().await;
    let session = file.session().await;
    session.update("deck", &key(42), set(&[("usn", Value::Integer(7))])).await.unwrap();
    let deck = session.update("deck", &key(42), set(&[("name", "new".into())])).await.unwrap_err();
    let tag = RecordKey(vec!["tag42".into()]);
    let tag = session.update("tag", &tag, set(&[("usn", Value::Integer(7))])).await.unwrap_err();
    let deleted = session.delete("deck", &key(42)).await.unwrap_err();
    assert_eq!([deck.code, tag.code, deleted.code], [ErrorCode::SchemaBroken; 3]);
    assert_eq!(
        file.ask("SELECT id || name || usn FROM deck NOT INDEXED WHERE id IN (41, 42)").await,
        ["41tag410", "42tag427"]
    );
}

#[tokio::test]
async fn a_check_says_what_it_could_not_look_at_and_a_backup_is_made() {
    let file = file().await;
    file.run("CREATE TABLE child (id INTEGER PRIMARY KEY, d INTEGER REFERENCES deck (id)); INSERT INTO child VALUES (1, 5), (2, 11)").await;
    let session = file.session().await;
    let found = session.check().await.unwrap();
    let unchecked: Vec<&str> = found.unchecked.iter().map(|(table, _)| table.as_str()).collect();
    assert_eq!((found.integrity.as_str(), unchecked), ("ok", vec!["tag", "named", "deck"]));
    assert!(found.unchecked.iter().all(|(_, said)| said == "no such collation sequence: backwards"), "{found:?}");
    let [dangling] = found.dangling.as_slice() else { panic!("{found:?}") };
    assert_eq!((dangling.table.as_str(), dangling.parent.as_deref(), dangling.rows), ("child", Some("deck"), 1));
    let backup = file.folder.path().join("copy.sqlite");
    session.backup(&backup).await.unwrap();
    session.disable().await.unwrap();
}
