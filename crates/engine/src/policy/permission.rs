//! Permissions as words: `track.view`, `track.*`, `*`, and `track.publish` for an action that asks for a permission of its own.
//!
//! `add`, `edit`, `delete` and `export` imply `view`: when a role is saved, loaded and evaluated. The permission of an action brings
//! `view` with it when it is given, and allows nothing else by itself: what it means hangs on an action that may be gone. A set is kept in one order, so
//! that what is stored reads alike however it was said.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::grant::Verb;
use crate::model::is_slug;

/// One permission.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// `*`: every verb on everything. Not history, impersonation, or touching superusers: those take the flag `is_admin`.
    Everything,
    /// `slug.*`: every verb on one model, or on what a reserved slug stands for.
    All {
        /// Slug.
        slug: String,
    },
    /// `slug.verb`.
    One {
        /// Slug.
        slug: String,
        /// What.
        verb: Verb,
    },
    /// `slug.action`: an action that asks for a permission of its own, beside the verbs it needs.
    Run {
        /// Slug.
        slug: String,
        /// Key of the action.
        action: String,
    },
}

impl Permission {
    /// The slug it is about; nothing for `*`.
    #[must_use]
    pub fn slug(&self) -> Option<&str> {
        match self {
            Self::Everything => None,
            Self::All { slug } | Self::One { slug, .. } | Self::Run { slug, .. } => Some(slug),
        }
    }

    /// Whether it says that `verb` may be done on `slug`, or implies it.
    #[must_use]
    pub fn allows(&self, slug: &str, verb: Verb) -> bool {
        match self {
            Self::Everything => true,
            Self::All { slug: own } => own == slug,
            Self::One { slug: own, verb: given } => own == slug && (*given == verb || verb == Verb::View),
            Self::Run { .. } => false,
        }
    }

    /// Whether it says that the action of that key may be run on `slug`.
    #[must_use]
    pub fn allows_action(&self, slug: &str, action: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::All { slug: own } => own == slug,
            Self::One { .. } => false,
            Self::Run { slug: own, action: given } => own == slug && given == action,
        }
    }
}

/// As it is written.
impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => f.write_str("*"),
            Self::All { slug } => write!(f, "{slug}.*"),
            Self::One { slug, verb } => write!(f, "{slug}.{verb}"),
            Self::Run { slug, action } => write!(f, "{slug}.{action}"),
        }
    }
}

/// What was written is no permission: no dot, neither a verb nor what an action can be called, or a slug that cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPermission;

impl FromStr for Permission {
    type Err = NoPermission;

    fn from_str(text: &str) -> Result<Self, NoPermission> {
        if text == "*" {
            return Ok(Self::Everything);
        }
        let (slug, verb) = text.rsplit_once('.').ok_or(NoPermission)?;
        if slug.is_empty() || slug.contains(|c: char| c == '*' || c == ',' || c == '.' || c.is_whitespace()) {
            return Err(NoPermission);
        }
        let slug = slug.to_owned();
        match verb {
            "*" => Ok(Self::All { slug }),
            word => match word.parse() {
                Ok(verb) => Ok(Self::One { slug, verb }),
                Err(_) if is_slug(word) => Ok(Self::Run { slug, action: word.to_owned() }),
                Err(_) => Err(NoPermission),
            },
        }
    }
}

/// The permissions of a role, each once, in order, with what they imply.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permissions(BTreeSet<Permission>);

impl Permissions {
    /// Reads `track.view,album.*`. What is no permission is left out, and told apart: it grants nothing.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<String>) {
        let mut unknown = Vec::new();
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        let read = words.filter_map(|word| word.parse().map_err(|NoPermission| unknown.push(word.to_owned())).ok());
        let permissions = read.collect();
        (permissions, unknown)
    }

    /// Those that somebody gives, with what they bring.
    #[must_use]
    pub fn given(permissions: Vec<Permission>) -> Self {
        let mut all = Self::default();
        permissions.into_iter().for_each(|permission| all.grant(permission));
        all
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = &Permission> {
        self.0.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The permission that lets `verb` be done on `slug`; the one that says so itself before one that implies it.
    #[must_use]
    pub fn allowing(&self, slug: &str, verb: Verb) -> Option<&Permission> {
        let says = |permission: &&Permission| match permission {
            Permission::One { verb: given, .. } => *given == verb,
            Permission::Everything | Permission::All { .. } => true,
            Permission::Run { .. } => false,
        };
        let mut allowing = self.0.iter().filter(|permission| permission.allows(slug, verb));
        let first = allowing.clone().next();
        allowing.find(says).or(first)
    }

    /// The permission that lets an action be run on `slug`.
    #[must_use]
    pub fn running(&self, slug: &str, action: &str) -> Option<&Permission> {
        self.0.iter().find(|permission| permission.allows_action(slug, action))
    }

    /// Whether everything that `permission` allows is allowed here: nobody grants more than they hold.
    #[must_use]
    pub fn covers(&self, permission: &Permission) -> bool {
        self.0.iter().any(|own| match (own, permission) {
            (Permission::Everything, _) => true,
            (_, Permission::Everything) => false,
            (own, Permission::All { slug }) => matches!(own, Permission::All { slug: same } if same == slug),
            (own, Permission::One { slug, verb }) => own.allows(slug, *verb),
            (own, Permission::Run { slug, action }) => own.allows_action(slug, action),
        })
    }

    /// Adds one that is given, with what it brings.
    pub fn grant(&mut self, permission: Permission) {
        if let Permission::Run { slug, .. } = &permission {
            self.0.insert(Permission::One { slug: slug.clone(), verb: Verb::View });
        }
        self.insert(permission);
    }

    /// Adds one that stands there, with what it implies.
    pub fn insert(&mut self, permission: Permission) {
        if let Permission::One { slug, .. } = &permission {
            self.0.insert(Permission::One { slug: slug.clone(), verb: Verb::View });
        }
        self.0.insert(permission);
    }

    /// Takes one away, and with `view` everything that implies it. Tells whether anything went.
    pub fn revoke(&mut self, permission: &Permission) -> bool {
        let before = self.0.len();
        match permission {
            Permission::One { slug, verb: Verb::View } => {
                let implies = |own: &Permission| match own {
                    Permission::One { slug: same, .. } | Permission::Run { slug: same, .. } => same == slug,
                    Permission::Everything | Permission::All { .. } => false,
                };
                self.0.retain(|own| !implies(own));
            }
            other => {
                self.0.remove(other);
            }
        }
        self.0.len() < before
    }

    /// The same permissions where slugs were changed: `renamed` gives the new one of an old one.
    #[must_use]
    pub fn renamed(&self, renamed: impl Fn(&str) -> Option<String>) -> Self {
        let name = |slug: &String| renamed(slug).unwrap_or_else(|| slug.clone());
        let follow = |permission: &Permission| match permission {
            Permission::Everything => Permission::Everything,
            Permission::All { slug } => Permission::All { slug: name(slug) },
            Permission::One { slug, verb } => Permission::One { slug: name(slug), verb: *verb },
            Permission::Run { slug, action } => Permission::Run { slug: name(slug), action: action.clone() },
        };
        self.0.iter().map(follow).collect()
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(permissions: I) -> Self {
        let mut all = Self::default();
        permissions.into_iter().for_each(|permission| all.insert(permission));
        all
    }
}

/// As stored: `album.*,track.view,track.edit`.
impl fmt::Display for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, permission) in self.0.iter().enumerate() {
            write!(f, "{}{permission}", if index > 0 { "," } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Permissions {
        let (permissions, unknown) = Permissions::read(text);
        assert!(unknown.is_empty(), "{unknown:?}");
        permissions
    }

    /// Asok, "Automatic enforcement": `posts.edit,posts.delete` is saved as `posts.view,posts.edit,posts.delete`.
    #[test]
    fn whoever_may_do_anything_may_look() {
        assert_eq!(read("posts.edit,posts.delete").to_string(), "posts.view,posts.edit,posts.delete");
        for verb in Verb::ALL {
            let alone = read(&format!("posts.{verb}"));
            assert!(alone.allowing("posts", Verb::View).is_some() && alone.allowing("posts", verb).is_some());
        }
    }

    #[test]
    fn exact_words_all_of_a_model_and_everything() {
        let allows = |text: &str, slug, verb| read(text).allowing(slug, verb).map(ToString::to_string);
        assert_eq!(allows("posts.view", "posts", Verb::View).as_deref(), Some("posts.view"));
        assert_eq!(allows("posts.view", "posts", Verb::Edit), None);
        assert_eq!(allows("posts.view", "post", Verb::View), None, "no prefix of a slug");
        assert_eq!(allows("posts.*", "posts", Verb::Export).as_deref(), Some("posts.*"));
        assert_eq!(allows("posts.*", "comments", Verb::View), None);
        assert_eq!(allows("*", "anything", Verb::Delete).as_deref(), Some("*"));
        assert_eq!(allows("posts.edit", "posts", Verb::View).as_deref(), Some("posts.view"));
    }

    #[test]
    fn unticking_view_unticks_the_rest_and_nothing_else() {
        let mut permissions = read("posts.view,posts.edit,comments.edit");
        assert!(permissions.revoke(&"posts.view".parse().unwrap()));
        assert_eq!(permissions.to_string(), "comments.view,comments.edit");
        assert!(!permissions.revoke(&"posts.view".parse().unwrap()));
        assert!(permissions.revoke(&"comments.edit".parse().unwrap()));
        assert_eq!(permissions.to_string(), "comments.view");
    }

    #[test]
    fn what_is_no_permission_grants_nothing_and_is_told() {
        let (permissions, unknown) = Permissions::read(
            "posts.view, posts.Shred,posts,.view,*.view,a b.view,, x.y.view ,*.*,**,posts.a b,posts.",
        );
        assert_eq!(permissions.to_string(), "posts.view");
        let none =
            ["posts.Shred", "posts", ".view", "*.view", "a b.view", "x.y.view", "*.*", "**", "posts.a b", "posts."];
        assert_eq!(unknown, none);
    }

    /// Umbral, "Action.permission(codename)": beside the verbs, and not one of them.
    #[test]
    fn an_action_has_a_permission_that_is_no_verb() {
        let publish = "posts.publish".parse::<Permission>().unwrap();
        assert_eq!(publish, Permission::Run { slug: "posts".into(), action: "publish".into() });
        let runs = |text: &str| read(text).running("posts", "publish").map(ToString::to_string);
        assert_eq!(runs("posts.publish").as_deref(), Some("posts.publish"));
        assert_eq!(runs("posts.*").as_deref(), Some("posts.*"));
        assert_eq!(runs("*").as_deref(), Some("*"));
        assert_eq!(runs("posts.view,posts.edit,posts.delete,posts.unpublish,pages.publish"), None);
        let stored = read("posts.publish,users.shred");
        assert_eq!(stored.to_string(), "posts.publish,users.shred", "as it stands it opens nothing, whatever it means");
        assert!(["posts", "users"].iter().all(|slug| stored.allowing(slug, Verb::View).is_none()));
        let mut given = Permissions::default();
        given.grant(publish.clone());
        assert_eq!(given.to_string(), "posts.view,posts.publish", "who is to run it has to look");
        let mut permissions = read("posts.view,posts.publish,pages.view,pages.publish");
        assert!(permissions.revoke(&"posts.view".parse().unwrap()));
        assert_eq!(permissions.to_string(), "pages.view,pages.publish");
        assert!(read("posts.*").covers(&publish) && !read("posts.edit").covers(&publish));
        assert!(
            read("posts.publish").covers(&publish) && !read("posts.publish").covers(&"posts.edit".parse().unwrap())
        );
    }

    #[test]
    fn the_order_is_always_the_same_and_nothing_stands_twice() {
        let text = "*,album.*,track.view,track.add,track.edit,track.delete,track.export";
        assert_eq!(read("track.export,track.delete,*,track.edit,track.add,album.*,*,track.view").to_string(), text);
        assert_eq!(read(text).to_string(), text);
    }

    #[test]
    fn nobody_covers_more_than_they_hold() {
        let holds = read("posts.*,comments.view,comments.delete");
        let covered = |word: &str| holds.covers(&word.parse().unwrap());
        assert!(covered("posts.*") && covered("posts.export") && covered("comments.view"));
        assert!(!covered("comments.*") && !covered("comments.edit") && !covered("*") && !covered("tags.view"));
        assert!(read("*").covers(&Permission::Everything));
        // Each verb of a model is not all of it: a verb that a later version adds would be.
        assert!(!read("tags.view,tags.add,tags.edit,tags.delete,tags.export").covers(&"tags.*".parse().unwrap()));
    }

    #[test]
    fn permissions_follow_a_slug_that_changes() {
        let renamed = |slug: &str| (slug == "track").then(|| "songs".to_owned());
        assert_eq!(
            read("*,track.*,track.edit,album.view").renamed(renamed).to_string(),
            "*,songs.*,album.view,songs.view,songs.edit"
        );
    }
}
