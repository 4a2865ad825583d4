//! What names a record, and what the search box looks in.

use heck::ToSnakeCase;

use crate::model::Field;
use crate::model::kind::Kind;

/// Column names that name a record, best first (inventory, section H).
const NAMES: [&str; 6] = ["name", "title", "label", "email", "username", "slug"];

/// A person is called by first and last name; everything else by the first well-known name, else its first text.
pub(super) fn display(fields: &[Field]) -> Vec<String> {
    let named = |wanted: &[&str]| {
        fields
            .iter()
            .filter(|field| !field.kind.is_secret())
            .find(|field| wanted.contains(&field.name.to_snake_case().as_str()))
            .map(|field| field.name.clone())
    };
    let first = named(&["first_name", "firstname", "given_name", "forename"]);
    let last = named(&["last_name", "lastname", "surname", "family_name"]);
    if let (Some(first), Some(last)) = (first, last) {
        return vec![first, last];
    }
    let known = NAMES.iter().find_map(|wanted| named(&[wanted]));
    let of = |fits: fn(&Kind) -> bool| fields.iter().find(|field| fits(field.kind.shown_as())).map(|f| f.name.clone());
    let text = of(|kind| matches!(kind, Kind::Text(_)));
    let other =
        of(|kind| matches!(kind, Kind::Email | Kind::Slug | Kind::File | Kind::Image | Kind::Url | Kind::Phone));
    known.or(text).or(other).into_iter().collect()
}

/// Every field of words.
pub(super) fn search(fields: &[Field]) -> Vec<String> {
    let has_words = |kind: &Kind| match kind.shown_as() {
        Kind::Text(_)
        | Kind::LongText(_)
        | Kind::Markdown
        | Kind::RichText
        | Kind::Slug
        | Kind::Email
        | Kind::Url
        | Kind::Phone
        | Kind::Enum(_)
        | Kind::Choices(_)
        | Kind::Json
        | Kind::File
        | Kind::Image => true,
        Kind::Integer
        | Kind::Decimal(_)
        | Kind::Real
        | Kind::Boolean(_)
        | Kind::Date(_)
        | Kind::Time(_)
        | Kind::Datetime(_)
        | Kind::Duration(_)
        | Kind::Uuid(_)
        | Kind::Colour
        | Kind::ForeignKey(_)
        | Kind::Blob
        | Kind::Password(_)
        | Kind::Created(_)
        | Kind::Updated(_)
        | Kind::Generated(_)
        | Kind::Position => false,
    };
    fields.iter().filter(|field| has_words(&field.kind)).map(|field| field.name.clone()).collect()
}
