//! Slugs and labels from the names of tables and columns.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToTitleCase};
use icu_normalizer::DecomposingNormalizerBorrowed;

/// Slugs that are ours: a table never resolves to one of them.
const RESERVED: [&str; 5] = ["assets", "users", "roles", "settings", "audit"];

/// The slug of a table: camel case split, lower case, other runs `_`, ours get `_table`, twins `_2`, `_3`, …
pub(super) fn slug(table: &str, taken: &BTreeSet<String>) -> String {
    let mut slug = table.to_snake_case();
    if slug.is_empty() {
        slug = "table".to_owned();
    }
    if is_reserved(&slug) {
        slug.push_str("_table");
    }
    if !taken.contains(&slug) {
        return slug;
    }
    let mut twin = 2;
    while taken.contains(&format!("{slug}_{twin}")) {
        twin += 1;
    }
    format!("{slug}_{twin}")
}

/// What a label is sorted by: without its case, and without the marks on its letters, as in a dictionary.
pub(super) fn sorted_by(label: &str) -> String {
    let is_mark = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    let bare = DecomposingNormalizerBorrowed::new_nfd().normalize(label);
    bare.chars().filter(|letter| !is_mark(letter)).collect::<String>().to_lowercase()
}

/// Whether a slug is ours.
pub(super) fn is_reserved(slug: &str) -> bool {
    RESERVED.contains(&slug)
}

/// Whether a text is written as slugs are.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.to_snake_case() == text
}

/// `InvoiceLine` → `Invoice line`; `unit_price` → `Unit price`. A name without letters stays as it is.
pub(crate) fn label(name: &str) -> String {
    let words = name.to_title_case();
    if words.is_empty() {
        return name.to_owned();
    }
    let mut sentence = String::with_capacity(words.len());
    for (index, word) in words.split(' ').enumerate() {
        if index > 0 {
            sentence.push(' ');
        }
        if index == 0 || word.len() == 1 {
            sentence.push_str(word);
        } else {
            sentence.push_str(&word.to_lowercase());
        }
    }
    sentence
}

/// What a list of records is called. English only: a name in another language is usually plural already or unharmed.
pub(super) fn plural(label: &str) -> String {
    match label.rsplit_once(' ') {
        Some((start, last)) => format!("{start} {}", pluralizer::pluralize(last, 2, false)),
        None => pluralizer::pluralize(label, 2, false),
    }
}

/// What one record is called.
pub(super) fn singular(label: &str) -> String {
    match label.rsplit_once(' ') {
        Some((start, last)) => format!("{start} {}", pluralizer::pluralize(last, 1, false)),
        None => pluralizer::pluralize(label, 1, false),
    }
}

/// A column's label; a foreign key is called after what it refers to: `AlbumId` → `Album`.
pub(super) fn field_label(column: &str, is_reference: bool) -> String {
    let snake = column.to_snake_case();
    match snake.strip_suffix("_id") {
        Some(stem) if is_reference && !stem.is_empty() => label(stem),
        _ => label(column),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_sorted_as_in_a_dictionary() {
        let mut labels = ["Zone", "Échanges", "étapes", "Entreprises", "Œuvres", "Ñandú", "Nube", "Oasis"];
        labels.sort_by_cached_key(|label| sorted_by(label));
        assert_eq!(labels, ["Échanges", "Entreprises", "étapes", "Ñandú", "Nube", "Oasis", "Zone", "Œuvres"]);
    }

    #[test]
    fn slugs_are_words_and_unique() {
        let mut taken = BTreeSet::new();
        for (table, expected) in [
            ("InvoiceLine", "invoice_line"),
            ("invoice line", "invoice_line_2"),
            ("users", "users_table"),
            ("\u{1f600}", "table"),
            ("a.b-c", "a_b_c"),
        ] {
            let found = slug(table, &taken);
            assert_eq!(found, expected, "{table:?}");
            taken.insert(found);
        }
    }

    #[test]
    fn labels_read_like_words() {
        assert_eq!(label("InvoiceLine"), "Invoice line");
        assert_eq!(label("unit_price"), "Unit price");
        assert_eq!(label("\u{1f600}"), "\u{1f600}");
        assert_eq!(plural("Media type"), "Media types");
        assert_eq!(plural("Category"), "Categories");
        assert_eq!(singular("Customers"), "Customer");
        assert_eq!(field_label("AlbumId", true), "Album");
        assert_eq!(field_label("AlbumId", false), "Album id");
    }
}
