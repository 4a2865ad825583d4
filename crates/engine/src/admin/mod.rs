//! An opened workspace. Cheap to clone; every face of a process shares one per file.

mod begin;
mod builder;
mod catalog;
mod check;
mod copy;
mod disable;
mod enable;
mod gates;
mod limits;
mod looks;
pub(crate) mod meta;
pub(crate) mod option;
mod others;
mod restore;
mod roles;
mod standing;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use sqlx::SqliteConnection;
use tokio::sync::broadcast;

pub use builder::AdminBuilder;
pub use check::{Checked, Dangling};
pub use enable::{BackupChoice, EnablePlan, EnableRequest, Enabled};
pub(crate) use limits::broken;
pub use restore::Restored;
pub(crate) use standing::Version;

pub use crate::store::{NamedIn, Template};

use crate::action::Handlers;
use crate::audit::{Author, Origin};
use crate::clock::Clock;
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::home::Home;
use crate::identity::{self, NewUser, PasswordCost, rule};
use crate::journal::Journal;
use crate::model::Options;
use crate::policy::{Actor, Consent, Policies};
use crate::record::Bookmarks;
use crate::session::Session;
use crate::store::{Seen, Store, Tx, belongs_to_open, sqlite_error};
use crate::thumb::Shelf;
use catalog::Cached;

/// Events kept for a listener that is slow to read them.
const EVENTS: usize = 256;
/// Newest format of our tables this program knows.
const FORMAT: i64 = 3;

/// An opened workspace: one database file, with or without our tables in it.
#[derive(Clone)]
pub struct Admin(Arc<Inner>);

/// A person's word that a plain file may be edited directly. Whoever makes one says that the person was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditDirectly(());

impl EditDirectly {
    /// They agreed: in a dialog, or by typing an option that says so.
    #[must_use]
    pub fn agreed() -> Self {
        Self(())
    }
}

struct Inner {
    store: Store,
    builder: AdminBuilder,
    enabled: bool,
    read_only: bool,
    /// Whether the tables of roles are in the file.
    roles: AtomicBool,
    /// And their rules.
    rules: AtomicBool,
    journal: Option<Journal>,
    /// Where the same workspace is known from, until someone says what this file is.
    copy_of: Mutex<Option<PathBuf>>,
    cached: Cached,
    bookmarks: Bookmarks,
    thumbs: Shelf,
    /// The state of the file that other programs left, when it was last looked at.
    seen: Mutex<Option<Seen>>,
    events: broadcast::Sender<Event>,
}

impl Admin {
    /// Opens the database file with the usual settings. Nothing in it changes by opening.
    ///
    /// # Errors
    /// As [`AdminBuilder::open`].
    pub async fn open(path: &Path) -> Result<Self> {
        Self::builder().open(path).await
    }

    /// Whether a file is open as a database in this process, or is one that SQLite keeps beside such a file. It must not be
    /// read as a plain file: whoever closes it then drops SQLite's own locks.
    #[must_use]
    pub fn is_open_here(path: &Path) -> bool {
        belongs_to_open(path)
    }

    /// For opening with other settings: another clock, an app-data folder, consent to recovery.
    #[must_use]
    pub fn builder() -> AdminBuilder {
        AdminBuilder::new()
    }

    /// The same file opened anew with the same settings: after [`Admin::close`], or when what it is has changed.
    ///
    /// # Errors
    /// As [`AdminBuilder::open`].
    pub async fn reopened(&self) -> Result<Self> {
        self.0.builder.open(self.path()).await
    }

    async fn open_as(path: &Path, builder: AdminBuilder) -> Result<Self> {
        let store = Store::open(path, builder.recover).await?;
        // Before the view is taken: it asks with connections of its own, and in a rollback-journal file whoever waits to
        // commit lets nobody new in until every view is given back. The two would wait for each other.
        let mut read_only = store.is_read_only().await?;
        let mut reader = store.read().await?;
        let enabled = has_our_tables(&mut reader).await?;
        if enabled {
            let oldest = |name: Option<String>| name.and_then(|text| text.parse::<i64>().ok()).unwrap_or(FORMAT);
            if oldest(meta::get(&mut reader, meta::MIN_READER).await?) > FORMAT {
                return Err(Error::new(ErrorCode::FormatNewer));
            }
            read_only |= oldest(meta::get(&mut reader, meta::MIN_WRITER).await?) > FORMAT;
        }
        let roles = enabled && roles::are_there(&mut reader).await?;
        let rules = enabled && rule::are_there(&mut reader).await?;
        drop(reader);
        let journal = builder.data_dir.as_ref().filter(|_| !enabled);
        let journal = journal.map(|data| Journal::of(data, store.path(), store.identity(), builder.journal_bytes));
        let (events, _) = broadcast::channel(EVENTS);
        let admin = Self(Arc::new(Inner {
            store,
            builder,
            enabled,
            read_only,
            roles: AtomicBool::new(roles),
            rules: AtomicBool::new(rules),
            journal,
            copy_of: Mutex::default(),
            cached: Cached::default(),
            bookmarks: Bookmarks::default(),
            thumbs: Shelf::default(),
            seen: Mutex::default(),
            events,
        }));
        admin.look_for_copies().await?;
        Ok(admin)
    }

    /// The file, absolute.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.store.path()
    }

    /// The workspace's name, from the file's: `chinook.sqlite` → `Chinook`.
    #[must_use]
    pub fn name(&self) -> String {
        let stem = self.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let mut letters = stem.chars();
        letters.next().map_or(stem.clone(), |first| first.to_uppercase().chain(letters).collect())
    }

    /// Whether our tables are in the file.
    #[must_use]
    pub fn is_enabled(&self) -> bool {
        self.0.enabled
    }

    /// Whether the medium, the file or a newer format forbids writing.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.0.read_only
    }

    /// What happens to the workspace from now on.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.0.events.subscribe()
    }

    /// Signs in to an enabled workspace.
    ///
    /// # Errors
    /// [`ErrorCode::NotEnabled`], [`ErrorCode::InvalidCredentials`], [`ErrorCode::TooManyAttempts`].
    pub async fn sign_in(&self, email: &str, password: &str, origin: Origin) -> Result<Session> {
        self.require_enabled()?;
        let user = identity::sign_in(self, origin, email, password.to_owned()).await?;
        Ok(Session::new(self.clone(), Actor::User(user), origin))
    }

    /// Signs in whoever has the code of a reset ([`Session::reset_person`]), and gives them the new password.
    ///
    /// # Errors
    /// [`ErrorCode::NotEnabled`], [`ErrorCode::InvalidCredentials`], [`ErrorCode::TooManyAttempts`],
    /// [`ErrorCode::InvalidInput`], [`ErrorCode::FileReadOnly`].
    pub async fn sign_in_with_code(&self, email: &str, code: &str, new: &str, origin: Origin) -> Result<Session> {
        self.require_enabled()?;
        let user = identity::redeem_reset(self, origin, email, code, new.to_owned()).await?;
        Ok(Session::new(self.clone(), Actor::User(user), origin))
    }

    /// A session for the person at the computer, who may look at a plain file.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`] for an enabled workspace.
    pub fn owner(&self, origin: Origin) -> Result<Session> {
        if self.is_enabled() {
            return Err(Error::new(ErrorCode::NotSignedIn));
        }
        Ok(Session::new(self.clone(), Actor::Owner(Consent::Looking), origin))
    }

    /// A session for the person at the computer, who agreed to edit a plain file directly: nothing of ours goes into the
    /// file, and what they change can be undone from a journal in the app's data folder. Making the [`EditDirectly`] is
    /// the caller's word that the person was asked.
    ///
    /// # Errors
    /// [`ErrorCode::AlreadyEnabled`], [`ErrorCode::FileReadOnly`], [`ErrorCode::NotAvailable`] without an app-data folder.
    pub async fn personal(&self, origin: Origin, _agreed: EditDirectly) -> Result<Session> {
        if self.is_enabled() {
            return Err(Error::new(ErrorCode::AlreadyEnabled));
        }
        if self.is_read_only() {
            return Err(Error::new(ErrorCode::FileReadOnly));
        }
        if self.0.journal.is_none() {
            return Err(Error::new(ErrorCode::NotAvailable));
        }
        let session = Session::new(self.clone(), Actor::Owner(Consent::Editing), origin);
        session.settle_journal().await?;
        Ok(session)
    }

    /// Makes a superuser, or gives an account a new password, for whoever holds the recovery key.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidRecoveryKey`], [`ErrorCode::TooManyAttempts`], [`ErrorCode::InvalidInput`],
    /// [`ErrorCode::NotEnabled`].
    pub async fn create_superuser_with_recovery_key(&self, key: &str, new: NewUser, origin: Origin) -> Result<()> {
        self.require_enabled()?;
        let new = identity::checked(new)?;
        let hash = identity::hash(new.password.clone(), self.password_cost()).await?;
        identity::redeem_recovery_key(self, origin, key).await?;
        let mut tx = self.write().await?;
        let author = Author { actor: &Actor::SYSTEM, origin, now_ms: self.clock().now_ms() };
        identity::create_or_reset(&mut tx, &author, &new, &hash).await?;
        tx.commit().await
    }

    /// Turns a file that its caller has just made to write-ahead logging: readers and the writer do not wait for each
    /// other. A file someone else made keeps its journal mode; where WAL is not to be had, the mode stays what it was.
    ///
    /// # Errors
    /// `file_…` codes.
    pub async fn use_wal(&self) -> Result<()> {
        self.0.store.use_wal().await
    }

    /// Closes every connection of this process to the file.
    pub async fn close(&self) {
        self.0.store.close().await;
        if let Some(journal) = &self.0.journal {
            journal.close().await;
        }
    }

    /// Begins a write transaction, unless the file or a newer program's format forbids writing.
    pub(crate) async fn write(&self) -> Result<Tx> {
        if self.0.read_only {
            return Err(Error::new(ErrorCode::FileReadOnly));
        }
        self.0.store.write().await
    }

    pub(crate) fn bookmarks(&self) -> &Bookmarks {
        &self.0.bookmarks
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    /// The undo journal of a plain file, where there is an app-data folder to keep one in.
    pub(crate) fn journal(&self) -> Option<&Journal> {
        self.0.journal.as_ref()
    }

    /// The app's data folder, where there is one.
    pub(crate) fn home(&self) -> Option<Home> {
        self.0.builder.data_dir.as_deref().map(Home::at)
    }

    /// What the Rust program said about models.
    pub(crate) fn registered(&self) -> &Options {
        &self.0.builder.options
    }

    /// What tells the time here.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.builder.clock
    }

    /// What the Rust program says about people.
    pub(crate) fn handlers(&self) -> &Handlers {
        &self.0.builder.handlers
    }

    pub(crate) fn policies(&self) -> &Policies {
        &self.0.builder.policies
    }

    pub(crate) fn thumbs(&self) -> &Shelf {
        &self.0.thumbs
    }

    pub(crate) fn password_cost(&self) -> PasswordCost {
        self.0.builder.password_cost
    }

    /// Tells listeners. Called after a commit only.
    pub(crate) fn publish(&self, event: Event) {
        // Nobody listening is no failure.
        let _ = self.0.events.send(event);
    }

    pub(crate) fn require_enabled(&self) -> Result<()> {
        if self.is_enabled() { Ok(()) } else { Err(Error::new(ErrorCode::NotEnabled)) }
    }
}

/// Whether the file is enabled: our three oldest tables, not just a table that happens to have one of the names.
pub(crate) async fn has_our_tables(connection: &mut SqliteConnection) -> Result<bool> {
    let found: i64 = sqlx::query_scalar(
        r#"SELECT count("s"."name") FROM "sqlite_schema" AS "s"
        WHERE "s"."type" = 'table' AND "s"."name" IN ('bureau_meta', 'bureau_user', 'bureau_audit')"#,
    )
    .fetch_one(connection)
    .await
    .map_err(sqlite_error)?;
    Ok(found == 3)
}
