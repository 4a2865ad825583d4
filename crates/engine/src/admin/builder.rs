//! How a workspace is opened: which clock, where the app keeps its own data, what the person agreed to. Opens nothing
//! by itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Admin;
use crate::action::{Handler, Handlers};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::PasswordCost;
use crate::model::options::{ActionOptions, check, refuse};
use crate::model::{ModelOptions, Options};
use crate::policy::{Policies, Policy};

/// Bytes of row images an undo journal keeps before it forgets the oldest changes: 256 MiB.
const JOURNAL_BYTES: u64 = 256 << 20;

/// How to open workspaces. One may open many: every setting is about the program, not about a file.
///
/// What is said about models is checked against the schema of each file that is opened; what a workspace stores wins over
/// it, key by key.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("music.sqlite");
/// # std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/chinook.sqlite"), &path)?;
/// use bureau_engine::Admin;
/// use bureau_engine::session::Origin;
///
/// let admin = Admin::builder()
///     .model("Track", |model| {
///         model
///             .label("Songs")
///             .list_display(["Name", "AlbumId"])
///             .can_delete(false)
///             .field("Name", |field| field.label("Title").validation(|rules| rules.max_length(80)))
///     })
///     .open(&path)
///     .await?;
/// let track = admin.owner(Origin::Library)?.model("track").await?;
/// assert_eq!((track.label.as_str(), track.label_one.as_str()), ("Songs", "Song"));
/// assert_eq!(track.field("Name").map(|field| field.label.as_str()), Some("Title"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct AdminBuilder {
    pub(super) clock: Clock,
    pub(super) data_dir: Option<PathBuf>,
    pub(super) recover: bool,
    pub(super) journal_bytes: u64,
    pub(super) password_cost: PasswordCost,
    pub(super) options: Options,
    pub(super) policies: Policies,
    pub(super) handlers: Handlers,
}

impl AdminBuilder {
    pub(super) fn new() -> Self {
        Self {
            clock: Clock::system(),
            data_dir: None,
            recover: false,
            journal_bytes: JOURNAL_BYTES,
            password_cost: PasswordCost::default(),
            options: Options::default(),
            policies: Policies::default(),
            handlers: Handlers::default(),
        }
    }

    /// Says something about the model of the table of that name. Said again, the later word counts.
    #[must_use]
    pub fn model(mut self, table: &str, say: impl FnOnce(ModelOptions) -> ModelOptions) -> Self {
        let said = self.options.models.remove(table).unwrap_or_default();
        self.options.models.insert(table, say(said));
        self
    }

    /// Offers an action on records of the table of that name: how it is offered, and what it does. What it sets is left to
    /// `handler`. An action of the same key is said anew; a list of actions that is said with [`AdminBuilder::model`]
    /// afterwards, or stored in a workspace, offers those alone that it names.
    #[must_use]
    pub fn action(mut self, table: &str, action: ActionOptions, handler: impl Handler) -> Self {
        let action = ActionOptions { set: None, clear: None, ..action };
        self.handlers.insert(table, &action.key, Arc::new(handler));
        let mut said = self.options.models.remove(table).unwrap_or_default();
        let list = said.actions.get_or_insert_default();
        match list.0.iter_mut().find(|known| known.key == action.key) {
            Some(known) => *known = action,
            None => list.0.push(action),
        }
        self.options.models.insert(table, said);
        self
    }

    /// Narrows what roles let people do. Said again, both count.
    #[must_use]
    pub fn policy(mut self, policy: impl Policy) -> Self {
        self.policies = self.policies.with(Arc::new(policy));
        self
    }

    /// Another clock than the computer's.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The folder of data the app keeps for the person; made when it is first needed. The undo journals of files edited
    /// directly live there, and what may not be written into a read-only file. Without it neither is offered.
    #[must_use]
    pub fn data_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data_dir = Some(folder.into());
        self
    }

    /// Whether a person agreed that work a crashed program left halfway is rolled back while opening. Without it such a
    /// file is refused with [`FileNeedsRecovery`](crate::error::ErrorCode::FileNeedsRecovery) and not touched.
    #[must_use]
    pub fn recover(mut self, agreed: bool) -> Self {
        self.recover = agreed;
        self
    }

    /// Bytes of row images the undo journal of a file edited directly may hold; beyond it the oldest changes are
    /// forgotten. The newest change is always kept.
    #[must_use]
    pub fn journal_bytes(mut self, most: u64) -> Self {
        self.journal_bytes = most;
        self
    }

    /// What a password that is stored from now on costs to check, and one of a person nobody knows; 64 MiB and 3 passes
    /// unless said. One that was stored at a lower cost is stored anew when its owner signs in.
    #[must_use]
    pub fn password_cost(mut self, cost: PasswordCost) -> Self {
        self.password_cost = cost;
        self
    }

    /// Opens the database file. Nothing in it changes by opening, unless recovery was agreed to and needed.
    ///
    /// # Errors
    /// Each way a file can fail has its own `file_…` code;
    /// [`FormatNewer`](crate::error::ErrorCode::FormatNewer) when a newer program must be used;
    /// [`ConfigInvalid`](crate::error::ErrorCode::ConfigInvalid) with every option that does not fit the schema.
    pub async fn open(&self, path: &Path) -> Result<Admin> {
        let admin = Admin::open_as(path, self.clone()).await?;
        if !self.options.models.is_empty() {
            let mut reader = admin.store().read().await?;
            let catalog = admin.without_stored(&mut reader).await?;
            refuse(check(&self.options, &catalog))?;
        }
        Ok(admin)
    }
}
