//! Lists taken out of the file.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use bureau_engine::record::ListQuery;
use bureau_engine::transfer::{Cells, Export, Format};
use tokio_util::sync::CancellationToken;

use crate::convert::{all_of, sort_of};
use crate::desk::Context;
use crate::host::Pick;
use crate::wire::*;

/// Exports of a window: a newer one stops the one before.
const PURPOSE: &str = "export";
/// A window is told how far it is no more often.
const STEP: Duration = Duration::from_millis(100);

pub(super) async fn records_export(context: &Context, request: RecordsExportReq) -> ApiResult<RecordsExported> {
    let session = context.session()?;
    let model = session.model(&request.of.model).await?;
    let query = ListQuery { sort: sort_of(&request.sort), ..all_of(&request.of)? };
    let format = format_of(request.format);
    let Some(mut path) = context.desk.host().pick_file(&context.window, Pick::NewExport(format)).await? else {
        return Ok(RecordsExported { path: None, rows: 0 });
    };
    if path.extension().is_none() {
        path.set_extension(format.as_str());
    }
    let cells = if request.safe { Cells::Safe } else { Cells::Exact };
    let export = Export { format, cells, fields: request.fields };
    let told = Mutex::new(Instant::now());
    let progress = |rows| {
        let Ok(mut told) = told.lock() else { return };
        if told.elapsed() >= STEP {
            *told = Instant::now();
            context.desk.host().emit(std::slice::from_ref(&context.window), &Event::ExportProgress { rows });
        }
    };
    // Stopped by being dropped.
    let never = CancellationToken::new();
    let exporting = session.export(&model.slug, &query, &export, &path, (&progress, &never));
    let done = context.latest(PURPOSE, exporting).await?;
    Ok(RecordsExported { path: Some(context.desk.short(&done.path)), rows: done.rows })
}

pub(super) async fn records_export_stop(context: &Context, _: Nothing) -> ApiResult<Nothing> {
    context.session()?;
    context.latest(PURPOSE, async { Ok(Nothing {}) }).await
}

const fn format_of(format: ExportFormat) -> Format {
    match format {
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Json => Format::Json,
        ExportFormat::Ndjson => Format::Ndjson,
        ExportFormat::Xlsx => Format::Xlsx,
    }
}
