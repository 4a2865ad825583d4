//! Any bytes as an audit entry: refused, or exactly what the entry is written as. A short run of the same is a test of the
//! engine (`audit/codec/tests.rs`).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bureau_engine::fuzz::audit_bytes(bytes));
