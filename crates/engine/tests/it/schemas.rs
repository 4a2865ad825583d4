//! Models made of other people's schemas.

use bureau_engine::error::ErrorCode;
use bureau_engine::model::Kind;
use bureau_engine::model::kind::{Digits, Shape, Written, Zone};
use bureau_engine::record::ListQuery;

use bureau_engine::value::Value;

use crate::fixture::{File, key, set};

#[tokio::test]
async fn chinook_has_eleven_models_with_the_kinds_a_person_expects() {
    let session = File::chinook();
    let session = session.owner().await;
    let models = session.models().await.unwrap();
    let labels: Vec<&str> = models.iter().map(|allowed| allowed.model.label.as_str()).collect();
    let expected = [
        "Albums",
        "Artists",
        "Customers",
        "Employees",
        "Genres",
        "Invoice lines",
        "Invoices",
        "Media types",
        "Playlist tracks",
        "Playlists",
        "Tracks",
    ];
    assert_eq!(labels, expected);
    let track = session.find("Track").await.unwrap();
    let kinds: Vec<(&str, bool)> =
        track.fields.iter().map(|field| (field.label.as_str(), matches!(field.kind, Kind::ForeignKey(_)))).collect();
    let expected = [
        ("Track id", false),
        ("Name", false),
        ("Album", true),
        ("Media type", true),
        ("Genre", true),
        ("Composer", false),
        ("Milliseconds", false),
        ("Bytes", false),
        ("Unit price", false),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(track.field("UnitPrice").unwrap().kind, Kind::Decimal(Digits { scale: Some(2), as_text: false }));
    assert_eq!(track.field("Name").unwrap().kind, Kind::Text(Some(200)));
    let invoice = session.model("invoice").await.unwrap();
    let shape = Shape { t: false, seconds: true, fraction: Some(0), zone: Zone::None };
    assert_eq!(invoice.field("InvoiceDate").unwrap().kind, Kind::Datetime(Written::Iso(shape)));
    assert_eq!(session.model("employee").await.unwrap().display, ["FirstName", "LastName"]);
    for (model, field, kind) in [
        ("customer", "Email", "email"),
        ("customer", "Phone", "phone"),
        ("employee", "ReportsTo", "foreign_key"),
        ("track", "Milliseconds", "integer"),
        ("invoice", "BillingAddress", "text"),
    ] {
        assert_eq!(session.model(model).await.unwrap().field(field).unwrap().kind.name(), kind, "{model}.{field}");
    }
    assert!(session.find("PlaylistTrack").await.unwrap().junction, "it only joins");
    assert_eq!(session.model("employee").await.unwrap().tree.as_deref(), Some("ReportsTo"));
    assert!(!session.model("invoice_line").await.unwrap().junction);
}

#[tokio::test]
async fn strange_names_become_models_that_can_be_read() {
    let file = File::with(
        "CREATE TABLE \"a\"\"b\" (\"x]y\" TEXT, \"select\" INTEGER, \"été \u{1f600}\" TEXT); INSERT INTO \"a\"\"b\" VALUES ('1', 2, '3');
         CREATE TABLE \"new\nline\" (\"a.b\" TEXT PRIMARY KEY); INSERT INTO \"new\nline\" VALUES ('k');
         CREATE TABLE \"[t]\" (\"`q`\" INTEGER PRIMARY KEY, \"'s'\" TEXT); INSERT INTO \"[t]\" VALUES (1, 'v');
         CREATE TABLE \"audit\" (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT 1; CREATE VIEW broken AS SELECT a FROM gone;
         CREATE VIRTUAL TABLE f USING fts5(body); INSERT INTO f VALUES ('a tale')",
    )
    .await;
    let session = file.owner().await;
    let models = session.models().await.unwrap();
    for allowed in &models {
        let page = session.list(&allowed.model.slug, &Default::default()).await.unwrap();
        for record in page.records {
            session.get(&allowed.model.slug, &record.key).await.unwrap();
        }
    }
    let mut slugs: Vec<&str> = models.iter().map(|allowed| allowed.model.slug.as_str()).collect();
    slugs.sort_unstable();
    assert_eq!(
        slugs,
        ["a_b", "audit_table", "f", "new_line", "t", "v"],
        "neither a view of a table that is gone nor what a virtual table keeps its rows in"
    );
}

/// Two tables whose names make the same slug: each name means one of them, for people and inside.
#[tokio::test]
async fn a_slug_never_means_another_table() {
    let file = File::with(
        "CREATE TABLE \"Order Item\" (id INTEGER PRIMARY KEY, v TEXT); CREATE TABLE order_item (id INTEGER PRIMARY KEY, v TEXT);
         INSERT INTO \"Order Item\" VALUES (1, 'theirs'); INSERT INTO order_item VALUES (1, 'ours')",
    )
    .await;
    let session = file.session().await;
    for (table, value) in [("Order Item", "theirs"), ("order_item", "ours")] {
        let model = session.find(table).await.unwrap();
        assert_eq!(model.table, table);
        let record = session.get(&model.slug, &key(1)).await.unwrap();
        assert_eq!(record.display, value, "{table}");
    }
    let slug = session.find("Order Item").await.unwrap().slug.clone();
    session.update(&slug, &key(1), set(&[("v", "new".into())])).await.unwrap();
    assert_eq!(file.ask("SELECT v FROM \"Order Item\" UNION ALL SELECT v FROM order_item").await, ["new", "ours"]);
}

/// What the file's own definition names and nobody has is told as that, and is no defect of ours.
#[tokio::test]
async fn a_definition_that_does_not_hold_together_is_told_in_its_own_words() {
    let file = File::with(
        "PRAGMA foreign_keys = OFF; CREATE TABLE node (id INTEGER PRIMARY KEY); INSERT INTO node VALUES (1);
         CREATE TABLE dang (id INTEGER PRIMARY KEY, z INT REFERENCES nowhere (id), v TEXT); INSERT INTO dang VALUES (1, NULL, 'a');
         CREATE TABLE p (a INT); CREATE TABLE c (id INTEGER PRIMARY KEY, pa INT REFERENCES p (a)); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, NULL);
         CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, 'a');
         CREATE TRIGGER g AFTER UPDATE ON t BEGIN SELECT unheard_of(new.v); END;
         CREATE TABLE u (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO u VALUES (1, 'a');
         CREATE TRIGGER h AFTER UPDATE ON u BEGIN INSERT INTO gone VALUES (1); END",
    )
    .await;
    let session = file.session().await;
    for (model, field, value, said) in [
        ("dang", "z", Value::Integer(6), "no such table: main.nowhere"),
        ("c", "pa", Value::Integer(1), "foreign key mismatch - \"c\" referencing \"p\""),
        ("t", "v", Value::from("b"), "no such function: unheard_of"),
        ("u", "v", Value::from("b"), "no such table: main.gone"),
    ] {
        let error = session.update(model, &key(1), set(&[(field, value)])).await.unwrap_err();
        assert_eq!(
            (error.code, error.params.get("message").map(String::as_str)),
            (ErrorCode::SchemaBroken, Some(said)),
            "{model}: {error}"
        );
    }
    assert_eq!(file.ask("SELECT v FROM t UNION ALL SELECT v FROM u").await, ["a", "a"]);
}

/// SQLite reaches the rowid by three names; a table may have columns of all of them, and no key.
#[tokio::test]
async fn a_table_without_any_address_is_shown_and_read_only() {
    let file = File::with(
        "CREATE TABLE sh (rowid TEXT, _rowid_ TEXT, oid TEXT, v TEXT); INSERT INTO sh VALUES ('a', 'b', 'c', 'd'), ('e', 'f', 'g', 'h');
         CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, 'x');
         CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO sh (v) VALUES (new.v); END",
    )
    .await;
    let session = file.session().await;
    let page = session.list("sh", &ListQuery::default()).await.unwrap();
    assert_eq!(page.records.len(), 2);
    let record = session.get("sh", &page.records[1].key).await.unwrap();
    assert_eq!(record.value("v"), Some(&Value::from("h")));
    let edit = session.update("sh", &record.key, set(&[("v", "new".into())])).await.unwrap_err();
    assert_eq!(edit.code, ErrorCode::ModelReadOnly);
    // What a trigger writes there stands in nobody's way.
    session.update("t", &key(1), set(&[("v", "y".into())])).await.unwrap();
    assert_eq!(session.undo(None).await.unwrap(), 1);
    assert_eq!(file.ask("SELECT v FROM t").await, ["x"]);
}
