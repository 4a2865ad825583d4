//! Writing an export: chunk by chunk into a file under another name, which is put in place when it is whole.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::csv::Csv;
use super::json::Json;
use super::xlsx::Xlsx;
use super::{Cells, Export, Format};
use crate::error::{Error, ErrorCode, Result};
use crate::fresh::{Temporary, blocking, io_error};
use crate::record::{Record, Records};

/// Writes the records' `fields`, in that order, into a new file beside where it is to be; how many there were. `progress` is told
/// after every chunk. Dropping the future ends it, and the file goes with it.
///
/// # Errors
/// The `file_…` codes; [`ErrorCode::ExportTooLarge`](crate::error::ErrorCode::ExportTooLarge) for a workbook that would have more
/// than Excel takes.
pub(crate) async fn export(
    mut records: Records,
    fields: Vec<String>,
    export: &Export,
    folder: &Path,
    (progress, stop): (&(dyn Fn(u64) + Sync), &CancellationToken),
) -> Result<(Temporary, u64)> {
    let (format, cells) = (export.format, export.cells);
    let (temporary, names) = (Temporary::in_folder(folder), fields.clone());
    let mut writer = blocking(move || Writer::begin(temporary, (format, cells), &names)).await?;
    let mut rows = 0;
    while let Some(chunk) = records.next().await? {
        rows += chunk.len() as u64;
        let fields = fields.clone();
        writer = blocking(move || writer.rows(&fields, &chunk)).await?;
        progress(rows);
        // Between chunks nothing is being written: the file is gone when this is told.
        if stop.is_cancelled() {
            return Err(Error::new(ErrorCode::Cancelled));
        }
    }
    // The view of the file ends here: whoever waits to commit need not wait for the disk.
    drop(records);
    Ok((blocking(move || writer.end()).await?, rows))
}

type Out = BufWriter<File>;

/// A file on its way. Whoever writes owns it: when nobody waits for the export any more, what is being written is written, and
/// only then removed.
struct Writer {
    sheet: Sheet,
    // Dropped last: an open file cannot be removed everywhere.
    temporary: Temporary,
}

enum Sheet {
    Csv(Csv<Out>),
    Json(Json<Out>),
    Xlsx(Box<Xlsx>, Out),
}

impl Writer {
    fn begin(temporary: Temporary, (format, cells): (Format, Cells), names: &[String]) -> Result<Self> {
        let path = temporary.path();
        let out = BufWriter::new(File::create_new(path).map_err(io_error)?);
        let sheet = match format {
            Format::Csv => Sheet::Csv(Csv::begin(out, cells, names).map_err(io_error)?),
            Format::Json => Sheet::Json(Json::begin(out, names, true)),
            Format::Ndjson => Sheet::Json(Json::begin(out, names, false)),
            Format::Xlsx => Sheet::Xlsx(Box::new(Xlsx::begin(path.parent().unwrap_or(path), names)?), out),
        };
        Ok(Self { sheet, temporary })
    }

    fn rows(mut self, fields: &[String], records: &[Record]) -> Result<Self> {
        // Every record has the same fields in the same places.
        let first = records.first().map_or(&[][..], |record| record.values.as_slice());
        let place = |name: &String| first.iter().position(|(field, _)| *field == name.as_str());
        let places: Vec<usize> = fields.iter().filter_map(place).collect();
        for record in records {
            let values = places.iter().filter_map(|place| record.values.get(*place)).map(|(_, value)| value);
            match &mut self.sheet {
                Sheet::Csv(csv) => csv.row(values).map_err(io_error)?,
                Sheet::Json(json) => json.row(values).map_err(io_error)?,
                Sheet::Xlsx(xlsx, _) => xlsx.row(values)?,
            }
        }
        Ok(self)
    }

    /// Whole, and on the disk.
    fn end(self) -> Result<Temporary> {
        let Self { sheet, temporary } = self;
        let out = match sheet {
            Sheet::Csv(csv) => csv.end(),
            Sheet::Json(json) => json.end().map_err(io_error)?,
            Sheet::Xlsx(xlsx, out) => xlsx.end(out)?,
        };
        let written = out.into_inner().map_err(|error| io_error(error.into_error()))?;
        written.sync_all().map_err(io_error)?;
        Ok(temporary)
    }
}
