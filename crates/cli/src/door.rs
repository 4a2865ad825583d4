//! The two doors to a file. Plain files are read without sign-in; a file with our tables asks every command for one.

use std::path::Path;

use bureau_api::convert::keys_from_text;
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::session::Origin;
use bureau_engine::{Admin, Session};

use crate::args::Who;
use crate::failure::Failure;
use crate::secret;
use crate::words::Words;

/// For commands that only look: whoever sits here on a plain file, the signed-in person on an enabled one.
pub async fn reading(path: &Path, who: &Who, words: &Words) -> Result<Session, Failure> {
    let admin = Admin::open(path).await?;
    if admin.is_enabled() { sign_in(&admin, who, words).await } else { Ok(admin.owner(Origin::Cli)?) }
}

/// For commands that need someone: a plain file has nobody to sign in.
pub async fn signed_in(path: &Path, who: &Who, words: &Words) -> Result<Session, Failure> {
    let admin = Admin::open(path).await?;
    if !admin.is_enabled() {
        return Err(Error::new(ErrorCode::NotEnabled).into());
    }
    sign_in(&admin, who, words).await
}

/// The record a typed key means: where the key can be read in more than one way, the reading under which there is one.
pub async fn record(session: &Session, model: &Model, text: &str) -> Result<RecordKey, Failure> {
    let mut readings = keys_from_text(model, text)?;
    if readings.len() > 1 {
        for reading in &readings {
            match session.get(&model.slug, reading).await {
                Ok(record) => return Ok(record.key),
                Err(error) if error.code == ErrorCode::RecordNotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(readings.swap_remove(0))
}

/// Signs in to a file that is open.
pub async fn sign_in(admin: &Admin, who: &Who, words: &Words) -> Result<Session, Failure> {
    let email = who.as_email.as_deref().ok_or_else(|| Error::new(ErrorCode::NotSignedIn))?;
    let password = secret::to_sign_in(who.password_stdin, words)?;
    Ok(admin.sign_in(email, &password, Origin::Cli).await?)
}
