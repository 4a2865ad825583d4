//! The bundled sample: Chinook, a music store (MIT licence, Luis Rocha; see tests/fixtures/NOTICE.md).

use std::path::Path;

use bureau_engine::error::Error;

use crate::new_file;

/// The database file, byte for byte.
const CHINOOK: &[u8] = include_bytes!("../../../tests/fixtures/chinook.sqlite");

/// Writes the sample to a new file.
///
/// # Errors
/// As [`new_file::write`].
pub fn write(path: &Path) -> Result<(), Error> {
    new_file::write(path, CHINOOK)
}
