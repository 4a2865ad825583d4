//! What a window adds, deletes and takes back; and hears when another program writes.

use std::time::Duration;

use bureau_api::wire::Event;
use bureau_engine::Admin;
use bureau_engine::admin::EditDirectly;
use bureau_engine::model::RecordKey;
use bureau_engine::record::Draft;
use bureau_engine::session::Origin;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

#[tokio::test]
async fn a_record_is_added_deleted_put_back_and_its_versions_restored() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let added = bench.ok("records_add", json!({ "model": "genre", "values": { "Name": "Polka" } })).await;
    let key = added["key"].clone();
    assert_eq!(added["display"], "Polka");
    let missing = bench.call("records_add", json!({ "model": "track", "values": { "Name": null } })).await.unwrap_err();
    assert_eq!(missing.code.as_str(), "invalid_input");
    assert!(missing.problems.len() > 1, "every problem at once: {missing:?}");
    let keys = json!({ "model": "genre", "keys": [key] });
    let plan = bench.ok("records_delete_plan", keys.clone()).await;
    assert_eq!(plan, json!({ "deleted": 1, "cascaded": {}, "trashed": true, "refused": [] }));
    bench.ok("records_get", json!({ "model": "genre", "key": key })).await;
    assert_eq!(bench.ok("records_delete", keys).await, plan);
    assert_eq!(bench.code("records_get", json!({ "model": "genre", "key": key })).await, "record_not_found");
    let trash = bench.ok("trash_list", json!({})).await;
    assert_eq!((&trash[0]["model"], &trash[0]["display"]), (&json!("genre"), &json!("Polka")));
    assert_eq!(bench.ok("trash_restore", json!({ "seqs": [trash[0]["seq"]] })).await, json!({ "records": 1 }));
    bench
        .ok("records_update", json!({ "model": "genre", "key": key, "values": { "Name": "Waltz" }, "base": {} }))
        .await;
    let history = bench.ok("records_history", json!({ "model": "genre", "key": key })).await;
    let first = history.as_array().unwrap().last().unwrap()["seq"].clone();
    let restored = bench.ok("records_restore", json!({ "model": "genre", "key": key, "seq": first })).await;
    assert_eq!(restored["display"], "Polka");
    assert_eq!(bench.ok("changes_undo", json!({})).await, json!({ "records": 1 }));
    assert_eq!(bench.ok("records_get", json!({ "model": "genre", "key": key })).await["display"], "Waltz");
    assert_eq!(bench.ok("changes_redo", json!({})).await, json!({ "records": 1 }));
    assert_eq!(bench.ok("records_get", json!({ "model": "genre", "key": key })).await["display"], "Polka");
}

#[tokio::test]
async fn a_plan_says_which_records_cannot_be_deleted_and_why() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let keys = json!({ "model": "genre", "keys": [1, 999] });
    let plan = bench.ok("records_delete_plan", keys.clone()).await;
    let codes: Vec<_> = plan["refused"].as_array().unwrap().iter().map(|one| one["error"]["code"].clone()).collect();
    assert_eq!(codes, ["record_in_use", "record_not_found"]);
    assert!(plan["refused"][0]["error"]["params"]["by"].as_str().unwrap().contains("Tracks"));
    let refused = bench.call("records_delete", keys).await.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.params["key"].as_str()), ("record_in_use", "1"));
}

#[tokio::test]
async fn windows_hear_that_another_program_wrote() {
    let bench = Bench::new();
    bench.open().await;
    bench.ok("models_list", json!({})).await;
    // The first look may come after the first write: then the second is the one that is noticed.
    let heard = async {
        for round in 0.. {
            write_elsewhere(&bench, round).await;
            let told = bench.told(|event| matches!(event, Event::FileChanged {}));
            if tokio::time::timeout(Duration::from_secs(3), told).await.is_ok() {
                return;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(90), heard).await.unwrap();
}

/// As another program: through connections of its own.
async fn write_elsewhere(bench: &Bench, round: u32) {
    let data = tempfile::tempdir().unwrap();
    let other = Admin::builder().data_dir(data.path()).open(&bench.chinook()).await.unwrap();
    let session = other.personal(Origin::Library, EditDirectly::agreed()).await.unwrap();
    let values = [("Name".to_owned(), format!("theirs {round}").into())].into();
    let draft = Draft { values, ..Draft::default() };
    session.update("genre", &RecordKey(vec![1_i64.into()]), draft).await.unwrap();
    other.close().await;
}

#[tokio::test]
async fn children_are_saved_with_their_record_and_what_stands_in_the_way_names_them() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let album = |changes: serde_json::Value| {
        let children = json!([{ "model": "album", "field": "ArtistId", "changes": changes }]);
        json!({ "model": "artist", "key": 1, "values": { "Name": "Acca Dacca" }, "base": { "Name": "AC/DC" }, "children": children })
    };
    let wrong = album(json!([
        { "verb": "edit", "key": 1, "values": { "Title": null }, "base": {} },
        { "verb": "add", "values": { "Title": "Powerage" } },
        { "verb": "edit", "key": 4, "values": { "Title": "x" }, "base": { "Title": "y" } },
        { "verb": "delete", "key": 2 },
    ]));
    let refused = bench.call("records_update", wrong).await.unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.problems.len()),
        ("invalid_input", 0),
        "nothing is wrong with the artist"
    );
    let places: Vec<_> = refused.refused.iter().map(|one| (one.list, one.change, one.error.code.as_str())).collect();
    assert_eq!(places, [(0, 0, "invalid_input"), (0, 2, "record_conflict"), (0, 3, "record_conflict")]);
    assert_eq!(refused.refused[0].error.problems[0].field, "Title");
    assert_eq!(bench.ok("records_get", json!({ "model": "artist", "key": 1 })).await["display"], "AC/DC");

    let right = album(json!([
        { "verb": "edit", "key": 1, "values": { "Title": "Salute" }, "base": { "Title": "For Those About To Rock We Salute You" } },
        { "verb": "add", "values": { "Title": "Powerage" } },
    ]));
    assert_eq!(bench.ok("records_update", right).await["display"], "Acca Dacca");
    let of = json!({ "model": "album", "filters": [{ "field": "ArtistId", "op": "is", "value": "1" }], "search": "" });
    assert_eq!(bench.ok("records_count", of).await["total"], 3);
    assert_eq!(bench.ok("changes_undo", json!({})).await, json!({ "records": 3 }), "one change");

    let children = json!([{ "model": "album", "field": "ArtistId", "changes": [{ "verb": "add", "values": { "Title": "One" } }] }]);
    let added = json!({ "model": "artist", "values": { "Name": "New" }, "children": children });
    let key = bench.ok("records_add", added).await["key"].clone();
    let of = json!({ "model": "album", "filters": [{ "field": "ArtistId", "op": "is", "value": key.to_string() }], "search": "" });
    assert_eq!(bench.ok("records_count", of).await["total"], 1, "under the key the database made");
}

#[tokio::test]
async fn totals_are_told_in_digits() {
    let bench = Bench::new();
    bench.open().await;
    let of =
        json!({ "model": "invoice_line", "filters": [], "search": "", "fields": ["UnitPrice", "Quantity", "TrackId"] });
    assert_eq!(bench.ok("records_totals", of).await, json!({ "sums": { "UnitPrice": "2328.6", "Quantity": "2240" } }));
}

#[tokio::test]
async fn values_are_set_for_all_records_or_for_none() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let set = |keys: Json, values: Json| json!({ "model": "track", "keys": keys, "values": values });
    let done = bench.ok("records_set", set(json!([1, 2]), json!({ "Composer": "Eddie" }))).await;
    assert_eq!(done, json!({ "changed": 2, "refused": [] }));
    let composer = async |key: i64| {
        bench.ok("records_get", json!({ "model": "track", "key": key })).await["values"]["Composer"].clone()
    };
    assert_eq!((composer(1).await, composer(2).await), (json!("Eddie"), json!("Eddie")));
    bench.ok("changes_undo", json!({})).await;
    assert_ne!((composer(1).await, composer(2).await), (json!("Eddie"), json!("Eddie")), "taken back as one");
    // One that is gone is named, and nothing is changed.
    let refused = bench.ok("records_set", set(json!([1, 99999]), json!({ "Composer": "Eddie" }))).await;
    let why: Vec<(&Json, &Json)> =
        refused["refused"].as_array().unwrap().iter().map(|one| (&one["key"], &one["error"]["code"])).collect();
    assert_eq!(why, [(&json!(99999), &json!("record_not_found"))]);
    assert_eq!((&refused["changed"], composer(1).await == json!("Eddie")), (&json!(0), false));
    let wrong = bench.ok("records_set", set(json!([1]), json!({ "AlbumId": 99999 }))).await;
    assert_eq!(wrong["refused"][0]["error"]["problems"][0]["field"], json!("AlbumId"));
    assert_eq!(bench.code("records_set", set(json!([1]), json!({ "NoSuch": 1 }))).await, "field_unknown");
}

#[tokio::test]
async fn an_action_runs_on_all_records_or_on_none_and_says_what_is_left_to_do() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let options = json!({ "actions": [
        { "key": "credit", "label": "Credit Eddie", "icon": "user", "set": { "Composer": "Eddie" }, "confirm": "Sure?" },
        { "key": "hush", "scope": "row", "danger": true, "clear": ["Composer"], "permission": true },
        "unheard_of",
    ] });
    bench.ok("options_set", json!({ "model": "track", "options": options })).await;
    let models = bench.ok("models_list", json!({})).await;
    let track = models.as_array().unwrap().iter().find(|model| model["slug"] == "track").unwrap().clone();
    let offered = json!([
        { "key": "credit", "label": "Credit Eddie", "icon": "user", "scope": "both", "danger": false, "confirm": "Sure?", "permission": null },
        { "key": "hush", "label": "Hush", "icon": null, "scope": "row", "danger": true, "confirm": null, "permission": "track.hush" },
    ]);
    assert_eq!(track["actions"], offered);
    let kept = bench.ok("options_get", json!({ "model": "track" })).await;
    assert_eq!(kept["stored"]["actions"], options["actions"], "as they were said");

    let run = |action: &str, keys: Json| json!({ "model": "track", "action": action, "keys": keys });
    let done = bench.ok("actions_run", run("credit", json!([1, 2]))).await;
    assert_eq!(done, json!({ "records": 2, "changed": 2, "outcome": { "kind": "refresh" }, "refused": [] }));
    let refused = bench.ok("actions_run", run("credit", json!([3, 99999]))).await;
    assert_eq!((&refused["records"], refused["refused"].as_array().unwrap().len()), (&json!(0), 1));
    assert_eq!(refused["refused"][0]["error"]["code"], json!("record_not_found"));
    assert_eq!(bench.code("actions_run", run("unheard_of", json!([1]))).await, "action_unknown");
    assert_eq!(bench.code("actions_run", run("hush", json!([1, 2]))).await, "action_unknown");
}
