//! What is open: windows, workspaces, sessions, files a person chose. Lives in Rust, so that no web view can say who it is.

mod chosen;
mod windows;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bureau_engine::error::{Error, ErrorCode};
use bureau_engine::event::Event as EngineEvent;
use bureau_engine::{Admin, Session};
use serde_json::Value as Json;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

use crate::convert::key_to_json;
use crate::host::Host;
use crate::settings::Settings;
use crate::wire::{ApiResult, Event, FileToken, Preferences, UserView, WorkspaceView};
use crate::work::Works;

pub use windows::{Label, OTHER_WINDOWS};

/// Between two looks for what other programs wrote.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// One process's windows and workspaces.
pub struct Desk {
    host: Arc<dyn Host>,
    settings: Settings,
    inner: Mutex<Inner>,
    pub(crate) works: Works,
}

#[derive(Default)]
struct Inner {
    /// Workspaces by file: windows on one file share one session.
    workspaces: HashMap<PathBuf, Arc<Workspace>>,
    windows: HashMap<String, Arc<Workspace>>,
    offered: HashMap<FileToken, PathBuf>,
    /// Files chosen for fields, the oldest first.
    chosen: Vec<chosen::Kept>,
    /// The query each window waits for, by what it is for: a newer one stops it.
    running: HashMap<(String, String), CancellationToken>,
    /// Labels of windows that are about to be made.
    reserved: HashSet<&'static str>,
    /// One mark for each window that asked for a file, until it is closed: a file that takes long to open must not be given
    /// to a window that is gone.
    marks: HashMap<String, Arc<()>>,
}

impl Inner {
    /// Forgets a workspace that a window let go of, unless a window still holds it; answers with it, to be closed.
    fn release(&mut self, held: Option<Arc<Workspace>>) -> Option<Arc<Workspace>> {
        let held = held?;
        if self.windows.values().any(|other| Arc::ptr_eq(other, &held)) {
            return None;
        }
        if self.workspaces.get(held.admin.path()).is_some_and(|known| Arc::ptr_eq(known, &held)) {
            self.workspaces.remove(held.admin.path());
        }
        Some(held)
    }
}

/// An opened file and who it is open for.
pub struct Workspace {
    /// The engine's side of it.
    pub admin: Admin,
    session: Mutex<Option<Session>>,
}

impl Workspace {
    /// The session, if someone is signed in or the file is plain.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`].
    pub fn session(&self) -> ApiResult<Session> {
        lock(&self.session).clone().ok_or_else(|| Error::new(ErrorCode::NotSignedIn).into())
    }

    /// Lets go of a session whose person may no longer be here: switched off, removed, without a role that counts. Tells
    /// whether it was still theirs.
    fn put_out(&self, session: &Session) -> bool {
        let mut held = lock(&self.session);
        let theirs = held.as_ref().is_some_and(|held| held.actor() == session.actor());
        if theirs && session.actor().user().is_some() {
            *held = None;
            return true;
        }
        false
    }

    /// Puts another session in the place of that one, unless somebody signed in or out meanwhile. Tells whether it did.
    pub fn follow(&self, then: &Session, now: Session) -> bool {
        let mut held = lock(&self.session);
        let is_still = held.as_ref().is_some_and(|held| held.actor() == then.actor());
        if is_still {
            *held = Some(now);
        }
        is_still
    }

    /// Puts another session in place and hands back the old one.
    pub fn set_session(&self, session: Option<Session>) -> Option<Session> {
        std::mem::replace(&mut *lock(&self.session), session)
    }
}

/// Who calls: the desk and the window.
pub struct Context {
    /// The desk.
    pub desk: Arc<Desk>,
    /// The window's label.
    pub window: String,
}

impl Context {
    /// The workspace of the calling window.
    ///
    /// # Errors
    /// [`ErrorCode::NotAvailable`] when the window holds none.
    pub fn workspace(&self) -> ApiResult<Arc<Workspace>> {
        self.desk.workspace(&self.window).ok_or_else(|| Error::new(ErrorCode::NotAvailable).into())
    }

    /// The session of the calling window's workspace.
    ///
    /// # Errors
    /// [`ErrorCode::NotAvailable`], [`ErrorCode::NotSignedIn`].
    pub fn session(&self) -> ApiResult<Session> {
        self.workspace()?.session()
    }

    /// Runs a query that a newer one of the same window and purpose replaces: dropping it interrupts SQLite at once.
    ///
    /// # Errors
    /// [`ErrorCode::Cancelled`] when it was replaced.
    pub async fn latest<T>(&self, purpose: &str, query: impl Future<Output = Result<T, Error>>) -> ApiResult<T> {
        let token = CancellationToken::new();
        let place = (self.window.clone(), purpose.to_owned());
        if let Some(older) = lock(&self.desk.inner).running.insert(place, token.clone()) {
            older.cancel();
        }
        tokio::select! {
            biased;
            () = token.cancelled() => Err(Error::new(ErrorCode::Cancelled).into()),
            answer = query => answer.map_err(Into::into),
        }
    }
}

impl Desk {
    /// A desk with nothing on it.
    #[must_use]
    pub fn new(host: Arc<dyn Host>) -> Arc<Self> {
        let settings = Settings::new(&host.folders().config);
        Arc::new(Self { host, settings, inner: Mutex::default(), works: Works::default() })
    }

    /// The face.
    #[must_use]
    pub fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// The app's own settings and recent files.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Theme, language and density, for a face that draws before the first command.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        self.settings.preferences()
    }

    /// Gives a path that a person chose (in a dialog, by dropping it, on the command line) a token that stands for it.
    pub fn offer(&self, path: PathBuf) -> FileToken {
        let token = FileToken::new();
        lock(&self.inner).offered.insert(token.clone(), path);
        token
    }

    /// The path a token stands for: offered once, or a recent file's.
    ///
    /// # Errors
    /// [`ErrorCode::FileMissing`] for anything else.
    pub fn redeem(&self, token: &FileToken) -> ApiResult<PathBuf> {
        self.take_offered(token).or_else(|unknown| self.settings.recent_path(token).ok_or(unknown))
    }

    /// The path a token stands for, offered to this app once and not taken yet.
    ///
    /// # Errors
    /// [`ErrorCode::FileMissing`] for anything else.
    pub fn take_offered(&self, token: &FileToken) -> ApiResult<PathBuf> {
        let offered = lock(&self.inner).offered.remove(token);
        offered.ok_or_else(|| Error::new(ErrorCode::FileMissing).with("path", "").into())
    }

    /// Opens the file the app was started with.
    ///
    /// # Errors
    /// As [`Admin::open`].
    pub async fn open_at_start(self: &Arc<Self>, window: &str, path: &Path) -> ApiResult<WorkspaceView> {
        self.open(window, path).await
    }

    /// Runs one command by name.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidRequest`] for an unknown command or a request that does not fit; else the command's own.
    pub async fn call(self: &Arc<Self>, window: &str, command: &str, request: Json) -> ApiResult<Json> {
        let context = Context { desk: Arc::clone(self), window: window.to_owned() };
        let asking = self.workspace(window).and_then(|workspace| Some((workspace.session().ok()?, workspace)));
        let answer = crate::handlers::call(&context, command, request).await;
        if let (Err(error), Some((session, workspace))) = (&answer, asking)
            && error.code == ErrorCode::NotSignedIn
            && workspace.put_out(&session)
        {
            self.tell(&workspace, &Event::SessionChanged {});
        }
        answer
    }

    /// The workspace a window holds.
    #[must_use]
    pub fn workspace(&self, window: &str) -> Option<Arc<Workspace>> {
        lock(&self.inner).windows.get(window).cloned()
    }

    /// Whether a workspace is open on this very file.
    pub(crate) fn is_open(&self, path: &Path) -> bool {
        let Ok(path) = dunce::canonicalize(path) else { return false };
        lock(&self.inner).workspaces.contains_key(&path)
    }

    pub(crate) async fn open(self: &Arc<Self>, window: &str, path: &Path) -> ApiResult<WorkspaceView> {
        let mark = Arc::clone(lock(&self.inner).marks.entry(window.to_owned()).or_default());
        // A path names its file in one way only, so that two windows find the same workspace.
        let known = dunce::canonicalize(path).ok().and_then(|path| lock(&self.inner).workspaces.get(&path).cloned());
        let workspace = match known {
            Some(workspace) => workspace,
            None => {
                let builder = Admin::builder().data_dir(&self.host.folders().data);
                let admin = builder.password_cost(self.host.password_cost()).open(path).await?;
                // Another window may have opened the file meanwhile: a file has one session.
                let other = lock(&self.inner).workspaces.get(admin.path()).cloned();
                match other {
                    Some(other) => {
                        admin.close().await;
                        other
                    }
                    None => self.admit(admin)?,
                }
            }
        };
        let (workspace, seated, left) = {
            let mut inner = lock(&self.inner);
            let seated = inner.marks.get(window).is_some_and(|now| Arc::ptr_eq(now, &mark));
            let place = inner.workspaces.entry(workspace.admin.path().to_owned());
            let workspace = Arc::clone(place.or_insert(workspace));
            let left = if seated {
                inner.windows.insert(window.to_owned(), Arc::clone(&workspace))
            } else {
                Some(Arc::clone(&workspace))
            };
            let left = inner.release(left);
            drop(inner);
            (workspace, seated, left)
        };
        if let Some(left) = left {
            tokio::spawn(async move { left.admin.close().await });
        }
        if !seated {
            return Err(Error::new(ErrorCode::Cancelled).into());
        }
        let view = self.view(&workspace);
        let tables = match workspace.session() {
            Ok(session) => session.models().await.map(|models| models.len()).ok(),
            Err(_) => None,
        };
        self.settings.remember(&workspace.admin, tables);
        Ok(view)
    }

    /// Opens a workspace anew for all its windows, after enabling changed what it is.
    pub(crate) async fn reopen(self: &Arc<Self>, workspace: &Arc<Workspace>) -> ApiResult<()> {
        let path = workspace.admin.path().to_owned();
        let fresh = self.admit(workspace.admin.reopened().await?)?;
        let mut inner = lock(&self.inner);
        for held in inner.windows.values_mut().filter(|held| Arc::ptr_eq(held, workspace)) {
            *held = Arc::clone(&fresh);
        }
        inner.workspaces.insert(path, Arc::clone(&fresh));
        drop(inner);
        self.settings.remember(&fresh.admin, None);
        Ok(())
    }

    /// Tells every window of a workspace.
    pub(crate) fn tell(&self, workspace: &Arc<Workspace>, event: &Event) {
        let windows: Vec<String> = {
            let inner = lock(&self.inner);
            let held = inner.windows.iter().filter(|(_, held)| held.admin.path() == workspace.admin.path());
            held.map(|(window, _)| window.clone()).collect()
        };
        self.host.emit(&windows, event);
    }

    /// The workspace as a window shows it.
    #[must_use]
    pub fn view(&self, workspace: &Workspace) -> WorkspaceView {
        let session = lock(&workspace.session).clone();
        let user = session.as_ref().and_then(|session| session.actor().user()).map(Into::into);
        let viewing = session.as_ref().and_then(|session| session.viewing_as()).map(str::to_owned);
        WorkspaceView {
            name: workspace.admin.name(),
            path: self.short(workspace.admin.path()),
            enabled: workspace.admin.is_enabled(),
            read_only: workspace.admin.is_read_only() || viewing.is_some(),
            user: user.map(|user: UserView| UserView { is_admin: user.is_admin && viewing.is_none(), ..user }),
            viewing,
        }
    }

    /// A path with the person's home folder as `~`.
    #[must_use]
    pub fn short(&self, path: &Path) -> String {
        let home = self.host.folders().home.as_deref().filter(|home| home.parent().is_some());
        match home.and_then(|home| path.strip_prefix(home).ok()) {
            Some(inside) => Path::new("~").join(inside).display().to_string(),
            None => path.display().to_string(),
        }
    }

    fn admit(self: &Arc<Self>, admin: Admin) -> ApiResult<Arc<Workspace>> {
        let session = if admin.is_enabled() { None } else { Some(admin.owner(self.host.origin())?) };
        let workspace = Arc::new(Workspace { admin, session: Mutex::new(session) });
        self.listen(&workspace);
        watch(&workspace);
        Ok(workspace)
    }

    /// Passes the engine's events on to the windows, until the workspace is gone.
    fn listen(self: &Arc<Self>, workspace: &Arc<Workspace>) {
        let mut events = workspace.admin.subscribe();
        let (desk, workspace) = (Arc::downgrade(self), Arc::downgrade(workspace));
        tokio::spawn(async move {
            loop {
                let heard = events.recv().await;
                let (Some(desk), Some(workspace)) = (desk.upgrade(), workspace.upgrade()) else { return };
                match heard {
                    Ok(EngineEvent::RecordsChanged { model, keys }) => {
                        let Ok(session) = workspace.session() else { continue };
                        let Ok(described) = session.model(&model).await else { continue };
                        let keys = keys.iter().map(|key| key_to_json(&described, key)).collect();
                        desk.tell(&workspace, &Event::RecordsChanged { model, keys });
                    }
                    Ok(EngineEvent::WrittenElsewhere { .. }) => desk.tell(&workspace, &Event::FileChanged {}),
                    Ok(EngineEvent::ModelsChanged) => desk.tell(&workspace, &Event::ModelsChanged {}),
                    // Too much happened to say what: windows read everything again.
                    Err(RecvError::Lagged(_)) => desk.tell(&workspace, &Event::WorkspaceChanged {}),
                    Err(RecvError::Closed) => return,
                }
            }
        });
    }
}

/// Looks for what other programs write, until the workspace is gone.
fn watch(workspace: &Arc<Workspace>) {
    let workspace = Arc::downgrade(workspace);
    tokio::spawn(async move {
        let mut looks = tokio::time::interval(BETWEEN_LOOKS);
        looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            looks.tick().await;
            let Some(workspace) = workspace.upgrade() else { return };
            let _looked = workspace.admin.look_for_others().await;
        }
    });
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
