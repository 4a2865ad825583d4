//! New database files: empty, the sample, or with the tables of a template.

use std::path::Path;

use bureau_engine::Admin;
use bureau_engine::admin::{NamedIn, Template};
use bureau_engine::error::Error;

use crate::{new_file, sample};

/// What a new file begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// No table.
    Nothing,
    /// Chinook.
    Sample,
    /// The tables of a template, in a language, without rows.
    Template(Template, NamedIn),
}

/// Makes the file and opens it. When it cannot be opened it is removed again: a half-made one helps nobody.
///
/// # Errors
/// As [`new_file::write`], [`Admin::open`] and [`Admin::begin_with`].
pub async fn create(path: &Path, content: Content) -> Result<Admin, Error> {
    match content {
        // An empty file is an empty database.
        Content::Nothing | Content::Template(..) => new_file::write(path, &[])?,
        Content::Sample => sample::write(path)?,
    }
    let opened = open(path, content).await;
    if opened.is_err() {
        new_file::remove(path);
    }
    opened
}

async fn open(path: &Path, content: Content) -> Result<Admin, Error> {
    let admin = Admin::open(path).await?;
    match begin(&admin, content).await {
        Ok(()) => Ok(admin),
        Err(error) => {
            // The file will be removed: nothing may have it open then.
            admin.close().await;
            Err(error)
        }
    }
}

async fn begin(admin: &Admin, content: Content) -> Result<(), Error> {
    admin.use_wal().await?;
    match content {
        Content::Nothing | Content::Sample => Ok(()),
        Content::Template(template, language) => admin.begin_with(template, language).await,
    }
}
