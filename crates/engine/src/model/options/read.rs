//! From TOML to options, every problem at once, each with the line and column it stands at. What cannot be read is left
//! out, so that a file of a newer program still gives what this one knows.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::part::Part;
use super::{ModelOptions, Options};
use crate::error::{Error, ErrorCode, Problem, ProblemCode};

/// The version of the form, said at the top of a file.
pub(super) const VERSION: i64 = 1;

/// A value and where it stands.
pub(crate) type Spot<'i> = Spanned<DeValue<'i>>;

/// An entry of a table: its key, its path from the top, its value.
pub(crate) type Entry<'v, 'i> = (String, String, &'v Spot<'i>);

/// What was met on the way through a file.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    problems: Vec<Problem>,
    places: BTreeMap<String, usize>,
}

/// A file of options as it was read.
#[derive(Debug)]
pub(crate) struct Document {
    /// What it says.
    pub(crate) options: Options,
    /// What is wrong with its form.
    pub(crate) problems: Vec<Problem>,
    places: BTreeMap<String, usize>,
    text: String,
}

impl Document {
    /// Reads a file.
    pub(crate) fn read(text: &str) -> Self {
        let mut reader = Reader::default();
        let mut options = Options::default();
        if u64::try_from(text.len()).unwrap_or(u64::MAX) > Options::LONGEST {
            reader.problems.push(Problem::new("", ProblemCode::TooLong).with("max", Options::LONGEST));
        } else {
            match DeTable::parse(text) {
                Ok(table) => options = reader.document(table.get_ref()),
                Err(error) => {
                    reader.place("", error.span().map_or(0, |span| span.start));
                    reader.problems.push(Problem::new("", ProblemCode::ConfigSyntax).with("message", error.message()));
                }
            }
        }
        Self { options, problems: reader.problems, places: reader.places, text: text.to_owned() }
    }

    /// The options of one model as they are kept. What a newer program wrote and this one does not know is left out.
    pub(crate) fn of_model(text: &str) -> ModelOptions {
        let Ok(table) = DeTable::parse(text) else { return ModelOptions::default() };
        let whole = Spanned::new(table.span(), DeValue::Table(table.into_inner()));
        ModelOptions::read(&mut Reader::default(), "", &whole).unwrap_or_default()
    }

    /// The error of these problems, each with its line and column; nothing when there is none.
    ///
    /// # Errors
    /// [`ErrorCode::ConfigInvalid`].
    pub(crate) fn refuse(&self, problems: Vec<Problem>) -> Result<(), Error> {
        refuse(problems.into_iter().map(|problem| self.located(problem)).collect())
    }

    fn located(&self, problem: Problem) -> Problem {
        let mut path = problem.field.as_str();
        let start = loop {
            if let Some(start) = self.places.get(path) {
                break *start;
            }
            // What is missing stands nowhere: what it is missing from does.
            match path.rfind(['.', '[']) {
                Some(end) => path = path.get(..end).unwrap_or_default(),
                None => break 0,
            }
        };
        let before = self.text.get(..start).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        problem.with("line", line).with("column", column)
    }
}

/// [`ErrorCode::ConfigInvalid`] about all of them, the first of them in its parameters.
pub(crate) fn refuse(problems: Vec<Problem>) -> Result<(), Error> {
    let Some(first) = problems.first() else { return Ok(()) };
    let mut error = Error::new(ErrorCode::ConfigInvalid).with("key", &first.field).with("problem", first.code.as_str());
    for name in ["line", "column"] {
        if let Some(number) = first.params.get(name) {
            error = error.with(name, number);
        }
    }
    error.problems = problems;
    Err(error)
}

impl Reader {
    fn document(&mut self, table: &DeTable<'_>) -> Options {
        let mut options = Options::default();
        for (key, value) in table {
            let path = join("", key.get_ref());
            self.place(&path, value.span().start);
            match key.get_ref().as_ref() {
                "version" => {
                    if i64::read(self, &path, value).is_some_and(|version| version != VERSION) {
                        self.refuse(&path, ProblemCode::ConfigVersion);
                    }
                }
                "models" => options.models = Part::read(self, &path, value).unwrap_or_default(),
                _ => {
                    self.place(&path, key.span().start);
                    self.unknown(&path, &["version", "models"]);
                }
            }
        }
        options
    }

    /// The entries of a table of known keys.
    pub(crate) fn entries<'v, 'i>(&mut self, at: &str, value: &'v Spot<'i>) -> Option<Vec<Entry<'v, 'i>>> {
        self.walk(at, value, |key, value| match value.get_ref() {
            // A table that was opened by its own header stands where the header is.
            DeValue::Table(_) => key,
            _ => value.span().start,
        })
    }

    /// The entries of a table whose keys are names.
    pub(crate) fn named<'v, 'i>(&mut self, at: &str, value: &'v Spot<'i>) -> Option<Vec<Entry<'v, 'i>>> {
        self.walk(at, value, |key, _| key)
    }

    fn walk<'v, 'i>(
        &mut self,
        at: &str,
        value: &'v Spot<'i>,
        place: impl Fn(usize, &Spot<'i>) -> usize,
    ) -> Option<Vec<Entry<'v, 'i>>> {
        let Some(table) = value.get_ref().as_table() else { return self.wrong_type(at, "table") };
        let entries = table.iter().map(|(key, value)| {
            let path = join(at, key.get_ref());
            self.place(&path, place(key.span().start, value));
            self.places.insert(key_of(&path), key.span().start);
            (key.get_ref().clone().into_owned(), path, value)
        });
        Some(entries.collect())
    }

    /// Remembers where a path stands.
    pub(crate) fn place(&mut self, path: &str, start: usize) {
        self.places.insert(path.to_owned(), start);
    }

    /// Something is wrong at that path.
    pub(crate) fn refuse(&mut self, path: &str, code: ProblemCode) {
        self.problems.push(Problem::new(path, code));
    }

    /// The key at that path is none of `known`.
    pub(crate) fn unknown(&mut self, path: &str, known: &[&str]) {
        if let Some(start) = self.places.get(&key_of(path)).copied() {
            self.place(path, start);
        }
        self.problems.push(Problem::new(path, ProblemCode::ConfigUnknownKey).with("allowed", known.join(", ")));
    }

    /// The key is missing from the table at that path.
    pub(crate) fn missing(&mut self, at: &str, key: &str) {
        self.problems.push(Problem::new(join(at, key), ProblemCode::ConfigMissing).with("key", key));
    }

    /// The word at that path is none of `allowed`.
    pub(crate) fn not_one_of(&mut self, at: &str, value: &str, allowed: &[&str]) {
        let problem = Problem::new(at, ProblemCode::ConfigNotAWord).with("value", value);
        self.problems.push(problem.with("allowed", allowed.join(", ")));
    }

    /// Something else was expected at that path: `text`, `integer`, `boolean`, `scalar`, `list` or `table`.
    pub(crate) fn wrong_type<T>(&mut self, at: &str, expected: &str) -> Option<T> {
        self.problems.push(Problem::new(at, ProblemCode::ConfigWrongType).with("expected", expected));
        None
    }
}

/// The path of a key inside a table: bare, or quoted as TOML has it.
pub(crate) fn join(at: &str, key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let key = if bare { key.to_owned() } else { toml::Value::from(key).to_string() };
    if at.is_empty() { key } else { format!("{at}.{key}") }
}

/// Where the key of a path stands, beside where its value does. No path ends so.
fn key_of(path: &str) -> String {
    format!("{path}\0")
}
