//! Accounts: who there is, adding, switching off and on, removing. Verbs on `users` say who may; superusers are touched by
//! superusers only, nobody removes or switches off themselves, and the last superuser stays.

use std::collections::BTreeMap;

use super::Session;
use crate::audit::{self, FieldChange};
use crate::error::{Error, ErrorCode, Problem, ProblemCode, Result};
use crate::identity::{self, NewUser, Person, ResetCode};
use crate::policy::{Actor, Ours, User, Verb, require, require_superuser};
use crate::store::Tx;
use crate::value::Value;

/// A person to be given an account, and what they get with it.
#[derive(Clone)]
pub struct NewPerson {
    /// Who.
    pub user: NewUser,
    /// Whether they become a superuser.
    pub superuser: bool,
    /// Names of the roles they get, for good.
    pub roles: Vec<String>,
}

/// What somebody has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Labels of the roles that count for them now. A superuser needs none.
    pub roles: Vec<String>,
    /// What they may do with people and roles.
    pub may: BTreeMap<Ours, Vec<Verb>>,
}

impl Session {
    /// Everyone who has an account, by e-mail.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `users.view`, [`ErrorCode::NotEnabled`].
    pub async fn people(&self) -> Result<Vec<Person>> {
        self.admin.require_enabled()?;
        let (mut reader, _, actor) = self.reading().await?;
        require(&actor, Verb::View, Ours::Users)?;
        identity::people(&mut reader, self.admin.knows_roles()).await
    }

    /// What the actor has, and may do with people and roles; nothing where there are none.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`], `file_…` codes.
    pub async fn standing(&self) -> Result<Standing> {
        let (_, _, actor) = self.reading().await?;
        let Some(user) = actor.user() else { return Ok(Standing::default()) };
        let verbs = |ours: Ours| Verb::ALL.into_iter().filter(|verb| require(&actor, *verb, ours).is_ok()).collect();
        let roles = user.roles.iter().map(|role| role.label.clone()).collect();
        Ok(Standing { roles, may: Ours::ALL.map(|ours| (ours, verbs(ours))).into() })
    }

    /// Makes an account.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `users.add`, and where a superuser is made by somebody who is none;
    /// [`ErrorCode::InvalidInput`] with every problem; [`ErrorCode::RoleNotFound`]; [`ErrorCode::MoreThanHeld`].
    pub async fn add_person(&self, new: NewPerson) -> Result<()> {
        let user = identity::checked(new.user)?;
        let hash = identity::hash(user.password.clone(), self.admin.password_cost()).await?;
        let (mut tx, actor) = self.people_change(Verb::Add).await?;
        if new.superuser {
            require_superuser(&actor)?;
        }
        if identity::person(tx.connection()?, &user.email).await?.is_some() {
            return Err(Error::invalid(vec![Problem::new("email", ProblemCode::Taken)]));
        }
        let author = self.author(&actor);
        let row = identity::UserRow {
            email: &user.email,
            name: &user.name,
            password_hash: &hash,
            is_admin: new.superuser,
            now_ms: author.now_ms,
        };
        let made = identity::insert_user(tx.connection()?, &row).await?;
        audit::append_event(&mut tx, &author, "add_user", &[("user", &made.email)]).await?;
        for role in &new.roles {
            self.assign_in(&mut tx, &actor, role, (&made.id, &made.email), None).await?;
        }
        tx.commit().await
    }

    /// Switches an account off, or on again. Who is switched off is out at once.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `users.edit`, and for superusers by somebody who is none;
    /// [`ErrorCode::UserNotFound`], [`ErrorCode::NotYourself`], [`ErrorCode::LastSuperuser`].
    pub async fn set_person_active(&self, email: &str, active: bool) -> Result<()> {
        let (mut tx, actor) = self.people_change(Verb::Edit).await?;
        let person = self.touched(&mut tx, &actor, email, !active).await?;
        if person.is_active == active {
            return Ok(());
        }
        identity::set_active(tx.connection()?, &person.id, active).await?;
        // Switched on again, nothing is open that was before.
        identity::turn::end(tx.connection()?, &person.id).await?;
        identity::forget_reset(tx.connection()?, &person.id).await?;
        let action = if active { "activate_user" } else { "deactivate_user" };
        audit::append_event(&mut tx, &self.author(&actor), action, &[("user", &person.email)]).await?;
        tx.commit().await
    }

    /// Makes someone a superuser, or one no longer. Superusers only.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`], and as [`Session::set_person_active`].
    pub async fn set_person_superuser(&self, email: &str, superuser: bool) -> Result<()> {
        let (mut tx, actor) = self.people_change(Verb::Edit).await?;
        require_superuser(&actor)?;
        let person = self.touched(&mut tx, &actor, email, !superuser).await?;
        if person.is_superuser == superuser {
            return Ok(());
        }
        identity::set_superuser(tx.connection()?, &person.id, superuser).await?;
        identity::forget_reset(tx.connection()?, &person.id).await?;
        let said = |is: bool| Some(Value::from(if is { "yes" } else { "no" }));
        let changes = vec![
            FieldChange { field: "user".into(), old: None, new: Some(Value::from(person.email)) },
            FieldChange { field: "superuser".into(), old: said(!superuser), new: said(superuser) },
        ];
        audit::append_changes(&mut tx, &self.author(&actor), "edit_user", changes).await?;
        tx.commit().await
    }

    /// Makes a code with which someone who forgot their password gets a new one, within a day and once. Whoever has it could
    /// enter as that person: it is made by nobody who holds less than they do.
    ///
    /// # Errors
    /// [`ErrorCode::MoreThanHeld`], and as [`Session::set_person_active`].
    pub async fn reset_person(&self, email: &str) -> Result<ResetCode> {
        let (mut tx, actor) = self.people_change(Verb::Edit).await?;
        let catalog = self.admin.catalog(tx.connection()?).await?;
        let actor = self.limited(&catalog, actor).await;
        let person = self.touched(&mut tx, &actor, email, false).await?;
        let author = self.author(&actor);
        let account = User { is_admin: person.is_superuser, ..User::named(&person.id, &person.email, &person.name) };
        identity::covers_account(tx.connection()?, &actor, &account).await??;
        let by = actor.user().map(|user| user.id.clone()).unwrap_or_default();
        let code = identity::issue_reset(tx.connection()?, &person.id, &by, author.now_ms).await?;
        // What a hundred failures closed, superusers open (SECURITY.md).
        if require_superuser(&actor).is_ok() {
            identity::attempt::forget(tx.connection()?, &person.email).await?;
        }
        audit::append_event(&mut tx, &author, "issue_reset", &[("user", &person.email)]).await?;
        tx.commit().await?;
        Ok(code)
    }

    /// Ends every session of an account, in all windows and programs: of one's own, or of others for whoever may edit users.
    ///
    /// # Errors
    /// As [`Session::set_person_active`].
    pub async fn sign_out_everywhere(&self, email: &str) -> Result<()> {
        self.admin.require_enabled()?;
        self.require_oneself()?;
        let mut tx = self.admin.write().await?;
        let (_, actor) = self.current(tx.connection()?).await?;
        let email = email.trim().to_lowercase();
        if actor.user().is_none_or(|user| user.email != email) {
            require(&actor, Verb::Edit, Ours::Users)?;
        }
        let person = self.touched(&mut tx, &actor, &email, false).await?;
        identity::turn::end(tx.connection()?, &person.id).await?;
        let about = [("user", person.email.as_str())];
        audit::append_event(&mut tx, &self.author(&actor), "sign_out_everywhere", &about).await?;
        tx.commit().await
    }

    /// Removes an account. What it did stays in the history under its name.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] without `users.delete`, and as [`Session::set_person_active`].
    pub async fn remove_person(&self, email: &str) -> Result<()> {
        let (mut tx, actor) = self.people_change(Verb::Delete).await?;
        let person = self.touched(&mut tx, &actor, email, true).await?;
        identity::remove_user(tx.connection()?, &person.id).await?;
        audit::append_event(&mut tx, &self.author(&actor), "remove_user", &[("user", &person.email)]).await?;
        tx.commit().await
    }

    /// The person of that e-mail, if the actor may touch them; `away` when they would no longer be able to enter.
    async fn touched(&self, tx: &mut Tx, actor: &Actor, email: &str, away: bool) -> Result<Person> {
        let person = self.person_in(tx, email).await?;
        if person.is_superuser {
            require_superuser(actor)?;
        }
        if away && actor.user().is_some_and(|user| user.id == person.id) {
            return Err(Error::new(ErrorCode::NotYourself));
        }
        let last = away && person.is_superuser && person.is_active;
        if last && identity::active_superusers(tx.connection()?).await? < 2 {
            return Err(Error::new(ErrorCode::LastSuperuser));
        }
        Ok(person)
    }

    pub(super) async fn person_in(&self, tx: &mut Tx, email: &str) -> Result<Person> {
        let email = email.trim().to_lowercase();
        let found = identity::person(tx.connection()?, &email).await?;
        found.ok_or_else(|| Error::new(ErrorCode::UserNotFound).with("user", email))
    }

    pub(super) async fn people_change(&self, verb: Verb) -> Result<(Tx, Actor)> {
        self.ours_change(verb, Ours::Users).await
    }

    /// Begins a change of what is ours; checked inside its transaction.
    pub(super) async fn ours_change(&self, verb: Verb, ours: Ours) -> Result<(Tx, Actor)> {
        self.admin.require_enabled()?;
        self.require_oneself()?;
        let mut tx = self.admin.write().await?;
        let (_, actor) = self.current(tx.connection()?).await?;
        require(&actor, verb, ours)?;
        Ok((tx, actor))
    }
}
