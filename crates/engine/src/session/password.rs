//! New passwords for fields.

use super::Session;
use crate::error::Result;
use crate::model::RecordKey;
use crate::model::kind::Flaw;
use crate::record::{self, Hashed};

impl Session {
    /// Hashes a new password for a field as the program does that keeps its passwords there: like the record's own, else like the
    /// others of the column. It is written with the rest of a draft; takes as long as one sign-in there.
    ///
    /// # Errors
    /// [`crate::error::ErrorCode::RecordNotFound`], [`crate::error::ErrorCode::FieldUnknown`]. What is wrong with the
    /// password, or with setting one there, is the inner answer: a problem of the field, to be told with all others.
    pub async fn password(
        &self,
        model: &str,
        key: Option<&RecordKey>,
        field: &str,
        password: String,
    ) -> Result<Result<Hashed, Flaw>> {
        let (view, catalog, actor) = self.viewing().await?;
        record::hashed(view, (&catalog, &actor), (model, key, field), password).await
    }
}
