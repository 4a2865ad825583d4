//! What a list is asked for at the terminal: `FIELD:OP:VALUE` and `-field,field:nocase:nulls-last`, as typed. Whether the field
//! exists and the value fits is the engine's to say.

use bureau_engine::Session;
use bureau_engine::error::{Error, ErrorCode, Result};
use bureau_engine::record::{Collation, Filter, ListQuery, Nulls, Op, Sort};
use clap::Args;

use crate::args::{Database, ModelName, Who};

// Which records of which model, in which order, and which of their fields: of commands about the whole of a list or a page of it.
#[derive(Args)]
pub struct Listing {
    #[command(flatten)]
    pub database: Database,

    #[command(flatten)]
    pub model: ModelName,

    #[command(flatten)]
    pub who: Who,

    #[arg(long = "where", value_name = "FILTER")]
    filter: Option<String>,

    #[arg(long = "filter", value_name = "FIELD:OP:VALUE")]
    filters: Vec<String>,

    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    search: String,

    // Those marked as deleted, instead of the others.
    #[arg(long)]
    trashed: bool,

    #[arg(long, value_name = "FIELDS", allow_hyphen_values = true)]
    sort: Option<String>,

    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    pub fields: Vec<String>,
}

impl Listing {
    /// The list of a model. `--where` and every `--filter` hold together.
    ///
    /// # Errors
    /// Those of the filter language, with the place in `--where`; [`ErrorCode::InvalidFilter`], [`ErrorCode::InvalidRequest`].
    pub async fn query(&self, session: &Session, model: &str) -> Result<ListQuery> {
        let whole = match &self.filter {
            Some(text) => session.read_filter(model, text).await?,
            None => Filter::default(),
        };
        let terms = self.filters.iter().map(|text| filter(text)).collect::<Result<Vec<_>>>()?;
        Ok(ListQuery {
            sort: self.sort.as_deref().map(sort).transpose()?.unwrap_or_default(),
            filter: terms.into_iter().fold(whole, Filter::and),
            search: self.search.clone(),
            trashed: self.trashed,
            ..ListQuery::default()
        })
    }
}

/// Reads one `--filter`. A field's own name may hold colons: the first `:OP:` that is an operator ends it.
///
/// # Errors
/// [`ErrorCode::InvalidFilter`] when no operator is found.
fn filter(text: &str) -> Result<Filter> {
    for (at, _) in text.match_indices(':') {
        let (Some(field), Some(rest)) = (text.get(..at), text.get(at + 1..)) else { continue };
        let (word, value) = rest.split_once(':').unwrap_or((rest, ""));
        let whole = !rest.contains(':');
        match Op::of(word) {
            Some(op) if !field.is_empty() && (!whole || matches!(op, Op::Empty | Op::Filled)) => {
                let refused = || Error::new(ErrorCode::InvalidFilter).with("filter", text);
                return Filter::term(field, op, value).ok_or_else(refused);
            }
            _ => {}
        }
    }
    Err(Error::new(ErrorCode::InvalidFilter).with("filter", text))
}

/// Reads `--sort`: fields by comma, largest first with a minus in front, and behind the name `:binary`, `:nocase` or
/// `:rtrim`, then `:nulls-first` or `:nulls-last`.
///
/// # Errors
/// [`ErrorCode::InvalidRequest`] when something else stands behind the name.
fn sort(text: &str) -> Result<Vec<Sort>> {
    text.split(',').map(str::trim).filter(|field| !field.is_empty()).map(key).collect()
}

fn key(text: &str) -> Result<Sort> {
    let (descending, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (field, nulls) = match rest.rsplit_once(":nulls-") {
        Some((field, "first")) => (field, Some(Nulls::First)),
        Some((field, "last")) => (field, Some(Nulls::Last)),
        Some(_) => return Err(Error::new(ErrorCode::InvalidRequest).with("field", rest)),
        None => (rest, None),
    };
    let (field, collation) = match field.rsplit_once(':').and_then(|(name, word)| Some((name, Collation::of(word)?))) {
        Some((name, collation)) => (name, Some(collation)),
        None => (field, None),
    };
    Ok(Sort { field: field.to_owned(), descending, nulls, collation })
}

#[cfg(test)]
mod tests {
    use super::{filter, sort};
    use bureau_engine::error::ErrorCode;
    use bureau_engine::record::{Collation, Nulls};

    fn read(text: &str) -> String {
        filter(text).unwrap().to_string()
    }

    #[test]
    fn a_filter_is_a_field_an_operator_and_a_value() {
        assert_eq!(read("Name:contains:a:b"), "Name contains 'a:b'");
        assert_eq!(read("Composer:empty"), "Composer is empty", "empty needs no value");
        assert_eq!(read("time:of:day:gt:9"), "\"time:of:day\" > 9", "a name may hold colons");
        assert_eq!(read("Name:is:"), "Name = ''", "an empty value is a value");
        assert_eq!(read("Genre:in:1, 2"), "Genre in (1, 2)", "values by comma");
        assert_eq!(read("Total:between:1,5"), "Total between 1 and 5");
        assert_eq!(read("Customer.Country:is:France"), "\"Customer.Country\" = 'France'", "the engine takes it apart");
    }

    #[test]
    fn anything_else_is_a_bad_filter() {
        for text in ["Name", "Name:like:x", ":is:x", "Name:is", "", "Total:between:1", "Total:between:1,2,3"] {
            assert_eq!(filter(text).unwrap_err().code, ErrorCode::InvalidFilter, "{text:?}");
        }
    }

    #[test]
    fn a_minus_means_largest_first_and_nulls_stand_where_they_are_put() {
        let keys = sort("-Milliseconds,Name:nulls-last,-a:b:nulls-first").unwrap();
        let said: Vec<(&str, bool, Option<Nulls>)> =
            keys.iter().map(|key| (key.field.as_str(), key.descending, key.nulls)).collect();
        let expected =
            [("Milliseconds", true, None), ("Name", false, Some(Nulls::Last)), ("a:b", true, Some(Nulls::First))];
        assert_eq!(said, expected);
        let compared: Vec<(String, Option<Collation>, Option<Nulls>)> = sort("Name:nocase,a:b:rtrim:nulls-last,c:d")
            .unwrap()
            .into_iter()
            .map(|key| (key.field, key.collation, key.nulls))
            .collect();
        let expected = [
            ("Name".to_owned(), Some(Collation::Nocase), None),
            ("a:b".to_owned(), Some(Collation::Rtrim), Some(Nulls::Last)),
            ("c:d".to_owned(), None, None),
        ];
        assert_eq!(compared, expected);
        assert_eq!(sort("Name:nulls-middle").unwrap_err().code, ErrorCode::InvalidRequest);
    }
}
