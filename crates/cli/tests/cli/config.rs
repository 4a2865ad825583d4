//! Options out and in as a file.

use serde_json::json;

use crate::bench::{ANA, Bench};

const SONGS: &str = "[models.Track]\nlabel = \"Songs\"\nhidden = true\nlist_display = [\"Milliseconds\", \"Name\"]\n\
    per_page = 3\nordering = [\"-Milliseconds\"]\n\n[models.Track.fields.Name]\nhelp = \"As on the cover\"\n";

fn file(bench: &Bench, text: &str) -> String {
    let path = bench.path("options.toml");
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn what_is_imported_holds_and_is_exported_again() {
    let bench = Bench::enabled();
    let path = file(&bench, SONGS);
    let imported = bench.json(&["config", "import", &bench.db, &path]);
    assert_eq!(imported["changed"].as_array().map(Vec::len), Some(6));
    let exported = bench.json(&["config", "export", &bench.db]);
    assert_eq!(
        exported["toml"].as_str(),
        Some(&*format!(
            "version = 1\n\n{}",
            SONGS.replace("label = \"Songs\"\nhidden = true\n", "hidden = true\nlabel = \"Songs\"\n").replace(
                "per_page = 3\nordering = [\"-Milliseconds\"]\n",
                "ordering = [\"-Milliseconds\"]\nper_page = 3\n"
            )
        ))
    );
    let models = bench.json(&["models", &bench.db]);
    let track = models.as_array().unwrap().iter().find(|model| model["slug"] == "track").unwrap();
    assert_eq!((&track["label"], &track["hidden"], &track["per_page"]), (&json!("Songs"), &json!(true), &json!(3)));
    let help = track["fields"].as_array().unwrap().iter().find(|field| field["name"] == "Name").unwrap();
    assert_eq!(help["help"], "As on the cover");
    let text = bench.run(&["models", &bench.db, "--as", ANA]).ok().out;
    assert!(!text.lines().any(|line| line.starts_with("track ")), "hidden from people: {text}");
    let page = bench.json(&["list", &bench.db, "track"]);
    assert_eq!((&page["per_page"], page["rows"].as_array().map(Vec::len)), (&json!(3), Some(3)));
    assert_eq!(page["rows"][0]["display"], "Occupation / Precipice", "longest first");
    let text = bench.run(&["list", &bench.db, "track", "--as", ANA]).ok().out;
    let head = text.lines().next().unwrap().split_whitespace().collect::<Vec<_>>();
    assert_eq!(head, ["Milliseconds", "Name"]);
}

#[test]
fn a_file_that_cannot_be_changes_nothing_and_says_where() {
    let bench = Bench::enabled();
    let path = file(&bench, "[models.Track]\nlabl = \"Songs\"\nper_page = 0\n");
    let (code, error) = bench.error(&["config", "import", &bench.db, &path]);
    assert_eq!((code, &error["code"]), (5, &json!("config_invalid")));
    assert_eq!((&error["params"]["line"], &error["params"]["column"]), (&json!("2"), &json!("1")));
    assert_eq!(error["problems"].as_array().map(Vec::len), Some(2));
    let text = bench.run(&["config", "import", &bench.db, &path, "--as", ANA]).err;
    assert!(text.contains("line 2, column 1 · models.Track.labl: There is no such key."), "{text}");
    assert_eq!(bench.json(&["config", "export", &bench.db])["toml"], "version = 1\n");
    std::fs::write(&path, b"label = \"\xff\"").unwrap();
    assert_eq!(bench.error(&["config", "import", &bench.db, &path]).0, 5, "not text at all");
    assert_eq!(bench.error(&["config", "import", &bench.db, &bench.path("none.toml")]).0, 7);
}

#[test]
fn an_export_overwrites_nothing_and_comes_in_again() {
    let bench = Bench::enabled();
    let out = bench.path("out.toml");
    bench.json(&["config", "export", &bench.db, "-o", &out, "--all"]);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains("[models.Track]\n") && text.contains("# label = \"Tracks\"\n"), "{text}");
    assert_eq!(bench.json(&["config", "import", &bench.db, &out])["changed"], json!([]));
    let (code, error) = bench.error(&["config", "export", &bench.db, "-o", &out]);
    assert_eq!((code, &error["code"]), (6, &json!("file_exists")));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), text);
}

#[test]
fn a_plain_file_takes_no_options_in() {
    let bench = Bench::plain();
    let before = bench.sha256();
    let path = file(&bench, SONGS);
    let (code, error) = bench.run(&["config", "import", &bench.db, &path, "--json"]).error();
    assert_eq!((code, &error["code"]), (3, &json!("not_enabled")));
    let all = bench.run(&["config", "export", &bench.db, "--all"]).ok().out;
    assert!(all.contains("# slug = \"track\""), "{all}");
    assert_eq!(bench.sha256(), before);
}
