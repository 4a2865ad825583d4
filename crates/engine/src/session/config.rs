//! Options of the workspace, out and in as one file: all or nothing, each change recorded.

use std::collections::BTreeSet;

use super::Session;
use crate::admin::option;
use crate::audit::{self, Author, FieldChange};
use crate::error::Result;
use crate::model::options::{Document, Options, check, difference, everything, file};
use crate::policy::require_superuser;
use crate::value::Value;

impl Session {
    /// The workspace's options as a file: what is stored, and with `all` what holds for everything else, as comments.
    /// Superusers, or a plain file's owner.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`](crate::error::ErrorCode::Forbidden).
    pub async fn export_options(&self, all: bool) -> Result<String> {
        let (mut reader, catalog, actor) = self.reading().await?;
        let stored = if self.admin.is_enabled() {
            require_superuser(&actor)?;
            option::load(&mut reader).await?
        } else {
            Options::default()
        };
        Ok(if all { everything(&stored, &catalog) } else { file(&stored) })
    }

    /// Stores what the file says and nothing else, and returns the keys that changed. Superusers only.
    ///
    /// # Errors
    /// [`ErrorCode::ConfigInvalid`](crate::error::ErrorCode::ConfigInvalid) with every problem and where it stands,
    /// [`ErrorCode::NotEnabled`](crate::error::ErrorCode::NotEnabled),
    /// [`ErrorCode::Forbidden`](crate::error::ErrorCode::Forbidden).
    pub async fn import_options(&self, text: &str) -> Result<Vec<String>> {
        let document = Document::read(text);
        let (mut tx, actor) = self.superuser_change().await?;
        let connection = tx.connection();
        let before = option::load(connection).await?;
        let slugs = option::slugs(connection).await?;

        // A slug that an option had given goes back to what it would be without.
        let gave = |table: &String| before.of(table).is_some_and(|model| model.slug.is_some());
        let fixed = slugs.iter().filter(|(table, _)| !gave(table)).map(|(t, s)| (t.clone(), s.clone())).collect();
        let catalog = self.admin.with_stored(connection, &fixed, &document.options).await?;
        let mut problems = document.problems.clone();
        problems.extend(check(&document.options, &catalog));
        document.refuse(problems)?;

        let after = document.options.named_as(&catalog);
        let differences = difference(&before, &after);
        if differences.is_empty() {
            return Ok(Vec::new());
        }
        option::save(connection, &after).await?;
        let renamed: Vec<(String, String)> = catalog
            .models()
            .iter()
            .filter(|model| slugs.get(&model.table) != Some(&model.slug))
            .map(|model| (model.table.clone(), model.slug.clone()))
            .collect();
        option::rename(connection, &renamed).await?;
        let author = Author { actor: &actor, origin: self.origin, now_ms: self.admin.clock().now_ms() };
        let keys: BTreeSet<String> = differences.iter().map(|difference| difference.key.clone()).collect();
        let changes = differences.into_iter().map(|it| FieldChange {
            field: it.key,
            old: it.old.map(Value::from),
            new: it.new.map(Value::from),
        });
        audit::append_changes(&mut tx, &author, "configure", changes.collect()).await?;
        tx.commit().await?;
        Ok(keys.into_iter().collect())
    }
}
