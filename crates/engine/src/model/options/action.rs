//! Actions in options: what an operation on selected records is called, and, of one that only sets values, what it does.

use toml::de::DeValue;

use super::named::Named;
use super::part::{Names, Part, Scalar, part};
use super::read::{Reader, Spot};
use super::word::ActionScope;

part! {
    /// An operation people run on selected records. One that says what it sets or clears is whole; any other does what the
    /// program registered under the same key.
    ActionOptions {
        must {
            /// Name in permissions, commands and the history: `mark_as_paid`.
            key: String,
        }
        may {
            /// What people read on its button; made from the key unless said.
            label: String,
            /// Lucide icon name.
            icon: String,
            /// What it is run on; one record or many, unless said.
            scope: ActionScope,
            /// Shown as something to be careful with.
            danger: bool,
            /// Asked before it is run.
            confirm: String,
            /// Verbs that whoever runs it must have on every record; `edit` unless said.
            needs: Names,
            /// Whether it takes a permission of its own, `<slug>.<key>`, on top.
            permission: bool,
            /// What each of these fields then holds; `now` for the moment, in a field of dates.
            set: Named<Scalar>,
            /// Fields that then hold nothing.
            clear: Names,
        }
    }
}

impl ActionOptions {
    /// Whether it says what it does.
    #[must_use]
    pub fn sets_something(&self) -> bool {
        self.set.is_some() || self.clear.is_some()
    }

    /// Whether nothing but its key is said.
    fn is_only_named(&self) -> bool {
        *self == Self::new(self.key.as_str())
    }
}

impl From<&str> for ActionOptions {
    fn from(key: &str) -> Self {
        Self::new(key)
    }
}

impl From<String> for ActionOptions {
    fn from(key: String) -> Self {
        Self::new(key)
    }
}

/// An action is a table, or just its key.
impl Part for ActionOptions {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(_) => Self::read_table(reader, at, value),
            _ => String::read(reader, at, value).map(Self::new),
        }
    }

    fn write(&self) -> toml::Value {
        if self.is_only_named() { self.key.write() } else { self.write_table() }
    }

    /// What it does is one thing: of the stronger layer where that says anything of it.
    fn over(&mut self, weaker: &Self) {
        let said = weaker.clone();
        if !self.sets_something() {
            (self.set, self.clear) = (said.set, said.clear);
        }
        self.label = self.label.take().or(said.label);
        self.icon = self.icon.take().or(said.icon);
        self.scope = self.scope.or(said.scope);
        self.danger = self.danger.or(said.danger);
        self.confirm = self.confirm.take().or(said.confirm);
        self.needs = self.needs.take().or(said.needs);
        self.permission = self.permission.or(said.permission);
    }
}

/// Actions in the order in which they are offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionList(pub Vec<ActionOptions>);

impl<T: Into<ActionOptions>, const N: usize> From<[T; N]> for ActionList {
    fn from(actions: [T; N]) -> Self {
        Self(actions.into_iter().map(Into::into).collect())
    }
}

impl From<Vec<ActionOptions>> for ActionList {
    fn from(actions: Vec<ActionOptions>) -> Self {
        Self(actions)
    }
}

impl Part for ActionList {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        Vec::read(reader, at, value).map(Self)
    }

    fn write(&self) -> toml::Value {
        self.0.write()
    }

    /// Which there are the stronger layer says. What it leaves unsaid of one the weaker layer may say.
    fn over(&mut self, weaker: &Self) {
        for action in &mut self.0 {
            if let Some(known) = weaker.0.iter().find(|known| known.key == action.key) {
                action.over(known);
            }
        }
    }
}
