//! Noticing what other programs write.

use std::sync::PoisonError;

use super::Admin;
use crate::event::Event;

impl Admin {
    /// Looks whether another program committed since the last look, and tells listeners. Cheap; for calling about once a
    /// second while somebody looks at the file. The first look tells nothing.
    ///
    /// Returns whether it could look: not while another program holds the file, or we write it. The next look will.
    pub async fn look_for_others(&self) -> bool {
        let Some(now) = self.store().seen().await else { return false };
        let before = self.0.seen.lock().unwrap_or_else(PoisonError::into_inner).replace(now);
        if let Some(before) = before.filter(|before| *before != now) {
            self.publish(Event::WrittenElsewhere { schema: before.schema != now.schema });
        }
        true
    }
}
