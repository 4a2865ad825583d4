//! Addressing exactly one row, whatever the table's key is.

use bureau_engine::error::{ErrorCode, ProblemCode};
use bureau_engine::model::{KeyColumns, RecordKey};
use bureau_engine::policy::Verb;
use bureau_engine::record::ListQuery;
use bureau_engine::value::Value;

use crate::fixture::{File, set};
use crate::roles::someone;
use crate::rules::{rows, rule};

/// Every row of the table is listed, opened and changed by its own key, and no other row changes with it.
async fn each_row_alone(file: &File, table: &str, field: &str, rows: usize) {
    let session = file.session().await;
    let model = session.find(table).await.unwrap();
    let page = session.list(&model.slug, &ListQuery::default()).await.unwrap();
    assert_eq!(page.records.len(), rows, "{table}");
    for (index, record) in page.records.iter().enumerate() {
        assert_eq!(&session.get(&model.slug, &record.key).await.unwrap(), record);
        let value = Value::Text(format!("new {index}"));
        session.update(&model.slug, &record.key, set(&[(field, value)])).await.unwrap();
    }
    let mut changed = file.ask(&format!("SELECT {field} FROM \"{table}\"")).await;
    changed.sort();
    let expected: Vec<String> = (0..rows).map(|index| format!("new {index}")).collect();
    assert_eq!(changed, expected, "each row was changed once");
}

#[tokio::test]
async fn keys_that_hold_null_tell_rows_apart() {
    let file = File::with(
        "CREATE TABLE t (code TEXT PRIMARY KEY, v TEXT);
         INSERT INTO t VALUES ('a', 'x'), (NULL, 'x'), (NULL, 'x'), ('b', 'x')",
    )
    .await;
    each_row_alone(&file, "t", "v", 4).await;
}

#[tokio::test]
async fn composite_keys_with_and_without_rowids() {
    for ending in ["", " WITHOUT ROWID"] {
        let file = File::with(&format!(
            "CREATE TABLE t (a TEXT, b INTEGER, v TEXT, PRIMARY KEY (b, a)){ending};
             INSERT INTO t VALUES ('1', 1, 'x'), ('1', 2, 'x'), ('2', 1, 'x')"
        ))
        .await;
        each_row_alone(&file, "t", "v", 3).await;
    }
}

#[tokio::test]
async fn keys_of_any_class() {
    let file = File::with(
        "CREATE TABLE t (k PRIMARY KEY, v TEXT);
         INSERT INTO t VALUES (5, 'x'), ('5', 'x'), (x'35', 'x'), (2.5, 'x'), (CAST(x'ff35' AS TEXT), 'x'), ('', 'x')",
    )
    .await;
    each_row_alone(&file, "t", "v", 6).await;
}

#[tokio::test]
async fn a_table_without_a_key_whose_columns_hide_the_rowid() {
    let file = File::with(
        "CREATE TABLE t (rowid TEXT, oid TEXT, v TEXT); INSERT INTO t VALUES ('1', '1', 'x'), ('1', '1', 'x');
         CREATE TABLE hidden (rowid TEXT, oid TEXT, _rowid_ TEXT)",
    )
    .await;
    let models = file.owner().await.models().await.unwrap();
    let key = |slug: &str| models.iter().find(|it| it.model.slug == slug).unwrap().model.key.clone();
    assert_eq!(key("t"), KeyColumns::Rowid("_rowid_"));
    assert!(matches!(key("hidden"), KeyColumns::Row(_)), "told apart by all they hold, and read only");
    each_row_alone(&file, "t", "v", 2).await;
}

#[tokio::test]
async fn a_wrong_number_of_parts_is_refused() {
    let file = File::with("CREATE TABLE t (a, b, PRIMARY KEY (a, b)); INSERT INTO t VALUES (1, 2)").await;
    let session = file.owner().await;
    for parts in [vec![], vec![Value::Integer(1)], vec![Value::Integer(1); 4]] {
        let refused = session.get("t", &RecordKey(parts)).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidKey);
    }
}

/// As many columns as SQLite allows, and a rowid on top: one more than a statement may have results.
#[tokio::test]
async fn the_widest_table_is_listed_searched_and_changed() {
    let columns: Vec<String> = (0..2000).map(|column| format!("c{column} TEXT")).collect();
    let file = File::with(&format!(
        "CREATE TABLE t ({}); INSERT INTO t (c0, c1999) VALUES ('first', 'last'), ('second', 'end')",
        columns.join(", ")
    ))
    .await;
    let session = file.session().await;
    let all = session.list("t", &ListQuery::default()).await.unwrap();
    assert_eq!(all.records.len(), 2);
    assert_eq!(all.records[1].key, RecordKey(vec![Value::Integer(2)]), "the rowid, read apart");
    assert_eq!(all.records[1].values[1999].1, Value::from("end"));
    session.update("t", &all.records[0].key, set(&[("c1999", "changed".into())])).await.unwrap();
    assert_eq!(file.ask("SELECT c1999 FROM t").await, ["changed", "end"]);
}

#[tokio::test]
async fn the_widest_table_is_read_under_the_rule_of_a_role() {
    let columns: Vec<String> = (0..2000).map(|column| format!("c{column} TEXT")).collect();
    let file = File::with(&format!(
        "CREATE TABLE t ({}); INSERT INTO t (c0, c1999) VALUES ('first', 'last'), ('second', 'end')",
        columns.join(", ")
    ))
    .await;
    let (superuser, bo) = someone(&file, &["t.*"]).await;
    rule(&superuser, "t", Verb::View, rows("c0 = 'second'")).await;
    let seen = bo.list("t", &ListQuery::default()).await.unwrap().records;
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].values[1999].1, Value::from("end"));
    bo.update("t", &seen[0].key, set(&[("c1999", "changed".into())])).await.unwrap();
    assert_eq!(file.ask("SELECT c1999 FROM t").await, ["last", "changed"]);
}

#[tokio::test]
async fn views_and_virtual_tables_are_read_only() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'b');
         CREATE VIEW w AS SELECT v, 'same' AS s FROM t; CREATE VIRTUAL TABLE f USING fts5(body);
         INSERT INTO f VALUES ('a tale')",
    )
    .await;
    let session = file.session().await;
    let rows = session.list("w", &ListQuery::default()).await.unwrap().records;
    assert_eq!(rows.len(), 3);
    for row in &rows {
        assert_eq!(session.get("w", &row.key).await.unwrap().values, row.values, "twins are alike in everything");
    }
    let found = session.list("f", &ListQuery::default()).await.unwrap().records;
    assert_eq!(found[0].values, [("body".into(), Value::from("a tale"))]);
    for (slug, key, field) in [("w", &rows[0].key, "v"), ("f", &found[0].key, "body")] {
        let refused = session.update(slug, key, set(&[(field, "x".into())])).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::ModelReadOnly, "{slug}");
    }
    assert_eq!(file.ask("SELECT v FROM t UNION ALL SELECT body FROM f").await, ["a", "b", "b", "a tale"]);
}

#[tokio::test]
async fn a_view_with_triggers_in_its_stead_is_written_through() {
    let file = File::with(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b');
         CREATE VIEW w AS SELECT id, v FROM t;
         CREATE TRIGGER u INSTEAD OF UPDATE ON w BEGIN UPDATE t SET v = NEW.v WHERE id = OLD.id; END",
    )
    .await;
    let session = file.session().await;
    let rows = session.list("w", &ListQuery::default()).await.unwrap().records;
    session.update("w", &rows[1].key, set(&[("v", "new".into())])).await.unwrap();
    assert_eq!(file.ask("SELECT v FROM t").await, ["a", "new"]);
    let history = session.history("t", &crate::fixture::key(2)).await.unwrap();
    assert_eq!(history.entries.len(), 1, "what really changed is recorded where it is");
}

/// Only the rowid fills itself in: any other key is what it is said to be, or refused.
#[tokio::test]
async fn null_for_a_key_is_a_new_number_or_null_or_refused_but_never_the_default() {
    let file = File::with(
        "CREATE TABLE numbered (id INTEGER PRIMARY KEY NOT NULL, v TEXT);
         CREATE TABLE paired (a NUMERIC NOT NULL DEFAULT 1, b TEXT NOT NULL, PRIMARY KEY (b, a));
         CREATE TABLE loose (k TEXT DEFAULT 'none' PRIMARY KEY, v TEXT);
         CREATE TABLE backwards (id INTEGER PRIMARY KEY DESC, v TEXT)",
    )
    .await;
    let session = file.session().await;
    session.add("numbered", set(&[("id", Value::Null), ("v", "x".into())])).await.unwrap();
    assert_eq!(file.ask("SELECT id || v FROM numbered").await, ["1x"]);
    let refused = session.add("paired", set(&[("a", Value::Null), ("b", "x".into())])).await.unwrap_err();
    assert_eq!((refused.problems[0].field.as_str(), refused.problems[0].code), ("a", ProblemCode::Required));
    session.add("paired", set(&[("b", "x".into())])).await.unwrap();
    assert_eq!(file.ask("SELECT a || b FROM paired").await, ["1x"], "not given is another matter");
    for table in ["loose", "backwards"] {
        let column = if table == "loose" { "k" } else { "id" };
        for _ in 0..2 {
            let draft = set(&[(column, Value::Null), ("v", "x".into())]);
            let added = session.add(table, draft).await.unwrap_or_else(|e| panic!("{e} {table}"));
            assert_eq!(session.get(table, &added.record.key).await.unwrap(), added.record, "{table}");
        }
        let sql = format!("SELECT count(*) || '' FROM {table} WHERE {column} IS NULL");
        assert_eq!(file.ask(&sql).await, ["2"], "{table}");
    }
}
