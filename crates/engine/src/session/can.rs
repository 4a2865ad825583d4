//! Whether somebody may do something, and why: about oneself, or about others for whoever may see people and roles.

use std::sync::Arc;

use super::Session;
use super::roles::permissions;
use crate::action::{Action, Handlers, offered};
use crate::error::{Error, ErrorCode, Result};
use crate::identity::{self, role};
use crate::model::{Catalog, Model, RecordKey};
use crate::policy::{
    Actor, Explanation, Gate, Ours, Permission, Reason, User, Verb, authorize, authorize_action, explain,
    explain_action, explain_action_on, explain_record, require, require_superuser,
};
use crate::record;
use crate::store::Reader;

/// What keeps an account out.
enum Standing {
    Enters(User),
    Out(&'static str),
}

impl Session {
    /// Whether the person of that e-mail, or else the actor, may do what the permission says: in general, or with one record of
    /// the model it names.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`] for others without `users.view` and `roles.view`, and for a record and others by anybody but a
    /// superuser: what a rule comes to tells what is in the record; [`ErrorCode::UserNotFound`];
    /// [`ErrorCode::InvalidInput`] for a word that is no permission here; [`ErrorCode::RecordNotFound`] for a record that the
    /// actor does not see; [`ErrorCode::InvalidRequest`] for a record of another model.
    pub async fn can(
        &self,
        permission: &str,
        record: Option<(&str, &RecordKey)>,
        of: Option<&str>,
    ) -> Result<Explanation> {
        self.admin.require_enabled()?;
        let (mut reader, catalog, actor) = self.reading().await?;
        let told = permissions(&[permission.to_owned()], &catalog).map_err(Error::invalid)?;
        let permission = told.into_iter().next().ok_or_else(|| Error::internal("a permission that is none"))?;
        let knows = require(&actor, Verb::View, Ours::Roles).is_ok();
        let own = actor.user().map(|user| user.email.as_str());
        let of = of.map(|email| email.trim().to_lowercase()).filter(|email| own != Some(email.as_str()));
        let asked = match &of {
            None => actor.clone(),
            Some(email) => {
                require(&actor, Verb::View, Ours::Users)?;
                require(&actor, Verb::View, Ours::Roles)?;
                if record.is_some() {
                    require_superuser(&actor)?;
                }
                match self.standing_of(&mut reader, email).await? {
                    Standing::Enters(user) => self.limited(&catalog, Actor::User(user)).await,
                    Standing::Out(rule) => return Ok(Explanation::refused(Reason::new(Gate::Site, rule, None))),
                }
            }
        };
        let mut explanation = match record {
            None => in_general(&catalog, &asked, &permission, self.admin.handlers())?,
            Some((model, key)) => {
                let model = catalog.find(model)?;
                let record = (&model, key);
                of_record(&mut reader, (&actor, &asked), &permission, self.admin.handlers(), record).await?
            }
        };
        if !knows {
            // A filter may name what they do not see.
            let reasons = explanation.because.iter_mut().chain(&mut explanation.missing);
            reasons.filter(|reason| reason.gate == Gate::Record).for_each(|reason| reason.rule.clear());
        }
        Ok(explanation)
    }

    async fn standing_of(&self, reader: &mut Reader, email: &str) -> Result<Standing> {
        let person = identity::person(reader, email).await?;
        let person = person.ok_or_else(|| Error::new(ErrorCode::UserNotFound).with("user", email))?;
        let mut user = User { is_admin: person.is_superuser, ..User::named(person.id, person.email, person.name) };
        if self.admin.knows_roles() && !user.is_admin {
            user.roles = role::held(reader, &user.id, self.admin.clock().now_ms()).await?;
        }
        let (is_active, is_staff) = (person.is_active, user.is_staff());
        Ok(match (is_active, self.admin.entering(Some(user)).await) {
            (false, _) => Standing::Out("active"),
            (true, None) => Standing::Out(if is_staff { "policy" } else { "role" }),
            (true, Some(user)) => Standing::Enters(user),
        })
    }
}

fn in_general(catalog: &Catalog, asked: &Actor, permission: &Permission, handlers: &Handlers) -> Result<Explanation> {
    let (slug, verbs) = match permission {
        Permission::Everything => return Ok(everything(asked)),
        Permission::All { slug } => (slug, Verb::ALL.to_vec()),
        Permission::One { slug, verb } => (slug, vec![*verb]),
        Permission::Run { slug, action } => {
            let model = catalog.model(slug)?;
            return Ok(explain_action(asked, &model, &known(&model, action, handlers)?));
        }
    };
    let mut whole: Option<Explanation> = None;
    for verb in verbs {
        let one = match Ours::ALL.into_iter().find(|ours| ours.slug() == slug) {
            Some(ours) => ours.explain(asked, verb),
            None => explain(asked, verb, &catalog.model(slug)?).0,
        };
        whole = Some(match whole {
            Some(whole) => whole.and(one),
            None => one,
        });
    }
    whole.ok_or_else(|| Error::internal("a permission without a verb"))
}

/// `*`: of superusers, and of roles that say so.
fn everything(asked: &Actor) -> Explanation {
    let Some(user) = asked.user() else { return Explanation::default() };
    let all = Permission::Everything;
    let because: Vec<Reason> = if user.is_admin {
        vec![Reason::new(Gate::Site, "superuser", None)]
    } else {
        let roles = user.roles.iter().filter(|role| role.permissions.covers(&all));
        roles.map(|role| Reason::new(Gate::Verb, "*", Some(&role.name))).collect()
    };
    if because.is_empty() {
        return Explanation::refused(Reason::new(Gate::Verb, "*", None));
    }
    Explanation { allowed: true, because, missing: Vec::new() }
}

/// The action of that key there.
fn known(model: &Model, key: &str, handlers: &Handlers) -> Result<Action> {
    let found = offered(model, handlers).into_iter().find(|action| action.key == *key);
    found.ok_or_else(|| Error::new(ErrorCode::ActionUnknown).with("action", key).with("model", &model.label))
}

async fn of_record(
    reader: &mut Reader,
    (actor, asked): (&Actor, &Actor),
    permission: &Permission,
    handlers: &Handlers,
    (model, key): (&Arc<Model>, &RecordKey),
) -> Result<Explanation> {
    let (Permission::One { slug, .. } | Permission::Run { slug, .. }) = permission else {
        return Err(Error::new(ErrorCode::InvalidRequest));
    };
    if *slug != model.slug {
        return Err(Error::new(ErrorCode::InvalidRequest).with("model", &model.slug));
    }
    // What they do not see is not there for them, whoever it is about.
    let shown = authorize(actor, Verb::View, model)?;
    record::require_seen(reader, &shown, key).await?;
    match permission {
        Permission::Run { action, .. } => running(reader, asked, &known(model, action, handlers)?, (model, key)).await,
        Permission::One { verb, .. } => {
            let (general, grant) = explain(asked, *verb, model);
            let Some(grant) = grant else { return Ok(general) };
            Ok(explain_record(&grant, &record::covering(reader, &grant, key).await?))
        }
        Permission::All { .. } | Permission::Everything => Err(Error::new(ErrorCode::InvalidRequest)),
    }
}

async fn running(
    reader: &mut Reader,
    asked: &Actor,
    action: &Action,
    (model, key): (&Arc<Model>, &RecordKey),
) -> Result<Explanation> {
    let general = explain_action(asked, model, action);
    if !general.allowed {
        return Ok(general);
    }
    let granted = authorize_action(asked, model, action)?;
    let mut covering = Vec::new();
    for grant in granted.grants() {
        covering.push(record::covering(reader, grant, key).await?);
    }
    Ok(explain_action_on(general, (&granted, &covering), action))
}
