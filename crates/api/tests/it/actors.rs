//! Who gets what answer: every command, for everybody there can be, as one table to read. A command without a row of requests
//! (`gates`) does not compile into it, and a changed answer is a changed table.

use std::fmt::Write;

use serde_json::{Value as Json, json};

use crate::fixture::{Bench, EMAIL, PASSWORD};
use crate::gates::{outcome, rows};

/// Commands after which somebody else is asking, or another file: they come last, in this order.
const LAST: [&str; 6] =
    ["enable_run", "sign_in", "sign_in_code", "workspace_edit_directly", "sign_out", "workspace_close"];

/// Somebody who asks: what the table calls them, the permissions and rules of their role, and what becomes of them before the
/// first command.
struct Somebody {
    name: &'static str,
    permissions: &'static [&'static str],
    rules: fn() -> Json,
    fate: Fate,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    SignsIn,
    /// Is the superuser.
    Superuser,
    /// Never signed in.
    Nobody,
    /// Typed a wrong password too often.
    LockedOut,
    /// Has an account and no role.
    WithoutRole,
    /// Signed in while they had a role, which is over by now.
    Over,
}

fn none() -> Json {
    json!([])
}

fn rule(rows: &str, hidden: &[&str], locked: &[&str]) -> Json {
    json!([{ "model": "track", "verb": "view", "rows": rows, "hidden": hidden, "locked": locked }])
}

const EDITOR: &[&str] = &["track.view", "track.add", "track.edit", "genre.add"];

fn everybody() -> Vec<Somebody> {
    let one = |name, permissions, rules, fate| Somebody { name, permissions, rules, fate };
    vec![
        one("signed out", &[], none as fn() -> Json, Fate::Nobody),
        one("locked out", EDITOR, none, Fate::LockedOut),
        one("no role", EDITOR, none, Fate::WithoutRole),
        one("expired", EDITOR, none, Fate::Over),
        one("viewer", &["track.view", "album.view"], none, Fate::SignsIn),
        one("editor", EDITOR, none, Fate::SignsIn),
        one("row-limited", &["track.*"], || rule("TrackId > 1", &[], &[]), Fate::SignsIn),
        one("field-limited", &["track.*"], || rule("", &["GenreId", "UnitPrice"], &["Name"]), Fate::SignsIn),
        one("manager", &["users.*", "roles.*", "track.view"], none, Fate::SignsIn),
        one("*", &["*"], none, Fate::SignsIn),
        one("superuser", &[], none, Fate::Superuser),
    ]
}

const BO: &str = "bo@b.example";
/// Somebody whose role shows what nobody's here but `*` and superusers do.
const DEE: &str = "dee@b.example";

/// What reaches for more than one holds, or for oneself: the word for it, the command, its request. Asked in this order.
fn attempts(own: &str) -> Vec<(&'static str, &'static str, Json)> {
    let said =
        |permissions: &[&str]| json!({ "label": "", "description": "", "permissions": permissions, "rules": [] });
    let hidden = json!([{ "model": "track", "verb": "view", "rows": "", "hidden": ["Name"], "locked": [] }]);
    let narrowed = json!({ "label": "", "description": "", "permissions": ["track.view"], "rules": hidden });
    let person = |email: &str| json!({ "email": email });
    let given = |email: &str, role: &str| json!({ "email": email, "role": role });
    let with = |email: &str, superuser: bool, roles: &[&str]| json!({ "email": email, "name": "", "password": PASSWORD, "superuser": superuser, "roles": roles });
    let set = |email: &str, superuser: bool| json!({ "email": email, "active": true, "superuser": superuser });
    vec![
        ("an action", "actions_run", json!({ "model": "track", "action": "credit", "keys": [2] })),
        ("a role of views", "roles_add", json!({ "name": "views", "said": said(&["track.view"]) })),
        ("a role that hides", "roles_add", json!({ "name": "hides", "said": narrowed })),
        ("a role with more", "roles_add", json!({ "name": "greedy", "said": said(&["album.delete"]) })),
        ("a role with all", "roles_add", json!({ "name": "all", "said": said(&["*"]) })),
        ("rehearsing more", "roles_rehearse", json!({ "name": null, "said": said(&["album.delete"]) })),
        ("more for others", "people_assign", given("eve@b.example", "more")),
        ("more for oneself", "people_assign", given(own, "more")),
        ("somebody with more", "people_add", with("new@b.example", false, &["more"])),
        ("a superuser more", "people_add", with("super@b.example", true, &[])),
        ("who holds more", "people_reset", person(DEE)),
        ("who holds nothing", "people_reset", person("eve@b.example")),
        ("a superuser", "people_reset", person(EMAIL)),
        ("less for others", "people_unassign", given(DEE, "more")),
        ("oneself a superuser", "people_set", set(own, true)),
        ("a superuser less", "people_set", set(EMAIL, false)),
        ("a superuser away", "people_remove", person(EMAIL)),
        ("oneself away", "people_remove", person(own)),
        ("a superuser out", "people_sign_out", person(EMAIL)),
    ]
}

/// A bench at which they ask.
async fn bench(somebody: &Somebody) -> Bench {
    let bench = Bench::new();
    bench.enable().await;
    if somebody.fate == Fate::Nobody {
        return bench;
    }
    bench.sign_in().await;
    let credit = json!({ "actions": [{ "key": "credit", "set": { "Composer": "Eddie" } }] });
    bench.ok("options_set", json!({ "model": "track", "options": credit })).await;
    let permissions = somebody.permissions;
    let said = json!({ "label": "", "description": "", "permissions": permissions, "rules": (somebody.rules)() });
    bench.ok("roles_add", json!({ "name": "one", "said": said })).await;
    let roles = if somebody.fate == Fate::WithoutRole { json!([]) } else { json!(["one"]) };
    let bo = json!({ "email": BO, "name": "Bo", "password": PASSWORD, "superuser": false, "roles": roles });
    bench.ok("people_add", bo).await;
    let more = json!({ "label": "", "description": "", "permissions": ["album.delete"], "rules": [] });
    bench.ok("roles_add", json!({ "name": "more", "said": more })).await;
    for (email, roles) in [(DEE, json!(["more"])), ("eve@b.example", json!([]))] {
        let one = json!({ "email": email, "name": "", "password": PASSWORD, "superuser": false, "roles": roles });
        bench.ok("people_add", one).await;
    }
    match somebody.fate {
        Fate::Nobody | Fate::Superuser => {}
        Fate::SignsIn => drop(bench.ok("sign_in", credentials(BO)).await),
        Fate::WithoutRole => drop(bench.ok("sign_out", json!({})).await),
        Fate::Over => {
            bench.ok("sign_in", credentials(BO)).await;
            bench.run(r#"UPDATE "bureau_user_role" SET "until" = 1"#).await;
        }
        Fate::LockedOut => {
            bench.ok("sign_out", json!({})).await;
            for _ in 0..5 {
                let wrong = json!({ "email": BO, "password": "wrong" });
                assert_eq!(bench.code("sign_in", wrong).await, "invalid_credentials");
            }
        }
    }
    bench
}

fn credentials(email: &str) -> Json {
    json!({ "email": email, "password": PASSWORD })
}

#[tokio::test]
async fn everybody_gets_the_answers_of_the_table() {
    let (mut commands, last): (Vec<_>, Vec<_>) =
        rows().into_iter().map(|(name, request, _)| (name, request)).partition(|(name, _)| !LAST.contains(name));
    commands.extend(LAST.iter().filter_map(|name| last.iter().find(|(other, _)| other == name).cloned()));
    assert_eq!(commands.len(), rows().len());
    let asked = |own: &str| -> Vec<_> {
        let request = |name: &str, request: &Json| if name == "sign_in" { credentials(own) } else { request.clone() };
        commands.iter().map(|(name, given)| ((*name).to_owned(), *name, request(name, given))).collect()
    };
    insta::assert_snapshot!(answers(asked).await);
}

#[tokio::test]
async fn nobody_reaches_for_more_than_they_hold() {
    let asked = |own: &str| -> Vec<_> {
        attempts(own).into_iter().map(|(what, name, given)| (format!("{name}: {what}"), name, given)).collect()
    };
    insta::assert_snapshot!(answers(asked).await);
}

/// What everybody is answered: a row for each of what they ask, in its words, and a column for each of them.
async fn answers(asked: impl Fn(&str) -> Vec<(String, &'static str, Json)>) -> String {
    let mut columns = vec![];
    for somebody in everybody() {
        let bench = bench(&somebody).await;
        let own = if somebody.fate == Fate::Superuser { EMAIL } else { BO };
        let mut column = vec![somebody.name.to_owned()];
        for (_, command, request) in asked(own) {
            column.push(outcome(&bench, command, &request).await.to_owned());
        }
        columns.push(column);
    }
    let heads = ["command".to_owned()].into_iter().chain(asked(BO).into_iter().map(|(head, ..)| head)).collect();
    columns.insert(0, heads);
    text(&columns)
}

/// Columns beside each other.
fn text(columns: &[Vec<String>]) -> String {
    let widths: Vec<usize> = columns.iter().map(|column| column.iter().map(String::len).max().unwrap_or(0)).collect();
    let mut text = String::new();
    for row in 0..columns.first().map_or(0, Vec::len) {
        let cells: Vec<String> =
            columns.iter().zip(&widths).map(|(column, width)| format!("{:width$}", column[row])).collect();
        writeln!(text, "{}", cells.join("  ").trim_end()).unwrap();
    }
    text
}
