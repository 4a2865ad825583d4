//! What SQLite's result codes mean to us. All conversions from sqlx's and SQLite's errors are here.

use std::fmt;

use bureau_guard::ReadError;
use sqlx::error::DatabaseError;

use super::read::unread;
use crate::error::{Error, ErrorCode, Result};

/// SQLite's primary result codes that people can act on (<https://www.sqlite.org/rescode.html>).
const PRIMARY: &[(i32, &str, ErrorCode)] = &[
    (5, "SQLITE_BUSY", ErrorCode::FileBusy),
    (6, "SQLITE_LOCKED", ErrorCode::FileBusy),
    (8, "SQLITE_READONLY", ErrorCode::FileReadOnly),
    (9, "SQLITE_INTERRUPT", ErrorCode::Cancelled),
    (10, "SQLITE_IOERR", ErrorCode::FileIo),
    (11, "SQLITE_CORRUPT", ErrorCode::FileCorrupt),
    (13, "SQLITE_FULL", ErrorCode::FileFull),
    (14, "SQLITE_CANTOPEN", ErrorCode::FileDenied),
    (17, "SQLITE_SCHEMA", ErrorCode::SchemaChanged),
    (26, "SQLITE_NOTADB", ErrorCode::FileNotADatabase),
];

/// Extended codes that mean something else than their primary one. A quota or a limit on file sizes is an I/O error,
/// and so is a log's index that cannot be given its first bytes or a further page; a full disk proper is SQLITE_FULL. A
/// journal that needs rolling back looks read-only to a reader.
const EXTENDED: &[(i32, &str, ErrorCode)] = &[
    (264, "SQLITE_READONLY_RECOVERY", ErrorCode::FileNeedsRecovery),
    (776, "SQLITE_READONLY_ROLLBACK", ErrorCode::FileNeedsRecovery),
    (778, "SQLITE_IOERR_WRITE", ErrorCode::FileFull),
    (4618, "SQLITE_IOERR_SHMOPEN", ErrorCode::FileFull),
    (4874, "SQLITE_IOERR_SHMSIZE", ErrorCode::FileFull),
];

/// Primary code of SQLITE_CONSTRAINT.
const CONSTRAINT: i32 = 19;

/// What SQLite says of a statement it did not carry out.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// The extended result code.
    code: i32,
    message: String,
}

impl Refusal {
    /// Tells SQLite's refusals from everything else that can go wrong.
    pub(super) fn apart<T>(done: Result<T, ReadError>) -> Result<Result<T, Self>> {
        match done {
            Ok(done) => Ok(Ok(done)),
            Err(ReadError::Sqlite(code, message)) => Ok(Err(Self { code, message })),
            Err(error) => Err(unread(error)),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "(code: {}) {}", self.code, self.message)
    }
}

impl std::error::Error for Refusal {}

/// Constraint violations are read by [`constraint`] before this is reached.
impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        meaning(refusal.code, refusal)
    }
}

/// Any failure of sqlx as our error.
pub(crate) fn sqlite_error(error: sqlx::Error) -> Error {
    let Some(code) = result_code(&error) else {
        return match error {
            sqlx::Error::PoolTimedOut => Error::new(ErrorCode::FileBusy).because(error),
            // The workspace was closed under a query that nobody waits for any more.
            sqlx::Error::PoolClosed => Error::new(ErrorCode::Cancelled).because(error),
            other => Error::internal(other),
        };
    };
    meaning(code, error)
}

/// What a result code means. Words and the way out hang on the code; the hint names it.
fn meaning(code: i32, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    let extended = EXTENDED.iter().find(|(extended, ..)| *extended == code);
    match extended.or_else(|| PRIMARY.iter().find(|(primary, ..)| *primary == code & 0xff)) {
        Some((number, name, meaning)) => {
            let mut mapped = Error::new(*meaning).because(cause);
            mapped.hint = Some(format!("{name} ({number})"));
            mapped
        }
        None => {
            let cause = cause.into();
            match broken(&cause.to_string()) {
                Some(message) => Error::new(ErrorCode::SchemaBroken).with("message", message).because(cause),
                None => Error::internal(cause),
            }
        }
    }
}

/// What SQLite says of something that the file's own definition names and that is not there: a collation, a function or
/// a module of another program, the table of a foreign key or of a trigger.
fn broken(said: &str) -> Option<&str> {
    const MISSING: [&str; 10] = [
        // Of a table whose key is ordered by a collation that is not there.
        "no query solution",
        "no such collation sequence: ",
        "no such function: ",
        "no such module: ",
        "no such tokenizer: ",
        "unknown tokenizer: ",
        "no such table: main.",
        "no such view: main.",
        "foreign key mismatch - ",
        "unknown function: ",
    ];
    MISSING.iter().find_map(|words| said.find(words)).and_then(|at| said.get(at..))
}

/// The extended result code, when the failure is SQLite's.
fn result_code(error: &sqlx::Error) -> Option<i32> {
    error.as_database_error().and_then(DatabaseError::code).and_then(|code| code.parse().ok())
}

/// A failure outside sqlx that carries a SQLite result code (the online backup).
pub(crate) fn refused(code: i32, message: String) -> Error {
    meaning(code, message)
}

/// What a constraint violation says, in SQLite's words taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Constraint {
    /// Columns that must be unique together, as `Table.Column`; either name may hold a dot itself.
    Unique(Vec<String>),
    /// Column that must not be NULL.
    NotNull(String),
    /// Text or name of the CHECK.
    Check(String),
    /// A reference to nothing, or from something.
    ForeignKey,
    /// A trigger's own words.
    Trigger(String),
    /// A STRICT table refuses the type; the column.
    Type(String),
}

/// Reads a constraint violation: extended codes and message forms of <https://www.sqlite.org/rescode.html#constraint>.
pub(crate) fn constraint(Refusal { code, message }: &Refusal) -> Option<Constraint> {
    if code & 0xff != CONSTRAINT {
        return None;
    }
    let detail = message.split_once("failed: ").map_or(message.as_str(), |(_, rest)| rest);
    // "Table.Column" pieces; a column name may hold a dot, a table name too: the longest suffix after the first dot is kept.
    let column = |piece: &str| piece.split_once('.').map_or(piece, |(_, column)| column).to_owned();
    Some(match *code {
        275 => Constraint::Check(detail.to_owned()),
        787 => Constraint::ForeignKey,
        // RESTRICT is told as a trigger, in the words of a foreign key.
        1811 if message == "FOREIGN KEY constraint failed" => Constraint::ForeignKey,
        1299 => Constraint::NotNull(column(detail)),
        1555 | 2067 | 2579 => Constraint::Unique(detail.split(", ").map(ToOwned::to_owned).collect()),
        3091 => Constraint::Type(column(message.rsplit("column ").next().unwrap_or(detail))),
        _ => Constraint::Trigger(message.clone()),
    })
}
