//! The recovery key: shown once, resets a superuser's password. 160 random bits; only their SHA-256 is kept, which is
//! enough for a secret nobody can guess.

use data_encoding::BASE32;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::attempt;
use crate::admin::{Admin, meta};
use crate::audit::{Author, Origin, append_event};
use crate::error::{Error, ErrorCode, Result};
use crate::policy::Actor;

/// Letters and digits per group, for reading aloud.
const GROUP: usize = 4;
/// What tries of the recovery key are counted under; no e-mail address.
const ATTEMPTS: &str = "recovery key";

/// A new key such as `K7QX-…` (eight groups of four) and the hash to keep.
pub(crate) fn new() -> Result<(String, String)> {
    code::<20>()
}

/// Random bytes in groups of letters and digits, and the hash to keep of them.
pub(super) fn code<const BYTES: usize>() -> Result<(String, String)> {
    let mut bytes = [0u8; BYTES];
    getrandom::fill(&mut bytes).map_err(Error::internal)?;
    let plain = BASE32.encode(&bytes);
    let groups: Vec<String> =
        plain.as_bytes().chunks(GROUP).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Ok((groups.join("-"), digest(&plain)))
}

/// Whether a typed key is the one whose hash is kept. Case, spaces and hyphens do not matter.
pub(super) fn matches(typed: &str, kept: &str) -> bool {
    digest(&plain(typed)).as_bytes().ct_eq(kept.as_bytes()).into()
}

/// Lets the holder of the key in. Tries are counted and waited for as those of a password, and a wrong key is recorded.
///
/// # Errors
/// [`ErrorCode::InvalidRecoveryKey`], [`ErrorCode::TooManyAttempts`].
pub(crate) async fn redeem(admin: &Admin, origin: Origin, typed: &str) -> Result<()> {
    let author = Author { actor: &Actor::SYSTEM, origin, now_ms: admin.clock().now_ms() };
    let mut tx = admin.write().await?;
    let begun = attempt::begin(tx.connection()?, ATTEMPTS, author.now_ms).await?;
    let kept = meta::get(&mut tx, meta::RECOVERY).await?;
    let right = kept.is_some_and(|kept| matches(typed, &kept));
    if begun.is_ok() && right {
        attempt::forget(tx.connection()?, ATTEMPTS).await?;
    } else {
        append_event(&mut tx, &author, "recovery_failed", &[]).await?;
    }
    tx.commit().await?;
    begun?;
    if right { Ok(()) } else { Err(Error::new(ErrorCode::InvalidRecoveryKey)) }
}

fn plain(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

fn digest(plain: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(plain.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_recognised_however_it_is_typed() {
        let (key, kept) = new().unwrap();
        assert_eq!(key.len(), 39, "eight groups of four and seven hyphens: {key}");
        assert!(matches(&key, &kept));
        assert!(matches(&key.to_lowercase().replace('-', " "), &kept));
        assert!(!matches("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", &kept));
        assert_ne!(new().unwrap().0, key);
    }
}
