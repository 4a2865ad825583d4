//! Values and keys on the wire.
//!
//! JSON scalars, except where JavaScript would lose something: integers beyond ±(2^53−1) are `{"$int":"…"}`, decimals are
//! strings, doubles JavaScript would write as another number and infinities are `{"$real":"…"}`, text in a column of numbers
//! is `{"$text":"…"}`, bytes are `{"$blob":{"bytes":n}}`,
//! a file chosen to take their place is `{"$chosen":{…}}`, passwords are `{"$secret":"bcrypt"}`,
//! a new one is `{"$password":"…"}`.

use ts_rs::TS;

/// One value of one field (TypeScript side; in Rust it is [`serde_json::Value`], read by field kind).
#[derive(TS)]
#[ts(untagged)]
#[allow(dead_code, reason = "describes the wire for the generated client; Rust reads values by kind")]
pub enum WireValue {
    /// NULL.
    Null(()),
    /// Booleans of boolean fields.
    Bool(bool),
    /// Numbers JavaScript holds exactly.
    Number(f64),
    /// Text, dates, decimals, choices.
    Text(String),
    /// A 64-bit integer JavaScript would round.
    Int {
        /// Decimal digits.
        #[ts(rename = "$int")]
        int: String,
    },
    /// A double that is no JavaScript literal: `inf`, `-inf`, or a whole number beyond ±(2^53−1).
    Real {
        /// Its digits, or which infinity.
        #[ts(rename = "$real")]
        real: String,
    },
    /// Text standing in a numeric, boolean or date column.
    Stray {
        /// The text.
        #[ts(rename = "$text")]
        text: String,
    },
    /// A password: how it was hashed, when that is known; never the hash.
    Secret {
        /// Name of the scheme, or nothing.
        #[ts(rename = "$secret")]
        secret: Option<String>,
    },
    /// A new password; only ever sent.
    Password {
        /// As it was typed.
        #[ts(rename = "$password")]
        password: String,
    },
    /// Bytes, or text that is not UTF-8: described, not sent.
    Blob {
        /// What is known of it.
        #[ts(rename = "$blob")]
        blob: BlobView,
    },
    /// The bytes of a file that was chosen in this window; only ever sent.
    Chosen {
        /// Which.
        #[ts(rename = "$chosen")]
        chosen: super::ChosenView,
    },
}

/// Bytes, described.
#[derive(TS)]
#[allow(dead_code, reason = "describes the wire for the generated client")]
pub struct BlobView {
    /// Length in bytes.
    pub bytes: u32,
    /// Tells them from others: sent back in the base of a change, it is compared. Not of all where many records are told.
    #[ts(optional)]
    pub mark: Option<String>,
    /// They begin as an image does of which a small picture can be made; then a list tells their mark, too.
    #[ts(optional)]
    pub image: Option<bool>,
}

/// Addresses one record: a scalar, an object for composite keys, `{"rowid": n}` where the table declares no key.
#[derive(TS)]
#[ts(untagged)]
#[allow(dead_code, reason = "describes the wire for the generated client; Rust reads keys by model")]
pub enum WireKey {
    /// Single key that is a number.
    Number(f64),
    /// Single key that is text.
    Text(String),
    /// Large integer, composite or rowid key.
    Object(std::collections::BTreeMap<String, WireValue>),
}
