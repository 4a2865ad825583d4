//! Why a command did not do its work: an error of the engine, or arguments that cannot be. Turned into words (or one JSON
//! document) here and nowhere else.

use std::collections::BTreeMap;
use std::process::ExitCode;

use bureau_api::ApiError;
use bureau_engine::error::{Error, ErrorCode};
use serde_json::json;

use crate::answer::print_line;
use crate::exit::Exit;
use crate::table::tame;
use crate::words::Words;

/// A failure.
pub enum Failure {
    /// The engine refused or failed.
    Engine(Box<ApiError>),
    /// The arguments, or the surroundings, are not as the command needs them.
    Usage(Usage),
}

/// Arguments that cannot be: a key of `cli.ftl` and what its words need.
pub struct Usage {
    pub key: &'static str,
    pub params: BTreeMap<String, String>,
}

impl Usage {
    /// Without parameters.
    pub fn new(key: &'static str) -> Self {
        Self { key, params: BTreeMap::new() }
    }

    /// Adds what the words need.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<Usage> for Failure {
    fn from(usage: Usage) -> Self {
        Self::Usage(usage)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Engine(Box::new(error.into()))
    }
}

impl From<ErrorCode> for Failure {
    fn from(code: ErrorCode) -> Self {
        Error::new(code).into()
    }
}

impl Failure {
    /// Prints it on stderr, leaving stdout empty, and says how the program ends.
    pub fn print(&self, json: bool, words: &Words) -> ExitCode {
        let text = if json { self.document(words).to_string() } else { self.text(words) };
        // A stderr that is closed changes nothing about how the program ends.
        let _ = print_line(&mut std::io::stderr().lock(), &text);
        self.exit().code()
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Engine(error) => Exit::of(error.code),
            Self::Usage(_) => Exit::Usage,
        }
    }

    fn document(&self, words: &Words) -> serde_json::Value {
        match self {
            Self::Engine(error) => {
                let mut document = json!({
                    "code": error.code, "params": error.params, "field": error.field, "hint": error.hint,
                });
                if let Some(object) = document.as_object_mut().filter(|_| !error.problems.is_empty()) {
                    object.insert("problems".to_owned(), json!(error.problems));
                }
                json!({ "error": document })
            }
            Self::Usage(usage) => {
                let message = words.with(usage.key, &usage.params);
                json!({ "error": {
                    "code": "usage", "params": { "message": message }, "field": null, "hint": null,
                } })
            }
        }
    }

    fn text(&self, words: &Words) -> String {
        match self {
            Self::Engine(error) => {
                let said = words.error(error.code, &error.params);
                let mut lines = vec![format!("bureau: {said}")];
                lines.extend(error.problems.iter().map(|problem| {
                    let place = if problem.params.contains_key("line") {
                        format!("{} · ", words.with("cli-config-at", &problem.params))
                    } else {
                        String::new()
                    };
                    let what = words.problem(problem.code, &problem.params);
                    format!("  {place}{}: {}", tame(&problem.field), tame(&what))
                }));
                lines.extend(detail(error, &said).map(|text| format!("  {}", tame(&text))));
                lines.extend(expected(error, words).or_else(|| way_out(error).map(|key| words.text(key))));
                lines.join("\n")
            }
            Self::Usage(usage) => {
                format!("bureau: {}\n{}", words.with(usage.key, &usage.params), words.text("cli-usage-see-help"))
            }
        }
    }
}

/// The part of an error that is a name or a number and not in its sentence: which file, model, record or field.
fn detail(error: &ApiError, said: &str) -> Option<String> {
    // All keys in the way, where more than one was given; the one of this failure is among them.
    let key = if error.params.contains_key("refused") { "refused" } else { "key" };
    let mut parts: Vec<String> = ["path", "model", key, "field", "fields", "value", "filter", "message"]
        .iter()
        .filter_map(|name| error.params.get(*name))
        .filter(|text| !text.is_empty() && !said.contains(text.as_str()))
        .cloned()
        .collect();
    parts.extend(error.hint.clone());
    (!parts.is_empty() && error.problems.is_empty()).then(|| parts.join(" · "))
}

/// Where a filter's text stopped making sense, and what should have stood there.
fn expected(error: &ApiError, words: &Words) -> Option<String> {
    let position = error.params.get("position");
    let Some(what) = error.params.get("expected").map(|what| words.text(&format!("cli-filter-{what}"))) else {
        // It reads well, and does not fit the model.
        return Some(words.fill("cli-filter-place", &[("position", position?)]));
    };
    let Some(position) = position else { return Some(what) };
    let near = error.params.get("near").map(|near| tame(near)).unwrap_or_default();
    let key = if near.is_empty() { "cli-filter-at" } else { "cli-filter-at-near" };
    Some(words.fill(key, &[("position", position), ("near", &near), ("expected", &what)]))
}

/// What to type next, where the terminal's way out differs from the window's.
fn way_out(error: &ApiError) -> Option<&'static str> {
    match error.code {
        ErrorCode::NotSignedIn => Some("cli-hint-not-signed-in"),
        ErrorCode::NotEnabled => Some("cli-hint-not-enabled"),
        ErrorCode::NotConfirmed => Some("cli-hint-not-confirmed"),
        ErrorCode::FileNeedsRecovery => Some("cli-hint-needs-recovery"),
        ErrorCode::InvalidFilter if error.params.contains_key("filter") => Some("cli-hint-filter"),
        ErrorCode::InvalidKey => Some("cli-hint-key"),
        _ => None,
    }
}
