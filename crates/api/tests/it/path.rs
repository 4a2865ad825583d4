//! The whole path, command by command.

use bureau_api::wire::Event;
use serde_json::json;

use crate::fixture::{Bench, EMAIL, WINDOW};

#[tokio::test]
async fn from_a_plain_file_to_an_edited_record_and_its_history() {
    let bench = Bench::new();
    let opened = bench.open().await;
    assert_eq!((&opened["name"], &opened["enabled"], &opened["user"]), (&json!("Music"), &json!(false), &json!(null)));
    assert_eq!(opened["path"], "~/music.sqlite", "shortened for people");
    let plan = bench.ok("enable_plan", json!({})).await;
    assert_eq!((plan["tables"].as_u64(), plan["rows"].as_u64()), (Some(11), Some(15607)));
    let enabled = bench.enable().await;
    assert_eq!(enabled["recovery_key"].as_str().map(str::len), Some(39));
    assert_eq!(bench.code("models_list", json!({})).await, "not_signed_in");
    let user = bench.sign_in().await;
    assert_eq!((&user["email"], &user["is_admin"]), (&json!(EMAIL), &json!(true)));

    let request = json!({ "model": "track", "page": 1, "per_page": 1, "sort": [{ "field": "Milliseconds", "descending": true }],
        "filters": [{ "field": "UnitPrice", "op": "is", "value": "0.99" }], "search": "dazed" });
    let page = bench.ok("records_list", request).await;
    let row = &page["rows"][0];
    assert_eq!(row["display"], "Dazed And Confused");
    let base = row["values"].clone();
    let edit = |value| json!({ "model": "track", "key": row["key"], "values": { "UnitPrice": value }, "base": base });
    let wrong = bench.call("records_update", edit("cheap")).await.unwrap_err();
    assert_eq!((wrong.code.as_str(), wrong.field.as_deref()), ("invalid_input", Some("UnitPrice")));
    assert_eq!(wrong.problems[0].code.as_str(), "not_a_number");
    let saved = bench.ok("records_update", edit("1.49")).await;
    assert_eq!((&saved["values"]["UnitPrice"], &saved["ignored"]), (&json!("1.49"), &json!([])));
    let windows = bench.told(|event| matches!(event, Event::RecordsChanged { model, .. } if model == "track")).await;
    assert_eq!(windows, [WINDOW], "the window hears of it after the commit");
    let again = bench.call("records_update", edit("2")).await.unwrap_err();
    assert_eq!(again.code.as_str(), "record_conflict", "the form showed what is no longer there");

    let history = bench.ok("records_history", json!({ "model": "track", "key": row["key"] })).await;
    let entry = &history[0];
    assert_eq!(
        (&entry["action"], &entry["origin"], &entry["actor"]),
        (&json!("edit"), &json!("window"), &json!(EMAIL))
    );
    assert_eq!(entry["changes"], json!({ "UnitPrice": { "old": "0.99", "new": "1.49" } }));
    bench.ok("sign_out", json!({})).await;
    assert_eq!(
        bench
            .code(
                "records_list",
                json!({ "model": "track", "page": 1, "per_page": 1, "sort": [], "filters": [], "search": "" })
            )
            .await,
        "not_signed_in"
    );
}

#[tokio::test]
async fn a_foreign_key_in_the_history_has_names() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let edit = json!({ "model": "track", "key": 1, "values": { "AlbumId": 2 }, "base": { "AlbumId": 1 } });
    let saved = bench.ok("records_update", edit).await;
    assert_eq!(saved["labels"]["AlbumId"], "Balls to the Wall");
    let history = bench.ok("records_history", json!({ "model": "track", "key": 1 })).await;
    let change = &history[0]["changes"]["AlbumId"];
    let expected = json!({ "old": 1, "new": 2, "old_label": "For Those About To Rock We Salute You", "new_label": "Balls to the Wall" });
    assert_eq!(*change, expected);
}

/// The engine refuses them at the next call; the window is told that nobody is signed in, and asks for a sign-in.
#[tokio::test]
async fn whoever_is_switched_off_is_out_of_the_window_too() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    assert_eq!(bench.ok("app_info", json!({})).await["workspace"]["user"]["email"], EMAIL);
    bench.run("UPDATE bureau_user SET is_active = 0").await;
    bench.face.told.lock().unwrap().clear();
    assert_eq!(bench.code("models_list", json!({})).await, "not_signed_in");
    assert_eq!(bench.told(|event| matches!(event, Event::SessionChanged {})).await, [WINDOW]);
    assert_eq!(bench.ok("app_info", json!({})).await["workspace"]["user"], json!(null));
    // Nobody is put out twice, nor whoever comes next.
    bench.run("UPDATE bureau_user SET is_active = 1").await;
    assert_eq!(bench.code("models_list", json!({})).await, "not_signed_in");
    bench.sign_in().await;
    bench.ok("models_list", json!({})).await;
}
