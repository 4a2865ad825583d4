//! The Fluent catalogues (`locales/<language>/*.ftl`): every message with its English text and the parameters it wants.
//!
//! It reads; `gen` writes typed keys from it and `tidy::locales` compares the languages.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message as Parsed, Pattern, PatternElement,
};
use fluent_syntax::parser;

use crate::tidy::Finding;
use crate::tree::Tree;

/// The language every other one is compared with.
pub const REFERENCE: &str = "en";

/// One message of one language.
#[derive(Debug)]
pub struct Message {
    /// The file it stands in.
    pub path: String,
    /// Its text on one line, with `{$name}` for parameters and the default variant of a choice.
    pub text: String,
    /// Its parameters, those of the messages it refers to included.
    pub parameters: BTreeSet<String>,
    refers: BTreeSet<String>,
}

/// The messages of one language by key.
pub type Messages = BTreeMap<String, Message>;

/// Every language's messages, and what is wrong with the files themselves.
#[derive(Default)]
pub struct Catalogues {
    /// By language.
    pub languages: BTreeMap<String, Messages>,
    /// Syntax errors, keys defined twice.
    pub findings: Vec<Finding>,
}

/// Reads every catalogue of the tree.
pub fn read(tree: &Tree) -> Catalogues {
    let mut all = Catalogues::default();
    for (path, text) in tree.ending(&[".ftl"]) {
        let Some(language) = path.strip_prefix("locales/").and_then(|rest| rest.split('/').next()) else {
            continue;
        };
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = text.get(..error.pos.start).map_or(1, |before| before.lines().count().max(1));
                    all.findings.push(Finding::at(path, line, format!("not Fluent: {error}")));
                }
                resource
            }
        };
        let messages = all.languages.entry(language.to_owned()).or_default();
        for entry in &resource.body {
            let Entry::Message(parsed) = entry else {
                continue;
            };
            for (key, pattern) in texts(parsed) {
                if let Some(first) = messages.insert(key.clone(), Message::of(path, pattern)) {
                    all.findings.push(Finding::of(path, format!("`{key}` is already defined in {}", first.path)));
                }
            }
        }
    }
    for messages in all.languages.values_mut() {
        follow_references(messages);
    }
    all
}

/// The texts of a message: its own by its key, those of its attributes as `key.attribute`.
fn texts<'a>(parsed: &'a Parsed<&'a str>) -> impl Iterator<Item = (String, &'a Pattern<&'a str>)> {
    let key = parsed.id.name;
    let own = parsed.value.iter().map(move |pattern| (key.to_owned(), pattern));
    own.chain(parsed.attributes.iter().map(move |attribute| (format!("{key}.{}", attribute.id.name), &attribute.value)))
}

/// A message that quotes another one needs the other's parameters too.
fn follow_references(messages: &mut Messages) {
    loop {
        let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
        for (key, message) in &*messages {
            let quoted = message.refers.iter().filter_map(|key| messages.get(key));
            let lacking: BTreeSet<String> =
                quoted.flat_map(|quoted| quoted.parameters.difference(&message.parameters)).cloned().collect();
            if !lacking.is_empty() {
                found.push((key.clone(), lacking));
            }
        }
        if found.is_empty() {
            return;
        }
        for (key, lacking) in found {
            if let Some(message) = messages.get_mut(&key) {
                message.parameters.extend(lacking);
            }
        }
    }
}

impl Message {
    fn of(path: &str, pattern: &Pattern<&str>) -> Self {
        let mut message =
            Self { path: path.to_owned(), text: String::new(), parameters: BTreeSet::new(), refers: BTreeSet::new() };
        let text = message.pattern(pattern);
        message.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        message
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) -> String {
        pattern
            .elements
            .iter()
            .map(|element| match element {
                PatternElement::TextElement { value } => (*value).to_owned(),
                PatternElement::Placeable { expression } => self.expression(expression),
            })
            .collect()
    }

    fn expression(&mut self, expression: &Expression<&str>) -> String {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let mut shown = String::new();
                for variant in variants {
                    let text = self.pattern(&variant.value);
                    if variant.default {
                        shown = text;
                    }
                }
                shown
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> String {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                (*value).to_owned()
            }
            InlineExpression::VariableReference { id } => {
                self.parameters.insert(id.name.to_owned());
                format!("{{${}}}", id.name)
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or_else(String::new, |attribute| format!(".{}", attribute.name));
                let key = format!("{}{attribute}", id.name);
                self.refers.insert(key.clone());
                format!("{{{key}}}")
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
                format!("{{-{}}}", id.name)
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) -> String {
        let shown: Vec<String> = arguments.positional.iter().map(|argument| self.inline(argument)).collect();
        for named in &arguments.named {
            self.inline(&named.value);
        }
        shown.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::{REFERENCE, read};
    use crate::tree::Tree;

    fn parameters_of(key: &str, ftl: &str) -> Vec<String> {
        let all = read(&Tree::of(&[("locales/en/a.ftl", ftl)]));
        assert!(all.findings.is_empty(), "the catalogue itself is sound: {:?}", all.findings);
        all.languages[REFERENCE][key].parameters.iter().cloned().collect()
    }

    #[test]
    fn every_use_of_a_parameter_is_seen() {
        let choice = "a = { $n ->\n    [one] one row of { $file }\n   *[other] { NUMBER($n) } rows of { $file }\n }\n";
        assert_eq!(parameters_of("a", choice), ["file", "n"]);
        assert_eq!(parameters_of("a", "a = { DATETIME($at, dateStyle: \"short\") }\n"), ["at"]);
        assert_eq!(parameters_of("a.hint", "a = x\n    .hint = { $y }\n"), ["y"], "attributes are texts of their own");
    }

    #[test]
    fn a_message_needs_what_the_messages_it_quotes_need() {
        assert_eq!(parameters_of("a", "a = x { b }\nb = y { c }\nc = { $deep }\n"), ["deep"]);
    }

    #[test]
    fn broken_and_doubled_messages_are_found() {
        let twice = read(&Tree::of(&[("locales/en/a.ftl", "a = x\n"), ("locales/en/b.ftl", "a = y\n")]));
        assert_eq!(twice.findings.len(), 1, "a key is defined once per language");
        let broken = read(&Tree::of(&[("locales/en/a.ftl", "# fine\na = { $x\n")]));
        assert_eq!(broken.findings.len(), 1, "a syntax error is reported, not skipped");
    }
}
