//! What the database says of itself: tables, columns, keys, checks. No meaning for people: that is the model's room.

mod check;
mod read;

pub(crate) use read::read;

/// The whole schema at one `PRAGMA schema_version`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    /// `PRAGMA schema_version`: moves with every change of the schema by any program.
    pub version: i64,
    /// Tables, virtual tables and views of `main`, in the order of their names; ours and SQLite's own left out.
    pub tables: Vec<Table>,
}

impl Schema {
    /// Whether some foreign key may be looked at only when everything is written.
    pub(crate) fn defers(&self) -> bool {
        self.tables.iter().any(|table| table.deferred)
    }

    /// The table of that name, as SQLite compares names (ASCII case ignored).
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name.eq_ignore_ascii_case(name))
    }
}

/// What a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// An ordinary table.
    Ordinary,
    /// A view.
    View,
    /// A virtual table.
    Virtual,
    /// A table that belongs to a virtual table.
    Shadow,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Exact name.
    pub name: String,
    /// What it is.
    pub kind: TableKind,
    /// Declared WITHOUT ROWID.
    pub without_rowid: bool,
    /// The only column of its primary key is the rowid under another name: it fills itself in.
    pub rowid_alias: bool,
    /// Declared STRICT.
    pub strict: bool,
    /// Some constraint says what to do on conflict (`UNIQUE ON CONFLICT REPLACE`): left alone, writing one row could
    /// remove another, or nothing at all, in silence.
    pub on_conflict: bool,
    /// Its text has the word `DEFERRED`: a foreign key may be looked at when everything is written, and not before.
    pub deferred: bool,
    /// What a view's INSTEAD OF triggers stand in for; nothing for a table.
    pub instead_of: Vec<Operation>,
    /// Columns by number.
    pub columns: Vec<Column>,
    /// Columns of the primary key, in key order.
    pub primary_key: Vec<String>,
    /// Columns of each UNIQUE constraint or index that covers every row; the primary key's own is left out where SQLite
    /// keeps none.
    pub unique: Vec<Vec<String>>,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// Allowed values of columns that a `CHECK (column IN (…))` lists.
    pub allowed: Vec<Allowed>,
}

impl Table {
    /// The column of that name (ASCII case ignored).
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name))
    }

    /// A name under which the rowid can be reached: the first of SQLite's three that no column has.
    #[must_use]
    pub fn rowid_name(&self) -> Option<&'static str> {
        if self.without_rowid || self.kind == TableKind::View {
            return None;
        }
        ["rowid", "_rowid_", "oid"].into_iter().find(|name| self.column(name).is_none())
    }
}

/// What a statement does to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Adds it.
    Insert,
    /// Changes it.
    Update,
    /// Removes it.
    Delete,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Exact name.
    pub name: String,
    /// Declared type as written, possibly empty.
    pub declared: String,
    /// Declared NOT NULL.
    pub not_null: bool,
    /// Default, as the expression's text.
    pub default: Option<String>,
    /// Computed by the database.
    pub generated: bool,
    /// Part of the primary key.
    pub in_key: bool,
    /// Collation that SQLite does not have itself: what it comes to only the program knows that wrote the file.
    pub foreign_collation: Option<String>,
}

impl Column {
    /// How SQLite converts what is stored (<https://www.sqlite.org/datatype3.html#determination_of_column_affinity>).
    #[must_use]
    pub fn affinity(&self) -> Affinity {
        let declared = self.declared.to_ascii_uppercase();
        let has = |part: &str| declared.contains(part);
        if has("INT") {
            Affinity::Integer
        } else if has("CHAR") || has("CLOB") || has("TEXT") {
            Affinity::Text
        } else if has("BLOB") || declared.is_empty() {
            Affinity::Blob
        } else if has("REAL") || has("FLOA") || has("DOUB") {
            Affinity::Real
        } else {
            Affinity::Numeric
        }
    }
}

/// SQLite's five column affinities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Affinity {
    /// Whole numbers preferred.
    Integer,
    /// Text preferred.
    Text,
    /// Anything as it is.
    Blob,
    /// Doubles preferred.
    Real,
    /// Numbers preferred.
    Numeric,
}

/// One foreign key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignKey {
    /// Columns here.
    pub columns: Vec<String>,
    /// Table referred to, as written.
    pub table: String,
    /// Columns there; the primary key when the schema names none.
    pub referred: Vec<String>,
    /// What becomes of a referring row when the row it refers to goes.
    pub on_delete: OnDelete,
}

/// What becomes of a referring row when the row it refers to goes
/// (<https://www.sqlite.org/foreignkeys.html#fk_actions>).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDelete {
    /// The removal is refused while there are any (NO ACTION, RESTRICT).
    Refuse,
    /// It goes too.
    Cascade,
    /// It refers to nothing, or to its default, from then on.
    Clear,
}

/// Values a CHECK allows a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The column, as the check writes it.
    pub column: String,
    /// The values, in order.
    pub values: Vec<crate::value::Value>,
}
