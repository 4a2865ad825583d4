//! What was entered for a record, with the bytes of the files that were chosen for its fields, and its new passwords hashed.

use std::collections::BTreeMap;

use bureau_engine::Session;
use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::kind::Flaw;
use bureau_engine::model::{Model, RecordKey};
use bureau_engine::record::Draft;
use serde_json::Value as Json;

use crate::chosen_file::ChosenFile;
use crate::convert::{draft, problem, take_in};
use crate::desk::Context;
use crate::wire::FileToken;

/// The edit of a record, or of a new one. A file that cannot be taken in is a problem of its field, told with all others; so is
/// a password that cannot be set.
pub(super) async fn entered(
    (context, session): (&Context, &Session),
    model: &Model,
    key: Option<&RecordKey>,
    values: &BTreeMap<String, Json>,
    base: &BTreeMap<String, Json>,
) -> Result<Draft, Error> {
    let apart = |json: &Json| json.get("$chosen").is_some() || json.get("$password").is_some();
    let (apart, values): (Vec<_>, Vec<_>) =
        values.iter().map(|(name, json)| (name.clone(), json.clone())).partition(|(_, json)| apart(json));
    let mut draft = draft(model, &values.into_iter().collect(), base)?;
    for (name, json) in apart {
        if let Some(token) = token(&json) {
            let bytes = read(context.desk.kept(&context.window, &token)?).await?;
            take_in(model, &mut draft, &name, bytes)?;
        } else if let Some(password) = json.get("$password").and_then(Json::as_str) {
            let hashed = session.password(&model.slug, key, &name, password.to_owned()).await?;
            match hashed {
                Ok(hashed) => drop(draft.passwords.insert(name, hashed)),
                Err(flaw) => draft.problems.push(problem(&name, flaw)),
            }
        } else {
            return Err(Error::new(ErrorCode::InvalidRequest).with("field", name));
        }
    }
    Ok(draft)
}

fn token(json: &Json) -> Option<FileToken> {
    json.pointer("/$chosen/file").and_then(Json::as_str).map(|token| FileToken(token.to_owned()))
}

/// Off the async threads: it may be large, and on a slow disk.
async fn read(file: ChosenFile) -> Result<Result<Vec<u8>, Flaw>, Error> {
    tokio::task::spawn_blocking(move || file.read()).await.map_err(Error::internal)
}
