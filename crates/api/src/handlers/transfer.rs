//! Lists taken out of the file.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::record::ListQuery;
use bureau_engine::transfer::{Cells, Export, Format};
use tokio_util::sync::CancellationToken;

use crate::convert::{all_of, sort_of};
use crate::desk::Context;
use crate::host::Pick;
use crate::new_file;
use crate::wire::*;

/// Exports of a window: a newer one stops the one before.
pub(super) const EXPORT: &str = "export";
/// A window is told how far it is no more often.
const STEP: Duration = Duration::from_millis(100);

pub(super) async fn records_export(context: &Context, request: RecordsExportReq) -> ApiResult<RecordsExported> {
    context.session()?;
    // The place is taken before anything is waited for: who stops it while the dialog is open stops that, too.
    context.latest(EXPORT, async { Ok(exported(context, request).await) }).await?
}

async fn exported(context: &Context, request: RecordsExportReq) -> ApiResult<RecordsExported> {
    let format = format_of(request.format);
    // Nobody is asked for a place who may not take anything there.
    let session = context.session()?;
    session.fields_to_export(&request.of.model).await?;
    let name = new_file::suggested(&session.model(&request.of.model).await?.label, format.as_str());
    let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::NewExport(format), name).await? else {
        return Ok(RecordsExported { path: None, rows: 0 });
    };
    if path.extension().is_none() {
        path.set_extension(format.as_str());
    }
    let tell = |rows| {
        context.desk.host().emit(std::slice::from_ref(&context.window), &Event::ExportProgress { rows });
    };
    tell(0);
    // Whoever is signed in by now.
    let session = context.session()?;
    let model = session.model(&request.of.model).await?;
    let query = ListQuery { sort: sort_of(&request.sort), ..all_of(&request.of)? };
    let cells = if request.safe { Cells::Safe } else { Cells::Exact };
    let fields = leaving(session.fields_to_export(&model.slug).await?, request.fields)?;
    let export = Export { format, cells, fields };
    let told = Mutex::new(Instant::now());
    let progress = |rows| {
        let Ok(mut told) = told.lock() else { return };
        if told.elapsed() >= STEP {
            *told = Instant::now();
            tell(rows);
        }
    };
    // Stopped by being dropped.
    let never = CancellationToken::new();
    let done = session.export(&model.slug, &query, &export, &path, (&progress, &never)).await?;
    Ok(RecordsExported { path: Some(context.desk.short(&done.path)), rows: done.rows })
}

/// Those of the columns shown that may leave the file: passwords are shown as being there, and stay.
fn leaving(may: Vec<String>, shown: Vec<String>) -> Result<Vec<String>, Error> {
    if shown.is_empty() {
        return Ok(may);
    }
    let fields: Vec<String> = shown.iter().filter(|name| may.contains(name)).cloned().collect();
    if fields.is_empty() {
        let first = shown.first().map(String::as_str).unwrap_or_default();
        return Err(Error::new(ErrorCode::FieldUnknown).with("field", first));
    }
    Ok(fields)
}

/// Asked for by whoever looks at the window, signed in or not: it takes nothing.
pub(super) async fn records_export_stop(context: &Context, _: Nothing) -> ApiResult<Nothing> {
    context.latest(EXPORT, async { Ok(Nothing {}) }).await
}

const fn format_of(format: ExportFormat) -> Format {
    match format {
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Json => Format::Json,
        ExportFormat::Ndjson => Format::Ndjson,
        ExportFormat::Xlsx => Format::Xlsx,
    }
}
