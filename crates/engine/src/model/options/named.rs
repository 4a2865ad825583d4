//! Things by the name of a table or a column, which SQLite compares without ASCII case.

use std::collections::BTreeMap;

use super::part::Part;
use super::read::{Reader, Spot};
use crate::error::ProblemCode;

/// Things by name; the names keep the case they were given in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<T>(BTreeMap<String, T>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T, N: Into<String>, S: Into<T>, const L: usize> From<[(N, S); L]> for Named<T> {
    fn from(named: [(N, S); L]) -> Self {
        let mut all = Self::default();
        named.into_iter().for_each(|(name, thing)| all.insert(name, thing.into()));
        all
    }
}

impl<T> Named<T> {
    /// What has that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.get(name).or_else(|| self.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, it)| it))
    }

    /// Takes out what has that name.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let known = self.0.keys().find(|known| known.eq_ignore_ascii_case(name))?.clone();
        self.0.remove(&known)
    }

    /// Puts something under a name, in the place of what had it.
    pub fn insert(&mut self, name: impl Into<String>, thing: T) {
        let name = name.into();
        self.remove(&name);
        self.0.insert(name, thing);
    }

    /// Each name and what has it, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, thing)| (name.as_str(), thing))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Part + Clone> Part for Named<T> {
    fn read(reader: &mut Reader, at: &str, value: &Spot<'_>) -> Option<Self> {
        let mut read = Self::default();
        for (name, path, value) in reader.named(at, value)? {
            match T::read(reader, &path, value) {
                Some(_) if read.get(&name).is_some() => reader.refuse(&path, ProblemCode::ConfigRepeated),
                Some(thing) => read.insert(name, thing),
                None => {}
            }
        }
        Some(read)
    }

    fn write(&self) -> toml::Value {
        toml::Value::Table(self.iter().map(|(name, thing)| (name.to_owned(), thing.write())).collect())
    }

    fn over(&mut self, weaker: &Self) {
        for (name, thing) in &weaker.0 {
            match self.0.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, stronger)) => stronger.over(thing),
                None => self.insert(name.clone(), thing.clone()),
            }
        }
    }
}
