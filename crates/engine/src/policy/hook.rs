//! Policies written in Rust: what a program says about people, beyond their roles.

use std::collections::BTreeMap;

use async_trait::async_trait;

use super::actor::User;
use crate::model::{Model, RecordKey};
use crate::record::{Filter, ListQuery, Record};
use crate::value::Value;

/// What a program says about who may do what in workspaces, registered with
/// [`AdminBuilder::policy`](crate::admin::AdminBuilder::policy). It narrows what roles allow, for superusers too, and
/// never allows more; [`Policy::site`] alone takes the place of a rule of Bureau's. Of several policies, all must
/// agree.
///
/// The gates, from outside in: site, group, model, verb, record, field, action. A closed one closes everything inside.
/// A method with an `Option` is asked with `None` for what holds in general, with every call and about every model:
/// what is refused there is not offered. With `Some` it is asked about the very list, record or values, inside the
/// transaction that changes them; a policy may wait for others there, and must neither read nor write the same file.
///
/// It is about records. Superusers set options, take and restore backups, disable, and make accounts whatever it says:
/// a model is best known by its `table`, for its slug and group are options. People who sign in are asked about; the
/// owner of a plain file is not. Methods that are left as they are allow everything.
#[async_trait]
pub trait Policy: Send + Sync + 'static {
    /// Who may enter, at the sign-in and with every call; unless it is written, superusers and whoever has a role. Entry alone
    /// grants nothing.
    async fn site(&self, who: &User) -> Verdict {
        if who.is_staff() { Ok(()) } else { Err(Denial::new()) }
    }

    /// What is inside a group of models.
    async fn group(&self, _who: &User, _group: &str) -> Verdict {
        Ok(())
    }

    /// Whether a model stands in menus. One that does not can be opened all the same, by whoever knows where it is.
    async fn visible(&self, _who: &User, _model: &Model) -> bool {
        true
    }

    /// Everything inside a model.
    async fn access(&self, _who: &User, _model: &Model) -> Verdict {
        Ok(())
    }

    /// A list of records, its counts, sums and exports.
    async fn list(&self, _who: &User, _model: &Model, _query: Option<&ListQuery>) -> Verdict {
        Ok(())
    }

    /// Records by their keys.
    async fn read(&self, _who: &User, _model: &Model, _keys: Option<&[RecordKey]>) -> Verdict {
        Ok(())
    }

    /// A new record with these values, by column name: those that were entered.
    async fn add(&self, _who: &User, _model: &Model, _values: Option<&Values>) -> Verdict {
        Ok(())
    }

    /// A change of a record, which is whole and as it was before, to these values.
    async fn edit(&self, _who: &User, _model: &Model, _record: Option<(&Record, &Values)>) -> Verdict {
        Ok(())
    }

    /// Deleting a record, which is whole.
    async fn delete(&self, _who: &User, _model: &Model, _record: Option<&Record>) -> Verdict {
        Ok(())
    }

    /// An action of that key, run on these records, which are whole. What it needs of verbs was asked before.
    async fn action(&self, _who: &User, _model: &Model, _name: &str, _records: Option<&[Record]>) -> Verdict {
        Ok(())
    }

    /// Which fields there are. In general it is the answer for lists, filters, exports and history; a record, which is whole,
    /// can have fewer on its own page and in its form. What must not be found out by a filter either is left out in general,
    /// or by a rule of a role.
    async fn fields(&self, _who: &User, _model: &Model, _record: Option<&Record>) -> Fields {
        Fields::All
    }

    /// Names of fields that are shown and not written. Values sent for them are left alone.
    async fn readonly(&self, _who: &User, _model: &Model, _record: Option<&Record>) -> Vec<String> {
        Vec::new()
    }

    /// Which records there are: part of every query.
    async fn rows(&self, _who: &User, _model: &Model) -> Option<Filter> {
        None
    }
}

/// Values by column name.
pub type Values = BTreeMap<String, Value>;

/// Whether something may be done.
pub type Verdict = Result<(), Denial>;

/// That it may not, in the program's own words or in Bureau's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Denial {
    words: Option<String>,
}

impl Denial {
    /// In Bureau's words, in the language of whoever asks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// In these words, which are shown as they are.
    pub fn because(words: impl Into<String>) -> Self {
        Self { words: Some(words.into()) }
    }

    /// Its own words, where it has some.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }
}

/// Fields somebody may know of. Keys, by which records are addressed, are always among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fields {
    /// All.
    All,
    /// These. A name that is no field says nothing.
    Only(Vec<String>),
    /// All but these. A name that is no field, or one that cannot be hidden, closes the model: nobody sees more because a column
    /// was renamed.
    Except(Vec<String>),
}

impl Fields {
    /// These alone.
    pub fn only<N: Into<String>>(names: impl IntoIterator<Item = N>) -> Self {
        Self::Only(names.into_iter().map(Into::into).collect())
    }

    /// All but these.
    pub fn except<N: Into<String>>(names: impl IntoIterator<Item = N>) -> Self {
        Self::Except(names.into_iter().map(Into::into).collect())
    }

    /// Names of the fields that are left out; nothing where one of them cannot be.
    pub(crate) fn hidden(&self, model: &Model) -> Option<Vec<String>> {
        match self {
            Self::All => Some(Vec::new()),
            Self::Only(names) => {
                let named = |field: &str| names.iter().any(|name| name.eq_ignore_ascii_case(field));
                let out = model.fields.iter().filter(|field| !named(&field.name) && model.can_hide(field));
                Some(out.map(|field| field.name.clone()).collect())
            }
            Self::Except(names) => {
                let exact = |name: &String| Some(model.field(name).filter(|it| model.can_hide(it))?.name.clone());
                names.iter().map(exact).collect()
            }
        }
    }
}
