//! Keys as typed: any text is refused, or read so that the wire gives the same key back. The fuzz target `key_text` does
//! the same under a compiler that guides it; this one needs only the stable one.

use std::fmt::Write;

use bureau_api::convert::{key_from_json, key_to_json, keys_from_text};
use bureau_engine::Admin;
use bureau_engine::session::Origin;
use bureau_tests::fixture;
use bureau_tests::rounds::{random, rounds};
use sqlx::{ConnectOptions, Connection, Executor};

/// Texts in the short form.
const SHORT: u32 = 3000;
/// What keys are made of, and what looks like it.
const PIECES: &[&str] = &[
    "1",
    "-1",
    "007",
    "9223372036854775807",
    "9223372036854775808",
    "1e308",
    "-0.0",
    "nan",
    "a",
    "id",
    "PlaylistId",
    "TrackId",
    "rowid",
    "=",
    ",",
    "%",
    "%3D",
    "%2C",
    "%25",
    "%0",
    "x'",
    "x'0a0b'",
    "x'0",
    "'",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    "{\"$hex\":\"00\"}",
    "{\"$raw\":\"ff\"}",
    "{\"$int\":\"1\"}",
    "{\"PlaylistId\":1,\"TrackId\":2}",
    " ",
    "\0",
    "é",
    "🗝",
    "null",
];

#[tokio::test]
async fn any_text_is_no_key_or_one_that_the_wire_gives_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = fixture::chinook(folder.path(), "chinook.sqlite").unwrap();
    let mut other = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).connect().await.unwrap();
    let shapes = "CREATE TABLE untyped (k PRIMARY KEY, v); CREATE TABLE named (k TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE bare (v TEXT); CREATE TABLE mixed (a BLOB, b REAL, c TEXT, PRIMARY KEY (a, b, c))";
    other.execute(shapes).await.unwrap();
    other.close().await.unwrap();
    let session = Admin::open(&path).await.unwrap().owner(Origin::Library).unwrap();
    let models = session.models().await.unwrap();
    let mut random = random(70);
    let (mut read, mut refused) = (0, 0);
    for round in 0..rounds(SHORT) {
        let mut text = String::new();
        for _ in 0..random.usize(0..7) {
            match random.u8(0..8) {
                0 => write!(text, "{}", random.char(..)).unwrap(),
                1 => write!(text, "{}", random.i64(..)).unwrap(),
                _ => text.push_str(random.choice(PIECES).unwrap()),
            }
        }
        for allowed in &models {
            let Ok(keys) = keys_from_text(&allowed.model, &text) else {
                refused += 1;
                continue;
            };
            assert!(!keys.is_empty(), "round {round}: {text:?} is a key without a reading");
            for key in keys {
                read += 1;
                let json = key_to_json(&allowed.model, &key);
                let again = key_from_json(&allowed.model, &json);
                assert_eq!(
                    again.ok().as_ref(),
                    Some(&key),
                    "round {round}: {text:?} of {}: {json}",
                    allowed.model.slug
                );
            }
        }
    }
    assert!(read > 0 && refused > 0, "{read} read, {refused} refused");
}
