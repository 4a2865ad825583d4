//! Which turn of an account's sessions counts. A sign-in belongs to the turn it was made in; a new one ends them all,
//! in every window and program. An account that never had one has none, which is a turn too.

use data_encoding::HEXLOWER;
use sqlx::SqliteConnection;

use crate::admin::meta;
use crate::error::{Error, Result};

/// Begins what the name of an account's turn is in `bureau_meta`; its id follows.
pub(crate) const NAME: &str = "turn ";

/// The turn that counts for the account of that id.
pub(crate) async fn of(connection: &mut SqliteConnection, user: &str) -> Result<Option<String>> {
    meta::get(connection, &name(user)).await
}

/// Ends every session of the account, and tells the turn of those that begin.
pub(crate) async fn end(connection: &mut SqliteConnection, user: &str) -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(Error::internal)?;
    let turn = HEXLOWER.encode(&bytes);
    meta::set(connection, &name(user), &turn).await?;
    Ok(turn)
}

/// Forgets the turn of an account that is removed.
pub(crate) async fn forget(connection: &mut SqliteConnection, user: &str) -> Result<()> {
    meta::remove(connection, &name(user)).await
}

fn name(user: &str) -> String {
    format!("{NAME}{user}")
}
