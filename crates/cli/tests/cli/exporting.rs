//! `bureau export`, as scripts meet it.

use serde_json::json;

use crate::bench::{ANA, Bench, names};

#[test]
fn a_list_is_written_whole_and_its_format_is_what_its_name_says() {
    let bench = Bench::enabled();
    let to = bench.path("genres.NDJSON");
    let document =
        bench.json(&["export", &bench.db, "Genre", "-o", &to, "--where", "Name starts with 'R'", "--sort=-Name"]);
    let written = std::fs::read_to_string(&to).unwrap();
    assert_eq!(names(&document), ["bytes", "format", "path", "rows"]);
    assert_eq!((&document["rows"], &document["bytes"]), (&json!(4), &json!(written.len())));
    assert!(document["format"] == "ndjson" && document["path"].as_str().unwrap().ends_with("genres.NDJSON"));
    let first: serde_json::Value = serde_json::from_str(written.lines().next().unwrap()).unwrap();
    assert_eq!(first, json!({ "GenreId": 5, "Name": "Rock And Roll" }));
    let said = bench.run(&["audit", &bench.db, "--as", ANA]).ok().out;
    assert!(said.contains("export"), "recorded: {said}");
    // What --format says counts more than the ending.
    let to = bench.path("genres.txt");
    bench.json(&["export", &bench.db, "Genre", "-o", &to, "--format", "csv", "--safe", "--fields", "name"]);
    let written = std::fs::read_to_string(&to).unwrap();
    assert!(written.starts_with("\u{feff}\"Name\"\r\n\"Rock\"\r\n"), "{written}");
}

#[test]
fn an_export_that_cannot_be_is_refused_and_leaves_nothing() {
    let bench = Bench::plain();
    let to = bench.path("genres.csv");
    let said = bench.run(&["export", &bench.db, "Genre", "-o", &to]).ok().out;
    assert!(said.starts_with("25 records written to ") && said.trim_end().ends_with("genres.csv"), "{said}");
    // A name alone is one in the folder where it is typed.
    let said = bench.run(&["export", &bench.db, "Genre", "-o", "here.json"]).ok().out;
    let told = said.trim_end().strip_prefix("25 records written to ").unwrap();
    assert!(std::path::Path::new(told).is_absolute() && told.ends_with("here.json"), "{said}");
    assert_eq!(std::fs::read_to_string(bench.path("here.json")).unwrap().lines().count(), 27);
    let refused = |args: &[&str]| bench.run(&[&["export", &bench.db, "Genre", "--json"], args].concat()).error();
    let (code, error) = refused(&["-o", &to]);
    assert_eq!((code, &error["code"]), (6, &json!("file_exists")));
    assert!(error["params"]["path"].as_str().unwrap().ends_with("genres.csv"), "{error}");
    let other = bench.path("genres.pdf");
    let (code, error) = refused(&["-o", &other]);
    assert_eq!((code, &error["code"]), (2, &json!("usage")), "no such format");
    let (code, error) = refused(&["-o", &other, "--format", "csv", "--fields", "Nmae"]);
    assert_eq!((code, &error["code"]), (5, &json!("field_unknown")));
    assert!(!std::fs::exists(&other).unwrap());
}
