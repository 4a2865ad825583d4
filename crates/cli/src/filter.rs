//! `FIELD:OP:VALUE` and `-field,field`, as typed. Whether the field exists and the value fits is the engine's to say.

use bureau_engine::error::{Error, ErrorCode, Result};
use bureau_engine::record::{Filter, Op, Sort};

/// Reads one `--filter`. A field's own name may hold colons: the first `:OP:` that is an operator ends it.
///
/// # Errors
/// [`ErrorCode::InvalidFilter`] when no operator is found.
pub fn filter(text: &str) -> Result<Filter> {
    for (at, _) in text.match_indices(':') {
        let (Some(field), Some(rest)) = (text.get(..at), text.get(at + 1..)) else { continue };
        let (word, value) = rest.split_once(':').unwrap_or((rest, ""));
        let whole = !rest.contains(':');
        match op(word) {
            Some(op) if !field.is_empty() && (!whole || matches!(op, Op::Empty | Op::Filled)) => {
                return Ok(Filter { field: field.to_owned(), op, value: value.to_owned() });
            }
            _ => {}
        }
    }
    Err(Error::new(ErrorCode::InvalidFilter).with("filter", text))
}

/// Reads `--sort`: fields by comma, largest first with a minus in front.
pub fn sort(text: &str) -> Vec<Sort> {
    text.split(',')
        .map(str::trim)
        .filter(|field| !field.is_empty())
        .map(|field| match field.strip_prefix('-') {
            Some(field) => Sort { field: field.to_owned(), descending: true },
            None => Sort { field: field.to_owned(), descending: false },
        })
        .collect()
}

fn op(word: &str) -> Option<Op> {
    Some(match word {
        "is" => Op::Is,
        "not" => Op::Not,
        "contains" => Op::Contains,
        "starts" => Op::Starts,
        "ends" => Op::Ends,
        "gt" => Op::Gt,
        "ge" => Op::Ge,
        "lt" => Op::Lt,
        "le" => Op::Le,
        "empty" => Op::Empty,
        "filled" => Op::Filled,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{filter, sort};
    use bureau_engine::error::ErrorCode;
    use bureau_engine::record::Op;

    #[test]
    fn a_filter_is_a_field_an_operator_and_a_value() {
        let read = filter("Name:contains:a:b").unwrap();
        assert_eq!((read.field.as_str(), read.op, read.value.as_str()), ("Name", Op::Contains, "a:b"));
        let read = filter("Composer:empty").unwrap();
        assert_eq!((read.op, read.value.as_str()), (Op::Empty, ""), "empty needs no value");
        let read = filter("time:of:day:gt:9").unwrap();
        assert_eq!((read.field.as_str(), read.value.as_str()), ("time:of:day", "9"), "a name may hold colons");
        assert_eq!(filter("Name:is:").unwrap().value, "", "an empty value is a value");
    }

    #[test]
    fn anything_else_is_a_bad_filter() {
        for text in ["Name", "Name:like:x", ":is:x", "Name:is", ""] {
            assert_eq!(filter(text).unwrap_err().code, ErrorCode::InvalidFilter, "{text:?}");
        }
    }

    #[test]
    fn a_minus_means_largest_first() {
        let keys = sort("-Milliseconds,Name");
        assert_eq!(keys.len(), 2);
        assert!(keys[0].descending && keys[0].field == "Milliseconds", "{keys:?}");
        assert!(!keys[1].descending && keys[1].field == "Name", "{keys:?}");
    }
}
