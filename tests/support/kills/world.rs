//! The small world a victim changes: authors, their books (which go when their author goes), and what is in the trash.
//! The victim says what it is to become; the test reads what it became, as another program would.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row, SqliteConnection};

use crate::Outcome;

/// How such a file is made: six authors with three books each.
const MADE_OF: &str = "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE book (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
        title TEXT NOT NULL, note TEXT);
    CREATE INDEX book_author ON book (author);
    WITH RECURSIVE i(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM i WHERE id < 6)
        INSERT INTO author SELECT id, 'a' || id FROM i;
    INSERT INTO book SELECT author.id * 10 + n, author.id, 'b' || author.id || n, NULL
        FROM author, (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3);";

/// One book.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Book {
    /// Who wrote it.
    pub author: i64,
    /// Its title; no other book has the same.
    pub title: String,
    /// Sometimes too long to stand in an audit entry.
    pub note: Option<String>,
}

/// All that is in the file, and in its trash.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct World {
    /// Names by id; no other author has the same.
    pub authors: BTreeMap<i64, String>,
    /// Books by id.
    pub books: BTreeMap<i64, Book>,
    /// Names of the deleted records that can be put back, and how often: one that came back another way is still there.
    pub trash: BTreeMap<String, u32>,
}

impl World {
    /// Makes a new file of it, in that journal mode.
    ///
    /// # Errors
    /// Those of SQLite.
    pub async fn make(path: &Path, mode: &str) -> Outcome {
        let options = SqliteConnectOptions::new().filename(path).create_if_missing(true);
        let mut connection = options.connect().await?;
        connection.execute(AssertSqlSafe(format!("PRAGMA journal_mode = {mode}; {MADE_OF}"))).await?;
        Ok(connection.close().await?)
    }

    /// What is in the file.
    ///
    /// # Errors
    /// Those of SQLite; and a file that is not whole.
    pub async fn read(path: &Path) -> Outcome<Self> {
        let mut connection = SqliteConnectOptions::new().filename(path).connect().await?;
        let world = Self::of(&mut connection).await;
        connection.close().await?;
        world
    }

    async fn of(connection: &mut SqliteConnection) -> Outcome<Self> {
        let whole: String = connection.fetch_one("PRAGMA integrity_check(1)").await?.try_get(0)?;
        if whole != "ok" {
            return Err(whole.into());
        }
        let mut world = Self::default();
        for row in connection.fetch_all("SELECT author.id, author.name FROM author").await? {
            world.authors.insert(row.try_get(0)?, row.try_get(1)?);
        }
        for row in connection.fetch_all("SELECT book.id, book.author, book.title, book.note FROM book").await? {
            let book = Book { author: row.try_get(1)?, title: row.try_get(2)?, note: row.try_get(3)? };
            world.books.insert(row.try_get(0)?, book);
        }
        if connection.fetch_all("SELECT s.name FROM sqlite_schema AS s WHERE s.name = 'bureau_trash'").await?.len() == 1
        {
            for row in connection.fetch_all("SELECT t.display FROM bureau_trash AS t").await? {
                world.throw(row.try_get(0)?);
            }
        }
        Ok(world)
    }

    /// The same world has the same digest, in every process of these programs.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// Puts a name into the trash.
    pub fn throw(&mut self, name: String) {
        *self.trash.entry(name).or_default() += 1;
    }

    /// Takes a name out of the trash, once.
    pub fn pick(&mut self, name: &str) {
        if let Some(times) = self.trash.get_mut(name) {
            *times -= 1;
        }
        self.trash.retain(|_, times| *times > 0);
    }

    /// A number no record of it has.
    #[must_use]
    pub fn free(&self) -> i64 {
        self.authors.keys().chain(self.books.keys()).max().map_or(1, |last| last + 1)
    }
}
