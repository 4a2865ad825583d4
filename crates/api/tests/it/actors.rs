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
    let mut table: Vec<Vec<&str>> = commands.iter().map(|(name, _)| vec![*name]).collect();
    for somebody in everybody() {
        let bench = bench(&somebody).await;
        let own = if somebody.fate == Fate::Superuser { EMAIL } else { BO };
        for (row, (command, request)) in table.iter_mut().zip(&commands) {
            let request = if *command == "sign_in" { credentials(own) } else { request.clone() };
            row.push(outcome(&bench, command, &request).await);
        }
    }
    let heads = ["command"].into_iter().chain(everybody().iter().map(|somebody| somebody.name)).collect();
    table.insert(0, heads);
    insta::assert_snapshot!(text(&table));
}

/// Columns under each other.
fn text(table: &[Vec<&str>]) -> String {
    let columns = table.first().map_or(0, Vec::len);
    let width = |column: usize| table.iter().map(|row| row[column].len()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in table {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        writeln!(text, "{}", cells.join("  ").trim_end()).unwrap();
    }
    text
}
