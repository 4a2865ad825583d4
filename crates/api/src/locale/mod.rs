//! What Rust says to people: the terminal's texts, the native dialogs', and every error, in three languages.
//!
//! One catalogue for all faces (Fluent, <https://projectfluent.org>), in `locales/<language>`; [`Key`] is made from it.

mod keys;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use keys::Key;

use crate::wire::Language;

/// The texts of one language.
pub struct Catalogue(FluentBundle<FluentResource>);

macro_rules! texts {
    ($language:literal) => {
        [
            include_str!(concat!("../../../../locales/", $language, "/errors.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/cli.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/desktop.ftl")),
        ]
    };
}

impl Catalogue {
    /// The catalogue of that language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (tag, texts) = match language {
            Language::En => ("en", texts!("en")),
            Language::Fr => ("fr", texts!("fr")),
            Language::Es => ("es", texts!("es")),
        };
        let mut bundle = FluentBundle::new_concurrent(tag.parse::<LanguageIdentifier>().into_iter().collect());
        // Directional marks around parameters show as boxes in terminals.
        bundle.set_use_isolating(false);
        for text in texts {
            // What is wrong in a catalogue, tidy has refused; what is left is still a catalogue.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// The text of a key. A key nobody wrote a text for is its own text, which tidy and tests do not let happen.
    #[must_use]
    pub fn text(&self, key: impl AsRef<str>, params: &[(&str, &str)]) -> String {
        let key = key.as_ref();
        let Some(pattern) = self.0.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = params.iter().map(|(name, value)| (*name, number_or_text(value))).collect();
        self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether a key has a text.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.get_message(key).is_some_and(|message| message.value().is_some())
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        self.id()
    }
}

/// Whole numbers choose plural forms.
fn number_or_text(value: &str) -> FluentValue<'_> {
    match value.parse::<i64>() {
        Ok(number) => FluentValue::from(number),
        Err(_) => FluentValue::from(value),
    }
}

#[cfg(test)]
mod tests {
    use bureau_engine::error::{ErrorCode, ProblemCode};

    use super::*;

    #[test]
    fn every_error_and_problem_has_words_in_every_language() {
        for language in [Language::En, Language::Fr, Language::Es] {
            let catalogue = Catalogue::new(language);
            let errors = ErrorCode::ALL.iter().map(|code| format!("error-{}", code.as_str().replace('_', "-")));
            let problems = ProblemCode::ALL.iter().map(|code| format!("problem-{}", code.as_str().replace('_', "-")));
            for key in errors.chain(problems) {
                assert!(catalogue.has(&key), "{key} has no text in {language:?}");
            }
        }
    }

    #[test]
    fn parameters_stand_in_the_text() {
        let text = Catalogue::new(Language::En).text("error-too-many-attempts", &[("seconds", "30")]);
        assert!(text.contains("30"), "{text}");
    }
}
