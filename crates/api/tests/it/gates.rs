//! Who may call what: every command, for every state of a window. A new command without a row here fails.

use bureau_api::COMMANDS;
use serde_json::{Value as Json, json};

use crate::fixture::Bench;

/// Each command with a request that fits it, and what it answers with nothing open, on a plain file, and on an enabled
/// file before anyone signed in. `ok` means that it answers.
pub fn rows() -> Vec<(&'static str, Json, [&'static str; 3])> {
    let list = json!({ "model": "track", "page": 1, "per_page": 2, "sort": [], "filters": [], "search": "" });
    let record = json!({ "model": "track", "key": 1 });
    let keys = json!({ "model": "track", "keys": [1] });
    let edit = json!({ "model": "track", "key": 1, "values": { "Name": "x" }, "base": {} });
    let options = json!({ "model": "genre", "options": { "label": "Styles" } });
    let person = json!({ "email": "b@b.example" });
    let assigned = json!({ "email": "b@b.example", "role": "a" });
    let said = json!({ "label": "", "description": "", "permissions": [], "rules": [] });
    let none = || json!({});
    vec![
        ("app_info", none(), ["ok", "ok", "ok"]),
        ("preferences_set", json!({ "theme": "dark", "language": "fr", "density": "compact" }), ["ok", "ok", "ok"]),
        ("window_open", json!({ "place": "/" }), ["not_available", "ok", "ok"]),
        ("recents_list", none(), ["ok", "ok", "ok"]),
        ("recents_forget", json!({ "file": "unknown" }), ["ok", "ok", "ok"]),
        ("file_pick", none(), ["ok", "ok", "ok"]),
        ("file_create", none(), ["ok", "ok", "ok"]),
        ("sample_file", none(), ["ok", "ok", "ok"]),
        ("password_check", json!({ "password": "a", "name": "", "email": "" }), ["ok", "ok", "ok"]),
        ("workspace_open", json!({ "file": "/etc/passwd" }), ["file_missing", "file_missing", "file_missing"]),
        ("enable_plan", none(), ["not_available", "ok", "already_enabled"]),
        (
            "enable_run",
            json!({ "name": "", "email": "", "password": "", "backup": false }),
            ["not_available", "invalid_input", "already_enabled"],
        ),
        ("sign_in", json!({ "email": "a", "password": "b" }), ["not_available", "not_enabled", "invalid_credentials"]),
        ("sign_out", none(), ["not_available", "ok", "not_signed_in"]),
        (
            "sign_in_code",
            json!({ "email": "a", "code": "b", "password": "seven green bottles" }),
            ["not_available", "not_enabled", "invalid_credentials"],
        ),
        ("ours_may", none(), ["not_available", "ok", "not_signed_in"]),
        (
            "access_why",
            json!({ "permission": "track.edit", "record": { "model": "track", "key": 1 } }),
            ["not_available", "not_enabled", "not_signed_in"],
        ),
        ("people_list", none(), ["not_available", "not_enabled", "not_signed_in"]),
        (
            "people_add",
            json!({ "email": "b@b.example", "name": "", "password": "seven green bottles", "superuser": false, "roles": [] }),
            ["not_available", "not_enabled", "not_signed_in"],
        ),
        (
            "people_set",
            json!({ "email": "b@b.example", "active": true, "superuser": false }),
            ["not_available", "not_enabled", "not_signed_in"],
        ),
        ("view_as", json!({ "role": "none" }), ["not_available", "not_enabled", "not_signed_in"]),
        ("people_remove", person.clone(), ["not_available", "not_enabled", "not_signed_in"]),
        ("people_sign_out", person.clone(), ["not_available", "not_enabled", "not_signed_in"]),
        ("people_reset", person, ["not_available", "not_enabled", "not_signed_in"]),
        ("people_assign", assigned.clone(), ["not_available", "not_enabled", "not_signed_in"]),
        ("people_unassign", assigned, ["not_available", "not_enabled", "not_signed_in"]),
        ("roles_list", none(), ["not_available", "not_enabled", "not_signed_in"]),
        ("roles_add", json!({ "name": "a", "said": said.clone() }), ["not_available", "not_enabled", "not_signed_in"]),
        (
            "roles_set",
            json!({ "name": "a", "base": "", "said": said.clone() }),
            ["not_available", "not_enabled", "not_signed_in"],
        ),
        ("roles_rehearse", json!({ "name": null, "said": said }), ["not_available", "not_enabled", "not_signed_in"]),
        ("roles_remove", json!({ "name": "a" }), ["not_available", "not_enabled", "not_signed_in"]),
        ("models_list", none(), ["not_available", "ok", "not_signed_in"]),
        ("layout_get", json!({ "model": "track" }), ["not_available", "ok", "not_signed_in"]),
        ("layout_set", json!({ "model": "track", "layout": {} }), ["not_available", "ok", "not_signed_in"]),
        ("options_get", json!({ "model": "track" }), ["not_available", "ok", "not_signed_in"]),
        ("options_rehearse", options.clone(), ["not_available", "ok", "not_signed_in"]),
        ("options_set", options, ["not_available", "not_enabled", "not_signed_in"]),
        ("options_export", json!({ "all": true }), ["not_available", "ok", "not_signed_in"]),
        ("options_import", json!({ "toml": "" }), ["not_available", "not_enabled", "not_signed_in"]),
        ("options_read", none(), ["not_available", "ok", "not_signed_in"]),
        ("options_write", json!({ "toml": "" }), ["not_available", "ok", "not_signed_in"]),
        ("records_list", list, ["not_available", "ok", "not_signed_in"]),
        (
            "records_count",
            json!({ "model": "track", "filters": [], "search": "" }),
            ["not_available", "ok", "not_signed_in"],
        ),
        (
            "records_facets",
            json!({ "model": "track", "field": "GenreId", "filters": [], "search": "", "limit": 5 }),
            ["not_available", "ok", "not_signed_in"],
        ),
        (
            "records_totals",
            json!({ "model": "track", "filters": [], "search": "", "fields": ["UnitPrice"] }),
            ["not_available", "ok", "not_signed_in"],
        ),
        (
            "filter_read",
            json!({ "model": "track", "text": "Name contains 'x'" }),
            ["not_available", "ok", "not_signed_in"],
        ),
        ("filter_write", json!({ "filter": { "all": [] } }), ["not_available", "ok", "not_signed_in"]),
        ("records_get", record.clone(), ["not_available", "ok", "not_signed_in"]),
        ("work_stop", json!({}), ["ok", "ok", "ok"]),
        ("records_rights", record.clone(), ["not_available", "ok", "not_signed_in"]),
        (
            "records_sql",
            json!({ "model": "track", "keys": [1], "fields": ["Name"] }),
            ["not_available", "ok", "not_signed_in"],
        ),
        (
            "records_export",
            json!({ "model": "track", "sort": [], "filters": [], "search": "", "format": "csv", "safe": false, "fields": [] }),
            ["not_available", "ok", "not_signed_in"],
        ),
        ("records_export_stop", none(), ["ok", "ok", "ok"]),
        (
            "bytes_read",
            json!({ "of": { "model": "track", "key": 1, "field": "Name" }, "from": 0 }),
            ["not_available", "invalid_request", "not_signed_in"],
        ),
        (
            "bytes_thumb",
            json!({ "of": { "model": "track", "key": 1, "field": "Name" } }),
            ["not_available", "ok", "not_signed_in"],
        ),
        ("bytes_choose", none(), ["not_available", "ok", "not_signed_in"]),
        (
            "bytes_save",
            json!({ "model": "track", "key": 1, "field": "Name" }),
            ["not_available", "invalid_request", "not_signed_in"],
        ),
        (
            "records_choices",
            json!({ "model": "track", "field": "AlbumId", "search": "" }),
            ["not_available", "ok", "not_signed_in"],
        ),
        ("records_update", edit, ["not_available", "not_confirmed", "not_signed_in"]),
        (
            "records_set",
            json!({ "model": "track", "keys": [1, 2], "values": { "Composer": "x" } }),
            ["not_available", "not_confirmed", "not_signed_in"],
        ),
        (
            "actions_run",
            json!({ "model": "track", "action": "credit", "keys": [1] }),
            ["not_available", "not_confirmed", "not_signed_in"],
        ),
        (
            "records_add",
            json!({ "model": "genre", "values": { "Name": "x" } }),
            ["not_available", "not_confirmed", "not_signed_in"],
        ),
        ("records_delete_plan", keys.clone(), ["not_available", "not_confirmed", "not_signed_in"]),
        ("records_delete", keys, ["not_available", "not_confirmed", "not_signed_in"]),
        (
            "records_restore",
            json!({ "model": "track", "key": 1, "seq": 1 }),
            ["not_available", "not_confirmed", "not_signed_in"],
        ),
        ("changes_undo", none(), ["not_available", "not_confirmed", "not_signed_in"]),
        ("changes_redo", none(), ["not_available", "not_confirmed", "not_signed_in"]),
        ("trash_list", none(), ["not_available", "not_enabled", "not_signed_in"]),
        ("trash_restore", json!({ "seqs": [1] }), ["not_available", "not_enabled", "not_signed_in"]),
        ("trash_purge", json!({ "seqs": [1] }), ["not_available", "not_enabled", "not_signed_in"]),
        ("records_history", record, ["not_available", "ok", "not_signed_in"]),
        ("workspace_edit_directly", none(), ["not_available", "ok", "already_enabled"]),
        ("workspace_close", none(), ["ok", "ok", "ok"]),
    ]
}

pub async fn outcome(bench: &Bench, command: &str, request: &Json) -> &'static str {
    match bench.call(command, request.clone()).await {
        Ok(_) => "ok",
        Err(error) => error.code.as_str(),
    }
}

#[test]
fn every_command_has_a_row() {
    let mut rows: Vec<&str> = rows().iter().map(|(name, ..)| *name).collect();
    let mut all: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    rows.sort_unstable();
    all.sort_unstable();
    assert_eq!(rows, all);
}

#[tokio::test]
async fn every_command_is_answered_or_refused_as_its_row_says() {
    let nothing = Bench::new();
    let plain = Bench::new();
    plain.open().await;
    let enabled = Bench::new();
    enabled.enable().await;
    for (command, request, expected) in rows() {
        let found = [
            outcome(&nothing, command, &request).await,
            outcome(&plain, command, &request).await,
            outcome(&enabled, command, &request).await,
        ];
        assert_eq!(found, expected, "{command}");
    }
}

#[tokio::test]
async fn another_window_has_no_part_in_a_session() {
    let bench = Bench::new();
    bench.enable().await;
    bench.sign_in().await;
    let other = bench.desk.call("other", "models_list", json!({})).await;
    assert_eq!(other.unwrap_err().code.as_str(), "not_available");
}

#[tokio::test]
async fn what_does_not_fit_a_command_is_refused() {
    let bench = Bench::new();
    bench.open().await;
    assert_eq!(bench.code("no_such_command", json!({})).await, "invalid_request");
    assert_eq!(bench.code("records_list", json!({ "model": 5 })).await, "invalid_request");
    assert_eq!(bench.code("records_get", json!({ "model": "track", "key": [1] })).await, "invalid_key");
    assert_eq!(bench.code("records_get", json!({ "model": "track", "key": { "x": 1 } })).await, "invalid_key");
}
