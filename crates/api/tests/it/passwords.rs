//! New passwords for fields, as a window sets them: it sends what was typed and gets nothing back.

use serde_json::{Value as Json, json};

use crate::fixture::Bench;

const TABLE: &str = "CREATE TABLE Person (id INTEGER PRIMARY KEY, name TEXT, password TEXT);
    INSERT INTO Person VALUES (1, 'Ana', 'pbkdf2_sha256$1000$seasalt2$1jM8/cVxLyKUTJaBSKYALk4hXEKrJ0szvgFKAtMfDQU=');";
const CLEAR: &str = "tidal copper lantern";

fn edit(password: Json) -> Json {
    json!({ "model": "person", "key": 1, "values": { "password": password }, "base": {} })
}

#[tokio::test]
async fn what_was_typed_is_hashed_and_told_to_nobody() {
    let bench = Bench::with(TABLE).await;
    bench.enable().await;
    bench.sign_in().await;
    let typed = json!({ "$password": CLEAR });
    let refused = bench.call("records_update", edit(typed.clone())).await.unwrap_err();
    assert_eq!(refused.problems[0].code.as_str(), "not_writable", "until the options say so");
    let read_only = |models: Json| {
        let fields = models[0]["fields"].as_array().unwrap().clone();
        fields.into_iter().find(|field| field["name"] == "password").unwrap()["read_only"].clone()
    };
    assert_eq!(read_only(bench.ok("models_list", json!({})).await), true);
    let options = json!({ "model": "person", "options": { "fields": { "password": { "widget": "password" } } } });
    bench.ok("options_set", options).await;
    assert_eq!(read_only(bench.ok("models_list", json!({})).await), false);

    let saved = bench.ok("records_update", edit(typed.clone())).await;
    assert_eq!(saved["values"]["password"], json!({ "$secret": "django_pbkdf2" }));
    let added = json!({ "model": "person", "values": { "name": "Bob", "password": typed } });
    bench.ok("records_add", added).await;
    let history = bench.ok("records_history", json!({ "model": "person", "key": 1 })).await.to_string();
    assert!(history.contains("$secret") && !history.contains("seasalt") && !history.contains(CLEAR), "{history}");
    for odd in [json!({ "$password": 1 }), json!({ "$password": "" }), json!({ "$secret": null }), json!("x")] {
        let refused = bench.call("records_update", edit(odd.clone())).await.unwrap_err();
        assert!(["invalid_request", "invalid_input"].contains(&refused.code.as_str()), "{odd}");
        assert!(!format!("{refused:?}").contains(CLEAR));
    }
}
