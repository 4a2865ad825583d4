//! The sample database, plain or with a superuser in it, and where the built programs and the screenshots are.

use std::path::{Path, PathBuf};

use bureau_engine::Admin;
use bureau_engine::admin::{BackupChoice, EnableRequest};
use bureau_engine::identity::{NewUser, PasswordCost};
use bureau_engine::session::Origin;

use crate::Outcome;

/// The superuser of the tests.
pub const NAME: &str = "Ada Example";
/// Their e-mail.
pub const EMAIL: &str = "ada@example.org";
/// Their password.
pub const PASSWORD: &str = "violet-harbour-27";

/// A copy of Chinook that may be written, under the given file name.
pub fn chinook(folder: &Path, name: &str) -> Outcome<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/chinook.sqlite");
    let copy = folder.join(name);
    std::fs::copy(source, &copy)?;
    Ok(copy)
}

/// The same, with the admin enabled for [`EMAIL`], and closed again.
pub async fn enabled(folder: &Path, name: &str) -> Outcome<PathBuf> {
    let copy = chinook(folder, name)?;
    enable(&copy).await?;
    Ok(copy)
}

/// Turns the admin on in a file, for [`EMAIL`], with a password as cheap as it may be.
pub async fn enable(path: &Path) -> Outcome {
    let admin = Admin::builder().password_cost(PasswordCost::LEAST).open(path).await?;
    let superuser = NewUser { name: NAME.into(), email: EMAIL.into(), password: PASSWORD.into() };
    admin.enable(EnableRequest { superuser, backup: BackupChoice::Skip, origin: Origin::Library }).await?;
    admin.close().await;
    Ok(())
}

/// A program of this workspace, next to the one that runs now; `BUREAU_APP` names another desktop app to test.
pub fn program(name: &str) -> Outcome<PathBuf> {
    if name == "bureau-desktop"
        && let Some(given) = std::env::var_os("BUREAU_APP")
    {
        return Ok(std::path::absolute(given)?);
    }
    let own = std::env::current_exe()?;
    let folder = own.ancestors().find(|folder| folder.join(name).is_file());
    Ok(folder.ok_or_else(|| format!("{name} is not built; `cargo xtask test` builds it"))?.join(name))
}

/// `target/screens` of the project; made when missing.
pub fn screens() -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screens");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
