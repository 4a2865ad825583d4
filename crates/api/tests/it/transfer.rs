//! Lists taken out of the file by a window: to a new file, without passwords, and never in place of another.

use bureau_api::Pick;
use bureau_engine::transfer::Format;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

const TABLE: &str = "CREATE TABLE Person (id INTEGER PRIMARY KEY, name TEXT, password_hash TEXT);
    INSERT INTO Person VALUES (1, 'Ana', '$2b$12$abcdefghijklmnopqrstuuJcK'), (2, 'Bo', NULL);";

fn asked(format: &str, fields: &[&str]) -> Json {
    let sort = json!([{ "field": "name", "descending": true }]);
    json!({ "model": "person", "filters": [], "search": "", "sort": sort, "format": format, "safe": false, "fields": fields })
}

#[tokio::test]
async fn a_list_goes_to_a_new_file_without_what_may_not_leave() {
    let bench = Bench::with(TABLE).await;
    bench.open().await;
    let wanted = bench.folder.path().join("people");
    bench.will_pick(Pick::NewExport(Format::Csv), &wanted);
    // Columns as a list shows them: a password's, too.
    let done = bench.ok("records_export", asked("csv", &["password_hash", "name"])).await;
    assert_eq!((&done["path"], &done["rows"]), (&json!("~/people.csv"), &json!(2)));
    assert_eq!(bench.face.suggested.lock().unwrap().as_deref(), Some("People.csv"));
    let written = std::fs::read_to_string(wanted.with_extension("csv")).unwrap();
    assert_eq!(written, "\"name\"\r\n\"Bo\"\r\n\"Ana\"\r\n");

    bench.will_pick(Pick::NewExport(Format::Csv), &wanted);
    assert_eq!(bench.code("records_export", asked("csv", &[])).await, "file_exists");
    bench.will_pick(Pick::NewExport(Format::Ndjson), &wanted);
    assert_eq!(bench.code("records_export", asked("ndjson", &["password_hash"])).await, "field_unknown");
    assert!(!wanted.with_extension("ndjson").exists());
    assert_eq!(bench.ok("records_export", asked("json", &[])).await["path"], Json::Null, "the dialog was left");
    bench.ok("records_export_stop", json!({})).await;
}
