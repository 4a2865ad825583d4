//! Bytes in a field: read piece by piece, saved as a file that is new, and never those of a password.

use bureau_api::Pick;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

const TABLE: &str = "CREATE TABLE File (id INTEGER PRIMARY KEY, name TEXT, content BLOB, password_hash BLOB);
    INSERT INTO File VALUES (1, 'Logo', X'89504e470d0a1a0a' || zeroblob(5000), CAST('$2b$12$abcdefghijklmnopqrstuuJcK' AS BLOB)),
      (2, 'None', NULL, NULL);";

async fn bench() -> Bench {
    let bench = Bench::with(TABLE).await;
    bench.open().await;
    bench
}

fn of(key: u32, field: &str) -> Json {
    json!({ "model": "file", "key": key, "field": field })
}

fn piece(from: u64) -> Json {
    json!({ "model": "file", "key": 1, "field": "content", "from": from })
}

#[tokio::test]
async fn bytes_are_read_piece_by_piece() {
    let bench = bench().await;
    let first = bench.ok("bytes_read", piece(0)).await;
    assert_eq!(first["total"], 5008);
    let hex = first["hex"].as_str().unwrap();
    assert!(hex.starts_with("89504e470d0a1a0a0000") && hex.len() == 2 * 4096, "{} digits", hex.len());
    let last = bench.ok("bytes_read", piece(4096)).await;
    assert_eq!(last["hex"].as_str().unwrap().len(), 2 * (5008 - 4096));
    assert_eq!(bench.ok("bytes_read", piece(5008)).await["hex"], "", "past the end");
    assert_eq!(bench.ok("bytes_read", piece(9_007_199_254_740_991)).await["hex"], "");
}

#[tokio::test]
async fn bytes_are_saved_as_a_new_file_with_the_ending_of_what_they_are() {
    let bench = bench().await;
    let wanted = bench.folder.path().join("picture");
    bench.will_pick(Pick::NewBytes, &wanted);
    let saved = bench.ok("bytes_save", of(1, "content")).await;
    assert_eq!(saved["path"], "~/picture.png");
    let bytes = std::fs::read(wanted.with_extension("png")).unwrap();
    assert!(bytes.len() == 5008 && bytes.starts_with(b"\x89PNG"), "{} bytes", bytes.len());

    bench.will_pick(Pick::NewBytes, &wanted);
    assert_eq!(bench.code("bytes_save", of(1, "content")).await, "file_exists", "what is there stays");
    assert_eq!(bench.ok("bytes_save", of(1, "content")).await["path"], Json::Null, "the dialog was left");
}

#[tokio::test]
async fn what_is_not_shown_as_bytes_is_not_given_as_bytes() {
    let bench = bench().await;
    for (key, field) in [(1, "password_hash"), (1, "name"), (1, "gone"), (2, "content")] {
        assert_eq!(bench.code("bytes_save", of(key, field)).await, "invalid_request", "{field}");
    }
    assert_eq!(bench.code("bytes_save", of(9, "content")).await, "record_not_found");
}
