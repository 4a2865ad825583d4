//! What every call begins with: a view of the file, the models as they are there, and who is asking.

use std::sync::Arc;

use super::{Session, still};
use crate::error::Result;
use crate::model::Catalog;
use crate::policy::Actor;
use crate::store::{Jobs, Reader, View, sqlite_error};

impl Session {
    /// One consistent view: the rows, the models made from the schema of that view, and the actor as the file knows them.
    pub(super) async fn reading(&self) -> Result<(Reader, Arc<Catalog>, Actor)> {
        let store = self.admin.store();
        let (mut reader, version, actor) = store
            .viewed(|| async {
                let mut reader = store.begin().await?;
                let (version, actor) = self.current(&mut reader).await?;
                Ok((reader, version, actor))
            })
            .await?;
        let catalog = self.admin.catalog_of(&mut reader, version).await?;
        let actor = self.limited(&catalog, actor).await;
        Ok((reader, catalog, actor))
    }

    /// The same for reading lists, which is short when nothing but rows has changed since: then what there is to know is
    /// asked for where the rows are read.
    pub(super) async fn viewing(&self) -> Result<(View, Arc<Catalog>, Actor)> {
        if let Some(known) = self.viewing_known().await? {
            return Ok(known);
        }
        // The first view is given back by now: nobody holds two.
        let (reader, ..) = self.reading().await?;
        // What was read is known from now on. A view of its own ends when it is dropped, one of sqlx's some time later.
        reader.rollback().await.map_err(sqlite_error)?;
        if let Some(known) = self.viewing_known().await? {
            return Ok(known);
        }
        let (reader, catalog, actor) = self.reading().await?;
        Ok((View::Reader(reader), catalog, actor))
    }

    /// The same, where nothing but rows has changed since; else nothing.
    async fn viewing_known(&self) -> Result<Option<(View, Arc<Catalog>, Actor)>> {
        let store = self.admin.store();
        let viewed = store.viewed(|| async {
            let mut view = store.view().await?;
            let known = self.known_in(&mut view).await?;
            Ok(known.map(|(catalog, actor)| (view, catalog, actor)))
        });
        viewed.await
    }

    /// As [`Session::current`] with the models, as far as they are known already.
    pub(super) async fn known_in(&self, jobs: &mut impl Jobs) -> Result<Option<(Arc<Catalog>, Actor)>> {
        match &self.actor {
            // Looked as somebody else, they are made up anew with each call.
            Actor::User(_) if self.viewing.is_some() => Ok(None),
            Actor::User(then) => {
                let Some((catalog, user)) = self.admin.standing_in(jobs, &then.id).await? else { return Ok(None) };
                let user = still(then, user)?;
                let actor = self.admin.gated(&catalog, Actor::User(user)).await;
                Ok(Some((catalog, actor)))
            }
            Actor::Owner(_) => Ok(self.admin.plain_in(jobs).await?.map(|catalog| (catalog, self.actor.clone()))),
            Actor::System(_) => Ok(None),
        }
    }

    /// The actor with what the rules of their roles come to, and what the program's policies leave them.
    pub(super) async fn limited(&self, catalog: &Arc<Catalog>, actor: Actor) -> Actor {
        let actor = match actor {
            Actor::User(user) => Actor::User(self.admin.with_limits(catalog, user)),
            other => other,
        };
        self.admin.gated(catalog, actor).await
    }
}
