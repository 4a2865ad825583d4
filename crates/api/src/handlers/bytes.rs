//! Bytes of a field, or of a file chosen for one: a piece to look at, a file to take in, a file to keep.

use std::sync::Arc;

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::model::kind::Flaw;
use bureau_engine::thumb::{self, LARGEST, Thumb};
use bureau_engine::value::Value;
use data_encoding::{BASE64, HEXLOWER};

use crate::chosen_file::ChosenFile;
use crate::convert::{key_from_json, problem, value_to_json};
use crate::desk::Context;
use crate::host::Pick;
use crate::new_file;
use crate::wire::*;

/// Bytes of a piece: a screen of them, and little enough for a window that asks for all of a film.
const PIECE: u64 = 4096;

pub(super) async fn bytes_read(context: &Context, request: BytesReadReq) -> ApiResult<BytesPiece> {
    let (total, piece) = match &request.of {
        BytesOf::Field(of) => {
            let (_, bytes) = bytes(context, of).await?;
            let from = usize::try_from(request.from).unwrap_or(usize::MAX);
            (bytes.len() as u64, bytes.into_iter().skip(from).take(PIECE as usize).collect())
        }
        BytesOf::Chosen { file } => {
            context.session()?;
            let file = context.desk.kept(&context.window, file)?;
            (file.length(), read(file, move |file| file.piece(request.from, PIECE)).await?)
        }
    };
    Ok(BytesPiece { total, hex: HEXLOWER.encode(&piece) })
}

/// A chosen file that is no image, or not the same any more, has none: what is wrong with it is told when it is read.
pub(super) async fn bytes_thumb(context: &Context, request: BytesThumbReq) -> ApiResult<BytesThumb> {
    let session = context.session()?;
    let thumb = match &request.of {
        BytesOf::Field(of) => {
            let model = session.model(&of.model).await?;
            session.thumb(&model.slug, &key_from_json(&model, &of.key)?, &of.field).await?
        }
        BytesOf::Chosen { file } => {
            let file = context.desk.kept(&context.window, file)?;
            match read(file, |file| if file.length() > LARGEST { Ok(Vec::new()) } else { file.read() }).await {
                Ok(bytes) => thumb::of(bytes).await,
                Err(_) => None,
            }
        }
    };
    let view = |thumb: Arc<Thumb>| ThumbView {
        media: thumb.media.to_owned(),
        base64: BASE64.encode(&thumb.bytes),
        width: thumb.width,
        height: thumb.height,
    };
    Ok(BytesThumb { thumb: thumb.map(view) })
}

/// The file a person chose stays where it is until the record is saved: only then its bytes are taken in.
pub(super) async fn bytes_choose(context: &Context, request: BytesChooseReq) -> ApiResult<BytesChosen> {
    context.session()?;
    let path = match &request.dropped {
        Some(token) => context.desk.take_offered(token)?,
        None => match context.desk.host().pick_file(&context.window, Pick::Bytes, None).await? {
            Some(path) => path,
            None => return Ok(BytesChosen { chosen: None }),
        },
    };
    let file = read(path, |path| ChosenFile::new(path.clone())).await?;
    let (name, bytes) = (file.name(), file.length());
    let file = context.desk.keep(&context.window, file);
    Ok(BytesChosen { chosen: Some(ChosenView { file, name, bytes }) })
}

/// The name a person gives the file is theirs; one without an ending gets that of what the bytes are.
pub(super) async fn bytes_save(context: &Context, request: BytesReq) -> ApiResult<BytesSaved> {
    let (of, bytes) = bytes(context, &request).await?;
    let ending = infer::get(&bytes).map_or("bin", |kind| kind.extension());
    let name = new_file::suggested(&of, ending);
    let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::NewBytes, name).await? else {
        return Ok(BytesSaved { path: None });
    };
    if path.extension().is_none() {
        path.set_extension(ending);
    }
    new_file::write(&path, &bytes)?;
    Ok(BytesSaved { path: Some(context.desk.short(&path)) })
}

/// Asks a chosen file something, off the async threads: disks may be slow. What is wrong with it is the one problem.
async fn read<F: Send + 'static, T: Send + 'static>(
    file: F,
    ask: impl FnOnce(&F) -> Result<T, Flaw> + Send + 'static,
) -> Result<T, Error> {
    let asked = tokio::task::spawn_blocking(move || ask(&file)).await.map_err(Error::internal)?;
    asked.map_err(|flaw| Error::invalid(vec![problem("", flaw)]))
}

/// Only what is shown as bytes: a password is not, however it is stored. With the name of the record.
async fn bytes(context: &Context, of: &BytesReq) -> ApiResult<(String, Vec<u8>)> {
    let session = context.session()?;
    let model = session.model(&of.model).await?;
    let key = key_from_json(&model, &of.key)?;
    let unknown = || Error::new(ErrorCode::InvalidRequest).with("field", &of.field);
    let field = model.field(&of.field).ok_or_else(unknown)?;
    let record = session.get(&model.slug, &key).await?;
    let value = record.values.into_iter().find(|(name, _)| name.as_str() == of.field).map(|(_, value)| value);
    let value = value.filter(|value| value_to_json(&field.kind, value).get("$blob").is_some()).ok_or_else(unknown)?;
    match value {
        Value::Blob(bytes) | Value::RawText(bytes) => Ok((record.display, bytes)),
        _ => Err(unknown().into()),
    }
}
