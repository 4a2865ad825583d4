//! A file a person chose for a field: looked at now, taken in when the record is saved, and only as it was when it was chosen.

use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bureau_engine::Admin;
use bureau_engine::error::ProblemCode;
use bureau_engine::model::kind::{Flaw, blob};

/// A file, and what told it from others when it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenFile {
    path: PathBuf,
    length: u64,
    modified: Option<SystemTime>,
}

impl ChosenFile {
    /// The file as it is now.
    ///
    /// # Errors
    /// [`ProblemCode::FileGone`], [`ProblemCode::FileUnread`] when it is no file or may not be read,
    /// [`ProblemCode::FileInUse`], [`ProblemCode::TooManyBytes`] with `max`.
    pub fn new(path: PathBuf) -> Result<Self, Flaw> {
        let about = about(&path)?;
        if let Some(flaw) = blob::too_long(about.len()) {
            return Err(flaw);
        }
        let chosen = Self { length: about.len(), modified: about.modified().ok(), path };
        chosen.open()?;
        Ok(chosen)
    }

    /// Its name, for people.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Bytes.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// At most `most` bytes from one of them on; none past the end.
    ///
    /// # Errors
    /// As [`ChosenFile::read`].
    pub fn piece(&self, from: u64, most: u64) -> Result<Vec<u8>, Flaw> {
        let mut file = self.open()?;
        let mut bytes = Vec::new();
        let sought = file.seek(SeekFrom::Start(from.min(self.length)));
        sought.and_then(|_| file.take(most).read_to_end(&mut bytes)).map_err(|error| unread(&error))?;
        Ok(bytes)
    }

    /// All of its bytes.
    ///
    /// # Errors
    /// [`ProblemCode::FileGone`], [`ProblemCode::FileChanged`] when it is another one by now, [`ProblemCode::FileUnread`],
    /// [`ProblemCode::FileInUse`].
    pub fn read(&self) -> Result<Vec<u8>, Flaw> {
        // One byte more than there were tells whether it grows.
        let bytes = self.piece(0, self.length.saturating_add(1))?;
        if bytes.len() as u64 == self.length && self.is_same(&about(&self.path)?) { Ok(bytes) } else { Err(changed()) }
    }

    fn open(&self) -> Result<File, Flaw> {
        if !self.is_same(&about(&self.path)?) {
            return Err(changed());
        }
        let file = File::open(&self.path).map_err(|error| unread(&error))?;
        let opened = file.metadata().map_err(|error| unread(&error))?;
        if self.is_same(&opened) { Ok(file) } else { Err(changed()) }
    }

    fn is_same(&self, about: &Metadata) -> bool {
        about.len() == self.length && about.modified().ok() == self.modified
    }
}

/// What the system says of the file, without opening it: a pipe would wait for its writer, and to close a database that is
/// open here would drop SQLite's locks.
fn about(path: &Path) -> Result<Metadata, Flaw> {
    let about = std::fs::metadata(path).map_err(|error| unread(&error))?;
    if !about.is_file() {
        return Err((ProblemCode::FileUnread, None));
    }
    if Admin::is_open_here(path) { Err((ProblemCode::FileInUse, None)) } else { Ok(about) }
}

fn changed() -> Flaw {
    (ProblemCode::FileChanged, None)
}

fn unread(error: &std::io::Error) -> Flaw {
    let is_gone = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
    (if is_gone { ProblemCode::FileGone } else { ProblemCode::FileUnread }, None)
}
