//! Whether this session has a desktop portal that can show a file dialog. Shows nothing itself.

use std::time::Duration;

use zbus::names::InterfaceName;
use zbus::proxy::CacheProperties;

const SERVICE: &str = "org.freedesktop.portal.Desktop";
const OBJECT: &str = "/org/freedesktop/portal/desktop";
const CHOOSER: InterfaceName<'static> = InterfaceName::from_static_str_unchecked("org.freedesktop.portal.FileChooser");

/// Long enough for a slow machine to start the portal, short enough that a stuck one does not look like a dead button.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the bus, which starts the portal when it can be started. rfd alone would answer a missing portal like a cancelled
/// dialog.
pub async fn is_there() -> bool {
    match tokio::time::timeout(PATIENCE, version()).await {
        Ok(Ok(version)) => version > 0,
        Ok(Err(error)) => {
            tracing::debug!(%error, "no file dialog on the bus");
            false
        }
        Err(_) => false,
    }
}

async fn version() -> zbus::Result<u32> {
    let bus = zbus::Connection::session().await?;
    let properties = zbus::fdo::PropertiesProxy::builder(&bus)
        .destination(SERVICE)?
        .path(OBJECT)?
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    let version = properties.get(CHOOSER, "version").await?;
    Ok(u32::try_from(version)?)
}
