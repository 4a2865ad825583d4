//! Options in the window: read with what holds without them, rehearsed, stored, refused where they do not fit, out and in.

use bureau_api::Pick;
use bureau_api::wire::Event;
use serde_json::{Value as Json, json};

use crate::fixture::{Bench, WINDOW};

async fn bench() -> Bench {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    bench
}

async fn options(bench: &Bench, model: &str) -> Json {
    bench.ok("options_get", json!({ "model": model })).await
}

async fn model(bench: &Bench, slug: &str) -> Json {
    let models = bench.ok("models_list", json!({})).await;
    models.as_array().unwrap().iter().find(|model| model["slug"] == slug).cloned().unwrap_or_default()
}

#[tokio::test]
async fn options_are_read_with_what_holds_without_them() {
    let bench = bench().await;
    let read = options(&bench, "track").await;
    assert_eq!((&read["stored"], &read["otherwise"]["label"]), (&json!({}), &json!("Tracks")));
    assert_eq!((&read["at"], &read["otherwise"]["per_page"]), (&json!("models.Track"), &json!(50)));
    let name = &read["fields"][1];
    assert_eq!((&name["at"], &name["field"]["label"]), (&json!("models.Track.fields.Name"), &json!("Name")));
    let kinds: Vec<&str> = name["kinds"].as_array().unwrap().iter().filter_map(Json::as_str).collect();
    assert!(kinds.contains(&"markdown") && !kinds.contains(&"integer"), "a text column holds no numbers: {kinds:?}");

    let said = json!({ "label": "Songs", "fields": { "Name": { "kind": "markdown" } } });
    let stored = bench.ok("options_set", json!({ "model": "track", "options": said })).await;
    assert_eq!(stored["changed"], json!(["models.Track.fields.Name.kind", "models.Track.label"]));
    let read = options(&bench, "track").await;
    assert_eq!((&read["stored"], &read["otherwise"]["label"]), (&said, &json!("Tracks")), "what a reset leads to");
    assert_eq!(read["fields"][1]["field"]["kind"], "text");
    assert_eq!(model(&bench, "track").await["label"], "Songs");
    bench.ok("options_set", json!({ "model": "track", "options": {} })).await;
    assert_eq!(model(&bench, "track").await["label"], "Tracks", "reset");
}

#[tokio::test]
async fn a_rehearsal_shows_the_list_and_stores_nothing() {
    let bench = bench().await;
    let wanted = json!({
        "label": "Songs", "list_display": ["Milliseconds", "Name"], "ordering": ["-Milliseconds"],
        "search_fields": ["Gone"], "fields": { "Milliseconds": { "kind": "duration" } },
        "fieldsets": [{ "label": "Song", "fields": ["Name", "Gone"], "collapsed": true }],
    });
    let shown = bench.ok("options_rehearse", json!({ "model": "track", "options": wanted })).await;
    assert_eq!((&shown["model"]["label"], &shown["model"]["list"][0]), (&json!("Songs"), &json!("Milliseconds")));
    assert_eq!(shown["page"]["rows"][0]["values"]["Milliseconds"], "1468:35:53", "in its new kind and order");
    let groups = shown["model"]["field_groups"].as_array().unwrap();
    assert_eq!(groups[0], json!({ "label": "Song", "collapsed": true, "fields": ["Name"] }));
    assert_eq!((&groups[1]["label"], groups[1]["fields"].as_array().map(Vec::len)), (&Json::Null, Some(8)), "the rest");
    let problems = shown["problems"].as_array().unwrap().iter().map(|it| format!("{} {}", it["field"], it["code"]));
    assert_eq!(
        problems.collect::<Vec<_>>(),
        [
            r#""models.Track.search_fields[0]" "config_no_such_field""#,
            r#""models.Track.fieldsets[0].fields[1]" "config_no_such_field""#,
        ]
    );
    assert_eq!(options(&bench, "track").await["stored"], json!({}));
    assert_eq!(model(&bench, "track").await["label"], "Tracks");
}

#[tokio::test]
async fn a_window_hears_how_fields_are_entered_written_and_offered() {
    let bench = bench().await;
    let plain = model(&bench, "track").await;
    assert!(
        ["list_edit", "list_filter", "prepopulated"].iter().all(|key| plain.get(key).is_none()),
        "nothing is said: {plain}"
    );
    let wanted = json!({
        "inline_edit_fields": [], "list_filter": ["GenreId", "Gone"], "raw_id_fields": ["AlbumId"],
        "prepopulated_fields": { "Composer": ["Name"] },
        "fields": { "Name": { "widget": "textarea" }, "UnitPrice": { "format": "percent", "widget": "radio" } },
    });
    let shown = bench.ok("options_rehearse", json!({ "model": "track", "options": wanted })).await;
    let track = &shown["model"];
    assert_eq!((&track["list_edit"], &track["list_filter"]), (&json!([]), &json!(["GenreId"])));
    assert_eq!(track["prepopulated"], json!({ "Composer": ["Name"] }));
    let field = |name: &str| track["fields"].as_array().unwrap().iter().find(|it| it["name"] == name).unwrap();
    assert_eq!((&field("AlbumId")["widget"], &field("Name")["widget"]), (&json!("input"), &json!("textarea")));
    assert_eq!((&field("UnitPrice")["format"], &field("UnitPrice")["widget"]), (&json!("percent"), &Json::Null));
    assert_eq!(shown["problems"].as_array().unwrap().len(), 2, "Gone, and a number among few: {}", shown["problems"]);

    let read = options(&bench, "track").await;
    assert_eq!(read["widgets"]["boolean"], json!(["checkbox", "switch", "select", "radio"]));
    assert_eq!(read["formats"]["integer"], json!(["plain", "grouped", "bytes"]));
    assert!(read["widgets"].get("blob").is_none() && read["formats"].get("text").is_none(), "{read}");
}

#[tokio::test]
async fn a_typed_key_says_what_it_refers_to() {
    let bench = bench().await;
    let named = async |typed: &str| {
        let asked = json!({ "model": "track", "field": "GenreId", "search": typed, "exact": true });
        bench.ok("records_choices", asked).await["choices"].clone()
    };
    assert_eq!(named("2").await, json!([{ "value": 2, "label": "Jazz" }]));
    assert_eq!((named("1").await[0]["label"].clone(), named("99").await), (json!("Rock"), json!([])));
    assert_eq!(named("ja").await, json!([]), "no part of a name");
}

#[tokio::test]
async fn a_rehearsal_keeps_secrets() {
    let bench = Bench::with(
        "CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT, password_hash TEXT);
        INSERT INTO member VALUES (1, 'Nancy', '$2b$12$abcdefghijklmnopqrstuv1234567890123456789012345678901')",
    )
    .await;
    bench.enable().await;
    bench.sign_in().await;
    let wanted = json!({
        "list_display": ["password_hash"], "display": "{name} {password_hash}", "ordering": ["password_hash"],
        "fields": { "password_hash": { "kind": "text" } },
    });
    let shown = bench.ok("options_rehearse", json!({ "model": "member", "options": wanted })).await;
    assert!(shown["page"]["rows"][0]["values"]["password_hash"]["$secret"].is_string(), "{shown}");
    assert!(!shown.to_string().contains("$2b$12$"), "nor in its name: {shown}");
}

#[tokio::test]
async fn options_that_do_not_fit_are_refused_all_at_once() {
    let bench = bench().await;
    let wrong = json!({ "label": " ", "per_page": 0, "fields": { "Name": { "kind": "integer" } } });
    let refused = bench.call("options_set", json!({ "model": "track", "options": wrong })).await.unwrap_err();
    let mut fields: Vec<&str> = refused.problems.iter().map(|problem| problem.field.as_str()).collect();
    fields.sort_unstable();
    let expected = ["models.Track.fields.Name.kind", "models.Track.label", "models.Track.per_page"];
    assert_eq!((refused.code.as_str(), fields.as_slice()), ("config_invalid", expected.as_slice()));
    assert_eq!(options(&bench, "track").await["stored"], json!({}), "nothing of it");
    let unknown = json!({ "model": "track", "options": { "colour": 1 } });
    assert_eq!(bench.code("options_set", unknown).await, "invalid_request");
    let other = json!({ "model": "gone", "options": {} });
    assert_eq!(bench.code("options_set", other).await, "model_not_found");
}

#[tokio::test]
async fn whatever_is_stored_can_be_edited() {
    let bench = bench().await;
    let far = json!({ "model": "track", "options": { "order": 3_000_000_000_i64 } });
    assert_eq!(bench.code("options_set", far).await, "config_invalid", "and not an internal failure");
    // Of a program that allowed more.
    bench.run("INSERT INTO bureau_option VALUES ('Track', 'order = 3000000000')").await;
    assert_eq!(options(&bench, "track").await["stored"], json!({ "order": 3_000_000_000_i64 }));
    let more = json!({ "model": "track", "options": { "fieldsets": [{ "label": "A", "fields": [], "more": 1 }] } });
    assert_eq!(
        bench.code("options_set", more).await,
        "invalid_request",
        "a key nobody knows is not dropped in silence"
    );
}

#[tokio::test]
async fn a_slug_that_changes_is_told_and_goes_back() {
    let bench = bench().await;
    let changed = bench.ok("options_set", json!({ "model": "track", "options": { "slug": "songs" } })).await;
    assert_eq!(changed["slugs"]["Track"], "songs");
    assert_eq!(options(&bench, "songs").await["stored"]["slug"], "songs");
    let windows = bench.told(|event| matches!(event, Event::ModelsChanged {})).await;
    assert_eq!(windows, ["main"]);
    // Whoever leaves at that moment has stored it all the same, and every window hears of it.
    bench.face.told.lock().unwrap().clear();
    let leave = async { bench.desk.workspace(WINDOW).unwrap().set_session(None) };
    let songs = json!({ "model": "songs", "options": { "slug": "songs", "label": "Songs" } });
    let (stored, _left) = tokio::join!(bench.call("options_set", songs), leave);
    assert_eq!(stored.unwrap()["slugs"]["Track"], "songs");
    assert_eq!(bench.told(|event| matches!(event, Event::ModelsChanged {})).await, ["main"]);
    bench.sign_in().await;

    let taken = json!({ "model": "songs", "options": { "slug": "album" } });
    assert_eq!(bench.code("options_set", taken).await, "config_invalid");
    let changed = bench.ok("options_set", json!({ "model": "songs", "options": {} })).await;
    assert_eq!(changed["slugs"]["Track"], "track");
}

#[tokio::test]
async fn options_go_out_and_come_in_as_a_file() {
    let bench = bench().await;
    bench.ok("options_set", json!({ "model": "track", "options": { "label": "Songs" } })).await;
    let out = bench.ok("options_export", json!({ "all": false })).await;
    assert_eq!(out["toml"], "version = 1\n\n[models.Track]\nlabel = \"Songs\"\n");
    let all = bench.ok("options_export", json!({ "all": true })).await;
    assert!(all["toml"].as_str().unwrap().contains("# label = \"Albums\""));
    let wrong = json!({ "toml": "[models.Track]\nlabel = \"A\"\n\nlable = \"B\"\n" });
    let refused = bench.call("options_import", wrong).await.unwrap_err();
    assert_eq!(refused.problems[0].params.get("line").map(String::as_str), Some("4"));
    assert_eq!(bench.ok("options_import", out).await["changed"], json!([]), "what went out");
    let changed = bench.ok("options_import", json!({ "toml": "[models.Album]\nhidden = true\n" })).await;
    assert_eq!(changed["changed"], json!(["models.Album.hidden", "models.Track.label"]));
    assert_eq!(model(&bench, "album").await["hidden"], true, "hidden, and there");
}

#[tokio::test]
async fn a_file_of_options_is_read_and_written_where_a_person_says() {
    let bench = bench().await;
    let place = bench.folder.path().join("options");
    bench.will_pick(Pick::NewOptions, &place);
    let written = bench.ok("options_write", json!({ "toml": "version = 1\n" })).await;
    assert_eq!(written["path"].as_str().map(|path| path.ends_with("options.toml")), Some(true), "{written}");
    bench.will_pick(Pick::NewOptions, &place.with_extension("toml"));
    assert_eq!(bench.code("options_write", json!({ "toml": "" })).await, "file_exists", "never over another");
    bench.will_pick(Pick::Options, &place.with_extension("toml"));
    assert_eq!(bench.ok("options_read", json!({})).await["toml"], "version = 1\n");
    bench.will_pick(Pick::Options, &bench.chinook());
    assert_eq!(bench.code("options_read", json!({})).await, "config_invalid", "a database is not even opened");
    assert_eq!(bench.ok("options_read", json!({})).await["toml"], json!(null), "cancelled");

    let long = place.with_file_name("long.toml");
    std::fs::File::create(&long).unwrap().set_len(5 * 1024 * 1024).unwrap();
    bench.will_pick(Pick::Options, &long);
    let refused = bench.call("options_read", json!({})).await.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.problems[0].code.as_str()), ("config_invalid", "too_long"));
    #[cfg(unix)]
    {
        let pipe = place.with_file_name("pipe.toml");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        bench.will_pick(Pick::Options, &pipe);
        assert_eq!(bench.code("options_read", json!({})).await, "file_not_regular", "nobody waits for a writer");
    }
}
