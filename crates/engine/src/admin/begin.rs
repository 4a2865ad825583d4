//! A new database with the tables of a template.

use sqlx::Executor;

use super::Admin;
use crate::error::{Error, ErrorCode, Result};
use crate::store::{NamedIn, Template, sqlite_error};

impl Admin {
    /// Makes the tables of a template, all of them or none, in a file that has no models yet.
    ///
    /// # Errors
    /// [`ErrorCode::FileExists`] when it has some: what is there is not added to; those of writing.
    pub async fn begin_with(&self, template: Template, language: NamedIn) -> Result<()> {
        let mut tx = self.write().await?;
        let connection = tx.connection()?;
        if !self.catalog(connection).await?.models().is_empty() {
            return Err(Error::new(ErrorCode::FileExists).with("path", self.path().display()));
        }
        connection.execute(template.script(language)).await.map_err(sqlite_error)?;
        tx.commit().await
    }
}
