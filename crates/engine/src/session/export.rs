//! Taking a list out of the file.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::Session;
use crate::error::{Error, ErrorCode, Result};
use crate::fresh::{io_error, place, sync_folder_of, whereabouts};
use crate::policy::{Grant, Verb, authorize, may_list};
use crate::record::{ListQuery, Records};
use crate::transfer::{self, Export, Exported};

impl Session {
    /// The fields of a model that the actor may export, in the model's order.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `export`, [`ErrorCode::ModelNotFound`].
    pub async fn fields_to_export(&self, model: &str) -> Result<Vec<String>> {
        let (_, catalog, actor) = self.reading().await?;
        Ok(leaving(&authorize(&actor, Verb::Export, &catalog.model(model)?)?))
    }

    /// Writes every record of a list, whatever its page, to a new file at `destination`: those that the actor may export, in
    /// the list's order. `progress` is told how many are written. Until all of them are, nothing is there, and nothing is left
    /// when `stop` is cancelled or the future dropped. In an enabled workspace the log says by then who took what.
    ///
    /// Without a write-ahead log nobody can commit meanwhile.
    ///
    /// # Errors
    /// As [`Session::list`]; [`ErrorCode::Forbidden`] without `export`; [`ErrorCode::FieldUnknown`];
    /// [`ErrorCode::FileExists`] and the other `file_…` codes; [`ErrorCode::ExportTooLarge`]; [`ErrorCode::Cancelled`].
    pub async fn export(
        &self,
        model: &str,
        query: &ListQuery,
        export: &Export,
        destination: &Path,
        (progress, stop): (&(dyn Fn(u64) + Sync), &CancellationToken),
    ) -> Result<Exported> {
        let (folder, path) = whereabouts(destination)?;
        if std::fs::symlink_metadata(&path).is_ok() {
            return Err(Error::new(ErrorCode::FileExists).with("path", path.display()));
        }
        let (view, catalog, actor) = self.viewing().await?;
        may_list(&actor, &*catalog.model(model)?, query).await?;
        let records = Records::to_export(view, self.scope(&catalog, &actor), model, query)?;
        let fields = chosen(records.grant(), &export.fields)?;
        let table = records.grant().model().table.clone();
        let written = transfer::export(records, fields.clone(), export, &folder, (progress, stop));
        let (temporary, rows) = tokio::select! {
            biased;
            () = stop.cancelled() => return Err(Error::new(ErrorCode::Cancelled)),
            written = written => written?,
        };
        if self.admin.is_enabled() {
            let (count, filter) = (rows.to_string(), query.filter.to_string());
            let (to, fields) = (path.display().to_string(), fields.join(", "));
            let about = [
                ("model", table.as_str()),
                ("rows", &count),
                ("fields", &fields),
                ("filter", &filter),
                ("search", query.search.trim()),
                ("format", export.format.as_str()),
                ("cells", export.cells.as_str()),
                ("path", &to),
            ];
            let said: Vec<(&str, &str)> = about.into_iter().filter(|(_, text)| !text.is_empty()).collect();
            self.note(&actor, "export", &said).await?;
        }
        let bytes = std::fs::metadata(temporary.path()).map_err(io_error)?.len();
        place(temporary.path(), &path)?;
        sync_folder_of(&path)?;
        Ok(Exported { path, rows, bytes })
    }
}

/// Names of the fields that may leave the file. Passwords are not among them, however they are kept.
fn leaving(grant: &Grant) -> Vec<String> {
    let fields = grant.model().fields.iter().filter(|field| grant.shows(&field.name) && !field.kind.is_secret());
    fields.map(|field| field.name.clone()).collect()
}

/// Exact names of the fields to write.
fn chosen(grant: &Grant, asked: &[String]) -> Result<Vec<String>> {
    let (model, all) = (grant.model(), leaving(grant));
    if asked.is_empty() {
        return Ok(all);
    }
    let exact = |name: &String| {
        let found = all.iter().find(|field| field.eq_ignore_ascii_case(name.trim()));
        let unknown = || Error::new(ErrorCode::FieldUnknown).with("field", name).with("model", &model.slug);
        found.cloned().ok_or_else(unknown)
    };
    let mut fields: Vec<String> = Vec::new();
    for name in asked {
        let field = exact(name)?;
        // Twice in one object, it would be no field of it to whoever reads that.
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    Ok(fields)
}
