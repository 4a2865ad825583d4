//! The ground a victim stands on: a folder with one file of the small world in it, made anew from a template in no time,
//! and a session of the test's own that needs its password once.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use bureau_engine::Admin;
use bureau_engine::admin::EditDirectly;
use bureau_engine::session::{Origin, Session};
use tempfile::TempDir;

use super::world::World;
use crate::Outcome;
use crate::fixture::{self, EMAIL, PASSWORD};

/// How the file is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Enabled, with an audit log and a trash.
    Enabled,
    /// Plain, edited directly, with an undo journal in the app's data folder.
    Personal,
}

/// A folder, the file, and the template it is made from.
pub struct Ground {
    kept: TempDir,
    folder: TempDir,
    held: Held,
    session: Option<Session>,
}

impl Ground {
    /// A file of that kind in that journal mode.
    ///
    /// # Errors
    /// Whatever making it meets.
    pub async fn new(held: Held, mode: &str) -> Outcome<Self> {
        let place = std::env::temp_dir();
        Self::at(&place, &place, held, mode).await
    }

    /// The same, with the file below `folder`, and the template and the app's data below `kept`.
    ///
    /// # Errors
    /// As [`Ground::new`].
    pub async fn at(kept: &Path, folder: &Path, held: Held, mode: &str) -> Outcome<Self> {
        let (kept, folder) = (tempfile::tempdir_in(kept)?, tempfile::tempdir_in(folder)?);
        let mut ground = Self { kept, folder, held, session: None };
        World::make(&ground.template(), mode).await?;
        if held == Held::Enabled {
            fixture::enable(&ground.template()).await?;
        }
        ground.renew()?;
        if held == Held::Enabled {
            let admin = Admin::builder().recover(true).open(&ground.path()).await?;
            let session = admin.sign_in(EMAIL, PASSWORD, Origin::Library).await?;
            session.admin().close().await;
            ground.session = Some(session);
            ground.renew()?;
        }
        Ok(ground)
    }

    fn template(&self) -> PathBuf {
        self.kept.path().join("template.sqlite")
    }

    /// The folder of the file, and of its backups.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder().join("world.sqlite")
    }

    fn data(&self) -> PathBuf {
        self.kept.path().join("data")
    }

    /// What a victim is told about where to work; `-` for the data folder says that the file is enabled.
    #[must_use]
    pub fn arguments(&self) -> [Box<OsStr>; 2] {
        let data = if self.held == Held::Personal { self.data() } else { "-".into() };
        [self.path().into_os_string().into_boxed_os_str(), data.into_os_string().into_boxed_os_str()]
    }

    /// Everything as at first. Nothing may have the file open.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn renew(&self) -> Outcome {
        self.clear()?;
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut name = self.path().into_os_string();
            name.push(ending);
            match std::fs::remove_file(name) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        if self.data().exists() {
            std::fs::remove_dir_all(self.data())?;
        }
        std::fs::copy(self.template(), self.path())?;
        Ok(())
    }

    /// Removes whatever stands beside the file and is not SQLite's own.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn clear(&self) -> Outcome {
        for path in self.beside()? {
            std::fs::remove_file(path)?;
        }
        Ok(())
    }

    /// Everything in the folder but the file and what SQLite puts beside it.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn beside(&self) -> Outcome<Vec<PathBuf>> {
        let own = |name: &str| {
            name.strip_prefix("world.sqlite").is_some_and(|ending| matches!(ending, "" | "-wal" | "-shm" | "-journal"))
        };
        let mut found = Vec::new();
        for entry in std::fs::read_dir(self.folder())? {
            let path = entry?.path();
            if !path.file_name().and_then(OsStr::to_str).is_some_and(own) {
                found.push(path);
            }
        }
        Ok(found)
    }

    /// The file opened by the test, as after a crash: what was left halfway is rolled back.
    ///
    /// # Errors
    /// Those of opening.
    pub async fn opened(&self) -> Outcome<Session> {
        if let Some(session) = &self.session {
            return Ok(session.reopened().await?);
        }
        let admin = Admin::builder().recover(true).data_dir(self.data()).open(&self.path()).await?;
        Ok(admin.personal(Origin::Library, EditDirectly::agreed()).await?)
    }
}
