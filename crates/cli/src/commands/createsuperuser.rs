//! `bureau createsuperuser`: makes another superuser, or gives an account a new password.
//!
//! Gate: superusers, or whoever holds the recovery key.

use bureau_engine::error::ErrorCode;
use bureau_engine::identity::NewUser;
use bureau_engine::session::Origin;
use clap::Args;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Database, Who};
use crate::door;
use crate::failure::Failure;
use crate::secret;
use crate::table::tame;
use crate::words::Words;

#[derive(Args)]
pub struct Typed {
    #[command(flatten)]
    database: Database,

    #[arg(long, value_name = "EMAIL")]
    email: String,

    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    name: String,

    #[command(flatten)]
    who: Who,
}

/// Makes the superuser. A sign-in named with `--as` is used before a recovery key.
pub async fn run(typed: Typed, words: &Words) -> Result<Answer, Failure> {
    let admin = door::open(&typed.database).await?;
    if !admin.is_enabled() {
        return Err(ErrorCode::NotEnabled.into());
    }
    let by_key = if typed.who.as_email.is_none() { secret::recovery_key() } else { None };
    let stdin = typed.who.password_stdin;
    let new = |password| NewUser { name: typed.name.clone(), email: typed.email.clone(), password };
    match by_key {
        Some(key) => {
            let new = new(secret::of_a_new_one(stdin, words)?);
            admin.create_superuser_with_recovery_key(&key, new, Origin::Cli).await?;
        }
        None => {
            let session = door::sign_in(&admin, &typed.who, words).await?;
            session.create_superuser(new(secret::of_a_new_one(stdin, words)?)).await?;
        }
    }
    let text = words.fill("cli-superuser-made", &[("email", &tame(&typed.email))]);
    Answer::new(json!({ "email": typed.email, "is_admin": true }), text)
}
