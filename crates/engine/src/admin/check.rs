//! Is the file whole?

use crate::error::{Error, ErrorCode, Result};
use crate::store::{Extent, Jobs, Look, query, whole};
use crate::value::Value;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// `ok`, or SQLite's first complaint.
    pub integrity: String,
    /// All of SQLite's complaints, at most twenty.
    pub complaints: Vec<String>,
    /// Tables that could not be looked at, because only another program brings what they need (a collation, a module), each with
    /// what SQLite says of it.
    pub unchecked: Vec<(String, String)>,
    /// Rows that refer to nothing, in all.
    pub foreign_keys: i64,
    /// The same by the table they stand in and the table they mean.
    pub dangling: Vec<Dangling>,
    /// Whether the audit log verifies; nothing for a plain file.
    pub audit: Option<bool>,
    /// Version of the SQLite that looked.
    pub sqlite: String,
}

/// Rows of one table that refer to nothing in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dangling {
    /// Where they stand.
    pub table: String,
    /// Where what they mean would stand; nothing where SQLite cannot follow the table's foreign keys at all (their parent has no
    /// such unique columns), which counts as one row.
    pub parent: Option<String>,
    /// How many.
    pub rows: i64,
}

const TABLES: &str = r#"SELECT "s"."name" FROM "sqlite_schema" AS "s" WHERE "s"."type" = 'table'"#;
const DANGLING: &str = r#"SELECT "f"."parent", count(1) FROM pragma_foreign_key_check(?) AS "f" GROUP BY "f"."parent" ORDER BY "f"."parent""#;

/// Rows that refer to nothing, table by table, and the tables whose references could not be followed.
async fn dangling(jobs: &mut impl Jobs) -> Result<(Vec<Dangling>, Vec<(String, String)>)> {
    let tables = jobs.ask(vec![(TABLES, Vec::new())]).await?;
    let (mut found, mut unchecked) = (Vec::new(), Vec::new());
    for table in tables.into_iter().flatten().map(|name| name.to_string()) {
        let given = vec![Value::from(table.as_str())];
        let rows = jobs.run(Extent::More, move |desk| query(desk, DANGLING, given.clone())).await;
        let rows = match rows {
            Ok(rows) => rows,
            Err(error) if error.code == ErrorCode::SchemaBroken => {
                let message = error.params.get("message").cloned().unwrap_or_default();
                if message.starts_with("foreign key mismatch") {
                    found.push(Dangling { table, parent: None, rows: 1 });
                } else {
                    unchecked.push((table, message));
                }
                continue;
            }
            Err(error) => return Err(error),
        };
        for row in rows {
            let [parent, Value::Integer(rows)] = row.as_slice() else {
                return Err(Error::internal("a count without a number"));
            };
            found.push(Dangling { table: table.clone(), parent: Some(parent.to_string()), rows: *rows });
        }
    }
    Ok((found, unchecked))
}

impl super::Admin {
    /// Checks pages, references and, in an enabled workspace, the audit log.
    pub(crate) async fn check(&self) -> Result<Checked> {
        let mut reader = self.store().read().await?;
        let audit = if self.is_enabled() { Some(crate::audit::verify(&mut reader).await?.ok) } else { None };
        let whole = whole(&mut reader, Look::Close).await?;
        let (dangling, unfollowed) = dangling(&mut reader).await?;
        let mut unchecked = whole.unchecked;
        let more: Vec<_> =
            unfollowed.into_iter().filter(|(table, _)| unchecked.iter().all(|(it, _)| it != table)).collect();
        unchecked.extend(more);
        Ok(Checked {
            integrity: whole.complaints.first().cloned().unwrap_or_else(|| "ok".to_owned()),
            complaints: whole.complaints,
            unchecked,
            foreign_keys: dangling.iter().map(|found| found.rows).sum(),
            dangling,
            audit,
            sqlite: bureau_guard::linked_version().1.to_owned(),
        })
    }
}
