//! Permission as a value.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use super::actor::{Actor, Consent};
use super::gates;
use super::limit::{Limit, RowRule};
use super::permission::Permission;
use crate::error::{Error, ErrorCode, Result};
use crate::model::{Model, Writable};

/// What is to be done with records of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// See.
    View,
    /// Add.
    Add,
    /// Edit.
    Edit,
    /// Delete.
    Delete,
    /// Export.
    Export,
}

impl Verb {
    /// Every verb, in the order in which people are shown them.
    pub const ALL: [Self; 5] = [Self::View, Self::Add, Self::Edit, Self::Delete, Self::Export];

    /// As permissions name it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Add => "add",
            Self::Edit => "edit",
            Self::Delete => "delete",
            Self::Export => "export",
        }
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Verb {
    type Err = NoVerb;

    fn from_str(text: &str) -> Result<Self, NoVerb> {
        Self::ALL.into_iter().find(|verb| verb.as_str() == text).ok_or(NoVerb)
    }
}

/// What was written is no verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoVerb;

/// Proof that someone may do something with a model. Made only by [`authorize`]; compiled into every query.
///
/// A cell is visible only where one alternative allows both its row and its column.
#[derive(Debug, Clone)]
pub struct Grant {
    verb: Verb,
    model: Arc<Model>,
    alternatives: Vec<Alternative>,
}

/// One reason to allow: the rows and columns it covers and the rule it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Rows covered.
    pub rows: Rows,
    /// Columns covered.
    pub columns: Columns,
    /// Why.
    pub because: Rule,
}

/// Rows an alternative covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// Every row.
    All,
    /// Those of which all of these hold.
    Where(Vec<RowRule>),
}

/// Columns an alternative covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Columns {
    /// Every column.
    All,
    /// All but some.
    Except {
        /// Columns that are not there.
        hidden: Arc<BTreeSet<String>>,
        /// Columns that are not written; what is hidden is among them.
        locked: Arc<BTreeSet<String>>,
    },
}

impl Rows {
    /// What must hold of a row; nothing where every row is covered.
    pub(crate) fn rules(&self) -> &[RowRule] {
        match self {
            Self::All => &[],
            Self::Where(rules) => rules,
        }
    }
}

impl Alternative {
    fn of(because: Rule, limit: Option<&Limit>) -> Self {
        let Some(limit) = limit else { return Self { rows: Rows::All, columns: Columns::All, because } };
        let rows = if limit.rows.is_empty() { Rows::All } else { Rows::Where(limit.rows.clone()) };
        let columns = match (limit.hidden.is_empty(), limit.locked.is_empty()) {
            (true, true) => Columns::All,
            _ => Columns::Except { hidden: Arc::clone(&limit.hidden), locked: Arc::clone(&limit.locked) },
        };
        Self { rows, columns, because }
    }

    /// The same, of what `left` leaves of it.
    fn narrowed(mut self, left: &Limit) -> Self {
        if !left.rows.is_empty() {
            self.rows = Rows::Where(self.rows.rules().iter().chain(&left.rows).cloned().collect());
        }
        if !left.locked.is_empty() {
            let with = |own: &BTreeSet<String>, more: &BTreeSet<String>| Arc::new(own.union(more).cloned().collect());
            self.columns = match &self.columns {
                Columns::All => Columns::Except { hidden: Arc::clone(&left.hidden), locked: Arc::clone(&left.locked) },
                Columns::Except { hidden, locked } => {
                    Columns::Except { hidden: with(hidden, &left.hidden), locked: with(locked, &left.locked) }
                }
            };
        }
        self
    }

    /// Whether it covers the records that `other` does, of the same grant: the same words say the same on one day.
    pub(crate) fn covers_the_same(&self, other: &Self) -> bool {
        self.rows.rules().iter().map(RowRule::said).eq(other.rows.rules().iter().map(RowRule::said))
    }

    /// Whether it covers every row.
    #[must_use]
    pub fn covers_every_row(&self) -> bool {
        matches!(self.rows, Rows::All)
    }

    /// Whether the column of that exact name is there on the rows it covers.
    #[must_use]
    pub fn shows(&self, column: &str) -> bool {
        match &self.columns {
            Columns::All => true,
            Columns::Except { hidden, .. } => !hidden.contains(column),
        }
    }

    /// Whether the column of that exact name may be written on the rows it covers.
    #[must_use]
    pub fn opens(&self, column: &str) -> bool {
        match &self.columns {
            Columns::All => true,
            Columns::Except { locked, .. } => !locked.contains(column),
        }
    }
}

/// The rule that allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// A signed-in superuser may.
    Superuser,
    /// A role of the person's allows it.
    Role {
        /// Name.
        role: String,
        /// The permission that says so.
        permission: Permission,
    },
    /// The owner of a plain file may look, and edit it directly once they agreed to.
    Owner,
    /// The engine's own work.
    System,
}

impl Grant {
    /// What it allows.
    #[must_use]
    pub fn verb(&self) -> Verb {
        self.verb
    }

    /// On what.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// The reasons, one per rule that allows.
    #[must_use]
    pub fn alternatives(&self) -> &[Alternative] {
        &self.alternatives
    }

    /// Whether any alternative shows the column on some row.
    #[must_use]
    pub fn shows(&self, field: &str) -> bool {
        self.model.field(field).is_some_and(|field| self.alternatives.iter().any(|one| one.shows(&field.name)))
    }

    /// Whether the column of that exact name is shown on every row that is covered.
    #[must_use]
    pub fn shows_everywhere(&self, column: &str) -> bool {
        let showing = || self.alternatives.iter().filter(|one| one.shows(column));
        let shown = |one: &Alternative| showing().any(|other| other.covers_every_row() || other.covers_the_same(one));
        self.alternatives.iter().all(|one| one.shows(column) || shown(one))
    }

    /// Whether any alternative lets the field be written on some row.
    #[must_use]
    pub fn opens(&self, field: &str) -> bool {
        self.model.field(field).is_some_and(|field| self.alternatives.iter().any(|one| one.opens(&field.name)))
    }

    /// Whether one alternative covers everything, so that no rule is needed in the query.
    #[must_use]
    pub fn is_unlimited(&self) -> bool {
        self.alternatives.iter().any(|one| one.covers_every_row() && one.columns == Columns::All)
    }

    /// The same for some of its reasons; nothing where there is none of them.
    pub(super) fn because_of(&self, kept: impl Fn(&Rule) -> bool) -> Option<Self> {
        let alternatives: Vec<Alternative> =
            self.alternatives.iter().filter(|one| kept(&one.because)).cloned().collect();
        (!alternatives.is_empty()).then(|| Self { alternatives, ..self.clone() })
    }

    /// Whether what is read under it may be computed while it is read: by the model, or by what a rule looks into.
    pub(crate) fn computed(&self) -> bool {
        let rules = self.alternatives.iter().flat_map(|one| one.rows.rules());
        self.model.computed || rules.into_iter().any(|rule| rule.condition().computed())
    }

    /// That this goes further than the grant does.
    pub(crate) fn refused(&self, code: ErrorCode) -> Error {
        refused(code, self.verb, &self.model)
    }

    /// Whether some alternative covers every row, so that no row condition is needed in the query.
    #[must_use]
    pub fn covers_every_row(&self) -> bool {
        self.alternatives.iter().any(Alternative::covers_every_row)
    }
}

/// Decides whether `actor` may do `verb` on `model`.
///
/// # Errors
/// [`ErrorCode::Forbidden`] with `model` and `verb`; [`ErrorCode::SwitchedOff`] where options let nobody;
/// [`ErrorCode::RefusedByPolicy`]; [`ErrorCode::NotConfirmed`] when consent is all that is missing;
/// [`ErrorCode::ModelReadOnly`] where the database lets nobody.
pub fn authorize(actor: &Actor, verb: Verb, model: &Arc<Model>) -> Result<Grant> {
    let refused = |code| refused(code, verb, model);
    if !is_switched_on(verb, model) {
        return Err(refused(ErrorCode::SwitchedOff));
    }
    if let Some((_, denial)) = actor.user().and_then(|user| user.gates.refusal(verb, &model.slug)) {
        return Err(gates::refused(&denial, verb, model));
    }
    let alternatives: Vec<Alternative> = decide(actor, verb, &model.slug)
        .into_iter()
        .filter_map(|because| limited(actor, verb, model, because))
        .collect();
    if alternatives.is_empty() {
        let consenting = matches!(actor, Actor::Owner(Consent::Looking));
        return Err(refused(if consenting { ErrorCode::NotConfirmed } else { ErrorCode::Forbidden }));
    }
    if !possible(model.writable, verb) {
        return Err(Error::new(ErrorCode::ModelReadOnly).with("model", &model.label));
    }
    Ok(Grant { verb, model: Arc::clone(model), alternatives })
}

/// What a rule that allows covers; nothing where the rules of its role have not been made out.
fn limited(actor: &Actor, verb: Verb, model: &Model, because: Rule) -> Option<Alternative> {
    let limit = match (actor, &because) {
        (Actor::User(user), Rule::Role { role: name, .. }) => {
            let role = user.roles.iter().find(|role| role.name == *name)?;
            if role.is_limited(&model.slug) { Some(user.limits.of(name, &model.slug, verb)?) } else { None }
        }
        _ => None,
    };
    let own = actor.user().filter(|user| !user.is_admin).and_then(|user| user.limits.own(&model.slug, verb));
    let left = actor.user().and_then(|user| user.gates.limit(&model.slug));
    Some([own, left].into_iter().flatten().fold(Alternative::of(because, limit), Alternative::narrowed))
}

fn refused(code: ErrorCode, verb: Verb, model: &Model) -> Error {
    Error::new(code).with("model", &model.label).with("verb", verb)
}

/// `can_add`, `can_edit` and `can_delete` bind everyone: superusers, and the engine itself.
pub(super) fn is_switched_on(verb: Verb, model: &Model) -> bool {
    match verb {
        Verb::Add => model.can_add(),
        Verb::Edit => model.can_edit(),
        Verb::Delete => model.can_delete(),
        Verb::View | Verb::Export => true,
    }
}

/// Refuses everyone but a superuser: history, audit, backup, disabling.
///
/// # Errors
/// [`ErrorCode::Forbidden`].
pub fn require_superuser(actor: &Actor) -> Result<()> {
    match actor {
        Actor::User(user) if user.is_admin => Ok(()),
        Actor::User(_) | Actor::Owner(_) | Actor::System(_) => Err(Error::new(ErrorCode::Forbidden)),
    }
}

/// What the database itself allows anyone. Looking is always possible.
pub(super) const fn possible(writable: Writable, verb: Verb) -> bool {
    match verb {
        Verb::View | Verb::Export => true,
        Verb::Add => writable.add,
        Verb::Edit => writable.edit,
        Verb::Delete => writable.delete,
    }
}

/// Every rule that lets `actor` do `verb` on what `slug` stands for; none when nothing does.
pub(super) fn decide(actor: &Actor, verb: Verb, slug: &str) -> Vec<Rule> {
    match actor {
        Actor::User(user) if user.is_admin => vec![Rule::Superuser],
        Actor::User(user) => user.roles.iter().filter_map(|role| role.allows(verb, slug)).collect(),
        Actor::Owner(Consent::Looking) if !matches!(verb, Verb::View | Verb::Export) => Vec::new(),
        Actor::Owner(_) => vec![Rule::Owner],
        Actor::System(_) => vec![Rule::System],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{KeyColumns, Writable};
    use crate::policy::User;

    fn model() -> Arc<Model> {
        Arc::new(Model {
            slug: "track".into(),
            label: "Tracks".into(),
            label_one: "Track".into(),
            icon: "music".into(),
            table: "Track".into(),
            writable: Writable::ALL,
            on_conflict: false,
            computed: false,
            key: KeyColumns::Rowid("rowid"),
            fields: Vec::new(),
            display: Vec::new(),
            search: Vec::new(),
            junction: false,
            tree: None,
            template: None,
            options: Default::default(),
        })
    }

    #[test]
    fn superusers_may_all_and_owners_look_until_they_agree_to_edit() {
        let user = |is_admin| Actor::User(User { is_admin, ..User::named("1", "a@b.example", "A") });
        for verb in Verb::ALL {
            assert!(authorize(&user(true), verb, &model()).is_ok(), "a superuser may {verb:?}");
            let refused = authorize(&user(false), verb, &model()).expect_err("no role, no right");
            assert_eq!(refused.code, ErrorCode::Forbidden);
            let owner =
                |consent| authorize(&Actor::Owner(consent), verb, &model()).map(|_| ()).map_err(|error| error.code);
            let (looking, editing) = match verb {
                Verb::View | Verb::Export => (Ok(()), Ok(())),
                Verb::Add | Verb::Edit | Verb::Delete => (Err(ErrorCode::NotConfirmed), Ok(())),
            };
            assert_eq!((owner(Consent::Looking), owner(Consent::Editing)), (looking, editing), "{verb:?}");
        }
        assert!(require_superuser(&user(true)).is_ok());
        assert!(require_superuser(&user(false)).is_err());
        assert!(require_superuser(&Actor::Owner(Consent::Editing)).is_err());
    }
}
