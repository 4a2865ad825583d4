//! `bureau role`: roles, what they allow, and who has them until when.
//!
//! Gate: the verbs of `roles`, and `users.edit` for who has them. Nobody grants or assigns more than they hold.

use std::collections::BTreeSet;

use bureau_engine::clock::rfc3339;
use bureau_engine::error::{Error, Problem, ProblemCode};
use bureau_engine::identity::end_of;
use bureau_engine::policy::{RoleRule, Verb};
use bureau_engine::session::{NewRole, RoleHeld, RuleChange, Session};
use clap::{Args, Subcommand};
use serde_json::{Value as Json, json};

use crate::answer::Answer;
use crate::args::{Asked, ModelName};
use crate::door;
use crate::failure::{Failure, Usage};
use crate::table::{pairs, table, tame};
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
#[command(disable_help_subcommand = true)]
enum What {
    Add(Add),
    List(Asked),
    Show(One),
    Grant(Permissions),
    Revoke(Permissions),
    Rule(Rule),
    Remove(One),
    Assign(Assign),
    Unassign(Person),
}

#[derive(Args)]
struct Add {
    #[command(flatten)]
    one: One,

    #[arg(long, value_name = "LABEL", default_value = "", hide_default_value = true)]
    label: String,

    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    description: String,

    #[arg(long = "permission", value_name = "PERMISSION")]
    granted: Vec<String>,
}

#[derive(Args)]
struct One {
    #[command(flatten)]
    asked: Asked,

    #[arg(value_name = "NAME")]
    role: String,
}

#[derive(Args)]
struct Permissions {
    #[command(flatten)]
    one: One,

    #[arg(value_name = "PERMISSION", required = true)]
    permissions: Vec<String>,
}

#[derive(Args)]
struct Rule {
    #[command(flatten)]
    one: One,

    #[command(flatten)]
    model: ModelName,

    #[arg(long = "verb", value_name = "VERB", value_parser = |text: &str| text.parse::<Verb>().map_err(|_| "no verb"))]
    verbs: Vec<Verb>,

    #[arg(long, value_name = "FILTER")]
    rows: Option<String>,

    #[arg(long = "hide", value_name = "FIELD")]
    hidden: Vec<String>,

    #[arg(long = "lock", value_name = "FIELD")]
    locked: Vec<String>,

    #[arg(long)]
    clear: bool,
}

#[derive(Args)]
struct Person {
    #[command(flatten)]
    one: One,

    #[arg(value_name = "EMAIL")]
    email: String,
}

#[derive(Args)]
struct Assign {
    #[command(flatten)]
    person: Person,

    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

/// Does what was typed.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    match typed.what {
        What::Add(typed) => add(typed, words).await,
        What::List(asked) => list(&asked, words).await,
        What::Show(one) => shown(&session(&one.asked, words).await?, &one.role, words).await,
        What::Grant(Permissions { one, permissions }) => {
            let session = session(&one.asked, words).await?;
            session.grant(&one.role, &permissions).await?;
            shown(&session, &one.role, words).await
        }
        What::Revoke(Permissions { one, permissions }) => {
            let session = session(&one.asked, words).await?;
            session.revoke(&one.role, &permissions).await?;
            shown(&session, &one.role, words).await
        }
        What::Rule(typed) => rule(typed, words).await,
        What::Remove(one) => {
            session(&one.asked, words).await?.remove_role(&one.role).await?;
            let text = words.fill("cli-role-removed", &[("role", &tame(&one.role))]);
            Answer::new(json!({ "name": one.role }), text)
        }
        What::Assign(typed) => assign(typed, words).await,
        What::Unassign(Person { one, email }) => {
            session(&one.asked, words).await?.unassign(&one.role, &email).await?;
            let text = words.fill("cli-role-unassigned", &[("role", &tame(&one.role)), ("email", &tame(&email))]);
            Answer::new(json!({ "email": email, "role": one.role }), text)
        }
    }
}

async fn session(asked: &Asked, words: &Words) -> Result<Session, Failure> {
    door::signed_in(&asked.database, &asked.who, words).await
}

async fn add(typed: Add, words: &Words) -> Result<Answer, Failure> {
    let Add { one, label, description, granted: permissions } = typed;
    let session = session(&one.asked, words).await?;
    session.add_role(NewRole { name: one.role.clone(), label, description, permissions, rules: Vec::new() }).await?;
    shown(&session, &one.role, words).await
}

async fn list(asked: &Asked, words: &Words) -> Result<Answer, Failure> {
    let roles = session(asked, words).await?.roles().await?;
    let heads = ["cli-head-role", "cli-head-label", "cli-head-permissions", "cli-head-people"];
    let row = |held: &RoleHeld| {
        let permissions = held.role.permissions.to_string();
        vec![held.role.name.clone(), held.role.label.clone(), permissions, held.people.len().to_string()]
    };
    let rows: Vec<Vec<String>> = roles.iter().map(row).collect();
    let text = table(&heads.map(|key| words.text(key)), &[false, false, false, true], &rows);
    Answer::new(roles.iter().map(document).collect::<Vec<_>>(), text)
}

async fn rule(typed: Rule, words: &Words) -> Result<Answer, Failure> {
    let Rule { one, model, verbs, rows, hidden, locked, clear } = typed;
    let said = |names: Vec<String>| Some(names).filter(|names| !names.is_empty());
    let change = RuleChange { clear, rows, hidden: said(hidden), locked: said(locked) };
    if !clear && change.rows.is_none() && change.hidden.is_none() && change.locked.is_none() {
        return Err(Usage::new("cli-usage-rule").into());
    }
    // What narrows seeing narrows everything.
    let verbs = if verbs.is_empty() { vec![Verb::View] } else { verbs };
    let session = session(&one.asked, words).await?;
    session.set_rule(&one.role, &model.model, &verbs, &change).await?;
    shown(&session, &one.role, words).await
}

async fn assign(typed: Assign, words: &Words) -> Result<Answer, Failure> {
    let Person { one, email } = typed.person;
    let refused = || Failure::from(Error::invalid(vec![Problem::new("until", ProblemCode::NotADate)]));
    let until = typed.until.as_deref().map(|text| end_of(text).ok_or_else(refused)).transpose()?;
    session(&one.asked, words).await?.assign(&one.role, &email, until).await?;
    let until = until.map(rfc3339);
    let key = if until.is_some() { "cli-role-assigned-until" } else { "cli-role-assigned" };
    let (role, person) = (tame(&one.role), tame(&email));
    let said = [("role", role.as_str()), ("email", &person), ("until", until.as_deref().unwrap_or_default())];
    let text = words.fill(key, &said);
    Answer::new(json!({ "email": email, "role": one.role, "until": until }), text)
}

async fn shown(session: &Session, name: &str, words: &Words) -> Result<Answer, Failure> {
    let held = session.role(name).await?;
    let mut told = vec![
        (words.text("cli-head-role"), held.role.name.clone()),
        (words.text("cli-head-label"), held.role.label.clone()),
    ];
    if !held.role.description.is_empty() {
        told.push((words.text("cli-head-description"), held.role.description.clone()));
    }
    told.push((words.text("cli-head-permissions"), held.role.permissions.to_string()));
    if !held.inert.is_empty() {
        told.push((words.text("cli-head-inert"), held.inert.join(", ")));
    }
    for rule in &held.role.rules {
        told.push((words.text("cli-head-rule"), rule_text(rule, words)));
    }
    if !held.broken.is_empty() {
        told.push((words.text("cli-head-broken"), held.broken.join(", ")));
    }
    told.push((words.text("cli-head-people"), held.people.join(", ")));
    Answer::new(document(&held), pairs(&told))
}

/// `customer.view: country = 'Norway'; hidden: Phone`.
fn rule_text(rule: &RoleRule, words: &Words) -> String {
    let fields = |key, names: &BTreeSet<String>| {
        let names: Vec<String> = names.iter().map(|name| tame(name)).collect();
        (!names.is_empty()).then(|| words.fill(key, &[("fields", &names.join(", "))]))
    };
    let rows = Some(tame(&rule.rows)).filter(|rows| !rows.is_empty());
    let parts = [rows, fields("cli-rule-hidden", &rule.hidden), fields("cli-rule-locked", &rule.locked)];
    format!("{}.{}: {}", rule.model, rule.verb, parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

fn document(held: &RoleHeld) -> Json {
    let permissions: Vec<String> = held.role.permissions.iter().map(ToString::to_string).collect();
    let rule = |rule: &RoleRule| {
        json!({
            "model": rule.model,
            "verb": rule.verb.as_str(),
            "rows": rule.rows,
            "hidden": rule.hidden,
            "locked": rule.locked,
        })
    };
    json!({
        "name": held.role.name,
        "label": held.role.label,
        "description": held.role.description,
        "permissions": permissions,
        "inert": held.inert,
        "rules": held.role.rules.iter().map(rule).collect::<Vec<_>>(),
        "broken": held.broken,
        "people": held.people,
    })
}
