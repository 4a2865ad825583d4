//! Any text as a file of options: no panic, and what is read is written so that it reads the same.
#![no_main]

use bureau_engine::model::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(options) = Options::from_toml(text) {
        let again = Options::from_toml(&options.to_toml()).expect("what is written can be read");
        assert_eq!(again.to_toml(), options.to_toml());
    }
});
