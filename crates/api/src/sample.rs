//! The bundled sample: Chinook, a music store (MIT licence, Luis Rocha; see tests/fixtures/NOTICE.md).

use std::io::{self, Write};
use std::path::Path;

/// The database file, byte for byte.
const CHINOOK: &[u8] = include_bytes!("../../../tests/fixtures/chinook.sqlite");

/// Writes the sample to a new file, whole or not at all.
///
/// # Errors
/// As creating a file fails; [`io::ErrorKind::AlreadyExists`] when there is one.
pub fn write(path: &Path) -> io::Result<()> {
    if path.exists() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(CHINOOK)?;
    file.sync_all()?;
    std::fs::rename(beside, path)
}
