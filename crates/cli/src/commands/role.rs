//! `bureau role`: roles, what they allow, and who has them until when.
//!
//! Gate: the verbs of `roles`, and `users.edit` for who has them. Nobody grants or assigns more than they hold.

use bureau_engine::clock::rfc3339;
use bureau_engine::error::{Error, Problem, ProblemCode};
use bureau_engine::identity::end_of;
use bureau_engine::session::{NewRole, RoleHeld, Session};
use clap::{Args, Subcommand};
use serde_json::{Value as Json, json};

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::failure::Failure;
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
    List(List),
    Show(One),
    Grant(Permissions),
    Revoke(Permissions),
    Remove(One),
    Assign(Assign),
    Unassign(Unassign),
}

#[derive(Args)]
struct Add {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "NAME")]
    role: String,

    #[arg(long, value_name = "LABEL", default_value = "", hide_default_value = true)]
    label: String,

    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    description: String,

    #[arg(long = "permission", value_name = "PERMISSION")]
    granted: Vec<String>,

    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
struct List {
    #[command(flatten)]
    database: Database,

    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
struct One {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "NAME")]
    role: String,

    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
struct Permissions {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "NAME")]
    role: String,

    #[arg(value_name = "PERMISSION", required = true)]
    permissions: Vec<String>,

    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
struct Assign {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "NAME")]
    role: String,

    #[arg(value_name = "EMAIL")]
    email: String,

    #[arg(long, value_name = "DATE")]
    until: Option<String>,

    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
struct Unassign {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "NAME")]
    role: String,

    #[arg(value_name = "EMAIL")]
    email: String,

    #[command(flatten)]
    who: Who,
}

/// Does what was typed.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    match typed.what {
        What::Add(typed) => add(typed, words).await,
        What::List(typed) => list(typed, words).await,
        What::Show(typed) => {
            let session = door::signed_in(&typed.database, &typed.who, words).await?;
            shown(&session, &typed.role, words).await
        }
        What::Grant(typed) => {
            let session = door::signed_in(&typed.database, &typed.who, words).await?;
            session.grant(&typed.role, &typed.permissions).await?;
            shown(&session, &typed.role, words).await
        }
        What::Revoke(typed) => {
            let session = door::signed_in(&typed.database, &typed.who, words).await?;
            session.revoke(&typed.role, &typed.permissions).await?;
            shown(&session, &typed.role, words).await
        }
        What::Remove(typed) => {
            let session = door::signed_in(&typed.database, &typed.who, words).await?;
            session.remove_role(&typed.role).await?;
            let text = words.fill("cli-role-removed", &[("role", &tame(&typed.role))]);
            Answer::new(json!({ "name": typed.role }), text)
        }
        What::Assign(typed) => assign(typed, words).await,
        What::Unassign(typed) => {
            let session = door::signed_in(&typed.database, &typed.who, words).await?;
            session.unassign(&typed.role, &typed.email).await?;
            let text =
                words.fill("cli-role-unassigned", &[("role", &tame(&typed.role)), ("email", &tame(&typed.email))]);
            Answer::new(json!({ "email": typed.email, "role": typed.role }), text)
        }
    }
}

async fn add(typed: Add, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    let new = NewRole {
        name: typed.role.clone(),
        label: typed.label,
        description: typed.description,
        permissions: typed.granted,
    };
    session.add_role(new).await?;
    shown(&session, &typed.role, words).await
}

async fn list(typed: List, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    let roles = session.roles().await?;
    let heads = ["cli-head-role", "cli-head-label", "cli-head-permissions", "cli-head-people"];
    let row = |held: &RoleHeld| {
        let permissions = held.role.permissions.to_string();
        vec![held.role.name.clone(), held.role.label.clone(), permissions, held.people.len().to_string()]
    };
    let rows: Vec<Vec<String>> = roles.iter().map(row).collect();
    let text = table(&heads.map(|key| words.text(key)), &[false, false, false, true], &rows);
    Answer::new(roles.iter().map(document).collect::<Vec<_>>(), text)
}

async fn assign(typed: Assign, words: &Words) -> Result<Answer, Failure> {
    let refused = || Failure::from(Error::invalid(vec![Problem::new("until", ProblemCode::NotADate)]));
    let until = typed.until.as_deref().map(|text| end_of(text).ok_or_else(refused)).transpose()?;
    let session = door::signed_in(&typed.database, &typed.who, words).await?;
    session.assign(&typed.role, &typed.email, until).await?;
    let said =
        [("role", tame(&typed.role)), ("email", tame(&typed.email)), ("until", until.map(rfc3339).unwrap_or_default())];
    let said: Vec<(&str, &str)> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let key = if until.is_some() { "cli-role-assigned-until" } else { "cli-role-assigned" };
    let text = words.fill(key, &said);
    Answer::new(json!({ "email": typed.email, "role": typed.role, "until": until.map(rfc3339) }), text)
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
    told.push((words.text("cli-head-people"), held.people.join(", ")));
    Answer::new(document(&held), pairs(&told))
}

fn document(held: &RoleHeld) -> Json {
    let permissions: Vec<String> = held.role.permissions.iter().map(ToString::to_string).collect();
    json!({
        "name": held.role.name,
        "label": held.role.label,
        "description": held.role.description,
        "permissions": permissions,
        "inert": held.inert,
        "people": held.people,
    })
}
