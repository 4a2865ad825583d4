//! The filter language: any text is read or refused, and what is read is written so that it reads back the same, as text
//! and as JSON. A short run of the same is a test of the engine (`record/filter/tests.rs`).
#![no_main]

use bureau_engine::error::ErrorCode;
use bureau_engine::record::Filter;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.parse::<Filter>() {
        Ok(filter) => {
            let written = filter.to_string();
            // Quotes may make the writing longer than the limit on what is read.
            if let Ok(again) = written.parse::<Filter>() {
                assert_eq!(again, filter.as_written(), "{written}");
            }
            let json = serde_json::to_string(&filter).expect("a tree is JSON");
            assert_eq!(serde_json::from_str::<Filter>(&json).expect("and back"), filter);
        }
        Err(error) => assert_eq!(error.code, ErrorCode::InvalidFilter),
    }
});
