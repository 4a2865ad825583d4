//! Any text as a record's key, for keys of one and of several columns: refused, or read so that the wire gives it back. A
//! run on the stable compiler is a proof (`tests/proofs/keys.rs`).
#![no_main]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use bureau_api::convert::{key_from_json, key_to_json, keys_from_text};
use bureau_engine::Admin;
use bureau_engine::model::Model;
use bureau_engine::session::Origin;
use libfuzzer_sys::fuzz_target;

static MODELS: LazyLock<Vec<Arc<Model>>> = LazyLock::new(|| {
    let sample = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/chinook.sqlite"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let session = Admin::open(sample).await.expect("opens").owner(Origin::Library).expect("a plain file");
        session.models().await.expect("models").into_iter().map(|allowed| allowed.model).collect()
    })
});

fuzz_target!(|text: &str| {
    for model in MODELS.iter() {
        for key in keys_from_text(model, text).unwrap_or_default() {
            let json = key_to_json(model, &key);
            assert_eq!(key_from_json(model, &json).expect("the wire reads what it writes"), key, "{json}");
        }
    }
});
