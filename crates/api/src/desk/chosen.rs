//! Files that were chosen for fields, each behind a token of the window that chose it, until a record is saved with it: a
//! form that is refused is saved again.

use bureau_engine::error::{Error, ErrorCode};

use super::{Desk, lock};
use crate::chosen_file::ChosenFile;
use crate::wire::FileToken;

/// Most files a window keeps: one form has few; the oldest of many forms are of no use to anybody.
const MOST: usize = 64;

/// One of them.
pub(super) struct Kept {
    pub(super) window: String,
    token: FileToken,
    file: ChosenFile,
}

impl Desk {
    /// Keeps a file and answers with what stands for it.
    pub(crate) fn keep(&self, window: &str, file: ChosenFile) -> FileToken {
        let token = FileToken::new();
        let mut inner = lock(&self.inner);
        let of_window = |kept: &Kept| kept.window == window;
        if inner.chosen.iter().filter(|kept| of_window(kept)).count() >= MOST
            && let Some(oldest) = inner.chosen.iter().position(of_window)
        {
            inner.chosen.remove(oldest);
        }
        inner.chosen.push(Kept { window: window.to_owned(), token: token.clone(), file });
        token
    }

    /// The file that a token of this window stands for.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidRequest`] for anything else.
    pub(crate) fn kept(&self, window: &str, token: &FileToken) -> Result<ChosenFile, Error> {
        let inner = lock(&self.inner);
        let kept = inner.chosen.iter().find(|kept| kept.window == window && kept.token == *token);
        kept.map(|kept| kept.file.clone()).ok_or_else(|| Error::new(ErrorCode::InvalidRequest))
    }
}
