//! Files of options as text: whatever stands in one, it is read or refused with a place; what is read is written so that
//! it reads the same. And the page about options names every key.

use bureau_engine::error::ErrorCode;
use bureau_engine::model::options::Validation;
use bureau_engine::model::{FieldOptions, ModelOptions, Options};
use proptest::prelude::*;

const PAGE: &str = include_str!("../../../../docs/guide/options.md");

/// Pieces of files, whole and broken.
const PIECES: &[&str] = &[
    "[models.A]\n",
    "[models.\"a b\".fields.'x.y']\n",
    "[models.A.fields.B.validation]\n",
    "[[models.A.fieldsets]]\n",
    "models = 1\n",
    "version = 1\n",
    "version = 9\n",
    "label = \"L\"\n",
    "label = '''\nlong\n'''\n",
    "hidden = true\n",
    "order = -9223372036854775808\n",
    "order = 0xfffffffffffffffff\n",
    "per_page = 5_0\n",
    "list_display = [\"a\", \"b\"]\n",
    "ordering = [\"-a\",]\n",
    "fields = [\"B\"]\n",
    "fieldsets = [{ label = \"x\", fields = [] }]\n",
    "inlines = [{ table = \"T\" }, {}]\n",
    "prepopulated_fields = { a = [\"b\"], \"c d\" = [] }\n",
    "soft_delete = { column = \"d\", value = 1979-05-27T07:32:00Z }\n",
    "choices = [1, 2.5, true, \"x\", { value = \"y\", color = \"#fff\" }]\n",
    "default = nan\n",
    "default = 1e999\n",
    "min = 07:32:00\n",
    "min = -0.0\n",
    "widget = \"switch\"\n",
    "format = \"long\"\n",
    "pattern = '(?x) a # b'\n",
    "unique_with = []\n",
    "required = false\n",
    "help = \"\\u0000\\uD7FF\\\"\"\n",
    "nope = {}\n",
    "a.b.c.d = 1\n",
    "=",
    "\"",
    "]",
    "[[",
    "{",
    "\u{1f600}",
    "\\",
    "\r\n",
    "\t",
    "#",
    "\0",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,8}"];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused_with_its_place(text in text()) {
        match Options::from_toml(&text) {
            Ok(options) => {
                // A table without anything in it says nothing, and is not written.
                let again = Options::from_toml(&options.to_toml()).map(|again| again.to_toml());
                prop_assert_eq!(again.map_err(|error| error.to_string()), Ok(options.to_toml()));
            }
            Err(error) => {
                prop_assert_eq!(error.code, ErrorCode::ConfigInvalid);
                prop_assert!(!error.problems.is_empty());
                for problem in &error.problems {
                    let line: usize = problem.params["line"].parse().unwrap();
                    prop_assert!((1..=text.matches('\n').count() + 1).contains(&line), "{:?}", problem);
                }
            }
        }
    }
}

#[test]
fn the_page_names_every_key() {
    for key in [ModelOptions::KEYS, FieldOptions::KEYS, Validation::KEYS].concat() {
        assert!(PAGE.contains(&format!("\n| `{key}` | ")), "docs/guide/options.md says nothing of {key}");
    }
}
