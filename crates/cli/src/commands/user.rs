//! `bureau user`: who has an account, and whether they may sign in.
//!
//! Gate: the verbs of `users`; superusers are made and touched by superusers only.

use bureau_engine::clock::rfc3339;
use bureau_engine::identity::{NewUser, Person};
use bureau_engine::session::{NewPerson, Origin, Session};
use clap::{Args, Subcommand};
use serde_json::{Value as Json, json};

use crate::answer::Answer;
use crate::args::{Asked, Database};
use crate::door;
use crate::failure::Failure;
use crate::secret;
use crate::table::{table, tame};
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
    Activate(One),
    Deactivate(One),
    Remove(One),
    Reset(One),
    Redeem(Redeem),
}

#[derive(Args)]
struct Redeem {
    #[command(flatten)]
    database: Database,

    #[arg(value_name = "EMAIL")]
    email: String,

    #[arg(long)]
    password_stdin: bool,
}

#[derive(Args)]
struct Add {
    #[command(flatten)]
    asked: Asked,

    #[arg(long, value_name = "EMAIL")]
    email: String,

    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    name: String,

    #[arg(long)]
    superuser: bool,

    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<String>,
}

#[derive(Args)]
struct One {
    #[command(flatten)]
    asked: Asked,

    #[arg(value_name = "EMAIL")]
    email: String,
}

/// Does what was typed.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    match typed.what {
        What::Add(typed) => add(typed, words).await,
        What::List(asked) => list(asked, words).await,
        What::Activate(typed) => switch(typed, true, words).await,
        What::Deactivate(typed) => switch(typed, false, words).await,
        What::Remove(typed) => remove(typed, words).await,
        What::Reset(typed) => reset(typed, words).await,
        What::Redeem(typed) => redeem(typed, words).await,
    }
}

async fn add(typed: Add, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.asked.database, &typed.asked.who, words).await?;
    let password = secret::of_a_new_one(typed.asked.who.password_stdin, words)?;
    let user = NewUser { name: typed.name, email: typed.email.clone(), password };
    session.add_person(NewPerson { user, superuser: typed.superuser, roles: typed.roles.clone() }).await?;
    let text = words.fill("cli-user-added", &[("email", &tame(&typed.email))]);
    Answer::new(json!({ "email": typed.email, "superuser": typed.superuser, "roles": typed.roles }), text)
}

async fn list(asked: Asked, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&asked.database, &asked.who, words).await?;
    let people = session.people().await?;
    let documents: Vec<Json> = people.iter().map(document).collect();
    let heads = ["cli-head-email", "cli-head-name", "cli-head-roles", "cli-head-last-sign-in", "cli-head-state"];
    let row = |person: &Person| {
        let mut roles: Vec<String> = person.roles.iter().map(|one| one.role.clone()).collect();
        if person.is_superuser {
            roles.insert(0, words.text("cli-user-superuser"));
        }
        let state = if person.is_active { "cli-user-active" } else { "cli-user-inactive" };
        let last = person.last_sign_in_at.map(rfc3339).unwrap_or_default();
        vec![person.email.clone(), person.name.clone(), roles.join(", "), last, words.text(state)]
    };
    let rows: Vec<Vec<String>> = people.iter().map(row).collect();
    Answer::new(documents, table(&heads.map(|key| words.text(key)), &[false; 5], &rows))
}

fn document(person: &Person) -> Json {
    let roles: Vec<Json> =
        person.roles.iter().map(|one| json!({ "role": one.role, "until": one.until.map(rfc3339) })).collect();
    json!({
        "email": person.email,
        "name": person.name,
        "superuser": person.is_superuser,
        "active": person.is_active,
        "created": rfc3339(person.created_at),
        "last_sign_in": person.last_sign_in_at.map(rfc3339),
        "roles": roles,
    })
}

async fn switch(typed: One, active: bool, words: &Words) -> Result<Answer, Failure> {
    let session: Session = door::signed_in(&typed.asked.database, &typed.asked.who, words).await?;
    session.set_person_active(&typed.email, active).await?;
    let key = if active { "cli-user-activated" } else { "cli-user-deactivated" };
    let text = words.fill(key, &[("email", &tame(&typed.email))]);
    Answer::new(json!({ "email": typed.email, "active": active }), text)
}

async fn remove(typed: One, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.asked.database, &typed.asked.who, words).await?;
    session.remove_person(&typed.email).await?;
    let text = words.fill("cli-user-removed", &[("email", &tame(&typed.email))]);
    Answer::new(json!({ "email": typed.email }), text)
}

async fn reset(typed: One, words: &Words) -> Result<Answer, Failure> {
    let session = door::signed_in(&typed.asked.database, &typed.asked.who, words).await?;
    let made = session.reset_person(&typed.email).await?;
    let until = rfc3339(made.until);
    let said = [("email", tame(&typed.email)), ("code", made.code.clone()), ("until", until.clone())];
    let said: Vec<(&str, &str)> = said.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let text = words.fill("cli-user-reset-made", &said);
    Answer::new(json!({ "email": typed.email, "code": made.code, "until": until }), text)
}

async fn redeem(typed: Redeem, words: &Words) -> Result<Answer, Failure> {
    let admin = door::open(&typed.database).await?;
    let code = secret::reset_code(typed.password_stdin, words)?;
    let new = secret::of_a_new_one(typed.password_stdin, words)?;
    admin.sign_in_with_code(&typed.email, &code, &new, Origin::Cli).await?;
    let text = words.fill("cli-user-redeemed", &[("email", &tame(&typed.email))]);
    Answer::new(json!({ "email": typed.email }), text)
}
