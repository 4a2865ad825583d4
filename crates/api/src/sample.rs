//! The bundled sample: Chinook, a music store (MIT licence, Luis Rocha; see tests/fixtures/NOTICE.md).

use std::io::{self, Write};
use std::path::Path;

/// The database file, byte for byte.
const CHINOOK: &[u8] = include_bytes!("../../../tests/fixtures/chinook.sqlite");

/// Writes the sample to a new file.
///
/// # Errors
/// As creating a file fails; [`io::ErrorKind::AlreadyExists`] when there is one.
pub fn write(path: &Path) -> io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(CHINOOK)?;
    file.sync_all()
}
