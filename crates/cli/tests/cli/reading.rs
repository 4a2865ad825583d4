//! Looking at a plain file: no sign-in, nothing changed.

use serde_json::json;

use crate::bench::{Bench, names};

#[test]
fn reading_a_plain_file_needs_nobody_and_changes_nothing() {
    let bench = Bench::plain();
    let before = bench.sha256();
    for args in [
        vec!["models"],
        vec!["list", "Track", "--search", "rock"],
        vec!["show", "Track", "1"],
        vec!["check"],
        vec!["backup", "copy.sqlite"],
    ] {
        let mut args: Vec<&str> = args;
        args.insert(1, &bench.db);
        assert_eq!(bench.run_with(&args, &[], "").code, 0, "{args:?} needs no sign-in");
    }
    assert_eq!(bench.sha256(), before, "reading leaves every byte as it was");
}

#[test]
fn models_tell_fields_keys_references_and_what_may_be_done() {
    let bench = Bench::plain();
    let models = bench.json(&["models", &bench.db]);
    let track = models.as_array().unwrap().iter().find(|model| model["table"] == "Track").expect("Track is a model");
    let told = [
        "can",
        "fields",
        "form_exclude",
        "group",
        "hidden",
        "junction",
        "key",
        "label",
        "list",
        "per_page",
        "slug",
        "table",
        "tree",
    ];
    assert_eq!(names(track), told);
    assert_eq!(track["key"], json!(["TrackId"]));
    assert_eq!(names(&track["can"]), ["add", "delete", "edit", "export", "view"]);
    let field = |name: &str| {
        let fields = track["fields"].as_array().unwrap();
        fields.iter().find(|field| field["name"] == name).unwrap_or_else(|| panic!("{name} is a field")).clone()
    };
    let album = field("AlbumId");
    assert_eq!(names(&album), ["choices", "help", "kind", "label", "name", "read_only", "references", "required"]);
    assert_eq!(
        (&album["kind"], &album["references"]),
        (&json!("foreign_key"), &json!({"model": "album", "field": "AlbumId"}))
    );
    assert_eq!(field("Name")["required"], json!(true));
    assert_eq!(field("TrackId")["read_only"], json!(true), "a key is not edited");
    assert_eq!(field("UnitPrice")["kind"], json!("decimal"));
}

#[test]
fn every_kind_is_explained() {
    let bench = Bench::plain();
    let models = bench.json(&["models", &bench.db, "--explain"]);
    let field = |table: &str, name: &str| {
        let model = models.as_array().unwrap().iter().find(|model| model["table"] == table).expect("a model");
        model["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).expect("a field").clone()
    };
    assert_eq!(field("Track", "AlbumId")["because"], json!({"code": "foreign_key", "model": "album"}));
    assert_eq!(field("Track", "UnitPrice")["because"], json!({"code": "declared_type", "declared": "NUMERIC(10,2)"}));
    let email = field("Customer", "Email");
    assert_eq!((&email["kind"], &email["because"]), (&json!("email"), &json!({"code": "name", "seen": "59"})));
    let model = |table: &str| models.as_array().unwrap().iter().find(|model| model["table"] == table).unwrap().clone();
    assert_eq!(model("PlaylistTrack")["junction"], json!(true));
    assert_eq!(model("Employee")["tree"], json!("ReportsTo"));
    assert_eq!(model("Track")["tree"], json!(null));
    for (language, words) in [("en", "of its name"), ("fr", "son nom le dit"), ("es", "lo dice su nombre")] {
        let text = bench.run(&["models", &bench.db, "--explain", "--language", language]).ok().out;
        assert!(text.contains(words) && !text.contains("cli-because"), "{text}");
    }
}

#[test]
fn a_list_filters_sorts_searches_pages_and_counts() {
    let bench = Bench::plain();
    let list = |args: &[&str]| bench.json(&[&["list", &bench.db], args].concat());
    let first = |document: &serde_json::Value, field: &str| document["rows"][0]["values"][field].clone();

    let page = list(&["Track"]);
    assert_eq!(names(&page), ["elapsed_ms", "exact", "page", "per_page", "rows", "total"]);
    assert_eq!((&page["total"], &page["exact"], &page["per_page"]), (&json!(3503), &json!(true), &json!(50)));
    assert_eq!(page["rows"].as_array().unwrap().len(), 50);
    assert_eq!(names(&page["rows"][0]), ["display", "key", "labels", "values"]);
    assert_eq!(page["rows"][0]["labels"]["GenreId"], json!("Rock"), "a foreign key carries the name it refers to");

    let longest = list(&["Track", "--sort=-Milliseconds,Name", "--per-page", "2", "--fields", "Name,Milliseconds"]);
    assert_eq!(first(&longest, "Name"), json!("Occupation / Precipice"));
    assert_eq!(names(&longest["rows"][0]["values"]), ["Milliseconds", "Name"], "only the fields asked for");

    let jazz = list(&["track", "--filter", "GenreId:is:2", "--filter", "UnitPrice:lt:1", "--count", "quick"]);
    assert_eq!(jazz["total"], json!(130), "filters hold together");
    let silent = list(&["Track", "--filter", "Composer:empty", "--count", "none"]);
    assert_eq!((&silent["total"], &silent["exact"]), (&json!(null), &json!(false)), "nothing is counted");
    assert_eq!(first(&silent, "Composer"), json!(null));
    let found = list(&["Track", "--search", "Snowballed", "--per-page", "5"]);
    assert_eq!(found["total"], json!(1));
    let last = list(&["Genre", "--per-page", "10", "--page", "3"]);
    assert_eq!((last["rows"].as_array().unwrap().len(), &last["page"]), (5, &json!(3)), "25 genres");
    let words = list(&[
        "Track",
        "--where",
        "genre.name = 'Jazz' and (UnitPrice < 1 or Composer is empty)",
        "--filter",
        "Name:starts:a",
    ]);
    assert_eq!(words["total"], json!(3), "words and terms hold together");
    let last = list(&["Track", "--sort=-Composer:nulls-first", "--per-page", "1"]);
    assert_eq!(first(&last, "Composer"), json!(null));
    let upper = list(&["Track", "--filter", "Milliseconds:ge:5000000", "--filter", "Name:not:Occupation / Precipice"]);
    assert_eq!(upper["total"], json!(1));
}

#[test]
fn a_record_is_found_by_any_way_to_write_its_key() {
    let bench = Bench::plain();
    let single = bench.json(&["show", &bench.db, "Album", "1"]);
    assert_eq!(single["values"]["Title"], json!("For Those About To Rock We Salute You"));
    for key in ["PlaylistId=1,TrackId=3402", r#"{"PlaylistId":1,"TrackId":3402}"#] {
        let record = bench.json(&["show", &bench.db, "PlaylistTrack", key]);
        assert_eq!(record["key"], json!({"PlaylistId": 1, "TrackId": 3402}), "{key}");
    }
}

#[test]
fn people_read_text_in_their_language() {
    let bench = Bench::plain();
    let ran = bench.run(&["show", &bench.db, "Genre", "1"]).ok();
    assert!(ran.out.contains("Rock"), "{}", ran.out);
    let listed = bench.run_with(&["list", &bench.db, "Genre", "--per-page", "2"], &[("LC_ALL", "fr_FR.UTF-8")], "");
    assert_eq!(listed.out.lines().count(), 3, "a head and two rows: {}", listed.out);
    assert!(
        listed.err.contains("2 enregistrements sur 25"),
        "what is said beside the text is on stderr: {}",
        listed.err
    );
    let asked = bench.run(&["list", &bench.db, "Nope", "--language", "es"]);
    assert!(asked.err.contains("bureau:") && !asked.err.contains("There is"), "{}", asked.err);
}

#[cfg(unix)]
#[test]
fn a_reader_that_went_away_is_no_failure() {
    use std::os::unix::process::ExitStatusExt;
    let bench = Bench::plain();
    let mut child = bench.command(&["list", &bench.db, "Track", "--per-page", "500", "--json"]).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{:?}", output.status.signal());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "no panic, no complaint");
}

#[test]
fn what_is_wrong_with_a_filter_is_told_with_its_place() {
    let bench = Bench::plain();
    for (filter, code, position) in [
        ("Milliseconds > 'abc'", "invalid_filter", "1"),
        ("Name = 'x' and Nope = 1", "field_unknown", "16"),
        ("Milliseconds between 1", "invalid_filter", "23"),
    ] {
        let (exit, error) = bench.error(&["list", &bench.db, "Track", "--where", filter]);
        assert_eq!(
            (exit, &error["code"], &error["params"]["position"]),
            (5, &json!(code), &json!(position)),
            "{filter}"
        );
        let told = bench.run(&["list", &bench.db, "Track", "--where", filter]);
        assert!(told.err.contains(position) && !told.err.contains("FIELD:OP:VALUE"), "{}", told.err);
    }
    let told = bench.run(&["list", &bench.db, "Track", "--where", "Milliseconds between 1"]);
    assert!(told.err.contains("“and” is missing"), "{}", told.err);
}
