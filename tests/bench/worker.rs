//! Bureau's side: the engine, as a window or a terminal uses it, doing one task whenever a line says so. Rows are read as
//! typed values with the names of what they refer to, and dropped.

use std::io::{BufRead, Write};
use std::path::Path;

use bureau_engine::Admin;
use bureau_engine::admin::EditDirectly;
use bureau_engine::model::RecordKey;
use bureau_engine::record::{Change, CountMode, Draft, Filter, ListQuery, Op, Record, Sort};
use bureau_engine::session::{Origin, Session};
use bureau_engine::value::Value;
use bureau_tests::Outcome;
use tokio_util::sync::CancellationToken;

use crate::rival::DONE;
use crate::shop;
use crate::tasks::{
    MANY, NEEDLE, PER_PAGE, SEARCHED, WEIGHT, customer_of, edited, edited_together, last_page, middle_page, note,
};

/// The model that is worked with.
const ORDERS: &str = "orders";

/// What a round came to: records, and the sum of their keys.
#[derive(Default)]
struct Answer {
    rows: i64,
    sum: i64,
}

/// Opens the file, says that it is done, and does the task as often as it is asked.
pub fn work(task: &str, file: &Path, rows: &str) -> Outcome {
    let rows = rows.parse()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut worker = runtime.block_on(Worker::open(task, file, rows))?;
    let mut out = std::io::stdout();
    writeln!(out, "{DONE}").and_then(|()| out.flush())?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let answer = match line.split_once(' ') {
            Some(("prepare", round)) => runtime.block_on(worker.prepare(round.parse()?)).map(|()| String::new())?,
            Some(("go", _)) => {
                let Answer { rows, sum } = runtime.block_on(worker.go())?;
                format!(" {rows}|{sum}")
            }
            _ => return Err(format!("not understood: {line}").into()),
        };
        writeln!(out, "{DONE}{answer}").and_then(|()| out.flush())?;
    }
    runtime.block_on(worker.session.admin().close());
    Ok(())
}

struct Worker {
    task: String,
    session: Session,
    rows: u64,
    round: u64,
    /// Made before the clock starts: a person has typed it by then.
    changes: Vec<Change>,
}

impl Worker {
    async fn open(task: &str, file: &Path, rows: u64) -> Outcome<Self> {
        let session = if task == "edit-personal" {
            let data = file.with_extension("data");
            let admin = Admin::builder().data_dir(data).open(file).await?;
            admin.personal(Origin::Library, EditDirectly::agreed()).await?
        } else if task.starts_with("ruled-") {
            shop::sign_in_under_rules(file).await?
        } else {
            shop::sign_in(file).await?
        };
        let model = session.model(ORDERS).await?;
        if model.search != SEARCHED {
            return Err(format!("Bureau searches {:?}", model.search).into());
        }
        session.list(ORDERS, &ListQuery::default()).await?;
        Ok(Self { task: task.to_owned(), session, rows, round: 0, changes: Vec::new() })
    }

    /// What must be so before the clock starts.
    async fn prepare(&mut self, round: u64) -> Outcome {
        self.round = round;
        match self.task.as_str() {
            // Nothing known of the list, as on the first visit: bookmarks belong to the opened workspace.
            "page-last" | "page-counted" | "page-next" => {
                let anew = self.session.reopened().await?;
                let old = std::mem::replace(&mut self.session, anew);
                old.admin().close().await;
                self.session.list(ORDERS, &ListQuery::default()).await?;
                if self.task == "page-counted" {
                    self.session.count(ORDERS, &ListQuery::default(), CountMode::Exact).await?;
                }
                if self.task == "page-next" {
                    self.session.list(ORDERS, &at(middle_page(self.rows))).await?;
                }
            }
            "edit" | "edit-wal" | "edit-personal" => self.changes = vec![self.change(edited(self.rows, round))],
            "many" => self.changes = edited_together(self.rows).map(|id| self.change(id)).collect(),
            _ => {}
        }
        Ok(())
    }

    fn change(&self, id: u64) -> Change {
        let values = [("note".to_owned(), Value::from(note(self.round)))].into();
        Change::Edit { model: ORDERS.to_owned(), key: key(id), draft: Draft { values, ..Draft::default() } }
    }

    async fn go(&mut self) -> Outcome<Answer> {
        let query = match self.task.as_str() {
            "page-1" | "ruled-page" => ListQuery::default(),
            "page-last" | "page-counted" => at(last_page(self.rows)),
            "page-next" => at(middle_page(self.rows) + 1),
            "sort" => ListQuery { sort: vec![Sort::by_largest("total")], ..ListQuery::default() },
            "filter-indexed" => only("customer_id", &customer_of(self.rows, self.round).to_string())?,
            "filter" | "ruled-filter" => only("weight_g", &WEIGHT.to_string())?,
            "search" => ListQuery { search: NEEDLE.to_owned(), ..ListQuery::default() },
            "count" | "count-again" => return self.count().await,
            "all" | "all-plain" => return self.all().await,
            _ => return self.edit().await,
        };
        let mut answer = Answer::default();
        answer.add(&self.session.list(ORDERS, &query).await?.records);
        Ok(answer)
    }

    async fn count(&self) -> Outcome<Answer> {
        let count = self.session.count(ORDERS, &ListQuery::default(), CountMode::Exact).await?;
        Ok(Answer { rows: count.total.ok_or("not counted")?, sum: 0 })
    }

    async fn all(&self) -> Outcome<Answer> {
        let mut answer = Answer::default();
        let mut records = self.session.stream(ORDERS, &ListQuery::default()).await?;
        while let Some(chunk) = records.next().await? {
            answer.add(&chunk);
        }
        Ok(answer)
    }

    async fn edit(&mut self) -> Outcome<Answer> {
        let changes = std::mem::take(&mut self.changes);
        let asked = changes.len();
        let applied = self.session.apply(changes, |_| (), CancellationToken::new()).await;
        let applied = applied.map_err(bureau_engine::record::Refused::into_first)?;
        if applied.records.len() != asked || (asked != 1 && asked as u64 != MANY.min(self.rows)) {
            return Err("not every change was made".into());
        }
        Ok(Answer { rows: i64::try_from(asked)?, sum: 0 })
    }
}

impl Answer {
    fn add(&mut self, records: &[Record]) {
        for record in records {
            self.rows += 1;
            if let Some(Value::Integer(id)) = record.key.0.first() {
                self.sum += id;
            }
        }
    }
}

fn key(id: u64) -> RecordKey {
    RecordKey(vec![Value::Integer(id.cast_signed())])
}

fn at(page: u64) -> ListQuery {
    ListQuery { page, per_page: u32::try_from(PER_PAGE).unwrap_or(u32::MAX), ..ListQuery::default() }
}

fn only(field: &str, value: &str) -> Outcome<ListQuery> {
    let filter = Filter::term(field, Op::Is, value).ok_or("no such test")?;
    Ok(ListQuery { filter, ..ListQuery::default() })
}
