//! Is the file whole? SQLite's own checks, table by table where the whole cannot be looked at: one table that needs what only
//! another program brings is no reason to know nothing of all others.

use bureau_guard::Desk;

use super::read::{self, Extent, Jobs};
use crate::error::{Error, ErrorCode, Result};
use crate::value::Value;

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Every page, and indexes against their tables.
    Close,
    /// Every page.
    Quick,
}

/// What was seen of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Whole {
    /// What SQLite complained of, one line a complaint, at most [`COMPLAINTS`]; nothing of a whole file.
    pub(crate) complaints: Vec<String>,
    /// Tables that could not be looked at, each with what SQLite lacks.
    pub(crate) unchecked: Vec<(String, String)>,
}

impl Whole {
    /// Whether SQLite complained of nothing it could look at.
    pub(crate) fn is_sound(&self) -> bool {
        self.complaints.is_empty()
    }
}

/// Complaints that are told; there may be one for every page.
const COMPLAINTS: usize = 20;

const TABLES: &str = r#"SELECT "s"."name" FROM "sqlite_schema" AS "s" WHERE "s"."type" = 'table'"#;

/// Looks the whole file through (<https://www.sqlite.org/pragma.html#pragma_integrity_check>).
pub(crate) async fn whole(jobs: &mut impl Jobs, look: Look) -> Result<Whole> {
    let [all, one] = match look {
        Look::Close => {
            ["PRAGMA integrity_check(20)", r#"SELECT "c"."integrity_check" FROM pragma_integrity_check(?) AS "c""#]
        }
        Look::Quick => ["PRAGMA quick_check(20)", r#"SELECT "c"."quick_check" FROM pragma_quick_check(?) AS "c""#],
    };
    match ask(jobs, all, Vec::new()).await {
        Ok(complaints) => return Ok(Whole { complaints, unchecked: Vec::new() }),
        Err(error) if error.code == ErrorCode::SchemaBroken => {}
        Err(error) => return Err(error),
    }
    let mut whole = Whole::default();
    for table in jobs.run(Extent::Page, |desk| texts(desk, TABLES, Vec::new())).await? {
        match ask(jobs, one, vec![Value::from(table.as_str())]).await {
            Ok(complaints) => whole.complaints.extend(complaints),
            Err(error) if error.code == ErrorCode::SchemaBroken => whole.unchecked.push((table, lacking(&error))),
            Err(error) => return Err(error),
        }
    }
    whole.complaints.truncate(COMPLAINTS);
    Ok(whole)
}

/// What SQLite said it lacks.
fn lacking(error: &Error) -> String {
    error.params.get("message").cloned().unwrap_or_default()
}

async fn ask(jobs: &mut impl Jobs, text: &'static str, given: Vec<Value>) -> Result<Vec<String>> {
    let told = jobs.run(Extent::More, move |desk| texts(desk, text, given.clone())).await?;
    Ok(told.into_iter().filter(|line| line != "ok").collect())
}

fn texts(desk: &mut Desk<'_>, text: &'static str, given: Vec<Value>) -> Result<Vec<String>> {
    let rows = read::query(desk, text, given)?;
    Ok(rows.into_iter().flatten().map(|value| value.to_string()).collect())
}
