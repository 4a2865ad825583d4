//! Thumbs of images that stand in records.

use std::sync::Arc;

use super::Session;
use crate::error::Result;
use crate::model::RecordKey;
use crate::record;
use crate::thumb::{self, LARGEST, Thumb};

impl Session {
    /// A small picture of the image in a field; nothing when what stands there is none, is larger than [`LARGEST`], or cannot
    /// be decoded within the bounds of [`thumb`]. Whoever may see the field may see it.
    ///
    /// # Errors
    /// [`crate::error::ErrorCode::RecordNotFound`], [`crate::error::ErrorCode::FieldUnknown`].
    pub async fn thumb(&self, model: &str, key: &RecordKey, field: &str) -> Result<Option<Arc<Thumb>>> {
        // Before the bytes are read: a screen of large images is not held in memory at once.
        let Some(turn) = thumb::turn().await else { return Ok(None) };
        let (mut view, catalog, actor) = self.viewing().await?;
        let bytes = record::bytes(&mut view, (&catalog, &actor), (model, key, field), LARGEST).await?;
        drop(view);
        let Some(bytes) = bytes.filter(|bytes| thumb::may_have_one(bytes)) else { return Ok(None) };
        let seal = thumb::seal(&bytes);
        if let Some(known) = self.admin.thumbs().find(&seal) {
            return Ok(known);
        }
        let made = thumb::made(bytes, turn).await;
        self.admin.thumbs().keep(seal, made.clone());
        Ok(made)
    }
}
