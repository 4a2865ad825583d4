//! People and roles from the terminal.

use serde_json::json;

use crate::bench::{ANA, Bench, PASSWORD, names};

const BO: &str = "bo@example.org";
const SECRET: &str = "velvet-anchor-thistle-4";

/// A workspace with Bo, who has one role of these permissions.
fn with_bo(permissions: &[&str]) -> Bench {
    let bench = Bench::enabled();
    let granted: Vec<&str> = permissions.iter().flat_map(|permission| ["--permission", permission]).collect();
    bench.json(&[&["role", "add", &bench.db, "editor", "--label", "Content editor"], granted.as_slice()].concat());
    let both = [("BUREAU_PASSWORD", PASSWORD), ("BUREAU_NEW_PASSWORD", SECRET)];
    let args = ["user", "add", &bench.db, "--email", BO, "--role", "editor", "--as", ANA, "--json"];
    let made = bench.run_with(&args, &both, "").ok().document();
    assert_eq!(made, json!({ "email": BO, "superuser": false, "roles": ["editor"] }));
    bench
}

#[test]
fn a_role_opens_what_it_says_and_no_more() {
    let bench = with_bo(&["track.edit", "album.view"]);
    let bo =
        |args: &[&str]| bench.run_with(&[args, &["--as", BO, "--json"]].concat(), &[("BUREAU_PASSWORD", SECRET)], "");
    let models = bo(&["models", &bench.db]).ok().document();
    let slugs: Vec<&str> = models.as_array().unwrap().iter().map(|model| model["slug"].as_str().unwrap()).collect();
    assert_eq!(slugs, ["album", "track"]);
    bo(&["edit", &bench.db, "Track", "1", "Name=Other"]).ok();
    for refused in [
        vec!["delete", &bench.db, "Track", "1"],
        vec!["list", &bench.db, "Customer"],
        vec!["history", &bench.db, "Track", "1"],
        vec!["user", "list", &bench.db],
        vec!["role", "list", &bench.db],
        vec!["role", "grant", &bench.db, "editor", "*"],
        vec!["disable", &bench.db],
    ] {
        let (code, error) = bo(&refused).error();
        assert_eq!((code, &error["code"]), (3, &json!("forbidden")), "{refused:?}");
    }
    let (code, error) = bo(&["list", &bench.db, "Track", "--where", "genre.name = 'Rock'"]).error();
    assert_eq!((code, &error["code"]), (5, &json!("field_unknown")), "nothing through a model out of sight");
}

#[test]
fn roles_are_told_changed_and_taken() {
    let bench = with_bo(&["track.edit"]);
    let shown = bench.json(&["role", "show", &bench.db, "editor"]);
    assert_eq!(names(&shown), ["broken", "description", "inert", "label", "name", "people", "permissions", "rules"]);
    assert_eq!(shown["permissions"], json!(["track.view", "track.edit"]));
    assert_eq!(shown["people"], json!([BO]));
    let granted = bench.json(&["role", "grant", &bench.db, "editor", "genre.*", "album.delete"]);
    assert_eq!(granted["permissions"], json!(["genre.*", "album.view", "album.delete", "track.view", "track.edit"]));
    let revoked = bench.json(&["role", "revoke", &bench.db, "editor", "album.view", "genre.*"]);
    assert_eq!(revoked["permissions"], json!(["track.view", "track.edit"]));
    let (code, error) = bench.error(&["role", "grant", &bench.db, "editor", "track.shred"]);
    assert_eq!((code, &error["code"]), (5, &json!("invalid_input")));
    assert_eq!(error["problems"][0]["code"], json!("not_a_permission"));
    let until = bench.json(&["role", "assign", &bench.db, "editor", BO, "--until", "2999-12-31"]);
    assert_eq!(until["until"], json!("3000-01-01T00:00:00.000Z"));
    let (_, error) = bench.error(&["role", "assign", &bench.db, "editor", BO, "--until", "soon"]);
    assert_eq!(error["problems"], json!([{ "field": "until", "code": "not_a_date", "params": {} }]));
    bench.json(&["role", "unassign", &bench.db, "editor", BO]);
    let (code, error) = bench.error(&["role", "unassign", &bench.db, "editor", BO]);
    assert_eq!((code, &error["code"]), (4, &json!("role_not_found")));
    assert_eq!(bench.json(&["role", "remove", &bench.db, "editor"]), json!({ "name": "editor" }));
    assert_eq!(bench.json(&["role", "list", &bench.db]), json!([]));
}

#[test]
fn people_are_told_switched_off_and_removed() {
    let bench = with_bo(&["track.view"]);
    let enter = || bench.run_with(&["models", &bench.db, "--as", BO, "--json"], &[("BUREAU_PASSWORD", SECRET)], "");
    enter().ok();
    let people = bench.json(&["user", "list", &bench.db]);
    assert_eq!(names(&people[1]), ["active", "created", "email", "last_sign_in", "name", "roles", "superuser"]);
    assert_eq!(people[1]["roles"], json!([{ "role": "editor", "until": null }]));
    bench.json(&["user", "deactivate", &bench.db, BO]);
    let (code, error) = enter().error();
    assert_eq!((code, &error["code"]), (3, &json!("invalid_credentials")));
    assert_eq!(bench.json(&["user", "activate", &bench.db, BO]), json!({ "email": BO, "active": true }));
    enter().ok();
    let (code, error) = bench.error(&["user", "remove", &bench.db, ANA]);
    assert_eq!((code, &error["code"]), (3, &json!("not_yourself")));
    bench.json(&["user", "remove", &bench.db, BO]);
    let (code, error) = bench.error(&["user", "activate", &bench.db, BO]);
    assert_eq!((code, &error["code"]), (4, &json!("user_not_found")));
    let said = bench.run(&["user", "list", &bench.db, "--as", ANA]).ok().out;
    assert!(said.contains("superuser") && !said.contains(BO), "{said}");
}

#[test]
fn a_forgotten_password_is_reset_by_a_code() {
    let bench = with_bo(&["track.view"]);
    let made = bench.json(&["user", "reset", &bench.db, BO]);
    assert_eq!(names(&made), ["code", "email", "until"]);
    let code = made["code"].as_str().unwrap().to_owned();
    let redeem = |code: &str| {
        let own = [("BUREAU_RESET_CODE", code), ("BUREAU_NEW_PASSWORD", "quiet lantern harbour")];
        bench.run_with(&["user", "redeem", &bench.db, BO, "--json"], &own, "")
    };
    let (exit, error) = redeem("AAAA-AAAA-AAAA-AAAA").error();
    assert_eq!((exit, &error["code"]), (3, &json!("invalid_credentials")));
    redeem(&code).ok();
    let enter =
        |password| bench.run_with(&["models", &bench.db, "--as", BO, "--json"], &[("BUREAU_PASSWORD", password)], "");
    enter("quiet lantern harbour").ok();
    assert_eq!(enter(SECRET).error().0, 3);
    assert_eq!(redeem(&code).error().0, 3, "once");
}

/// A rule from the terminal to a list of somebody it narrows.
#[test]
fn a_rule_narrows_what_a_role_covers() {
    let bench = with_bo(&["customer.*"]);
    let ruled = bench.json(&[
        "role",
        "rule",
        &bench.db,
        "editor",
        "Customer",
        "--rows",
        "country = 'Norway'",
        "--hide",
        "Phone",
    ]);
    let rule =
        json!({ "model": "customer", "verb": "view", "rows": "country = 'Norway'", "hidden": ["Phone"], "locked": [] });
    assert_eq!((&ruled["rules"], &ruled["broken"]), (&json!([rule]), &json!([])));
    bench.json(&["role", "rule", &bench.db, "editor", "customer", "--verb", "edit", "--lock", "Email"]);
    let bo =
        |args: &[&str]| bench.run_with(&[args, &["--as", BO, "--json"]].concat(), &[("BUREAU_PASSWORD", SECRET)], "");
    let page = bo(&["list", &bench.db, "customer"]).ok().document();
    assert_eq!((&page["total"], &page["rows"][0]["key"]), (&json!(1), &json!(4)));
    assert!(page["rows"][0]["values"].get("Phone").is_none(), "{page}");
    let edited = bo(&["edit", &bench.db, "customer", "4", "City=Bergen", "Email=x@example.org"]).ok().document();
    assert_eq!(edited["ignored"], json!(["Email"]));
    let (code, error) = bo(&["edit", &bench.db, "customer", "4", "Country=Chile"]).error();
    assert_eq!((code, &error["code"]), (3, &json!("outside_rule")));
    let (code, error) = bo(&["show", &bench.db, "customer", "1"]).error();
    assert_eq!((code, &error["code"]), (4, &json!("record_not_found")));
    let (code, error) = bench.error(&["role", "rule", &bench.db, "editor", "customer", "--rows", "country ="]);
    assert_eq!((code, &error["code"], &error["params"]["position"]), (5, &json!("invalid_filter"), &json!("10")));
    assert_eq!(bench.error(&["role", "rule", &bench.db, "editor", "customer"]).0, 2, "nothing was said");
    let free =
        bench.json(&["role", "rule", &bench.db, "editor", "customer", "--verb", "view", "--verb", "edit", "--clear"]);
    assert_eq!(free["rules"], json!([]));
    assert_eq!(bo(&["list", &bench.db, "customer"]).ok().document()["total"], json!(59));
}

/// Why somebody may, and what is missing where they may not.
#[test]
fn can_says_why() {
    let bench = with_bo(&["customer.edit"]);
    bench.json(&["role", "rule", &bench.db, "editor", "customer", "--verb", "edit", "--rows", "Country = 'Norway'"]);
    let can = |args: &[&str]| {
        let told = bench.run(&[&["can", &bench.db], args, &["--user", BO, "--as", ANA, "--json"]].concat());
        (told.code, told.document())
    };
    let reason = |gate: &str, rule: &str, role: Option<&str>| json!({ "gate": gate, "rule": rule, "role": role });
    let verb = reason("verb", "customer.edit", Some("editor"));
    let rule = reason("record", "Country = 'Norway'", Some("editor"));
    let yes = json!({ "allowed": true, "because": [verb, rule], "missing": [] });
    assert_eq!(can(&["customer.edit"]), (0, yes.clone()));
    assert_eq!(can(&["customer.edit", "Customer", "4"]), (0, yes));
    let no = json!({ "allowed": false, "because": [], "missing": [rule] });
    assert_eq!(can(&["customer.edit", "Customer", "1"]), (3, no));
    let missing = |permission: &str| can(&[permission]).1["missing"].clone();
    assert_eq!(missing("customer.delete"), json!([reason("verb", "customer.delete", None)]));
    assert_eq!(missing("*"), json!([reason("verb", "*", None)]));
    assert_eq!(missing("users.view"), json!([reason("verb", "users.view", None)]));
    let all = can(&["customer.*"]).1;
    assert_eq!((&all["allowed"], all["because"].as_array().unwrap().len()), (&json!(false), 3));
    // One's own: without the filter, which may name what they do not see; and a record out of sight is not there.
    let bo =
        |args: &[&str]| bench.run_with(&[args, &["--as", BO, "--json"]].concat(), &[("BUREAU_PASSWORD", SECRET)], "");
    let own = bo(&["can", &bench.db, "customer.edit"]).ok().document();
    assert_eq!(own["because"][1], json!({ "gate": "record", "rule": null, "role": "editor" }));
    assert_eq!(bo(&["can", &bench.db, "customer.edit", "--user", ANA]).error().0, 3);
    bench.json(&["role", "rule", &bench.db, "editor", "customer", "--rows", "Country = 'Norway'"]);
    assert_eq!(bo(&["can", &bench.db, "customer.view", "customer", "1"]).error().0, 4);
    bench.json(&["user", "deactivate", &bench.db, BO]);
    assert_eq!(missing("customer.view"), json!([reason("site", "active", None)]));
    assert_eq!(bench.error(&["can", &bench.db, "customer.shred"]).0, 5);
    assert_eq!(bench.error(&["can", &bench.db, "customer.view", "customer"]).0, 2, "a key is missing");
}
