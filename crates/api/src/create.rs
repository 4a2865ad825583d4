//! New database files: empty, or the sample.

use std::path::Path;

use bureau_engine::Admin;
use bureau_engine::error::Error;

use crate::{new_file, sample};

/// What a new file begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// No table.
    Nothing,
    /// Chinook.
    Sample,
}

/// Makes the file and opens it. When it cannot be opened it is removed again: a half-made one helps nobody.
///
/// # Errors
/// As [`new_file::write`] and [`Admin::open`].
pub async fn create(path: &Path, content: Content) -> Result<Admin, Error> {
    match content {
        // An empty file is an empty database.
        Content::Nothing => new_file::write(path, &[])?,
        Content::Sample => sample::write(path)?,
    }
    let opened = open(path).await;
    if opened.is_err() {
        new_file::remove(path);
    }
    opened
}

async fn open(path: &Path) -> Result<Admin, Error> {
    let admin = Admin::open(path).await?;
    match admin.use_wal().await {
        Ok(()) => Ok(admin),
        Err(error) => {
            // The file will be removed: nothing may have it open then.
            admin.close().await;
            Err(error)
        }
    }
}
