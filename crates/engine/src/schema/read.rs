//! Reading the schema through SQLite's own table-valued pragmas.

use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::check::allowed_values;
use super::{Column, ForeignKey, OnDelete, Operation, Schema, Table, TableKind};
use crate::error::Result;
use crate::store::sqlite_error;

const TABLES: &str = r#"SELECT "l"."name", "l"."type", "l"."wr", "s"."sql", "l"."strict"
FROM pragma_table_list AS "l" LEFT JOIN "sqlite_schema" AS "s" ON "s"."name" = "l"."name" AND "s"."type" IN ('table', 'view')
WHERE "l"."schema" = 'main' AND "l"."name" NOT LIKE 'sqlite\_%' ESCAPE '\' AND "l"."name" NOT LIKE 'bureau\_%' ESCAPE '\'
ORDER BY "l"."name""#;

const COLUMNS: &str = r#"SELECT "x"."name", "x"."type", "x"."notnull", "x"."dflt_value", "x"."pk", "x"."hidden"
FROM pragma_table_xinfo(?) AS "x" ORDER BY "x"."cid""#;

const FOREIGN_KEYS: &str = r#"SELECT "f"."id", "f"."table", "f"."from", "f"."to", "f"."on_delete"
FROM pragma_foreign_key_list(?) AS "f" ORDER BY "f"."id", "f"."seq""#;

const TRIGGERS: &str = r#"SELECT "s"."sql" FROM "sqlite_schema" AS "s" WHERE "s"."type" = 'trigger' AND "s"."tbl_name" = ? COLLATE NOCASE"#;
const UNIQUE: &str = r#"SELECT "l"."name", "i"."name" FROM pragma_index_list(?) AS "l", pragma_index_info("l"."name") AS "i"
WHERE "l"."unique" = 1 AND "l"."partial" = 0 ORDER BY "l"."seq", "i"."seqno""#;

/// Whether a table keeps an index for its primary key.
const KEEPS_A_KEY: &str = r#"SELECT count(*) FROM pragma_index_list(?) AS "l" WHERE "l"."origin" = 'pk'"#;

/// Collations of SQLite itself (<https://www.sqlite.org/datatype3.html#collating_sequences>).
const OWN: [&str; 3] = ["BINARY", "NOCASE", "RTRIM"];

/// Reads the whole schema on this connection's view of the file.
///
/// # Errors
/// `file_…` codes. A view that cannot be read (its table is gone) and a virtual table whose module is not here are left
/// out, as they have no columns to show.
pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Schema> {
    let version =
        sqlx::query_scalar("PRAGMA schema_version").fetch_one(&mut *connection).await.map_err(sqlite_error)?;
    let rows = sqlx::query(TABLES).fetch_all(&mut *connection).await.map_err(sqlite_error)?;
    let mut tables = Vec::with_capacity(rows.len());
    for row in rows {
        let table = read_table(connection, &row).await?;
        if !table.columns.is_empty() {
            tables.push(table);
        }
    }
    let parents: Vec<(String, Vec<String>, Vec<String>)> = tables
        .iter()
        .map(|table| {
            let columns = table.columns.iter().map(|column| column.name.clone()).collect();
            (table.name.clone(), table.primary_key.clone(), columns)
        })
        .collect();
    for foreign in tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
        let parent = parents.iter().find(|(name, ..)| name.eq_ignore_ascii_case(&foreign.table));
        let Some((_, key, columns)) = parent else { continue };
        if foreign.referred.is_empty() {
            foreign.referred.clone_from(key);
        }
        // As the column is called there, not as the reference writes it.
        for referred in &mut foreign.referred {
            if let Some(exact) = columns.iter().find(|name| name.eq_ignore_ascii_case(referred)) {
                referred.clone_from(exact);
            }
        }
    }
    Ok(Schema { version, tables })
}

async fn read_table(connection: &mut SqliteConnection, row: &SqliteRow) -> Result<Table> {
    let name: String = row.try_get(0).map_err(sqlite_error)?;
    let kind = match row.try_get::<String, _>(1).map_err(sqlite_error)?.as_str() {
        "view" => TableKind::View,
        "virtual" => TableKind::Virtual,
        "shadow" => TableKind::Shadow,
        _ => TableKind::Ordinary,
    };
    let sql: Option<String> = row.try_get(3).map_err(sqlite_error)?;
    let (mut columns, primary_key) = match columns(connection, &name).await {
        Ok(read) => read,
        Err(_) if matches!(kind, TableKind::View | TableKind::Virtual) => Default::default(),
        Err(error) => return Err(sqlite_error(error)),
    };
    if sql.as_deref().is_some_and(|sql| sql.to_ascii_uppercase().contains("COLLATE")) {
        collations(connection, &name, &mut columns).await.map_err(sqlite_error)?;
    }
    let instead_of = match kind {
        TableKind::View => instead_of(connection, &name).await.map_err(sqlite_error)?,
        TableKind::Ordinary | TableKind::Virtual | TableKind::Shadow => Vec::new(),
    };
    let without_rowid = row.try_get::<i64, _>(2).map_err(sqlite_error)? != 0;
    let rowid_alias = match primary_key.as_slice() {
        [only] if kind == TableKind::Ordinary && !without_rowid => {
            let whole = columns.iter().any(|c| c.name == *only && c.declared.eq_ignore_ascii_case("INTEGER"));
            whole && !keeps_a_key(connection, &name).await.map_err(sqlite_error)?
        }
        _ => false,
    };
    Ok(Table {
        foreign_keys: foreign_keys(connection, &name).await.map_err(sqlite_error)?,
        unique: unique(connection, &name).await.map_err(sqlite_error)?,
        allowed: sql.as_deref().map(allowed_values).unwrap_or_default(),
        without_rowid,
        rowid_alias,
        strict: row.try_get::<i64, _>(4).map_err(sqlite_error)? != 0,
        on_conflict: sql.as_deref().is_some_and(names_a_conflict),
        deferred: sql.as_deref().is_some_and(|sql| sql.to_ascii_uppercase().contains("DEFERRED")),
        instead_of,
        name,
        kind,
        columns,
        primary_key,
    })
}

async fn columns(connection: &mut SqliteConnection, table: &str) -> Result<(Vec<Column>, Vec<String>), sqlx::Error> {
    let mut columns = Vec::new();
    let mut key: Vec<(i64, String)> = Vec::new();
    for row in sqlx::query(COLUMNS).bind(table).fetch_all(connection).await? {
        let name: String = row.try_get(0)?;
        let place: i64 = row.try_get(4)?;
        if place > 0 {
            key.push((place, name.clone()));
        }
        let hidden: i64 = row.try_get(5)?;
        // 1: a parameter or a shadow of a virtual table, which is no part of its rows.
        if hidden == 1 {
            continue;
        }
        columns.push(Column {
            declared: row.try_get(1)?,
            not_null: row.try_get::<i64, _>(2)? != 0,
            default: row.try_get(3)?,
            generated: matches!(hidden, 2 | 3),
            in_key: place > 0,
            foreign_collation: None,
            name,
        });
    }
    key.sort();
    Ok((columns, key.into_iter().map(|(_, name)| name).collect()))
}

/// Notes which columns have a collation that SQLite does not bring.
async fn collations(connection: &mut SqliteConnection, table: &str, columns: &mut [Column]) -> Result<(), sqlx::Error> {
    let mut handle = connection.lock_handle().await?;
    for column in columns {
        let declared = bureau_guard::declared_collation(&mut handle, table, &column.name);
        let declared = declared.map_err(|error| sqlx::Error::Protocol(error.to_string()))?;
        column.foreign_collation = declared.filter(|name| !OWN.iter().any(|own| own.eq_ignore_ascii_case(name)));
    }
    Ok(())
}

async fn foreign_keys(connection: &mut SqliteConnection, table: &str) -> Result<Vec<ForeignKey>, sqlx::Error> {
    let mut keys: Vec<(i64, ForeignKey)> = Vec::new();
    for row in sqlx::query(FOREIGN_KEYS).bind(table).fetch_all(connection).await? {
        let id: i64 = row.try_get(0)?;
        let from: String = row.try_get(2)?;
        let to: Option<String> = row.try_get(3)?;
        if keys.last().is_none_or(|(last, _)| *last != id) {
            let on_delete = match row.try_get::<String, _>(4)?.as_str() {
                "CASCADE" => OnDelete::Cascade,
                "SET NULL" | "SET DEFAULT" => OnDelete::Clear,
                _ => OnDelete::Refuse,
            };
            let table = row.try_get(1)?;
            keys.push((id, ForeignKey { columns: Vec::new(), table, referred: Vec::new(), on_delete }));
        }
        if let Some((_, key)) = keys.last_mut() {
            key.columns.push(from);
            key.referred.extend(to);
        }
    }
    Ok(keys.into_iter().map(|(_, key)| key).collect())
}

/// Whether a table's text has an ON CONFLICT clause; in a comment or a string it does no harm to be taken for one.
fn names_a_conflict(sql: &str) -> bool {
    let words: Vec<&str> = sql.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .any(|two| matches!(two, [a, b] if a.eq_ignore_ascii_case("ON") && b.eq_ignore_ascii_case("CONFLICT")))
}

/// What the INSTEAD OF triggers of a view stand in for, from their text: SQLite keeps it as it was written.
async fn instead_of(connection: &mut SqliteConnection, view: &str) -> Result<Vec<Operation>, sqlx::Error> {
    let triggers: Vec<String> = sqlx::query_scalar(TRIGGERS).bind(view).fetch_all(connection).await?;
    Ok(triggers
        .iter()
        .filter_map(|sql| {
            let words: Vec<String> = sql.split_whitespace().map(str::to_ascii_uppercase).collect();
            let at = words.windows(2).position(|two| matches!(two, [a, b] if a == "INSTEAD" && b == "OF"))?;
            match words.get(at + 2)?.as_str() {
                "INSERT" => Some(Operation::Insert),
                "UPDATE" => Some(Operation::Update),
                "DELETE" => Some(Operation::Delete),
                _ => None,
            }
        })
        .collect())
}

/// A key that SQLite keeps apart from the rowid: `INTEGER PRIMARY KEY DESC` is one, for compatibility
/// (<https://www.sqlite.org/lang_createtable.html#rowid>).
async fn keeps_a_key(connection: &mut SqliteConnection, table: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar::<_, i64>(KEEPS_A_KEY).bind(table).fetch_one(connection).await.map(|count| count > 0)
}

/// The columns of each unique index; one on an expression names none there, and is left out.
async fn unique(connection: &mut SqliteConnection, table: &str) -> Result<Vec<Vec<String>>, sqlx::Error> {
    let mut indexes: Vec<(String, Option<Vec<String>>)> = Vec::new();
    for row in sqlx::query(UNIQUE).bind(table).fetch_all(connection).await? {
        let index: String = row.try_get(0)?;
        let column: Option<String> = row.try_get(1)?;
        if indexes.last().is_none_or(|(last, _)| *last != index) {
            indexes.push((index, Some(Vec::new())));
        }
        if let Some((_, columns)) = indexes.last_mut() {
            *columns = columns.take().zip(column).map(|(mut columns, column)| {
                columns.push(column);
                columns
            });
        }
    }
    Ok(indexes.into_iter().filter_map(|(_, columns)| columns).collect())
}
