//! Everything said at the terminal, in the person's language: `--language`, else LC_ALL, LC_MESSAGES, LANG, else English.

use std::collections::BTreeMap;

use bureau_api::locale::Catalogue;
use bureau_api::wire::Language;
use bureau_engine::error::{ErrorCode, ProblemCode};

/// The catalogue of one language.
pub struct Words(Catalogue, Language);

impl Words {
    /// In the language asked for, or the environment's.
    pub fn of(asked: Option<&str>) -> Self {
        let from_environment = || {
            // The first that is set and not empty decides, as POSIX says.
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
            set.filter(|tag| !tag.is_empty()).map(|tag| language(&tag)).next().flatten()
        };
        Self::in_language(asked.and_then(language).or_else(from_environment).unwrap_or_default())
    }

    /// In that language.
    pub fn in_language(language: Language) -> Self {
        Self(Catalogue::new(language), language)
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.1
    }

    /// A message without parameters.
    pub fn text(&self, key: &str) -> String {
        self.0.text(key, &[])
    }

    /// A message with parameters.
    pub fn fill(&self, key: &str, params: &[(&str, &str)]) -> String {
        self.0.text(key, params)
    }

    /// As [`Words::fill`], from a map.
    pub fn with(&self, key: &str, params: &BTreeMap<String, String>) -> String {
        let pairs: Vec<(&str, &str)> = params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.0.text(key, &pairs)
    }

    /// The sentence of an error.
    pub fn error(&self, code: ErrorCode, params: &BTreeMap<String, String>) -> String {
        self.with(&format!("error-{}", code.as_str().replace('_', "-")), params)
    }

    /// The sentence of a problem with a field.
    pub fn problem(&self, code: ProblemCode, params: &BTreeMap<String, String>) -> String {
        self.with(&format!("problem-{}", code.as_str().replace('_', "-")), params)
    }
}

/// `fr_CA.UTF-8` is French; a language we do not speak is none.
fn language(tag: &str) -> Option<Language> {
    let primary = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
    match primary.to_ascii_lowercase().as_str() {
        "en" | "c" | "posix" => Some(Language::En),
        "fr" => Some(Language::Fr),
        "es" => Some(Language::Es),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::language;
    use bureau_api::wire::Language;

    #[test]
    fn a_locale_names_its_language_first() {
        assert_eq!(language("fr_CA.UTF-8"), Some(Language::Fr), "territory and encoding do not matter");
        assert_eq!(language("es-419"), Some(Language::Es), "as BCP 47 writes it");
        assert_eq!(language("C.UTF-8"), Some(Language::En), "the C locale speaks English");
        assert_eq!(language("de_DE"), None, "a language we do not speak decides nothing");
    }
}
