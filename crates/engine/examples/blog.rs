//! A blog whose authors see and edit their own posts: a model out of menus, rows, a rule per record, fields that are
//! only shown, and posts published together, all or none. `cargo run -p bureau-engine --example blog FILE`.
//!
//! Its tables are `post(id, title, author, is_published, is_featured)`, where an author is an account by its e-mail, and
//! `setting(name, value)`.

use std::io::Write;
use std::path::Path;

use bureau_engine::Admin;
use bureau_engine::action::{Handler, Invocation, Level, Outcome};
use bureau_engine::error::Result;
use bureau_engine::model::Model;
use bureau_engine::model::options::ActionOptions;
use bureau_engine::policy::{Denial, Policy, User, Values, Verdict, async_trait};
use bureau_engine::record::{Filter, Op, Record};
use bureau_engine::value::Value;

/// Everything about posts that depends on who asks. What the roles of somebody do not allow it does not either.
pub struct Blog;

#[async_trait]
impl Policy for Blog {
    async fn visible(&self, who: &User, model: &Model) -> bool {
        who.is_admin || model.slug != "setting"
    }

    async fn rows(&self, who: &User, model: &Model) -> Option<Filter> {
        let own = Filter::term("author", Op::Is, &who.email);
        own.filter(|_| model.slug == "post" && !who.is_admin)
    }

    async fn add(&self, who: &User, model: &Model, values: Option<&Values>) -> Verdict {
        match values.filter(|_| model.slug == "post" && !who.is_admin) {
            Some(values) if values.get("is_published").is_some_and(|value| *value != Value::Integer(0)) => {
                Err(Denial::because("Write first, publish then."))
            }
            _ => Ok(()),
        }
    }

    async fn edit(&self, who: &User, model: &Model, record: Option<(&Record, &Values)>) -> Verdict {
        match record.filter(|_| model.slug == "post") {
            None => Ok(()),
            Some(_) if who.is_admin => Ok(()),
            Some((record, _)) if record.value("is_featured") == Some(&Value::Integer(1)) => {
                Err(Denial::because("Ask the editors before you change a featured post."))
            }
            Some((record, _)) if record.value("author").and_then(Value::as_text) == Some(&who.email) => Ok(()),
            Some(_) => Err(Denial::new()),
        }
    }

    async fn delete(&self, who: &User, model: &Model, record: Option<&Record>) -> Verdict {
        let post = record.filter(|_| model.slug == "post");
        if post.is_none() || who.is_admin { Ok(()) } else { Err(Denial::because("Posts are kept. Unpublish it.")) }
    }

    async fn action(&self, _who: &User, _model: &Model, name: &str, records: Option<&[Record]>) -> Verdict {
        let untitled =
            |post: &&Record| post.value("title").and_then(Value::as_text).is_none_or(|title| title.trim().is_empty());
        match records.filter(|_| name == "publish").and_then(|posts| posts.iter().find(untitled)) {
            Some(post) => Err(Denial::because(format!("{} has no title yet.", post.display))),
            None => Ok(()),
        }
    }

    async fn readonly(&self, who: &User, model: &Model, _record: Option<&Record>) -> Vec<String> {
        if who.is_admin || model.slug != "post" { Vec::new() } else { vec!["is_featured".into(), "author".into()] }
    }
}

/// Publishes posts: all of them, or none and why not. What the policy says of editing a post holds for it too.
pub struct Publish;

#[async_trait]
impl Handler for Publish {
    async fn run(&self, invocation: &mut Invocation<'_>) -> Result<Outcome> {
        for key in invocation.keys().to_vec() {
            invocation.set(&key, [("is_published".to_owned(), Value::Integer(1))].into()).await?;
        }
        let message = format!("{} posts are out.", invocation.keys().len());
        Ok(Outcome::Toast { level: Level::Success, message })
    }
}

/// Opens a file under the blog's policy, with its action.
pub async fn open(path: &Path) -> Result<Admin> {
    let publish = ActionOptions::new("publish").label("Publish").icon("send").confirm("Publish these posts?");
    Admin::builder().policy(Blog).action("post", publish, Publish).open(path).await
}

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout();
    let Some(path) = std::env::args_os().nth(1) else {
        writeln!(out, "Usage: blog FILE")?;
        return Ok(());
    };
    let admin = open(path.as_ref()).await?;
    writeln!(out, "{} is open under the blog's policy.", admin.name())?;
    Ok(())
}
