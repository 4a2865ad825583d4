//! Every message key. Written by `cargo xtask gen` from locales/en; never edited by hand.

/// A message of the catalogues, by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {}

impl Key {
    /// The key as the catalogues write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {}
    }
}
