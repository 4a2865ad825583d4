//! Bytes in a field: a piece to look at, a file to keep.

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::value::Value;
use data_encoding::HEXLOWER;

use crate::convert::{key_from_json, value_to_json};
use crate::desk::Context;
use crate::host::Pick;
use crate::new_file;
use crate::wire::*;

/// Bytes of a piece: a screen of them, and little enough for a window that asks for all of a film.
const PIECE: usize = 4096;

pub(super) async fn bytes_read(context: &Context, request: BytesReadReq) -> ApiResult<BytesPiece> {
    let bytes = bytes(context, &request.of).await?;
    let from = usize::try_from(request.from).unwrap_or(usize::MAX).min(bytes.len());
    let to = from.saturating_add(PIECE).min(bytes.len());
    Ok(BytesPiece { total: bytes.len() as u64, hex: HEXLOWER.encode(bytes.get(from..to).unwrap_or_default()) })
}

/// The name a person gives the file is theirs; one without an ending gets that of what the bytes are.
pub(super) async fn bytes_save(context: &Context, request: BytesReq) -> ApiResult<BytesSaved> {
    let bytes = bytes(context, &request).await?;
    let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::NewBytes).await? else {
        return Ok(BytesSaved { path: None });
    };
    if path.extension().is_none() {
        path.set_extension(infer::get(&bytes).map_or("bin", |kind| kind.extension()));
    }
    new_file::write(&path, &bytes)?;
    Ok(BytesSaved { path: Some(context.desk.short(&path)) })
}

/// Only what is shown as bytes: a password is not, however it is stored.
async fn bytes(context: &Context, of: &BytesReq) -> ApiResult<Vec<u8>> {
    let session = context.session()?;
    let model = session.model(&of.model).await?;
    let key = key_from_json(&model, &of.key)?;
    let unknown = || Error::new(ErrorCode::InvalidRequest).with("field", &of.field);
    let field = model.field(&of.field).ok_or_else(unknown)?;
    let record = session.get(&model.slug, &key).await?;
    let value = record.values.into_iter().find(|(name, _)| name.as_str() == of.field).map(|(_, value)| value);
    let value = value.filter(|value| value_to_json(&field.kind, value).get("$blob").is_some()).ok_or_else(unknown)?;
    match value {
        Value::Blob(bytes) | Value::RawText(bytes) => Ok(bytes),
        _ => Err(unknown().into()),
    }
}
