//! In which state the file is, as SQLite numbers it for a connection.

use super::super::lend::Lent;
use super::super::read::Jobs;
use super::Store;
use crate::value::Value;

/// A state of the file, as one connection numbers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    by_writer: bool,
    data: i64,
    pub(crate) schema: i64,
}

impl Store {
    /// A number that is another one after every commit, by whomever; nothing when it cannot be had just now.
    pub(crate) async fn version(&self) -> Option<i64> {
        told(&mut self.0.watch.lend().await.ok()?).await.map(|(data, _)| data)
    }

    /// The state of the file as far as other programs made it; nothing when it cannot be had just now.
    ///
    /// `data_version` stays what it is for a connection's own commits
    /// (<https://www.sqlite.org/pragma.html#pragma_data_version>), and only the writer commits. Where there is none, nobody
    /// here writes, and the watch knows as well.
    pub(crate) async fn seen(&self) -> Option<Seen> {
        let writer = self.0.writer.at_hand()?;
        let by_writer = writer.is_some();
        let mut lent = match writer {
            Some(lent) => lent,
            None => self.0.watch.lend().await.ok()?,
        };
        told(&mut lent).await.map(|(data, schema)| Seen { by_writer, data, schema })
    }
}

async fn told(lent: &mut Lent) -> Option<(i64, i64)> {
    let questions = ["PRAGMA data_version", "PRAGMA schema_version"].map(|pragma| (pragma, Vec::new()));
    match lent.ask(questions.into()).await.ok()?.concat().as_slice() {
        [Value::Integer(data), Value::Integer(schema)] => Some((*data, *schema)),
        _ => None,
    }
}
