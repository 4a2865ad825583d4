//! What was entered for a record, with the bytes of the files that were chosen for its fields.

use std::collections::BTreeMap;

use bureau_engine::error::Error;
use bureau_engine::model::Model;
use bureau_engine::model::kind::Flaw;
use bureau_engine::record::Draft;
use serde_json::Value as Json;

use crate::chosen_file::ChosenFile;
use crate::convert::{draft, take_in};
use crate::desk::Context;
use crate::wire::FileToken;

/// The edit. A file that cannot be taken in is a problem of its field, told with all others.
pub(super) async fn entered(
    context: &Context,
    model: &Model,
    values: &BTreeMap<String, Json>,
    base: &BTreeMap<String, Json>,
) -> Result<Draft, Error> {
    let (files, values): (Vec<_>, Vec<_>) =
        values.iter().map(|(name, json)| (name.clone(), json.clone())).partition(|(_, json)| token(json).is_some());
    let mut draft = draft(model, &values.into_iter().collect(), base)?;
    for (name, json) in files {
        let Some(token) = token(&json) else { continue };
        let bytes = read(context.desk.kept(&context.window, &token)?).await?;
        take_in(model, &mut draft, &name, bytes)?;
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
