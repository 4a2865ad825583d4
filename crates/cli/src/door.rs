//! The doors to a file. Plain files are read without sign-in, and edited when the person says so; a file with our tables
//! asks every command for a sign-in.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bureau_api::convert::keys_from_text;
use bureau_engine::admin::EditDirectly;
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::identity::PasswordCost;
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::record::Refused;
use bureau_engine::session::Origin;
use bureau_engine::{Admin, Session};

use crate::args::{Consent, Database, Who};
use crate::failure::Failure;
use crate::secret;
use crate::words::Words;

/// Where the app keeps its own data, instead of the usual place.
const DATA_DIR: &str = "BUREAU_DATA_DIR";
/// Tests set it to anything.
#[cfg(feature = "dev-server")]
const LEAST_COST: &str = "BUREAU_LEAST_PASSWORD_COST";
/// The app's folder in the usual place: the window keeps its data there too.
const APP: &str = "org.bureaudesk.Bureau";

/// Opens the file, for whatever comes next.
pub async fn open(database: &Database) -> Result<Admin, Failure> {
    let builder = Admin::builder().recover(database.recover).password_cost(password_cost());
    let builder = match data_dir() {
        Some(folder) => builder.data_dir(folder),
        None => builder,
    };
    let admin = builder.open(&database.db).await?;
    opened().push(admin.clone());
    Ok(admin)
}

/// Closes every file that was opened: what a write-ahead log holds goes into its file then, and nothing is left beside it.
pub async fn close() {
    let admins = std::mem::take(&mut *opened());
    for admin in admins {
        admin.close().await;
    }
}

/// Files that are open.
fn opened() -> MutexGuard<'static, Vec<Admin>> {
    static OPENED: Mutex<Vec<Admin>> = Mutex::new(Vec::new());
    OPENED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// For commands that only look: whoever sits here on a plain file, the signed-in person on an enabled one.
pub async fn reading(database: &Database, who: &Who, words: &Words) -> Result<Session, Failure> {
    let admin = open(database).await?;
    if admin.is_enabled() { sign_in(&admin, who, words).await } else { Ok(admin.owner(Origin::Cli)?) }
}

/// For commands that change records: on a plain file whoever says that it is to be edited directly, the signed-in person
/// on an enabled one.
pub async fn editing(database: &Database, who: &Who, consent: &Consent, words: &Words) -> Result<Session, Failure> {
    let admin = open(database).await?;
    if admin.is_enabled() {
        return sign_in(&admin, who, words).await;
    }
    if !consent.personal {
        return Err(Error::new(ErrorCode::NotConfirmed).into());
    }
    Ok(admin.personal(Origin::Cli, EditDirectly::agreed()).await?)
}

/// For commands that need someone: a plain file has nobody to sign in.
pub async fn signed_in(database: &Database, who: &Who, words: &Words) -> Result<Session, Failure> {
    let admin = open(database).await?;
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

/// The records typed keys mean, each once, with the text that meant it.
pub async fn records(session: &Session, model: &Model, texts: &[String]) -> Result<Vec<(RecordKey, String)>, Failure> {
    let mut records: Vec<(RecordKey, String)> = Vec::new();
    for text in texts {
        let key = record(session, model, text).await?;
        if records.iter().all(|(known, _)| *known != key) {
            records.push((key, text.clone()));
        }
    }
    Ok(records)
}

/// What stands in the way of records: the failure of the first, with its key, and the keys of all.
pub fn in_the_way(refused: Refused, records: &[(RecordKey, String)]) -> Error {
    let text = |place: &usize| records.get(*place).map(|(_, text)| text.clone());
    let all: Vec<String> = refused.0.iter().filter_map(|(place, _)| text(place)).collect();
    let error = refused.into_first();
    match all.first() {
        Some(first) => error.with("key", first).with("refused", all.join(", ")),
        None => error,
    }
}

/// Signs in to a file that is open.
pub async fn sign_in(admin: &Admin, who: &Who, words: &Words) -> Result<Session, Failure> {
    let email = who.as_email.as_deref().ok_or_else(|| Error::new(ErrorCode::NotSignedIn))?;
    let password = secret::to_sign_in(who.password_stdin, words)?;
    Ok(admin.sign_in(email, &password, Origin::Cli).await?)
}

/// What passwords stored from now on cost to check. Tests sign in hundreds of times; only a program that is built for
/// them can be told to take the least.
fn password_cost() -> PasswordCost {
    #[cfg(feature = "dev-server")]
    if std::env::var_os(LEAST_COST).is_some() {
        return PasswordCost::LEAST;
    }
    PasswordCost::default()
}

/// The folder of the app's own data; nothing when the system knows no home.
fn data_dir() -> Option<PathBuf> {
    let chosen = std::env::var_os(DATA_DIR).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    chosen.or_else(|| directories::BaseDirs::new().map(|folders| folders.data_dir().join(APP)))
}
